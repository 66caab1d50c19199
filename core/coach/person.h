// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coach/check.h"
#include "core/coach/demands.h"
#include "core/coach/fit.h"

#include <QtCore/QSet>

#include <optional>
#include <vector>

namespace limber
{

/// What the coach and the library know about the person. What was never said restricts nothing.
struct Person {
    std::vector<BodyLimit> limits;
    std::optional<std::vector<Equipment>> atHome;
    std::optional<bool> partner;
    QSet<ExerciseId> starred;
    friend bool operator==(const Person&, const Person&) = default;
};

/// Equipment that it needs and the person has not.
std::vector<Equipment> missingAtHome(const Exercise& exercise, const Person& person);

/// Whether the person has everything and everybody that it needs.
bool canBeDoneAtHome(const Exercise& exercise, const Person& person);

/// Why an exercise does not suit the person, as one sentence; empty when it does.
QString whyNotSuited(const Exercise& exercise, Sides sides, const Person& person, const DemandsOf& demands);

/// Exercises to take instead: of the same phase and for the same target muscle, against no limit of the person and
/// with what is at home; the likest first.
std::vector<ExerciseId> swapsFor(const Exercise& exercise, Sides sides, const std::vector<Exercise>& among,
                                 const Person& person, const DemandsOf& demands, size_t most = 3);

/// The coach's check for this person. `among` is what swaps are taken from; both must outlive the context.
CheckContext checkContextFor(const Person& person, const TimingDefaults& timing, const std::vector<Exercise>& among,
                             const DemandsOf& demands);

/// What fitting to a time prefers for this person; `known` adds ratings and days (from the history), when it is set.
FitWishes fitWishesFor(const Person& person, const ExerciseLookup& exercises, const DemandsOf& demands,
                       const FitWishes& known = {});

} // namespace limber
