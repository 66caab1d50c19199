// SPDX-License-Identifier: GPL-3.0-or-later
// The commands about what was done and what is planned, in the real program.
#include "core/storage/history_store.h"
#include "tests/e2e/support/ran.h"
#include "tests/support/every_field.h"
#include "tests/support/json_schema.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>

using namespace limber;
using namespace limber::test;
using namespace Qt::StringLiterals;

namespace
{

class HistoryCommandsTest : public testing::Test
{
protected:
    Ran run(const QStringList& arguments)
    {
        return runLimber(m_home.path(), arguments, m_home.filePath(u"no-programs"_s), u"C.UTF-8"_s);
    }
    QByteArray printed(const QStringList& arguments)
    {
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.code, 0) << ran.err.constData();
        EXPECT_EQ(ran.err, "");
        return ran.out;
    }
    void expectFails(const QStringList& arguments, int code, const char* words)
    {
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.code, code) << qPrintable(arguments.join(u' '));
        EXPECT_TRUE(ran.err.contains(words)) << ran.err.constData();
        EXPECT_EQ(ran.err.count('\n'), 1) << ran.err.constData();
    }
    QString file(const QString& name) const { return m_home.filePath(name); }
    QString database() const { return file(u".local/share/limber/limber.db"_s); }
    std::unique_ptr<Store> store() { return std::move(Store::open(database(), QDateTime::currentDateTime())->store); }

    SessionRecord keep(int daysAgo, int steps = 6)
    {
        SessionRecord record = RandomValues(static_cast<unsigned>(daysAgo) + 1)
                                   .session(QDateTime::currentDateTime().addDays(-daysAgo), steps);
        record.startedAt = record.startedAt.toOffsetFromUtc(record.startedAt.offsetFromUtc());
        record.endedAt = record.startedAt.addSecs(300);
        record.routineTitle = u"Hips"_s;
        for (PerformedStep& step : record.steps)
            step.kind = StepKind::Hold;
        EXPECT_TRUE(store()->saveSession(record).ok());
        return record;
    }

    QTemporaryDir m_home;
};

} // namespace

TEST_F(HistoryCommandsTest, historyIsPrintedInThreeWays)
{
    EXPECT_TRUE(printed({u"history"_s}).startsWith("BEGUN"));
    EXPECT_EQ(QJsonDocument::fromJson(printed({u"history"_s, u"--json"_s})).array().size(), 0);
    keep(0);
    keep(10);
    EXPECT_EQ(printed({u"history"_s}).count('\n'), 3);
    const QJsonArray all = QJsonDocument::fromJson(printed({u"history"_s, u"--json"_s})).array();
    EXPECT_EQ(test::schemaFault(u"history"_s, all).toStdString(), "");
    EXPECT_EQ(all.size(), 2);
    EXPECT_EQ(printed({u"history"_s, u"--csv"_s}).count("\r\n"), 13);
    const QString since = QDate::currentDate().addDays(-3).toString(Qt::ISODate);
    EXPECT_EQ(printed({u"history"_s, u"--csv"_s, u"--since"_s, since}).count("\r\n"), 7);
    expectFails({u"history"_s, u"--since"_s, u"yesterday"_s}, 2, "is not a date");
    expectFails({u"history"_s, u"--csv"_s, u"--json"_s}, 2, "Choose one");
}

