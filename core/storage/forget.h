// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QDate>
#include <QtCore/QStringList>

namespace limber
{

struct Forgotten {
    int sessions = 0;      ///< in the database itself
    QStringList untouched; ///< copies beside it that could not be rewritten (a damaged one, a newer one)
};

/// Wipes the sessions of these days (both included) out of a database and out of every copy that Limber keeps beside
/// it: the rows, what was counted from them, and the free pages and the log that would still hold them. Opens
/// connections of its own; other connections must not be in a transaction.
Result<Forgotten> forgetDays(const QString& databasePath, QDate from, QDate to);

} // namespace limber
