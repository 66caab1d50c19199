// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/storage/store.h"

#include <QtCore/QJsonDocument>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

QString jsonText(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<int> maybeNumber(const Query& query, int column)
{
    return query.isNull(column) ? std::nullopt : std::optional(query.number(column));
}

std::optional<QString> maybeWord(const std::optional<Side>& side)
{
    return side ? std::optional(word(*side)) : std::nullopt;
}

std::optional<QString> maybeWord(const std::optional<Effort>& effort)
{
    return effort ? std::optional(word(*effort)) : std::nullopt;
}

Outcome insertSession(Database& database, const SessionRecord& record)
{
    Query query = database.prepare(
        u"INSERT INTO sessions (id, routine, title, started, utc_offset, ended, finished, pain, effort, note, extra) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    query.bind(record.id.text()).bind(record.routine.text()).bind(record.routineTitle);
    query.bind(record.startedAt).bind(record.startedAt.offsetFromUtc());
    query.bind(record.endedAt.isValid() ? std::optional(record.endedAt) : std::nullopt).bind(record.finished);
    query.bind(record.pain).bind(maybeWord(record.effort)).bind(record.note).bind(jsonText(record.extra));
    return query.run();
}

Outcome insertSteps(Database& database, const SessionRecord& record)
{
    Query query = database.prepare(u"INSERT INTO session_steps (session, place, kind, entry, exercise, name, phase, "
                                   u"side, set_number, sets, rep, reps, "
                                   "round, rounds, self_paced, planned, actual, extended, paused, outcome, rating) "
                                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    int place = 0;
    for (const PerformedStep& step : record.steps) {
        query.bind(record.id.text()).bind(place++).bind(word(step.kind)).bind(step.entry.text());
        query.bind(step.exercise.text()).bind(step.exerciseName).bind(word(step.phase)).bind(maybeWord(step.side));
        query.bind(step.set).bind(step.sets).bind(step.rep).bind(step.reps).bind(step.round).bind(step.rounds);
        query.bind(step.selfPaced).bind(step.planned).bind(step.actual).bind(step.extended).bind(step.paused);
        query.bind(word(step.outcome)).bind(step.rating);
        if (const Outcome ran = query.run(); !ran)
            return ran;
    }
    return Done{};
}

// The columns that recordFrom() reads, in its order.
const QString kSessionColumns =
    u"SELECT id, routine, title, started, utc_offset, ended, finished, pain, effort, note, extra FROM sessions "_s;

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

PerformedStep stepFrom(const Query& query)
{
    PerformedStep step;
    step.kind = stepKindOf(query.text(0)).value_or(step.kind);
    step.entry = EntryId(query.text(1));
    step.exercise = ExerciseId(query.text(2));
    step.exerciseName = query.text(3);
    step.phase = phaseOf(query.text(4)).value_or(step.phase);
    step.side = sideOf(query.text(5));
    step.set = query.number(6);
    step.sets = query.number(7);
    step.rep = maybeNumber(query, 8);
    step.reps = query.number(9);
    step.round = query.number(10);
    step.rounds = query.number(11);
    step.selfPaced = query.flag(12);
    step.planned = query.time(13);
    step.actual = query.time(14);
    step.extended = query.time(15);
    step.paused = query.time(16);
    step.outcome = stepOutcomeOf(query.text(17)).value_or(step.outcome);
    step.rating = maybeNumber(query, 18);
    return step;
}

} // namespace

Outcome Store::saveSession(const SessionRecord& record)
{
    Transaction transaction(*m_database);
    if (!transaction.begun())
        return transaction.begun();
    Query old = m_database->prepare(u"DELETE FROM sessions WHERE id = ?"_s);
    if (const Outcome removed = old.bind(record.id.text()).run(); !removed)
        return removed;
    if (const Outcome inserted = insertSession(*m_database, record); !inserted)
        return inserted;
    if (const Outcome inserted = insertSteps(*m_database, record); !inserted)
        return inserted;
    return transaction.commit();
}

Outcome Store::removeSession(const SessionId& id)
{
    Query query = m_database->prepare(u"DELETE FROM sessions WHERE id = ?"_s);
    return query.bind(id.text()).run();
}

Result<std::vector<SessionRecord>> Store::sessions(const QDateTime& from, const QDateTime& to)
{
    Query query = m_database->prepare(kSessionColumns + u"WHERE started >= ? AND started < ? ORDER BY started, id"_s);
    if (const Outcome ran = query.bind(from).bind(to).run(); !ran)
        return ran.error();
    std::vector<SessionRecord> records;
    while (query.next())
        records.push_back(recordFrom(query));
    return records;
}

Result<std::optional<SessionRecord>> Store::session(const SessionId& id)
{
    Query query = m_database->prepare(kSessionColumns + u"WHERE id = ?"_s);
    if (const Outcome ran = query.bind(id.text()).run(); !ran)
        return ran.error();
    if (!query.next())
        return std::optional<SessionRecord>();
    SessionRecord record = recordFrom(query);
    Query steps = m_database->prepare(
        u"SELECT kind, entry, exercise, name, phase, side, set_number, sets, rep, reps, round, rounds, self_paced, "
        u"planned, "
        "actual, extended, paused, outcome, rating FROM session_steps WHERE session = ? ORDER BY place"_s);
    if (const Outcome ran = steps.bind(id.text()).run(); !ran)
        return ran.error();
    while (steps.next())
        record.steps.push_back(stepFrom(steps));
    return std::optional(std::move(record));
}

} // namespace limber
