// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/model/rules.h"

#include <QtCore/qglobal.h>

// The widest that a file may go and still be taken for a routine that a person plays. The same limits hold for what is
// saved, so that everything written can be read again. Doses have theirs in doseProblem().
namespace limber::limits
{

constexpr int kSets = 100;
constexpr int kReps = 1000;
constexpr Millis kHold = 3h;
constexpr Millis kShortestPace = 500ms;
constexpr Millis kLongestPace = 600s;
constexpr Millis kPause = 1h; ///< prepare, transition, switch, relax, rest, between rounds

constexpr int kRounds = kMostRounds;
constexpr int kSections = kMostSections;
constexpr int kEntries = kMostEntries; ///< in one section, and in the whole routine
constexpr int kTimesADay = 24;
constexpr int kListItems = 1000;          ///< steps, tags, other names …
constexpr int kTextLength = 100'000;      ///< any one text, in UTF-16 units
constexpr int kIdLength = 200;            ///< an id
constexpr qint64 kFileBytes = 64LL << 20; ///< one file, pictures included
constexpr int kPictureBytes = 16 << 20;   ///< one picture

} // namespace limber::limits
