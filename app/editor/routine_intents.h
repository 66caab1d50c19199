// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/routine_document.h"
#include "app/editor/routine_model.h"

#include <vector>

namespace limber
{

// What a person asks the editor for in one go, put together from the edits of core/model/user_edits.h.

/// Puts exercises, with their first doses, at a place; unknown ids are left out. In a routine without sections each
/// phase gets a section of its own. False when nothing was added.
bool addExercises(RoutineDocument& document, const std::vector<ExerciseId>& exercises, const InsertPlace& place);

/// Where an exercise goes when the person points at no place: the end of the last section of its phase. Nothing when
/// there is no such section.
std::optional<InsertPlace> placeByPhase(const Routine& routine, Phase phase);

/// The same as addExercises() for one exercise at the place of its phase, with a new section where there is none yet.
bool addByPhase(RoutineDocument& document, const ExerciseId& exercise);

} // namespace limber
