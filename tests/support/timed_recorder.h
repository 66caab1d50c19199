// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

struct pa_context;
struct pa_stream;
struct pa_threaded_mainloop;
struct pa_time_event;

namespace limber::test
{

using Micros = std::chrono::microseconds;

/// CLOCK_MONOTONIC.
Micros steadyMicros();

/// Records what a listener would hear, from the null sink of the server that PULSE_SERVER names, on a thread of its
/// own, and knows when it is heard: the server is asked ten times a second how far what it delivered is ahead of its
/// device. (A null sink hands on a block before it is played, so the moment of its delivery would be too early.)
class TimedRecorder
{
public:
    /// Waits until something has been recorded from this source, and the server has said when it is heard.
    explicit TimedRecorder(std::string source = "null.monitor");
    ~TimedRecorder();
    TimedRecorder(const TimedRecorder&) = delete;
    TimedRecorder& operator=(const TimedRecorder&) = delete;

    std::ptrdiff_t length() const;
    std::vector<float> samples(std::ptrdiff_t from = 0) const;
    /// When a sample is heard (CLOCK_MONOTONIC), by what the server said around it: its device's clock may drift.
    Micros timeOf(std::ptrdiff_t sample) const;
    /// The sample that is heard then; not below 0.
    std::ptrdiff_t sampleAt(Micros steady) const;

private:
    struct Callbacks;
    /// By one report of the server: sample i is heard at start + i / 48000 s.
    struct Report {
        std::ptrdiff_t sample;
        Micros start;
    };

    void open();
    void take();
    void takeTiming();
    void ask();
    /// By the reports next to a sample; needs one.
    Micros startAround(std::ptrdiff_t sample) const;

    std::string m_source;
    pa_threaded_mainloop* m_loop = nullptr;
    pa_context* m_context = nullptr;
    pa_stream* m_stream = nullptr;
    pa_time_event* m_beat = nullptr;
    mutable std::mutex m_lock;
    std::condition_variable m_more;
    std::vector<float> m_samples;
    std::vector<Report> m_reports;
};

/// Where a recording begins to sound after silence: the first sample above `above` with `quiet` samples below it
/// before.
std::vector<std::ptrdiff_t> onsets(const std::vector<float>& samples, float above = 1e-3F, std::ptrdiff_t quiet = 2400);

/// The largest difference between `wanted` and the recording when it is laid `offset` samples into it.
float difference(const std::vector<float>& recording, const std::vector<float>& wanted, std::ptrdiff_t offset);

/// The offset at which the recording differs least from `wanted`, searched around where both begin to sound.
std::ptrdiff_t bestOffset(const std::vector<float>& recording, const std::vector<float>& wanted);

} // namespace limber::test
