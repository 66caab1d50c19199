// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/accessible_areas.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/captioned_spin.h"
#include "app/shell/widgets/chip.h"
#include "app/shell/widgets/flow_layout.h"
#include "app/shell/widgets/message_bar.h"
#include "app/shell/widgets/search_field.h"
#include "app/shell/widgets/segmented_switch.h"
#include "app/shell/widgets/text_label.h"

#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include <gtest/gtest.h>

namespace limber
{

namespace
{

struct FixedScheme final : SystemScheme {
    bool dark = false;
    bool isDark() const override { return dark; }
    void turn(bool now)
    {
        dark = now;
        Q_EMIT changed();
    }
};

} // namespace

TEST(Theme, followsTheDesktopUntilThePersonChooses)
{
    FixedScheme desktop;
    Theme theme(desktop);
    theme.apply({});
    EXPECT_FALSE(tokensOf(QApplication::palette()).dark);
    desktop.turn(true);
    EXPECT_TRUE(tokensOf(QApplication::palette()).dark);
    theme.apply({.mode = ThemeMode::Light});
    EXPECT_FALSE(tokensOf(QApplication::palette()).dark);
    desktop.turn(false);
    desktop.turn(true);
    EXPECT_FALSE(tokensOf(QApplication::palette()).dark);
    theme.apply({.mode = ThemeMode::Dark});
    EXPECT_TRUE(tokensOf(QApplication::palette()).dark);
    theme.apply({.mode = ThemeMode::Light});
}

TEST(Theme, largeTextReachesWidgetsThatAreAlreadyThere)
{
    FixedScheme desktop;
    Theme theme(desktop);
    theme.apply({});
    TextLabel label(QStringLiteral("Pigeon pose"), TextRole::Row);
    label.show();
    const int before = label.font().pixelSize();
    theme.apply({.textScale = 1.25});
    EXPECT_GT(label.font().pixelSize(), before);
    EXPECT_NEAR(textScale(), 1.25, 0.05);
    theme.apply({});
    EXPECT_EQ(label.font().pixelSize(), before);
}

TEST(Theme, reducedMotionMovesNothing)
{
    FixedScheme desktop;
    Theme theme(desktop);
    theme.apply({.reducedMotion = true});
    EXPECT_EQ(motionMillis(nullptr), 0);
    theme.apply({});
    EXPECT_GE(motionMillis(nullptr), 120);
    EXPECT_LE(motionMillis(nullptr), 180);
}

TEST(Theme, aDarkWindowMakesWhatIsInsideDark)
{
    QWidget window;
    QWidget inside(&window);
    window.setPalette(paletteFor(darkTokens()));
    EXPECT_TRUE(tokensOf(&inside).dark);
    window.setPalette(paletteFor(lightTokens()));
    EXPECT_FALSE(tokensOf(&inside).dark);
}

TEST(MessageBar, doesItsOneThingAndGoesAway)
{
    QWidget window;
    MessageBar bar(&window);
    window.show();
    EXPECT_FALSE(bar.isShowing());
    int undone = 0;
    bar.showMessage(
        {MessageKind::Done, QStringLiteral("In the bin."), QStringLiteral("Undo"), [&undone] { ++undone; }});
    EXPECT_TRUE(bar.isShowing());
    QTest::mouseClick(bar.findChild<Button*>(QString(), Qt::FindDirectChildrenOnly), Qt::LeftButton);
    EXPECT_EQ(undone, 1);
    EXPECT_FALSE(bar.isShowing());
}

TEST(MessageBar, leavesByItselfWhenTold)
{
    QWidget window;
    window.resize(400, 300);
    MessageBar bar(&window);
    window.show();
    QTest::mouseMove(&window, QPoint(390, 290));
    bar.showMessage({MessageKind::Info, QStringLiteral("Saved."), {}, {}, std::chrono::milliseconds(20)});
    EXPECT_TRUE(QTest::qWaitFor([&bar] { return !bar.isShowing(); }, 2000));
}

TEST(SegmentedSwitch, tellsWhatThePersonChoosesButNotWhatIsSet)
{
    SegmentedSwitch sides(QStringLiteral("Side shown"), {QStringLiteral("Left"), QStringLiteral("Right")});
    sides.show();
    sides.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&sides));
    QSignalSpy chosen(&sides, &SegmentedSwitch::chosen);
    sides.setCurrent(0);
    EXPECT_EQ(sides.current(), 0);
    EXPECT_EQ(chosen.count(), 0);
    const auto segments = sides.findChildren<QAbstractButton*>();
    ASSERT_EQ(segments.size(), 2);
    QTest::mouseClick(segments[1], Qt::LeftButton);
    EXPECT_EQ(sides.current(), 1);
    ASSERT_EQ(chosen.count(), 1);
    QTest::keyClick(segments[1], Qt::Key_Left);
    EXPECT_EQ(sides.current(), 0);
    EXPECT_EQ(chosen.count(), 2);
    sides.clearCurrent();
    EXPECT_EQ(sides.current(), -1);
    EXPECT_EQ(chosen.count(), 2);
}

