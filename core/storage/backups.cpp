// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backups.h"

#include "core/storage/database.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

const QString kDayFormat = u"yyyy-MM-dd"_s;
const QString kMomentFormat = u"yyyy-MM-dd-HHmmss"_s;

QString stem(const QString& databasePath)
{
    return QFileInfo(databasePath).completeBaseName();
}

QDir folderOf(const QString& databasePath)
{
    return QFileInfo(databasePath).absoluteDir();
}

QString dailyPrefix(const QString& databasePath)
{
    return stem(databasePath) + u"-backup-day-"_s;
}

/// A name of this kind that is not taken yet.
QString freeName(const QDir& folder, const QString& start)
{
    QString name = start + u".db"_s;
    for (int i = 2; folder.exists(name); ++i)
        name = u"%1-%2.db"_s.arg(start).arg(i);
    return folder.filePath(name);
}

QFileInfoList dailyCopies(const QString& databasePath)
{
    return folderOf(databasePath).entryInfoList({dailyPrefix(databasePath) + u"*.db"_s}, QDir::Files, QDir::Name);
}

Outcome renamed(const QString& from, const QString& to)
{
    QFile file(from);
    if (!file.exists() || file.rename(to))
        return Done{};
    return Error{u"%1 cannot be renamed to %2 (%3); check the rights of the folder."_s.arg(
        from, QFileInfo(to).fileName(), file.errorString())};
}

} // namespace

std::vector<Backup> backupsOf(const QString& databasePath)
{
    std::vector<Backup> backups;
    const auto found = folderOf(databasePath).entryInfoList({stem(databasePath) + u"-backup-*.db"_s}, QDir::Files);
    for (const QFileInfo& file : found)
        backups.push_back({file.absoluteFilePath(), file.lastModified()});
    std::sort(backups.begin(), backups.end(),
              [](const Backup& a, const Backup& b) { return a.made != b.made ? a.made > b.made : a.path > b.path; });
    return backups;
}

Outcome copyDatabase(const QString& databasePath, const QString& target)
{
    const auto database = Database::open(databasePath, Database::Access::Read);
    if (!database)
        return database.error();
    const QString part = target + u".part"_s;
    QFile::remove(part);
    Query copy = (*database)->prepare(u"VACUUM INTO ?"_s);
    const Outcome copied = copy.bind(part).run();
    if (!copied) {
        const bool full = copy.trouble() == DatabaseTrouble::Full;
        QFile::remove(part);
        return full ? Error{u"The disk is too full for a backup at %1; make room."_s.arg(target)} : copied.error();
    }
    QFile::remove(target);
    if (const Outcome moved = renamed(part, target); !moved) {
        QFile::remove(part);
        return moved;
    }
    return Done{};
}

Result<bool> backUpDaily(const QString& databasePath, const QDateTime& now)
{
    const QString today = dailyPrefix(databasePath) + now.date().toString(kDayFormat) + u".db"_s;
    const QString target = folderOf(databasePath).filePath(today);
    if (QFileInfo::exists(target))
        return false;
    if (const Outcome copied = copyDatabase(databasePath, target); !copied)
        return copied.error();
    QFileInfoList copies = dailyCopies(databasePath);
    while (copies.size() > kDailyBackupsKept)
        QFile::remove(copies.takeFirst().absoluteFilePath());
    return true;
}

Outcome backUpBeforeMigration(const QString& databasePath, int version, const QDateTime& now)
{
    const QString start = u"%1-backup-v%2-%3"_s.arg(stem(databasePath)).arg(version).arg(now.toString(kMomentFormat));
    return copyDatabase(databasePath, freeName(folderOf(databasePath), start));
}

Outcome checkIntegrity(const QString& databasePath)
{
    const auto database = Database::open(databasePath, Database::Access::Read);
    if (!database)
        return database.error();
    const auto answer = (*database)->value(u"PRAGMA integrity_check(1)"_s);
    if (!answer)
        return answer.error();
    const auto dangling = (*database)->value(u"SELECT count(*) FROM pragma_foreign_key_check"_s);
    if (answer->toString() != "ok"_L1 || !dangling || dangling->toInt() != 0)
        return Error{u"The database %1 is damaged."_s.arg(databasePath)};
    return Done{};
}

Result<QString> setAside(const QString& databasePath, const QString& reason, const QDateTime& now)
{
    const QString start = u"%1-%2-%3"_s.arg(stem(databasePath), reason, now.toString(kMomentFormat));
    const QString target = freeName(folderOf(databasePath), start);
    // The log goes first: a database without its log is older but whole, a log without its database is nothing.
    for (const QString& part : {u"-shm"_s, u"-wal"_s, QString()}) {
        if (const Outcome moved = renamed(databasePath + part, target + part); !moved)
            return moved.error();
    }
    return target;
}

Result<QString> putBack(const Backup& backup, const QString& databasePath, const QDateTime& now)
{
    const QString part = databasePath + u".part"_s;
    QFile::remove(part);
    QFile source(backup.path);
    if (!source.copy(part)) {
        QFile::remove(part);
        return Error{u"The backup %1 cannot be copied (%2)."_s.arg(backup.path, source.errorString())};
    }
    QString old;
    if (QFileInfo::exists(databasePath)) {
        auto aside = setAside(databasePath, u"replaced"_s, now);
        if (!aside)
            return aside;
        old = *aside;
    }
    if (const Outcome moved = renamed(part, databasePath); !moved)
        return moved.error();
    return old;
}

} // namespace limber
