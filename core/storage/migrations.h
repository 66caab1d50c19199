// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QtCore/QStringList>

#include <functional>
#include <span>

namespace limber
{

/// The statements that lead from one version of the database to the next. The place in the list is the version that it
/// leads to, less one. What was released is never changed again.
struct Migration {
    QStringList statements;
};

/// All of them; as many as the version this program writes.
std::span<const Migration> migrations();

/// Says whether a database belongs to this program ("Limb" in its header).
constexpr qint32 kApplicationId = 0x4c696d62;

/// Brings a database to the newest version, each step in a transaction of its own. `backUp(version)` is called once
/// before the first step when there is something to lose; when it fails nothing is changed. A database of another
/// program or of a newer version is refused and not written. The database uses its log afterwards. Returns the version
/// found.
Result<int> migrate(Database& database, std::span<const Migration> steps,
                    const std::function<Outcome(int version)>& backUp);

/// Refuses, without writing, a database of another program or of another version than the newest.
Outcome checkVersion(Database& database, int newest);

} // namespace limber
