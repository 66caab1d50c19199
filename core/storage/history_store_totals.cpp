// SPDX-License-Identifier: GPL-3.0-or-later
// What holds over all time: one row for each routine or exercise, however many days there are. The last day, name and
// rating of each come from the end of an index.
#include "core/storage/database.h"
#include "core/storage/history_store.h"

#include <algorithm>

namespace limber
{

using namespace Qt::StringLiterals;

Result<std::vector<RoutineTotal>> HistoryStore::routines()
{
    Query query = m_database.prepare(
        u"SELECT routine, (SELECT title FROM history_days d WHERE d.routine = t.routine ORDER BY day DESC LIMIT 1) AS "
        "title, sessions, work, active, (SELECT max(day) FROM history_days d WHERE d.routine = t.routine) AS last "
        "FROM routine_totals t ORDER BY last DESC, title"_s);
    if (const Outcome ran = query.run(); !ran)
        return ran.error();
    std::vector<RoutineTotal> totals;
    while (query.next())
        totals.push_back(
            {RoutineId(query.text(0)), query.text(1), query.number(2), query.time(3), query.time(4), query.day(5)});
    return totals;
}

Result<std::vector<ExerciseTotal>> HistoryStore::exercises()
{
    // Times are those of the side done more often. Ordered here: few rows.
    Query query = m_database.prepare(
        u"SELECT exercise, (SELECT name FROM history_exercises d WHERE d.exercise = t.exercise ORDER BY day DESC "
        "LIMIT 1), max(on_left, on_right) + on_both, work, "
        "(SELECT max(day) FROM history_exercises d WHERE d.exercise = t.exercise) FROM exercise_totals t"_s);
    if (const Outcome ran = query.run(); !ran)
        return ran.error();
    std::vector<ExerciseTotal> totals;
    while (query.next())
        totals.push_back({ExerciseId(query.text(0)), query.text(1), query.number(2), query.time(3), query.day(4)});
    std::sort(totals.begin(), totals.end(), [](const ExerciseTotal& x, const ExerciseTotal& y) {
        return x.times != y.times ? x.times > y.times : x.name < y.name;
    });
    return totals;
}

Result<QHash<ExerciseId, double>> HistoryStore::ratings()
{
    Query query = m_database.prepare(
        u"SELECT t.exercise, (SELECT rating_sum * 1.0 / rating_count FROM history_exercises d INDEXED BY "
        "history_ratings WHERE d.exercise = t.exercise AND d.side = s.side AND rating_count > 0 ORDER BY day DESC "
        "LIMIT 1) AS rating FROM exercise_totals t CROSS JOIN (SELECT '' AS side UNION ALL SELECT 'left' UNION ALL "
        "SELECT 'right') s WHERE rating IS NOT NULL"_s);
    if (const Outcome ran = query.run(); !ran)
        return ran.error();
    QHash<ExerciseId, std::pair<double, int>> sums;
    while (query.next()) {
        auto& [sum, count] = sums[ExerciseId(query.text(0))];
        sum += query.fraction(1);
        ++count;
    }
    QHash<ExerciseId, double> ratings;
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum)
        ratings.insert(sum.key(), sum->first / sum->second);
    return ratings;
}

Result<QHash<ExerciseId, QDate>> HistoryStore::lastDone()
{
    Query query = m_database.prepare(
        u"SELECT exercise, (SELECT day FROM history_exercises d WHERE d.exercise = t.exercise AND times > 0 ORDER BY "
        "day DESC LIMIT 1) AS last FROM exercise_totals t WHERE last IS NOT NULL"_s);
    if (const Outcome ran = query.run(); !ran)
        return ran.error();
    QHash<ExerciseId, QDate> days;
    while (query.next())
        days.insert(ExerciseId(query.text(0)), query.day(1));
    return days;
}

Result<FitWishes> HistoryStore::wishes(QDate today)
{
    auto given = ratings();
    auto done = lastDone();
    auto starred = m_store.stars();
    if (!given || !done || !starred)
        return !given ? given.error() : !done ? done.error() : starred.error();
    return FitWishes([today, rated = *given, last = *done, stars = *starred](const ExerciseId& id) {
        FitWish wish;
        if (const auto rating = rated.constFind(id); rating != rated.constEnd())
            wish.rating = *rating;
        if (const auto day = last.constFind(id); day != last.constEnd())
            wish.daysSince = std::max(0, static_cast<int>(day->daysTo(today))); // a clock may have jumped
        wish.starred = stars.contains(id);
        return wish;
    });
}

} // namespace limber
