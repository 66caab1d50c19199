// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audio/pulse_stream.h"
#include "app/audio/voice.h"
#include "core/cues/cue.h"
#include "core/cues/sound_settings.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <memory>
#include <vector>

namespace limber
{

class SoundEngine;

/// The sound of a session, and the clock that goes with it: the one thing of app/audio that a window talks to.
///
/// How a player uses it:
///  * `open()` when the player opens (it connects in the background), `close()` when it closes.
///  * The session's time is `now()`: give it to the player state machine wherever that wants the time. While sound is
///    heard it is the time of what is being heard, so the screen agrees with the ear; without sound it is a steady
///    clock. It is monotonic, starts anywhere and runs on through pauses. After `play()` it stands still until the
///    first new sound leaves the loudspeaker (50 ms as a rule, 250 ms at most; a second when the stream is only just
///    being opened, so that the first phrase is not lost).
///  * On start, resume, next, back, jump, ±15 s, restart of a step, Done: `play(planCuesFrom(…))`. What was planned
///    before is cut with a 5 ms fade, then the new cues are heard; a cue's `at` counts from this now().
///  * On pause, stop, and while waiting without cues: `cut()`. Silence within 60 ms, nothing stale comes later.
///  * `play()` all cues to the end of the session: they are spoken and mixed a few seconds ahead, not all at once.
///
/// Nothing here blocks: not without a server, nor with one that hangs. When the sound goes away the session goes on,
/// `soundLost` says why, and at `soundBack` the rest of the plan is heard from where the session is by then.
class SessionSound : public QObject
{
    Q_OBJECT

public:
    explicit SessionSound(const SoundSettings& settings, QObject* parent = nullptr);
    /// Never waits for the server; for a phrase being spoken at most, some milliseconds.
    ~SessionSound() override;

    /// Connects in the background. Does nothing when it is open.
    void open();
    /// Cuts, and lets the stream go when the fade has been heard. now() runs on.
    void close();

    /// Takes effect with the next play(), the device at once. A voice that is not there is told by voiceReplaced.
    void setSettings(const SoundSettings& settings);
    const SoundSettings& settings() const;

    void play(std::vector<Cue> cues);
    void cut();

    /// The session's time, from any thread.
    Millis now() const;

    /// Sound is being heard, or would be if there were any.
    bool isHeard() const;

    /// For the settings: opens when needed and lets hear one tone, or a phrase, as the given settings would sound.
    void previewTone(const SoundSettings& settings, CueKind kind);
    void previewPhrase(const SoundSettings& settings, const QString& text);

    /// Asks for the devices; devicesListed follows (an empty list when there is no sound server).
    void listDevices();

Q_SIGNALS:
    /// There is no sound (any more); the session goes on. One sentence for the user.
    void soundLost(const QString& sentence);
    /// Sound is heard again, or for the first time.
    void soundBack();
    /// Sound is heard, but not from the chosen device; one sentence for the user. After soundBack.
    void deviceReplaced(const QString& sentence);
    /// The wanted voice is not there; one sentence for the user.
    void voiceReplaced(const QString& sentence);
    void devicesListed(const std::vector<limber::SoundDevice>& devices);

private:
    std::unique_ptr<SoundEngine> m_engine;
};

} // namespace limber
