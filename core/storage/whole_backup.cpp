// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/whole_backup.h"

#include "core/storage/backups.h"
#include "core/storage/database.h"
#include "core/storage/migrations.h"
#include "core/storage/store.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <future>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto kLookEvery = std::chrono::milliseconds(50);

Error notABackup(const QString& file)
{
    return Error{u"%1 is not a backup of Limber."_s.arg(file)};
}

Error cutShort(const QString& file)
{
    return Error{u"The backup %1 is cut short or damaged, so nothing was restored."_s.arg(file)};
}

/// Whether the file begins as SQLite's do and is as long as it says (https://www.sqlite.org/fileformat.html, 1.3).
Outcome checkHeader(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"%1 cannot be read (%2)."_s.arg(path, file.errorString())};
    const QByteArray head = file.read(100);
    if (!head.startsWith("SQLite format 3"))
        return notABackup(path);
    if (head.size() < 100)
        return cutShort(path);
    const auto byte = [&head](int at) { return static_cast<qint64>(static_cast<unsigned char>(head[at])); };
    const qint64 page = byte(16) << 8 | byte(17);
    const qint64 pages = byte(28) << 24 | byte(29) << 16 | byte(30) << 8 | byte(31);
    return file.size() >= (page == 1 ? 65'536 : page) * pages ? Outcome(Done{}) : Outcome(cutShort(path));
}

Result<BackupFacts> countIn(Database& database)
{
    BackupFacts facts;
    for (const auto& [sql, member] : {std::pair{u"PRAGMA user_version"_s, &BackupFacts::version},
                                      std::pair{u"SELECT count(*) FROM routines"_s, &BackupFacts::routines},
                                      std::pair{u"SELECT count(*) FROM sessions"_s, &BackupFacts::sessions}}) {
        const auto value = database.value(sql);
        if (!value)
            return value.error();
        facts.*member = value->toInt();
    }
    return facts;
}

QStringList namesIn(Database& database, const QString& sql)
{
    QStringList names;
    Query query = database.prepare(sql);
    if (query.run()) {
        while (query.next())
            names << query.text(0);
    }
    return names;
}

Outcome copyTables(Database& database)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    QStringList statements{u"PRAGMA defer_foreign_keys = ON"_s};
    const QStringList tables =
        namesIn(database, u"SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_s);
    for (const QString& table : tables)
        statements << u"DELETE FROM main.%1"_s.arg(table);
    for (const QString& table : tables) {
        // The list leaves generated columns out, which cannot be written.
        const QString columns =
            namesIn(database, u"SELECT name FROM pragma_table_info('%1')"_s.arg(table)).join(u", "_s);
        statements << u"INSERT INTO main.%1 (%2) SELECT %2 FROM other.%1"_s.arg(table, columns);
    }
    for (const QString& statement : statements) {
        if (const Outcome ran = database.run(statement); !ran)
            return ran;
    }
    return transaction.commit();
}

/// A copy of the backup, brought to this version.
Outcome prepareCopy(const QString& file, const QString& copy)
{
    QFile source(file);
    if (!source.copy(copy))
        return Error{u"The backup %1 cannot be copied (%2)."_s.arg(file, source.errorString())};
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    auto database = Database::open(copy, Database::Access::ReadWrite);
    if (!database)
        return database.error();
    const auto migrated = migrate(**database, migrations(), [](int) { return Done{}; });
    return migrated ? Outcome(Done{}) : Outcome(migrated.error());
}

} // namespace

Outcome writeBackup(const QString& databasePath, const QString& target, const Progress& progress)
{
    if (!QFileInfo::exists(databasePath))
        return Error{u"There is nothing to back up yet."_s};
    if (QFileInfo(target).absoluteFilePath() == QFileInfo(databasePath).absoluteFilePath())
        return Error{u"A backup cannot stand in the place of the database itself; choose another name."_s};
    const auto whole = static_cast<double>(std::max<qint64>(1, QFileInfo(databasePath).size()));
    const QFileInfo part(target + u".part"_s);
    auto copied = std::async(std::launch::async, [&] { return copyDatabase(databasePath, target); });
    while (copied.wait_for(kLookEvery) != std::future_status::ready) {
        if (progress)
            progress(std::min(0.99, static_cast<double>(QFileInfo(part.filePath()).size()) / whole));
    }
    const Outcome outcome = copied.get();
    if (outcome && progress)
        progress(1);
    return outcome;
}

Result<BackupFacts> checkBackup(const QString& file)
{
    if (const Outcome begins = checkHeader(file); !begins)
        return begins.error();
    const auto database = Database::open(file, Database::Access::Read);
    if (!database)
        return cutShort(file);
    const auto application = (*database)->value(u"PRAGMA application_id"_s);
    const auto version = (*database)->value(u"PRAGMA user_version"_s);
    if (!application || !version)
        return cutShort(file);
    if (application->toInt() != kApplicationId)
        return notABackup(file);
    if (version->toInt() > static_cast<int>(migrations().size()))
        return Error{u"The backup %1 was written by a newer Limber; update Limber to restore it."_s.arg(file)};
    if (!checkIntegrity(file))
        return cutShort(file);
    const auto facts = countIn(**database);
    return facts ? facts : Result<BackupFacts>(cutShort(file));
}

Result<BackupFacts> factsOfDatabase(const QString& databasePath)
{
    if (!QFileInfo::exists(databasePath) || QFileInfo(databasePath).size() == 0)
        return BackupFacts{};
    const auto database = Database::open(databasePath, Database::Access::Read);
    if (!database)
        return database.error();
    return countIn(**database);
}

Result<QString> restoreBackup(const QString& file, const QString& databasePath, const QDateTime& now)
{
    if (const auto checked = checkBackup(file); !checked)
        return checked.error();
    const QFileInfo target(databasePath);
    const bool replaces = target.exists() && target.size() > 0;
    if (const auto opened = Store::open(databasePath, now, Store::OnDamage::Refuse); !opened)
        return opened.error(); // it makes the database, or brings it to this version
    const QTemporaryDir folder(target.absolutePath() + u"/restore-XXXXXX"_s);
    const QString copy = folder.filePath(u"backup.db"_s);
    if (const Outcome prepared = prepareCopy(file, copy); !prepared)
        return prepared.error();
    QString kept;
    if (replaces) {
        kept = u"%1/%2-replaced-%3.db"_s.arg(target.absolutePath(), target.completeBaseName(),
                                             now.toString(u"yyyy-MM-dd-HHmmss"_s));
        if (const Outcome copied = copyDatabase(databasePath, kept); !copied)
            return copied.error();
    }
    const auto database = Database::open(databasePath, Database::Access::ReadWrite);
    if (!database)
        return database.error();
    Query attach = (*database)->prepare(u"ATTACH DATABASE ? AS other"_s);
    if (const Outcome attached = attach.bind(copy).run(); !attached)
        return attached.error();
    if (const Outcome copied = copyTables(**database); !copied)
        return copied.error();
    return kept;
}

} // namespace limber
