// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/pulse_library.h"

namespace limber
{

LIMBER_PULSE_FUNCTIONS(LIMBER_POINTER_ON_DEMAND)

bool loadPulse()
{
    static const bool kLoaded = [] {
        LibraryOnDemand library("pulse", 0);
        LIMBER_PULSE_FUNCTIONS(LIMBER_RESOLVE_ON_DEMAND)
        return library.isWhole();
    }();
    return kLoaded;
}

} // namespace limber
