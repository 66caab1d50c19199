// SPDX-License-Identifier: GPL-3.0-or-later
// Several routines chosen together in the gallery, and what is done with all of them.
#include "app/shell/app_context.h"
#include "app/shell/gallery_page.h"
#include "app/shell/main_window.h"
#include "app/shell/routine_card.h"
#include "app/shell/selection_bar.h"
#include "app/shell/tag_dialog.h"
#include "app/shell/widgets/message_bar.h"
#include "app/shell/widgets/search_field.h"
#include "app/shell/window_actions.h"
#include "core/model/user_edits.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

#include <gtest/gtest.h>

namespace limber
{

namespace
{

/// The window with four own routines, from "Anna" to "Dora" in the order shown.
class GallerySelectionTest : public testing::Test
{
protected:
    GallerySelectionTest()
    {
        for (const char16_t* title : {u"Dora", u"Clara", u"Berta", u"Anna"}) {
            const RoutineId id = *context.shelf().copy(RoutineId(QStringLiteral("five-minutes")));
            context.shelf().rename(id, QString::fromUtf16(title));
            context.shelf().noteUse(id);
        }
        window.resize(1180, 760);
        window.show();
        window.finishStarting();
        QApplication::setActiveWindow(&window);
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        EXPECT_EQ(shown(), (QStringList{QStringLiteral("Anna"), QStringLiteral("Berta"), QStringLiteral("Clara"),
                                        QStringLiteral("Dora")}));
    }

