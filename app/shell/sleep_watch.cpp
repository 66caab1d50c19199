// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/sleep_watch.h"

namespace limber
{

SleepWatch::SleepWatch(const QDBusConnection& systemBus, QObject* parent) : QObject(parent)
{
    QDBusConnection bus = systemBus;
    if (!bus.isConnected())
        return;
    // By whoever says it: the service may start later than this.
    bus.connect({}, QStringLiteral("/org/freedesktop/login1"), QStringLiteral("org.freedesktop.login1.Manager"),
                QStringLiteral("PrepareForSleep"), this, SLOT(prepareForSleep(bool)));
}

void SleepWatch::prepareForSleep(bool before)
{
    if (before)
        Q_EMIT sleeping();
}

} // namespace limber
