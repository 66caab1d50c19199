// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history_store.h"

#include "core/storage/database.h"
#include "core/storage/session_rows.h"

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

const QString kBriefs = u"SELECT s.id, s.routine, s.title, s.started, s.utc_offset, s.ended, s.finished, s.pain, "
                        "s.effort, s.note, s.extra, m.planned, m.done, m.skipped, m.active, m.work, m.extended "
                        "FROM sessions s LEFT JOIN session_sums m ON m.session = s.id "_s;

} // namespace

HistoryStore::HistoryStore(Store& store) : m_store(store), m_database(*store.m_database) {}

Result<std::vector<DayTotal>> HistoryStore::days(QDate from, QDate to, const std::optional<RoutineId>& routine)
{
    Query query = m_database.prepare(
        u"SELECT day, sum(sessions), sum(counted), sum(planned), sum(done), sum(work), sum(active), max(pain) "
        "FROM history_days WHERE %1 day >= ? AND day <= ? GROUP BY day ORDER BY day"_s.arg(
            routine ? u"routine = ? AND"_s : QString()));
    if (routine)
        query.bind(routine->text());
    if (const Outcome ran = query.bind(from.toJulianDay()).bind(to.toJulianDay()).run(); !ran)
        return ran.error();
    std::vector<DayTotal> days;
    while (query.next())
        days.push_back({query.day(0), query.number(1), query.number(2), query.number(3), query.number(4), query.time(5),
                        query.time(6), maybeNumber(query, 7)});
    return days;
}

Result<std::vector<ExerciseDay>> HistoryStore::exerciseDays(const ExerciseId& exercise)
{
    Query query = m_database.prepare(u"SELECT day, side, times, work, hold, reps, rating_sum, rating_count, pain FROM "
                                     "history_exercises WHERE exercise = ? ORDER BY day, side"_s);
    if (const Outcome ran = query.bind(exercise.text()).run(); !ran)
        return ran.error();
    std::vector<ExerciseDay> days;
    while (query.next()) {
        ExerciseDay day;
        day.day = query.day(0);
        day.side = sideOf(query.text(1));
        day.times = query.number(2);
        day.work = query.time(3);
        day.longestHold = query.time(4);
        day.mostReps = query.number(5);
        if (query.number(7) > 0)
            day.rating = static_cast<double>(query.number(6)) / query.number(7);
        day.pain = maybeNumber(query, 8);
        days.push_back(day);
    }
    return days;
}

Result<std::optional<std::pair<QDate, QDate>>> HistoryStore::reach()
{
    Query query =
        m_database.prepare(u"SELECT (SELECT min(day) FROM history_days), (SELECT max(day) FROM history_days)"_s);
    if (const Outcome ran = query.run(); !ran)
        return ran.error();
    if (!query.next() || query.isNull(0))
        return std::optional<std::pair<QDate, QDate>>();
    return std::optional(std::pair(query.day(0), query.day(1)));
}

Result<std::vector<SessionBrief>> HistoryStore::briefs(Query& query)
{
    if (const Outcome ran = query.run(); !ran)
        return ran.error();
    std::vector<SessionBrief> briefs;
    while (query.next())
        briefs.push_back({recordFrom(query), query.number(11), query.number(12), query.number(13), query.time(14),
                          query.time(15), query.time(16)});
    return briefs;
}

Result<std::vector<SessionBrief>> HistoryStore::sessions(QDate from, QDate to)
{
    Query query = m_database.prepare(
        kBriefs + u"WHERE s.day >= ? AND s.day <= ? AND s.ended IS NOT NULL ORDER BY s.started DESC, s.id"_s);
    query.bind(from.toJulianDay()).bind(to.toJulianDay());
    return briefs(query);
}

Result<std::vector<SessionBrief>> HistoryStore::lastSessions(const RoutineId& routine, int most)
{
    Query query =
        m_database.prepare(kBriefs + u"WHERE s.routine = ? AND s.ended IS NOT NULL ORDER BY s.started DESC LIMIT ?"_s);
    query.bind(routine.text()).bind(most);
    return briefs(query);
}

Result<std::optional<SessionRecord>> HistoryStore::openSession()
{
    Query query = m_database.prepare(kSessionColumns + u"WHERE ended IS NULL ORDER BY started DESC LIMIT 1"_s);
    if (const Outcome ran = query.run(); !ran)
        return ran.error();
    return query.next() ? std::optional(recordFrom(query)) : std::nullopt;
}

Result<std::optional<SessionRecord>> HistoryStore::lastSession()
{
    Query query = m_database.prepare(kSessionColumns + u"WHERE ended IS NOT NULL ORDER BY started DESC LIMIT 1"_s);
    if (const Outcome ran = query.run(); !ran)
        return ran.error();
    return query.next() ? std::optional(recordFrom(query)) : std::nullopt;
}

Result<int> HistoryStore::exerciseRatings(const RoutineId& routine)
{
    // The last sessions say enough; all of them may be many.
    Query query = m_database.prepare(
        u"SELECT count(DISTINCT t.exercise) FROM (SELECT id FROM sessions WHERE routine = ? AND ended IS NOT NULL "
        "ORDER BY started DESC LIMIT 20) s JOIN session_steps t ON t.session = s.id WHERE t.rating IS NOT NULL"_s);
    if (const Outcome ran = query.bind(routine.text()).run(); !ran)
        return ran.error();
    return query.next() ? query.number(0) : 0;
}