    GalleryPage& gallery() { return *window.findChild<GalleryPage*>(); }
    RoutineCard& card(const QString& title)
    {
        for (RoutineCard* found : window.findChildren<RoutineCard*>()) {
            if (found->facts().title == title && !found->isHidden())
                return *found;
        }
        throw std::runtime_error("no such card");
    }
    QStringList shown()
    {
        QStringList titles;
        for (const RoutineFacts& facts : context.shelf().content().own)
            titles << facts.title;
        return titles;
    }
    QStringList selected()
    {
        QStringList titles;
        for (const RoutineId& id : gallery().selected())
            titles << context.shelf().facts(id).title;
        return titles;
    }
    void click(const QString& title, Qt::KeyboardModifiers modifiers, QPoint at = QPoint(60, 160))
    {
        QTest::mouseClick(&card(title), Qt::LeftButton, modifiers, at);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    QStringList tagsOf(const QString& title) { return context.shelf().find(card(title).facts().id)->tags; }
    QString message()
    {
        return window.findChildren<MessageBar*>(QString(), Qt::FindDirectChildrenOnly).first()->text();
    }
    QString undoName() { return context.shelf().undoStack().undoText(); }
    void undo() { window.actions().undo->trigger(); }
    /// Opens the dialog of tags by its key and does this in it; it is closed by then.
    void inTagDialog(const std::function<void(TagDialog&)>& what)
    {
        QTimer::singleShot(0, &window, [what] {
            auto* dialog = qobject_cast<TagDialog*>(QApplication::activeModalWidget());
            ASSERT_TRUE(dialog);
            what(*dialog);
            if (dialog->isVisible())
                dialog->reject();
        });
        key(Qt::Key_T, Qt::ControlModifier);
        QApplication::setActiveWindow(&window); // no window manager does it here
        QApplication::processEvents();
    }

    SystemClock clock;
    AppContext context{clock, Store::inMemory(), std::move(Catalogue::load()).value()};
    MainWindow window{context};
    const QString anna = QStringLiteral("Anna");
    const QString berta = QStringLiteral("Berta");
    const QString clara = QStringLiteral("Clara");
    const QString dora = QStringLiteral("Dora");
};

} // namespace

TEST_F(GallerySelectionTest, ctrlAndShiftChooseByTheMouse)
{
    QSignalSpy open(&gallery(), &GalleryPage::openRequested);
    click(anna, Qt::ControlModifier);
    click(clara, Qt::ControlModifier);
    EXPECT_EQ(selected(), (QStringList{anna, clara}));
    EXPECT_TRUE(card(anna).accessibleDescription().startsWith(QStringLiteral("Selected.")));
    EXPECT_TRUE(gallery().selectionBar().isVisible());
    click(anna, Qt::ControlModifier);
    EXPECT_EQ(selected(), QStringList{clara});
    click(clara, Qt::ControlModifier);
    click(berta, Qt::ControlModifier);
    click(dora, Qt::ShiftModifier);
    EXPECT_EQ(selected(), (QStringList{berta, clara, dora}));
    click(anna, Qt::ShiftModifier);
    EXPECT_EQ(selected(), (QStringList{anna, berta})) << "from the same one, the other way";
    EXPECT_EQ(open.count(), 0);
}

TEST_F(GallerySelectionTest, theMarkOnACardChoosesItAndTheRestOfItOpensIt)
{
    QSignalSpy open(&gallery(), &GalleryPage::openRequested);
    click(berta, {}, QPoint(20, 20));
    EXPECT_EQ(selected(), QStringList{berta});
    EXPECT_EQ(open.count(), 0);
    click(dora, {});
    EXPECT_EQ(open.count(), 1);
    EXPECT_TRUE(selected().isEmpty()) << "what was chosen is over when one of them is opened";
}

TEST_F(GallerySelectionTest, theKeyboardChoosesToo)
{
    card(anna).setFocus();
    key(Qt::Key_Space, Qt::ControlModifier);
    EXPECT_EQ(selected(), QStringList{anna});
    key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(selected(), (QStringList{anna, berta, clara}));
    EXPECT_TRUE(card(clara).hasFocus());
    key(Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(selected(), (QStringList{anna, berta}));
    key(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(selected(), (QStringList{anna, berta, clara, dora})) << "the starters are not the person's";
    key(Qt::Key_Escape);
    EXPECT_TRUE(selected().isEmpty());
    EXPECT_FALSE(gallery().selectionBar().isVisible());
}

TEST_F(GallerySelectionTest, whatASearchHidesIsNotChosenAnyMore)
{
    card(anna).setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(gallery().findChild<SearchField*>(), QStringLiteral("clar"));
    EXPECT_EQ(selected(), QStringList{clara});
}

TEST_F(GallerySelectionTest, deletesAndArchivesManyInOneStepThatUndoNames)
{
    click(anna, Qt::ControlModifier);
    click(clara, Qt::ControlModifier);
    key(Qt::Key_Delete);
    EXPECT_EQ(shown(), (QStringList{berta, dora}));
    EXPECT_EQ(undoName(), QStringLiteral("delete 2 routines"));
    EXPECT_EQ(message(), QStringLiteral("2 routines are in the bin."));
    undo();
    EXPECT_EQ(shown(), (QStringList{anna, berta, clara, dora}));
    card(anna).setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(shown().isEmpty());
    EXPECT_EQ(context.shelf().content().archived, 4);
    EXPECT_EQ(undoName(), QStringLiteral("archive 4 routines"));
    undo();
    EXPECT_EQ(shown().size(), 4);
}

TEST_F(GallerySelectionTest, aRoutineDeletedFromTheArchiveGoesBackThere)
{
    const RoutineId id = card(anna).facts().id;
    ASSERT_TRUE(context.shelf().archive(id));
    ASSERT_TRUE(context.shelf().moveToBin(id));
    context.shelf().undoStack().undo();
    EXPECT_EQ(context.shelf().content().archived, 1);
    EXPECT_EQ(context.shelf().content().binned, 0);
}

TEST_F(GallerySelectionTest, tagsManyAtOnceAndTakesTagsAway)
{
    click(anna, Qt::ControlModifier);
    click(clara, Qt::ControlModifier);
    inTagDialog([](TagDialog& dialog) {
        EXPECT_EQ(dialog.windowTitle(), QStringLiteral("Tags of 2 routines"));
        QTest::keyClicks(&dialog.field(), QStringLiteral("knee"));
        QTest::keyClick(&dialog.field(), Qt::Key_Return);
    });
    EXPECT_EQ(tagsOf(anna), QStringList{QStringLiteral("knee")});
    EXPECT_EQ(tagsOf(clara), QStringList{QStringLiteral("knee")});
    EXPECT_TRUE(tagsOf(berta).isEmpty());
    EXPECT_EQ(undoName(), QStringLiteral("tag 2 routines “knee”"));
    EXPECT_EQ(shown(), (QStringList{anna, berta, clara, dora})) << "a tag is no use of a routine";
    EXPECT_EQ(selected(), (QStringList{anna, clara})) << "for what is done with them next";

    click(berta, Qt::ControlModifier);
    inTagDialog([](TagDialog& dialog) {
        auto* knee = dialog.findChild<QCheckBox*>();
        ASSERT_TRUE(knee);
        EXPECT_EQ(knee->checkState(), Qt::PartiallyChecked) << "two of three have it";
        QTest::mouseClick(knee, Qt::LeftButton, {}, QPoint(8, knee->height() / 2));
        EXPECT_EQ(knee->checkState(), Qt::Checked);
        QTest::mouseClick(knee, Qt::LeftButton, {}, QPoint(8, knee->height() / 2));
        QTest::keyClick(&dialog.field(), Qt::Key_Return);
    });
    EXPECT_TRUE(tagsOf(anna).isEmpty());
    EXPECT_EQ(undoName(), QStringLiteral("take the tag “knee” from 2 routines"));
    undo();
    EXPECT_EQ(tagsOf(clara), QStringList{QStringLiteral("knee")});
    undo();
    EXPECT_TRUE(tagsOf(clara).isEmpty());
}

TEST_F(GallerySelectionTest, tagsARoutineThatIsOpenInTheEditorToo)
{
    const RoutineId id = card(berta).facts().id;
    RoutineDocument* open = context.shelf().document(id);
    ASSERT_TRUE(context.shelf().changeTags({id, card(anna).facts().id}, {{QStringLiteral("hip")}, {}}));
    EXPECT_EQ(open->routine().tags, QStringList{QStringLiteral("hip")});
    EXPECT_EQ((*context.store().routine(id))->tags, QStringList{QStringLiteral("hip")});
    EXPECT_FALSE(context.shelf().changeTags({id}, {{QStringLiteral("Hip")}, {}})) << "it has that one already";
}

TEST_F(GallerySelectionTest, duplicatesManyForAnotherPerson)
{
    card(anna).setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    QTimer::singleShot(0, &window, [] {
        QWidget* dialog = QApplication::activeModalWidget();
        ASSERT_TRUE(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("Mrs Berg"));
        QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
    });
    key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(shown().size(), 8);
    EXPECT_EQ(undoName(), QStringLiteral("copy 4 routines for Mrs Berg"));
    EXPECT_EQ(selected().size(), 4) << "the copies, for what is done with them next";
    EXPECT_TRUE(selected().contains(QStringLiteral("Anna – Mrs Berg")));
    undo();
    EXPECT_EQ(shown().size(), 4);
}

TEST_F(GallerySelectionTest, savesTheSheetsOfThoseThatAreChosen)
{
    QTemporaryDir folder;
    window.askForFolder = [&folder](const QString&) { return folder.path(); };
    click(anna, Qt::ControlModifier);
    click(dora, Qt::ControlModifier);
    EXPECT_EQ(window.actions().saveSheets->text(), QStringLiteral("Save the sheets of 2 routines…"));
    window.actions().saveSheets->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return message().startsWith(QStringLiteral("Saved 2 sheets")); }, 60'000));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 2);
}

TEST_F(GallerySelectionTest, theMenuOfAChosenCardIsForAllOfThem)
{
    click(anna, Qt::ControlModifier);
    click(berta, Qt::ControlModifier);
    QStringList texts;
    const auto readMenu = [&texts] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_TRUE(menu);
        texts.clear();
        for (const QAction* action : menu->actions())
            texts << action->text().remove(QLatin1Char('&'));
        menu->close();
    };
    QTimer::singleShot(0, &window, readMenu);
    QContextMenuEvent onChosen(QContextMenuEvent::Mouse, QPoint(60, 160), card(berta).mapToGlobal(QPoint(60, 160)));
    QApplication::sendEvent(&card(berta), &onChosen);
    EXPECT_TRUE(texts.contains(QStringLiteral("Tags…")));
    EXPECT_FALSE(texts.contains(QStringLiteral("Rename")));
    QTimer::singleShot(0, &window, readMenu);
    QContextMenuEvent onOther(QContextMenuEvent::Mouse, QPoint(60, 160), card(dora).mapToGlobal(QPoint(60, 160)));
    QApplication::sendEvent(&card(dora), &onOther);
    EXPECT_TRUE(texts.contains(QStringLiteral("Rename"))) << "another card's menu is for that one alone";
    EXPECT_TRUE(selected().isEmpty());
}

} // namespace limber
