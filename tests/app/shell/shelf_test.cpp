// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/app_context.h"
#include "app/shell/routine_exchange.h"
#include "core/model/user_edits.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>

#include <gtest/gtest.h>

namespace limber
{

namespace
{

class FixedClock final : public Clock
{
public:
    Millis steadyNow() const override { return now; }
    Millis bootNow() const override { return now; }
    QDateTime wallNow() const override { return QDateTime(QDate(2026, 3, 14), QTime(9, 0)).addMSecs(now.count()); }
    Millis now{0};
};

class ShelfTest : public testing::Test
{
protected:
    Store& store() { return context.store(); }
    RoutineShelf& shelf() { return context.shelf(); }
    QStringList ownTitles()
    {
        QStringList titles;
        for (const RoutineFacts& facts : shelf().content().own)
            titles << facts.title;
        return titles;
    }

    FixedClock clock;
    AppContext context{clock, Store::inMemory(), std::move(Catalogue::load()).value()};
    const RoutineId fiveMinutes{QStringLiteral("five-minutes")};
};

} // namespace

TEST_F(ShelfTest, showsTheSevenStartersWithWhatIsInThem)
{
    const GalleryContent content = shelf().content();
    ASSERT_EQ(content.starters.size(), 7U);
    EXPECT_TRUE(content.own.empty());
    const RoutineFacts five = shelf().facts(fiveMinutes);
    EXPECT_EQ(five.exercises, 3);
    EXPECT_EQ(five.time, 280s);
    EXPECT_EQ(timeText(five), QStringLiteral("4 min 40 s"));
    EXPECT_EQ(needsText(five), QStringLiteral("ball"));
    EXPECT_EQ(five.pictures.size(), 3U);
    EXPECT_FALSE(five.purpose.isEmpty());
}

TEST_F(ShelfTest, usingAStarterMakesACopyThatCanBeChangedAndTakenBack)
{
    const auto copy = shelf().copy(fiveMinutes);
    ASSERT_TRUE(copy);
    EXPECT_EQ(ownTitles(), QStringList{QStringLiteral("Five minutes – my version")});
    EXPECT_FALSE(shelf().document(*copy)->isReadOnly());
    EXPECT_TRUE(shelf().document(fiveMinutes)->isReadOnly());
    shelf().undoStack().undo();
    EXPECT_TRUE(ownTitles().isEmpty());
    EXPECT_EQ(shelf().content().binned, 1);
    shelf().undoStack().redo();
    EXPECT_EQ(ownTitles().size(), 1);
}

TEST_F(ShelfTest, titlesStayApart)
{
    ASSERT_TRUE(shelf().copy(fiveMinutes));
    ASSERT_TRUE(shelf().copy(fiveMinutes));
    EXPECT_TRUE(ownTitles().contains(QStringLiteral("Five minutes – my version 2")));
    ASSERT_TRUE(shelf().create());
    ASSERT_TRUE(shelf().create());
    EXPECT_TRUE(ownTitles().contains(QStringLiteral("New routine 2")));
}

TEST_F(ShelfTest, deletedRoutinesComeBackFromTheBin)
{
    const RoutineId id = *shelf().create();
    ASSERT_TRUE(shelf().moveToBin(id));
    EXPECT_TRUE(ownTitles().isEmpty());
    ASSERT_EQ(shelf().binned().size(), 1U);
    ASSERT_TRUE(shelf().restore(id));
    EXPECT_EQ(ownTitles().size(), 1);
    ASSERT_TRUE(shelf().moveToBin(id));
    ASSERT_TRUE(shelf().removeForGood(id));
    EXPECT_TRUE(shelf().binned().empty());
}

TEST_F(ShelfTest, undoingWhatIsGoneForGoodHarmsNothing)
{
    const RoutineId id = *shelf().create();
    ASSERT_TRUE(shelf().moveToBin(id));
    ASSERT_TRUE(shelf().removeForGood(id));
    QSignalSpy failed(&shelf(), &RoutineShelf::failed);
    while (shelf().undoStack().canUndo())
        shelf().undoStack().undo();
    EXPECT_GE(failed.count(), 1);
    EXPECT_TRUE(ownTitles().isEmpty());
    EXPECT_FALSE(shelf().undoStack().canRedo());
}

TEST_F(ShelfTest, theLastUsedComesFirst)
{
    const RoutineId first = *shelf().create();
    clock.now += 1h;
    const RoutineId second = *shelf().create();
    EXPECT_EQ(shelf().content().own.front().id, second);
    clock.now += 1h;
    shelf().noteUse(first);
    EXPECT_EQ(shelf().content().own.front().id, first);
}

TEST_F(ShelfTest, renamingIsOnDiskAndUndoable)
{
    const RoutineId id = *shelf().create();
    ASSERT_TRUE(shelf().rename(id, QStringLiteral("Evening hips")));
    EXPECT_EQ((*store().routine(id))->title, QStringLiteral("Evening hips"));
    shelf().undoStack().undo();
    EXPECT_EQ((*store().routine(id))->title, QStringLiteral("New routine"));
    EXPECT_FALSE(shelf().rename(fiveMinutes, QStringLiteral("Mine")));
}

TEST_F(ShelfTest, factsFollowEdits)
{
    const RoutineId id = *shelf().copy(fiveMinutes);
    const Millis before = shelf().facts(id).time;
    shelf().noteUse(id); // opened
    RoutineDocument* document = shelf().document(id);
    const EntryId entry = document->routine().sections.front().entries.front().id;
    ASSERT_TRUE(document->push(edits::setHold(document->routine(), {entry}, Millis(90s))));
    EXPECT_GT(shelf().facts(id).time, before);
}

TEST_F(ShelfTest, aRoutineSurvivesTheWayThroughAFile)
{
    const QTemporaryDir folder;
    const RoutineId id = *shelf().copy(fiveMinutes);
    const Routine routine = *shelf().find(id);
    const QString path = folder.filePath(exportNameFor(routine));
    ASSERT_TRUE(exportRoutine(routine, path, context));

    AppContext other(clock, Store::inMemory(), std::move(Catalogue::load()).value());
    const auto there = importRoutine(path, other);
    ASSERT_TRUE(there) << qPrintable(there.error().sentence);
    EXPECT_EQ(other.shelf().find(there->id)->title, routine.title);
    EXPECT_EQ(there->id, id); // so that a later import updates it
    ASSERT_TRUE(importRoutine(path, other));
    EXPECT_EQ(other.shelf().content().own.size(), 1U);
}

TEST_F(ShelfTest, aStrangeFileIsRefusedInOneSentence)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("broken.limber"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\"format\": \"something else\"}");
    file.close();
    const auto imported = importRoutine(path, context);
    ASSERT_FALSE(imported);
    EXPECT_TRUE(imported.error().sentence.contains(QStringLiteral("broken.limber")));
    EXPECT_TRUE(shelf().content().own.empty());
}

