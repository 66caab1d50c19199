// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/limbs.h"

#include "core/figure/arm_angles.h"
#include "core/figure/flesh.h"

namespace limber::figure
{

namespace
{

constexpr double kToBall = 0.080 * kStature;      // ankle to the ball of the foot
constexpr double kHalfPalm = 0.0142 * kStature;   // half the thickness of the hand
constexpr double kPalmAlong = 0.45 * bone::kHand; // wrist to the middle of the palm
constexpr double kForearmTurns = 90.0;            // degrees, either way

Mat3 boneFrame(Vec3 from, Vec3 to, Vec3 x)
{
    const Vec3 y = unit(from - to);
    const Vec3 left = unitAcross(x, y);
    return {left, y, cross(left, y)};
}

Mat3 footFrame(const Mat3& lower, Side side, const LegSpec& spec)
{
    return lower * rotationX(-spec.ankle) * rotationZ(-sign(side) * spec.invert);
}

SkinPoint onBody(const Body& body, const Target& target, const Body* partner)
{
    return skinPoint(target.ofPartner && partner ? *partner : body, target.part, target.along, target.face);
}

/// The point the middle of the palm (or the ankle) must reach, and the direction out of what it rests on.
SkinPoint placeOf(const Body& body, const Target& target, const Body* partner)
{
    if (target.kind == Target::Kind::OnBody) {
        SkinPoint skin = onBody(body, target, partner);
        skin.at = skin.at + skin.out * target.gap;
        return skin;
    }
    return {target.at, -unit(target.palm)};
}

Mat3 handFrame(Vec3 fingers, Vec3 out, Side side)
{
    const Vec3 x = out * sign(side);
    const Vec3 y = -unitAcross(fingers, out);
    return {x, y, cross(x, y)};
}

Vec3 usualElbow(const Body& body, Side side)
{
    return body.thorax.z * -0.5 + body.thorax.x * (0.45 * sign(side)) - body.thorax.y * 0.6;
}

Limb armOnElbow(const Body& body, Side side, const ArmSpec& spec)
{
    const Target& target = spec.hand;
    const Vec3 rough = shoulderOf(body, side, -body.thorax.y);
    Limb arm;
    arm.root = shoulderOf(body, side, unit(target.at - rough));
    // The elbow stays on the surface it rests on (the palm faces it) and slides on it when the shoulder moves.
    const Vec3 out = -unit(target.palm);
    const double above = dot(arm.root - target.at, out);
    const double along = std::sqrt(std::max(0.0, bone::kUpperArm * bone::kUpperArm - above * above));
    const Vec3 foot = arm.root - out * above;
    const Vec3 down = unit(foot + unitAcross(target.at - foot, out, body.thorax.z) * along - arm.root);
    const Vec3 fore = unit(target.fingers.value_or(body.thorax.z));
    arm.mid = arm.root + down * bone::kUpperArm;
    arm.end = arm.mid + fore * bone::kForearm;
    const Vec3 x = unitAcross(cross(fore, down), down, body.thorax.x);
    arm.upper = boneFrame(arm.root, arm.mid, x);
    arm.lower = boneFrame(arm.mid, arm.end, x);
    arm.tip = handFrame(fore, -unit(target.palm), side);
    // The palm faces the surface too, as far as the forearm turns.
    const double turned = armAngles(body.thorax, arm, side).pronation;
    const double over = turned - std::clamp(turned, -kForearmTurns, kForearmTurns);
    arm.tip = arm.tip * rotationY(sign(side) * over);
    return arm;
}

} // namespace

Limb bent(Vec3 root, Vec3 end, Vec3 bendToward, const Bones& bones)
{
    const double longest = (bones.upper + bones.lower) * 0.99999;
    const double shortest = std::abs(bones.upper - bones.lower) + 0.02;
    const Vec3 along = unit(end - root, {0, -1, 0});
    const double d = std::clamp(distance(end, root), shortest, longest);
    const double a = (d * d + bones.upper * bones.upper - bones.lower * bones.lower) / (2.0 * d);
    const double h = std::sqrt(std::max(0.0, bones.upper * bones.upper - a * a));
    const Vec3 p = unitAcross(bendToward, along);
    const Vec3 x = cross(p, along) * bones.hinge;
    Limb limb;
    limb.root = root;
    limb.mid = root + along * a + p * h;
    limb.end = root + along * d;
    limb.upper = boneFrame(limb.root, limb.mid, x);
    limb.lower = boneFrame(limb.mid, limb.end, x);
    limb.tip = limb.lower;
    return limb;
}

Vec3 bendOf(const Limb& limb, const Bones& bones)
{
    return cross(unit(limb.end - limb.root), limb.upper.x) * bones.hinge;
}

Vec3 hipOf(const Body& body, Side side)
{
    return body.pelvisAt + body.pelvis.x * (sign(side) * bone::kHipHalfWidth);
}

Vec3 shoulderOf(const Body& body, Side side, Vec3 direction)
{
    const Mat3& t = body.thorax;
    const double raised = angleBetween(direction, -t.y);
    const double up = (-5.0 + 0.27 * std::max(0.0, raised - 25.0)) * kDegree;
    const double forward = (-5.0 + 20.0 * dot(unit(direction), t.z)) * kDegree;
    const Vec3 clavicle{sign(side) * std::cos(up) * std::cos(forward), std::sin(up), std::cos(up) * std::sin(forward)};
    const Vec3 joint = body.neckAt - t.y * bone::kClavicleDown + t.x * (sign(side) * bone::kClavicleRoot);
    return joint + t * clavicle * bone::kClavicle;
}

Limb legByAngles(const Body& body, Side side, const LegSpec& spec)
{
    const double s = sign(side);
    Limb leg;
    leg.root = hipOf(body, side);
    leg.upper = body.pelvis * rotationX(-spec.hip.flex) * rotationZ(s * spec.hip.abduct) * rotationY(s * spec.hip.out);
    leg.mid = leg.root - leg.upper.y * bone::kThigh;
    leg.lower = leg.upper * rotationX(spec.knee);
    leg.end = leg.mid - leg.lower.y * bone::kShank;
    leg.tip = footFrame(leg.lower, side, spec);
    return leg;
}

Limb armByAngles(const Body& body, Side side, const ArmSpec& spec)
{
    const double s = sign(side);
    Limb arm;
    arm.upper = body.thorax * rotationX(-spec.shoulder.flex) * rotationZ(s * spec.shoulder.abduct) *
                rotationY(s * spec.shoulder.out);
    arm.root = shoulderOf(body, side, -arm.upper.y);
    arm.mid = arm.root - arm.upper.y * bone::kUpperArm;
    arm.lower = arm.upper * rotationX(-spec.elbow);
    arm.end = arm.mid - arm.lower.y * bone::kForearm;
    arm.tip = arm.lower * rotationY(-s * spec.twist) * rotationZ(s * spec.wrist);
    return arm;
}

Stand standOf(const Target& target)
{
    const Mat3 flat = rotationY(target.toes);
    const Mat3 foot = flat * rotationX(target.heel);
    const Vec3 pad = target.at + flat.z * kToBall;
    return {pad - foot * Vec3{0, -bone::kAnkleHeight, kToBall}, foot};
}

Limb legToTarget(const Body& body, Side side, const LegSpec& spec, const Body* partner)
{
    const Target& target = spec.foot;
    const Vec3 root = hipOf(body, side);
    if (target.kind == Target::Kind::Place && target.flat) {
        const Stand stand = standOf(target);
        const Vec3 overToes = stand.foot.z + body.pelvis.z * 0.4 + Vec3{0, 0.05, 0};
        Limb leg = bent(root, stand.ankle, target.bendToward.value_or(overToes), kLegBones);
        leg.tip = stand.foot;
        return leg;
    }
    SkinPoint place = placeOf(body, target, partner);
    if (target.kind == Target::Kind::OnBody)
        place.at = place.at + place.out * flesh::kAnkle;
    Limb leg = bent(root, place.at, target.bendToward.value_or(body.pelvis.z), kLegBones);
    leg.tip = footFrame(leg.lower, side, spec);
    return leg;
}

Limb armToTarget(const Body& body, Side side, const ArmSpec& spec, const Body* partner)
{
    const Target& target = spec.hand;
    if (target.kind == Target::Kind::ElbowAt)
        return armOnElbow(body, side, spec);
    const SkinPoint place = placeOf(body, target, partner);
    const Vec3 rough = shoulderOf(body, side, -body.thorax.y);
    const Vec3 fingers = unitAcross(target.fingers.value_or(place.at - rough), place.out, body.thorax.y);
    const Vec3 wrist = place.at + place.out * kHalfPalm - fingers * kPalmAlong;
    const Vec3 root = shoulderOf(body, side, unit(wrist - rough));
    Limb arm = bent(root, wrist, target.bendToward.value_or(usualElbow(body, side)), kArmBones);
    arm.tip = handFrame(fingers, place.out, side);
    return arm;
}

Vec3 awayFrom(const Body& body, const Target& target, const Body* partner)
{
    return target.kind == Target::Kind::Free ? Vec3{} : placeOf(body, target, partner).out;
}

double missOf(const Body& body, Side side, const Target& target, bool leg, const Body* partner)
{
    if (leg && target.kind == Target::Kind::Place && target.flat)
        return distance(body.leg(side).end, standOf(target).ankle);
    if (target.kind == Target::Kind::ElbowAt)
        return std::abs(dot(body.arm(side).mid - target.at, target.palm)); // it may slide on its surface
    const SkinPoint place = placeOf(body, target, partner);
    if (!leg)
        return distance(palmOf(body.arm(side)), place.at + place.out * kHalfPalm);
    const double off = target.kind == Target::Kind::OnBody ? flesh::kAnkle : 0.0;
    return distance(body.leg(side).end, place.at + place.out * off);
}

} // namespace limber::figure
