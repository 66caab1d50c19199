// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"
#include "core/storage/migrations.h"

namespace limber
{

// The sums of the daily counts (core/storage/history_sums.h) over all time, so that a list of all exercises reads as
// many rows as there are exercises and not as there are days: exercise_totals and routine_totals. What was last – the
// day, the name, the rating – is found by the indices of the daily counts and is not kept twice.

/// The migration that adds these tables and sums up what is there.
Migration historyTotals();

/// Takes a day's counts out of the totals, before they are counted anew.
Outcome takeFromTotals(Database& database, qint64 day);

/// Adds a day's counts to the totals.
Outcome addToTotals(Database& database, qint64 day);

/// Sums everything up anew.
Outcome sumTotals(Database& database);

} // namespace limber
