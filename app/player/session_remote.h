// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/player/player_session.h"
#include "app/shell/media_remote.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace limber
{

class PlayerPage;

/// Whether the screen has to stay awake: while a session goes on, and through a pause of up to five minutes.
class WakeWish
{
public:
    /// `now` is any steady time.
    bool wanted(PlayState state, Millis now);

private:
    std::optional<Millis> m_pausedSince;
};

/// Whether the person is told outside of the window that a step waits for them: nobody sees the window, and it has
/// waited a minute longer than the step usually takes.
class CallWish
{
public:
    /// `usual` is what the step is counted as; `now` is any steady time.
    bool wanted(bool waits, bool seen, Millis usual, Millis now);

private:
    std::optional<Millis> m_since;
};

/// Ties a session to what is outside of its page: the media remote is told of every step and may work the session, and
/// whoever keeps the screen awake is told when that is wanted.
class SessionRemote : public QObject
{
    Q_OBJECT

public:
    /// All three must outlive it. Stopping asks on the page, as Escape does.
    SessionRemote(PlayerSession& session, PlayerPage& page, MediaRemote& remote, const Clock& clock);
    ~SessionRemote() override;

    bool isAwakeWanted() const { return m_awake; }

Q_SIGNALS:
    void awakeWanted(bool wanted);
    /// A self-paced step has waited long while nobody sees the window: what it is; empty when that is over.
    void called(const QString& place);

private:
    void tell();
    void look();

    PlayerSession& m_session;
    PlayerPage& m_page;
    MediaRemote& m_remote;
    const Clock& m_clock;
    WakeWish m_wish;
    CallWish m_call;
    bool m_awake = false;
    bool m_called = false;
    QTimer m_looks;
};

} // namespace limber
