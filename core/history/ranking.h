// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/routine.h"
#include "core/model/session_record.h"
#include "core/timeline/timeline.h"

#include <optional>
#include <vector>

namespace limber
{

/// How well an exercise was felt where it should be: the last rating given to each side.
struct RatedExercise {
    ExerciseId exercise;
    QString name;
    std::optional<int> left; ///< of a bilateral exercise the only one
    std::optional<int> right;

    /// The mean of the sides that were rated.
    double mean() const;
    friend bool operator==(const RatedExercise&, const RatedExercise&) = default;
};

/// The last ratings of each exercise, in the order in which the exercises first came. `records` are in order of time.
std::vector<RatedExercise> ratedIn(const std::vector<SessionRecord>& records);

/// One line of a ranking. Equal ratings share a place: 1, 2, 2, 4.
struct Ranked {
    int place = 1;
    bool tied = false;
    ExerciseId exercise;
    QString name;
    double rating = 0;
    friend bool operator==(const Ranked&, const Ranked&) = default;
};

/// The exercises of one side, or by the mean of both, best first; equal ones stay in their order.
std::vector<Ranked> rankingOf(const std::vector<RatedExercise>& rated, std::optional<Side> side);

/// Those that share a place, from the best on: "Pigeon pose and Lean over (4)".
QStringList tiesIn(const std::vector<Ranked>& ranking);

/// What to go on with.
struct Best {
    std::vector<RatedExercise> chosen; ///< at most three, best first; those rated 0 are not among them
    QStringList asGood;                ///< names of those that were as good as the last one chosen and are not in it
};
/// The best by the mean of both sides; of equal ones those whose weaker side was felt more come first.
Best bestThree(const std::vector<RatedExercise>& rated);

/// A routine of these exercises: "My best three", each in the dose of its first source, in the given order.
Routine routineOf(const std::vector<RatedExercise>& chosen, const ExerciseLookup& exercises, const QString& title);

/// Whether a routine is for finding out: all of its entries are rated.
bool isForRating(const Routine& routine);

/// What is left to rate of such a routine when half was done before: the same routine, with its id, without the
/// entries of which every side has a rating in the records. Sides that are rated already are left out too. Nothing
/// when there is nothing left, or when nothing was rated yet.
std::optional<Routine> leftToRate(const Routine& routine, const std::vector<SessionRecord>& records,
                                  const ExerciseLookup& exercises);

} // namespace limber
