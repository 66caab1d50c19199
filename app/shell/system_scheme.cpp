// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/system_scheme.h"

#include "app/shell/buses.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtGui/QGuiApplication>

namespace limber
{

namespace
{

const QLatin1String kPortalService("org.freedesktop.portal.Desktop");
const QLatin1String kPortalPath("/org/freedesktop/portal/desktop");
const QLatin1String kInterface("org.freedesktop.portal.Settings");
const QLatin1String kGroup("org.freedesktop.appearance");
const QLatin1String kKey("color-scheme");

} // namespace

PortalScheme::PortalScheme(std::optional<bool> lastKnown, QObject* parent)
    : SystemScheme(parent), m_fromPalette(QGuiApplication::palette().color(QPalette::Window).lightness() < 128),
      m_dark(lastKnown.value_or(m_fromPalette))
{
}

void PortalScheme::ask()
{
    if (!hasSessionBus())
        return take(0);
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return take(0);
    bus.connect(kPortalService, kPortalPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(takeSetting(QString, QString, QDBusVariant)));
    QDBusMessage question =
        QDBusMessage::createMethodCall(kPortalService, kPortalPath, kInterface, QStringLiteral("Read"));
    question << QString(kGroup) << QString(kKey);
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &PortalScheme::takeAnswer);
}

void PortalScheme::takeAnswer(QDBusPendingCallWatcher* watcher)
{
    const QDBusPendingReply<QDBusVariant> reply = *watcher;
    watcher->deleteLater();
    if (reply.isError())
        return take(0);
    // Read() wraps the value twice, other implementations once.
    QVariant value = reply.value().variant();
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    take(value.toUInt());
}

void PortalScheme::takeSetting(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == kGroup && key == kKey)
        take(value.variant().toUInt());
}

void PortalScheme::take(uint scheme)
{
    // 1 prefers dark, 2 prefers light, everything else is no preference.
    const bool dark = scheme == 1 || (scheme != 2 && m_fromPalette);
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT changed();
}

} // namespace limber
