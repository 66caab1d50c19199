// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/session_rows.h"

#include <QtCore/QJsonDocument>

namespace limber
{

using namespace Qt::StringLiterals;

const QString kSessionColumns =
    u"SELECT id, routine, title, started, utc_offset, ended, finished, pain, effort, note, extra FROM sessions "_s;
const QString kStepColumns =
    u"kind, entry, exercise, name, phase, side, set_number, sets, rep, reps, round, rounds, self_paced, planned, "
    "actual, extended, paused, outcome, rating"_s;

std::optional<int> maybeNumber(const Query& query, int column)
{
    return query.isNull(column) ? std::nullopt : std::optional(query.number(column));
}

SessionRecord recordFrom(const Query& query)
{
    SessionRecord record;
    record.id = SessionId(query.text(0));
    record.routine = RoutineId(query.text(1));
    record.routineTitle = query.text(2);
    const int offset = query.number(4);
    record.startedAt = query.moment(3).toOffsetFromUtc(offset);
    if (!query.isNull(5))
        record.endedAt = query.moment(5).toOffsetFromUtc(offset);
    record.finished = query.flag(6);
    record.pain = maybeNumber(query, 7);
    record.effort = effortOf(query.text(8));
    record.note = query.text(9);
    record.extra = QJsonDocument::fromJson(query.text(10).toUtf8()).object();
    return record;
}

PerformedStep stepFrom(const Query& query, int at)
{
    PerformedStep step;
    step.kind = stepKindOf(query.text(at)).value_or(step.kind);
    step.entry = EntryId(query.text(at + 1));
    step.exercise = ExerciseId(query.text(at + 2));
    step.exerciseName = query.text(at + 3);
    step.phase = phaseOf(query.text(at + 4)).value_or(step.phase);
    step.side = sideOf(query.text(at + 5));
    step.set = query.number(at + 6);
    step.sets = query.number(at + 7);
    step.rep = maybeNumber(query, at + 8);
    step.reps = query.number(at + 9);
    step.round = query.number(at + 10);
    step.rounds = query.number(at + 11);
    step.selfPaced = query.flag(at + 12);
    step.planned = query.time(at + 13);
    step.actual = query.time(at + 14);
    step.extended = query.time(at + 15);
    step.paused = query.time(at + 16);
    step.outcome = stepOutcomeOf(query.text(at + 17)).value_or(step.outcome);
    step.rating = maybeNumber(query, at + 18);
    return step;
}

} // namespace limber
