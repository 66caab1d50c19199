// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/plan_calendar.h"

#include "core/exchange/calendar_file.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSaveFile>

namespace limber
{

Outcome savePlanCalendar(const QString& path, const std::vector<PlanChange>& plan,
                         const std::function<std::optional<PlannedRoutine>(const RoutineId&)>& find,
                         const std::vector<QTime>& times, const QDateTime& now)
{
    std::vector<CalendarItem> items;
    for (const PlanChange& change : planOn(plan, now.date())) {
        if (const auto planned = find(change.routine))
            items.push_back(
                {change.routine, planned->routine.title, planned->routine.purpose, change.frequency, planned->length});
    }
    if (items.empty())
        return Error{QCoreApplication::translate(
            "PlanCalendar", "Nothing is planned, so there is nothing for a calendar; plan a routine first.")};
    QSaveFile file(path);
    const QByteArray text = calendarOf(items, times, now.date(), now);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return Done{};
    return Error{
        QCoreApplication::translate("PlanCalendar", "%1 cannot be written (%2).").arg(path, file.errorString())};
}

} // namespace limber
