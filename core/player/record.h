// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/session_record.h"
#include "core/player/player.h"

#include <vector>

namespace limber
{

/// What was performed, by value, one per step of the timeline. A step that was begun and never ended counts as
/// skipped.
std::vector<PerformedStep> performedSteps(const Timeline& timeline, const std::vector<StepResult>& results,
                                          const ExerciseLookup& exercises);

/// Everything about a session but its start, end, and answers: id, routine, title, steps, whether it was finished.
SessionRecord recordOf(const Player& player, const Routine& routine, const ExerciseLookup& exercises);

} // namespace limber
