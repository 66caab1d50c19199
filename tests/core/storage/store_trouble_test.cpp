// SPDX-License-Identifier: GPL-3.0-or-later
// What can happen to a database: no rights, no room, damage, other versions, other programs.
#include "core/storage/database.h"
#include "core/storage/migrations.h"
#include "core/storage/store.h"
#include "tests/support/child.h"
#include "tests/support/every_field.h"
#include "tests/support/now.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>
#include <unistd.h>

using namespace limber;
using namespace limber::test;
using namespace Qt::StringLiterals;

namespace
{

class StoreTrouble : public testing::Test
{
protected:
    QString path() const { return m_folder.filePath(u"limber.db"_s); }
    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files, QDir::Name); }

    void fill()
    {
        auto opened = Store::open(path(), kNow);
        ASSERT_TRUE(opened.ok()) << opened.error().sentence.toStdString();
        ASSERT_TRUE(opened->store->save(test::RandomValues(1).routine(2, 20), kNow).ok());
    }

    QByteArray bytes() const
    {
        QFile file(path());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    void writeBytes(const QByteArray& bytes) const
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }

    void runSql(const QString& sql) const
    {
        const auto database = Database::open(path(), Database::Access::ReadWrite);
        ASSERT_TRUE(database.ok());
        ASSERT_TRUE((*database)->run(sql).ok());
    }

    QTemporaryDir m_folder;
};

std::string sentenceOf(const Result<OpenedStore>& opened)
{
    return opened ? "opened" : opened.error().sentence.toStdString();
}

} // namespace

TEST_F(StoreTrouble, aFolderThatCannotBeMadeIsNamed)
{
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    const QString wanted = m_folder.filePath(u"deep/er/limber.db"_s);
    EXPECT_EQ(test::answerOfNobody([&] { return sentenceOf(Store::open(wanted, kNow)); }),
              "The folder " + m_folder.filePath(u"deep/er"_s).toStdString() +
                  " cannot be made; check the rights of the folder it belongs in.");
}

TEST_F(StoreTrouble, aReadOnlyFolderIsNamedAndItsDatabaseCanStillBeRead)
{
    fill();
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadOther);
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    EXPECT_EQ(test::answerOfNobody([&] { return sentenceOf(Store::open(path(), kNow)); }),
              "Limber cannot write to " + path().toStdString() + "; check the rights of the file and its folder.");
    EXPECT_EQ(test::answerOfNobody([&] {
                  auto reading = Store::openForReading(path());
                  return reading ? std::to_string((*reading)->routines()->size())
                                 : reading.error().sentence.toStdString();
              }),
              "1");
}

TEST_F(StoreTrouble, aReadOnlyFileIsNamedAtTheFirstWrite)
{
    fill();
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadOther);
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7777));
    const std::string answer = test::answerOfNobody([&] {
        auto opened = Store::open(path(), kNow);
        if (!opened)
            return opened.error().sentence.toStdString();
        const Outcome saved = opened->store->save(test::RandomValues(2).routine(1, 1), kNow);
        return saved ? std::string("saved") : saved.error().sentence.toStdString();
    });
    EXPECT_EQ(answer,
              "Limber cannot write to " + path().toStdString() + "; check the rights of the file and its folder.");
}

TEST_F(StoreTrouble, aFullDiskLosesTheNewEditOnlyAndSaysSo)
{
    fill();
    const Routine kept = test::RandomValues(1).routine(2, 20);
    const std::string answer = test::answerWithFileLimit(64 << 10, [&] {
        auto opened = Store::open(path(), kNow);
        if (!opened)
            return opened.error().sentence.toStdString();
        const Outcome saved = opened->store->save(test::RandomValues(2).routine(20, 50), kNow);
        if (saved)
            return std::string("saved");
        const auto still = opened->store->routine(kept.id);
        return saved.error().sentence.toStdString() + (still && *still == kept ? " Kept." : " Lost.");
    });
    EXPECT_EQ(answer, "The disk with " + path().toStdString() +
                          " is full, so the last change was not kept; make room and try again. Kept.");
    EXPECT_TRUE(checkIntegrity(path()).ok());
    EXPECT_EQ(Store::open(path(), kNow)->store->routine(kept.id)->value(), kept);
}

