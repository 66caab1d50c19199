// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audio/voice.h"
#include "core/cues/sound_settings.h"
#include "core/cues/track_builder.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace limber
{

/// The voice and the tones that settings ask for; makes them once and again only when they change.
class SoundKit
{
public:
    /// Returns what is wrong with the voice when a new one was made and is not as wanted.
    std::optional<QString> prepare(const SoundSettings& settings);
    /// prepare() must have been called. The builder speaks with this kit's voice: the kit must outlive it.
    TrackBuilder builder(std::vector<Cue> cues, const SoundSettings& settings);

private:
    std::optional<ToneSet> m_tones;
    std::unique_ptr<Voice> m_voice;
    QString m_toneSet;
    QString m_voiceId;
    int m_wordsPerMinute = 0;
};

/// Speaks and places the sounds of a plan some seconds ahead of what is heard, on a thread where nobody waits for it.
class TrackFeeder : public QObject
{
    Q_OBJECT

public:
    /// Called on the feeder's thread. Sounds are placed relative to the plan's beginning.
    struct Calls {
        std::function<void(int generation, std::vector<PlacedSound>)> place; ///< a plan from its beginning
        std::function<void(int generation, std::vector<PlacedSound>)> add;   ///< what comes next of it
        std::function<bool()> isPlaced;                                      ///< the plan is in the stream
        std::function<Frames()> horizon; ///< up to where sounds are wanted, from the plan's beginning
        std::function<void(const QString&)> complain;
    };

    explicit TrackFeeder(Calls calls);

    void start(int generation, std::vector<Cue> cues, const SoundSettings& settings);
    /// The same plan once more: the stream began anew or lost its place.
    void again();
    /// No plan any more, unless a later generation's has been started.
    void forget(int generation);

private:
    void extend();

    Calls m_calls;
    QTimer m_timer;
    SoundKit m_kit;
    SoundSettings m_settings;
    std::vector<Cue> m_cues;
    int m_generation = 0;
    std::optional<TrackBuilder> m_builder;
};

} // namespace limber
