// SPDX-License-Identifier: GPL-3.0-or-later
// How a PulseStream comes to the server, loses it and finds it again. All of it runs on the stream's thread.
#include "app/audio/pulse_callbacks.h"
#include "app/audio/steady_now.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QtGlobal>

#include <utility>

namespace limber
{

namespace
{

using namespace std::chrono_literals;

constexpr Micros kRetry = 1s;
constexpr Micros kPatience = 3s; ///< before a server that says nothing is called silent
constexpr Micros kLookEvery = 2s;
constexpr Frames kAhead = framesOf(400ms); ///< a machine that is busy for so long is not heard

uint32_t bytesOf(Frames frames)
{
    return static_cast<uint32_t>(static_cast<std::size_t>(frames) * sizeof(float));
}

struct PulseStreamText {
    Q_DECLARE_TR_FUNCTIONS(PulseStream)
};

QString noServer()
{
    return PulseStreamText::tr("There is no sound server; the session goes on without sound.");
}

QString noDevice()
{
    return PulseStreamText::tr("The sound device is not there; the session goes on without sound.");
}

} // namespace

QString PulseStream::obstacle()
{
    return loadPulse() ? QString()
                       : PulseStreamText::tr("libpulse is not installed; the session goes on without sound.");
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
        fail(noServer());
}

void PulseStream::openStream()
{
    closeStream();
    m_state = State::Opening;
    m_since = steadyNow();
    m_written = 0;
    m_stale = false;
    if (m_deliver)
        listDevices(std::move(m_deliver));
    const pa_sample_spec format{PA_SAMPLE_FLOAT32NE, static_cast<uint32_t>(kSampleRate), 1};
    m_stream = pa_stream_new(m_context, "Session", &format, nullptr);
    pa_stream_set_state_callback(m_stream, Callbacks::streamState, this);
    pa_stream_set_write_callback(m_stream, Callbacks::write, this);
    pa_stream_set_suspended_callback(m_stream, Callbacks::streamSuspended, this);
    pa_stream_set_moved_callback(m_stream, Callbacks::streamMoved, this);
    // No prebuffering: the stream never stops to fill up, what comes too late is left out and the rest is on time.
    const pa_buffer_attr buffer{static_cast<uint32_t>(-1), bytesOf(kAhead), 0, bytesOf(kPeriod),
                                static_cast<uint32_t>(-1)};
    const char* device = m_device.isEmpty() || m_elsewhere ? nullptr : m_device.constData();
    if (pa_stream_connect_playback(m_stream, device, &buffer, PA_STREAM_EARLY_REQUESTS, nullptr, nullptr) < 0)
        fail(noDevice());
}

void PulseStream::closeStream()
{
    if (!m_stream)
        return;
    pa_stream_set_state_callback(m_stream, nullptr, nullptr);
    pa_stream_set_write_callback(m_stream, nullptr, nullptr);
    pa_stream_set_suspended_callback(m_stream, nullptr, nullptr);
    pa_stream_set_moved_callback(m_stream, nullptr, nullptr);
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

void PulseStream::contextLost()
{
    fail(noServer());
}

void PulseStream::deviceTaken()
{
    fail(PulseStreamText::tr("The sound device was taken away; the session goes on without sound."));
}

void PulseStream::streamReady()
{
    m_state = State::Playing;
    m_since = steadyNow();
    m_timing.start(m_since);
    m_told.clear();
    m_client.started(
        m_elsewhere ? PulseStreamText::tr("The chosen sound device is not there; the sound comes from the usual one.")
                    : QString());
}

void PulseStream::streamFailed()
{
    if (m_state == State::Opening && !m_device.isEmpty() && !m_elsewhere &&
        pa_context_errno(m_context) == PA_ERR_NOENTITY) {
        m_elsewhere = true;
        m_nextLook = steadyNow() + kLookEvery;
        openStream();
        return;
    }
    m_elsewhere = false;
    fail(noDevice());
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

/// Another stream in the place of this one, from its frame 0 on.
void PulseStream::reopen()
{
    closeStream();
    if (m_told.isEmpty())
        m_client.stopped({});
    openStream();
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
        complainOfSilence(now - m_since);
        return;
    case State::Playing:
        if (m_stale)
            return reopen();
        complainOfSilence(m_timing.silentFor(now));
        lookForDevice();
        if (!m_timing.ask(now))
            return;
        if (pa_operation* update = pa_stream_update_timing_info(m_stream, Callbacks::timing, this))
            pa_operation_unref(update);
        else
            m_timing.noAnswer();
        return;
    }
}

void PulseStream::complainOfSilence(Micros silence)
{
    if (silence <= kPatience || !m_told.isEmpty())
        return;
    m_told = PulseStreamText::tr("The sound server does not answer; the session goes on without sound.");
    m_client.stopped(m_told);
    if (m_deliver)
        deliverDevices();
}

void PulseStream::timingArrived()
{
    const pa_timing_info* info = m_stream ? pa_stream_get_timing_info(m_stream) : nullptr;
    if (!info || info->read_index_corrupt)
        return m_timing.noAnswer();
    const Micros now = steadyNow();
    m_stale = m_stale || m_timing.silentFor(now) > StreamTiming::kHung;
    timeval wall;
    pa_gettimeofday(&wall);
    // The report's own date; how long ago that was is all the wall clock is asked for.
    const Micros age(static_cast<qint64>(wall.tv_sec - info->timestamp.tv_sec) * 1'000'000 + wall.tv_usec -
                     info->timestamp.tv_usec);
    const auto heard = m_timing.take({now, age, info->read_index / static_cast<Frames>(sizeof(float)),
                                      Micros(static_cast<qint64>(info->sink_usec))});
    if (heard && !m_stale)
        m_client.observed(heard->steady, heard->frame);
}

/// While another device plays: is the wanted one back?
void PulseStream::lookForDevice()
{
    const Micros now = steadyNow();
    if (!m_elsewhere || now < m_nextLook)
        return;
    m_nextLook = now + kLookEvery;
    if (pa_operation* look =
            pa_context_get_sink_info_by_name(m_context, m_device.constData(), Callbacks::deviceFound, this))
        pa_operation_unref(look);
}

void PulseStream::deliverDevices()
{
    if (const auto deliver = std::exchange(m_deliver, nullptr))
        deliver(std::exchange(m_devices, {}));
}

} // namespace limber
