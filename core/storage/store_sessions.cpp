// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/session_rules.h"
#include "core/storage/database.h"
#include "core/storage/history_sums.h"
#include "core/storage/session_rows.h"
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

} // namespace

Outcome Store::saveSession(const SessionRecord& record)
{
    if (const auto problem = sessionProblem(record))
        return Error{*problem};
    Transaction transaction(*m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto before = daysOfSession(*m_database, record.id);
    if (!before)
        return before.error();
    Query old = m_database->prepare(u"DELETE FROM sessions WHERE id = ?"_s);
    if (const Outcome removed = old.bind(record.id.text()).run(); !removed)
        return removed;
    if (const Outcome inserted = insertSession(*m_database, record); !inserted)
        return inserted;
    if (const Outcome inserted = insertSteps(*m_database, record); !inserted)
        return inserted;
    if (const Outcome counted = countSession(*m_database, record.id, *before); !counted)
        return counted;
    return transaction.commit();
}

Outcome Store::removeSession(const SessionId& id)
{
    Transaction transaction(*m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto days = daysOfSession(*m_database, id);
    if (!days)
        return days.error();
    Query query = m_database->prepare(u"DELETE FROM sessions WHERE id = ?"_s);
    if (const Outcome removed = query.bind(id.text()).run(); !removed)
        return removed;
    if (const Outcome counted = countDays(*m_database, *days); !counted)
        return counted;
    return transaction.commit();
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
    Query steps =
        m_database->prepare(u"SELECT %1 FROM session_steps WHERE session = ? ORDER BY place"_s.arg(kStepColumns));
    if (const Outcome ran = steps.bind(id.text()).run(); !ran)
        return ran.error();
    while (steps.next())
        record.steps.push_back(stepFrom(steps, 0));
    return std::optional(std::move(record));
}

} // namespace limber
