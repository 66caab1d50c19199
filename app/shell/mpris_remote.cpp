// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/mpris_remote.h"

#include <QtCore/QCoreApplication>
#include <QtDBus/QDBusMessage>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

const QString kPlayerPath = u"/org/mpris/MediaPlayer2"_s;
const QString kPlayer = u"org.mpris.MediaPlayer2.Player"_s;
const QString kName = u"org.mpris.MediaPlayer2.limber"_s;

} // namespace

MprisRemote::MprisRemote(const QDBusConnection& bus, QObject* parent) : MediaRemote(parent), m_bus(bus)
{
    new MprisRoot(*this);
    new MprisPlayer(*this);
    if (!m_bus.isConnected() || !m_bus.registerObject(kPlayerPath, this, QDBusConnection::ExportAdaptors))
        return;
    // The specification's way for a second instance.
    const QString second = kName + u".instance%1"_s.arg(QCoreApplication::applicationPid());
    for (const QString& name : {kName, second}) {
        if (m_bus.registerService(name)) {
            m_service = name;
            return;
        }
    }
}

MprisRemote::~MprisRemote()
{
    if (m_service.isEmpty())
        return;
    m_bus.unregisterObject(kPlayerPath);
    m_bus.unregisterService(m_service);
}

QString MprisRemote::status() const
{
    switch (m_playing.state) {
    case NowPlaying::State::Stopped:
        return u"Stopped"_s;
    case NowPlaying::State::Playing:
        return u"Playing"_s;
    case NowPlaying::State::Paused:
        return u"Paused"_s;
    }
    Q_UNREACHABLE();
}

QVariantMap MprisRemote::metadata() const
{
    const QString id = m_playing.trackId.isEmpty() ? u"none"_s : m_playing.trackId;
    return {{u"mpris:trackid"_s, QVariant::fromValue(QDBusObjectPath(u"/io/limber/step/"_s + id))},
            {u"mpris:length"_s, static_cast<qlonglong>(std::chrono::microseconds(m_playing.length).count())},
            {u"xesam:title"_s, m_playing.title},
            {u"xesam:artist"_s, QStringList{m_playing.album}},
            {u"xesam:album"_s, m_playing.album}};
}

void MprisRemote::show(const NowPlaying& playing)
{
    const NowPlaying before = std::exchange(m_playing, playing);
    QVariantMap changed;
    if (before.state != playing.state)
        changed.insert(u"PlaybackStatus"_s, status());
    if (before.title != playing.title || before.album != playing.album || before.trackId != playing.trackId ||
        before.length != playing.length)
        changed.insert(u"Metadata"_s, metadata());
    if (!changed.isEmpty())
        tell(changed);
}

void MprisRemote::tell(const QVariantMap& changed)
{
    if (m_service.isEmpty())
        return;
    QDBusMessage signal =
        QDBusMessage::createSignal(kPlayerPath, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
    signal << kPlayer << changed << QStringList();
    m_bus.send(signal);
}

std::unique_ptr<MediaRemote> mprisRemote(const QDBusConnection& bus)
{
    return std::make_unique<MprisRemote>(bus);
}

} // namespace limber