Result<std::vector<SessionRecord>> HistoryStore::ratedSessions(const RoutineId& routine, int most)
{
    Query query = m_database.prepare(
        kSessionColumns + u"WHERE routine = ? AND ended IS NOT NULL AND EXISTS (SELECT 1 FROM session_steps WHERE "
                          "session = sessions.id AND rating IS NOT NULL) ORDER BY started DESC LIMIT ?"_s);
    if (const Outcome ran = query.bind(routine.text()).bind(most).run(); !ran)
        return ran.error();
    std::vector<SessionRecord> records;
    while (query.next())
        records.insert(records.begin(), recordFrom(query));
    Query steps =
        m_database.prepare(u"SELECT %1 FROM session_steps WHERE session = ? ORDER BY place"_s.arg(kStepColumns));
    for (SessionRecord& record : records) {
        if (const Outcome ran = steps.bind(record.id.text()).run(); !ran)
            return ran.error();
        while (steps.next())
            record.steps.push_back(stepFrom(steps, 0));
    }
    return records;
}

Outcome HistoryStore::eachStep(QDate from,
                               const std::function<Outcome(const SessionRecord&, const PerformedStep*)>& take)
{
    Query sessions =
        m_database.prepare(kSessionColumns + u"WHERE ended IS NOT NULL AND day >= ? ORDER BY started, id"_s);
    const qint64 first = from.isValid() ? from.toJulianDay() : 0;
    if (const Outcome ran = sessions.bind(first).run(); !ran)
        return ran;
    Query steps =
        m_database.prepare(u"SELECT %1 FROM session_steps WHERE session = ? ORDER BY place"_s.arg(kStepColumns));
    while (sessions.next()) {
        const SessionRecord record = recordFrom(sessions);
        if (const Outcome taken = take(record, nullptr); !taken)
            return taken;
        if (const Outcome ran = steps.bind(record.id.text()).run(); !ran)
            return ran;
        while (steps.next()) {
            const PerformedStep step = stepFrom(steps, 0);
            if (const Outcome taken = take(record, &step); !taken)
                return taken;
        }
    }
    return Done{};
}

Result<std::vector<DoneOnDay>> HistoryStore::done(QDate from, QDate to)
{
    Query query = m_database.prepare(u"SELECT routine, day, counted FROM history_days WHERE day >= ? AND day <= ? AND "
                                     "counted > 0 AND routine IN (SELECT routine FROM plan) ORDER BY day"_s);
    if (const Outcome ran = query.bind(from.toJulianDay()).bind(to.toJulianDay()).run(); !ran)
        return ran.error();
    std::vector<DoneOnDay> done;
    while (query.next())
        done.push_back({RoutineId(query.text(0)), query.day(1), query.number(2)});
    return done;
}

Result<std::vector<DoneOnDay>> HistoryStore::doneInWeek(QDate first)
{
    Query query = m_database.prepare(
        u"SELECT p.routine, d.day, coalesce(h.counted, 0) FROM (SELECT DISTINCT routine FROM plan) p CROSS JOIN "
        "(SELECT ? + value AS day FROM (SELECT 0 AS value UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 "
        "UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6)) d "
        "LEFT JOIN history_days h ON h.day = d.day AND h.routine = p.routine"_s);
    if (const Outcome ran = query.bind(first.toJulianDay()).run(); !ran)
        return ran.error();
    std::vector<DoneOnDay> done;
    while (query.next())
        done.push_back({RoutineId(query.text(0)), query.day(1), query.number(2)});
    return done;
}

Result<std::vector<PlanChange>> HistoryStore::plan()
{
    Query query = m_database.prepare(
        u"SELECT routine, title, since, planned, times, days, weekdays FROM plan ORDER BY routine, since"_s);
    if (const Outcome ran = query.run(); !ran)
        return ran.error();
    std::vector<PlanChange> plan;
    while (query.next()) {
        PlanChange change{RoutineId(query.text(0)), query.text(1), query.day(2), query.flag(3), {}};
        change.frequency = {query.number(4), query.number(5),
                            std::bitset<7>(static_cast<unsigned long long>(query.number(6)))};
        plan.push_back(change);
    }
    return plan;
}

Outcome HistoryStore::setPlan(const RoutineId& routine, const std::vector<PlanChange>& changes)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    if (const Outcome ran = m_database.prepare(u"DELETE FROM plan WHERE routine = ?"_s).bind(routine.text()).run();
        !ran)
        return ran;
    for (const PlanChange& change : changes) {
        Query query = m_database.prepare(u"INSERT OR REPLACE INTO plan (routine, since, title, planned, times, days, "
                                         "weekdays) VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
        query.bind(routine.text()).bind(change.since.toJulianDay()).bind(change.title).bind(change.planned);
        query.bind(change.frequency.timesADay).bind(change.frequency.daysAWeek);
        query.bind(static_cast<int>(change.frequency.weekdays.to_ulong()));
        if (const Outcome ran = query.run(); !ran)
            return ran;
    }
    return transaction.commit();
}

} // namespace limber
