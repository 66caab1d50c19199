// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/media_remote.h"

#include <QtCore/QStringList>
#include <QtCore/QVariantMap>
#include <QtDBus/QDBusAbstractAdaptor>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusObjectPath>

namespace limber
{

/// The remote on D-Bus. Its two adaptors are the interfaces that MPRIS 2.2 asks of a player.
class MprisRemote final : public MediaRemote
{
    Q_OBJECT

public:
    explicit MprisRemote(const QDBusConnection& bus, QObject* parent = nullptr);
    ~MprisRemote() override;

    void show(const NowPlaying& playing) override;
    const NowPlaying& playing() const { return m_playing; }
    QString status() const;
    QVariantMap metadata() const;

private:
    void tell(const QVariantMap& changed);

    QDBusConnection m_bus;
    QString m_service;
    NowPlaying m_playing;
};

/// org.mpris.MediaPlayer2: the program.
class MprisRoot final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2")
    Q_PROPERTY(bool CanQuit READ no)
    Q_PROPERTY(bool CanRaise READ yes)
    Q_PROPERTY(bool HasTrackList READ no)
    Q_PROPERTY(QString Identity READ identity)
    Q_PROPERTY(QString DesktopEntry READ desktopEntry)
    Q_PROPERTY(QStringList SupportedUriSchemes READ nothing)
    Q_PROPERTY(QStringList SupportedMimeTypes READ nothing)

public:
    explicit MprisRoot(MprisRemote& remote) : QDBusAbstractAdaptor(&remote), m_remote(remote) {}

    bool yes() const { return true; }
    bool no() const { return false; }
    QString identity() const { return QStringLiteral("Limber"); }
    QString desktopEntry() const { return QStringLiteral("limber"); }
    QStringList nothing() const { return {}; }

public Q_SLOTS:
    void Raise() { Q_EMIT m_remote.raiseRequested(); }
    void Quit() {}

private:
    MprisRemote& m_remote;
};

/// org.mpris.MediaPlayer2.Player: the session.
class MprisPlayer final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2.Player")
    Q_PROPERTY(QString PlaybackStatus READ status)
    Q_PROPERTY(double Rate READ one WRITE ignore)
    Q_PROPERTY(double MinimumRate READ one)
    Q_PROPERTY(double MaximumRate READ one)
    Q_PROPERTY(double Volume READ one WRITE ignore)
    Q_PROPERTY(QVariantMap Metadata READ metadata)
    Q_PROPERTY(qlonglong Position READ position)
    Q_PROPERTY(bool CanGoNext READ yes)
    Q_PROPERTY(bool CanGoPrevious READ yes)
    Q_PROPERTY(bool CanPlay READ yes)
    Q_PROPERTY(bool CanPause READ yes)
    Q_PROPERTY(bool CanSeek READ no)
    Q_PROPERTY(bool CanControl READ yes)

public:
    explicit MprisPlayer(MprisRemote& remote) : QDBusAbstractAdaptor(&remote), m_remote(remote) {}

    QString status() const { return m_remote.status(); }
    QVariantMap metadata() const { return m_remote.metadata(); }
    qlonglong position() const { return std::chrono::microseconds(m_remote.position()).count(); }
    double one() const { return 1; }
    void ignore(double) {}
    bool yes() const { return true; }
    bool no() const { return false; }

public Q_SLOTS:
    void Next() { Q_EMIT m_remote.nextRequested(); }
    void Previous() { Q_EMIT m_remote.previousRequested(); }
    void Pause() { Q_EMIT m_remote.pauseRequested(); }
    void PlayPause() { Q_EMIT m_remote.playPauseRequested(); }
    void Stop() { Q_EMIT m_remote.stopRequested(); }
    void Play() { Q_EMIT m_remote.playRequested(); }
    void Seek(qlonglong) {}
    void SetPosition(const QDBusObjectPath&, qlonglong) {}
    void OpenUri(const QString&) {}

private:
    MprisRemote& m_remote;
};

} // namespace limber
