// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/timed_recorder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <csignal>
#include <cstring>
#include <sys/wait.h>
#include <unistd.h>

namespace limber::test
{

Micros steadyMicros()
{
    return std::chrono::duration_cast<Micros>(std::chrono::steady_clock::now().time_since_epoch());
}

TimedRecorder::TimedRecorder(const char* source)
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        return;
    m_recorder = fork();
    if (m_recorder == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        execlp("parec", "parec", "-d", source, "--raw", "--format=float32le", "--rate=48000", "--channels=1",
               "--latency-msec=10", nullptr);
        _exit(127);
    }
    close(ends[1]);
    m_pipe = ends[0];
    m_thread = std::thread([this] { read(); });
    std::unique_lock lock(m_lock);
    m_more.wait_for(lock, std::chrono::seconds(10), [this] { return std::ssize(m_samples) > 9'600; });
}

TimedRecorder::~TimedRecorder()
{
    kill(m_recorder, SIGKILL);
    waitpid(m_recorder, nullptr, 0);
    if (m_thread.joinable())
        m_thread.join();
    close(m_pipe);
}

void TimedRecorder::read()
{
    std::array<char, 1 << 16> part{};
    std::size_t left = 0; // of a sample that came in two pieces
    for (ssize_t count = 0; (count = ::read(m_pipe, part.data() + left, part.size() - left)) > 0;) {
        const Micros now = steadyMicros();
        const std::size_t bytes = left + static_cast<std::size_t>(count);
        const std::size_t whole = bytes / sizeof(float);
        const std::lock_guard lock(m_lock);
        const std::size_t before = m_samples.size();
        m_samples.resize(before + whole);
        std::memcpy(m_samples.data() + before, part.data(), whole * sizeof(float));
        left = bytes - whole * sizeof(float);
        std::memmove(part.data(), part.data() + whole * sizeof(float), left);
        if (before > 4800) // what was there at once says nothing about when
            m_start = std::min(m_start, now - Micros(static_cast<std::ptrdiff_t>(m_samples.size()) * 1000 / 48));
        m_more.notify_all();
    }
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

Micros TimedRecorder::start() const
{
    const std::lock_guard lock(m_lock);
    return m_start;
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
