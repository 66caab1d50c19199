// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cues/stream_timing.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

struct pa_context;
struct pa_stream;
struct pa_threaded_mainloop;
struct pa_time_event;

namespace limber
{

/// A way to hear something, as the settings list it.
struct SoundDevice {
    QString id;   ///< stays the same from day to day
    QString name; ///< for people
    friend bool operator==(const SoundDevice&, const SoundDevice&) = default;
};

/// One continuous stream of sound to the sound server (PulseAudio's protocol, which PipeWire speaks as well), on a
/// thread of its own. Nothing here ever waits for the server: one that is not there, hangs or dies costs the caller
/// nothing, and is looked for again every second.
///
/// A device that is not there gives way to the system's own, with a remark, until it is back. A server that hung is
/// given a new stream when it answers again: what lay in the old one would come too late.
///
/// What has been sent but not heard can be replaced (rewrite()): the future is cut to the sample, although the stream
/// runs a fifth of a second ahead. Why not QAudioSink: docs/decisions.
class PulseStream
{
public:
    /// Called on the stream's thread, with its lock held.
    struct Client {
        /// The samples [from, from + out.size()) of the stream.
        std::function<void(Frames from, std::span<float> out)> render;
        /// The stream plays from frame 0 on (again). A remark when not as wanted: one sentence for the user.
        std::function<void(const QString& remark)> started;
        /// It does not play, and why: one sentence for the user; empty when it only changes to another device.
        std::function<void(const QString& sentence)> stopped;
        /// Ten times a second while it plays: `heard` leaves the loudspeaker at `steady` (CLOCK_MONOTONIC).
        std::function<void(std::chrono::microseconds steady, double heard)> observed;
    };

    /// Why there can be no stream at all on this computer: one sentence for the user; empty when there can. Asked
    /// before anything else.
    static QString obstacle();

    /// Connects in the background. `device` is a SoundDevice::id, or empty for the default.
    PulseStream(QByteArray device, Client client);
    /// Ends at once, also when the server hangs.
    ~PulseStream();
    PulseStream(const PulseStream&) = delete;
    PulseStream& operator=(const PulseStream&) = delete;

    /// Changes the future: `change` gets the first frame that can still be replaced (about 30 ms ahead of what is
    /// heard) and prepares the client for it; then all from there on is rendered anew. Without a stream `change` gets
    /// nothing. Callable from every thread.
    void rewrite(const std::function<void(std::optional<Frames> first)>& change);

    /// Runs `action` while no samples are being rendered.
    void locked(const std::function<void()>& action);

    /// Another device from now on.
    void setDevice(const QByteArray& device);

    /// All devices, delivered once on the stream's thread when the server has named them; an empty list when there is
    /// no server.
    void listDevices(std::function<void(std::vector<SoundDevice>)> deliver);

private:
    enum class State { Idle, Connecting, Opening, Playing };
    struct Callbacks; ///< the functions that libpulse calls

    // pulse_connection.cpp
    void connectContext();
    void openStream();
    void closeStream();
    void closeContext();
    void fail(const QString& sentence);
    void contextLost();
    void deviceTaken();
    void streamFailed();
    void streamReady();
    void reopen();
    void heartbeat();
    void complainOfSilence(std::chrono::microseconds silence);
    void timingArrived();
    void lookForDevice();
    void deliverDevices();

    void feed(std::size_t bytes);
    void writeFrames(Frames from, Frames count, Frames offset);
    Frames firstReplaceable() const;

    Client m_client;
    QByteArray m_device;
    bool m_elsewhere = false; ///< the wanted device is not there: the system's own plays
    pa_threaded_mainloop* m_loop = nullptr;
    pa_context* m_context = nullptr;
    pa_stream* m_stream = nullptr;
    pa_time_event* m_beat = nullptr;
    State m_state = State::Idle;
    QString m_told; ///< the sentence that was last passed on; empty while it plays
    Frames m_written = 0;
    std::vector<float> m_block;
    std::chrono::microseconds m_since{0}; ///< the state's beginning
    std::chrono::microseconds m_nextTry{0};
    std::chrono::microseconds m_nextLook{0}; ///< for the wanted device
    StreamTiming m_timing;
    bool m_stale = false; ///< the server hung, or the device is back: another stream is wanted
    std::function<void(std::vector<SoundDevice>)> m_deliver;
    std::vector<SoundDevice> m_devices;
};

} // namespace limber
