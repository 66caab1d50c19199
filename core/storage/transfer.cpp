// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/transfer.h"

#include <QtCore/QSet>
#include <QtCore/QUuid>

namespace limber
{

namespace
{

/// The ids of the exercises of a routine, each once, in its order.
std::vector<ExerciseId> exercisesOf(const Routine& routine)
{
    std::vector<ExerciseId> ids;
    QSet<ExerciseId> seen;
    for (const Section& section : routine.sections) {
        for (const Entry& entry : section.entries) {
            if (!seen.contains(entry.exercise))
                ids.push_back(entry.exercise);
            seen.insert(entry.exercise);
        }
    }
    return ids;
}

bool isBuiltIn(const Catalogue& catalogue, const ExerciseId& id)
{
    const Exercise* exercise = catalogue.exercise(id);
    return exercise != nullptr && exercise->builtIn;
}

} // namespace

Result<RoutineFile> routineFileFor(const Routine& routine, const Catalogue& catalogue, Store* store)
{
    RoutineFile file;
    file.routine = routine;
    for (const ExerciseId& id : exercisesOf(routine)) {
        const Exercise* exercise = catalogue.exercise(id);
        if (exercise == nullptr || exercise->builtIn)
            continue;
        file.exercises.push_back(*exercise);
        if (store == nullptr)
            continue;
        auto pictures = store->pictures(id);
        if (!pictures)
            return pictures.error();
        std::move(pictures->begin(), pictures->end(), std::back_inserter(file.pictures));
    }
    return file;
}

Routine takenIn(const Routine& routine, const Catalogue& catalogue)
{
    const bool unique = !QUuid::fromString(routine.id.text()).isNull() && catalogue.starter(routine.id) == nullptr;
    Routine own = unique ? routine : copyOf(routine);
    own.starter = false;
    return own;
}

Result<Imported> importFile(const RoutineFile& file, const Catalogue& catalogue, Store& store, const QDateTime& now)
{
    const Routine routine = takenIn(file.routine, catalogue);
    const auto before = store.routine(routine.id);
    if (!before)
        return before.error();
    std::vector<Exercise> exercises;
    QSet<ExerciseId> inFile;
    for (const Exercise& exercise : file.exercises) {
        if (!isBuiltIn(catalogue, exercise.id)) {
            exercises.push_back(exercise);
            inFile.insert(exercise.id);
        }
    }
    std::vector<Picture> pictures;
    for (const Picture& picture : file.pictures) {
        if (inFile.contains(picture.exercise))
            pictures.push_back(picture);
    }
    if (const Outcome written = store.import(routine, exercises, pictures, now); !written)
        return written.error();
    Imported imported{routine.id, before->has_value(), {}};
    for (const ExerciseId& id : exercisesOf(routine)) {
        if (!inFile.contains(id) && catalogue.exercise(id) == nullptr)
            imported.unknownExercises << id.text();
    }
    return imported;
}

} // namespace limber
