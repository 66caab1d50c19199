// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/buses.h"

#include <QtCore/QFileInfo>

namespace limber
{

namespace
{

bool hasSystemBus()
{
    return qEnvironmentVariableIsSet("DBUS_SYSTEM_BUS_ADDRESS") ||
           QFileInfo::exists(QStringLiteral("/run/dbus/system_bus_socket"));
}

} // namespace

bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

Buses desktopBuses()
{
    const QDBusConnection none(QStringLiteral("none"));
    return {hasSessionBus() ? QDBusConnection::sessionBus() : none,
            hasSystemBus() ? QDBusConnection::systemBus() : none};
}

} // namespace limber
