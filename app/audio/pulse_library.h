// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audio/library_on_demand.h"

#include <pulse/pulseaudio.h>

// clang-format off
#define LIMBER_PULSE_FUNCTIONS(F) \
    F(pa_context_connect) F(pa_context_disconnect) F(pa_context_errno) F(pa_context_get_sink_info_by_name) \
    F(pa_context_get_sink_info_list) F(pa_context_get_state) F(pa_context_new_with_proplist) \
    F(pa_context_set_state_callback) F(pa_context_unref) F(pa_gettimeofday) F(pa_operation_unref) \
    F(pa_proplist_free) F(pa_proplist_new) F(pa_proplist_sets) F(pa_stream_connect_playback) F(pa_stream_disconnect) \
    F(pa_stream_get_state) F(pa_stream_get_timing_info) F(pa_stream_is_suspended) F(pa_stream_new) \
    F(pa_stream_set_moved_callback) F(pa_stream_set_state_callback) F(pa_stream_set_suspended_callback) \
    F(pa_stream_set_write_callback) F(pa_stream_unref) F(pa_stream_update_timing_info) F(pa_stream_write) \
    F(pa_threaded_mainloop_free) F(pa_threaded_mainloop_get_api) F(pa_threaded_mainloop_in_thread) \
    F(pa_threaded_mainloop_lock) F(pa_threaded_mainloop_new) F(pa_threaded_mainloop_set_name) \
    F(pa_threaded_mainloop_start) F(pa_threaded_mainloop_stop) F(pa_threaded_mainloop_unlock) F(pa_timeval_add)
// clang-format on

namespace limber
{

LIMBER_PULSE_FUNCTIONS(LIMBER_FUNCTION_ON_DEMAND)

/// Whether libpulse is there. The first call takes some milliseconds.
bool loadPulse();

} // namespace limber
