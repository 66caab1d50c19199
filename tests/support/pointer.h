// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPoint>
#include <QtCore/QProcess>
#include <QtCore/QStringList>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace limber::test
{

/// Moves the real pointer and presses real keys by xdotool, while the program's event loop (and in it, a drag's own)
/// goes on.
inline void point(const QStringList& commands)
{
    QProcess pointer;
    pointer.start(QStringLiteral("xdotool"), commands);
    ASSERT_TRUE(pointer.waitForStarted());
    EXPECT_TRUE(QTest::qWaitFor([&pointer] { return pointer.state() == QProcess::NotRunning; }, 20'000));
    EXPECT_EQ(pointer.exitCode(), 0);
    QTest::qWait(250); // the motion of the rows
}

inline QStringList movedTo(const QPoint& place)
{
    return {QStringLiteral("mousemove"), QString::number(place.x()), QString::number(place.y()),
            QStringLiteral("sleep"), QStringLiteral("0.03")};
}

inline const QStringList kLetGo{QStringLiteral("mouseup"), QStringLiteral("1")};

/// Presses, leaves slowly, goes over and waits there; `end` is what happens then.
inline void drag(const QPoint& from, const QPoint& to, const QStringList& end = kLetGo)
{
    QStringList commands = movedTo(from) + QStringList{QStringLiteral("mousedown"), QStringLiteral("1")};
    for (int i = 1; i <= 5; ++i)
        commands += movedTo(from + QPoint(4 * i, 0));
    const QPoint start = from + QPoint(20, 0);
    for (int i = 1; i <= 12; ++i)
        commands += movedTo(start + (to - start) * i / 12);
    commands += QStringList{QStringLiteral("sleep"), QStringLiteral("0.2")} + movedTo(to + QPoint(0, 1)) +
                QStringList{QStringLiteral("sleep"), QStringLiteral("0.2")} + end;
    point(commands);
}

inline void click(const QPoint& place)
{
    point(movedTo(place) + QStringList{QStringLiteral("click"), QStringLiteral("1")});
}

/// Keys as xdotool names them: "Return", "ctrl+z".
inline void press(const QStringList& keys)
{
    QStringList commands;
    for (const QString& key : keys)
        commands << QStringLiteral("key") << key << QStringLiteral("sleep") << QStringLiteral("0.05");
    point(commands);
}

inline void type(const QString& text)
{
    point({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("20"), text});
}

} // namespace limber::test
