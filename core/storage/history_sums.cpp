// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history_sums.h"

#include "core/storage/history_totals.h"

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

const QString kWork = u"kind IN ('hold', 'reps')"_s;

// The statements that count, once for all and once for a day or a session: they differ in a condition only.

QString sumSessions(const QString& where)
{
    return u"INSERT INTO session_sums (session, planned, done, skipped, active, work, extended) "
           "SELECT session, sum(%1), sum(%1 AND outcome = 'done'), sum(%1 AND outcome = 'skipped'), sum(actual), "
           "sum(iif(%1, actual, 0)), sum(extended) FROM session_steps %2 GROUP BY session"_s.arg(kWork, where);
}

/// Of two sessions of a routine at the same time only the first counts for the plan, and one of which less than half
/// was done counts not at all.
QString sumDays(const QString& where)
{
    return u"INSERT INTO history_days (day, routine, title, sessions, counted, planned, done, work, active, pain) "
           "SELECT s.day, s.routine, max(s.title), count(*), "
           "sum(coalesce(m.done * 2 >= m.planned AND m.planned > 0, 0) AND NOT EXISTS (SELECT 1 FROM sessions o "
           "WHERE o.routine = s.routine AND o.started > s.started - 86400000 AND o.started <= s.started AND "
           "o.ended > s.started AND o.id <> s.id AND (o.started < s.started OR o.id < s.id))), "
           "sum(coalesce(m.planned, 0)), sum(coalesce(m.done, 0)), sum(coalesce(m.work, 0)), "
           "sum(coalesce(m.active, 0)), max(s.pain) "
           "FROM sessions s LEFT JOIN session_sums m ON m.session = s.id WHERE s.ended IS NOT NULL %1 "
           "GROUP BY s.day, s.routine"_s.arg(where);
}

QString sumExercises(const QString& where)
{
    return u"INSERT INTO history_exercises (exercise, day, side, name, times, work, hold, reps, rating_sum, "
           "rating_count, pain) "
           "SELECT t.exercise, s.day, coalesce(t.side, ''), max(t.name), "
           "count(DISTINCT iif(t.outcome = 'done', t.session, NULL)), sum(t.actual), "
           "max(iif(t.kind = 'hold' AND t.outcome = 'done', t.actual, 0)), "
           "max(iif(t.outcome = 'done' AND t.kind = 'reps', t.reps, 0)), "
           "coalesce(sum(t.rating), 0), count(t.rating), max(s.pain) "
           "FROM sessions s CROSS JOIN session_steps t ON t.session = s.id "
           "WHERE s.ended IS NOT NULL AND t.kind IN ('hold', 'reps') %1 "
           "AND (t.outcome = 'done' OR t.actual > 0 OR t.rating IS NOT NULL) "
           "GROUP BY t.exercise, s.day, t.side"_s.arg(where);
}

} // namespace

