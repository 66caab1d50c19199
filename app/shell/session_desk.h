// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/player/player_page.h"
#include "app/player/player_session.h"

#include <QtCore/QObject>

#include <memory>
#include <optional>

namespace limber
{

class AppContext;
class KeepAwake;
class MediaRemote;
class Notifier;
class SessionRemote;
class SessionSound;

/// Brings together what one playing needs: the sound, the session with its clock, the page, and where it is kept.
/// Lives from Play until the page is closed.
class SessionDesk : public QObject
{
    Q_OBJECT

public:
    /// Plays a routine from its beginning. The context must outlive the desk.
    SessionDesk(AppContext& context, const Routine& routine);
    /// Goes on with a session that was cut off; paused until the person goes on.
    SessionDesk(AppContext& context, const SessionRecord& record, SessionProgress progress);
    ~SessionDesk() override;

    PlayerPage& page() { return *m_page; }
    PlayerSession& session() { return *m_session; }
    MediaRemote& remote() { return *m_remote; }

    /// The session that was cut off last, when it is not older than a day: a crash, an empty battery.
    static std::optional<SessionRecord> cutOff(AppContext& context);

Q_SIGNALS:
    /// The window is wanted in front: by a phone, by a click on the notification.
    void raiseRequested();

private:
    class Sound;
    class Sink;

    void prepare(AppContext& context, const Routine& routine, Timeline timeline, bool moreTime);
    void connectSound();
    void connectChoices(AppContext& context);
    void connectOutside(const Clock& clock);

    std::unique_ptr<SessionSound> m_stream;
    std::unique_ptr<Sound> m_sound;
    std::unique_ptr<Sink> m_sink;
    std::unique_ptr<PlayerSession> m_session;
    std::unique_ptr<PlayerPage> m_page;
    std::unique_ptr<KeepAwake> m_awake; ///< while the screen has to stay on
    std::unique_ptr<MediaRemote> m_remote;
    std::unique_ptr<SessionRemote> m_tie;
    std::unique_ptr<Notifier> m_notifier;
};

} // namespace limber
