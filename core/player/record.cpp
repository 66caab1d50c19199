// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/player/record.h"

namespace limber
{

namespace
{

PerformedStep performed(const Step& step, const StepResult& result)
{
    PerformedStep made;
    made.kind = step.kind;
    made.entry = step.entry;
    made.exercise = step.exercise;
    made.phase = step.phase;
    made.side = step.side;
    made.set = step.set;
    made.sets = step.sets;
    made.rep = step.rep;
    made.reps = step.reps;
    made.round = step.round;
    made.rounds = step.rounds;
    made.selfPaced = step.selfPaced();
    made.planned = step.counted;
    made.actual = result.actual;
    made.extended = result.extended;
    made.paused = result.paused;
    made.outcome = result.outcome;
    if (made.outcome == StepOutcome::NotReached && made.actual > Millis(0))
        made.outcome = StepOutcome::Skipped;
    made.rating = result.rating;
    return made;
}

} // namespace

std::vector<PerformedStep> performedSteps(const Timeline& timeline, const std::vector<StepResult>& results,
                                          const ExerciseLookup& exercises)
{
    std::vector<PerformedStep> all;
    all.reserve(timeline.steps.size());
    for (size_t i = 0; i < timeline.steps.size(); ++i) {
        all.push_back(performed(timeline.steps[i], i < results.size() ? results[i] : StepResult{}));
        if (const Exercise* exercise = exercises(all.back().exercise))
            all.back().exerciseName = exercise->name;
    }
    return all;
}

SessionRecord recordOf(const Player& player, const Routine& routine, const ExerciseLookup& exercises)
{
    SessionRecord record;
    record.id = SessionId::fresh();
    record.routine = routine.id;
    record.routineTitle = routine.title;
    record.finished = player.state() == PlayState::Finished;
    record.steps = performedSteps(player.timeline(), player.results(), exercises);
    return record;
}

} // namespace limber
