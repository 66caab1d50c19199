// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/storage/database.h"
#include "core/storage/migrations.h"

#include <vector>

namespace limber
{

// What the history counts, kept beside the sessions so that a page over years reads days and not steps: session_sums
// (one row a session), history_days (day × routine), history_exercises (day × exercise × side). Days are those on which
// a session was started, where the person was then, as Julian days. A session that has not ended counts nowhere.

/// The migration that adds these tables, the plan, and what finds them; counts what is there.
Migration historySums();

/// The day of a session that has ended and is counted; none when there is no such session.
Result<std::vector<qint64>> daysOfSession(Database& database, const SessionId& id);

/// Counts these days anew.
Outcome countDays(Database& database, const std::vector<qint64>& days);

/// Counts a session that was just written, and the days that it had before and has now.
Outcome countSession(Database& database, const SessionId& id, std::vector<qint64> daysBefore);

/// Counts everything anew.
Outcome countAll(Database& database);

} // namespace limber
