// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/pose.h"

#include <chrono>

namespace limber::figure
{

/// The phase to draw a given time into a hold: two seconds of getting there, then gentle breathing close to the end
/// position, six seconds a breath.
double phaseForHold(std::chrono::milliseconds intoHold);

/// The phase to draw a given time into a repetition that takes `pace`: a quarter up, a quarter at the end, half of it
/// down, as the default pace has it (1 s up, 1 s hold, 2 s down). Something that goes round (marching) goes evenly.
double phaseForReps(const Figure& figure, std::chrono::milliseconds intoRep, std::chrono::milliseconds pace);

} // namespace limber::figure
