// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/joint_angles.h"

namespace limber::figure
{

namespace
{

constexpr JointRange kHipFlexion{"hip flexion", -30, 145};    // passive, knee bent
constexpr JointRange kHipAbduction{"hip abduction", -45, 74}; // passive, hip flexed
constexpr JointRange kHipRotation{"hip outward rotation", -50,
                                  95};                        // shin flat on the floor: pelvis and knee add to the hip
constexpr JointRange kKnee{"knee flexion", -2, 150};          // AAOS 135, passive 150
constexpr JointRange kAnkle{"ankle dorsiflexion", -75, 38};   // plantar flexion: toes resting on the floor
constexpr JointRange kShoulder{"shoulder elevation", 0, 180}; // AAOS
constexpr JointRange kShoulderBack{"shoulder extension", -65, 180}; // AAOS
constexpr JointRange kElbow{"elbow flexion", -2, 150};              // AAOS
constexpr JointRange kSpineFlexion{"spine flexion", -45, 85};       // lumbar and thoracic together
constexpr JointRange kSpineBend{"spine side bend", -45, 45};        // AAOS 35, passive 45
constexpr JointRange kSpineTurn{"spine rotation", -50, 50};         // AAOS 45
constexpr JointRange kNeckFlexion{"neck flexion", -60, 60};         // AAOS 45, passive 60
constexpr JointRange kNeckBend{"neck side bend", -45, 45};          // AAOS
constexpr JointRange kNeckTurn{"neck rotation", -70, 70};           // AAOS 60, passive 70

/// Flexion, bend and turn of one stretch of spine, from the rotation between its ends (turn, then flexion, then bend).
Spine spineAngles(const Mat3& below, const Mat3& above)
{
    const Mat3 r = transposed(below) * above;
    Spine angles;
    angles.flex = std::asin(std::clamp(-r.z.y, -1.0, 1.0)) / kDegree;
    angles.turn = std::atan2(r.z.x, r.z.z) / kDegree;
    angles.bend = std::atan2(-r.x.y, r.y.y) / kDegree;
    return angles;
}

void addSpine(std::vector<JointAngle>& all, const Body& body)
{
    const Spine low = spineAngles(body.pelvis, body.lumbar);
    const Spine high = spineAngles(body.lumbar, body.thorax);
    const Spine neck = spineAngles(body.thorax, body.head);
    all.push_back({&kSpineFlexion, Side::Left, low.flex + high.flex});
    all.push_back({&kSpineBend, Side::Left, low.bend + high.bend});
    all.push_back({&kSpineTurn, Side::Left, low.turn + high.turn});
    all.push_back({&kNeckFlexion, Side::Left, neck.flex});
    all.push_back({&kNeckBend, Side::Left, neck.bend});
    all.push_back({&kNeckTurn, Side::Left, neck.turn});
}

void addLeg(std::vector<JointAngle>& all, const Body& body, Side side)
{
    const Limb& leg = body.leg(side);
    const BallJoint hip = ballAngles(body.pelvis, leg.upper, side);
    all.push_back({&kHipFlexion, side, hip.flex});
    all.push_back({&kHipAbduction, side, hip.abduct});
    all.push_back({&kHipRotation, side, hip.out});
    all.push_back({&kKnee, side, hingeAngle(leg)});
    all.push_back({&kAnkle, side, 90.0 - angleBetween(leg.tip.z, leg.lower.y)});
}

void addArm(std::vector<JointAngle>& all, const Body& body, Side side)
{
    const Limb& arm = body.arm(side);
    all.push_back({&kShoulder, side, angleBetween(-arm.upper.y, -body.thorax.y)});
    const Vec3 down = transposed(body.thorax) * (-arm.upper.y);
    if (std::abs(down.x) < 0.5) // nearly in the plane of flexion and extension
        all.push_back({&kShoulderBack, side, std::atan2(down.z, -down.y) / kDegree});
    all.push_back({&kElbow, side, hingeAngle(arm)});
}

} // namespace

BallJoint ballAngles(const Mat3& trunk, const Mat3& bone, Side side)
{
    const double s = sign(side);
    const Mat3 r = transposed(trunk) * bone;
    BallJoint angles;
    angles.abduct = std::asin(std::clamp(-s * r.y.x, -1.0, 1.0)) / kDegree;
    angles.flex = std::atan2(-r.y.z, r.y.y) / kDegree;
    const Mat3 turn = rotationZ(-s * angles.abduct) * (rotationX(angles.flex) * r);
    angles.out = s * std::atan2(turn.z.x, turn.z.z) / kDegree;
    return angles;
}

double hingeAngle(const Limb& limb)
{
    return angleBetween(limb.upper.y, limb.lower.y);
}

std::vector<JointAngle> jointAngles(const Body& body)
{
    std::vector<JointAngle> all;
    addSpine(all, body);
    for (const Side side : kSides) {
        addLeg(all, body, side);
        addArm(all, body, side);
    }
    return all;
}

} // namespace limber::figure
