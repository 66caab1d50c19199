// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a whole: finding everything by name, the names of undo, and what is dropped on it.
#include "app/editor/editor_actions.h"
#include "app/editor/editor_page.h"
#include "app/editor/routine_view.h"
#include "app/shell/app_context.h"
#include "app/shell/command_palette.h"
#include "app/shell/health_notice.h"
#include "app/shell/main_window.h"
#include "app/shell/routine_card.h"
#include "app/shell/routine_exchange.h"
#include "app/shell/undo_list.h"
#include "app/shell/widgets/message_bar.h"
#include "app/shell/widgets/search_field.h"
#include "app/shell/window_actions.h"

#include <QtCore/QDir>
#include <QtCore/QMimeData>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QUndoStack>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>

#include <functional>
#include <gtest/gtest.h>

namespace limber
{

namespace
{

class MainWindowTest : public testing::Test
{
protected:
    MainWindowTest()
    {
        window.resize(1180, 760);
        window.show();
        window.finishStarting();
        QApplication::setActiveWindow(&window);
        QApplication::processEvents();
    }

    RoutineId ownRoutine()
    {
        const auto id = context.shelf().copy(RoutineId(QStringLiteral("five-minutes")));
        window.openRoutine(*id);
        return *id;
    }
    EditorPage& editor() { return *window.findChild<EditorPage*>(); }
    QString message()
    {
        return window.findChildren<MessageBar*>(QString(), Qt::FindDirectChildrenOnly).first()->text();
    }

    /// Opens the palette, types, and presses Enter.
    void choose(const QString& text)
    {
        QTimer::singleShot(0, &window, [text] {
            auto* palette = qobject_cast<CommandPalette*>(QApplication::activeModalWidget());
            ASSERT_TRUE(palette);
            QTest::keyClicks(&palette->field(), text);
            QTest::keyClick(&palette->field(), Qt::Key_Return);
            if (palette->isVisible())
                palette->reject();
        });
        window.actions().palette->trigger();
        QApplication::setActiveWindow(&window); // no window manager does it here
        QApplication::processEvents();
    }

    void drop(const QString& path)
    {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &enter);
        QDropEvent event(QPoint(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &event);
    }

    SystemClock clock;
    AppContext context{clock, Store::inMemory(), std::move(Catalogue::load()).value()};
    MainWindow window{context};
};

} // namespace

TEST_F(MainWindowTest, theRoutinesComeOnceTheWindowIsOnScreen)
{
    MainWindow starting(context);
    starting.show();
    EXPECT_TRUE(starting.findChildren<RoutineCard*>().isEmpty()) << "the first picture does not wait for them";
    starting.finishStarting();
    EXPECT_EQ(starting.findChildren<RoutineCard*>().size(), 7);
    EXPECT_TRUE(qobject_cast<RoutineCard*>(starting.focusWidget()));
}

TEST_F(MainWindowTest, fitsAFullHdScreenOfDoubleScaleOnEveryPage)
{
    const QSize room(960, 540 - 30); // the window manager's title takes the rest
    ownRoutine();
    window.resize(room);
    EXPECT_EQ(window.size(), room);
    for (QAction* page : {window.actions().goToToday, window.actions().goToRoutines, window.actions().goToHistory}) {
        page->trigger();
        QApplication::processEvents();
        window.resize(room);
        EXPECT_EQ(window.size(), room);
    }
}

TEST_F(MainWindowTest, whoComesToTheRoutinesByAShortcutSeesWhereTheKeyboardIs)
{
    ownRoutine();
    QTest::mouseClick(&window, Qt::LeftButton);
    window.setAttribute(Qt::WA_KeyboardFocusChange, false);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2, Qt::ControlModifier);
    QApplication::processEvents();
    ASSERT_TRUE(qobject_cast<RoutineCard*>(QApplication::focusWidget()));
    EXPECT_TRUE(window.testAttribute(Qt::WA_KeyboardFocusChange));
}

