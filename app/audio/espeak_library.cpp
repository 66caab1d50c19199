// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/espeak_library.h"

namespace limber
{

LIMBER_ESPEAK_FUNCTIONS(LIMBER_POINTER_ON_DEMAND)

bool loadEspeak()
{
    static const bool kLoaded = [] {
        LibraryOnDemand library("espeak-ng", 1);
        LIMBER_ESPEAK_FUNCTIONS(LIMBER_RESOLVE_ON_DEMAND)
        return library.isWhole();
    }();
    return kLoaded;
}

} // namespace limber
