// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/exercise.h"
#include "core/model/routine.h"

#include <QtCore/QHash>

#include <vector>

namespace limber
{

/// The exercises that a routine can be made of and the starter routines: the built-in ones, and the person's own
/// exercises put beside them.
class Catalogue
{
public:
    Catalogue() = default;
    /// Exercises and starters keep the given order. Of two exercises with one id the later one counts.
    explicit Catalogue(std::vector<Exercise> exercises, std::vector<Routine> starters = {});

    /// Reads every `exercises/*.json` and `routines/*.json` in the folder; ":" is what is built into the program.
    /// Exercises come by phase and name, starters in their own order. Fails on the first file that breaks the format
    /// (docs/catalogue-format.md), with a sentence that names the file, the line, the key and the reason.
    static Result<Catalogue> load(const QString& folder = QStringLiteral(":"));

    const std::vector<Exercise>& exercises() const { return m_exercises; }
    const std::vector<Routine>& starters() const { return m_starters; }

    /// Nothing when there is none with this id. Valid until the catalogue changes.
    const Exercise* exercise(const ExerciseId& id) const;
    const Routine* starter(const RoutineId& id) const;

    /// Adds an exercise at the end, or replaces the one with its id.
    void put(Exercise exercise);
    void remove(const ExerciseId& id);

private:
    std::vector<Exercise> m_exercises;
    std::vector<Routine> m_starters;
    QHash<ExerciseId, size_t> m_placeOf;
};

/// What a source article is called on screen ("A" is "Thirteen stretches"); the text itself for anything else.
QString sourceTitle(const QString& source);

} // namespace limber
