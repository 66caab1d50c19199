// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coach/person.h"
#include "core/exchange/preferences.h"

namespace limber
{

/// The person as the preferences tell; the stars are kept elsewhere.
Person personOf(const Preferences& preferences, const QSet<ExerciseId>& starred = {});

} // namespace limber
