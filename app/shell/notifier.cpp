// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/notifier.h"

#include <QtCore/QVariantMap>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>

namespace limber
{

namespace
{

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");

void close(const QDBusConnection& bus, uint id)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("CloseNotification"));
    message << id;
    bus.send(message);
}

} // namespace

Notifier::Notifier(const QDBusConnection& sessionBus, QObject* parent) : QObject(parent), m_bus(sessionBus)
{
    if (m_bus.isConnected())
        m_bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this,
                      SLOT(actionInvoked(uint, QString)));
}

Notifier::~Notifier()
{
    withdraw();
}

void Notifier::show(const QString& title, const QString& text)
{
    if (!m_bus.isConnected())
        return;
    m_shown->wanted = true;
    QDBusMessage message = QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("Notify"));
    message << QStringLiteral("Limber") << m_shown->id << QStringLiteral("limber") << title << text
            << QStringList{QStringLiteral("default"), tr("Show")}
            << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("limber")}} << -1;
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message));
    connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, bus = m_bus, shown = m_shown] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            return;
        if (shown->wanted)
            shown->id = reply.value();
        else
            close(bus, reply.value());
    });
}

void Notifier::withdraw()
{
    m_shown->wanted = false;
    if (m_shown->id != 0)
        close(m_bus, std::exchange(m_shown->id, 0));
}

void Notifier::actionInvoked(uint id, const QString&)
{
    if (id != 0 && id == m_shown->id)
        Q_EMIT clicked();
}

} // namespace limber
