// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history_totals.h"

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

/// The daily counts of exercises, or of routines, by exercise or routine.
const QString kExercises =
    u"SELECT exercise, sum(iif(side = 'left', times, 0)) AS on_left, sum(iif(side = 'right', times, 0)) AS on_right, "
    "sum(iif(side = '', times, 0)) AS on_both, sum(work) AS work FROM history_exercises %1 GROUP BY exercise"_s;
const QString kRoutines = u"SELECT routine, sum(sessions) AS sessions, sum(work) AS work, sum(active) AS active FROM "
                          "history_days %1 GROUP BY routine"_s;
const QString kThatDay = u"WHERE day = ?"_s;

Outcome runFor(Database& database, qint64 day, const QStringList& statements)
{
    for (const QString& sql : statements) {
        if (const Outcome ran = database.prepare(sql).bind(day).run(); !ran)
            return ran;
    }
    return Done{};
}

QStringList sums()
{
    return {u"INSERT INTO exercise_totals (exercise, on_left, on_right, on_both, work) "_s + kExercises.arg(QString()),
            u"INSERT INTO routine_totals (routine, sessions, work, active) "_s + kRoutines.arg(QString())};
}

} // namespace

Migration historyTotals()
{
    QStringList statements{
        u"CREATE TABLE exercise_totals (exercise TEXT PRIMARY KEY NOT NULL, on_left INTEGER NOT NULL, "
        "on_right INTEGER NOT NULL, on_both INTEGER NOT NULL, work INTEGER NOT NULL) STRICT, WITHOUT ROWID"_s,
        u"CREATE TABLE routine_totals (routine TEXT PRIMARY KEY NOT NULL, sessions INTEGER NOT NULL, "
        "work INTEGER NOT NULL, active INTEGER NOT NULL) STRICT, WITHOUT ROWID"_s};
    return Migration{statements + sums()};
}

Outcome takeFromTotals(Database& database, qint64 day)
{
    return runFor(
        database, day,
        {u"UPDATE exercise_totals AS t SET on_left = t.on_left - d.on_left, on_right = t.on_right - "
         "d.on_right, on_both = t.on_both - d.on_both, work = t.work - d.work FROM (%1) AS d "
         "WHERE d.exercise = t.exercise"_s.arg(kExercises.arg(kThatDay)),
         u"UPDATE routine_totals AS t SET sessions = t.sessions - d.sessions, work = t.work - d.work, "
         "active = t.active - d.active FROM (%1) AS d WHERE d.routine = t.routine"_s.arg(kRoutines.arg(kThatDay))});
}

Outcome addToTotals(Database& database, qint64 day)
{
    if (const Outcome added = runFor(
            database, day,
            {u"INSERT INTO exercise_totals (exercise, on_left, on_right, on_both, work) %1 ON CONFLICT (exercise) DO "
             "UPDATE SET on_left = on_left + excluded.on_left, on_right = on_right + excluded.on_right, "
             "on_both = on_both + excluded.on_both, work = work + excluded.work"_s.arg(kExercises.arg(kThatDay)),
             u"INSERT INTO routine_totals (routine, sessions, work, active) %1 ON CONFLICT (routine) DO UPDATE SET "
             "sessions = sessions + excluded.sessions, work = work + excluded.work, "
             "active = active + excluded.active"_s.arg(kRoutines.arg(kThatDay))});
        !added)
        return added;
    // Of what has no day left nothing stays: it may have been forgotten.
    for (const QString& sql : {u"DELETE FROM exercise_totals WHERE NOT EXISTS (SELECT 1 FROM history_exercises d "
                               "WHERE d.exercise = exercise_totals.exercise)"_s,
                               u"DELETE FROM routine_totals WHERE NOT EXISTS (SELECT 1 FROM history_days d "
                               "WHERE d.routine = routine_totals.routine)"_s}) {
        if (const Outcome ran = database.run(sql); !ran)
            return ran;
    }
    return Done{};
}

Outcome sumTotals(Database& database)
{
    for (const QString& sql : QStringList{u"DELETE FROM exercise_totals"_s, u"DELETE FROM routine_totals"_s} + sums()) {
        if (const Outcome ran = database.run(sql); !ran)
            return ran;
    }
    return Done{};
}

} // namespace limber
