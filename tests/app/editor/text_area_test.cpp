// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/text_area.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include <gtest/gtest.h>

namespace limber
{

namespace
{

const QString kLong =
    QStringLiteral("stop if the knee hurts, and if it does, take the easier way on the bed; go slowly. ").repeated(3);

/// A field far down in a pane that is lower than what it holds.
class TextAreaTest : public testing::Test
{
protected:
    TextAreaTest()
    {
        auto* page = new QWidget;
        auto* column = new QVBoxLayout(page);
        auto* above = new QWidget;
        above->setFixedHeight(300);
        column->addWidget(above);
        column->addWidget(area);
        column->addStretch();
        pane.setWidgetResizable(true);
        pane.setWidget(page);
        pane.resize(280, 330);
        pane.show();
        pane.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&pane));
    }

    bool isWhollySeen()
    {
        const QRect seen = pane.viewport()->rect();
        return seen.contains(QRect(area->mapTo(pane.viewport(), QPoint()), area->size()));
    }

    QScrollArea pane;
    TextArea* area = new TextArea(QStringLiteral("Note"), QString());
};

} // namespace

TEST_F(TextAreaTest, growsWithItsTextAndShrinksAgain)
{
    const int least = area->height();
    area->setText(kLong);
    EXPECT_TRUE(QTest::qWaitFor([&] { return area->height() > least; }));
    const int grown = area->height();
    area->setText(kLong.repeated(20));
    EXPECT_TRUE(QTest::qWaitFor([&] { return area->height() > grown; }));
    EXPECT_LE(area->height(), 220) << "a small window has to show it";
    area->setText(QStringLiteral("short"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return area->height() == least; }));
}

TEST_F(TextAreaTest, showsAllOfATextThatWasThereBefore)
{
    auto* other = new TextArea(QStringLiteral("Note"), QString());
    other->setText(kLong);
    area->parentWidget()->layout()->addWidget(other);
    other->show();
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return other->height() > 72 && other->edit().verticalScrollBar()->maximum() == 0; }));
}

TEST_F(TextAreaTest, comesIntoViewWhenItGetsTheKeyboardAndWhileItGrows)
{
    ASSERT_FALSE(isWhollySeen());
    area->setFocus(Qt::ShortcutFocusReason);
    EXPECT_TRUE(QTest::qWaitFor([this] { return isWhollySeen(); }));
    const int before = area->height();
    QTest::keyClicks(&area->edit(), kLong);
    EXPECT_TRUE(QTest::qWaitFor([&] { return area->height() > before && isWhollySeen(); }));
}

} // namespace limber
