// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/routine.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace limber
{

inline constexpr int kMostRounds = 20;
inline constexpr int kMostSections = 200;
inline constexpr int kMostEntries = 5000;
inline constexpr int kLongestTitle = 200;   ///< characters; also of names, tags and loads
inline constexpr int kLongestText = 10'000; ///< characters; of a note, a purpose or a step
inline constexpr int kMostOwnSteps = 50;
inline constexpr int kMostTags = 50;

// What a routine may hold; import, storage and editor ask here. Each answer is nothing, or one sentence for the user.

/// Dose, sides' doses, own times, note and reworded steps of an entry.
std::optional<QString> entryProblem(const Entry& entry);

/// Title, rounds and times of a section and everything in its entries.
std::optional<QString> sectionProblem(const Section& section);

/// Title, texts, frequency, tags and times of the routine itself.
std::optional<QString> headerProblem(const Routine& routine);

/// An id that is empty or stands twice among the sections or the entries.
std::optional<QString> idProblem(const Routine& routine);

/// Too many sections or entries.
std::optional<QString> sizeProblem(const Routine& routine);

/// The first thing that is wrong with the routine, or nothing.
std::optional<QString> routineProblem(const Routine& routine);

/// Everything that is wrong with it, each in one sentence that names the place.
QStringList routineProblems(const Routine& routine);

} // namespace limber
