// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/pose.h"

#include <QtCore/QString>

#include <vector>

namespace limber::figure
{

/// How far a joint may go (degrees). Clinical end of range: American Academy of Orthopaedic Surgeons (Greene & Heckman
/// 1994), as tabled in Norkin & White, "Measurement of Joint Motion" (5th ed., 2016), appendix B. Where a stretch is
/// meant to end beyond the active average, the passive means + 2 standard deviations of Roaas & Andersson (1982,
/// doi 10.3109/17453678208992202) or of the flexed hip stand in; `jointRanges()` names which.
struct JointRange {
    const char* joint = nullptr;
    double least = 0;
    double most = 0;
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
