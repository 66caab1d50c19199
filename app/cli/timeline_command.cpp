// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/table.h"
#include "app/cli/timeline_json.h"
#include "app/cli/words.h"
#include "app/cli/workspace.h"

namespace limber
{

using namespace Qt::StringLiterals;
using namespace cli;

namespace
{

/// "2/3", or nothing when there is only one.
QString partText(int part, int of)
{
    return of > 1 ? u"%1/%2"_s.arg(part).arg(of) : QString();
}

QString repText(const Step& step)
{
    if (step.kind == StepKind::Reps)
        return u"× %1"_s.arg(step.reps);
    return step.rep ? partText(*step.rep, step.reps) : QString();
}

QString stepTable(const Timeline& timeline, const Workspace& workspace)
{
    Table table;
    table.alignRight(0);
    table.alignRight(1);
    table.addRow({u"START"_s, u"TIME"_s, u"STEP"_s, u"EXERCISE"_s, u"SIDE"_s, u"SET"_s, u"REP"_s, u"ROUND"_s});
    for (const Step& step : timeline.steps) {
        const Exercise* exercise = workspace.catalogue().exercise(step.exercise);
        const QString name = exercise != nullptr ? exercise->name : step.exercise.text();
        table.addRow({clockText(step.start), step.duration ? clockText(*step.duration) : u"own pace"_s, word(step.kind),
                      name, step.side ? word(*step.side) : QString(), partText(step.set, step.sets), repText(step),
                      partText(step.round, step.rounds)});
    }
    return table.text();
}

void warnOfSkipped(const Timeline& timeline, QTextStream& err)
{
    for (const SkippedEntry& skipped : timeline.skipped) {
        const bool unknown = skipped.reason == SkippedEntry::Reason::UnknownExercise;
        err << "limber: Left out: " << skipped.exercise.text()
            << (unknown ? " (an exercise that is not known here)." : " (the routine has too many steps).") << '\n';
    }
}

CommandEnd timeline(CommandInput& input)
{
    const auto routine = input.workspace.routine(input.arguments.operands.first());
    if (!routine)
        return routine.error();
    const Timeline timeline = input.workspace.timelineOf(*routine);
    warnOfSkipped(timeline, input.err);
    if (!input.arguments.has(u"--json"_s)) {
        input.out << routine->title << ": " << totalText(timeline) << "\n\n" << stepTable(timeline, input.workspace);
        return {};
    }
    const auto cues = planCues(timeline, input.workspace.exerciseLookup(), input.workspace.preferences().sound.cues);
    input.out << jsonText(QJsonDocument(timelineJson(timeline, cues)));
    return {};
}

} // namespace

Command timelineCommand()
{
    return {u"timeline"_s,
            {u"timeline ROUTINE [--json]"_s},
            u"every timed step of a session; as JSON with its sounds"_s,
            {},
            {jsonOption()},
            1,
            1,
            false,
            timeline};
}

} // namespace limber
