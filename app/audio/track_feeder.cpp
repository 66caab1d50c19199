// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/track_feeder.h"

namespace limber
{

namespace
{

constexpr std::chrono::milliseconds kExtendEvery{1000};

} // namespace

std::optional<QString> SoundKit::prepare(const SoundSettings& settings)
{
    if (!m_tones || m_toneSet != settings.toneSet) {
        m_tones = loadToneSet(settings.toneSet);
        m_toneSet = settings.toneSet;
    }
    const bool wanted = settings.voiceVolume > 0;
    const bool same = m_voice && m_voiceId == settings.voice && m_wordsPerMinute == settings.wordsPerMinute;
    if (!wanted || same)
        return std::nullopt;
    m_voice = std::make_unique<Voice>(settings.voice, settings.wordsPerMinute);
    m_voiceId = settings.voice;
    m_wordsPerMinute = settings.wordsPerMinute;
    return m_voice->complaint();
}

TrackBuilder SoundKit::builder(std::vector<Cue> cues, const SoundSettings& settings)
{
    PhraseSource speak;
    if (m_voice)
        speak = [voice = m_voice.get()](const QString& text) { return voice->speak(text); };
    return {std::move(cues), 0, *m_tones, {gainOf(settings.cueVolume), gainOf(settings.voiceVolume)}, std::move(speak)};
}

TrackFeeder::TrackFeeder(Calls calls) : m_calls(std::move(calls)), m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &TrackFeeder::extend);
}

void TrackFeeder::start(int generation, std::vector<Cue> cues, const SoundSettings& settings)
{
    m_generation = generation;
    m_cues = std::move(cues);
    m_settings = settings;
    m_builder.reset();
    if (const std::optional<QString> complaint = m_kit.prepare(settings))
        m_calls.complain(*complaint);
    m_builder = m_kit.builder(m_cues, m_settings);
    m_calls.place(m_generation, m_builder->advance(m_calls.horizon()));
    m_timer.start(kExtendEvery);
}

void TrackFeeder::again()
{
    if (!m_builder || m_calls.isPlaced()) // it may have come in just after the stream had begun
        return;
    m_builder = m_kit.builder(m_cues, m_settings);
    m_calls.place(m_generation, m_builder->advance(m_calls.horizon()));
}

void TrackFeeder::forget(int generation)
{
    if (generation < m_generation)
        return;
    m_builder.reset();
    m_cues.clear();
    m_timer.stop();
}

void TrackFeeder::extend()
{
    if (!m_builder || m_builder->isDone())
        return;
    m_calls.add(m_generation, m_builder->advance(m_calls.horizon()));
}

} // namespace limber
