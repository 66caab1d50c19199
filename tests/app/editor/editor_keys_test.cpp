// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/advice_panel.h"
#include "app/editor/routine_header.h"
#include "app/shell/widgets/search_field.h"
#include "tests/app/editor/editor_fixture.h"

#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QPushButton>

using namespace limber;

namespace
{

class EditorKeys : public EditorTest
{
protected:
    void type(const QString& text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        QApplication::processEvents();
    }
    void openEmpty()
    {
        Routine empty;
        empty.id = RoutineId::fresh();
        empty.title = QStringLiteral("New");
        open(empty);
    }
};

} // namespace

TEST_F(EditorKeys, findAndEnterAddsAfterTheSelection)
{
    select({idAt(1, 0)});
    page.library().focusSearch();
    type(QStringLiteral("hydrant"));
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    EXPECT_EQ(shape(), QStringLiteral("release: ball-release | stretch: pigeon-pose, fire-hydrant, supine-figure-four, "
                                      "standing-side-bend | strengthen: clam, bridge"));
    EXPECT_EQ(selectedExercises(), QStringList{QStringLiteral("fire-hydrant")});
    // Again: after what has just been added.
    key(Qt::Key_Return);
    EXPECT_EQ(entryAt(1, 2).exercise.text(), QStringLiteral("fire-hydrant"));
}

TEST_F(EditorKeys, withoutASelectionAnExerciseGoesToItsPhase)
{
    page.view().clearSelection();
    page.library().focusSearch();
    type(QStringLiteral("ninety"));
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    EXPECT_EQ(entryAt(1, 3).exercise.text(), QStringLiteral("ninety-ninety"));
}

TEST_F(EditorKeys, aMissingPhaseGetsItsSectionInOrder)
{
    page.view().clearSelection();
    page.library().focusSearch();
    type(QStringLiteral("march"));
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    EXPECT_TRUE(shape().startsWith(QStringLiteral("warm-up: march-in-place | release:"))) << qPrintable(shape());
}

TEST_F(EditorKeys, lettersInTheLibraryGoOnInTheSearchField)
{
    page.library().focusSearch();
    type(QStringLiteral("cl"));
    key(Qt::Key_Down);
    type(QStringLiteral("a"));
    EXPECT_EQ(page.library().searchField().text(), QStringLiteral("cla"));
    EXPECT_TRUE(page.library().searchField().hasFocus());
}