TEST_F(MainWindowTest, escapeLeavesThePaletteAtOnceWhateverIsTyped)
{
    QTimer::singleShot(0, &window, [] {
        auto* palette = qobject_cast<CommandPalette*>(QApplication::activeModalWidget());
        ASSERT_TRUE(palette);
        QTest::keyClicks(&palette->field(), QStringLiteral("pige"));
        QTest::keyClick(&palette->field(), Qt::Key_Escape);
        EXPECT_FALSE(palette->isVisible());
        palette->reject();
    });
    window.actions().palette->trigger();
}

TEST_F(MainWindowTest, thePaletteAddsAnExerciseWhereTheKeyboardGoesOn)
{
    const RoutineId id = ownRoutine();
    const int before = entryCount(*context.shelf().find(id));
    choose(QStringLiteral("fire hydr"));
    EXPECT_EQ(entryCount(*context.shelf().find(id)), before + 1);
    EXPECT_EQ(editor().view().selectedEntries().size(), 1U);
    EXPECT_TRUE(editor().view().hasFocus());
}

TEST_F(MainWindowTest, thePaletteOpensRoutinesAndRunsCommands)
{
    choose(QStringLiteral("tight hips"));
    ASSERT_TRUE(editor().document());
    EXPECT_EQ(editor().document()->routine().id, RoutineId(QStringLiteral("tight-hips")));
    choose(QStringLiteral("new routine"));
    EXPECT_TRUE(editor().document()->routine().title.startsWith(QStringLiteral("New routine")));
    EXPECT_EQ(context.shelf().content().own.size(), 1U);
    choose(QStringLiteral("rzzzq"));
    EXPECT_EQ(context.shelf().content().own.size(), 1U) << "nothing of that name does nothing";
}

TEST_F(MainWindowTest, outsideARoutineAnExerciseBeginsANewOne)
{
    choose(QStringLiteral("pigeon"));
    ASSERT_EQ(context.shelf().content().own.size(), 1U);
    EXPECT_EQ(entryCount(editor().document()->routine()), 1);
}

