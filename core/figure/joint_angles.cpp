// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/joint_angles.h"

#include "core/figure/arm_angles.h"

namespace limber::figure
{

namespace
{

// Sources, by their short names in the table. AAOS: the American Academy of Orthopaedic Surgeons' averages (Greene &
// Heckman 1994), as tabled in Norkin & White, "Measurement of Joint Motion" (5th ed., 2016), appendix B. Exercises that
// end in a stretch go to what healthy people can do, not to the average: there, the published mean + 2 standard
// deviations, or the most that was measured.
constexpr const char* kAaos = "AAOS 1994";
constexpr const char* kOlderWomen = "Jung & Yamasaki 2016, doi 10.1186/s40101-016-0120-8, table 3: most measured";
constexpr const char* kNhanes = "Roach & Miles, Physical Therapy 71 (1991): mean + 2 SD";
constexpr const char* kSwedish = "Roaas & Andersson 1982, doi 10.3109/17453678208992202: mean + 2 SD";
constexpr const char* kSitting = "sitting cross-legged, doi 10.1186/s12891-021-04487-z: most measured";
constexpr const char* kLunge = "lunging, Bennell et al., Br J Sports Med 35 (2001), table 3: mean + 1.3 SD";
constexpr const char* kLumbar = "Trudelle-Jackson et al. 2010, doi 10.1097/BRS.0b013e3181b0c3d1: lumbar spine alone 52";
constexpr const char* kSideBend = "Fitzgerald et al., Physical Therapy 63 (1983), aged 20-29: 38 + 2 SD is 49";
constexpr const char* kBooneAzen = "Boone & Azen, J Bone Joint Surg 61-A (1979): mean";
// Norkin & White's table A.1 has these three.
constexpr const char* kWatanabe = "Watanabe et al. (1979): highest of the means";
constexpr const char* kMacedo = "Macedo & Magee (2009), women: mean";
constexpr const char* kGreenWolf = "Greene & Wolf (1989): mean";
constexpr const char* kDelp = "Delp et al. 1996: 0.5 Nm bend it to 90, 1.2 Nm stretch it to 90, no more";
constexpr const char* kRyu = "Ryu et al. 1991, doi 10.1016/0363-5023(91)90006-w: used in daily life";

constexpr JointRange kHipFlexion{"hip flexion", -30, 144, kAaos, kOlderWomen};
constexpr JointRange kHipAbduction{"hip abduction", -45, 64, kSwedish, kNhanes};
constexpr JointRange kHipRotation{"hip outward rotation", -45, 82, kAaos, kSitting};
constexpr JointRange kKnee{"knee flexion", 0, 135, kAaos, kAaos};
constexpr JointRange kAnkle{"ankle dorsiflexion", -74, 38, kOlderWomen, kLunge};
constexpr JointRange kShoulder{"shoulder elevation", 0, 180, kAaos, kAaos};
constexpr JointRange kShoulderBack{"shoulder extension", -62, 180, kBooneAzen, kAaos};
constexpr JointRange kElbow{"elbow flexion", 0, 150, kAaos, kAaos};
constexpr JointRange kShoulderRotation{"shoulder outward rotation", -90, 108, kWatanabe, kMacedo};
constexpr JointRange kForearm{"forearm pronation", -93, 96, kWatanabe, kWatanabe};
// With a straight elbow nobody can tell which of the two joints turns the hand: both at their mean, together.
constexpr JointRange kArmTurn{"outward rotation of shoulder and forearm", -146, 187, kBooneAzen, kBooneAzen};
constexpr JointRange kWrist{"wrist extension", -90, 90, kDelp, kDelp};
constexpr JointRange kWristAside{"wrist deviation to the thumb", -40, 25, kRyu, kGreenWolf};
constexpr JointRange kInversion{"foot inversion", -21, 37, kBooneAzen, kBooneAzen};
constexpr JointRange kSpineFlexion{"spine flexion", -40, 80, kLumbar, kAaos};
constexpr JointRange kSpineBend{"spine side bend", -45, 45, kSideBend, kSideBend};
constexpr JointRange kSpineTurn{"spine rotation", -45, 45, kAaos, kAaos};
constexpr JointRange kNeckFlexion{"neck flexion", -45, 45, kAaos, kAaos};
constexpr JointRange kNeckBend{"neck side bend", -45, 45, kAaos, kAaos};
constexpr JointRange kNeckTurn{"neck rotation", -60, 60, kAaos, kAaos};

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
    all.push_back({&kInversion, side, sign(side) * (angleBetween(leg.tip.x, leg.lower.y) - 90.0)});
}

/// The same angle, within half a turn of the middle of its range.
double wrapped(double degrees, const JointRange& range)
{
    const double middle = (range.least + range.most) / 2.0;
    return middle + std::remainder(degrees - middle, 360.0);
}

void addArm(std::vector<JointAngle>& all, const Body& body, Side side)
{
    const Limb& arm = body.arm(side);
    all.push_back({&kShoulder, side, angleBetween(-arm.upper.y, -body.thorax.y)});
    const Vec3 down = transposed(body.thorax) * (-arm.upper.y);
    if (std::abs(down.x) < 0.5) // nearly in the plane of flexion and extension
        all.push_back({&kShoulderBack, side, std::atan2(down.z, -down.y) / kDegree});
    all.push_back({&kElbow, side, hingeAngle(arm)});
    const ArmAngles turns = armAngles(body.thorax, arm, side);
    all.push_back({&kWrist, side, turns.wristBack});
    all.push_back({&kWristAside, side, turns.wristToThumb});
    if (turnsAsOne(arm)) {
        all.push_back({&kArmTurn, side, wrapped(turns.shoulderOut - turns.pronation, kArmTurn)});
        return;
    }
    all.push_back({&kForearm, side, turns.pronation});
    if (!raisedOverhead(body.thorax, arm))
        all.push_back({&kShoulderRotation, side, turns.shoulderOut});
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
