// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cues/mixer.h"

#include <QtCore/QtGlobal>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace limber
{

namespace
{

// A voice goes down shortly before a tone begins, stays down for the part of it that carries the meaning, comes back.
constexpr Frames kDuckAttack = framesOf(60ms);
constexpr Frames kDuckHold = framesOf(350ms);
constexpr Frames kDuckRelease = framesOf(200ms);

/// Half a cosine from 1 to 0: no corner at either end.
float fade(Frames done, Frames length)
{
    if (done <= 0)
        return 1;
    if (done >= length)
        return 0;
    const double part = static_cast<double>(done) / static_cast<double>(length);
    return static_cast<float>(0.5 + 0.5 * std::cos(std::numbers::pi * part));
}

} // namespace

void Mixer::place(PlacedSound sound)
{
    if (!sound.pcm || sound.pcm->isEmpty() || sound.gain <= 0)
        return;
    auto& bus = sound.bus == Bus::Tone ? m_tones : m_voices;
    if (sound.bus == Bus::Tone && !bus.empty() && bus.back().generation == m_generation) {
        Playing& before = bus.back();
        if (sound.start < before.sound.start + kDampFade)
            return;
        before.dampedAt = sound.start;
    }
    bus.push_back({std::move(sound), m_generation});
}

void Mixer::cut(Frames frame)
{
    // A tone that will not be heard any more stays in the list while it still lowers a voice that is fading out: the
    // voice must not jump up for its last milliseconds.
    std::erase_if(m_voices, [frame](const Playing& voice) { return voice.sound.start >= frame; });
    std::erase_if(m_tones, [frame](const Playing& tone) { return tone.sound.start - kDuckAttack >= frame + kCutFade; });
    for (auto* bus : {&m_tones, &m_voices}) {
        for (Playing& playing : *bus)
            playing.cutAt = std::min(playing.cutAt, playing.sound.start < frame ? frame : frame - kCutFade);
    }
    ++m_generation;
}

void Mixer::forgetBefore(Frames frame)
{
    // A tone is kept until the voice that it lowers has come back up.
    std::erase_if(m_tones, [frame](const Playing& tone) {
        return std::max(tone.end(), tone.sound.start + kDuckHold + kDuckRelease) < frame;
    });
    std::erase_if(m_voices, [frame](const Playing& voice) { return voice.end() < frame; });
}

float Mixer::duckAt(Frames frame, int generation) const
{
    float gain = 1;
    for (const Playing& tone : m_tones) {
        const Frames start = tone.sound.start;
        if (tone.generation != generation || frame <= start - kDuckAttack || frame >= start + kDuckHold + kDuckRelease)
            continue;
        float open = 0; // 1: as loud as alone
        if (frame < start)
            open = static_cast<float>(start - frame) / static_cast<float>(kDuckAttack);
        else if (frame > start + kDuckHold)
            open = static_cast<float>(frame - start - kDuckHold) / static_cast<float>(kDuckRelease);
        gain = std::min(gain, kDuckedGain + (1 - kDuckedGain) * open);
    }
    return gain;
}

void Mixer::add(const Playing& playing, Frames from, std::span<float> out) const
{
    const PlacedSound& sound = playing.sound;
    const Frames first = std::max(from, sound.start);
    const Frames last = std::min(from + std::ssize(out), playing.end());
    for (Frames frame = first; frame < last; ++frame) {
        float gain = sound.gain * fade(frame - playing.dampedAt, kDampFade) * fade(frame - playing.cutAt, kCutFade);
        if (sound.bus == Bus::Voice)
            gain *= duckAt(frame, playing.generation);
        out[static_cast<std::size_t>(frame - from)] +=
            gain * sound.pcm->samples[static_cast<std::size_t>(frame - sound.start)];
    }
}

void Mixer::render(Frames from, std::span<float> out) const
{
    std::fill(out.begin(), out.end(), 0.0F);
    for (const auto* bus : {&m_tones, &m_voices}) {
        for (const Playing& playing : *bus)
            add(playing, from, out);
    }
}

Frames Mixer::end() const
{
    Frames end = 0;
    for (const auto* bus : {&m_tones, &m_voices}) {
        for (const Playing& playing : *bus)
            end = std::max(end, playing.end());
    }
    return end;
}

} // namespace limber
