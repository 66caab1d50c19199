// SPDX-License-Identifier: GPL-3.0-or-later
// Drags as the platform delivers them: sent by hand, because the offscreen platform runs no drag loop.
#include "app/editor/take_back_veil.h"
#include "tests/app/editor/editor_fixture.h"

#include <QtGui/QDropEvent>
#include <QtWidgets/QScrollBar>

using namespace limber;

namespace
{

class EditorDrag : public EditorTest
{
protected:
    QPoint above(const EntryId& entry) { return rowOf(entry).topLeft() + QPoint(200, 4); }
    QPoint below(const EntryId& entry) { return rowOf(entry).topLeft() + QPoint(200, kRowHeight - 4); }
    QRect rowOf(const EntryId& entry) { return page.view().visualRect(page.view().rows().indexOf(entry)); }

    /// Enters, moves and drops; false when the drop was not accepted.
    bool drop(QWidget& target, const QMimeData& data, const QPoint& at, Qt::KeyboardModifiers modifiers = {})
    {
        const Qt::DropActions actions = Qt::CopyAction | Qt::MoveAction;
        QDragEnterEvent enter(at, actions, &data, Qt::LeftButton, modifiers);
        QApplication::sendEvent(&target, &enter);
        QDragMoveEvent move(at, actions, &data, Qt::LeftButton, modifiers);
        QApplication::sendEvent(&target, &move);
        QDropEvent drop(at, actions, &data, Qt::LeftButton, modifiers);
        drop.setDropAction(Qt::IgnoreAction);
        QApplication::sendEvent(&target, &drop);
        QApplication::processEvents();
        return drop.isAccepted() && drop.dropAction() != Qt::IgnoreAction;
    }
    bool dropOnRoutine(const QMimeData& data, const QPoint& at, Qt::KeyboardModifiers modifiers = {})
    {
        return drop(*page.view().viewport(), data, at, modifiers);
    }

    std::unique_ptr<QMimeData> exercises(const QStringList& ids)
    {
        return mimeOf({DragPayload::Kind::Exercises, dragOrigin(), {}, ids});
    }
    std::unique_ptr<QMimeData> entries(const std::vector<EntryId>& ids)
    {
        QStringList texts;
        for (const EntryId& id : ids)
            texts << id.text();
        return mimeOf({DragPayload::Kind::Entries, dragOrigin(), routine().id, texts});
    }
};

} // namespace

TEST_F(EditorDrag, putsAnExerciseBetweenTwoEntries)
{
    EXPECT_TRUE(dropOnRoutine(*exercises({QStringLiteral("fire-hydrant")}), above(idAt(1, 1))));
    EXPECT_EQ(shape(), QStringLiteral("release: ball-release | stretch: pigeon-pose, fire-hydrant, supine-figure-four, "
                                      "standing-side-bend | strengthen: clam, bridge"));
    EXPECT_EQ(selectedExercises(), QStringList{QStringLiteral("fire-hydrant")});
    expectRowsFollow();
}

TEST_F(EditorDrag, theLowerHalfOfARowMeansAfterIt)
{
    EXPECT_TRUE(dropOnRoutine(*exercises({QStringLiteral("fire-hydrant")}), below(idAt(0, 0))));
    EXPECT_EQ(shape(), QStringLiteral("release: ball-release, fire-hydrant | stretch: pigeon-pose, supine-figure-four, "
                                      "standing-side-bend | strengthen: clam, bridge"));
}

TEST_F(EditorDrag, aDragHeldAtTheLowerEndScrollsAndTheMarkGoesAlong)
{
    page.resize(1280, 420);
    QApplication::processEvents();
    QScrollBar& bar = *page.view().verticalScrollBar();
    ASSERT_GT(bar.maximum(), 60);
    const auto data = exercises({QStringLiteral("fire-hydrant")});
    const auto hold = [&](int y) {
        QDragMoveEvent move(QPoint(300, y), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page.view().viewport(), &move);
    };
    const int height = page.view().viewport()->height();
    QDragEnterEvent enter(QPoint(300, height / 2), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(page.view().viewport(), &enter);
    hold(height / 2);
    QApplication::processEvents();
    EXPECT_EQ(bar.value(), 0);
    hold(height - 4);
    EXPECT_TRUE(QTest::qWaitFor([&] { return bar.value() == bar.maximum(); }));
    hold(4);
    EXPECT_TRUE(QTest::qWaitFor([&] { return bar.value() == 0; }));
    QDropEvent drop(QPoint(300, height - 4), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    hold(height - 4);
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar.value() == bar.maximum(); }));
    QApplication::sendEvent(page.view().viewport(), &drop);
    EXPECT_EQ(entryAt(2, 2).exercise.text(), QStringLiteral("fire-hydrant"));
}

