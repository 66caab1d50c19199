// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/model/routine.h"

#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <vector>

namespace limber
{

/// What was planned for a routine from a day on. The plan is the list of these: it stays true of the past when it is
/// changed, and when the routine is deleted.
struct PlanChange {
    RoutineId routine;
    QString title; ///< as it was called then
    QDate since;
    bool planned = true; ///< false: no longer planned from this day on
    Frequency frequency; ///< times a day not said is once; no days said is every day
    friend bool operator==(const PlanChange&, const PlanChange&) = default;
};

/// How often a routine was done on a day, as far as it counts: at least half of its work, and of two sessions at the
/// same time only one.
struct DoneOnDay {
    RoutineId routine;
    QDate day;
    int times = 0;
    friend bool operator==(const DoneOnDay&, const DoneOnDay&) = default;
};

/// One day of a plan.
struct PlannedDay {
    enum class State { Kept, Missed, Open };
    RoutineId routine;
    QDate day; ///< of a plan that names no days: when it was done, else the last day on which it could have been
    int times = 1;
    int done = 0;
    State state = State::Open;
    friend bool operator==(const PlannedDay&, const PlannedDay&) = default;
};

int timesADay(const Frequency& frequency);
/// Whether only the number of days in a week is planned, not which ones.
bool isFlexible(const Frequency& frequency);
QDate weekStartOf(QDate day, Qt::DayOfWeek firstDay);

/// All days of the plan from `from` to `to`, by day. Today and what can still be done is open, never missed. In a week
/// that a plan covers only in part (begun, changed or ended in it), a number of days a week asks for no more days than
/// there were.
std::vector<PlannedDay> plannedDays(const std::vector<PlanChange>& plan, const std::vector<DoneOnDay>& done, QDate from,
                                    QDate to, QDate today, Qt::DayOfWeek firstDay);

/// How a plan was kept. What is open counts for nothing yet.
struct Adherence {
    int planned = 0;
    int kept = 0;
    int streak = 0;  ///< planned days kept in a row up to now
    int longest = 0; ///< the longest such row
    friend bool operator==(const Adherence&, const Adherence&) = default;
};
Adherence adherenceOf(const std::vector<PlannedDay>& days);

/// What is planned for a day.
struct Due {
    RoutineId routine;
    QString title;
    int times = 1;
    int done = 0;
    int daysLeft = 0; ///< of a flexible plan: days of this week it is still wanted on, this one included; else 0
    bool isDone() const { return done >= times; }
    friend bool operator==(const Due&, const Due&) = default;
};

/// What is due on a day, what is done already included. `done` must hold the week up to that day.
std::vector<Due> dueOn(const std::vector<PlanChange>& plan, const std::vector<DoneOnDay>& done, QDate day,
                       Qt::DayOfWeek firstDay);

/// What holds on a day, one for each planned routine.
std::vector<PlanChange> planOn(const std::vector<PlanChange>& plan, QDate day);

/// The next day after `day` on which a named day or a daily plan asks for something; invalid when nothing does.
QDate nextPlannedDay(const std::vector<PlanChange>& plan, QDate day);

} // namespace limber
