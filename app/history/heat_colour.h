// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/tokens.h"
#include "core/history/totals.h"

namespace limber
{

/// The colour of a day, from nothing (0) to much (4).
QColor heatColour(int heat, const Tokens& tokens);

/// "21 November 2026: 2 sessions, 14 min"; null: nothing was done.
QString dayWords(QDate day, const DayTotal* total);

} // namespace limber