TEST_F(EditorDrag, belowEverythingMeansTheEnd)
{
    EXPECT_TRUE(dropOnRoutine(*exercises({QStringLiteral("fire-hydrant")}), QPoint(300, 640)));
    EXPECT_EQ(entryAt(2, 2).exercise.text(), QStringLiteral("fire-hydrant"));
}

TEST_F(EditorDrag, severalExercisesComeInTheirOrder)
{
    EXPECT_TRUE(
        dropOnRoutine(*exercises({QStringLiteral("lean-over"), QStringLiteral("ninety-ninety")}), above(idAt(1, 0))));
    EXPECT_EQ(entryAt(1, 0).exercise.text(), QStringLiteral("lean-over"));
    EXPECT_EQ(entryAt(1, 1).exercise.text(), QStringLiteral("ninety-ninety"));
    EXPECT_EQ(document->undoStack().count(), 1);
}

TEST_F(EditorDrag, anExerciseTakesTheDoseOfItsFirstSource)
{
    dropOnRoutine(*exercises({QStringLiteral("pigeon-pose")}), above(idAt(0, 0)));
    EXPECT_EQ(doseText(entryAt(0, 0).dose), QStringLiteral("3 × 30 s"));
}

TEST_F(EditorDrag, movesAnEntryIntoAnotherSectionAsTheSameEntry)
{
    const Entry clam = entryAt(2, 0);
    const Routine start = routine();
    EXPECT_TRUE(dropOnRoutine(*entries({clam.id}), above(idAt(1, 0))));
    EXPECT_EQ(entryAt(1, 0), clam);
    EXPECT_EQ(shape(), QStringLiteral("release: ball-release | stretch: clam, pigeon-pose, supine-figure-four, "
                                      "standing-side-bend | strengthen: bridge"));
    expectRowsFollow();
    EXPECT_EQ(selectedExercises(), QStringList{QStringLiteral("clam")});
    document->undoStack().undo();
    EXPECT_EQ(routine(), start);
    expectRowsFollow();
}

TEST_F(EditorDrag, movesSeveralAtOnceToOnePlace)
{
    EXPECT_TRUE(dropOnRoutine(*entries({idAt(0, 0), idAt(1, 1), idAt(2, 1)}), above(idAt(1, 0))));
    EXPECT_EQ(shape(), QStringLiteral("release:  | stretch: ball-release, supine-figure-four, bridge, pigeon-pose, "
                                      "standing-side-bend | strengthen: clam"));
    EXPECT_EQ(document->undoStack().count(), 1);
    expectRowsFollow();
}

TEST_F(EditorDrag, movesDownwardsInItsOwnSection)
{
    EXPECT_TRUE(dropOnRoutine(*entries({idAt(1, 0)}), below(idAt(1, 2))));
    EXPECT_EQ(shape(), QStringLiteral("release: ball-release | stretch: supine-figure-four, standing-side-bend, "
                                      "pigeon-pose | strengthen: clam, bridge"));
}

TEST_F(EditorDrag, movesAllThreeBehindTheLast)
{
    EXPECT_TRUE(dropOnRoutine(*entries({idAt(1, 0), idAt(1, 1), idAt(1, 2)}), below(idAt(2, 1))));
    EXPECT_EQ(shape(), QStringLiteral("release: ball-release | stretch:  | strengthen: clam, bridge, pigeon-pose, "
                                      "supine-figure-four, standing-side-bend"));
}

TEST_F(EditorDrag, withControlCopiesInsteadOfMoving)
{
    EXPECT_TRUE(dropOnRoutine(*entries({idAt(1, 0)}), below(idAt(2, 1)), Qt::ControlModifier));
    EXPECT_EQ(entryAt(2, 2).exercise.text(), QStringLiteral("pigeon-pose"));
    EXPECT_EQ(entryAt(1, 0).exercise.text(), QStringLiteral("pigeon-pose"));
    EXPECT_NE(idAt(2, 2), idAt(1, 0));
}

TEST_F(EditorDrag, droppedWhereItStandsChangesNothing)
{
    dropOnRoutine(*entries({idAt(1, 1)}), above(idAt(1, 1)));
    EXPECT_EQ(document->undoStack().count(), 0);
    EXPECT_TRUE(saved.empty());
}

TEST_F(EditorDrag, droppedOnTheLibraryIsRemoved)
{
    EXPECT_TRUE(drop(page.library(), *entries({idAt(1, 0), idAt(2, 0)}), QPoint(50, 20)));
    EXPECT_EQ(shape(), QStringLiteral("release: ball-release | stretch: supine-figure-four, standing-side-bend | "
                                      "strengthen: bridge"));
}