TEST_F(EditorKeys, altUpAndDownMoveWithinAndOverSections)
{
    select({idAt(1, 0)});
    key(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(shape(), QStringLiteral("release: ball-release, pigeon-pose | stretch: supine-figure-four, "
                                      "standing-side-bend | strengthen: clam, bridge"));
    EXPECT_EQ(selectedExercises(), QStringList{QStringLiteral("pigeon-pose")});
    key(Qt::Key_Down, Qt::AltModifier);
    key(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(entryAt(1, 1).exercise.text(), QStringLiteral("pigeon-pose"));
    expectRowsFollow();
}

TEST_F(EditorKeys, severalMoveTogether)
{
    select({idAt(1, 1), idAt(1, 2)});
    key(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(shape(), QStringLiteral("release: ball-release | stretch: supine-figure-four, standing-side-bend, "
                                      "pigeon-pose | strengthen: clam, bridge"));
    EXPECT_EQ(selectedExercises().size(), 2);
}

TEST_F(EditorKeys, deleteRemovesAndSelectsWhatComesNext)
{
    select({idAt(1, 0)});
    key(Qt::Key_Delete);
    EXPECT_EQ(entryCount(routine()), 5);
    EXPECT_EQ(selectedExercises(), QStringList{QStringLiteral("supine-figure-four")});
    EXPECT_EQ(document->undoStack().undoText(), QStringLiteral("remove pigeon pose"));
}

TEST_F(EditorKeys, selectAllAndDeleteLeavesEmptySectionsAndCanBeUndone)
{
    const Routine start = routine();
    select({idAt(1, 0)});
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    EXPECT_EQ(entryCount(routine()), 0);
    EXPECT_EQ(routine().sections.size(), 3U);
    expectRowsFollow();
    document->undoStack().undo();
    EXPECT_EQ(routine(), start);
    expectRowsFollow();
}

TEST_F(EditorKeys, duplicateSelectsTheCopies)
{
    select({idAt(1, 0), idAt(1, 1)});
    key(Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(shape(), QStringLiteral("release: ball-release | stretch: pigeon-pose, supine-figure-four, pigeon-pose, "
                                      "supine-figure-four, standing-side-bend | strengthen: clam, bridge"));
    const auto selected = page.view().selectedEntries();
    EXPECT_EQ(selected, (std::vector<EntryId>{idAt(1, 2), idAt(1, 3)}));
}

TEST_F(EditorKeys, cutAndPasteBringsTheEntriesBackElsewhere)
{
    Entry changed = entryAt(1, 0);
    document->push(edits::setNote(routine(), {changed.id}, QStringLiteral("slowly")));
    select({idAt(1, 0)});
    key(Qt::Key_X, Qt::ControlModifier);
    EXPECT_EQ(entryCount(routine()), 5);
    select({idAt(2, 1)});
    key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(entryAt(2, 2).exercise.text(), QStringLiteral("pigeon-pose"));
    EXPECT_EQ(entryAt(2, 2).note, QStringLiteral("slowly"));
    EXPECT_NE(idAt(2, 2), changed.id);
}

TEST_F(EditorKeys, copiedEntriesPasteIntoAnotherRoutine)
{
    select({idAt(1, 0), idAt(2, 0)});
    key(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(
        QGuiApplication::clipboard()->text(),
        QStringLiteral("Pigeon pose: 3 × 30 s, each side\nClam: %1, each side").arg(doseText(entryAt(2, 0).dose)));
    openEmpty();
    page.view().setFocus();
    key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(entryCount(routine()), 2);
}

TEST_F(EditorKeys, pastingNonsenseSaysSoAndChangesNothing)
{
    const Routine start = routine();
    select({idAt(1, 0)});
    for (const QString& text : {QStringLiteral("hello"), QStringLiteral("{\"format\": 1"), QString(5'000'000, u'x')}) {
        QGuiApplication::clipboard()->setText(text);
        key(Qt::Key_V, Qt::ControlModifier);
        EXPECT_EQ(routine(), start);
    }
}

TEST_F(EditorKeys, titleIsSavedWithEveryLetterAndUndoneAsOne)
{
    page.header().editTitle();
    type(QStringLiteral("Hips"));
    EXPECT_EQ(saved.size(), 4U);
    EXPECT_EQ(saved.back().title, QStringLiteral("Hips"));
    key(Qt::Key_Return);
    EXPECT_EQ(document->undoStack().count(), 1);
    document->undoStack().undo();
    EXPECT_EQ(routine().title, QStringLiteral("My evening hips"));
}

TEST_F(EditorKeys, anEmptyTitleKeepsTheLastOne)
{
    page.header().editTitle();
    key(Qt::Key_Delete);
    key(Qt::Key_Return);
    EXPECT_EQ(routine().title, QStringLiteral("My evening hips"));
    EXPECT_EQ(page.header().title().text(), QStringLiteral("My evening hips"));
}

TEST_F(EditorKeys, newSectionOpensItsTitleForTyping)
{
    select({idAt(1, 0)});
    page.actions().addSection->trigger();
    QApplication::processEvents();
    type(QStringLiteral("Cool down"));
    key(Qt::Key_Return);
    ASSERT_EQ(routine().sections.size(), 4U);
    EXPECT_EQ(routine().sections[2].title, QStringLiteral("Cool down"));
}

TEST_F(EditorKeys, aSectionCollapsesAndOpensByKeyMouseAndMenu)
{
    RoutineView& view = page.view();
    const SectionId stretch = routine().sections[1].id;
    const int all = view.rows().rowCount();
    view.selectSection(stretch);
    view.setFocus();
    key(Qt::Key_Left);
    EXPECT_EQ(view.rows().rowCount(), all - 3);
    EXPECT_TRUE(view.rows()
                    .data(view.rows().indexOf(stretch), Qt::AccessibleTextRole)
                    .toString()
                    .contains(durationText(document->sectionTime(1))))
        << "its time is still there";
    EXPECT_EQ(document->undoStack().count(), 0) << "a way of looking, no edit";
    key(Qt::Key_Right);
    expectRowsFollow();
    const QRect heading = view.visualRect(view.rows().indexOf(stretch));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(4, heading.center().y()));
    EXPECT_TRUE(view.rows().isCollapsed(stretch));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(4, heading.center().y()));
    EXPECT_FALSE(view.rows().isCollapsed(stretch));
    select({idAt(1, 1)});
    page.actions().foldSection->trigger();
    EXPECT_TRUE(view.rows().isCollapsed(stretch));
    EXPECT_EQ(view.selectedSection(), stretch) << "the keyboard stays at what is left of it";
    page.actions().foldSection->trigger();
    expectRowsFollow();
}

TEST_F(EditorKeys, f2RenamesASection)
{
    page.view().selectSection(routine().sections[1].id);
    page.view().setFocus();
    key(Qt::Key_F2);
    type(QStringLiteral("Floor work"));
    key(Qt::Key_Return);
    EXPECT_EQ(routine().sections[1].title, QStringLiteral("Floor work"));
}

TEST_F(EditorKeys, sectionsMoveAndGoByKeysToo)
{
    page.view().selectSection(routine().sections[1].id);
    page.view().setFocus();
    key(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(routine().sections[0].title, QStringLiteral("Stretch"));
    key(Qt::Key_Delete);
    EXPECT_EQ(routine().sections.size(), 2U);
    EXPECT_EQ(entryCount(routine()), 3);
}

TEST_F(EditorKeys, deleteInTheLibraryLeavesTheRoutineAlone)
{
    select({idAt(1, 0)});
    page.library().list().setFocus();
    key(Qt::Key_Delete);
    EXPECT_EQ(entryCount(routine()), 6);
}

TEST_F(EditorKeys, everyActionHasATextAndIsOffForAStarter)
{
    open(*testCatalogue().starter(RoutineId(QStringLiteral("tight-hips"))));
    page.view().selectAll();
    const Routine before = routine();
    for (QAction* action : page.actions().forEditMenu() + page.actions().forRoutineMenu()) {
        if (!action)
            continue;
        EXPECT_FALSE(action->text().isEmpty());
        if (action != page.actions().copy && action != page.actions().selectAll &&
            action != page.actions().findExercise && action != page.actions().foldSection) {
            EXPECT_FALSE(action->isEnabled()) << qPrintable(action->text());
        }
    }
    key(Qt::Key_Delete);
    EXPECT_EQ(routine(), before);
}

TEST_F(EditorKeys, useThisOneIsAskedForTheStarterShown)
{
    open(*testCatalogue().starter(RoutineId(QStringLiteral("tight-hips"))));
    QSignalSpy asked(&page, &EditorPage::useStarterRequested);
    Q_EMIT page.header().useStarterRequested();
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.first().first().value<RoutineId>(), RoutineId(QStringLiteral("tight-hips")));
}

TEST_F(EditorKeys, aClosedDocumentLeavesAnEmptyPage)
{
    select({idAt(1, 0)});
    keeper.forget(routine().id);
    EXPECT_EQ(page.document(), nullptr);
    EXPECT_EQ(page.view().rows().rowCount(), 0);
    document = nullptr;
}

TEST_F(EditorKeys, aDigitBeginsADoseForAllSelected)
{
    select({idAt(1, 0), idAt(1, 1)});
    key(Qt::Key_2);
    type(QStringLiteral("x45s"));
    key(Qt::Key_Return);
    EXPECT_EQ(doseText(entryAt(1, 0).dose), QStringLiteral("2 × 45 s"));
    EXPECT_EQ(doseText(entryAt(1, 1).dose), QStringLiteral("2 × 45 s"));
    EXPECT_EQ(document->undoStack().count(), 1);
    EXPECT_EQ(document->undoStack().undoText(), QStringLiteral("change dose to 2 × 45 s"));
}

TEST_F(EditorKeys, aDoseForEachSideIsTypedOnTheRowHoweverFast)
{
    select({idAt(1, 0)});
    for (const char letter : QByteArrayLiteral("l 3x30s r 2x30s"))
        QTest::keyClick(QApplication::focusWidget(), letter); // nothing else happens in between
    key(Qt::Key_Return);
    EXPECT_EQ(doseText(entryAt(1, 0).dose), QStringLiteral("3 × 30 s"));
    ASSERT_TRUE(entryAt(1, 0).rightDose);
    EXPECT_EQ(doseText(*entryAt(1, 0).rightDose), QStringLiteral("2 × 30 s"));
    EXPECT_EQ(document->undoStack().count(), 1);
}

TEST_F(EditorKeys, oneTypedDoseCanSayBothSidesApart)
{
    select({idAt(1, 0)});
    key(Qt::Key_Return);
    type(QStringLiteral("l 3x30s r 2x30s"));
    key(Qt::Key_Return);
    EXPECT_EQ(doseText(entryAt(1, 0).dose), QStringLiteral("3 × 30 s"));
    ASSERT_TRUE(entryAt(1, 0).rightDose);
    EXPECT_EQ(doseText(*entryAt(1, 0).rightDose), QStringLiteral("2 × 30 s"));
}

TEST_F(EditorKeys, aDoseThatIsNotUnderstoodStaysToBeMended)
{
    const Routine start = routine();
    select({idAt(1, 0)});
    key(Qt::Key_3);
    type(QStringLiteral(" bananas"));
    key(Qt::Key_Return);
    EXPECT_EQ(routine(), start);
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(field, nullptr);
    EXPECT_EQ(field->text(), QStringLiteral("3 bananas"));
}

TEST_F(EditorKeys, escapeLeavesTheDoseAsItWas)
{
    const Routine start = routine();
    select({idAt(1, 0)});
    key(Qt::Key_9);
    key(Qt::Key_Escape);
    key(Qt::Key_Escape);
    EXPECT_EQ(routine(), start);
    EXPECT_EQ(QApplication::focusWidget(), &page.view());
}

TEST_F(EditorKeys, buildingFromNothingPutsEveryExerciseInItsPhase)
{
    openEmpty();
    for (const char* id : {"clam", "march-in-place", "pigeon-pose", "bridge", "supine-figure-four"})
        Q_EMIT page.library().addRequested({ExerciseId(QString::fromLatin1(id))});
    EXPECT_EQ(shape(), QStringLiteral("warm-up: march-in-place | stretch: pigeon-pose, supine-figure-four | "
                                      "strengthen: clam, bridge"));
}

TEST_F(EditorKeys, escapeShowsTheRoutineItselfAgain)
{
    select({idAt(1, 0)});
    key(Qt::Key_Escape);
    EXPECT_TRUE(page.view().selectedEntries().empty());
}

TEST_F(EditorKeys, theCoachsFixIsOneClickAndUndoable)
{
    const Routine start = routine();
    page.view().clearSelection();
    page.inspector().advice().look();
    QPushButton* fix = nullptr;
    for (QPushButton* button : page.inspector().advice().findChildren<QPushButton*>()) {
        if (button->text().contains(QStringLiteral("march"), Qt::CaseInsensitive))
            fix = button;
    }
    ASSERT_NE(fix, nullptr);
    fix->click();
    EXPECT_TRUE(shape().contains(QStringLiteral("march-in-place"))) << qPrintable(shape());
    document->undoStack().undo();
    EXPECT_EQ(routine(), start);
}
