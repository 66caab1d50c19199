// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/joint_angles.h"
#include "core/figure/solver.h"

#include <gtest/gtest.h>
#include <set>

using namespace limber;
using namespace limber::figure;

TEST(JointAngles, everyLimitHasASource)
{
    Pose bentElbows; // only then can shoulder and forearm be told apart
    for (const Side side : kSides)
        bentElbows.arm(side).elbow = 60;
    std::set<std::string> joints;
    for (const Pose& pose : {Pose(), bentElbows})
        for (const JointAngle& angle : jointAngles(solve(pose).body)) {
            ASSERT_NE(angle.range->leastSource, nullptr) << angle.range->joint;
            ASSERT_NE(angle.range->mostSource, nullptr) << angle.range->joint;
            EXPECT_LT(angle.range->least, angle.range->most) << angle.range->joint;
            EXPECT_TRUE(angle.inRange()) << angle.range->joint << " of somebody standing: " << angle.degrees;
            joints.insert(angle.range->joint);
        }
    EXPECT_EQ(joints.size(), 20U);
}

TEST(JointAngles, theSoleTurnsInward)
{
    Pose pose;
    pose.leg(Side::Right).invert = 25;
    for (const JointAngle& angle : jointAngles(solve(pose).body)) {
        if (angle.range->joint == std::string("foot inversion")) {
            EXPECT_NEAR(angle.degrees, angle.side == Side::Right ? 25 : 0, 1e-6);
        }
    }
}

TEST(JointAngles, areThoseThatThePoseAskedFor)
{
    Pose pose;
    pose.leg(Side::Left).hip = {40, 20, 30};
    pose.leg(Side::Left).knee = 70;
    pose.spine = {12, 0, 0};
    const Body body = solve(pose).body;
    const BallJoint hip = ballAngles(body.pelvis, body.leg(Side::Left).upper, Side::Left);
    EXPECT_NEAR(hip.flex, 40, 1e-6);
    EXPECT_NEAR(hip.abduct, 20, 1e-6);
    EXPECT_NEAR(hip.out, 30, 1e-6);
    EXPECT_NEAR(hingeAngle(body.leg(Side::Left)), 70, 1e-6);
}
