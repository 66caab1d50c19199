// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"
#include "core/storage/store.h"
#include "tests/support/now.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>
#include <vector>

using namespace limber;
using namespace limber::test;
using namespace Qt::StringLiterals;

namespace
{

class MigrationsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_database = std::move(*Database::open(m_folder.filePath(u"limber.db"_s), Database::Access::ReadWrite));
    }

    Result<int> migrateTo(const std::vector<Migration>& steps)
    {
        return migrate(*m_database, steps, [this](int version) {
            m_backedUp.push_back(version);
            return m_backUpAnswer;
        });
    }

    int version() { return m_database->value(u"PRAGMA user_version"_s)->toInt(); }

    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    std::vector<int> m_backedUp;
    Outcome m_backUpAnswer = Done{};
};

const Migration kFirst{{u"CREATE TABLE a (x INTEGER) STRICT"_s, u"INSERT INTO a VALUES (1)"_s}};
const Migration kSecond{{u"ALTER TABLE a ADD COLUMN y INTEGER"_s, u"UPDATE a SET y = x + 1"_s}};
const Migration kBroken{{u"UPDATE a SET y = 100"_s, u"UPDATE nowhere SET y = 100"_s}};

} // namespace

TEST_F(MigrationsTest, aNewDatabaseTakesAllStepsWithoutABackup)
{
    EXPECT_EQ(migrateTo({kFirst, kSecond}).value(), 0);
    EXPECT_EQ(version(), 2);
    EXPECT_TRUE(m_backedUp.empty());
}

TEST_F(MigrationsTest, anOldOneIsBackedUpOnceAndTakesTheMissingSteps)
{
    ASSERT_TRUE(migrateTo({kFirst}).ok());
    EXPECT_EQ(migrateTo({kFirst, kSecond, Migration{{u"UPDATE a SET y = y * 10"_s}}}).value(), 1);
    EXPECT_EQ(m_backedUp, std::vector<int>{1});
    EXPECT_EQ(m_database->value(u"SELECT y FROM a"_s)->toInt(), 20);
    EXPECT_EQ(version(), 3);
}

TEST_F(MigrationsTest, aStepThatFailsIsTakenBackAndTheOnesBeforeItStay)
{
    ASSERT_TRUE(migrateTo({kFirst}).ok());
    EXPECT_FALSE(migrateTo({kFirst, kSecond, kBroken}).ok());
    EXPECT_EQ(version(), 2);
    EXPECT_EQ(m_database->value(u"SELECT y FROM a"_s)->toInt(), 2);
}

TEST_F(MigrationsTest, withoutABackupNothingIsChanged)
{
    ASSERT_TRUE(migrateTo({kFirst}).ok());
    m_backUpAnswer = Error{u"No room."_s};
    EXPECT_EQ(migrateTo({kFirst, kSecond}).error().sentence, u"No room.");
    EXPECT_EQ(version(), 1);
}

TEST_F(MigrationsTest, aNewerOneIsRefused)
{
    ASSERT_TRUE(migrateTo({kFirst, kSecond}).ok());
    EXPECT_FALSE(migrateTo({kFirst}).ok());
    EXPECT_FALSE(checkVersion(*m_database, 1).ok());
    EXPECT_FALSE(checkVersion(*m_database, 3).ok());
    EXPECT_TRUE(checkVersion(*m_database, 2).ok());
}
