// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/pulse_stream.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QtGlobal>

#include <algorithm>
#include <pulse/pulseaudio.h>

namespace limber
{

namespace
{

using namespace std::chrono_literals;
using Micros = std::chrono::microseconds;

constexpr Micros kBeat = 100ms;
constexpr Micros kRetry = 1s;
constexpr Micros kPatience = 3s; ///< before a server that says nothing is called silent
constexpr Frames kAhead = framesOf(200ms);
/// How often the server asks for more, and by that how far the device itself runs ahead.
constexpr Frames kPeriod = framesOf(20ms);
/// For the way of a message to the server and a busy machine.
constexpr Frames kMargin = framesOf(5ms);
constexpr std::size_t kFrameBytes = sizeof(float);

Micros steadyNow()
{
    return std::chrono::duration_cast<Micros>(std::chrono::steady_clock::now().time_since_epoch());
}

uint32_t bytesOf(Frames frames)
{
    return static_cast<uint32_t>(static_cast<std::size_t>(frames) * kFrameBytes);
}

Frames framesIn(pa_usec_t time)
{
    return static_cast<Frames>(time) * (kSampleRate / 1000) / 1000;
}

QString tr(const char* text)
{
    return QCoreApplication::translate("PulseStream", text);
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

struct PulseStream::Callbacks {
    static PulseStream& of(void* data) { return *static_cast<PulseStream*>(data); }

    static void contextState(pa_context* context, void* data)
    {
        switch (pa_context_get_state(context)) {
        case PA_CONTEXT_READY:
            of(data).openStream();
            return;
        case PA_CONTEXT_FAILED:
        case PA_CONTEXT_TERMINATED:
            of(data).fail(tr("There is no sound server; the session goes on without sound."));
            return;
        default:
            return;
        }
    }

    static void streamState(pa_stream* stream, void* data)
    {
        PulseStream& self = of(data);
        const pa_stream_state_t state = pa_stream_get_state(stream);
        if (state == PA_STREAM_READY && pa_stream_is_suspended(stream) > 0) {
            suspended(stream, data);
        } else if (state == PA_STREAM_READY) {
            self.m_state = State::Playing;
            self.m_since = self.m_lastTiming = steadyNow();
            self.m_told.clear();
            self.m_client.started();
        } else if (state == PA_STREAM_FAILED || state == PA_STREAM_TERMINATED) {
            self.fail(tr("The sound device is not there; the session goes on without sound."));
        }
    }

    static void write(pa_stream*, std::size_t bytes, void* data) { of(data).feed(bytes); }

    static void suspended(pa_stream* stream, void* data)
    {
        if (pa_stream_is_suspended(stream) > 0)
            of(data).fail(tr("The sound device was taken away; the session goes on without sound."));
    }

    static void timing(pa_stream*, int success, void* data)
    {
        if (success != 0)
            of(data).timingArrived();
    }

    static void beat(pa_mainloop_api* api, pa_time_event* event, const timeval*, void* data)
    {
        timeval next;
        api->time_restart(event, pa_timeval_add(pa_gettimeofday(&next), static_cast<pa_usec_t>(kBeat.count())));
        of(data).heartbeat();
    }

    static void device(pa_context*, const pa_sink_info* info, int end, void* data)
    {
        if (end == 0 && info)
            of(data).m_devices.push_back({QString::fromUtf8(info->name), QString::fromUtf8(info->description)});
        else
            of(data).deliverDevices();
    }
};

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

void PulseStream::connectContext()
{
    closeContext();
    pa_proplist* properties = pa_proplist_new();
    pa_proplist_sets(properties, PA_PROP_APPLICATION_NAME, "Limber");
    pa_proplist_sets(properties, PA_PROP_APPLICATION_ICON_NAME, "limber");
    m_context = pa_context_new_with_proplist(pa_threaded_mainloop_get_api(m_loop), "Limber", properties);
    pa_proplist_free(properties);
    m_state = State::Connecting;
    m_since = steadyNow();
    pa_context_set_state_callback(m_context, Callbacks::contextState, this);
    if (pa_context_connect(m_context, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0 && m_state == State::Connecting)
        fail(tr("There is no sound server; the session goes on without sound."));
}

void PulseStream::openStream()
{
    closeStream();
    m_state = State::Opening;
    m_since = steadyNow();
    m_written = 0;
    if (m_deliver)
        listDevices(std::move(m_deliver));
    const pa_sample_spec format{PA_SAMPLE_FLOAT32NE, static_cast<uint32_t>(kSampleRate), 1};
    m_stream = pa_stream_new(m_context, "Session", &format, nullptr);
    pa_stream_set_state_callback(m_stream, Callbacks::streamState, this);
    pa_stream_set_write_callback(m_stream, Callbacks::write, this);
    pa_stream_set_suspended_callback(m_stream, Callbacks::suspended, this);
    // No prebuffering: the stream never stops to fill up, what comes too late is left out and the rest is on time.
    const pa_buffer_attr buffer{static_cast<uint32_t>(-1), bytesOf(kAhead), 0, bytesOf(kPeriod),
                                static_cast<uint32_t>(-1)};
    const char* device = m_device.isEmpty() ? nullptr : m_device.constData();
    if (pa_stream_connect_playback(m_stream, device, &buffer, PA_STREAM_EARLY_REQUESTS, nullptr, nullptr) < 0)
        fail(tr("The sound device is not there; the session goes on without sound."));
}

void PulseStream::closeStream()
{
    if (!m_stream)
        return;
    pa_stream_set_state_callback(m_stream, nullptr, nullptr);
    pa_stream_set_write_callback(m_stream, nullptr, nullptr);
    pa_stream_set_suspended_callback(m_stream, nullptr, nullptr);
    pa_stream_disconnect(m_stream);
    pa_stream_unref(m_stream);
    m_stream = nullptr;
}

void PulseStream::closeContext()
{
    if (!m_context)
        return;
    pa_context_set_state_callback(m_context, nullptr, nullptr);
    pa_context_disconnect(m_context);
    pa_context_unref(m_context);
    m_context = nullptr;
}

void PulseStream::fail(const QString& sentence)
{
    closeStream();
    m_state = State::Idle;
    m_nextTry = steadyNow() + kRetry;
    if (m_deliver)
        deliverDevices();
    if (m_told == sentence)
        return;
    m_told = sentence;
    m_client.stopped(sentence);
}

void PulseStream::heartbeat()
{
    const Micros now = steadyNow();
    switch (m_state) {
    case State::Idle:
        if (now < m_nextTry)
            return;
        if (m_context && pa_context_get_state(m_context) == PA_CONTEXT_READY)
            openStream();
        else
            connectContext();
        return;
    case State::Connecting:
    case State::Opening:
        if (now - m_since > kPatience && m_told.isEmpty()) {
            m_told = tr("The sound server does not answer; the session goes on without sound.");
            m_client.stopped(m_told);
            if (m_deliver)
                deliverDevices();
        }
        return;
    case State::Playing:
        if (now - m_lastTiming > kPatience && m_told.isEmpty()) {
            m_told = tr("The sound server does not answer; the session goes on without sound.");
            m_client.stopped(m_told);
        }
        if (pa_operation* update = pa_stream_update_timing_info(m_stream, Callbacks::timing, this))
            pa_operation_unref(update);
        return;
    }
}

void PulseStream::timingArrived()
{
    const pa_timing_info* info = m_stream ? pa_stream_get_timing_info(m_stream) : nullptr;
    if (!info || info->read_index_corrupt || info->read_index <= 0)
        return;
    const Micros now = steadyNow();
    timeval wall;
    pa_gettimeofday(&wall);
    // The report is some milliseconds old; that age is all the wall clock is asked for.
    const pa_usec_t age = std::min<pa_usec_t>(pa_timeval_diff(&wall, &info->timestamp), 500'000);
    const pa_usec_t device = info->sink_usec;
    const double heard = static_cast<double>(info->read_index) / kFrameBytes +
                         static_cast<double>(kSampleRate) * 1e-6 *
                             (static_cast<double>(info->transport_usec) - static_cast<double>(device));
    const bool wasSilent = !m_told.isEmpty();
    m_lastTiming = now;
    m_told.clear();
    if (wasSilent)
        m_client.started();
    m_client.observed(now - Micros(age), heard);
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

Frames PulseStream::firstReplaceable() const
{
    const pa_timing_info* info = pa_stream_get_timing_info(m_stream);
    if (!info || info->read_index_corrupt)
        return m_written;
    timeval wall;
    pa_gettimeofday(&wall);
    const pa_usec_t age = std::min<pa_usec_t>(pa_timeval_diff(&wall, &info->timestamp), 500'000);
    const Frames heard = info->read_index / static_cast<Frames>(kFrameBytes) - framesIn(info->sink_usec) +
                         framesIn(info->transport_usec + age);
    const Frames device = std::max(framesIn(info->configured_sink_usec), kPeriod);
    return std::clamp<Frames>(heard + device + kMargin, 0, m_written);
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
    if (pa_operation* listing = pa_context_get_sink_info_list(m_context, Callbacks::device, this))
        pa_operation_unref(listing);
}

void PulseStream::deliverDevices()
{
    if (const auto deliver = std::exchange(m_deliver, nullptr))
        deliver(std::exchange(m_devices, {}));
}

} // namespace limber
