// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/store.h"

#include "core/storage/database.h"
#include "core/storage/migrations.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

const QString kInMemory = u":memory:"_s;

/// Makes the folder of the database; what is in it is nobody else's business.
Outcome makeFolder(const QString& path)
{
    const QDir folder = QFileInfo(path).absoluteDir();
    if (folder.exists())
        return Done{};
    if (!QDir().mkpath(folder.path())) {
        return Error{
            u"The folder %1 cannot be made; check the rights of the folder it belongs in."_s.arg(folder.path())};
    }
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return Done{};
}

struct Ready {
    std::unique_ptr<Database> database;
    int foundVersion = 0;
};

Result<Ready> openAndMigrate(const QString& path, const QDateTime& now, DatabaseTrouble& trouble)
{
    auto database = Database::open(path, Database::Access::ReadWrite, &trouble);
    if (!database)
        return database.error();
    const auto backUp = [&](int version) { return backUpBeforeMigration(path, version, now); };
    const auto version = migrate(**database, migrations(), backUp);
    if (!version)
        return version.error();
    return Ready{std::move(*database), *version};
}

} // namespace

QString Store::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/limber"_s;
}

QString Store::fileName()
{
    return u"limber.db"_s;
}

QString Store::pathIn(const QString& folder)
{
    return QDir(folder).filePath(fileName());
}

Store::Store(std::unique_ptr<Database> database) : m_database(std::move(database))
{
    changedByOthers();
}

Store::~Store() = default;

Result<OpenedStore> Store::open(const QString& path, const QDateTime& now, OnDamage onDamage)
{
    if (const Outcome made = makeFolder(path); !made)
        return made.error();
    OpenedStore opened;
    opened.isNew = !QFileInfo::exists(path) || QFileInfo(path).size() == 0;
    DatabaseTrouble trouble = DatabaseTrouble::None;
    auto ready = openAndMigrate(path, now, trouble);
    if (!ready && trouble == DatabaseTrouble::Damaged && onDamage == OnDamage::SetAside) {
        const auto aside = setAside(path, u"damaged"_s, now);
        if (!aside)
            return aside.error();
        opened.damaged = *aside;
        ready = openAndMigrate(path, now, trouble);
    }
    if (!ready)
        return ready.error();
    if (opened.isNew || !opened.damaged.isEmpty()) {
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        if (const auto backups = backupsOf(path); !backups.empty())
            opened.lastBackup = backups.front();
    }
    if (ready->foundVersion > 0 && ready->foundVersion < static_cast<int>(migrations().size()))
        opened.migratedFrom = ready->foundVersion;
    opened.store.reset(new Store(std::move(ready->database)));
    return opened;
}

Result<std::unique_ptr<Store>> Store::openForReading(const QString& path)
{
    auto database = Database::open(path, Database::Access::Read);
    if (!database)
        return database.error();
    if (const Outcome checked = checkVersion(**database, static_cast<int>(migrations().size())); !checked)
        return checked.error();
    return std::unique_ptr<Store>(new Store(std::move(*database)));
}

std::unique_ptr<Store> Store::inMemory()
{
    auto database = Database::open(kInMemory, Database::Access::ReadWrite);
    Q_ASSERT(database.ok());
    const auto migrated = migrate(**database, migrations(), [](int) { return Done{}; });
    Q_ASSERT(migrated.ok());
    return std::unique_ptr<Store>(new Store(std::move(*database)));
}

const QString& Store::path() const
{
    return m_database->path();
}

qint64 Store::rowsRead() const
{
    return m_database->rowsRead();
}

bool Store::changedByOthers()
{
    // SQLite counts the commits of other connections here, not those of this one.
    const auto version = m_database->value(u"PRAGMA data_version"_s);
    if (!version || version->toLongLong() == m_dataVersion)
        return false;
    m_dataVersion = version->toLongLong();
    return true;
}

} // namespace limber
