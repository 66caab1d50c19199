// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/pulse_callbacks.h"

namespace limber
{

namespace
{

constexpr pa_usec_t kBeat = 100'000;

} // namespace

void PulseStream::Callbacks::contextState(pa_context* context, void* data)
{
    switch (pa_context_get_state(context)) {
    case PA_CONTEXT_READY:
        of(data).openStream();
        return;
    case PA_CONTEXT_FAILED:
    case PA_CONTEXT_TERMINATED:
        of(data).contextLost();
        return;
    default:
        return;
    }
}

void PulseStream::Callbacks::streamState(pa_stream* stream, void* data)
{
    const pa_stream_state_t state = pa_stream_get_state(stream);
    if (state == PA_STREAM_READY && pa_stream_is_suspended(stream) > 0)
        streamSuspended(stream, data);
    else if (state == PA_STREAM_READY)
        of(data).streamReady();
    else if (state == PA_STREAM_FAILED || state == PA_STREAM_TERMINATED)
        of(data).streamFailed();
}

/// The server took it to another device: what was wanted may be gone, or have been chosen elsewhere.
void PulseStream::Callbacks::streamMoved(pa_stream*, void* data)
{
    of(data).m_stale = true;
}

void PulseStream::Callbacks::streamSuspended(pa_stream* stream, void* data)
{
    if (pa_stream_is_suspended(stream) > 0)
        of(data).deviceTaken();
}

void PulseStream::Callbacks::write(pa_stream*, std::size_t bytes, void* data)
{
    of(data).feed(bytes);
}

void PulseStream::Callbacks::timing(pa_stream*, int success, void* data)
{
    if (success != 0)
        of(data).timingArrived();
    else
        of(data).m_timing.noAnswer();
}

void PulseStream::Callbacks::beat(pa_mainloop_api* api, pa_time_event* event, const timeval*, void* data)
{
    timeval next;
    api->time_restart(event, pa_timeval_add(pa_gettimeofday(&next), kBeat));
    of(data).heartbeat();
}

void PulseStream::Callbacks::deviceNamed(pa_context*, const pa_sink_info* info, int end, void* data)
{
    if (end == 0 && info)
        of(data).m_devices.push_back({QString::fromUtf8(info->name), QString::fromUtf8(info->description)});
    else
        of(data).deliverDevices();
}

void PulseStream::Callbacks::deviceFound(pa_context*, const pa_sink_info* info, int end, void* data)
{
    PulseStream& self = of(data);
    if (end == 0 && info && self.m_elsewhere && self.m_device == info->name) {
        self.m_elsewhere = false;
        self.m_stale = true;
    }
}

} // namespace limber
