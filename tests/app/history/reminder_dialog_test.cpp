// SPDX-License-Identifier: GPL-3.0-or-later
// Reminders in the window, by real events; systemctl is a script of the test's own and HOME a temporary folder.
#include "app/history/reminder_dialog.h"
#include "app/render/type.h"
#include "app/shell/app_context.h"
#include "app/shell/main_window.h"
#include "app/shell/widgets/button.h"
#include "app/shell/window_actions.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTimeEdit>

#include <gtest/gtest.h>

namespace limber
{

namespace
{

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Button* buttonIn(const QWidget& in, const QString& words)
{
    for (Button* found : in.findChildren<Button*>()) {
        if (found->isVisible() && found->text() == words)
            return found;
    }
    return nullptr;
}

class ReminderDialogTest : public testing::Test
{
protected:
    ReminderDialogTest()
    {
        loadFonts();
        qputenv("XDG_CONFIG_HOME", m_home.filePath(QStringLiteral("config")).toUtf8());
        qputenv("PATH", m_home.path().toUtf8());
        setSystemctl(true);
        context.settings().setHealthNoticeRead();
        window = std::make_unique<MainWindow>(context);
        window->show();
        window->finishStarting();
    }
    ~ReminderDialogTest() override
    {
        qputenv("PATH", m_path);
        m_config.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", m_config);
    }
    /// A service manager that notes what it is asked, or one that always fails.
    void setSystemctl(bool works)
    {
        QFile script(m_home.filePath(QStringLiteral("systemctl")));
        ASSERT_TRUE(script.open(QIODevice::WriteOnly));
        script.write(works ? "#!/bin/sh\necho \"$@\" >> \"${0%/*}/asked\"\n" : "#!/bin/sh\nexit 1\n");
        script.close();
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QString file(const QString& name) { return m_home.filePath(QStringLiteral("config/") + name); }
    /// Opens the dialog, does something in it, and closes it.
    void inDialog(const std::function<void(ReminderDialog&)>& act)
    {
        bool seen = false;
        QTimer::singleShot(0, window.get(), [&] {
            auto* dialog = qobject_cast<ReminderDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            seen = true;
            act(*dialog);
            if (dialog->isVisible())
                dialog->reject();
        });
        actions().remind->trigger();
        EXPECT_TRUE(seen);
    }
    WindowActions& actions() { return *window->findChild<WindowActions*>(); }
    QString said()
    {
        QStringList words;
        for (const QLabel* label : window->findChildren<QLabel*>()) {
            if (label->isVisible())
                words << label->text();
        }
        return words.join(QLatin1Char('|'));
    }

    const QByteArray m_path = qgetenv("PATH");
    const QByteArray m_config = qgetenv("XDG_CONFIG_HOME");
    QTemporaryDir m_home;
    SystemClock clock;
    AppContext context{clock, Store::inMemory(), std::move(Catalogue::load()).value()};
    std::unique_ptr<MainWindow> window;
    const QString timer = QStringLiteral("systemd/user/limber-remind.timer");
};

} // namespace

TEST_F(ReminderDialogTest, switchesOnAtTheTimesAndOffWithoutATrace)
{
    inDialog([](ReminderDialog& dialog) {
        auto* reminds = dialog.findChild<QCheckBox*>();
        EXPECT_FALSE(reminds->isChecked());
        auto* first = dialog.findChild<QTimeEdit*>();
        EXPECT_FALSE(first->isEnabled()) << "times of no reminder cannot be typed";
        QTest::keyClick(reminds, Qt::Key_Space);
        first->setTime(QTime(19, 30));
        QTest::mouseClick(buttonIn(dialog, ReminderDialog::tr("Another time")), Qt::LeftButton);
        dialog.findChildren<QTimeEdit*>().last()->setTime(QTime(7, 15));
        QTest::mouseClick(buttonIn(dialog, ReminderDialog::tr("Keep")), Qt::LeftButton);
    });
    const QByteArray text = read(file(timer));
    EXPECT_TRUE(text.contains("07:15:00\nOnCalendar=*-*-* 19:30:00\n")) << text.toStdString();
    EXPECT_TRUE(said().contains(QStringLiteral("Reminds at 07:15, 19:30."))) << qPrintable(said());
    EXPECT_TRUE(read(m_home.filePath(QStringLiteral("asked"))).contains("--user --quiet enable --now limber-remind"));
    inDialog([](ReminderDialog& dialog) {
        EXPECT_EQ(dialog.times(), (std::vector<QTime>{QTime(7, 15), QTime(19, 30)})) << "what is installed is shown";
        EXPECT_TRUE(dialog.reminds());
        QTest::keyClick(dialog.findChild<QCheckBox*>(), Qt::Key_Space);
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    EXPECT_FALSE(QFile::exists(file(timer)));
    EXPECT_TRUE(said().contains(QStringLiteral("No reminder is installed.")));
}

TEST_F(ReminderDialogTest, changesNothingWhenItIsLeft)
{
    inDialog([](ReminderDialog& dialog) {
        QTest::keyClick(dialog.findChild<QCheckBox*>(), Qt::Key_Space);
        QTest::keyClick(&dialog, Qt::Key_Escape);
    });
    EXPECT_FALSE(QDir(file(QString())).exists());
}

TEST_F(ReminderDialogTest, saysThatItRemindsAtLoginWhereThereIsNoTimer)
{
    setSystemctl(false);
    const auto switchOn = [](ReminderDialog& dialog) {
        dialog.findChild<QCheckBox*>()->setChecked(true);
        QTest::keyClick(&dialog, Qt::Key_Return);
    };
    inDialog(switchOn);
    EXPECT_TRUE(QFile::exists(file(QStringLiteral("autostart/limber-remind.desktop"))));
    EXPECT_FALSE(QFile::exists(file(timer)));
    EXPECT_TRUE(said().contains(QStringLiteral("Reminds at each login"))) << qPrintable(said());
}

TEST_F(ReminderDialogTest, saysInOneSentenceWhatWentWrong)
{
    QFile inTheWay(m_home.filePath(QStringLiteral("config")));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    inDialog([](ReminderDialog& dialog) {
        dialog.findChild<QCheckBox*>()->setChecked(true);
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    EXPECT_TRUE(said().contains(QStringLiteral("cannot be written"))) << qPrintable(said());
}

TEST_F(ReminderDialogTest, oneTimeStaysAndNoneIsKeptTwice)
{
    inDialog([](ReminderDialog& dialog) {
        dialog.findChild<QCheckBox*>()->setChecked(true);
        EXPECT_FALSE(dialog.findChild<IconButton*>()->isVisible()) << "the only time cannot be removed";
        QTest::mouseClick(buttonIn(dialog, ReminderDialog::tr("Another time")), Qt::LeftButton);
        dialog.findChildren<QTimeEdit*>().last()->setTime(QTime(8, 0));
        EXPECT_EQ(dialog.times(), (std::vector<QTime>{QTime(8, 0)}));
        auto* remove = dialog.findChild<IconButton*>();
        ASSERT_TRUE(remove->isVisible());
        QTest::mouseClick(remove, Qt::LeftButton);
        EXPECT_EQ(dialog.times().size(), 1U);
    });
}

TEST_F(ReminderDialogTest, savesThePlanForACalendar)
{
    const QString path = m_home.filePath(QStringLiteral("mine.ics"));
    const auto save = [&](ReminderDialog& dialog, const QString& expected) {
        QTimer::singleShot(0, &dialog, [&] {
            auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(files, nullptr);
            files->findChild<QLineEdit*>()->setText(path);
            QTest::keyClick(files->findChild<QLineEdit*>(), Qt::Key_Return);
            if (files->isVisible())
                files->reject();
        });
        QTest::mouseClick(buttonIn(dialog, ReminderDialog::tr("Save as calendar file…")), Qt::LeftButton);
        QStringList words;
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            words << label->text();
        EXPECT_TRUE(words.join(QLatin1Char('|')).contains(expected)) << qPrintable(words.join(QLatin1Char('|')));
    };
    inDialog([&](ReminderDialog& dialog) { save(dialog, QStringLiteral("Nothing is planned")); });
    EXPECT_FALSE(QFile::exists(path));
    ASSERT_TRUE(context.history().plan(RoutineId(QStringLiteral("five-minutes")), QStringLiteral("Five minutes"),
                                       Frequency{2, 7, {}}));
    inDialog([&](ReminderDialog& dialog) { save(dialog, QStringLiteral("The calendar is in")); });
    EXPECT_EQ(read(path).count("BEGIN:VEVENT"), 2) << read(path).toStdString();
    EXPECT_TRUE(read(path).contains("T080000\r\n"));
}

} // namespace limber
