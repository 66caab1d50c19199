// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace limber
{

/// A copy of the database as it once was.
struct Backup {
    QString path;
    QDateTime made;
    friend bool operator==(const Backup&, const Backup&) = default;
};

constexpr int kDailyBackupsKept = 5;

/// All copies beside a database that can be put back, newest first.
std::vector<Backup> backupsOf(const QString& databasePath);

/// Writes a copy of the database beside it unless there is one of today already, and removes all daily copies but the
/// last kDailyBackupsKept. Opens a connection of its own: for a worker thread. True when a copy was made.
Result<bool> backUpDaily(const QString& databasePath, const QDateTime& now);

/// Writes a copy with the version in its name, before a migration. These are never removed.
Outcome backUpBeforeMigration(const QString& databasePath, int version, const QDateTime& now);

/// Writes a copy to any place, whole or not at all; an existing file there is replaced.
Outcome copyDatabase(const QString& databasePath, const QString& target);

/// Reads the whole file and holds it against itself; the sentence says that it is damaged. Opens a connection of its
/// own: for a worker thread, once the window is up.
Outcome checkIntegrity(const QString& databasePath);

/// Renames a database and what belongs to it to "limber-damaged-2026-11-21-192406.db" (or another `reason`); nothing is
/// deleted. No connection may be open. Returns the new path.
Result<QString> setAside(const QString& databasePath, const QString& reason, const QDateTime& now);

/// Makes a backup the database; what stands in its place is set aside first. No connection may be open. Returns where
/// the old database went, empty when there was none.
Result<QString> putBack(const Backup& backup, const QString& databasePath, const QDateTime& now);

} // namespace limber
