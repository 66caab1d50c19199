// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cues/pcm.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace limber
{

/// What a sound is for: a voice makes room for tones, a tone ends the tone before it.
enum class Bus { Tone, Voice };

/// One sound at its place.
struct PlacedSound {
    Frames start = 0;
    PcmPtr pcm;
    float gain = 1;
    Bus bus = Bus::Tone;

    Frames end() const { return start + (pcm ? pcm->length() : 0); }
    friend bool operator==(const PlacedSound&, const PlacedSound&) = default;
};

/// Mixes placed sounds: what is heard at a frame depends on what was placed and on nothing else, so one large block
/// and any number of small ones are the same to the sample.
///
/// Headroom instead of a limiter: a tone is damped within kDampFade when the next one begins, tones closer together
/// than that are not placed, and a voice is lowered to kDuckedGain beside a tone. With tones up to kTonePeak and a
/// voice up to kVoicePeak the sum stays below 2 × 0.355 + 0.5 × 0.4 = 0.91 of full scale.
class Mixer
{
public:
    static constexpr float kTonePeak = 0.355F; ///< −9 dBFS
    static constexpr float kVoicePeak = 0.5F;  ///< −6 dBFS
    static constexpr float kDuckedGain = 0.4F; ///< −8 dB
    static constexpr Frames kCutFade = framesOf(5ms);
    static constexpr Frames kDampFade = framesOf(30ms);

    /// Adds a sound. Sounds of one bus are placed in the order of their starts; a tone less than kDampFade after the
    /// one before it, an empty sound and a silent one (gain 0) are left out.
    void place(PlacedSound sound);

    /// From `frame` on nothing of what has been placed so far is heard: what sounds there fades out over kCutFade, what
    /// would begin later is taken away. Sounds placed afterwards are not touched.
    void cut(Frames frame);

    /// Forgets sounds that ended before `frame`, to keep memory flat. Nothing before `frame` may be rendered again.
    void forgetBefore(Frames frame);

    /// Renders [from, from + out.size()) into `out`, overwriting it.
    void render(Frames from, std::span<float> out) const;

    /// The frame after which there is silence; 0 when nothing is placed.
    Frames end() const;

private:
    static constexpr Frames kNever = std::numeric_limits<Frames>::max() / 2;

    struct Playing {
        PlacedSound sound;
        int generation;           ///< how many cuts came before it: sounds of one generation know each other
        Frames dampedAt = kNever; ///< the next tone began
        Frames cutAt = kNever;

        Frames end() const { return std::min({sound.end(), dampedAt + kDampFade, cutAt + kCutFade}); }
    };

    void add(const Playing& playing, Frames from, std::span<float> out) const;
    float duckAt(Frames frame, int generation) const;

    std::vector<Playing> m_tones;
    std::vector<Playing> m_voices;
    int m_generation = 0;
};

} // namespace limber