TEST_F(EditorDrag, theLibrarySaysWhatADropOnItWouldDoAsLongAsItIsThere)
{
    const auto says = [this] {
        const auto* veil = page.library().findChild<TakeBackVeil*>();
        return veil && veil->isVisible() && veil->rect() == page.library().rect();
    };
    const auto carried = entries({idAt(1, 0)});
    QDragEnterEvent enter(QPoint(50, 20), Qt::MoveAction, carried.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page.library(), &enter);
    EXPECT_TRUE(says());
    QDragLeaveEvent leave;
    QApplication::sendEvent(&page.library(), &leave);
    EXPECT_FALSE(says());
    drop(page.library(), *carried, QPoint(50, 20));
    EXPECT_FALSE(says());
}

TEST_F(EditorDrag, theLibraryTakesNothingElse)
{
    EXPECT_FALSE(drop(page.library(), *exercises({QStringLiteral("clam")}), QPoint(50, 20)));
}

TEST_F(EditorDrag, entriesThatAreGoneByNowAreLeftOut)
{
    const auto carried = entries({idAt(1, 0), idAt(1, 1)});
    document->push(edits::removeEntries(routine(), {idAt(1, 0)}, {}));
    EXPECT_TRUE(dropOnRoutine(*carried, below(idAt(2, 1))));
    EXPECT_EQ(entryAt(2, 2).exercise.text(), QStringLiteral("supine-figure-four"));
    EXPECT_EQ(entryCount(routine()), 5);
}

TEST_F(EditorDrag, entriesOfAnotherRoutineOrProcessAreRefused)
{
    const QMimeData* elsewhere =
        mimeOf({DragPayload::Kind::Entries, QStringLiteral("another"), routine().id, {idAt(1, 0).text()}}).release();
    EXPECT_FALSE(dropOnRoutine(*elsewhere, below(idAt(2, 1))));
    delete elsewhere;
    EXPECT_EQ(document->undoStack().count(), 0);
}

TEST_F(EditorDrag, damagedAndForeignDataIsRefused)
{
    QMimeData damaged;
    damaged.setData(kDragMime, "{\"kind\":\"entries\",");
    EXPECT_FALSE(dropOnRoutine(damaged, QPoint(200, 200)));
    QMimeData text;
    text.setText(QStringLiteral("pigeon-pose"));
    EXPECT_FALSE(dropOnRoutine(text, QPoint(200, 200)));
    EXPECT_FALSE(dropOnRoutine(*exercises({QStringLiteral("no-such-thing")}), QPoint(200, 200)));
    EXPECT_EQ(document->undoStack().count(), 0);
}

TEST_F(EditorDrag, aSectionMovesWithItsEntries)
{
    const auto section =
        mimeOf({DragPayload::Kind::Sections, dragOrigin(), routine().id, {routine().sections[2].id.text()}});
    EXPECT_TRUE(dropOnRoutine(*section, QPoint(200, 4)));
    EXPECT_EQ(shape(), QStringLiteral("strengthen: clam, bridge | release: ball-release | stretch: pigeon-pose, "
                                      "supine-figure-four, standing-side-bend"));
    expectRowsFollow();
}

TEST_F(EditorDrag, intoAnEmptyRoutineMakesASectionOfThePhase)
{
    Routine empty;
    empty.id = RoutineId::fresh();
    empty.title = QStringLiteral("New");
    open(empty);
    EXPECT_TRUE(dropOnRoutine(*exercises({QStringLiteral("clam"), QStringLiteral("pigeon-pose")}), QPoint(200, 80)));
    EXPECT_EQ(shape(), QStringLiteral("stretch: pigeon-pose | strengthen: clam"));
    document->undoStack().undo();
    EXPECT_EQ(routine(), empty);
}

TEST_F(EditorDrag, intoAnEmptySection)
{
    document->push(edits::removeEntries(routine(), {idAt(0, 0)}, {}));
    QApplication::processEvents();
    const QRect hint = page.view().visualRect(page.view().rows().index(1));
    EXPECT_TRUE(dropOnRoutine(*exercises({QStringLiteral("foam-roll-glute")}), hint.center()));
    EXPECT_EQ(entryAt(0, 0).exercise.text(), QStringLiteral("foam-roll-glute"));
    expectRowsFollow();
}

TEST_F(EditorDrag, aStarterTakesNothing)
{
    open(*testCatalogue().starter(RoutineId(QStringLiteral("tight-hips"))));
    const Routine before = routine();
    EXPECT_FALSE(dropOnRoutine(*exercises({QStringLiteral("clam")}), QPoint(200, 200)));
    EXPECT_EQ(routine(), before);
}
