// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coach/check.h"

#include <vector>

namespace limber
{

/// An entry as the coach sees it.
struct SeenEntry {
    const Entry* entry = nullptr;
    const Exercise* exercise = nullptr;
    int rounds = 1;
    ResolvedTiming timing;

    bool isStaticStretch() const { return exercise->phase == Phase::Stretch && entry->dose.isHeld(); }
    bool does(Side side) const;
    /// Work on one side in one round; of a bilateral exercise on both. Nothing when that side is left out.
    Millis work(Side side) const;
    /// The name inside a sentence.
    QString name() const;
};

/// All entries with known exercises, in the order in which they are played.
std::vector<SeenEntry> seenEntries(const Routine& routine, const ExerciseLookup& exercises,
                                   const TimingDefaults& defaults);

// The rules by what they look at; each adds what it finds.
void checkOrder(const Routine& routine, const std::vector<SeenEntry>& seen, const ExerciseLookup& exercises,
                const CheckContext& context, std::vector<Finding>& findings);
void checkSides(const Routine& routine, const std::vector<SeenEntry>& seen, std::vector<Finding>& findings);
void checkStretches(const Routine& routine, const std::vector<SeenEntry>& seen, std::vector<Finding>& findings);
void checkRatings(const Routine& routine, const std::vector<SeenEntry>& seen, const ExerciseLookup& exercises,
                  const CheckContext& context, std::vector<Finding>& findings);
void checkMeans(const Routine& routine, const std::vector<SeenEntry>& seen, const CheckContext& context,
                std::vector<Finding>& findings);

} // namespace limber
