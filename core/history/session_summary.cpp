// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/session_summary.h"

#include <QtCore/QHash>

#include <algorithm>

namespace limber
{

namespace
{

void addWork(ExerciseSummary& exercise, const PerformedStep& step)
{
    ++exercise.planned;
    exercise.done += step.outcome == StepOutcome::Done ? 1 : 0;
    exercise.skipped += step.outcome == StepOutcome::Skipped ? 1 : 0;
    exercise.work += step.actual;
    exercise.extended += step.extended;
    if (step.side)
        (*step.side == Side::Left ? exercise.left : exercise.right) += step.actual;
    if (step.rating)
        (step.side == Side::Right ? exercise.ratingRight : exercise.ratingLeft) = step.rating;
}

} // namespace

int SessionSummary::exercisesDone() const
{
    return static_cast<int>(std::count_if(exercises.begin(), exercises.end(),
                                          [](const ExerciseSummary& exercise) { return exercise.allDone(); }));
}

double SessionSummary::share() const
{
    return planned == 0 ? 0 : static_cast<double>(done) / planned;
}

SessionSummary summarise(const SessionRecord& record)
{
    SessionSummary summary;
    QHash<EntryId, size_t> places;
    for (const PerformedStep& step : record.steps) {
        summary.active += step.actual;
        summary.paused += step.paused;
        summary.extended += step.extended;
        if (!isWork(step.kind))
            continue;
        const auto place = places.constFind(step.entry);
        const size_t index = place == places.constEnd() ? summary.exercises.size() : *place;
        if (index == summary.exercises.size()) {
            places.insert(step.entry, index);
            ExerciseSummary exercise;
            exercise.entry = step.entry;
            exercise.exercise = step.exercise;
            exercise.name = step.exerciseName;
            exercise.phase = step.phase;
            summary.exercises.push_back(exercise);
        }
        addWork(summary.exercises[index], step);
    }
    for (const ExerciseSummary& exercise : summary.exercises) {
        summary.planned += exercise.planned;
        summary.done += exercise.done;
        summary.skipped += exercise.skipped;
        summary.work += exercise.work;
    }
    return summary;
}

} // namespace limber
