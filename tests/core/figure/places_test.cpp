// SPDX-License-Identifier: GPL-3.0-or-later
// What each exercise is about, by number: where the body is, not only that it is possible.
#include "core/figure/figure_library.h"
#include "core/figure/joint_angles.h"

#include <gtest/gtest.h>

using namespace limber;
using namespace limber::figure;

namespace
{

const FigureLibrary& shownLibrary()
{
    static const FigureLibrary all;
    return all;
}

Scene sceneOf(const char* id, double phase)
{
    return sceneAt(*shownLibrary().find(QString::fromLatin1(id)), phase);
}

/// The middle of the left gluteus medius: between the crest of the pelvis and the bony point of the thigh.
Vec3 gluteusMedius(const Body& body)
{
    const Mat3& p = body.pelvis;
    return body.pelvisAt + p.y * (0.026 * kStature) + p.x * (0.058 * kStature) - p.z * (0.028 * kStature);
}

BallJoint leftHip(const Scene& scene)
{
    return ballAngles(scene.body.pelvis, scene.body.leg(Side::Left).upper, Side::Left);
}

} // namespace

TEST(Places, ballAndRollerLieUnderTheGluteusMedius)
{
    const auto beside = [](const Scene& scene, PropKind kind) {
        for (const Prop& prop : scene.props)
            if (prop.kind == kind) {
                const Vec3 off = gluteusMedius(scene.body) - prop.at;
                EXPECT_GT(off.y, 0.0);
                // The roller is as long as it is wide: only across it can the muscle be beside it.
                return kind == PropKind::Roller ? std::abs(off.z) : std::hypot(off.x, off.z);
            }
        return 1e9;
    };
    EXPECT_LT(beside(sceneOf("ball-release", 0), PropKind::Ball), 0.03);
    EXPECT_LT(beside(sceneOf("foam-roll-glute", 0.2), PropKind::Roller), 0.03);
}

TEST(Places, theThreeSideLyingRaisesDifferInTheTurnOfTheLegOnly)
{
    const BallJoint neutral = leftHip(sceneOf("side-lying-abduction", 1));
    const BallJoint medial = leftHip(sceneOf("side-lying-abduction-medial", 1));
    const BallJoint external = leftHip(sceneOf("side-lying-abduction-external", 1));
    EXPECT_NEAR(neutral.abduct, medial.abduct, 0.1);
    EXPECT_NEAR(neutral.abduct, external.abduct, 0.1);
    EXPECT_NEAR(neutral.out, 0.0, 1.0);
    EXPECT_LT(medial.out, -30.0);
    EXPECT_GT(external.out, 40.0);
    // Toes to the front, toward the floor, toward the ceiling.
    EXPECT_GT(sceneOf("side-lying-abduction", 1).body.leg(Side::Left).tip.z.z, 0.9);
    EXPECT_LT(sceneOf("side-lying-abduction-medial", 1).body.leg(Side::Left).tip.z.y, -0.4);
    EXPECT_GT(sceneOf("side-lying-abduction-external", 1).body.leg(Side::Left).tip.z.y, 0.4);
}

TEST(Places, theBridgeBringsShouldersHipsAndKneesInLine)
{
    const Body body = sceneOf("bridge", 1).body;
    const Vec3 hip = body.leg(Side::Left).root;
    EXPECT_LT(angleBetween(hip - body.arm(Side::Left).root, body.leg(Side::Left).mid - hip), 25.0);
    EXPECT_GT(hip.y, sceneOf("bridge", 0).body.leg(Side::Left).root.y + 0.12);
}

TEST(Places, theClamOpensTheKneeAndKeepsFeetAndPelvis)
{
    const Body start = sceneOf("clam", 0).body;
    const Body end = sceneOf("clam", 1).body;
    EXPECT_GT(end.leg(Side::Left).mid.y, start.leg(Side::Left).mid.y + 0.15);
    EXPECT_LT(distance(end.leg(Side::Left).end, start.leg(Side::Left).end), 0.01);
    EXPECT_LT(angleBetween(end.pelvis.z, start.pelvis.z), 1.0);
}

TEST(Places, theDeadliftLevelsTrunkAndFreeLeg)
{
    const Body body = sceneOf("single-leg-deadlift", 1).body;
    EXPECT_NEAR(angleBetween(body.thorax.y, {0, 1, 0}), 80.0, 12.0);
    EXPECT_NEAR(angleBetween(body.leg(Side::Right).upper.y, {0, 1, 0}), 80.0, 14.0);
}

TEST(Places, hipPushesGoToTheWorkingSide)
{
    for (const char* id : {"standing-side-bend", "standing-hip-push", "bent-over-hip-push", "wall-cross-over-lean",
                           "four-point-hip-shift"})
        EXPECT_GT(sceneOf(id, 1).body.pelvisAt.x, sceneOf(id, 0).body.pelvisAt.x + 0.06) << id;
}

TEST(Places, sidePlanksStandOnTheLeft)
{
    for (const char* id : {"side-bridge", "side-bridge-abduction", "side-plank-hip-drop"})
        EXPECT_LT(sceneOf(id, 1).body.leg(Side::Left).root.y, sceneOf(id, 1).body.leg(Side::Right).root.y) << id;
    const Limb anchor = sceneOf("side-plank-hip-drop", 1).body.arm(Side::Left);
    EXPECT_LT(hingeAngle(anchor), 30.0) << "the anchor arm stays straight";
}