Migration historySums()
{
    // The local day of a moment: 2440588 is the Julian day of 1 January 1970.
    const QString day = u"((started + utc_offset * 1000) / 86400000 + 2440588)"_s;
    return Migration{{
        u"ALTER TABLE sessions ADD COLUMN day INTEGER GENERATED ALWAYS AS (%1) VIRTUAL"_s.arg(day),
        u"CREATE INDEX sessions_by_day ON sessions (day)"_s,
        u"CREATE INDEX sessions_by_routine ON sessions (routine, started)"_s,
        u"CREATE INDEX sessions_open ON sessions (started) WHERE ended IS NULL"_s,
        u"CREATE TABLE session_sums (session TEXT PRIMARY KEY NOT NULL REFERENCES sessions (id) ON DELETE CASCADE, "
        "planned INTEGER NOT NULL, done INTEGER NOT NULL, skipped INTEGER NOT NULL, active INTEGER NOT NULL, "
        "work INTEGER NOT NULL, extended INTEGER NOT NULL) STRICT, WITHOUT ROWID"_s,
        u"CREATE TABLE history_days (day INTEGER NOT NULL, routine TEXT NOT NULL, title TEXT NOT NULL, "
        "sessions INTEGER NOT NULL, counted INTEGER NOT NULL, planned INTEGER NOT NULL, done INTEGER NOT NULL, "
        "work INTEGER NOT NULL, active INTEGER NOT NULL, pain INTEGER, PRIMARY KEY (day, routine)) "
        "STRICT, WITHOUT ROWID"_s,
        u"CREATE INDEX history_days_by_routine ON history_days (routine, day)"_s,
        u"CREATE TABLE history_exercises (exercise TEXT NOT NULL, day INTEGER NOT NULL, side TEXT NOT NULL, "
        "name TEXT NOT NULL, times INTEGER NOT NULL, work INTEGER NOT NULL, hold INTEGER NOT NULL, "
        "reps INTEGER NOT NULL, rating_sum INTEGER NOT NULL, rating_count INTEGER NOT NULL, pain INTEGER, "
        "PRIMARY KEY (exercise, day, side)) STRICT, WITHOUT ROWID"_s,
        u"CREATE INDEX history_exercises_by_day ON history_exercises (day)"_s,
        u"CREATE INDEX history_ratings ON history_exercises (exercise, side, day) WHERE rating_count > 0"_s,
        u"CREATE TABLE plan (routine TEXT NOT NULL, since INTEGER NOT NULL, title TEXT NOT NULL, "
        "planned INTEGER NOT NULL, times INTEGER NOT NULL, days INTEGER NOT NULL, weekdays INTEGER NOT NULL, "
        "PRIMARY KEY (routine, since)) STRICT, WITHOUT ROWID"_s,
        sumSessions({}),
        sumDays({}),
        sumExercises({}),
    }};
}

Result<std::vector<qint64>> daysOfSession(Database& database, const SessionId& id)
{
    Query query = database.prepare(u"SELECT day FROM sessions WHERE id = ? AND ended IS NOT NULL"_s);
    if (const Outcome ran = query.bind(id.text()).run(); !ran)
        return ran.error();
    std::vector<qint64> days;
    while (query.next())
        days.push_back(query.longNumber(0));
    return days;
}

Outcome countDays(Database& database, const std::vector<qint64>& days)
{
    for (const qint64 day : days) {
        if (const Outcome taken = takeFromTotals(database, day); !taken)
            return taken;
        for (const QString& sql :
             {u"DELETE FROM history_days WHERE day = ?"_s, u"DELETE FROM history_exercises WHERE day = ?"_s,
              sumDays(u"AND s.day = ?"_s), sumExercises(u"AND s.day = ?"_s)}) {
            if (const Outcome ran = database.prepare(sql).bind(day).run(); !ran)
                return ran;
        }
        if (const Outcome added = addToTotals(database, day); !added)
            return added;
    }
    return Done{};
}

Outcome countSession(Database& database, const SessionId& id, std::vector<qint64> daysBefore)
{
    const auto now = daysOfSession(database, id);
    if (!now)
        return now.error();
    if (now->empty() && daysBefore.empty())
        return Done{}; // it goes on still
    Query sums = database.prepare(sumSessions(u"WHERE session = ?"_s));
    if (const Outcome ran = sums.bind(id.text()).run(); !ran)
        return ran;
    if (!now->empty() && (daysBefore.empty() || daysBefore.front() != now->front()))
        daysBefore.push_back(now->front());
    return countDays(database, daysBefore);
}

Outcome countAll(Database& database)
{
    for (const QString& sql : {u"DELETE FROM session_sums"_s, u"DELETE FROM history_days"_s,
                               u"DELETE FROM history_exercises"_s, sumSessions({}), sumDays({}), sumExercises({})}) {
        if (const Outcome ran = database.run(sql); !ran)
            return ran;
    }
    return sumTotals(database);
}

} // namespace limber
