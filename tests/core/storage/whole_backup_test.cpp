// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/storage/forget.h"
#include "core/storage/history_store.h"
#include "core/storage/migrations.h"
#include "core/storage/whole_backup.h"
#include "tests/support/every_field.h"
#include "tests/support/now.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>

using namespace limber;
using namespace limber::test;
using namespace Qt::StringLiterals;

namespace
{

class WholeBackupTest : public testing::Test
{
protected:
    QString path() const { return m_folder.filePath(u"limber.db"_s); }
    QString backup() const { return m_folder.filePath(u"saved.backup"_s); }

    std::unique_ptr<Store> open(const QString& at) { return std::move(Store::open(at, kNow)->store); }

    /// Everything a store can hold, the same for the same seed.
    void fill(Store& store, unsigned seed)
    {
        test::RandomValues random(seed);
        const Exercise exercise = random.exercise();
        const Picture picture{exercise.id, Picture::Moment::Start, u"image/png"_s, QByteArray("\x89PNG\0x", 6), {}};
        ASSERT_TRUE(store.import(random.routine(2, 3), {exercise}, {picture}, kNow).ok());
        ASSERT_TRUE(store.save(random.routine(1, 1), kNow).ok());
        for (int day = 0; day < 5; ++day) {
            SessionRecord record = random.session(kNow.addDays(-day), 12);
            record.endedAt = record.startedAt.addSecs(600);
            ASSERT_TRUE(store.saveSession(record).ok());
        }
        ASSERT_TRUE(store.setStar(ExerciseId(u"clam"_s), true, kNow).ok());
        ASSERT_TRUE(store.setPreference(u"theme"_s, u"dark"_s).ok());
        const RoutineId id(u"hips"_s);
        ASSERT_TRUE(HistoryStore(store).setPlan(id, {{id, u"Hips"_s, kNow.date(), true, {2, 0, 5}}}).ok());
    }

    /// Every value of every row of every table.
    static QByteArray content(const QString& file)
    {
        const auto database = Database::open(file, Database::Access::Read);
        EXPECT_TRUE(database.ok());
        QStringList tables;
        Query names = (*database)->prepare(u"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"_s);
        EXPECT_TRUE(names.run().ok());
        while (names.next())
            tables << names.text(0);
        QByteArray all;
        for (const QString& table : tables) {
            const int columns =
                (*database)->value(u"SELECT count(*) FROM pragma_table_info('%1')"_s.arg(table))->toInt();
            Query rows = (*database)->prepare(u"SELECT * FROM %1 ORDER BY 1, 2"_s.arg(table));
            EXPECT_TRUE(rows.run().ok());
            while (rows.next()) {
                all += table.toUtf8();
                for (int i = 0; i < columns; ++i)
                    all += '|' + (rows.isNull(i) ? QByteArray("null") : rows.bytes(i).toHex());
                all += '\n';
            }
        }
        return all;
    }

    static void expectRefused(const QString& file, const QString& words)
    {
        const auto facts = checkBackup(file);
        ASSERT_FALSE(facts.ok());
        EXPECT_TRUE(facts.error().sentence.contains(words)) << facts.error().sentence.toStdString();
    }

