// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/timeline_json.h"

#include <QtCore/QJsonArray>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

qint64 number(Millis time)
{
    return time.count();
}

template <typename T>
QJsonValue orNull(const std::optional<T>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject stepJson(const Step& step)
{
    return {{"kind"_L1, word(step.kind)},
            {"start_ms"_L1, number(step.start)},
            {"duration_ms"_L1, step.duration ? QJsonValue(number(*step.duration)) : QJsonValue()},
            {"entry"_L1, step.entry.text()},
            {"exercise"_L1, step.exercise.text()},
            {"side"_L1, step.side ? QJsonValue(word(*step.side)) : QJsonValue()},
            {"set"_L1, step.set},
            {"sets"_L1, step.sets},
            {"rep"_L1, orNull(step.rep)},
            {"reps"_L1, step.reps},
            {"round"_L1, step.round},
            {"rounds"_L1, step.rounds}};
}

QJsonObject cueJson(const Cue& cue)
{
    QJsonObject json{{"at_ms"_L1, number(cue.at)}, {"cue"_L1, word(cue.kind)}};
    if (!cue.text.isEmpty())
        json.insert("text"_L1, cue.text);
    return json;
}

} // namespace

QJsonObject timelineJson(const Timeline& timeline, const std::vector<Cue>& cues)
{
    QJsonArray steps;
    for (const Step& step : timeline.steps)
        steps.append(stepJson(step));
    QJsonArray sounds;
    for (const Cue& cue : cues)
        sounds.append(cueJson(cue));
    const auto total = timeline.total();
    return {{"routine"_L1, timeline.routine.text()},
            {"duration_ms"_L1, total ? QJsonValue(number(*total)) : QJsonValue()},
            {"at_least_ms"_L1, number(timeline.atLeast())},
            {"steps"_L1, steps},
            {"cues"_L1, sounds}};
}

} // namespace limber
