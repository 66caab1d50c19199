// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/session_record.h"

namespace limber
{

/// Nothing, or one sentence on why a record cannot be true: it ends before it starts, a rating or a pain is out of
/// range, a time is below nothing.
std::optional<QString> sessionProblem(const SessionRecord& record);

/// Whether it was put in by hand, done without the computer.
bool isByHand(const SessionRecord& record);
void setByHand(SessionRecord& record);

/// How a routine that had pain felt on the next day.
enum class NextDay { NotWorse, Worse };
std::optional<NextDay> nextDayOf(const SessionRecord& record);
void setNextDay(SessionRecord& record, NextDay answer);

/// Whether the next day asks "worse than before?": there was pain, and it has not been answered.
bool wantsNextDay(const SessionRecord& record);

} // namespace limber
