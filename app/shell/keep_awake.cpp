// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/keep_awake.h"

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

void giveBack(const QDBusConnection& bus, uint cookie)
{
    QDBusMessage release = call(QStringLiteral("UnInhibit"));
    release << cookie;
    bus.send(release);
}

} // namespace

KeepAwake::KeepAwake(const Buses& buses, const QString& reason, QObject* parent)
    : QObject(parent), m_buses(buses), m_reason(reason)
{
    if (!buses.session.isConnected()) {
        askLogind();
        return;
    }
    QDBusMessage question = call(QStringLiteral("Inhibit"));
    question << QStringLiteral("Limber") << reason;
    m_grant->given = [this](uint cookie) { m_cookie = cookie; };
    m_grant->refused = [this] { askLogind(); };
    // Not a child: when the answer comes after this has gone, what it grants has to be given back.
    auto* watcher = new QDBusPendingCallWatcher(buses.session.asyncCall(question));
    connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, bus = buses.session, grant = m_grant] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (!reply.isError() && grant->given)
            grant->given(reply.value());
        else if (!reply.isError())
            giveBack(bus, reply.value());
        else if (grant->refused)
            grant->refused();
    });
}

KeepAwake::~KeepAwake()
{
    *m_grant = {};
    if (m_cookie)
        giveBack(m_buses.session, *m_cookie);
}

void KeepAwake::askLogind()
{
    if (!m_buses.system.isConnected())
        return;
    const QString login = QStringLiteral("org.freedesktop.login1");
    QDBusMessage question =
        QDBusMessage::createMethodCall(login, QStringLiteral("/org/freedesktop/login1"),
                                       login + QStringLiteral(".Manager"), QStringLiteral("Inhibit"));
    question << QStringLiteral("idle:sleep") << QStringLiteral("Limber") << m_reason << QStringLiteral("block");
    auto* watcher = new QDBusPendingCallWatcher(m_buses.system.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (!reply.isError())
            m_lock = reply.value();
        watcher->deleteLater();
    });
}

} // namespace limber
