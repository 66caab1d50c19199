// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <functional>

namespace limber
{

/// How far something is, 0 to 1.
using Progress = std::function<void(double)>;

/// Writes everything that a database holds into one file, whole or not at all. `progress` is called now and then from
/// the calling thread.
Outcome writeBackup(const QString& databasePath, const QString& target, const Progress& progress = {});

/// What a backup holds, for the question before it is restored.
struct BackupFacts {
    int version = 0; ///< of the database
    int routines = 0;
    int sessions = 0;
    friend bool operator==(const BackupFacts&, const BackupFacts&) = default;
};

/// Reads a backup and holds it against itself. Refuses, with a sentence, a file of another program, one from a newer
/// Limber, and one that is cut short or damaged.
Result<BackupFacts> checkBackup(const QString& file);

/// Whether there is something that restoring would replace.
Result<BackupFacts> factsOfDatabase(const QString& databasePath);

/// Puts what a backup holds in the place of what the database holds, all of it or nothing, while others may have it
/// open (they see it as written by another process). What was there is kept beside it first. Makes the database when
/// there is none. Returns where the old one is kept, empty when there was none.
Result<QString> restoreBackup(const QString& file, const QString& databasePath, const QDateTime& now);

} // namespace limber
