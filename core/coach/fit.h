// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/edit.h"
#include "core/timeline/timeline.h"

#include <functional>
#include <optional>
#include <vector>

namespace limber
{

/// What is known about how much an exercise is wanted.
struct FitWish {
    std::optional<double> rating; ///< how well it was felt, 0–5
    bool starred = false;
    std::optional<int> daysSince; ///< since it was last done; nothing: never done
    QString unsuited = {};        ///< why it does not suit the person; empty: it does
};
using FitWishes = std::function<FitWish(const ExerciseId&)>;

/// How much a wish counts: 100 plus up to 60 for the rating (30 when not rated), 50 for a star, 42 for two weeks or
/// more without it; a tenth of that for what does not suit, which so comes only when there is time left.
int fitWeight(const FitWish& wish);

/// What became of an entry that is not in the fitted routine as it was.
struct FitNote {
    enum class What { LeftOut, Shortened };
    EntryId entry;
    ExerciseId exercise;
    What what = What::LeftOut;
    QString sentence; ///< says why
};

/// A routine that fits.
struct Fit {
    Edit edit;       ///< makes the routine fit
    Routine routine; ///< the routine after it
    Millis time{0};  ///< its counted time: never over the limit
    std::vector<FitNote> notes;
    bool best = true; ///< nothing better exists; too large routines are only fitted well
};

/// Picks entries and doses so that everything fits into `limit`, self-paced steps counted at their pace. The order
/// stays. An entry may do fewer sets, the lower end of a range, or holds shortened to 60 or 30 s; it counts by its
/// weight times the square root of the share of its work that is left (the first set does most). Fails when nothing
/// fits.
Result<Fit> fitToTime(const Routine& routine, const ExerciseLookup& exercises, const TimingDefaults& defaults,
                      Millis limit, const FitWishes& wishes = {});

/// The ways to do one entry, the full one first: what fitToTime() chooses from.
struct FitOption {
    Entry entry;
    Millis time{0}; ///< from its first to its last work step, once
    std::optional<Side> firstSide;
    std::optional<Side> lastSide;
    qint64 value = 0;
};
std::vector<FitOption> fitOptions(const Routine& routine, const Section& section, const Entry& entry,
                                  const ExerciseLookup& exercises, const TimingDefaults& defaults, int weight);

} // namespace limber
