// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/facts.h"

#include "core/figure/flesh.h"
#include "core/figure/joint_angles.h"
#include "core/figure/scene.h"

namespace limber::figure
{

namespace
{

constexpr double kLowSeat = 0.40; // metres: below it, getting up again is getting up from the floor
constexpr double kOnFloor = 0.12; // metres: a knee, elbow or wrist joint this low rests on the floor
constexpr double kOver = 0.02;    // metres past the other leg

bool kneeDown(const Body& body, Side side)
{
    return body.leg(side).mid.y < kOnFloor;
}

/// The knee carries when the thigh stands on it and the hips are well above.
bool kneeCarries(const Body& body, Side side)
{
    const Limb& leg = body.leg(side);
    return kneeDown(body, side) && leg.root.y > 0.28 && leg.upper.y.y > 0.5;
}

/// A flat hand carries when the trunk leans over it: the shoulder stands above it and the trunk does not lie.
bool wristCarries(const Body& body, const Pose& pose, Side side)
{
    const Target& hand = pose.arm(side).hand;
    if (hand.kind != Target::Kind::Place || hand.palm.y > -0.9)
        return false;
    const Limb& arm = body.arm(side);
    const Vec3 up = arm.root - arm.end;
    const bool lies = lowest(hullsOf(body, {Segment::Trunk, Side::Left})) - pose.surface < 0.09;
    const bool upright = body.thorax.y.y > 0.85;
    return !lies && !upright && up.y > 0.38 && up.y > 0.75 * length(up);
}

bool crosses(const Body& body, Side side)
{
    const auto out = [&](Vec3 joint) { return dot(joint - body.pelvisAt, body.pelvis.x) * sign(side); };
    const Limb& leg = body.leg(side);
    const Limb& other = body.leg(otherSide(side));
    const bool past = out(leg.end) < out(other.end) - kOver || out(leg.mid) < out(other.mid) - kOver;
    const bool onKnee = distance(leg.end, other.mid) < 0.20 && out(leg.end) < 0;
    return past || onKnee;
}

void note(Facts& facts, const Body& body, const Pose& pose)
{
    facts.downToFloor = facts.downToFloor || body.pelvisAt.y < kLowSeat;
    const double leftUp = body.pelvis.x.y * sign(Side::Left);
    const bool low = body.pelvisAt.y - pose.surface < 0.30;
    facts.liesOnLeft = facts.liesOnLeft || (low && leftUp < -0.7);
    facts.liesOnRight = facts.liesOnRight || (low && leftUp > 0.7);
    facts.liesOnSide = facts.liesOnLeft || facts.liesOnRight;
    for (const Side side : kSides) {
        const BallJoint hip = ballAngles(body.pelvis, body.leg(side).upper, side);
        facts.downToFloor = facts.downToFloor || kneeDown(body, side) || body.arm(side).mid.y < kOnFloor ||
                            body.arm(side).end.y < kOnFloor;
        facts.weightOnKnees = facts.weightOnKnees || kneeCarries(body, side);
        facts.weightOnWrists = facts.weightOnWrists || wristCarries(body, pose, side);
        facts.hipPastNinety = facts.hipPastNinety || hip.flex > 92.0;
        facts.crossesMidline = facts.crossesMidline || crosses(body, side);
    }
}

} // namespace

Facts factsOf(const Figure& figure)
{
    Facts facts;
    for (const KeyPose& key : figure.poses)
        note(facts, sceneAt(figure, key.when).body, key.pose);
    return facts;
}

} // namespace limber::figure
