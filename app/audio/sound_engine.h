// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audio/pulse_stream.h"
#include "app/audio/session_sound.h"
#include "app/audio/track_feeder.h"
#include "core/cues/mixer.h"
#include "core/cues/session_clock.h"

#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <atomic>
#include <mutex>

namespace limber
{

/// From the beginning of a preview or of a list of devices until the stream may go.
inline constexpr std::chrono::seconds kPreviewIsHeard{8};

/// Joins the threads: the window's calls, the stream's callbacks, and the feeder that speaks and places sounds ahead.
/// The mixer belongs to whoever holds the stream's lock, the clock to whoever holds m_clockLock; the stream's lock is
/// taken first.
class SoundEngine
{
public:
    SoundEngine(SessionSound& owner, SoundSettings chosen);
    ~SoundEngine();

    void open();
    void closeAfter(std::chrono::milliseconds time);
    void play(std::vector<Cue> cues, const SoundSettings& how);
    void cut();
    Millis now() const;

    void setDevice();
    void listDevices();

    SoundSettings settings;
    std::atomic<bool> heard = false;

private:
    PulseStream::Client client();
    void letGo();
    void streamStarted(const QString& remark);
    void streamStopped(const QString& sentence);
    void observed(Micros steady, double frame);
    void place(int generation, std::vector<PlacedSound> sounds);
    void add(int generation, std::vector<PlacedSound> sounds);
    bool isPlaced() const;
    Frames passed() const;

    /// The feeder may still be busy with the stream while the window lets go of it.
    std::shared_ptr<PulseStream> stream() const
    {
        const std::lock_guard lock(m_streamLock);
        return m_stream;
    }

    SessionSound& m_owner;
    QTimer m_closing;
    mutable std::mutex m_streamLock;
    std::shared_ptr<PulseStream> m_stream;
    mutable std::mutex m_clockLock;
    mutable SessionClock m_clock;
    Mixer m_mixer;
    std::optional<Frames> m_origin;     ///< where the plan begins in the stream; nothing while it is not in the stream
    bool m_fresh = false;               ///< the stream started and has not been observed yet
    QString m_remark;                   ///< about the stream that started
    std::atomic<bool> m_coming = false; ///< a stream is being opened, and nobody has said that there is none
    bool m_told = false;                ///< that there can be no sound
    std::atomic<int> m_generation = 0;
    QThread m_thread;
    TrackFeeder m_feeder;
};

} // namespace limber
