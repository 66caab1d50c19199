// SPDX-License-Identifier: GPL-3.0-or-later
// What PulseStream and the functions that libpulse calls share; of no use to anybody else.
#pragma once

#include "app/audio/pulse_library.h"
#include "app/audio/pulse_stream.h"

namespace limber
{

/// How often the server asks for more, and so the least that the device itself runs ahead.
inline constexpr Frames kPeriod = framesOf(std::chrono::milliseconds(20));

struct PulseStream::Callbacks {
    static PulseStream& of(void* data) { return *static_cast<PulseStream*>(data); }

    static void contextState(pa_context* context, void* data);
    static void streamState(pa_stream* stream, void* data);
    static void streamMoved(pa_stream* stream, void* data);
    static void streamSuspended(pa_stream* stream, void* data);
    static void write(pa_stream* stream, std::size_t bytes, void* data);
    static void timing(pa_stream* stream, int success, void* data);
    static void beat(pa_mainloop_api* api, pa_time_event* event, const timeval* time, void* data);
    static void deviceNamed(pa_context* context, const pa_sink_info* info, int end, void* data);
    static void deviceFound(pa_context* context, const pa_sink_info* info, int end, void* data);
};

} // namespace limber
