// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/session_remote.h"

#include "app/player/player_page.h"

namespace limber
{

namespace
{

constexpr Millis kRemotePatience = 5min;
constexpr Millis kLongWait = 1min;
constexpr Millis kSleepCheckEvery = 10s;

} // namespace

bool WakeWish::wanted(PlayState state, Millis now)
{
    if (state == PlayState::Running || state == PlayState::CountingIn) {
        m_pausedSince.reset();
        return true;
    }
    if (state != PlayState::Paused)
        return false;
    if (!m_pausedSince)
        m_pausedSince = now;
    return now - *m_pausedSince <= kRemotePatience;
}

bool CallWish::wanted(bool waits, bool seen, Millis usual, Millis now)
{
    if (!waits) {
        m_since.reset();
        return false;
    }
    if (!m_since)
        m_since = now;
    return !seen && now - *m_since >= usual + kLongWait;
}

SessionRemote::SessionRemote(PlayerSession& session, PlayerPage& page, MediaRemote& remote, const Clock& clock)
    : m_session(session), m_page(page), m_remote(remote), m_clock(clock)
{
    connect(&session, &PlayerSession::stateChanged, this, &SessionRemote::tell);
    connect(&session, &PlayerSession::stepChanged, this, &SessionRemote::tell);
    // By way of the page's keys: while it asks something, a headset's button does nothing by mistake either.
    const auto press = [this, &page](auto signal, int key) {
        connect(&m_remote, signal, &page, [&page, key] { page.press(key); });
    };
    press(&MediaRemote::playRequested, Qt::Key_MediaPlay);
    press(&MediaRemote::pauseRequested, Qt::Key_MediaPause);
    press(&MediaRemote::playPauseRequested, Qt::Key_MediaTogglePlayPause);
    press(&MediaRemote::nextRequested, Qt::Key_MediaNext);
    press(&MediaRemote::previousRequested, Qt::Key_MediaPrevious);
    press(&MediaRemote::stopRequested, Qt::Key_MediaStop);
    remote.setPosition([&session] { return session.player().position().inside; });
    connect(&m_looks, &QTimer::timeout, this, &SessionRemote::look);
    m_looks.start(kSleepCheckEvery);
    tell();
}

SessionRemote::~SessionRemote()
{
    m_remote.setPosition({});
    m_remote.show({});
}

void SessionRemote::tell()
{
    const Player& player = m_session.player();
    NowPlaying playing;
    playing.album = m_session.routine().title;
    if (const Step* step = player.step(); step != nullptr && !player.isOver()) {
        const bool paused = player.state() == PlayState::Paused || player.waitsForRating();
        playing.state = paused ? NowPlaying::State::Paused : NowPlaying::State::Playing;
        const StepWords words = m_session.words().step(player.position().step);
        const QString place = m_session.words().place(player.position().step);
        playing.title = words.state.isEmpty() ? place : words.state + QStringLiteral(" · ") + place;
        playing.trackId = QString::number(player.position().step);
        playing.length = player.stepLength().value_or(step->counted);
    }
    m_remote.show(playing);
    look();
}

void SessionRemote::look()
{
    const Player& player = m_session.player();
    const Millis now = m_clock.steadyNow();
    const bool wanted = m_wish.wanted(player.state(), now);
    if (std::exchange(m_awake, wanted) != wanted)
        Q_EMIT awakeWanted(wanted);
    const Step* step = player.step();
    const bool waits = step != nullptr && player.state() == PlayState::Running && player.waitsForDone();
    const bool call = m_call.wanted(waits, m_page.isSeen(), waits ? step->counted : Millis(0), now);
    if (std::exchange(m_called, call) != call)
        Q_EMIT called(call ? m_session.words().place(player.position().step) : QString());
}

} // namespace limber