TEST(ExportName, hasNothingThatFileSystemsDislike)
{
    Routine routine;
    routine.title = QStringLiteral("Hips: left/right? \"A*\"");
    EXPECT_EQ(exportNameFor(routine), QStringLiteral("Hips left right A.limber"));
    routine.title = QStringLiteral("///");
    EXPECT_EQ(exportNameFor(routine), QStringLiteral("routine.limber"));
}

TEST(AgoText, saysDaysAsPeopleDo)
{
    const QDateTime now(QDate(2026, 3, 14), QTime(9, 0));
    EXPECT_EQ(agoText(now.addSecs(-60), now), QStringLiteral("today"));
    EXPECT_EQ(agoText(now.addDays(-1), now), QStringLiteral("yesterday"));
    EXPECT_EQ(agoText(now.addDays(-3), now), QStringLiteral("3 days ago"));
    EXPECT_TRUE(agoText({}, now).isEmpty());
}

TEST_F(ShelfTest, aCopyForAnotherPersonCarriesTheName)
{
    const auto first = shelf().copyFor(fiveMinutes, QStringLiteral("Anna"));
    ASSERT_TRUE(first);
    const Routine annas = *shelf().find(*first);
    EXPECT_EQ(annas.forWhom, QStringLiteral("Anna"));
    EXPECT_TRUE(annas.title.endsWith(QStringLiteral(" – Anna"))) << qPrintable(annas.title);
    const auto second = shelf().copyFor(*first, QStringLiteral("Bo Ågren"));
    ASSERT_TRUE(second);
    EXPECT_EQ(shelf().find(*second)->title,
              QString(annas.title).replace(QStringLiteral("Anna"), QStringLiteral("Bo Ågren")));
    shelf().undoStack().undo();
    EXPECT_EQ(ownTitles(), QStringList{annas.title}) << "one step";
}

TEST_F(ShelfTest, aRoutineAppendedToAnotherCanBeTakenBack)
{
    const auto id = shelf().copy(fiveMinutes);
    ASSERT_TRUE(id);
    const Routine before = *shelf().find(*id);
    ASSERT_TRUE(shelf().append(*id, RoutineId(QStringLiteral("tight-hips"))));
    const Routine after = *shelf().find(*id);
    EXPECT_GT(after.sections.size(), before.sections.size());
    EXPECT_EQ(after, **store().routine(*id)) << "on disk";
    shelf().undoStack().undo();
    EXPECT_EQ(*shelf().find(*id), before);
    shelf().undoStack().redo();
    EXPECT_EQ(shelf().find(*id)->sections.size(), after.sections.size());
    EXPECT_FALSE(shelf().append(fiveMinutes, *id)) << "a starter is not changed";
}

TEST_F(ShelfTest, theArchiveHoldsWhatIsNotNeededNow)
{
    const auto id = shelf().copy(fiveMinutes);
    ASSERT_TRUE(shelf().archive(*id));
    EXPECT_TRUE(ownTitles().isEmpty());
    EXPECT_EQ(shelf().content().archived, 1);
    ASSERT_EQ(shelf().content(Shelf::Archived).own.size(), 1U);
    EXPECT_TRUE(shelf().content(Shelf::Archived).archive);
    shelf().undoStack().undo();
    EXPECT_EQ(ownTitles().size(), 1);
    ASSERT_TRUE(shelf().archive(*id));
    ASSERT_TRUE(shelf().takeFromArchive(*id));
    EXPECT_EQ(ownTitles().size(), 1);
}

} // namespace limber
