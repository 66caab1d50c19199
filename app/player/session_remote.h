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

private:
    void tell();
    void lookAtPause();

    PlayerSession& m_session;
    MediaRemote& m_remote;
    const Clock& m_clock;
    WakeWish m_wish;
    bool m_awake = false;
    QTimer m_looks;
};

} // namespace limber
