// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/forget.h"

#include "core/storage/database.h"
#include "core/storage/history_totals.h"
#include "core/storage/migrations.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

/// The copies that Limber made beside a database: daily, before migrations, replaced and set aside ones.
QStringList copiesOf(const QString& databasePath)
{
    const QFileInfo file(databasePath);
    QStringList copies;
    for (const QFileInfo& copy :
         file.absoluteDir().entryInfoList({file.completeBaseName() + u"-*.db"_s}, QDir::Files, QDir::Name))
        copies << copy.absoluteFilePath();
    return copies;
}

Result<bool> hasTable(Database& database, const QString& table)
{
    const auto there =
        database.value(u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '%1'"_s.arg(table));
    if (!there)
        return there.error();
    return there->toInt() > 0;
}

/// What is counted beside the sessions; an older copy has less of it.
Outcome deleteCounts(Database& database, QDate from, QDate to)
{
    for (const QString& table : {u"history_days"_s, u"history_exercises"_s}) {
        const auto there = hasTable(database, table);
        if (!there)
            return there.error();
        if (!*there)
            continue;
        Query counted = database.prepare(u"DELETE FROM %1 WHERE day BETWEEN ? AND ?"_s.arg(table));
        if (const Outcome ran = counted.bind(from.toJulianDay()).bind(to.toJulianDay()).run(); !ran)
            return ran;
    }
    const auto there = hasTable(database, u"exercise_totals"_s);
    if (!there)
        return there.error();
    return *there ? sumTotals(database) : Outcome(Done{});
}

Result<int> deleteDays(Database& database, QDate from, QDate to)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun().error();
    // By the moment and not by the column "day", which the first version did not have.
    Query sessions = database.prepare(u"DELETE FROM sessions WHERE (started + utc_offset * 1000) / 86400000 + 2440588 "
                                      "BETWEEN ? AND ?"_s);
    if (const Outcome ran = sessions.bind(from.toJulianDay()).bind(to.toJulianDay()).run(); !ran)
        return ran.error();
    const int count = sessions.changed();
    if (const Outcome deleted = deleteCounts(database, from, to); !deleted)
        return deleted.error();
    if (const Outcome done = transaction.commit(); !done)
        return done.error();
    return count;
}

Result<int> forgetIn(const QString& path, QDate from, QDate to)
{
    const auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return database.error();
    const auto application = (*database)->value(u"PRAGMA application_id"_s);
    if (!application || application->toInt() != kApplicationId)
        return Error{u"%1 is not a database of Limber."_s.arg(path)};
    if (const Outcome ran = (*database)->run(u"PRAGMA secure_delete = ON"_s); !ran)
        return ran.error();
    const auto count = deleteDays(**database, from, to);
    if (!count)
        return count;
    // The rewritten file has no free pages; the log that led there is cut to nothing.
    for (const QString& statement : {u"VACUUM"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s}) {
        if (const Outcome ran = (*database)->run(statement); !ran)
            return ran.error();
    }
    return count;
}

} // namespace

Result<Forgotten> forgetDays(const QString& databasePath, QDate from, QDate to)
{
    const auto count = forgetIn(databasePath, from, to);
    if (!count)
        return count.error();
    Forgotten forgotten{*count, {}};
    for (const QString& copy : copiesOf(databasePath)) {
        if (!forgetIn(copy, from, to))
            forgotten.untouched << copy;
    }
    return forgotten;
}

} // namespace limber
