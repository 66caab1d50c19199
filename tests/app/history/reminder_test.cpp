// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/reminder.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>

namespace limber
{

namespace
{

class ReminderTest : public testing::Test
{
protected:
    ReminderPlaces places()
    {
        ReminderPlaces places;
        places.configFolder = m_folder.filePath(QStringLiteral("config"));
        places.program = QStringLiteral("/opt/my programs/limber");
        places.dataFolder = QStringLiteral("/home/me/100% mine");
        places.systemctl = [this](const QStringList& arguments) {
            m_asked << arguments.join(QLatin1Char(' '));
            return m_works;
        };
        return places;
    }
    QStringList files()
    {
        QStringList all;
        QDirIterator walk(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext())
            all << walk.next().mid(m_folder.path().size() + 1);
        all.sort();
        return all;
    }
    QByteArray text(const QString& name)
    {
        QFile file(m_folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
        return file.readAll();
    }

    QTemporaryDir m_folder;
    QStringList m_asked;
    bool m_works = true;
};

const std::vector<QTime> kTwice{QTime(8, 0), QTime(19, 30)};

} // namespace

TEST_F(ReminderTest, isATimerOfTheUsersSystemdAndGoesWithoutATrace)
{
    const auto state = installReminder(places(), kTwice);
    ASSERT_TRUE(state.ok());
    EXPECT_EQ(state->way, ReminderState::Way::Timer);
    EXPECT_EQ(state->times, kTwice);
    const QByteArray timer = text(QStringLiteral("config/systemd/user/limber-remind.timer"));
    EXPECT_TRUE(timer.contains("OnCalendar=*-*-* 08:00:00\n"));
    EXPECT_TRUE(timer.contains("OnCalendar=*-*-* 19:30:00\n"));
    const QByteArray service = text(QStringLiteral("config/systemd/user/limber-remind.service"));
    EXPECT_TRUE(service.contains("ExecStart=\"/opt/my programs/limber\" --data \"/home/me/100%% mine\" remind now\n"));
    EXPECT_TRUE(service.contains("KillMode=process\n")) << "else the window that a click opens dies with the service";
    EXPECT_TRUE(m_asked.contains(QStringLiteral("enable --now limber-remind.timer")));
    ASSERT_TRUE(installReminder(places(), {QTime(7, 0)}).ok());
    EXPECT_EQ(reminderState(places()).times.size(), 1U);
    ASSERT_TRUE(removeReminder(places()).ok());
    EXPECT_TRUE(files().isEmpty()) << qPrintable(files().join(QLatin1Char(' ')));
    EXPECT_TRUE(m_asked.contains(QStringLiteral("disable --now limber-remind.timer")));
    EXPECT_EQ(reminderState(places()).way, ReminderState::Way::None);
    EXPECT_TRUE(removeReminder(places()).ok()) << "nothing there is fine";
}

TEST_F(ReminderTest, isAnEntryAtLoginWhereThereIsNoSystemd)
{
    m_works = false;
    const auto state = installReminder(places(), kTwice);
    ASSERT_TRUE(state.ok());
    EXPECT_EQ(state->way, ReminderState::Way::Login);
    EXPECT_EQ(files(), QStringList{QStringLiteral("config/autostart/limber-remind.desktop")});
    EXPECT_TRUE(
        text(files().first()).contains("Exec=\"/opt/my programs/limber\" --data \"/home/me/100%% mine\" remind now\n"));
    ASSERT_TRUE(removeReminder(places()).ok());
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(ReminderTest, quotesEachFileByItsOwnRules)
{
    ReminderPlaces strange = places();
    strange.dataFolder = QStringLiteral("/home/me/a\"b$c\\d`e");
    ASSERT_TRUE(installReminder(strange, kTwice).ok());
    EXPECT_TRUE(text(QStringLiteral("config/systemd/user/limber-remind.service"))
                    .contains(R"(--data "/home/me/a\"b$$c\\d`e" remind)"));
    m_works = false;
    ASSERT_TRUE(installReminder(strange, kTwice).ok());
    EXPECT_TRUE(text(QStringLiteral("config/autostart/limber-remind.desktop"))
                    .contains(R"(--data "/home/me/a\\"b\\$c\\\\d\\`e" remind)"));
}

TEST_F(ReminderTest, saysWhatIsInstalled)
{
    EXPECT_EQ(reminderWords(reminderState(places())), QStringLiteral("No reminder is installed."));
    ASSERT_TRUE(installReminder(places(), kTwice).ok());
    EXPECT_EQ(reminderWords(reminderState(places())), QStringLiteral("Reminds at 08:00, 19:30."));
    m_works = false;
    ASSERT_TRUE(installReminder(places(), kTwice).ok());
    EXPECT_TRUE(reminderWords(reminderState(places())).startsWith(QStringLiteral("Reminds at each login")));
}

TEST_F(ReminderTest, saysWhenItCannotBeWritten)
{
    QFile inTheWay(m_folder.filePath(QStringLiteral("config")));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    const auto state = installReminder(places(), kTwice);
    ASSERT_FALSE(state.ok());
    EXPECT_TRUE(state.error().sentence.contains(QStringLiteral("cannot be written")));
}

} // namespace limber
