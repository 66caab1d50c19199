// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/skeleton.h"

#include <optional>

namespace limber::figure
{

/// How an arm is turned about its own length, and how the hand stands on it (degrees).
struct ArmAngles {
    double shoulderOut = 0;  // the upper arm's rotation outward
    double pronation = 0;    // of the forearm, from the thumb upward
    double wristBack = 0;    // toward the back of the hand
    double wristToThumb = 0; // toward the thumb
};

/// Measures one arm. The shoulder's rotation is what is left of the upper arm's turn once it has been raised from the
/// hanging arm by the shortest way; so no angle depends on an order of turns.
ArmAngles armAngles(const Mat3& thorax, const Limb& arm, Side side);

/// Whether the arm is so straight that shoulder and forearm turn the hand about the same line: only their sum counts.
bool turnsAsOne(const Limb& arm);
/// Whether the arm is raised so high that every direction is the shortest way there: no rotation can be told.
bool raisedOverhead(const Mat3& thorax, const Limb& arm);

} // namespace limber::figure
