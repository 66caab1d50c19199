// SPDX-License-Identifier: GPL-3.0-or-later
// A session on screen and in the loudspeaker, for the player's figures.
#pragma once

#include "app/audio/session_sound.h"
#include "app/player/player_page.h"
#include "core/figure/figure_library.h"
#include "core/library/catalogue.h"
#include "tests/support/timed_recorder.h"

#include <QtWidgets/QApplication>

#include <memory>

namespace limber::bench
{

using test::Micros;
using test::steadyMicros;

QApplication& application();
const Catalogue& catalogue();
const figure::FigureLibrary& figures();

/// The longer run of `./dev bench --long`.
bool isLong();

/// Runs the event loop for so long.
void run(Micros time);

/// Part of a core that this process has used since it was made, in percent.
class CpuShare
{
public:
    CpuShare();
    double percent() const;

private:
    Micros m_used;
    Micros m_began;
};

/// Keeps what it is given in memory, the last record only.
class LastRecord final : public SessionSink
{
public:
    Outcome keep(const SessionRecord& record) override
    {
        m_last = record;
        return Done{};
    }

private:
    SessionRecord m_last;
};

/// The stream as a session wants it.
class HeardSound final : public PlayerSound
{
public:
    explicit HeardSound(SessionSound& sound) : m_sound(sound) {}
    Millis now() const override { return m_sound.now(); }
    void play(std::vector<Cue> cues) override { m_sound.play(std::move(cues)); }
    void cut() override { m_sound.cut(); }
    bool isMuted() const override { return false; }
    void setMuted(bool) override {}

private:
    SessionSound& m_sound;
};

/// A routine of one exercise.
Routine routineOf(Entry entry);
Entry entryOf(const char* exercise);

/// A page in front of a session that is heard. Started by start().
class Stage
{
public:
    Stage(const Routine& routine, const PlayerLook& look, const CueSettings& cues);
    /// Waits until the stream is heard.
    void start();
    PlayerPage& page() { return *m_page; }
    PlayerSession& session() { return *m_session; }
    void press(int key);

private:
    SystemClock m_clock;
    SessionSound m_stream{SoundSettings()};
    HeardSound m_sound{m_stream};
    LastRecord m_sink;
    std::unique_ptr<PlayerSession> m_session;
    std::unique_ptr<PlayerPage> m_page;
};

} // namespace limber::bench
