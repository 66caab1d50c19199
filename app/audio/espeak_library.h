// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audio/library_on_demand.h"

#include <espeak-ng/speak_lib.h>

// clang-format off
#define LIMBER_ESPEAK_FUNCTIONS(F) \
    F(espeak_Initialize) F(espeak_ListVoices) F(espeak_SetParameter) F(espeak_SetSynthCallback) \
    F(espeak_SetVoiceByName) F(espeak_Synth)
// clang-format on

namespace limber
{

LIMBER_ESPEAK_FUNCTIONS(LIMBER_FUNCTION_ON_DEMAND)

/// Whether libespeak-ng is there. The first call takes some milliseconds.
bool loadEspeak();

} // namespace limber
