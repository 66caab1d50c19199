// SPDX-License-Identifier: GPL-3.0-or-later
// A session that begins while something is being dragged: a reminder that was clicked, "limber play" in a terminal.
#include "app/editor/editor_page.h"
#include "app/editor/routine_view.h"
#include "app/player/player_page.h"
#include "app/render/type.h"
#include "app/shell/app_context.h"
#include "app/shell/main_window.h"
#include "tests/support/pointer.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtGui/QDrag>

#include <gtest/gtest.h>

using namespace limber;

TEST(DragAndPlay, aSessionThatBeginsDuringADragEndsTheDragAndNothingIsLost)
{
    const QTemporaryDir folder;
    const SystemClock clock;
    AppContext context(clock, Store::open(Store::pathIn(folder.path()), clock.wallNow()).value().store,
                       Catalogue::load().value());
    loadFonts();
    MainWindow window(context);
    const auto id = context.shelf().copy(RoutineId(QStringLiteral("tight-hips")));
    ASSERT_TRUE(id);
    window.openRoutine(*id);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    auto& editor = *window.findChild<EditorPage*>();
    const Routine before = editor.document()->routine();
    RoutineView& view = editor.view();
    const auto middleOf = [&view](const EntryId& entry) {
        return view.viewport()->mapToGlobal(view.visualRect(view.rows().indexOf(entry)).topLeft() + QPoint(250, 29));
    };
    const QPoint from = middleOf(before.sections[1].entries[0].id);
    const QPoint to = middleOf(before.sections[0].entries[0].id);

    QTimer look;
    bool dragged = false;
    QObject::connect(&look, &QTimer::timeout, &window, [&] {
        if (dragged || !window.findChild<QDrag*>())
            return;
        dragged = true;
        window.playNamed(QStringLiteral("five-minutes"));
    });
    look.start(10);
    test::drag(from, to);

    EXPECT_TRUE(dragged);
    ASSERT_TRUE(window.findChild<PlayerPage*>());
    EXPECT_TRUE(window.findChild<PlayerPage*>()->isVisible());
    EXPECT_FALSE(window.findChild<QDrag*>()) << "the drag is over";
    EXPECT_EQ(editor.document()->routine(), before);
    EXPECT_EQ(editor.document()->undoStack().count(), 0);
    EXPECT_EQ(context.store().routine(*id)->value(), before);
}
