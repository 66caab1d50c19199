// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QAccessible>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

namespace limber::test
{

inline QString nameOf(const QWidget* widget)
{
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
    return interface ? interface->text(QAccessible::Name) : QString();
}

inline std::string described(const QWidget* widget)
{
    return QStringLiteral("%1 “%2”")
        .arg(QLatin1String(widget->metaObject()->className()), nameOf(widget))
        .toStdString();
}

/// What has the keyboard after each Tab (or Backtab), from a widget until it has it again.
inline std::vector<QWidget*> walkedByTab(QWidget& from, Qt::Key key = Qt::Key_Tab)
{
    from.setFocus(Qt::TabFocusReason);
    QWidget* const first = QApplication::focusWidget();
    std::vector<QWidget*> walked;
    for (QWidget* at = first; at && walked.size() < 300;) {
        walked.push_back(at);
        QTest::keyClick(at, key);
        at = QApplication::focusWidget();
        if (at == first)
            return walked;
    }
    ADD_FAILURE() << "Tab does not come round; the last was " << (walked.empty() ? "none" : described(walked.back()));
    return walked;
}

/// All that Tab has to reach.
inline std::vector<QWidget*> reachable(QWidget& in)
{
    std::vector<QWidget*> all;
    for (QWidget* widget : in.findChildren<QWidget*>()) {
        const bool takesTab = widget->focusPolicy() & Qt::TabFocus;
        if (takesTab && !widget->focusProxy() && widget->isVisibleTo(&in) && widget->isEnabled())
            all.push_back(widget);
    }
    return all;
}

inline void expectNamedAndReached(QWidget& in, const std::vector<QWidget*>& walked)
{
    for (QWidget* widget : reachable(in)) {
        EXPECT_FALSE(nameOf(widget).trimmed().isEmpty()) << described(widget) << " has no name";
        EXPECT_TRUE(std::find(walked.begin(), walked.end(), widget) != walked.end())
            << described(widget) << " is not reached";
    }
}

/// Downwards, and in a row to the right, by the places on the page that the widgets are on.
inline void expectReadingOrder(QWidget& page, const std::vector<QWidget*>& walked)
{
    const QWidget* before = nullptr;
    QRect last;
    for (const QWidget* widget : walked) {
        if (!page.isAncestorOf(widget))
            continue;
        const QRect place(widget->mapTo(&page, QPoint()), widget->size());
        const bool sameRow = before && place.top() <= last.center().y() && place.bottom() >= last.center().y();
        const bool natural = !before || (sameRow ? place.left() >= last.left() : place.top() >= last.top());
        EXPECT_TRUE(natural) << described(widget) << " comes after " << described(before);
        before = widget;
        last = place;
    }
}

/// With the keyboard on it, it looks other than without.
inline void expectFocusSeen(const std::vector<QWidget*>& walked)
{
    for (QWidget* widget : walked) {
        // By itself, wherever a pane has been scrolled to.
        QWidget& pane = *widget->parentWidget();
        const QRect around = widget->geometry().adjusted(-4, -4, 4, 4);
        widget->setFocus(Qt::TabFocusReason);
        QApplication::processEvents();
        const QImage with = pane.grab(around).toImage();
        widget->clearFocus();
        QApplication::processEvents();
        const bool seen = with != pane.grab(around).toImage();
        EXPECT_TRUE(seen) << described(widget) << " does not show that it has the keyboard";
    }
}

/// Forwards and backwards the same way, all of it named, seen, and in the order in which one reads.
inline void expectNaturalDialog(QWidget& dialog, QWidget& content)
{
    const std::vector<QWidget*> walked = walkedByTab(*QApplication::focusWidget());
    expectNamedAndReached(dialog, walked);
    expectReadingOrder(content, walked);
    std::vector<QWidget*> back = walkedByTab(*walked.front(), Qt::Key_Backtab);
    std::reverse(back.begin() + 1, back.end());
    EXPECT_EQ(walked, back) << "Shift+Tab goes another way";
    expectFocusSeen(walked);
}

} // namespace limber::test
