// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/history/plan.h"

#include <QtCore/QDateTime>

#include <functional>
#include <optional>
#include <vector>

namespace limber
{

/// A routine of the plan with how long it takes.
struct PlannedRoutine {
    Routine routine;
    Millis length{0};
};

/// Writes what is planned now as an iCalendar file (core/exchange/calendar_file.h), whole or not at all. `find` gives
/// nothing for a routine that is gone.
Outcome savePlanCalendar(const QString& path, const std::vector<PlanChange>& plan,
                         const std::function<std::optional<PlannedRoutine>(const RoutineId&)>& find,
                         const std::vector<QTime>& times, const QDateTime& now);

} // namespace limber
