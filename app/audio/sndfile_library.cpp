// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/sndfile_library.h"

namespace limber
{

LIMBER_SNDFILE_FUNCTIONS(LIMBER_POINTER_ON_DEMAND)

bool loadSndfile()
{
    static const bool kLoaded = [] {
        LibraryOnDemand library("sndfile", 1);
        LIMBER_SNDFILE_FUNCTIONS(LIMBER_RESOLVE_ON_DEMAND)
        return library.isWhole();
    }();
    return kLoaded;
}

} // namespace limber
