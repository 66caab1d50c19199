// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/time.h"
#include "core/model/routine.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>

#include <vector>

namespace limber
{

/// One routine of the plan, for a calendar.
struct CalendarItem {
    RoutineId routine;
    QString title;
    QString purpose;
    Frequency frequency;
    Millis length{0};
};

/// The plan as an iCalendar file (RFC 5545): a repeating event for each time of day, in floating local time, so that
/// eight o'clock stays eight o'clock wherever one is. An event keeps its UID when it is written again, so a calendar
/// updates it. `times` are the times of day, the first for once a day, the first two for twice; where there are too
/// few, further ones are spread over the day. A number of days a week is spread over the week. `from` is the first
/// day, `now` the moment of writing.
QByteArray calendarOf(const std::vector<CalendarItem>& plan, const std::vector<QTime>& times, QDate from,
                      const QDateTime& now);

/// The times of day for a routine done so often a day.
std::vector<QTime> timesOfDay(int timesADay, const std::vector<QTime>& wanted);

/// The days of a plan: those named, else as many as wanted, spread over the week; all seven for every day.
std::bitset<7> daysOf(const Frequency& frequency);

} // namespace limber
