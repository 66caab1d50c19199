// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/keep_awake.h"

#include <QtCore/QFileInfo>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>

namespace limber
{

namespace
{

QDBusMessage call(const QString& method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QStringLiteral("/org/freedesktop/ScreenSaver"),
                                          QStringLiteral("org.freedesktop.ScreenSaver"), method);
}

} // namespace

bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

KeepAwake::KeepAwake(const QString& reason, QObject* parent) : QObject(parent)
{
    if (!hasSessionBus())
        return;
    QDBusMessage question = call(QStringLiteral("Inhibit"));
    question << QStringLiteral("Limber") << reason;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &KeepAwake::take);
}

KeepAwake::~KeepAwake()
{
    if (!m_cookie)
        return;
    QDBusMessage release = call(QStringLiteral("UnInhibit"));
    release << *m_cookie;
    QDBusConnection::sessionBus().send(release);
}

void KeepAwake::take(QDBusPendingCallWatcher* watcher)
{
    const QDBusPendingReply<uint> reply = *watcher;
    if (!reply.isError())
        m_cookie = reply.value();
    watcher->deleteLater();
}

} // namespace limber
