// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/pose.h"

#include <QtCore/QString>

#include <vector>

namespace limber::figure
{

/// How far a joint may go (degrees), and who says so.
struct JointRange {
    const char* joint = nullptr;
    double least = 0;
    double most = 0;
    const char* leastSource = nullptr;
    const char* mostSource = nullptr;
};

/// One joint's angle in one pose.
struct JointAngle {
    const JointRange* range = nullptr;
    Side side = Side::Left;
    double degrees = 0;

    bool inRange() const { return degrees >= range->least - 0.5 && degrees <= range->most + 0.5; }
};

/// Flexion, abduction and outward rotation of a thigh or upper arm against the trunk bone it hangs on: the inverse of
/// how poses are built (rotation first, then abduction, then flexion).
BallJoint ballAngles(const Mat3& trunk, const Mat3& bone, Side side);
/// Angle between the two bones of a limb: 0 straight.
double hingeAngle(const Limb& limb);

/// All angles of the body that have a range: hips, knees, ankles, shoulders (elevation), elbows, spine, neck.
std::vector<JointAngle> jointAngles(const Body& body);

} // namespace limber::figure
