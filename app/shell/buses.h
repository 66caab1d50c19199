// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtDBus/QDBusConnection>

namespace limber
{

/// The two message buses of a desktop; each may be missing, and then is not connected.
struct Buses {
    QDBusConnection session; ///< media keys, screen saver, notifications
    QDBusConnection system;  ///< logind
};

/// Those of this desktop. Nothing is started that is not there.
Buses desktopBuses();

/// Whether a D-Bus session is there at all: libdbus would start one of its own, which takes long and is not wanted.
bool hasSessionBus();

} // namespace limber
