// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/arm_angles.h"

namespace limber::figure
{

namespace
{

constexpr double kStraight = 30.0;  // degrees of elbow flexion
constexpr double kOverhead = 150.0; // degrees of elevation

/// The turn of `bone` about its own y axis, seen from `base`, once the shortest way from the one y to the other is
/// taken back.
double turnAboutLength(const Mat3& base, const Mat3& bone)
{
    const Vec3 axis = cross(base.y, bone.y);
    const double angle = angleBetween(base.y, bone.y) * kDegree;
    const Vec3 z = length(axis) > 1e-9 ? turnedAbout(bone.z, unit(axis), -angle) : bone.z;
    return std::atan2(dot(z, base.x), dot(z, base.z)) / kDegree;
}

} // namespace

ArmAngles armAngles(const Mat3& thorax, const Limb& arm, Side side)
{
    const double s = sign(side);
    const Vec3 forearm = transposed(arm.tip) * arm.lower.y; // seen from the hand
    ArmAngles angles;
    angles.shoulderOut = s * turnAboutLength(thorax, arm.upper);
    angles.pronation = -s * turnAboutLength(arm.lower, arm.tip);
    angles.wristBack = s * std::atan2(forearm.x, forearm.y) / kDegree;
    angles.wristToThumb = std::asin(std::clamp(forearm.z, -1.0, 1.0)) / kDegree;
    return angles;
}

bool turnsAsOne(const Limb& arm)
{
    return angleBetween(arm.upper.y, arm.lower.y) < kStraight;
}

bool raisedOverhead(const Mat3& thorax, const Limb& arm)
{
    return angleBetween(thorax.y, arm.upper.y) > kOverhead;
}

} // namespace limber::figure
