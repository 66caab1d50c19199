// SPDX-License-Identifier: GPL-3.0-or-later
// Real drags: the pointer is moved by xdotool on a real X server, and the program's own drag loop runs.
#include "app/editor/document_keeper.h"
#include "app/editor/editor_page.h"
#include "app/editor/entry_geometry.h"
#include "app/editor/library_list.h"
#include "app/editor/library_panel.h"
#include "app/editor/routine_view.h"
#include "core/figure/figure_library.h"
#include "tests/support/pointer.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <gtest/gtest.h>

using namespace limber;

namespace
{

Entry entryOf(const Catalogue& catalogue, const char* exercise)
{
    return edits::entryFor(*catalogue.exercise(ExerciseId(QString::fromLatin1(exercise))));
}

class RealDrag : public testing::Test
{
protected:
    RealDrag()
    {
        page.resize(1180, 700);
        page.move(20, 40);
        Routine routine;
        routine.id = RoutineId::fresh();
        routine.title = QStringLiteral("My evening hips");
        Section stretch = edits::newSection(Phase::Stretch);
        stretch.entries = {entryOf(catalogue, "pigeon-pose"), entryOf(catalogue, "supine-figure-four"),
                           entryOf(catalogue, "standing-side-bend")};
        Section strengthen = edits::newSection(Phase::Strengthen);
        strengthen.entries = {entryOf(catalogue, "clam"), entryOf(catalogue, "bridge")};
        routine.sections = {stretch, strengthen};
        document = &keeper.open(routine);
        page.setDocument(document);
        page.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
    }

    QPoint onScreen(const EntryId& entry, const QPoint& inside)
    {
        RoutineView& view = page.view();
        return view.viewport()->mapToGlobal(view.visualRect(view.rows().indexOf(entry)).topLeft() + inside);
    }
    EntryId idAt(size_t section, size_t index) const { return document->routine().sections[section].entries[index].id; }
    QString shape() const
    {
        QStringList sections;
        for (const Section& section : document->routine().sections) {
            QStringList entries;
            for (const Entry& entry : section.entries)
                entries << entry.exercise.text();
            sections << entries.join(QLatin1Char(' '));
        }
        return sections.join(QStringLiteral(" | "));
    }

    Catalogue catalogue = Catalogue::load().value();
    figure::FigureLibrary figures;
    DocumentKeeper keeper{catalogue, [](const Routine&) -> Outcome { return Done{}; }};
    EditorPage page{catalogue, figures};
    RoutineDocument* document = nullptr;
};

} // namespace

TEST_F(RealDrag, fromTheLibraryToAPlaceInTheRoutine)
{
    page.library().search(QStringLiteral("fire hydrant"));
    QTest::qWait(50);
    LibraryList& list = page.library().list();
    const QPoint card = list.viewport()->mapToGlobal(list.visualRect(list.model()->index(0, 0)).center());
    test::drag(card, onScreen(idAt(0, 1), QPoint(250, 6)));
    EXPECT_EQ(shape(), QStringLiteral("pigeon-pose fire-hydrant supine-figure-four standing-side-bend | clam bridge"));
    EXPECT_EQ(document->undoStack().undoText(), QStringLiteral("add fire hydrant"));
}

TEST_F(RealDrag, anEntryToAnotherSectionAndBackByUndo)
{
    const Routine start = document->routine();
    test::drag(onScreen(idAt(0, 0), QPoint(250, 29)), onScreen(idAt(1, 0), QPoint(250, kRowHeight - 6)));
    EXPECT_EQ(shape(), QStringLiteral("supine-figure-four standing-side-bend | clam pigeon-pose bridge"));
    document->undoStack().undo();
    EXPECT_EQ(document->routine(), start);
}

TEST_F(RealDrag, twoSelectedEntriesTogether)
{
    page.view().selectEntries({idAt(0, 0), idAt(0, 1)});
    test::drag(onScreen(idAt(0, 1), QPoint(250, 29)), onScreen(idAt(1, 1), QPoint(250, kRowHeight - 6)));
    EXPECT_EQ(shape(), QStringLiteral("standing-side-bend | clam bridge pigeon-pose supine-figure-four"));
}

TEST_F(RealDrag, escapeLeavesEverythingAsItWas)
{
    test::drag(
        onScreen(idAt(0, 0), QPoint(250, 29)), onScreen(idAt(1, 0), QPoint(250, kRowHeight - 6)),
        QStringList{QStringLiteral("key"), QStringLiteral("Escape"), QStringLiteral("sleep"), QStringLiteral("0.1")} +
            test::kLetGo);
    EXPECT_EQ(shape(), QStringLiteral("pigeon-pose supine-figure-four standing-side-bend | clam bridge"));
    EXPECT_EQ(document->undoStack().count(), 0);
}

TEST_F(RealDrag, ontoTheLibraryRemoves)
{
    const QPoint library = page.library().mapToGlobal(QPoint(120, 300));
    test::drag(onScreen(idAt(0, 0), QPoint(250, 29)), library);
    EXPECT_EQ(shape(), QStringLiteral("supine-figure-four standing-side-bend | clam bridge"));
}
