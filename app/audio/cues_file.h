// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cues/cue.h"
#include "core/cues/pcm.h"
#include "core/cues/sound_settings.h"

#include <QtCore/QString>

#include <functional>
#include <span>
#include <vector>

namespace limber
{

/// Takes the sound of a session piece by piece; false stops.
using SoundTaker = std::function<bool(std::span<const float>)>;

/// The whole sound of a session, from the same planner, voice and mixer as live playing, in pieces of a second: a long
/// session needs no more memory than a short one. `cues` come from planCues(). The sound ends when the last tone has
/// faded. Returns its length, or the first length at which the taker stopped.
Frames renderSession(const std::vector<Cue>& cues, const SoundSettings& settings, const SoundTaker& take);

/// Writes it as a file; the name's ending says which kind: .wav (16 bit), .flac (16 bit), .ogg (Vorbis). The file
/// stands under its name only when it is complete; one that was there is replaced then and untouched on failure.
/// Returns the length of the sound.
Result<Millis> writeCuesFile(const std::vector<Cue>& cues, const SoundSettings& settings, const QString& path);

} // namespace limber
