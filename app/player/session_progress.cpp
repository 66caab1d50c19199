// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/session_progress.h"

#include "core/exchange/routine_json.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

#include <array>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

const QString kTooHard = u"tooHard"_s;
const QString kProgress = u"progress"_s;

constexpr std::array kChoices{std::pair{TooHard::Choice::Shorter, "shorter"},
                              std::pair{TooHard::Choice::Easier, "easier"}, std::pair{TooHard::Choice::Skip, "skip"},
                              std::pair{TooHard::Choice::Stop, "stop"}};

QString wordOf(TooHard::Choice choice)
{
    for (const auto& [value, text] : kChoices) {
        if (value == choice)
            return QString::fromLatin1(text);
    }
    Q_UNREACHABLE();
}

TooHard::Choice choiceOf(const QString& word)
{
    for (const auto& [value, text] : kChoices) {
        if (word == QLatin1String(text))
            return value;
    }
    return TooHard::Choice::Skip;
}

bool alike(const Step& step, const PerformedStep& performed)
{
    return step.entry == performed.entry && step.kind == performed.kind && step.side == performed.side &&
           step.set == performed.set && step.rep == performed.rep && step.round == performed.round;
}

std::vector<StepResult> resultsOf(const SessionRecord& record, int current)
{
    std::vector<StepResult> results;
    for (const PerformedStep& step : record.steps)
        results.push_back({step.outcome, step.actual, step.extended, step.paused, step.rating});
    // A step under way is written as skipped, should nobody come back to it.
    if (current < std::ssize(results) && results[static_cast<size_t>(current)].outcome == StepOutcome::Skipped)
        results[static_cast<size_t>(current)].outcome = StepOutcome::NotReached;
    return results;
}

} // namespace

void putTooHard(SessionRecord& record, const std::vector<TooHard>& notes)
{
    QJsonArray array;
    for (const TooHard& note : notes) {
        QJsonObject object{{u"step"_s, note.step},
                           {u"exercise"_s, note.exercise.text()},
                           {u"name"_s, note.exerciseName},
                           {u"choice"_s, wordOf(note.choice)}};
        if (!note.easier.isEmpty())
            object.insert(u"easier"_s, note.easier);
        array.append(object);
    }
    if (array.isEmpty())
        record.extra.remove(kTooHard);
    else
        record.extra.insert(kTooHard, array);
}

std::vector<TooHard> tooHardOf(const SessionRecord& record)
{
    std::vector<TooHard> notes;
    for (const QJsonValue& value : record.extra.value(kTooHard).toArray()) {
        const QJsonObject object = value.toObject();
        notes.push_back({object[u"step"_s].toInt(), ExerciseId(object[u"exercise"_s].toString()),
                         object[u"name"_s].toString(), choiceOf(object[u"choice"_s].toString()),
                         object[u"easier"_s].toString()});
    }
    return notes;
}

void putProgress(SessionRecord& record, const QByteArray& routine, const SessionProgress& progress)
{
    QJsonObject object{
        {u"routine"_s, QString::fromUtf8(routine)},
        {u"step"_s, progress.save.position.step},
        {u"insideMs"_s, static_cast<qint64>(progress.save.position.inside.count())},
        {u"ratingWanted"_s, progress.save.ratingWanted},
        {u"savedAt"_s, progress.savedAt.toOffsetFromUtc(progress.savedAt.offsetFromUtc()).toString(Qt::ISODateWithMs)}};
    if (progress.save.length)
        object.insert(u"lengthMs"_s, static_cast<qint64>(progress.save.length->count()));
    if (progress.moreTime)
        object.insert(u"moreTime"_s, true);
    record.extra.insert(kProgress, object);
}

std::optional<SessionProgress> progressOf(const SessionRecord& record)
{
    const QJsonObject object = record.extra.value(kProgress).toObject();
    if (record.endedAt.isValid() || object.isEmpty())
        return std::nullopt;
    auto routine = readRoutine(object[u"routine"_s].toString().toUtf8(), record.routineTitle);
    if (!routine)
        return std::nullopt;
    SessionProgress progress;
    progress.routine = std::move(*routine);
    progress.save.position = {std::max(0, object[u"step"_s].toInt()),
                              std::max(Millis(0), Millis(object[u"insideMs"_s].toInteger()))};
    if (object.contains(u"lengthMs"_s))
        progress.save.length = Millis(object[u"lengthMs"_s].toInteger());
    progress.save.ratingWanted = object[u"ratingWanted"_s].toBool();
    progress.save.results = resultsOf(record, progress.save.position.step);
    progress.savedAt = QDateTime::fromString(object[u"savedAt"_s].toString(), Qt::ISODateWithMs);
    progress.moreTime = object[u"moreTime"_s].toBool();
    return progress;
}

PlayerSave fitted(const SessionRecord& record, const PlayerSave& save, Timeline& timeline)
{
    auto& steps = timeline.steps;
    const auto at = static_cast<size_t>(save.position.step);
    bool same = record.steps.size() == steps.size();
    for (size_t i = 0; same && i < steps.size(); ++i)
        same = alike(steps[i], record.steps[i]);
    if (same) {
        for (size_t i = 0; i < steps.size(); ++i)
            steps[i].exercise = record.steps[i].exercise;
        return save;
    }
    PlayerSave moved;
    moved.results.resize(steps.size());
    for (size_t i = 0; i < steps.size(); ++i) {
        for (size_t j = 0; j < record.steps.size(); ++j) { // short lists, and only after a change of preferences
            if (!alike(steps[i], record.steps[j]) || j >= save.results.size())
                continue;
            moved.results[i] = save.results[j];
            steps[i].exercise = record.steps[j].exercise;
        }
        if (at < record.steps.size() && alike(steps[i], record.steps[at]))
            moved.position = {static_cast<int>(i), save.position.inside};
    }
    return moved;
}

QString placeOf(const SessionRecord& record, const SessionProgress& progress)
{
    const auto at = static_cast<size_t>(progress.save.position.step);
    if (at >= record.steps.size())
        return record.routineTitle;
    const PerformedStep& step = record.steps[at];
    const auto tr = [](const char* text) { return QCoreApplication::translate("SessionProgress", text); };
    QStringList parts{step.exerciseName.isEmpty() ? record.routineTitle : step.exerciseName};
    if (step.side)
        parts << (*step.side == Side::Left ? tr("left side") : tr("right side"));
    if (step.sets > 1)
        parts << tr("set %1 of %2").arg(step.set).arg(step.sets);
    else if (step.rep && step.reps > 1)
        parts << tr("%1 of %2").arg(*step.rep).arg(step.reps);
    return parts.join(u", "_s);
}

SessionRecord concluded(SessionRecord record)
{
    if (record.endedAt.isValid())
        return record;
    const QString saved = record.extra.value(kProgress).toObject()[u"savedAt"_s].toString();
    record.endedAt = QDateTime::fromString(saved, Qt::ISODateWithMs);
    if (!record.endedAt.isValid())
        record.endedAt = record.startedAt;
    record.extra.remove(kProgress);
    return record;
}

} // namespace limber
