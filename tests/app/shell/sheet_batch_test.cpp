// SPDX-License-Identifier: GPL-3.0-or-later
// All sheets of one person into a folder.
#include "app/render/type.h"
#include "app/shell/app_context.h"
#include "app/shell/main_window.h"
#include "app/shell/sheet_batch.h"
#include "app/shell/widgets/message_bar.h"
#include "core/base/clock.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace limber::test
{

class SheetsOfAPerson : public testing::Test
{
protected:
    SheetsOfAPerson()
    {
        loadFonts();
        context.settings().change([](Preferences& p) { p.healthNoticeSeen = true; });
        first = *context.shelf().copyFor(RoutineId(QStringLiteral("five-minutes")), QStringLiteral("Anna Berg"));
        context.shelf().copyFor(RoutineId(QStringLiteral("six-stretches")), QStringLiteral("anna  berg"));
        context.shelf().copyFor(RoutineId(QStringLiteral("five-minutes")), QStringLiteral("Ben"));
        window.askForFolder = [this](const QString&) { return folder.path(); };
    }
    QStringList files() const { return QDir(folder.path()).entryList(QDir::Files); }
    bool isSaid(const QString& begin) const
    {
        for (const MessageBar* bar : window.findChildren<MessageBar*>()) {
            if (bar->text().startsWith(begin))
                return true;
        }
        return false;
    }

    QTemporaryDir folder;
    SystemClock clock;
    AppContext context{clock, Store::inMemory(), std::move(Catalogue::load()).value()};
    MainWindow window{context};
    RoutineId first;
};

TEST_F(SheetsOfAPerson, areWrittenIntoTheFolderThatIsChosen)
{
    window.saveSheetsWith(first);
    QTRY_VERIFY(isSaid(QStringLiteral("Saved 2 sheets")));
    EXPECT_EQ(files().size(), 2) << qPrintable(files().join(u' '));
    window.saveSheetsWith(first); // once more: nothing is written over
    QTRY_COMPARE(files().size(), 4);
}

TEST_F(SheetsOfAPerson, nothingIsWrittenWhenNoFolderIsChosen)
{
    window.askForFolder = [](const QString&) { return QString(); };
    window.saveSheetsWith(first);
    QCoreApplication::processEvents();
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(SheetsOfAPerson, aFolderThatIsGoneIsSaidInOneSentence)
{
    const QString gone = folder.filePath(QStringLiteral("gone"));
    window.askForFolder = [gone](const QString&) { return gone; };
    window.saveSheetsWith(first);
    const auto said = [this] {
        for (const MessageBar* bar : window.findChildren<MessageBar*>()) {
            if (bar->text().contains(u"Saved 0 of 2 sheets"))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(said());
}

TEST(SheetBatch, goesOnAfterOneThatFailsAndStopsWhenAsked)
{
    int calls = 0;
    const std::vector<RoutineId> routines{RoutineId(QStringLiteral("a")), RoutineId(QStringLiteral("b")),
                                          RoutineId(QStringLiteral("c"))};
    const auto write = [&calls](const RoutineId&) -> Outcome {
        return ++calls == 1 ? Outcome(Error{QStringLiteral("The disk is full.")}) : Outcome(Done{});
    };
    SheetBatch batch(routines, write);
    QSignalSpy ended(&batch, &SheetBatch::finished);
    batch.start();
    QTRY_COMPARE(ended.count(), 1);
    EXPECT_EQ(ended[0][0].toInt(), 2);
    EXPECT_EQ(ended[0][2].toString(), QStringLiteral("The disk is full."));

    SheetBatch stopped(routines, write);
    QSignalSpy stoppedEnd(&stopped, &SheetBatch::finished);
    QObject::connect(&stopped, &SheetBatch::began, &stopped, [&stopped](int number) {
        if (number == 2)
            QTimer::singleShot(0, &stopped, &SheetBatch::stop);
    });
    stopped.start();
    QTRY_COMPARE(stoppedEnd.count(), 1);
    EXPECT_LT(stoppedEnd[0][0].toInt(), 3);
}

} // namespace limber::test