TEST_F(HistoryCommandsTest, theLastSessionIsRated)
{
    expectFails({u"rate"_s}, 1, "no session to rate");
    const SessionRecord record = keep(0);
    expectFails({u"rate"_s, u"clam"_s}, 2, "Write a rating like");
    expectFails({u"rate"_s, u"clam=9"_s}, 1, "from 0 to 5");
    expectFails({u"rate"_s, u"pigeon-pose=3"_s}, 1, "was not done");
    expectFails({u"rate"_s, u"--pain"_s, u"11"_s}, 1, "from 0 to 10");
    expectFails({u"rate"_s, u"--effort"_s, u"fine"_s}, 1, "easy, right or hard");
    printed({u"rate"_s, u"clam=4"_s, u"--pain"_s, u"2"_s, u"--effort"_s, u"easy"_s, u"--note"_s, u"good"_s});
    const auto rated = store()->session(record.id)->value();
    EXPECT_EQ(rated.pain, 2);
    EXPECT_EQ(rated.effort, Effort::Easy);
    EXPECT_EQ(rated.note, u"good");
    EXPECT_EQ(rated.steps.back().rating, 4);
    EXPECT_TRUE(printed({u"rate"_s}).contains("pain 2"));
}

TEST_F(HistoryCommandsTest, todayIsWhatIsPlanned)
{
    EXPECT_EQ(printed({u"today"_s}), "Nothing is planned for today.\n");
    expectFails({u"remind"_s, u"-o"_s, u"plan.ics"_s}, 1, "Nothing is planned");
    const RoutineId id(u"five-minutes"_s);
    ASSERT_TRUE(HistoryStore(*store()).setPlan(id, {{id, u"Five"_s, QDate::currentDate(), true, {2, 7, {}}}}).ok());
    const QJsonArray due = QJsonDocument::fromJson(printed({u"today"_s, u"--json"_s})).array();
    EXPECT_EQ(test::schemaFault(u"today"_s, due).toStdString(), "");
    ASSERT_EQ(due.size(), 1);
    EXPECT_EQ(due[0][u"times"_s].toInt(), 2);
    EXPECT_TRUE(printed({u"today"_s}).contains("0/2"));
    EXPECT_EQ(printed({u"remind"_s, u"-o"_s, u"plan.ics"_s}), "");
    QFile calendar(file(u"plan.ics"_s));
    ASSERT_TRUE(calendar.open(QIODevice::ReadOnly));
    EXPECT_EQ(calendar.readAll().count("BEGIN:VEVENT"), 2);
}

TEST_F(HistoryCommandsTest, remindersComeAndGo)
{
    EXPECT_EQ(printed({u"remind"_s, u"status"_s}), "No reminder is installed.\n");
    EXPECT_TRUE(printed({u"remind"_s, u"install"_s}).startsWith("Reminds at each login")) << "no systemctl here";
    EXPECT_TRUE(QFileInfo::exists(file(u".config/autostart/limber-remind.desktop"_s)));
    EXPECT_EQ(printed({u"remind"_s, u"remove"_s}), "");
    EXPECT_FALSE(QFileInfo::exists(file(u".config/autostart/limber-remind.desktop"_s)));
    EXPECT_EQ(printed({u"remind"_s, u"now"_s}), "") << "nothing is due";
    expectFails({u"remind"_s, u"install"_s, u"--at"_s, u"8 o'clock"_s}, 2, "is not a time of day");
    expectFails({u"remind"_s, u"me"_s}, 2, "is unknown here");
}

TEST_F(HistoryCommandsTest, aBackupComesBackAndNothingIsReplacedUnasked)
{
    expectFails({u"backup"_s, u"saved.backup"_s}, 1, "nothing to back up");
    keep(0);
    EXPECT_TRUE(printed({u"backup"_s, u"saved.backup"_s}).contains("1 session"));
    keep(1);
    expectFails({u"restore"_s, u"saved.backup"_s}, 1, "say --yes");
    EXPECT_EQ(HistoryStore(*store()).routines()->size(), 2U);
    EXPECT_TRUE(printed({u"restore"_s, u"saved.backup"_s, u"--yes"_s}).contains("is kept in"));
    EXPECT_EQ(HistoryStore(*store()).routines()->size(), 1U);
    QFile::resize(file(u"saved.backup"_s), 5000);
    expectFails({u"restore"_s, u"saved.backup"_s, u"--yes"_s}, 1, "cut short or damaged");
    EXPECT_EQ(HistoryStore(*store()).routines()->size(), 1U);
}
