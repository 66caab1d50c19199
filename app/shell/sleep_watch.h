// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtDBus/QDBusConnection>

namespace limber
{

/// Hears from logind that the machine is about to sleep (a closed lid, a menu). Without logind it never says anything.
class SleepWatch : public QObject
{
    Q_OBJECT

public:
    explicit SleepWatch(const QDBusConnection& systemBus, QObject* parent = nullptr);

Q_SIGNALS:
    void sleeping();

private Q_SLOTS:
    void prepareForSleep(bool before);
};

} // namespace limber
