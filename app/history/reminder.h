// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QTime>
#include <QtDBus/QDBusConnection>

#include <functional>
#include <optional>
#include <vector>

namespace limber
{

/// Where reminders are put up, and what runs the service manager. Tests give folders and a list of their own.
struct ReminderPlaces {
    QString configFolder; ///< $XDG_CONFIG_HOME, ~/.config
    QString program;      ///< the absolute path of limber
    QString dataFolder;   ///< for --data; empty: the usual one
    /// Runs systemctl with these arguments; false when it is not there or fails.
    std::function<bool(const QStringList&)> systemctl;

    /// This user's own, for this database.
    static ReminderPlaces own(const QString& databasePath);
};

/// How one is reminded without a server: by a timer of the user's systemd, else by an entry that runs at each login.
struct ReminderState {
    enum class Way { None, Timer, Login };
    Way way = Way::None;
    std::vector<QTime> times; ///< of the timer
    QStringList files;        ///< that stand for it
};

ReminderState reminderState(const ReminderPlaces& places);

/// "Reminds at 08:00 and 19:30.": what is installed, in one sentence.
QString reminderWords(const ReminderState& state);

/// Puts the reminder up in the place of an old one.
Result<ReminderState> installReminder(const ReminderPlaces& places, const std::vector<QTime>& times);

/// Takes away every file and switch that installReminder() made. Nothing there is fine.
Outcome removeReminder(const ReminderPlaces& places);

/// Shows the notification on the desktop of this session bus and waits until it is clicked or goes away, at most some
/// minutes. True when the person wants to play. The error says that the desktop shows no notifications.
Result<bool> notifyAndWait(QDBusConnection bus, const QString& title, const QString& text);

} // namespace limber