TEST_F(StoreTrouble, aDamagedDatabaseIsSetAsideUnderADatedNameAndTheLastBackupOffered)
{
    fill();
    ASSERT_TRUE(backUpDaily(path(), kNow).ok());
    const QByteArray damaged(8192, 'x');
    writeBytes(damaged);
    auto opened = Store::open(path(), kNow);
    ASSERT_TRUE(opened.ok()) << sentenceOf(opened);
    EXPECT_EQ(opened->damaged, m_folder.filePath(u"limber-damaged-2026-11-21-192406.db"_s));
    EXPECT_TRUE(opened->store->routines()->empty());
    ASSERT_TRUE(opened->lastBackup.has_value());
    QFile aside(opened->damaged);
    ASSERT_TRUE(aside.open(QIODevice::ReadOnly));
    EXPECT_EQ(aside.readAll(), damaged) << "never deleted, never changed";

    opened->store.reset();
    const auto replaced = putBack(*opened->lastBackup, path(), kNow);
    ASSERT_TRUE(replaced.ok());
    EXPECT_TRUE(QFile::exists(*replaced));
    EXPECT_EQ(Store::open(path(), kNow)->store->routines()->size(), 1u);
}

TEST_F(StoreTrouble, aSecondDamageOnOneDayTakesAnotherName)
{
    writeBytes(QByteArray(4096, 'x'));
    ASSERT_TRUE(Store::open(path(), kNow).ok());
    for (const QString& log : {u"-wal"_s, u"-shm"_s})
        QFile::remove(path() + log);
    writeBytes(QByteArray(4096, 'y'));
    auto opened = Store::open(path(), kNow);
    ASSERT_TRUE(opened.ok()) << sentenceOf(opened);
    EXPECT_EQ(opened->damaged, m_folder.filePath(u"limber-damaged-2026-11-21-192406-2.db"_s));
    EXPECT_FALSE(opened->lastBackup.has_value());
}

TEST_F(StoreTrouble, theCommandLineLeavesADamagedDatabaseWhereItIs)
{
    writeBytes(QByteArray(4096, 'x'));
    EXPECT_EQ(sentenceOf(Store::open(path(), kNow, Store::OnDamage::Refuse)),
              "The database " + path().toStdString() + " is damaged.");
    EXPECT_EQ(files(), QStringList{u"limber.db"_s});
}

TEST_F(StoreTrouble, damageInsideIsFoundByTheIntegrityCheck)
{
    fill();
    EXPECT_TRUE(checkIntegrity(path()).ok());
    QByteArray whole = bytes();
    ASSERT_GT(whole.size(), 5 * 4096);
    for (int at = 3 * 4096; at < whole.size(); ++at)
        whole[at] = '\x5a';
    writeBytes(whole);
    const Outcome checked = checkIntegrity(path());
    ASSERT_FALSE(checked.ok());
    EXPECT_TRUE(checked.error().sentence.contains(u"is damaged")) << checked.error().sentence.toStdString();
}

TEST_F(StoreTrouble, aNewerDatabaseIsRefusedAndNotWritten)
{
    fill();
    runSql(u"PRAGMA user_version = 99"_s);
    const QByteArray before = bytes();
    EXPECT_EQ(sentenceOf(Store::open(path(), kNow)),
              "The database " + path().toStdString() + " was written by a newer Limber; update Limber to use it.");
    EXPECT_FALSE(Store::openForReading(path()).ok());
    EXPECT_EQ(bytes(), before);
    EXPECT_EQ(files().filter(u".db"_s), files().filter(u"limber.db"_s)) << "neither copied nor set aside";
}

TEST_F(StoreTrouble, anotherProgramsDatabaseIsRefused)
{
    runSql(u"CREATE TABLE bookmarks (url TEXT)"_s);
    EXPECT_EQ(sentenceOf(Store::open(path(), kNow)),
              path().toStdString() + " is a database of another program; choose another folder.");
}

TEST_F(StoreTrouble, aBackupIsMadeOnceADayAndFiveAreKept)
{
    fill();
    for (int day = 0; day < 8; ++day) {
        const auto made = backUpDaily(path(), kNow.addDays(day));
        ASSERT_TRUE(made.ok()) << made.error().sentence.toStdString();
        EXPECT_TRUE(*made);
        EXPECT_FALSE(backUpDaily(path(), kNow.addDays(day)).value());
    }
    QStringList backups = files().filter(u"backup"_s);
    EXPECT_EQ(backups.size(), kDailyBackupsKept);
    EXPECT_EQ(backups.first(), u"limber-backup-day-2026-11-24.db");
    EXPECT_EQ(backups.last(), u"limber-backup-day-2026-11-28.db");
    auto copy = Store::openForReading(m_folder.filePath(backups.last()));
    ASSERT_TRUE(copy.ok());
    EXPECT_EQ((*copy)->routines()->size(), 1u);
}

TEST_F(StoreTrouble, aBackupThatFindsNoRoomLeavesNoHalfFile)
{
    fill();
    const std::string answer = test::answerWithFileLimit(40 << 10, [&] {
        const auto made = backUpDaily(path(), kNow);
        return made ? std::string("made") : made.error().sentence.toStdString();
    });
    EXPECT_TRUE(answer.starts_with("The disk is too full for a backup at ")) << answer;
    EXPECT_TRUE(files().filter(u"backup"_s).isEmpty());
}
