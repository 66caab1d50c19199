// SPDX-License-Identifier: GPL-3.0-or-later
// Twelve programmes a day: the second print of the day needs one key.
#include "app/print/print_job.h"
#include "app/print/print_preview.h"
#include "app/render/type.h"
#include "app/shell/app_context.h"
#include "app/shell/main_window.h"
#include "app/shell/widgets/message_bar.h"
#include "app/shell/window_actions.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace limber::test
{

namespace
{

class Afternoon final : public Clock
{
public:
    Millis steadyNow() const override { return 0ms; }
    Millis bootNow() const override { return 0ms; }
    QDateTime wallNow() const override { return QDateTime(today, QTime(15, 0)); }
    QDate today{2026, 11, 21};
};

} // namespace

class PrintAgain : public testing::Test
{
protected:
    PrintAgain()
    {
        loadFonts();
        context.settings().change([](Preferences& p) { p.healthNoticeSeen = true; });
        window.resize(1280, 800);
        window.show();
        window.finishStarting();
        window.openRoutine(*context.shelf().copy(RoutineId(QStringLiteral("five-minutes"))));
    }
    void press()
    {
        ASSERT_TRUE(window.actions().printAgain->isEnabled());
        window.actions().printAgain->trigger();
    }
    QStringList files() const { return QDir(folder.path()).entryList(QDir::Files); }

    QTemporaryDir folder;
    Afternoon clock;
    AppContext context{clock, Store::inMemory(), std::move(Catalogue::load()).value()};
    MainWindow window{context};
};

TEST_F(PrintAgain, theFirstOfTheDayIsAskedAboutTheSecondIsNot)
{
    press();
    auto* preview = window.findChild<PrintPreview*>();
    ASSERT_NE(preview, nullptr) << "nothing was printed today";
    ASSERT_TRUE(preview->savePdf(folder.filePath(QStringLiteral("first.pdf"))).ok());
    QTest::keyClick(preview, Qt::Key_Escape);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    window.openRoutine(*context.shelf().copy(RoutineId(QStringLiteral("six-stretches"))));
    press();
    EXPECT_EQ(files().size(), 2) << qPrintable(files().join(u' '));
    bool said = false;
    for (const MessageBar* bar : window.findChildren<MessageBar*>())
        said = said || bar->text().startsWith(u"Saved ");
    EXPECT_TRUE(said);
}

TEST_F(PrintAgain, onAnotherDayItIsAskedAgain)
{
    context.settings().setPrintTarget({{}, folder.path(), QDate(2026, 11, 20)});
    press();
    EXPECT_NE(window.findChild<PrintPreview*>(), nullptr);
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(PrintAgain, aFolderThatIsGoneIsSaidWithAWayOut)
{
    context.settings().setPrintTarget({{}, folder.filePath(QStringLiteral("gone")), clock.today});
    press();
    bool said = false;
    for (const MessageBar* bar : window.findChildren<MessageBar*>())
        said = said || bar->text().contains(u"does not exist");
    EXPECT_TRUE(said);
}

} // namespace limber::test
