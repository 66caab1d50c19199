// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace limber
{

/// A place or a length in sound, in samples of one channel. Three hours are 518 million: never an int.
using Frames = std::int64_t;

/// All sound inside Limber is mono at this rate; it becomes stereo where it leaves the program, if it must.
inline constexpr Frames kSampleRate = 48000;
inline constexpr double kFramesPerMicro = static_cast<double>(kSampleRate) / 1e6;

/// Exact: a millisecond is 48 frames.
constexpr Frames framesOf(Millis time)
{
    return time.count() * (kSampleRate / 1000);
}

/// Rounded towards the past.
constexpr Millis millisOf(Frames frames)
{
    constexpr Frames perMilli = kSampleRate / 1000;
    return Millis((frames >= 0 ? frames : frames - (perMilli - 1)) / perMilli);
}

/// A piece of sound: mono, 48 kHz, full scale is ±1.
struct Pcm {
    std::vector<float> samples;

    Frames length() const { return std::ssize(samples); }
    bool isEmpty() const { return samples.empty(); }
    friend bool operator==(const Pcm&, const Pcm&) = default;
};

/// Sounds are made once and then shared by every place where they are heard.
using PcmPtr = std::shared_ptr<const Pcm>;

/// The largest absolute sample; 0 for an empty piece.
float peakOf(std::span<const float> samples);

/// Loudness in LUFS: the loudest 400 ms ("momentary maximum") after the K-weighting of ITU-R BS.1770-4, for one
/// channel. A piece shorter than 400 ms counts as if silence followed. −200 for silence.
double loudnessOf(std::span<const float> samples);

/// Scales the piece to `lufs` (see loudnessOf), or less where its peak would pass `maxPeak`.
void levelTo(Pcm& pcm, double lufs, float maxPeak);

/// The piece without the silence (below `threshold`) before and after it; 2 ms of what came before the first sound stay
/// and are faded in, 10 ms after the last one are faded out. Empty when all of it is silence.
Pcm trimmed(const Pcm& pcm, float threshold);

/// The same sound at another sampling rate, by a Kaiser-windowed sinc (32 zero crossings, 80 dB stop band), so that
/// nothing of a voice is lost and nothing is added. `fromRate` in Hz, 8,000 to 192,000.
Pcm resampled(std::span<const float> samples, int fromRate);

} // namespace limber
