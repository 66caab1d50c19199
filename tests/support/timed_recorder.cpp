// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/timed_recorder.h"

#include <algorithm>
#include <cmath>
#include <pulse/pulseaudio.h>

namespace limber::test
{

namespace
{

using namespace std::chrono_literals;

constexpr Micros kAskEvery = 100ms;
/// One report is wrong by what the server was kept from the processor in answering; the middle one of so many is not.
constexpr std::ptrdiff_t kReportsAround = 9;

/// The length of so many samples.
Micros lengthOf(std::ptrdiff_t samples)
{
    return Micros(samples * 1000 / 48);
}

std::ptrdiff_t samplesIn(Micros length)
{
    return length.count() * 48 / 1000;
}

} // namespace

Micros steadyMicros()
{
    return std::chrono::duration_cast<Micros>(std::chrono::steady_clock::now().time_since_epoch());
}

struct TimedRecorder::Callbacks {
    static TimedRecorder& of(void* data) { return *static_cast<TimedRecorder*>(data); }

    static void contextState(pa_context* context, void* data)
    {
        if (pa_context_get_state(context) == PA_CONTEXT_READY)
            of(data).open();
    }
    static void read(pa_stream*, std::size_t, void* data) { of(data).take(); }
    static void timing(pa_stream*, int, void* data) { of(data).takeTiming(); }
    static void beat(pa_mainloop_api* api, pa_time_event* event, const timeval*, void* data)
    {
        of(data).ask();
        timeval next;
        api->time_restart(event, pa_timeval_add(pa_gettimeofday(&next), static_cast<pa_usec_t>(kAskEvery.count())));
    }
};

TimedRecorder::TimedRecorder(std::string source) : m_source(std::move(source)), m_loop(pa_threaded_mainloop_new())
{
    pa_mainloop_api* api = pa_threaded_mainloop_get_api(m_loop);
    m_context = pa_context_new(api, "recorder");
    pa_context_set_state_callback(m_context, Callbacks::contextState, this);
    pa_context_connect(m_context, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr);
    timeval now;
    m_beat = api->time_new(api, pa_gettimeofday(&now), Callbacks::beat, this);
    pa_threaded_mainloop_start(m_loop);
    std::unique_lock lock(m_lock);
    m_more.wait_for(lock, 10s, [this] {
        return std::ssize(m_samples) > samplesIn(200ms) && std::ssize(m_reports) > kReportsAround / 2;
    });
}

TimedRecorder::~TimedRecorder()
{
    pa_threaded_mainloop_stop(m_loop);
    pa_threaded_mainloop_get_api(m_loop)->time_free(m_beat);
    if (m_stream)
        pa_stream_unref(m_stream);
    pa_context_disconnect(m_context);
    pa_context_unref(m_context);
    pa_threaded_mainloop_free(m_loop);
}

void TimedRecorder::open()
{
    const pa_sample_spec format{PA_SAMPLE_FLOAT32NE, 48'000, 1};
    m_stream = pa_stream_new(m_context, "recording", &format, nullptr);
    pa_stream_set_read_callback(m_stream, Callbacks::read, this);
    const auto any = static_cast<uint32_t>(-1);
    const pa_buffer_attr buffer{any, any, any, any, static_cast<uint32_t>(samplesIn(10ms) * 4)};
    pa_stream_connect_record(m_stream, m_source.c_str(), &buffer, PA_STREAM_ADJUST_LATENCY);
}

void TimedRecorder::take()
{
    const void* data = nullptr;
    std::size_t bytes = 0;
    while (pa_stream_readable_size(m_stream) > 0 && pa_stream_peek(m_stream, &data, &bytes) == 0 && bytes > 0) {
        const std::lock_guard lock(m_lock);
        const std::size_t before = m_samples.size();
        m_samples.resize(before + bytes / sizeof(float)); // silence, where the server has a hole
        if (data)
            std::copy_n(static_cast<const float*>(data), bytes / sizeof(float),
                        m_samples.begin() + static_cast<std::ptrdiff_t>(before));
        pa_stream_drop(m_stream);
    }
    m_more.notify_all();
}

void TimedRecorder::ask()
{
    if (!m_stream || pa_stream_get_state(m_stream) != PA_STREAM_READY)
        return;
    if (pa_operation* update = pa_stream_update_timing_info(m_stream, Callbacks::timing, this))
        pa_operation_unref(update);
}

void TimedRecorder::takeTiming()
{
    const pa_timing_info* info = pa_stream_get_timing_info(m_stream);
    if (!info || info->write_index_corrupt || !info->synchronized_clocks)
        return;
    timeval wall;
    const Micros now = steadyMicros();
    const Micros asOf = now - Micros(pa_timeval_diff(pa_gettimeofday(&wall), &info->timestamp));
    const std::ptrdiff_t delivered = info->write_index / static_cast<std::ptrdiff_t>(sizeof(float));
    // A monitor: what the source still holds was taken already, and the sink plays it only after its own delay.
    const Micros ahead(static_cast<std::ptrdiff_t>(info->sink_usec) - static_cast<std::ptrdiff_t>(info->source_usec));
    const std::lock_guard lock(m_lock);
    m_reports.push_back({delivered, asOf + ahead - lengthOf(delivered)});
    m_more.notify_all();
}

std::ptrdiff_t TimedRecorder::length() const
{
    const std::lock_guard lock(m_lock);
    return std::ssize(m_samples);
}

std::vector<float> TimedRecorder::samples(std::ptrdiff_t from) const
{
    const std::lock_guard lock(m_lock);
    return {m_samples.begin() + std::min(from, std::ssize(m_samples)), m_samples.end()};
}

Micros TimedRecorder::startAround(std::ptrdiff_t sample) const
{
    const auto after = std::lower_bound(m_reports.begin(), m_reports.end(), sample,
                                        [](const Report& report, std::ptrdiff_t i) { return report.sample < i; });
    const std::ptrdiff_t count = std::min(kReportsAround, std::ssize(m_reports));
    const std::ptrdiff_t first =
        std::clamp<std::ptrdiff_t>(after - m_reports.begin() - count / 2, 0, std::ssize(m_reports) - count);
    std::vector<Micros> starts;
    for (std::ptrdiff_t i = first; i < first + count; ++i)
        starts.push_back(m_reports[static_cast<std::size_t>(i)].start);
    std::nth_element(starts.begin(), starts.begin() + count / 2, starts.end());
    return starts[static_cast<std::size_t>(count / 2)];
}

Micros TimedRecorder::timeOf(std::ptrdiff_t sample) const
{
    const std::lock_guard lock(m_lock);
    return m_reports.empty() ? Micros(0) : startAround(sample) + lengthOf(sample);
}

std::ptrdiff_t TimedRecorder::sampleAt(Micros steady) const
{
    const std::lock_guard lock(m_lock);
    if (m_reports.empty())
        return 0;
    // By the last report first: a device's clock drifts so little that the reports found by it are the right ones.
    const std::ptrdiff_t near = samplesIn(steady - m_reports.back().start);
    return std::max<std::ptrdiff_t>(0, samplesIn(steady - startAround(near)));
}

std::vector<std::ptrdiff_t> onsets(const std::vector<float>& samples, float above, std::ptrdiff_t quiet)
{
    std::vector<std::ptrdiff_t> found;
    std::ptrdiff_t lastLoud = -quiet;
    for (std::ptrdiff_t i = 0; i < std::ssize(samples); ++i) {
        if (std::abs(samples[static_cast<std::size_t>(i)]) <= above)
            continue;
        if (i - lastLoud >= quiet)
            found.push_back(i);
        lastLoud = i;
    }
    return found;
}

float difference(const std::vector<float>& recording, const std::vector<float>& wanted, std::ptrdiff_t offset)
{
    float worst = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto at = static_cast<std::ptrdiff_t>(i) + offset;
        if (at >= 0 && at < std::ssize(recording))
            worst = std::max(worst, std::abs(recording[static_cast<std::size_t>(at)] - wanted[i]));
    }
    return worst;
}

std::ptrdiff_t bestOffset(const std::vector<float>& recording, const std::vector<float>& wanted)
{
    const auto first = [](const std::vector<float>& samples) {
        return std::find_if(samples.begin(), samples.end(), [](float s) { return std::abs(s) > 2e-4F; }) -
               samples.begin();
    };
    const std::ptrdiff_t sounds = first(wanted);
    const std::ptrdiff_t guess = first(recording) - sounds;
    const std::ptrdiff_t until = std::min<std::ptrdiff_t>(sounds + 24'000, std::ssize(wanted));
    const std::vector<float> start(wanted.begin() + sounds, wanted.begin() + until);
    std::ptrdiff_t best = guess;
    float least = 1e9F;
    for (std::ptrdiff_t offset = guess - 100; offset <= guess + 100; ++offset) {
        const float now = difference(recording, start, offset + sounds);
        if (now < least) {
            least = now;
            best = offset;
        }
    }
    return best;
}

} // namespace limber::test
