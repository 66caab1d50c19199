// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/solver.h"

#include "core/figure/flesh.h"
#include "core/figure/limbs.h"

namespace limber::figure
{

namespace
{

constexpr double kLift = 0.26;  // metres a hand lifts off what it lets go of
constexpr double kSink = 0.002; // soft tissue gives way this much (metres) under the body's weight

Mat3 baseOf(Base base)
{
    switch (base) {
    case Base::Upright:
        return {};
    case Base::OnBack:
        return {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}};
    case Base::OnFront:
        return {{0, 0, 1}, {-1, 0, 0}, {0, -1, 0}};
    case Base::OnRightSide:
        return {{0, 1, 0}, {-1, 0, 0}, {0, 0, 1}};
    case Base::OnLeftSide:
        return {{0, -1, 0}, {1, 0, 0}, {0, 0, 1}};
    }
    return {};
}

Mat3 pelvisFrame(const PelvisSpec& spec)
{
    return rotationY(spec.turn) * baseOf(spec.base) * rotationX(spec.lean) * rotationZ(-spec.tilt) *
           rotationY(spec.roll);
}

Mat3 spineStep(const Spine& spine, double part)
{
    return rotationY(spine.turn * part) * rotationX(spine.flex * part) * rotationZ(-spine.bend * part);
}

Spine mixed(const Spine& a, const Spine& b, double t)
{
    return {mix(a.flex, b.flex, t), mix(a.bend, b.bend, t), mix(a.turn, b.turn, t)};
}

BallJoint mixed(const BallJoint& a, const BallJoint& b, double t)
{
    return {mix(a.flex, b.flex, t), mix(a.abduct, b.abduct, t), mix(a.out, b.out, t)};
}

void placeTrunk(Body& body, const Mat3& pelvis, Vec3 at, const Spine& spine, const Spine& head)
{
    body.pelvis = pelvis;
    body.pelvisAt = at;
    body.lumbarAt = at + pelvis.y * bone::kLumbarUp;
    body.lumbar = pelvis * spineStep(spine, 0.45);
    body.thoraxAt = body.lumbarAt + body.lumbar.y * bone::kLumbar;
    body.thorax = body.lumbar * spineStep(spine, 0.55);
    body.neckAt = body.thoraxAt + body.thorax.y * bone::kThorax;
    body.neck = body.thorax * rotationX(12.0) * spineStep(head, 0.45);
    body.skullAt = body.neckAt + body.neck.y * bone::kNeck;
    body.head = body.neck * rotationX(-12.0) * spineStep(head, 0.55);
}

bool sameGrip(const Target& a, const Target& b)
{
    if (a.kind != b.kind)
        return false;
    if (a.kind == Target::Kind::OnBody)
        return a.part == b.part && a.face == b.face && a.ofPartner == b.ofPartner;
    return a.flat == b.flat;
}

/// The target on the way between two of the same kind; a standing foot takes a step.
Target between(const Target& a, const Target& b, double t, bool foot)
{
    Target m = t < 0.5 ? a : b;
    m.at = lerp(a.at, b.at, t);
    if (foot && a.kind == Target::Kind::Place && !b.slide) {
        const double way = distance({a.at.x, 0, a.at.z}, {b.at.x, 0, b.at.z});
        m.at.y += std::min(0.10, 0.35 * way) * std::sin(std::numbers::pi * t);
    }
    m.along = mix(a.along, b.along, t);
    m.gap = mix(a.gap, b.gap, t);
    m.toes = mix(a.toes, b.toes, t);
    m.heel = mix(a.heel, b.heel, t);
    m.palm = slerp(a.palm, b.palm, t);
    if (a.fingers && b.fingers)
        m.fingers = slerp(*a.fingers, *b.fingers, t);
    if (a.bendToward && b.bendToward)
        m.bendToward = slerp(*a.bendToward, *b.bendToward, t);
    return m;
}

/// A limb between two solved ones with the same root bone: the end swings round the root, the knee or elbow follows.
/// `leaves` and `lands` point off what it lets go of and takes: it lifts off the one and comes down on the other.
Limb between(const Limb& a, const Limb& b, double t, const Bones& bones, Vec3 leaves = {}, Vec3 lands = {})
{
    const Vec3 root = lerp(a.root, b.root, t);
    const Vec3 direction = slerp(a.end - a.root, b.end - b.root, t);
    const double reach = mix(distance(a.end, a.root), distance(b.end, b.root), t);
    const double arc = 1.7 * std::pow(std::sin(std::numbers::pi * t), 1.1); // sets out and lands gently
    const double high = std::min(kLift, 0.5 * distance(a.end, b.end)) * arc;
    const Vec3 lift = leaves * (high * (1 - t)) + lands * (high * t);
    Limb limb = bent(root, root + direction * reach + lift, slerp(bendOf(a, bones), bendOf(b, bones), t), bones);
    limb.tip = slerp(a.tip, b.tip, t);
    return limb;
}

Limb legOf(const Body& body, Side side, const LegSpec& spec, const Body* partner)
{
    return spec.foot.kind == Target::Kind::Free ? legByAngles(body, side, spec)
                                                : legToTarget(body, side, spec, partner);
}

Limb armOf(const Body& body, Side side, const ArmSpec& spec, const Body* partner)
{
    return spec.hand.kind == Target::Kind::Free ? armByAngles(body, side, spec)
                                                : armToTarget(body, side, spec, partner);
}

LegSpec mixed(const LegSpec& a, const LegSpec& b, double t)
{
    return {mixed(a.hip, b.hip, t), mix(a.knee, b.knee, t), mix(a.ankle, b.ankle, t), mix(a.invert, b.invert, t),
            between(a.foot, b.foot, t, true)};
}

ArmSpec mixed(const ArmSpec& a, const ArmSpec& b, double t)
{
    return {mixed(a.shoulder, b.shoulder, t), mix(a.elbow, b.elbow, t), mix(a.twist, b.twist, t),
            mix(a.wrist, b.wrist, t), between(a.hand, b.hand, t, false)};
}

Limb legBetween(const Body& body, Side side, const Pose& a, const Pose& b, double t, const Body* partner)
{
    const LegSpec& from = a.leg(side);
    const LegSpec& to = b.leg(side);
    if (sameGrip(from.foot, to.foot))
        return legOf(body, side, mixed(from, to, t), partner);
    return between(legOf(body, side, from, partner), legOf(body, side, to, partner), t, kLegBones);
}

Limb armBetween(const Body& body, Side side, const Pose& a, const Pose& b, double t, const Body* partner)
{
    const ArmSpec& from = a.arm(side);
    const ArmSpec& to = b.arm(side);
    if (sameGrip(from.hand, to.hand)) {
        const bool steady = from.hand.fingers.has_value() == to.hand.fingers.has_value() &&
                            from.hand.bendToward.has_value() == to.hand.bendToward.has_value();
        if (steady)
            return armOf(body, side, mixed(from, to, t), partner);
    }
    return between(armOf(body, side, from, partner), armOf(body, side, to, partner), t, kArmBones,
                   awayFrom(body, from.hand, partner), awayFrom(body, to.hand, partner));
}

/// Whether the target lies on one of the body's own arms, or else legs.
bool onOwn(bool arms, const Target& target)
{
    const Segment s = target.part.segment;
    const bool arm = s == Segment::UpperArm || s == Segment::Forearm || s == Segment::Hand;
    const bool leg = s == Segment::Thigh || s == Segment::Shank || s == Segment::Foot;
    return target.kind == Target::Kind::OnBody && !target.ofPartner && (arms ? arm : leg);
}

/// Legs, then arms; a limb that rests on another comes after it.
void placeLimbs(Body& body, const Pose& a, const Pose& b, double t, const Body* partner)
{
    for (const bool late : {false, true})
        for (const Side side : kSides)
            if ((onOwn(false, a.leg(side).foot) || onOwn(false, b.leg(side).foot)) == late)
                body.leg(side) = legBetween(body, side, a, b, t, partner);
    for (const bool late : {false, true})
        for (const Side side : kSides)
            if ((onOwn(true, a.arm(side).hand) || onOwn(true, b.arm(side).hand)) == late)
                body.arm(side) = armBetween(body, side, a, b, t, partner);
}

/// How far the body must rise so that its lowest freely held part lies on the surface.
double liftOnto(const Body& body, const Pose& pose, bool seat)
{
    double low = lowest(hullsOf(body, {Segment::Pelvis, Side::Left}));
    for (const Side side : kSides) {
        if (pose.leg(side).foot.kind == Target::Kind::Free)
            low = std::min(low, lowest(hullsOf(body, {Segment::Thigh, side})));
        if (pose.leg(side).foot.kind == Target::Kind::Free && !seat) {
            low = std::min(low, lowest(hullsOf(body, {Segment::Shank, side})));
            low = std::min(low, lowest(hullsOf(body, {Segment::Foot, side})));
        }
    }
    if (!seat)
        for (const Segment segment : {Segment::Trunk, Segment::Head})
            low = std::min(low, lowest(hullsOf(body, {segment, Side::Left})));
    return pose.surface - kSink - low;
}

/// How far the body must rise so that the leg that is tightest has just the knee bend its pose asks for.
double liftOntoFeet(const Body& body, const Pose& pose)
{
    double lift = 1e9;
    for (const Side side : kSides) {
        const LegSpec& spec = pose.leg(side);
        if (spec.foot.kind != Target::Kind::Place || !spec.foot.flat)
            continue;
        const Vec3 ankle = standOf(spec.foot).ankle;
        const Vec3 hip = hipOf(body, side);
        const double bend = std::cos((180.0 - std::max(spec.knee, 4.0)) * kDegree);
        const double reach2 =
            bone::kThigh * bone::kThigh + bone::kShank * bone::kShank - 2.0 * bone::kThigh * bone::kShank * bend;
        const double flat2 = (hip.x - ankle.x) * (hip.x - ankle.x) + (hip.z - ankle.z) * (hip.z - ankle.z);
        lift = std::min(lift, ankle.y + std::sqrt(std::max(0.0, reach2 - flat2)) - hip.y);
    }
    return lift > 1e8 ? 0.0 : lift;
}

double liftOf(const Body& body, const Pose& pose)
{
    switch (pose.rest) {
    case Rest::None:
        return 0;
    case Rest::Feet:
        return liftOntoFeet(body, pose);
    case Rest::Floor:
        return liftOnto(body, pose, false);
    case Rest::Seat:
        return liftOnto(body, pose, true);
    }
    return 0;
}

/// The height the key pose's pelvis ends at.
double heightOf(const Pose& pose, const Body* partner)
{
    if (pose.rest == Rest::None)
        return pose.pelvis.at.y;
    Body body;
    placeTrunk(body, pelvisFrame(pose.pelvis), pose.pelvis.at, pose.spine, pose.head);
    if (pose.rest != Rest::Feet) // standing, the height follows from hips and feet alone
        placeLimbs(body, pose, pose, 0, partner);
    return pose.pelvis.at.y + liftOf(body, pose);
}

bool sameLegs(const Pose& a, const Pose& b)
{
    return sameGrip(a.legs[0].foot, b.legs[0].foot) && sameGrip(a.legs[1].foot, b.legs[1].foot);
}

Pose restMix(const Pose& a, const Pose& b, double t)
{
    Pose m = a;
    m.surface = mix(a.surface, b.surface, t);
    for (const Side side : kSides)
        m.leg(side) = mixed(a.leg(side), b.leg(side), t);
    return m;
}

std::vector<Reach> reachesOf(const Body& body, const Pose& pose, const Body* partner)
{
    std::vector<Reach> reaches;
    for (const Side side : kSides) {
        if (pose.leg(side).foot.kind != Target::Kind::Free)
            reaches.push_back({{Segment::Foot, side}, missOf(body, side, pose.leg(side).foot, true, partner)});
        if (pose.arm(side).hand.kind != Target::Kind::Free)
            reaches.push_back({{Segment::Hand, side}, missOf(body, side, pose.arm(side).hand, false, partner)});
    }
    return reaches;
}

} // namespace

Solved solve(const Pose& a, const Pose& b, double t, const Body* partner)
{
    const bool still = t <= 0.0 || t >= 1.0 || &a == &b;
    const Pose& from = t >= 1.0 ? b : a;
    const Pose& to = still ? from : b;
    const double part = still ? 0.0 : t;

    Vec3 at = lerp(from.pelvis.at, to.pelvis.at, part);
    at.y = mix(heightOf(from, partner), still ? 0.0 : heightOf(to, partner), part);
    Body body;
    const Mat3 pelvis = slerp(pelvisFrame(from.pelvis), pelvisFrame(to.pelvis), part);
    const Spine spine = mixed(from.spine, to.spine, part);
    const Spine head = mixed(from.head, to.head, part);
    placeTrunk(body, pelvis, at, spine, head);
    placeLimbs(body, from, to, part, partner);
    if (!still && from.rest == to.rest && from.rest != Rest::None && sameLegs(from, to)) {
        at.y += liftOf(body, restMix(from, to, part));
        placeTrunk(body, pelvis, at, spine, head);
        placeLimbs(body, from, to, part, partner);
    }
    return {body, still ? reachesOf(body, from, partner) : std::vector<Reach>{}};
}

} // namespace limber::figure
