// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/cues/cue.h"

#include <vector>

namespace limber
{

/// What a session needs of the sound: a clock that follows the ear, and cues heard from now on.
class PlayerSound
{
public:
    virtual ~PlayerSound() = default;

    /// The session's time: monotonic, starts anywhere, runs on through pauses.
    virtual Millis now() const = 0;
    /// Cuts what was planned and plays these; a cue's `at` counts from now().
    virtual void play(std::vector<Cue> cues) = 0;
    virtual void cut() = 0;
    virtual bool isMuted() const = 0;
    virtual void setMuted(bool muted) = 0;
};

} // namespace limber
