// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/collisions.h"
#include "core/figure/flesh.h"
#include "core/figure/solver.h"

#include <gtest/gtest.h>

using namespace limber;
using namespace limber::figure;

namespace
{

Pose standing()
{
    Pose pose;
    pose.rest = Rest::Feet;
    for (const Side side : kSides) {
        Target& foot = pose.leg(side).foot;
        foot.kind = Target::Kind::Place;
        foot.at = {0.09 * sign(side), 0, 0};
    }
    return pose;
}

} // namespace

TEST(Solver, standsWithTheSolesOnTheFloor)
{
    const Body body = solve(standing()).body;
    for (const Side side : kSides)
        EXPECT_NEAR(lowest(hullsOf(body, {Segment::Foot, side})), 0.0, 0.004);
    EXPECT_NEAR(headCentreOf(body).y + 0.10, kStature, 0.06);
}

TEST(Solver, anglesFollowCliniciansSigns)
{
    Pose pose;
    pose.leg(Side::Left).hip = {90, 0, 0};
    pose.leg(Side::Right).hip = {0, 30, 0};
    const Body body = solve(pose).body;
    EXPECT_NEAR(body.leg(Side::Left).mid.z, bone::kThigh, 1e-9) << "flexion brings the thigh to the front";
    EXPECT_LT(body.leg(Side::Right).mid.x, body.leg(Side::Right).root.x) << "abduction goes away from the middle";

    Pose turned;
    turned.leg(Side::Left).hip.out = 40;
    EXPECT_GT(solve(turned).body.leg(Side::Left).tip.z.x, 0.5) << "outward rotation points the left toes to the left";
}

TEST(Solver, boneLengthsStayThroughAnInterpolation)
{
    Pose raised = standing();
    raised.arm(Side::Left).hand.kind = Target::Kind::Place;
    raised.arm(Side::Left).hand.at = {0.3, 1.6, 0.2};
    for (double t = 0; t <= 1.0; t += 0.05) {
        const Limb arm = solve(standing(), raised, t).body.arm(Side::Left);
        EXPECT_NEAR(distance(arm.root, arm.mid), bone::kUpperArm, 1e-3);
        EXPECT_NEAR(distance(arm.mid, arm.end), bone::kForearm, 1e-3);
    }
}

TEST(Solver, saysHowFarATargetIsOutOfReach)
{
    Pose pose = standing();
    pose.arm(Side::Right).hand.kind = Target::Kind::Place;
    pose.arm(Side::Right).hand.at = {-3, 1, 0};
    const Solved solved = solve(pose);
    const auto far = std::find_if(solved.reaches.begin(), solved.reaches.end(),
                                  [](const Reach& reach) { return reach.part.segment == Segment::Hand; });
    ASSERT_NE(far, solved.reaches.end());
    EXPECT_GT(far->miss, 1.5);
}

TEST(Solver, aHandComesDownOnWhatItTakesFromOutside)
{
    // From the floor beside the hip onto the front of the raised shank: straight on, it would go through the knee.
    Pose lying;
    lying.rest = Rest::Floor;
    lying.pelvis.base = Base::OnBack;
    lying.arm(Side::Left).hand.kind = Target::Kind::Place;
    lying.arm(Side::Left).hand.at = {-0.12, 0, 0.30};
    Pose hugging = lying;
    hugging.leg(Side::Left).hip.flex = 125;
    hugging.leg(Side::Left).knee = 125;
    Target& hand = hugging.arm(Side::Left).hand;
    hand.kind = Target::Kind::OnBody;
    hand.part = {Segment::Shank, Side::Left};
    hand.along = 0.1;
    for (double t = 0.05; t < 1.0; t += 0.05)
        for (const Collision& collision : collisionsIn(solve(lying, hugging, t).body))
            EXPECT_NE(collision.b.segment, Segment::Hand) << t;
}

TEST(Solver, mirrorOfMirrorIsTheOriginal)
{
    Pose pose = standing();
    pose.spine = {10, 20, 30};
    pose.leg(Side::Left).knee = 40;
    const Body body = solve(pose).body;
    const Body twice = mirrored(mirrored(body));
    EXPECT_EQ(twice.arm(Side::Left).end, body.arm(Side::Left).end);
    EXPECT_EQ(twice.head.z, body.head.z);
    EXPECT_EQ(mirrored(body).leg(Side::Right).end.x, -body.leg(Side::Left).end.x);
}

TEST(Rotation, slerpGoesTheShortWayAndEndsThere)
{
    const Mat3 a = rotationY(20);
    const Mat3 b = rotationY(20) * rotationX(170);
    EXPECT_NEAR(distance(slerp(a, b, 1.0).y, b.y), 0.0, 1e-9);
    EXPECT_NEAR(distance(slerp(a, b, 0.5).y, (rotationY(20) * rotationX(85)).y), 0.0, 1e-9);
    const Mat3 half = rotationZ(180);
    EXPECT_NEAR(distance(slerp(Mat3{}, half, 1.0).x, half.x), 0.0, 1e-6);
}
