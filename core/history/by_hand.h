// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/routine.h"
#include "core/model/session_record.h"
#include "core/timeline/timeline.h"

namespace limber
{

/// The record of a routine done without the computer: every step as planned, marked as put in by hand. It lasts as
/// long as the timeline.
SessionRecord doneByHand(const Routine& routine, const Timeline& timeline, const ExerciseLookup& exercises,
                         const QDateTime& startedAt);

} // namespace limber
