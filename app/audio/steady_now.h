// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cues/session_clock.h"

namespace limber
{

/// The clock that nobody sets (CLOCK_MONOTONIC), in which the stream's times are told.
inline Micros steadyNow()
{
    return std::chrono::duration_cast<Micros>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace limber
