// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <sys/types.h>
#include <thread>
#include <utility>
#include <vector>

namespace limber::test
{

using Micros = std::chrono::microseconds;

/// CLOCK_MONOTONIC.
Micros steadyMicros();

/// Records what a listener would hear, from the null sink of the server that PULSE_SERVER names, on a thread of its
/// own, and knows when: the null sink runs by the steady clock, so sample i was taken at start() + i / 48000 s.
class TimedRecorder
{
public:
    /// Waits until something has been recorded from this source.
    explicit TimedRecorder(const char* source = "null.monitor");
    ~TimedRecorder();
    TimedRecorder(const TimedRecorder&) = delete;
    TimedRecorder& operator=(const TimedRecorder&) = delete;

    std::ptrdiff_t length() const;
    std::vector<float> samples(std::ptrdiff_t from = 0) const;
    /// When sample 0 was taken, by the promptest delivery so far: never too early, and late by as much as even that
    /// one was (some milliseconds).
    Micros start() const;
    Micros timeOf(std::ptrdiff_t sample) const { return start() + Micros(sample * 1000 / 48); }
    std::ptrdiff_t sampleAt(Micros steady) const { return (steady - start()).count() * 48 / 1000; }

private:
    void read();

    int m_pipe = -1;
    pid_t m_recorder = -1;
    mutable std::mutex m_lock;
    std::condition_variable m_more;
    std::vector<float> m_samples;
    Micros m_start = Micros::max();
    std::thread m_thread;
};

/// Where a recording begins to sound after silence: the first sample above `above` with `quiet` samples below it
/// before.
std::vector<std::ptrdiff_t> onsets(const std::vector<float>& samples, float above = 1e-3F, std::ptrdiff_t quiet = 2400);

/// The largest difference between `wanted` and the recording when it is laid `offset` samples into it.
float difference(const std::vector<float>& recording, const std::vector<float>& wanted, std::ptrdiff_t offset);

/// The offset at which the recording differs least from `wanted`, searched around where both begin to sound.
std::ptrdiff_t bestOffset(const std::vector<float>& recording, const std::vector<float>& wanted);

} // namespace limber::test
