// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/session_record.h"

#include <optional>
#include <vector>

namespace limber
{

/// What was done of one entry in a session, all its rounds together.
struct ExerciseSummary {
    EntryId entry;
    ExerciseId exercise;
    QString name;
    Phase phase = Phase::Stretch;
    int planned = 0; ///< work steps: holds, or sets of repetitions
    int done = 0;
    int skipped = 0;
    Millis work{0}; ///< actual, both sides together
    Millis left{0};
    Millis right{0};
    Millis extended{0};
    std::optional<int> ratingLeft; ///< the last one given; of a bilateral exercise the left one
    std::optional<int> ratingRight;

    bool allDone() const { return done == planned; }
    friend bool operator==(const ExerciseSummary&, const ExerciseSummary&) = default;
};

/// How far a session went, for the screen at its end and the history.
struct SessionSummary {
    std::vector<ExerciseSummary> exercises; ///< in the order in which they first came
    int planned = 0;                        ///< work steps
    int done = 0;
    int skipped = 0;
    Millis active{0}; ///< spent in steps of any kind, pauses left out
    Millis work{0};   ///< spent in work steps
    Millis paused{0};
    Millis extended{0}; ///< sum of −15/+15 s over all steps

    int exercisesDone() const;
    /// Done of planned work steps, 0–1; 0 when nothing was planned.
    double share() const;
    friend bool operator==(const SessionSummary&, const SessionSummary&) = default;
};

SessionSummary summarise(const SessionRecord& record);

} // namespace limber
