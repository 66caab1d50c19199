// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/plan.h"

#include <QtCore/QHash>

#include <algorithm>

namespace limber
{

namespace
{

using Counts = QHash<std::pair<QString, qint64>, int>;

Counts countsOf(const std::vector<DoneOnDay>& done)
{
    Counts counts;
    for (const DoneOnDay& one : done)
        counts[{one.routine.text(), one.day.toJulianDay()}] += one.times;
    return counts;
}

int timesOn(const Counts& counts, const RoutineId& routine, QDate day)
{
    return counts.value({routine.text(), day.toJulianDay()});
}

/// A stretch of days in which one frequency holds; the last one goes on beyond the days asked for.
struct Reach {
    PlanChange what;
    QDate last; ///< included
};

std::vector<Reach> reachesOf(std::vector<PlanChange> plan, QDate to)
{
    std::stable_sort(plan.begin(), plan.end(), [](const PlanChange& a, const PlanChange& b) {
        return a.routine != b.routine ? a.routine < b.routine : a.since < b.since;
    });
    std::vector<Reach> reaches;
    for (size_t i = 0; i < plan.size(); ++i) {
        const bool changes = i + 1 < plan.size() && plan[i + 1].routine == plan[i].routine;
        const QDate last = changes ? plan[i + 1].since.addDays(-1) : to.addDays(7);
        if (plan[i].planned && plan[i].since <= std::min(last, to))
            reaches.push_back({plan[i], last});
    }
    return reaches;
}

bool namesDay(const Frequency& frequency, QDate day)
{
    return !frequency.weekdays.any() || frequency.weekdays.test(static_cast<size_t>(day.dayOfWeek() - 1));
}

void addFixed(std::vector<PlannedDay>& days, const Reach& reach, QDate from, QDate to, const Counts& counts,
              QDate today)
{
    const int times = timesADay(reach.what.frequency);
    for (QDate day = std::max(from, reach.what.since); day <= std::min(reach.last, to); day = day.addDays(1)) {
        if (!namesDay(reach.what.frequency, day))
            continue;
        PlannedDay planned{reach.what.routine, day, times, timesOn(counts, reach.what.routine, day), {}};
        planned.state = planned.done >= times ? PlannedDay::State::Kept
                        : day < today         ? PlannedDay::State::Missed
                                              : PlannedDay::State::Open;
        days.push_back(planned);
    }
}

void addFlexibleWeek(std::vector<PlannedDay>& days, const Reach& reach, QDate first, QDate last, const Counts& counts,
                     QDate today)
{
    const int times = timesADay(reach.what.frequency);
    int wanted = std::min(reach.what.frequency.daysAWeek, static_cast<int>(first.daysTo(last)) + 1);
    for (QDate day = first; day <= last && wanted > 0; day = day.addDays(1)) {
        const int done = timesOn(counts, reach.what.routine, day);
        if (done < times)
            continue;
        days.push_back({reach.what.routine, day, times, done, PlannedDay::State::Kept});
        --wanted;
    }
    // What is left stands on the last days on which it could have been done.
    for (QDate day = last; day >= first && wanted > 0; day = day.addDays(-1)) {
        const int done = timesOn(counts, reach.what.routine, day);
        if (done >= times)
            continue;
        const auto state = day < today ? PlannedDay::State::Missed : PlannedDay::State::Open;
        days.push_back({reach.what.routine, day, times, done, state});
        --wanted;
    }
}

void addFlexible(std::vector<PlannedDay>& days, const Reach& reach, QDate from, QDate to, const Counts& counts,
                 QDate today, Qt::DayOfWeek firstDay)
{
    QDate first = std::max(from, reach.what.since);
    while (first <= std::min(reach.last, to)) {
        const QDate weekEnd = weekStartOf(first, firstDay).addDays(6);
        addFlexibleWeek(days, reach, first, std::min(weekEnd, reach.last), counts, today);
        first = weekEnd.addDays(1);
    }
}

} // namespace

int timesADay(const Frequency& frequency)
{
    return std::max(1, frequency.timesADay);
}

bool isFlexible(const Frequency& frequency)
{
    return !frequency.weekdays.any() && frequency.daysAWeek > 0 && frequency.daysAWeek < 7;
}

QDate weekStartOf(QDate day, Qt::DayOfWeek firstDay)
{
    return day.addDays(-((day.dayOfWeek() - firstDay + 7) % 7));
}

std::vector<PlannedDay> plannedDays(const std::vector<PlanChange>& plan, const std::vector<DoneOnDay>& done, QDate from,
                                    QDate to, QDate today, Qt::DayOfWeek firstDay)
{
    const Counts counts = countsOf(done);
    std::vector<PlannedDay> days;
    for (const Reach& reach : reachesOf(plan, to)) {
        if (isFlexible(reach.what.frequency))
            addFlexible(days, reach, from, to, counts, today, firstDay);
        else
            addFixed(days, reach, from, to, counts, today);
    }
    std::stable_sort(days.begin(), days.end(), [](const PlannedDay& a, const PlannedDay& b) {
        return a.day != b.day ? a.day < b.day : a.routine < b.routine;
    });
    return days;
}

Adherence adherenceOf(const std::vector<PlannedDay>& days)
{
    Adherence adherence;
    for (const PlannedDay& day : days) {
        if (day.state == PlannedDay::State::Open)
            continue;
        ++adherence.planned;
        const bool kept = day.state == PlannedDay::State::Kept;
        adherence.kept += kept ? 1 : 0;
        adherence.streak = kept ? adherence.streak + 1 : 0;
        adherence.longest = std::max(adherence.longest, adherence.streak);
    }
    return adherence;
}

std::vector<PlanChange> planOn(const std::vector<PlanChange>& plan, QDate day)
{
    std::vector<PlanChange> holding;
    for (const Reach& reach : reachesOf(plan, day)) {
        if (reach.what.since <= day && day <= reach.last)
            holding.push_back(reach.what);
    }
    return holding;
}

std::vector<Due> dueOn(const std::vector<PlanChange>& plan, const std::vector<DoneOnDay>& done, QDate day,
                       Qt::DayOfWeek firstDay)
{
    const Counts counts = countsOf(done);
    std::vector<Due> due;
    for (const PlanChange& what : planOn(plan, day)) {
        Due one{what.routine, what.title, timesADay(what.frequency), timesOn(counts, what.routine, day), 0};
        if (isFlexible(what.frequency)) {
            int before = 0;
            for (QDate past = weekStartOf(day, firstDay); past < day; past = past.addDays(1))
                before += timesOn(counts, what.routine, past) >= one.times ? 1 : 0;
            one.daysLeft = what.frequency.daysAWeek - before;
            if (one.daysLeft <= 0)
                continue;
        } else if (!namesDay(what.frequency, day)) {
            continue;
        }
        due.push_back(one);
    }
    std::stable_sort(due.begin(), due.end(), [](const Due& a, const Due& b) { return a.title < b.title; });
    return due;
}

QDate nextPlannedDay(const std::vector<PlanChange>& plan, QDate day)
{
    const std::vector<PlanChange> holding = planOn(plan, day);
    for (int ahead = 1; ahead <= 7; ++ahead) {
        const QDate next = day.addDays(ahead);
        for (const PlanChange& what : holding) {
            if (isFlexible(what.frequency) || namesDay(what.frequency, next))
                return next;
        }
    }
    return {};
}

} // namespace limber
