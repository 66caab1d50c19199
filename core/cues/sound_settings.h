// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cues/cue.h"

#include <QtCore/QString>

namespace limber
{

/// What a person can choose about sound. Which cues are wanted at all is a matter of the plan, everything else of how
/// the plan sounds. Plain values: the preferences keep them, the stream and the file writer follow them.
struct SoundSettings {
    CueSettings cues;
    QString toneSet = QStringLiteral("bell"); ///< one of toneSetIds()
    int cueVolume = 80;                       ///< percent, 0 to 100; see gainOf
    int voiceVolume = 80;                     ///< percent, 0 to 100; 0 says nothing
    QString voice;                            ///< Voice::id; empty: an English one
    int wordsPerMinute = 150;                 ///< 80 to 300
    QString device;                           ///< SoundDevice::id; empty: the system's default

    friend bool operator==(const SoundSettings&, const SoundSettings&) = default;
};

/// A volume slider's percentage as a factor: the square, because loudness is heard so. 100 → 1, 50 → 0.25 (−12 dB).
constexpr float gainOf(int percent)
{
    const float part = static_cast<float>(percent < 0 ? 0 : percent > 100 ? 100 : percent) / 100.0F;
    return part * part;
}

} // namespace limber