    QTemporaryDir m_folder;
};

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_F(WholeBackupTest, comesBackEqualInContent)
{
    fill(*open(path()), 1);
    const QByteArray before = content(path());
    ASSERT_GT(before.size(), 1000);
    std::vector<double> told;
    ASSERT_TRUE(writeBackup(path(), backup(), [&](double share) { told.push_back(share); }).ok());
    ASSERT_FALSE(told.empty());
    EXPECT_EQ(told.back(), 1);
    EXPECT_EQ(checkBackup(backup())->sessions, 5);

    const QString other = m_folder.filePath(u"other/limber.db"_s);
    const auto kept = restoreBackup(backup(), other, kNow);
    ASSERT_TRUE(kept.ok()) << kept.error().sentence.toStdString();
    EXPECT_EQ(*kept, QString()) << "there was nothing to keep";
    EXPECT_EQ(content(other), before);
}

TEST_F(WholeBackupTest, keepsWhatItReplacesAndIsSeenByAnOpenWindow)
{
    {
        const auto store = open(path());
        fill(*store, 1);
    }
    ASSERT_TRUE(writeBackup(path(), backup()).ok());
    const QByteArray saved = content(path());
    const auto window = open(path());
    fill(*window, 2);
    const QByteArray newer = content(path());
    window->changedByOthers();
    const auto kept = restoreBackup(backup(), path(), kNow);
    ASSERT_TRUE(kept.ok()) << kept.error().sentence.toStdString();
    EXPECT_TRUE(window->changedByOthers());
    EXPECT_EQ(window->routines()->size(), 2u);
    EXPECT_EQ(content(path()), saved);
    EXPECT_EQ(content(*kept), newer);
}

TEST_F(WholeBackupTest, ofTheFirstVersionIsBroughtUpToDate)
{
    {
        auto database = Database::open(backup(), Database::Access::ReadWrite);
        ASSERT_TRUE(migrate(**database, migrations().first(1), [](int) { return Done{}; }).ok());
        ASSERT_TRUE((*database)
                        ->run(u"INSERT INTO sessions VALUES ('s', 'r', 'Hips', 1795000000000, 3600, 1795000300000, 1, "
                              "NULL, NULL, '', '{}')"_s)
                        .ok());
        ASSERT_TRUE((*database)->run(u"PRAGMA journal_mode = DELETE"_s).ok());
    }
    const auto kept = restoreBackup(backup(), path(), kNow);
    ASSERT_TRUE(kept.ok()) << kept.error().sentence.toStdString();
    EXPECT_EQ(HistoryStore(*open(path())).routines()->at(0).title, u"Hips");
}

TEST_F(WholeBackupTest, refusesWhatIsCutShortNewerOrForeign)
{
    fill(*open(path()), 1);
    ASSERT_TRUE(writeBackup(path(), backup()).ok());
    const QByteArray whole = bytesOf(backup());
    const QByteArray before = content(path());
    const auto write = [&](const QByteArray& bytes) {
        QFile file(backup());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
    };
    for (const qsizetype length : {qsizetype(50), qsizetype(5000), whole.size() / 2, whole.size() - 1}) {
        write(whole.first(length));
        expectRefused(backup(), u"cut short or damaged"_s);
    }
    QByteArray broken = whole;
    for (qsizetype i = 4096 * 3; i < 4096 * 5; ++i)
        broken[i] = 'x';
    write(broken);
    expectRefused(backup(), u"cut short or damaged"_s);
    write("PK\x03\x04 this is a zip");
    expectRefused(backup(), u"is not a backup of Limber"_s);
    write({});
    expectRefused(backup(), u"is not a backup of Limber"_s);
    expectRefused(m_folder.filePath(u"none"_s), u"cannot be read"_s);

    QFile::remove(backup());
    {
        auto database = Database::open(backup(), Database::Access::ReadWrite);
        ASSERT_TRUE((*database)->run(u"CREATE TABLE other (a)"_s).ok());
    }
    expectRefused(backup(), u"is not a backup of Limber"_s);
    write(whole);
    {
        auto database = Database::open(backup(), Database::Access::ReadWrite);
        ASSERT_TRUE((*database)->run(u"PRAGMA user_version = 999"_s).ok());
    }
    expectRefused(backup(), u"newer Limber"_s);
    EXPECT_FALSE(restoreBackup(backup(), path(), kNow).ok());
    EXPECT_EQ(content(path()), before);
}

TEST_F(WholeBackupTest, isNotWrittenOverTheDatabaseItself)
{
    EXPECT_FALSE(writeBackup(path(), backup()).ok()) << "there is nothing yet";
    fill(*open(path()), 1);
    EXPECT_FALSE(writeBackup(path(), path()).ok());
    EXPECT_EQ(open(path())->routines()->size(), 2u);
}

TEST_F(WholeBackupTest, whatIsForgottenIsInNoFileAnyMore)
{
    const auto mark = [](int day) { return u"secret-note-of-day-%1"_s.arg(day); };
    {
        const auto store = open(path());
        fill(*store, 1);
        for (int day = 0; day < 40; ++day) {
            SessionRecord record = test::RandomValues(static_cast<unsigned>(100 + day)).session(kNow.addDays(-day), 30);
            record.endedAt = record.startedAt.addSecs(600);
            record.note = mark(day);
            for (PerformedStep& step : record.steps)
                step.exerciseName = mark(day) + u" exercise"_s;
            ASSERT_TRUE(store->saveSession(record).ok());
        }
    }
    ASSERT_TRUE(backUpDaily(path(), kNow).ok());
    ASSERT_TRUE(backUpBeforeMigration(path(), 1, kNow).ok());
    const auto window = open(path()); // has the file open, as the running program has
    ASSERT_EQ(window->sessions(kNow.addDays(-100), kNow.addDays(1))->size(), 45u);

    const auto forgotten = forgetDays(path(), kNow.date().addDays(-20), kNow.date().addDays(-10));
    ASSERT_TRUE(forgotten.ok()) << forgotten.error().sentence.toStdString();
    EXPECT_EQ(forgotten->sessions, 11);
    EXPECT_TRUE(forgotten->untouched.isEmpty());
    QByteArray everything;
    for (const QFileInfo& file : QDir(m_folder.path()).entryInfoList(QDir::Files))
        everything += bytesOf(file.absoluteFilePath());
    for (int day = 0; day < 40; ++day) {
        const bool gone = day >= 10 && day <= 20;
        EXPECT_EQ(everything.contains(mark(day).toUtf8() + ' '), !gone) << day;
    }
    EXPECT_EQ(window->sessions(kNow.addDays(-100), kNow.addDays(1))->size(), 34u);
    EXPECT_EQ(HistoryStore(*window).days(kNow.date().addDays(-20), kNow.date().addDays(-10))->size(), 0u);
    EXPECT_TRUE(checkIntegrity(path()).ok());

    ASSERT_TRUE(forgetDays(path(), QDate(1970, 1, 1), kNow.date()).ok());
    everything.clear();
    for (const QFileInfo& file : QDir(m_folder.path()).entryInfoList(QDir::Files))
        everything += bytesOf(file.absoluteFilePath());
    EXPECT_FALSE(everything.contains("secret-note"));
    EXPECT_EQ(window->routines()->size(), 2u) << "only the history is forgotten";
}
