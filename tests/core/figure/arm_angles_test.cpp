// SPDX-License-Identifier: GPL-3.0-or-later
// The measure of an arm, held against arms built with known angles, and against how people carry theirs.
#include "core/figure/arm_angles.h"
#include "core/figure/joint_angles.h"
#include "core/figure/solver.h"

#include <gtest/gtest.h>

using namespace limber;
using namespace limber::figure;

namespace
{

ArmAngles measured(const ArmSpec& spec, Side side)
{
    Pose pose;
    pose.arm(side) = spec;
    pose.spine = {20, 10, 15}; // the trunk it hangs on is turned too
    const Body body = solve(pose).body;
    return armAngles(body.thorax, body.arm(side), side);
}

/// Whether every angle of this joint is one that people reach.
bool allowed(const ArmSpec& spec, const char* joint)
{
    Pose pose;
    pose.arm(Side::Left) = spec;
    for (const JointAngle& angle : jointAngles(solve(pose).body))
        if (angle.side == Side::Left && angle.range->joint == std::string(joint) && !angle.inRange())
            return false;
    return true;
}

ArmSpec arm(BallJoint shoulder, double elbow, double twist = 0, double wrist = 0)
{
    ArmSpec spec;
    spec.shoulder = shoulder;
    spec.elbow = elbow;
    spec.twist = twist;
    spec.wrist = wrist;
    return spec;
}

} // namespace

TEST(ArmAngles, areThoseThatThePoseAskedFor)
{
    for (const Side side : kSides)
        for (const double raised : {0.0, 40.0, 90.0, 130.0})
            for (const double out : {-60.0, 0.0, 80.0})
                for (const double turn : {-75.0, 0.0, 60.0})
                    for (const double back : {-50.0, 0.0, 70.0}) {
                        const ArmAngles forward = measured(arm({raised, 0, out}, 90, turn, back), side);
                        const ArmAngles aside = measured(arm({0, raised, out}, 90, turn, back), side);
                        for (const ArmAngles& angles : {forward, aside}) {
                            EXPECT_NEAR(angles.shoulderOut, out, 1e-6) << raised;
                            EXPECT_NEAR(angles.pronation, turn, 1e-6);
                            EXPECT_NEAR(angles.wristBack, back, 1e-6);
                            EXPECT_NEAR(angles.wristToThumb, 0, 1e-6);
                        }
                    }
}

TEST(ArmAngles, theHandLeansTowardTheThumb)
{
    for (const Side side : kSides) {
        Body body = solve(Pose()).body;
        Limb& limb = body.arm(side);
        limb.tip = limb.lower * rotationX(-20); // the thumb of the hanging hand is in front
        EXPECT_NEAR(armAngles(body.thorax, limb, side).wristToThumb, 20, 1e-6);
        EXPECT_NEAR(armAngles(body.thorax, limb, side).pronation, 0, 1e-6);
    }
}

TEST(ArmAngles, mirrorImagesHaveTheSame)
{
    Pose pose;
    pose.arm(Side::Left) = arm({50, 20, -30}, 70, 40, 35);
    const Body body = solve(pose).body;
    const Body other = mirrored(body);
    const ArmAngles left = armAngles(body.thorax, body.arm(Side::Left), Side::Left);
    const ArmAngles right = armAngles(other.thorax, other.arm(Side::Right), Side::Right);
    EXPECT_NEAR(left.shoulderOut, right.shoulderOut, 1e-9);
    EXPECT_NEAR(left.pronation, right.pronation, 1e-9);
    EXPECT_NEAR(left.wristBack, right.wristBack, 1e-9);
    EXPECT_NEAR(left.wristToThumb, right.wristToThumb, 1e-9);
}

TEST(ArmAngles, aStraightArmIsJudgedAsOneAndABentOneJointByJoint)
{
    EXPECT_TRUE(allowed(arm({0, 20, 60}, 5, -100), "outward rotation of shoulder and forearm"))
        << "the shoulder may do what the forearm cannot";
    EXPECT_FALSE(allowed(arm({0, 20, -80}, 5, 90), "outward rotation of shoulder and forearm"));
    EXPECT_FALSE(allowed(arm({0, 20, 60}, 60, -100), "forearm pronation"));
    EXPECT_FALSE(allowed(arm({0, 20, 130}, 60), "shoulder outward rotation"));
    EXPECT_TRUE(allowed(arm({165, 0, 130}, 60), "shoulder outward rotation")) << "overhead it cannot be told";
}

TEST(ArmAngles, theWristBendsToAPalmOnTheFloorAndNoFurther)
{
    EXPECT_TRUE(allowed(arm({90, 0, 0}, 0, 0, 90), "wrist extension"));
    EXPECT_FALSE(allowed(arm({90, 0, 0}, 0, 0, 96), "wrist extension"));
    EXPECT_FALSE(allowed(arm({90, 0, 0}, 0, 0, -96), "wrist extension"));
    EXPECT_FALSE(allowed(arm({90, 0, 0}, 0, 0, 150), "wrist extension")) << "fingers along the forearm";
}