TEST_F(MainWindowTest, theKeyboardStaysWithTheHealthNoticeWhateverComesUpBehindIt)
{
    window.showHealthNoticeOnce();
    auto* notice = window.findChild<HealthNotice*>();
    ownRoutine(); // opens it in the editor, which takes the keyboard
    EXPECT_TRUE(notice->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_3, Qt::ControlModifier); // to the history
    EXPECT_TRUE(editor().isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    EXPECT_TRUE(notice->isHidden());
    EXPECT_TRUE(editor().isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_3, Qt::ControlModifier);
    EXPECT_FALSE(editor().isVisible());
}

TEST_F(MainWindowTest, aRoutineToPlayThatIsNotThereIsAnsweredWithTheNearest)
{
    window.playNamed(QStringLiteral("tight-hip"));
    EXPECT_TRUE(message().startsWith(QStringLiteral("There is no routine “tight-hip”; the nearest are “tight-hips”, ")))
        << qPrintable(message());
}

TEST_F(MainWindowTest, undoSaysWhatItUndoes)
{
    ownRoutine();
    RoutineDocument& document = *editor().document();
    const EntryId entry = document.routine().sections[0].entries[0].id;
    document.push(edits::setHold(document.routine(), {entry}, Millis(45s)));
    EXPECT_EQ(window.actions().undo->text(), QStringLiteral("Undo: change hold to 45 s"));
    window.actions().undo->trigger();
    EXPECT_EQ(window.actions().redo->text(), QStringLiteral("Redo: change hold to 45 s"));
    EXPECT_FALSE(window.actions().undo->isEnabled());
    EXPECT_EQ(window.actions().undo->text(), QStringLiteral("Undo"));
}

TEST_F(MainWindowTest, undoSurvivesSwitchingBetweenRoutines)
{
    const RoutineId first = ownRoutine();
    RoutineDocument& document = *editor().document();
    const Routine before = document.routine();
    document.push(edits::renameRoutine(document.routine(), QStringLiteral("Other")));
    ownRoutine();
    EXPECT_FALSE(window.actions().undo->isEnabled());
    window.openRoutine(first);
    EXPECT_EQ(window.actions().undo->text(), QStringLiteral("Undo: rename to Other"));
    window.actions().undo->trigger();
    EXPECT_EQ(*context.shelf().find(first), before);
}

TEST_F(MainWindowTest, theListOfChangesJumpsAndEscapeComesBack)
{
    ownRoutine();
    RoutineDocument& document = *editor().document();
    const Routine before = document.routine();
    for (const char16_t* title : {u"One", u"Two", u"Three"}) {
        document.endMerging();
        document.push(edits::renameRoutine(document.routine(), QString::fromUtf16(title)));
    }
    UndoList list(document.undoStack(), &window);
    ASSERT_EQ(list.list().count(), 4);
    EXPECT_EQ(list.list().item(0)->text(), QStringLiteral("Rename to Three"));
    list.list().setCurrentRow(3);
    EXPECT_EQ(document.routine(), before);
    list.list().setCurrentRow(2);
    EXPECT_EQ(document.routine().title, QStringLiteral("One"));
    list.reject();
    EXPECT_EQ(document.routine().title, QStringLiteral("Three"));
}

TEST_F(MainWindowTest, aRoutineFileDroppedOnTheWindowIsImportedAndOpened)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("hips.limber"));
    Routine routine = *context.catalogue().starter(RoutineId(QStringLiteral("five-minutes")));
    routine.id = RoutineId::fresh();
    routine.title = QStringLiteral("From a friend");
    ASSERT_TRUE(exportRoutine(routine, path, context).ok());
    drop(path);
    ASSERT_EQ(context.shelf().content().own.size(), 1U);
    EXPECT_EQ(context.shelf().content().own.front().title, routine.title);
    EXPECT_EQ(editor().document()->routine().sections, routine.sections);
}

TEST_F(MainWindowTest, whatCannotBeImportedIsSaidInOneSentence)
{
    QTemporaryDir folder;
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("routines")));
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("trick.limber")));
    drop(folder.filePath(QStringLiteral("routines")));
    EXPECT_EQ(message(), QStringLiteral("“routines” is a folder; drop the .limber files in it."));
    drop(folder.filePath(QStringLiteral("trick.limber")));
    EXPECT_EQ(message(), QStringLiteral("“trick.limber” is a folder; drop the .limber files in it."));
    drop(folder.filePath(QStringLiteral("notes.txt")));
    EXPECT_EQ(message(), QStringLiteral("“notes.txt” is no routine file; those end in .limber."));
    EXPECT_TRUE(context.shelf().content().own.empty());
}

TEST_F(MainWindowTest, everyActionHasAPlaceInTheMenuOrTheContextMenu)
{
    QSet<QAction*> reachable;
    std::function<void(const QMenu&)> walk = [&](const QMenu& menu) {
        for (QAction* action : menu.actions()) {
            reachable.insert(action);
            if (action->menu())
                walk(*action->menu());
        }
    };
    auto* menu = window.findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
    ASSERT_TRUE(menu);
    ownRoutine();
    Q_EMIT menu->aboutToShow();
    walk(*menu);
    window.showGallery();
    Q_EMIT menu->aboutToShow();
    walk(*menu);
    QList<QAction*> all = window.actions().findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly);
    all += editor().actions().findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly);
    for (QAction* action : all) {
        // The menu's own key; the button that finds routines or exercises, each of which has its place.
        if (action != window.actions().openMenu && action != window.actions().find) {
            EXPECT_TRUE(reachable.contains(action)) << qPrintable(action->text());
        }
    }
}

} // namespace limber
