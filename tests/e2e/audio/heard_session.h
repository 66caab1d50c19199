// SPDX-License-Identifier: GPL-3.0-or-later
// A session that is listened to while somebody watches its clock.
#pragma once

#include "app/audio/session_sound.h"
#include "tests/support/timed_recorder.h"

#include <QtTest/QTest>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace limber::test
{

inline Cue toneAt(CueKind kind, Millis at)
{
    Cue cue;
    cue.kind = kind;
    cue.at = cue.earliest = cue.until = at;
    return cue;
}

inline Cue phraseAt(const QString& text, Millis at)
{
    Cue cue;
    cue.kind = CueKind::Say;
    cue.text = text;
    cue.at = cue.earliest = at;
    cue.until = at + std::chrono::seconds(5);
    return cue;
}

/// A short tone every second.
inline std::vector<Cue> toneEverySecond(int seconds)
{
    std::vector<Cue> cues;
    for (int i = 0; i < seconds; ++i)
        cues.push_back(toneAt(CueKind::Countdown, Millis(1000 * i)));
    return cues;
}

/// A sound with everything it tells written down.
struct HeardSession {
    SessionSound sound;
    QStringList lost;
    QStringList replaced;
    QStringList voices;
    int back = 0;

    explicit HeardSession(const SoundSettings& settings = {}) : sound(settings)
    {
        QObject::connect(&sound, &SessionSound::soundLost, &sound, [this](const QString& why) { lost << why; });
        QObject::connect(&sound, &SessionSound::soundBack, &sound, [this] { ++back; });
        QObject::connect(&sound, &SessionSound::deviceReplaced, &sound,
                         [this](const QString& why) { replaced << why; });
        QObject::connect(&sound, &SessionSound::voiceReplaced, &sound, [this](const QString& why) { voices << why; });
    }
    bool waitForSound(int milliseconds = 10'000)
    {
        return QTest::qWaitFor([this] { return sound.isHeard(); }, milliseconds);
    }
};

/// Lets the event loop run.
inline bool letPass(Micros time)
{
    const Micros until = steadyMicros() + time;
    return QTest::qWaitFor([until] { return steadyMicros() >= until; }, static_cast<int>(time.count() / 1000) + 10'000);
}

/// Writes down what the session's clock shows, every two milliseconds.
class ShownTime
{
public:
    explicit ShownTime(const SessionSound& sound) : m_thread([this, &sound] { watch(sound); }) {}
    ~ShownTime() { stop(); }
    ShownTime(const ShownTime&) = delete;
    ShownTime& operator=(const ShownTime&) = delete;

    void stop()
    {
        {
            const std::lock_guard lock(m_lock);
            m_stopped = true;
        }
        m_wake.notify_all();
        if (m_thread.joinable())
            m_thread.join();
    }
    /// After stop().
    Millis at(Micros steady) const
    {
        const auto after = std::lower_bound(m_seen.begin(), m_seen.end(), steady,
                                            [](const Seen& seen, Micros time) { return seen.steady < time; });
        return after == m_seen.end() ? m_seen.back().shown : after->shown;
    }

private:
    struct Seen {
        Micros steady;
        Millis shown;
    };
    void watch(const SessionSound& sound)
    {
        std::unique_lock lock(m_lock);
        while (!m_stopped) {
            m_seen.push_back({steadyMicros(), sound.now()});
            m_wake.wait_for(lock, std::chrono::milliseconds(2), [this] { return m_stopped; });
        }
    }

    std::mutex m_lock;
    std::condition_variable m_wake;
    bool m_stopped = false;
    std::vector<Seen> m_seen;
    std::thread m_thread;
};

/// How far what was shown differed from what was heard, in milliseconds, at each tone of toneEverySecond() that was
/// recorded at `from` or later; `begun` is what was shown when the plan began.
inline std::vector<double> shownAgainstHeard(const TimedRecorder& recorder, const ShownTime& shown, Millis begun,
                                             Micros from)
{
    std::vector<double> errors;
    for (const std::ptrdiff_t onset : onsets(recorder.samples())) {
        const Micros heard = recorder.timeOf(onset);
        if (heard < from)
            continue;
        const Millis inPlan = shown.at(heard) - begun;
        const Millis nearest = std::chrono::round<std::chrono::seconds>(inPlan);
        errors.push_back(static_cast<double>((inPlan - nearest).count()));
    }
    return errors;
}

inline double worstOf(const std::vector<double>& errors)
{
    double worst = 0;
    for (const double error : errors)
        worst = std::max(worst, std::abs(error));
    return worst;
}

} // namespace limber::test
