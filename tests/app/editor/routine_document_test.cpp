// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/editor/editor_fixture.h"

#include <QtTest/QSignalSpy>

using namespace limber;

namespace
{

struct Opened {
    std::vector<Routine> saved;
    RoutineDocument document{smallRoutine(), testCatalogue(), {}, [this](const Routine& routine) -> Outcome {
                                 saved.push_back(routine);
                                 return Done{};
                             }};
    EntryId first() const { return document.routine().sections[1].entries[0].id; }
};

} // namespace

TEST(RoutineDocument, savesBeforeItTells)
{
    Opened opened;
    Routine onDiskWhenTold;
    QObject::connect(&opened.document, &RoutineDocument::edited, [&] { onDiskWhenTold = opened.saved.back(); });
    ASSERT_TRUE(opened.document.push(edits::renameRoutine(opened.document.routine(), QStringLiteral("Mornings"))));
    EXPECT_EQ(onDiskWhenTold.title, QStringLiteral("Mornings"));
    EXPECT_EQ(opened.saved.size(), 1U);
    opened.document.undoStack().undo();
    EXPECT_EQ(onDiskWhenTold.title, QStringLiteral("My evening hips"));
    EXPECT_EQ(opened.saved.size(), 2U);
}

TEST(RoutineDocument, namesWhatWouldBeUndone)
{
    Opened opened;
    opened.document.push(edits::setHold(opened.document.routine(), {opened.first()}, Millis(45s)));
    EXPECT_EQ(opened.document.undoStack().undoText(), QStringLiteral("change hold to 45 s"));
}

TEST(RoutineDocument, mergesSmallChangesOfTheSameKindUntilToldNotTo)
{
    Opened opened;
    const Routine start = opened.document.routine();
    for (int seconds = 31; seconds <= 40; ++seconds)
        opened.document.push(
            edits::setHold(opened.document.routine(), {opened.first()}, Millis(std::chrono::seconds(seconds))));
    EXPECT_EQ(opened.document.undoStack().count(), 1);
    opened.document.endMerging();
    opened.document.push(edits::setHold(opened.document.routine(), {opened.first()}, Millis(50s)));
    EXPECT_EQ(opened.document.undoStack().count(), 2);
    opened.document.undoStack().undo();
    opened.document.undoStack().undo();
    EXPECT_EQ(opened.document.routine(), start);
}

TEST(RoutineDocument, leavesNothingToUndoWhenMergedChangesComeBackToTheStart)
{
    Opened opened;
    opened.document.push(edits::setSets(opened.document.routine(), {opened.first()}, 4));
    opened.document.push(edits::setSets(opened.document.routine(), {opened.first()}, 3));
    EXPECT_EQ(opened.document.undoStack().count(), 0);
}

TEST(RoutineDocument, doesNotMergeAcrossAnUndo)
{
    Opened opened;
    opened.document.push(edits::setSets(opened.document.routine(), {opened.first()}, 4));
    opened.document.push(edits::renameRoutine(opened.document.routine(), QStringLiteral("A")));
    opened.document.undoStack().undo();
    opened.document.push(edits::setSets(opened.document.routine(), {opened.first()}, 5));
    EXPECT_EQ(opened.document.undoStack().count(), 2);
}

TEST(RoutineDocument, ignoresAnEditThatChangesNothing)
{
    Opened opened;
    EXPECT_FALSE(
        opened.document.push(edits::renameRoutine(opened.document.routine(), opened.document.routine().title)));
    EXPECT_EQ(opened.document.undoStack().count(), 0);
    EXPECT_TRUE(opened.saved.empty());
}

TEST(RoutineDocument, refusesWhatBreaksTheRulesWithASentence)
{
    Opened opened;
    QSignalSpy refused(&opened.document, &RoutineDocument::refused);
    const Routine before = opened.document.routine();
    EXPECT_FALSE(opened.document.push(edits::setSets(opened.document.routine(), {opened.first()}, 0)));
    EXPECT_EQ(refused.count(), 1);
    EXPECT_EQ(opened.document.routine(), before);
}

TEST(RoutineDocument, keepsAStarterAsItIs)
{
    const Routine starter = testCatalogue().starters().front();
    int saves = 0;
    RoutineDocument document(starter, testCatalogue(), {}, [&saves](const Routine&) -> Outcome {
        ++saves;
        return Done{};
    });
    QSignalSpy refused(&document, &RoutineDocument::refused);
    EXPECT_FALSE(document.push(edits::renameRoutine(document.routine(), QStringLiteral("Mine"))));
    EXPECT_EQ(document.routine(), starter);
    EXPECT_EQ(refused.count(), 1);
    EXPECT_EQ(saves, 0);
}

TEST(RoutineDocument, timesAreThoseOfTheCompiledRoutine)
{
    Opened opened;
    const RoutineDocument& document = opened.document;
    const auto lookup = [](const ExerciseId& id) { return testCatalogue().exercise(id); };
    EXPECT_EQ(document.total(), compile(document.routine(), lookup, {}).counted());
    Millis sum(0);
    for (int i = 0; i < 3; ++i)
        sum += document.sectionTime(i);
    EXPECT_EQ(sum, document.total());
    const Millis before = document.total();
    opened.document.push(edits::setHold(document.routine(), {opened.first()}, Millis(60s)));
    EXPECT_EQ(document.total(), before + 3 * 2 * 30s); // three sets of both sides, 30 s longer each
}

TEST(RoutineDocument, keepsTheEditWhenItCannotBeSavedAndSaysSo)
{
    RoutineDocument document(smallRoutine(), testCatalogue(), {},
                             [](const Routine&) -> Outcome { return Error{QStringLiteral("The disk is full.")}; });
    QSignalSpy failed(&document, &RoutineDocument::saveFailed);
    EXPECT_TRUE(document.push(edits::renameRoutine(document.routine(), QStringLiteral("B"))));
    EXPECT_EQ(document.routine().title, QStringLiteral("B"));
    ASSERT_EQ(failed.count(), 1);
    EXPECT_EQ(failed.first().first().toString(), QStringLiteral("The disk is full."));
}

TEST(RoutineDocument, followsWhatAnotherProcessWroteAndCanTakeItBack)
{
    Opened opened;
    const Routine start = opened.document.routine();
    Routine other = start;
    other.title = QStringLiteral("From elsewhere");
    std::swap(other.sections[0], other.sections[2]);
    other.sections[1].entries.pop_back();
    opened.document.follow(other);
    EXPECT_EQ(opened.document.routine(), other);
    opened.document.undoStack().undo();
    EXPECT_EQ(opened.document.routine(), start);
}

TEST(DocumentKeeper, keepsUndoWhileAnotherRoutineIsOpen)
{
    DocumentKeeper keeper(testCatalogue(), [](const Routine&) -> Outcome { return Done{}; });
    const Routine first = smallRoutine();
    keeper.open(first).push(edits::renameRoutine(first, QStringLiteral("Changed")));
    keeper.open(smallRoutine());
    RoutineDocument& again = keeper.open(first);
    EXPECT_EQ(again.routine().title, QStringLiteral("Changed"));
    again.undoStack().undo();
    EXPECT_EQ(again.routine(), first);
}
