// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coach/person_of.h"

namespace limber
{

Person personOf(const Preferences& preferences, const QSet<ExerciseId>& starred)
{
    return {preferences.limits, preferences.equipmentAtHome, preferences.partner, starred};
}

} // namespace limber
