// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <chrono>

namespace limber
{

using Millis = std::chrono::milliseconds;
using namespace std::chrono_literals;

/// "3:45", or "1:03:45" from an hour on; part seconds are rounded up, so that a countdown shows 0:01 until it ends.
/// A negative time reads as 0:00.
QString clockText(Millis time);

/// "14 min 20 s", "45 s", "1 h 5 min": for totals; rounded to the second, and to the minute from an hour on.
QString durationText(Millis time);

/// "30 s", "1.5 s", "2 min", "1 min 30 s": exact, for doses.
QString doseTimeText(Millis time);

} // namespace limber
