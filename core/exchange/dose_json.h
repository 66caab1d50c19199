// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/json_reader.h"
#include "core/model/dose.h"
#include "core/model/timing.h"

namespace limber
{

/// Reads sets, reps, hold, pace, relax, rest and load from an object that may hold more than a dose. Times are seconds;
/// reps and hold may be a range [low, high]. `sets` and `reps` default to 1.
Dose readDose(ObjectReader& from);

/// Writes what readDose() reads; what is left open is left out.
void writeDose(QJsonObject& to, const Dose& dose);

/// Reads prepare, transition, switch, relax, rest, pace, order and firstSide from an entry, section or routine.
Timing readTiming(ObjectReader& from);
void writeTiming(QJsonObject& to, const Timing& timing);

} // namespace limber