TEST(CaptionedSpin, tellsStepsAtOnceAndTypingAtItsEnd)
{
    CaptionedSpin sets(QStringLiteral("sets"), 1, 100);
    sets.setValue(3);
    sets.show();
    QSignalSpy edited(&sets, &CaptionedSpin::edited);
    auto* field = sets.findChild<QSpinBox*>();
    QTest::keyClick(field, Qt::Key_Up);
    ASSERT_EQ(edited.count(), 1);
    EXPECT_EQ(edited[0][0].toInt(), 4);
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("12"));
    EXPECT_EQ(edited.count(), 1);
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_EQ(edited.count(), 2);
    EXPECT_EQ(edited[1][0].toInt(), 12);
}

TEST(CaptionedSpin, aBlankOneTakesEvenTheNumberBehindIt)
{
    CaptionedSpin sets(QStringLiteral("sets"), 1, 100);
    sets.setValue(3);
    sets.setBlank();
    sets.show();
    EXPECT_TRUE(sets.isBlank());
    QSignalSpy edited(&sets, &CaptionedSpin::edited);
    auto* field = sets.findChild<QSpinBox*>();
    QTest::keyClicks(field, QStringLiteral("3"));
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_EQ(edited.count(), 1);
    EXPECT_EQ(edited[0][0].toInt(), 3);
    EXPECT_FALSE(sets.isBlank());
}

TEST(SearchField, escapeClearsAndDownGoesOn)
{
    SearchField field(QStringLiteral("Search exercises"));
    field.show();
    QSignalSpy onward(&field, &SearchField::leftDownward);
    QTest::keyClicks(&field, QStringLiteral("hip"));
    QTest::keyClick(&field, Qt::Key_Down);
    EXPECT_EQ(onward.count(), 1);
    EXPECT_EQ(field.text(), QStringLiteral("hip"));
    QTest::keyClick(&field, Qt::Key_Escape);
    EXPECT_TRUE(field.text().isEmpty());
}

TEST(IconButton, followsItsAction)
{
    QAction undo(QStringLiteral("&Undo"));
    undo.setShortcut(QKeySequence(QStringLiteral("Ctrl+Z")));
    undo.setEnabled(false);
    IconButton button(QStringLiteral("undo-2"), QStringLiteral("Undo"));
    button.followAction(&undo);
    EXPECT_FALSE(button.isEnabled());
    QSignalSpy triggered(&undo, &QAction::triggered);
    undo.setEnabled(true);
    undo.setText(QStringLiteral("&Undo: move pigeon pose"));
    EXPECT_EQ(button.accessibleName(), QStringLiteral("Undo: move pigeon pose"));
    EXPECT_TRUE(button.toolTip().contains(QStringLiteral("Ctrl+Z")));
    QTest::mouseClick(&button, Qt::LeftButton);
    EXPECT_EQ(triggered.count(), 1);
}

TEST(FlowLayout, breaksIntoLinesAndSaysHowHighItGets)
{
    QWidget host;
    auto* flow = new FlowLayout(6, &host);
    for (int i = 0; i < 6; ++i)
        flow->addWidget(new Chip(QStringLiteral("Strengthen")));
    const int oneLine = flow->heightForWidth(2000);
    const int narrow = flow->heightForWidth(flow->itemAt(0)->sizeHint().width() * 2 + 6);
    EXPECT_EQ(narrow, 3 * oneLine + 2 * 6);
}

TEST(TextLabel, limitsItsLines)
{
    TextLabel label(QStringLiteral("Release, stretch, strengthen: one of each, both sides, in under five minutes, and "
                                   "then some more words that do not fit on two lines of this width."),
                    TextRole::Secondary);
    label.setWrapped(2);
    EXPECT_EQ(label.heightForWidth(200), 2 * label.fontMetrics().lineSpacing());
}

TEST(ScrollAreas, answerScreenReadersAlsoForScrollBarsThatHaveGone)
{
    makeScrollAreasSafe();
    QScrollArea area;
    auto* page = new QWidget;
    page->setFixedSize(50, 2000);
    area.setWidget(page);
    area.resize(200, 200);
    area.show();
    QAccessibleInterface* said = QAccessible::queryAccessibleInterface(&area);
    ASSERT_TRUE(said);
    const int before = said->childCount();
    ASSERT_GT(before, 0);
    page->setFixedSize(50, 50); // the scroll bar goes
    QApplication::processEvents();
    for (int i = 0; i < before + 5; ++i)
        said->child(i);
    EXPECT_EQ(said->child(before + 5), nullptr);
}

TEST(ButtonTest, enterInADialogPressesTheButtonWithTheKeyboard)
{
    QDialog dialog;
    auto* column = new QVBoxLayout(&dialog);
    auto* no = new Button(ButtonKind::Secondary, QStringLiteral("Cancel"));
    auto* yes = new Button(ButtonKind::Danger, QStringLiteral("Forget"));
    column->addWidget(no);
    column->addWidget(yes);
    no->setDefault(true);
    QSignalSpy noClicked(no, &QAbstractButton::clicked);
    QSignalSpy yesClicked(yes, &QAbstractButton::clicked);
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    QTest::keyClick(yes, Qt::Key_Return);
    EXPECT_EQ(yesClicked.count(), 1);
    EXPECT_EQ(noClicked.count(), 0);
    QTest::keyClick(&dialog, Qt::Key_Return);
    EXPECT_EQ(noClicked.count(), 1) << "elsewhere the default one";
}

} // namespace limber
