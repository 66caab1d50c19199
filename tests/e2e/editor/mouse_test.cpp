// SPDX-License-Identifier: GPL-3.0-or-later
// Tight hips built from nothing with the mouse alone, on the real page; clicks and drags are counted.
#include "app/editor/document_keeper.h"
#include "app/editor/editor_page.h"
#include "app/editor/library_list.h"
#include "app/editor/library_model.h"
#include "app/editor/library_panel.h"
#include "app/editor/routine_view.h"
#include "core/figure/figure_library.h"

#include <QtCore/QProcess>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <gtest/gtest.h>
#include <iostream>

using namespace limber;
using namespace Qt::StringLiterals;

namespace
{

class MouseAlone : public testing::Test
{
protected:
    MouseAlone()
    {
        page.resize(1180, 700);
        page.move(20, 40);
        Routine routine;
        routine.id = RoutineId::fresh();
        routine.title = u"From nothing"_s;
        document = &keeper.open(routine);
        page.setDocument(document);
        page.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
    }

    void point(const QStringList& commands)
    {
        QProcess pointer;
        pointer.start(u"xdotool"_s, commands);
        ASSERT_TRUE(pointer.waitForStarted());
        EXPECT_TRUE(QTest::qWaitFor([&pointer] { return pointer.state() == QProcess::NotRunning; }, 20'000));
        QTest::qWait(220); // the motion of the rows
    }

    static QStringList at(const QPoint& where)
    {
        return {u"mousemove"_s, QString::number(where.x()), QString::number(where.y()), u"sleep"_s, u"0.04"_s};
    }

    /// A double click on an exercise in the library; the wheel brings it into sight.
    void takeFromLibrary(const ExerciseId& id)
    {
        LibraryList& list = page.library().list();
        const auto row = [&] {
            for (int i = 0; i < list.model()->rowCount(); ++i) {
                if (static_cast<LibraryModel*>(list.model())->exercise(i).id == id)
                    return i;
            }
            return -1;
        }();
        ASSERT_GE(row, 0) << qPrintable(id.text());
        list.scrollTo(list.model()->index(row, 0), QAbstractItemView::PositionAtCenter); // as the wheel would
        QTest::qWait(30);
        const QPoint card = list.viewport()->mapToGlobal(list.visualRect(list.model()->index(row, 0)).center());
        point(at(card) + QStringList{u"click"_s, u"--repeat"_s, u"2"_s, u"--delay"_s, u"60"_s, u"1"_s});
        clicks += 2;
    }

    Catalogue catalogue = Catalogue::load().value();
    figure::FigureLibrary figures;
    DocumentKeeper keeper{catalogue, [](const Routine&) -> Outcome { return Done{}; }};
    EditorPage page{catalogue, figures};
    RoutineDocument* document = nullptr;
    int clicks = 0;
};

} // namespace

TEST_F(MouseAlone, tightHipsFromNothingIsCounted)
{
    const Routine* wanted = catalogue.starter(RoutineId(u"tight-hips"_s));
    ASSERT_TRUE(wanted);
    QStringList ids;
    for (const Section& section : wanted->sections) {
        for (const Entry& entry : section.entries) {
            ids << entry.exercise.text();
            takeFromLibrary(entry.exercise);
        }
    }
    QStringList built;
    for (const Section& section : document->routine().sections) {
        for (const Entry& entry : section.entries)
            built << entry.exercise.text();
    }
    EXPECT_EQ(built, ids) << "each phase in its section, in the order they were taken";
    std::cout << "tight-hips from nothing, by mouse: " << clicks + 1 << " clicks\n"; // with New routine
    EXPECT_LE(clicks + 1, 30) << "docs/guide.md says how many";
}

TEST_F(MouseAlone, aRubberBandSelects)
{
    for (const char16_t* id : {u"pigeon-pose", u"supine-figure-four", u"standing-side-bend"})
        page.addExercise(ExerciseId(QString::fromUtf16(id)));
    page.view().clearSelection();
    QTest::qWait(250);
    RoutineView& view = page.view();
    const auto place = [&](size_t entry, int y) {
        const EntryId id = document->routine().sections[0].entries[entry].id;
        return view.viewport()->mapToGlobal(QPoint(3, view.visualRect(view.rows().indexOf(id)).top() + y));
    };
    QStringList band = at(place(0, 4)) + QStringList{u"mousedown"_s, u"1"_s};
    const QPoint end = place(1, 30) + QPoint(120, 0);
    for (int i = 1; i <= 10; ++i)
        band += at(place(0, 4) + (end - place(0, 4)) * i / 10);
    point(band + QStringList{u"mouseup"_s, u"1"_s});
    EXPECT_EQ(view.selectedEntries().size(), 2U);
}
