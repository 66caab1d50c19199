// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audio/library_on_demand.h"

#include <sndfile.h>

// clang-format off
#define LIMBER_SNDFILE_FUNCTIONS(F) \
    F(sf_close) F(sf_command) F(sf_open_virtual) F(sf_strerror) F(sf_writef_float)
// clang-format on

namespace limber
{

LIMBER_SNDFILE_FUNCTIONS(LIMBER_FUNCTION_ON_DEMAND)

/// Whether libsndfile is there. The first call takes some milliseconds.
bool loadSndfile();

} // namespace limber
