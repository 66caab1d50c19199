// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/by_hand.h"

#include "core/model/session_rules.h"
#include "core/player/record.h"

namespace limber
{

SessionRecord doneByHand(const Routine& routine, const Timeline& timeline, const ExerciseLookup& exercises,
                         const QDateTime& startedAt)
{
    std::vector<StepResult> results;
    for (const Step& step : timeline.steps)
        results.push_back({StepOutcome::Done, step.counted, Millis(0), Millis(0), std::nullopt});
    SessionRecord record;
    record.id = SessionId::fresh();
    record.routine = routine.id;
    record.routineTitle = routine.title;
    record.startedAt = startedAt;
    record.endedAt = startedAt.addMSecs(timeline.counted().count());
    record.finished = true;
    record.steps = performedSteps(timeline, results, exercises);
    setByHand(record);
    return record;
}

} // namespace limber
