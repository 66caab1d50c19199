// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/collisions.h"

#include "core/figure/flesh.h"

namespace limber::figure
{

namespace
{

/// A round, tapered piece of a body part: what collides.
struct Rod {
    PartName part;
    Vec3 from;
    Vec3 to;
    double thick = 0; // radius where it begins
    double thin = 0;  // radius where it ends
};

/// The trunk is wider than deep: rods side by side.
void addAcross(std::vector<Rod>& rods, PartName part, Vec3 from, Vec3 to, Vec3 across, double width, double depth)
{
    for (const double side : {-1.0, 0.0, 1.0}) {
        const Vec3 aside = across * (side * (width - depth));
        rods.push_back({part, from + aside, to + aside, depth, depth});
    }
}

void addTrunk(std::vector<Rod>& rods, const Body& body)
{
    constexpr double k = kStature;
    const PartName pelvis{Segment::Pelvis, Side::Left};
    const PartName trunk{Segment::Trunk, Side::Left};
    addAcross(rods, pelvis, body.pelvisAt, body.lumbarAt, body.pelvis.x, 0.085 * k, 0.050 * k);
    addAcross(rods, trunk, body.lumbarAt, body.thoraxAt, body.lumbar.x, 0.070 * k, 0.050 * k);
    addAcross(rods, trunk, body.thoraxAt, lerp(body.thoraxAt, body.neckAt, 0.62), body.thorax.x, 0.080 * k, 0.058 * k);
    const Vec3 head = headCentreOf(body);
    rods.push_back({{Segment::Head, Side::Left}, head, head, 0.050 * k, 0.050 * k});
}

void addLimbs(std::vector<Rod>& rods, const Body& body, Side side)
{
    constexpr double k = kStature;
    const Limb& leg = body.leg(side);
    const Limb& arm = body.arm(side);
    const Vec3 heel = leg.end - leg.tip.y * (0.019 * k) - leg.tip.z * (0.016 * k);
    const Vec3 toe = leg.end - leg.tip.y * (0.024 * k) + leg.tip.z * (0.090 * k);
    rods.push_back({{Segment::Thigh, side}, leg.root, leg.mid, flesh::kThighTop, flesh::kKnee});
    rods.push_back({{Segment::Shank, side}, leg.mid, leg.end, flesh::kCalf, flesh::kAnkle});
    rods.push_back({{Segment::Foot, side}, heel, toe, 0.018 * k, 0.014 * k});
    rods.push_back({{Segment::UpperArm, side}, arm.root, arm.mid, 0.0265 * k, flesh::kElbow});
    rods.push_back({{Segment::Forearm, side}, arm.mid, arm.end, flesh::kElbow, flesh::kWrist});
    rods.push_back({{Segment::Hand, side}, arm.end, arm.end - arm.tip.y * (0.092 * k), 0.012 * k, 0.008 * k});
}

std::vector<Rod> rodsOf(const Body& body)
{
    std::vector<Rod> rods;
    rods.reserve(24);
    addTrunk(rods, body);
    for (const Side side : kSides)
        addLimbs(rods, body, side);
    return rods;
}

/// How deep the rods go into each other from a fraction `after` of the first and `laterAfter` of the second on.
double depthOf(const Rod& a, double after, const Rod& b, double laterAfter)
{
    constexpr int kSteps = 12;
    double deepest = -1e9;
    for (int i = 0; i <= kSteps; ++i) {
        const double s = mix(after, 1.0, double(i) / kSteps);
        const Vec3 p = lerp(a.from, a.to, s);
        const Vec3 d = b.to - b.from;
        const double t = std::clamp(dot(p - b.from, d) / std::max(1e-12, dot(d, d)), laterAfter, 1.0);
        const double apart = distance(p, lerp(b.from, b.to, t));
        deepest = std::max(deepest, mix(a.thick, a.thin, s) + mix(b.thick, b.thin, t) - apart);
    }
    return deepest;
}

bool isMiddle(Segment s)
{
    return s == Segment::Pelvis || s == Segment::Trunk || s == Segment::Head;
}

bool isBony(Segment s)
{
    return s == Segment::Head || s == Segment::Hand || s == Segment::Foot || s == Segment::Forearm;
}

/// How far flesh gives way between the two. A bent elbow presses the flesh of upper arm and forearm together.
double allowanceOf(PartName a, PartName b)
{
    const bool elbow = a.side == b.side && a.segment == Segment::UpperArm && b.segment == Segment::Forearm;
    return !elbow && (isBony(a.segment) || isBony(b.segment)) ? kHardTissue : kSoftTissue;
}

/// From where along `part` on it is held against `other`: near the joint that joins them they are one flesh. Above 1
/// for two that are never held against each other.
double freeFrom(PartName part, PartName other)
{
    constexpr double kNever = 2.0;
    const bool sameSide = part.side == other.side;
    const auto is = [&](Segment s, Segment t) { return part.segment == s && other.segment == t; };
    if (isMiddle(part.segment))
        return isMiddle(other.segment) ? kNever : 0.0;
    if (is(Segment::Thigh, Segment::Pelvis) || is(Segment::Thigh, Segment::Trunk))
        return 0.5;
    if (is(Segment::Thigh, Segment::Thigh))
        return 0.3;
    if (is(Segment::UpperArm, Segment::Trunk))
        return 0.6;
    const bool joined = is(Segment::Shank, Segment::Thigh) || is(Segment::Forearm, Segment::UpperArm);
    if (sameSide && joined)
        return 0.35; // calf on thigh: the near ends are the knee itself
    const bool next = is(Segment::Foot, Segment::Shank) || is(Segment::Shank, Segment::Foot) ||
                      is(Segment::Hand, Segment::Forearm) || is(Segment::Forearm, Segment::Hand);
    return sameSide && next ? kNever : 0.0;
}

void compare(std::vector<Collision>& all, const Rod& a, const Rod& b, bool sameBody)
{
    const double after = sameBody ? freeFrom(a.part, b.part) : 0.0;
    const double laterAfter = sameBody ? freeFrom(b.part, a.part) : 0.0;
    if (after > 1.0 || laterAfter > 1.0)
        return;
    const double depth = depthOf(a, after, b, laterAfter);
    if (depth > allowanceOf(a.part, b.part))
        all.push_back({a.part, b.part, depth});
}

} // namespace

std::vector<Collision> collisionsIn(const Body& body)
{
    const std::vector<Rod> rods = rodsOf(body);
    std::vector<Collision> all;
    for (std::size_t i = 0; i < rods.size(); ++i)
        for (std::size_t j = i + 1; j < rods.size(); ++j)
            compare(all, rods[i], rods[j], true);
    return all;
}

std::vector<Collision> collisionsBetween(const Body& body, const Body& partner)
{
    std::vector<Collision> all;
    for (const Rod& a : rodsOf(body))
        for (const Rod& b : rodsOf(partner))
            compare(all, a, b, false);
    return all;
}

} // namespace limber::figure
