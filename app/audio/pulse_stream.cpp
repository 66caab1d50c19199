// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/pulse_stream.h"

#include "app/audio/pulse_callbacks.h"
#include "app/audio/steady_now.h"

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

/// For the way of a message to the server and a busy machine.
constexpr Frames kStreamMargin = framesOf(5ms);
constexpr std::size_t kFrameBytes = sizeof(float);

Frames framesIn(pa_usec_t time)
{
    return static_cast<Frames>(time) * (kSampleRate / 1000) / 1000;
}

class Lock
{
public:
    explicit Lock(pa_threaded_mainloop* loop) : m_loop(pa_threaded_mainloop_in_thread(loop) ? nullptr : loop)
    {
        if (m_loop)
            pa_threaded_mainloop_lock(m_loop);
    }
    ~Lock()
    {
        if (m_loop)
            pa_threaded_mainloop_unlock(m_loop);
    }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

private:
    pa_threaded_mainloop* m_loop;
};

} // namespace

PulseStream::PulseStream(QByteArray device, Client client)
    : m_client(std::move(client)), m_device(std::move(device)), m_loop(pa_threaded_mainloop_new())
{
    pa_threaded_mainloop_set_name(m_loop, "limber-sound");
    pa_mainloop_api* api = pa_threaded_mainloop_get_api(m_loop);
    timeval now;
    m_beat = api->time_new(api, pa_gettimeofday(&now), Callbacks::beat, this);
    pa_threaded_mainloop_start(m_loop);
}

PulseStream::~PulseStream()
{
    pa_threaded_mainloop_stop(m_loop);
    closeStream();
    closeContext();
    pa_threaded_mainloop_get_api(m_loop)->time_free(m_beat);
    pa_threaded_mainloop_free(m_loop);
}

void PulseStream::feed(std::size_t bytes)
{
    const Frames count = static_cast<Frames>(bytes / kFrameBytes);
    if (count > 0)
        writeFrames(m_written, count, 0);
}

void PulseStream::writeFrames(Frames from, Frames count, Frames offset)
{
    m_block.resize(static_cast<std::size_t>(count));
    m_client.render(from, m_block);
    pa_stream_write(m_stream, m_block.data(), m_block.size() * kFrameBytes, nullptr,
                    offset * static_cast<Frames>(kFrameBytes), PA_SEEK_RELATIVE);
    m_written = from + count;
}

/// May lie behind what was written: right after its start a stream has run on before anything could be sent.
Frames PulseStream::firstReplaceable() const
{
    const std::optional<double> heard = m_timing.heardAt(steadyNow());
    if (!heard)
        return m_written;
    const pa_timing_info* info = pa_stream_get_timing_info(m_stream);
    const Frames device = std::max(info ? framesIn(info->configured_sink_usec) : 0, kPeriod);
    return std::max<Frames>(0, std::llround(*heard) + device + kStreamMargin);
}

void PulseStream::rewrite(const std::function<void(std::optional<Frames> first)>& change)
{
    const Lock lock(m_loop);
    if (m_state != State::Playing || !m_told.isEmpty()) {
        change(std::nullopt);
        return;
    }
    const Frames first = firstReplaceable();
    const Frames end = m_written;
    change(first);
    if (end > first)
        writeFrames(first, end - first, first - end);
}

void PulseStream::locked(const std::function<void()>& action)
{
    const Lock lock(m_loop);
    action();
}

void PulseStream::setDevice(const QByteArray& device)
{
    const Lock lock(m_loop);
    if (device == m_device)
        return;
    m_device = device;
    m_elsewhere = false;
    m_nextTry = {};
    if (m_state == State::Opening || m_state == State::Playing) {
        closeStream();
        m_state = State::Idle;
        m_client.stopped({});
    }
}

void PulseStream::listDevices(std::function<void(std::vector<SoundDevice>)> deliver)
{
    const Lock lock(m_loop);
    m_deliver = std::move(deliver);
    m_devices.clear();
    if (!m_context || pa_context_get_state(m_context) != PA_CONTEXT_READY) {
        if (m_state == State::Idle && !m_told.isEmpty())
            deliverDevices();
        return; // otherwise when the server has answered, or was found missing
    }
    if (pa_operation* listing = pa_context_get_sink_info_list(m_context, Callbacks::deviceNamed, this))
        pa_operation_unref(listing);
}

} // namespace limber
