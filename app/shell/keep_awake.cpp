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

void giveBack(uint cookie)
{
    QDBusMessage release = call(QStringLiteral("UnInhibit"));
    release << cookie;
    QDBusConnection::sessionBus().send(release);
}

} // namespace

bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

KeepAwake::KeepAwake(const QString& reason, QObject* parent) : QObject(parent), m_reason(reason)
{
    if (!hasSessionBus()) {
        askLogind();
        return;
    }
    QDBusMessage question = call(QStringLiteral("Inhibit"));
    question << QStringLiteral("Limber") << reason;
    // Not a child: when the answer comes after this has gone, what it grants has to be given back.
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question));
    m_grant->refused = [this] { askLogind(); };
    connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, grant = m_grant] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (!reply.isError() && grant->given)
            grant->given(reply.value());
        else if (!reply.isError())
            giveBack(reply.value());
        else if (grant->refused)
            grant->refused();
    });
    m_grant->given = [this](uint cookie) { m_cookie = cookie; };
}

KeepAwake::~KeepAwake()
{
    *m_grant = {};
    if (m_cookie)
        giveBack(*m_cookie);
}

void KeepAwake::askLogind()
{
    if (!QFileInfo::exists(QStringLiteral("/run/dbus/system_bus_socket")))
        return;
    const QString login = QStringLiteral("org.freedesktop.login1");
    QDBusMessage question =
        QDBusMessage::createMethodCall(login, QStringLiteral("/org/freedesktop/login1"),
                                       login + QStringLiteral(".Manager"), QStringLiteral("Inhibit"));
    question << QStringLiteral("idle:sleep") << QStringLiteral("Limber") << m_reason << QStringLiteral("block");
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (!reply.isError())
            m_lock = reply.value();
        watcher->deleteLater();
    });
}

} // namespace limber
