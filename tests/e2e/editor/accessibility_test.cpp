// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a screen reader sees it: a routine is built through the accessibility bus, everything found by name.
#include "source_dir.h"
#include "tests/e2e/support/running_limber.h"

#include <QtCore/QFileInfo>
#include <QtTest/QTest>

#include <gtest/gtest.h>

using namespace limber;
using namespace Qt::StringLiterals;

TEST(AccessibilityBus, buildsARoutineByNames)
{
    const QString launcher = u"/usr/libexec/at-spi-bus-launcher"_s;
    ASSERT_TRUE(QFileInfo::exists(launcher)) << "at-spi2-core is among the packages of ./dev test";
    QProcess bus;
    bus.start(launcher, {u"--launch-immediately"_s});
    ASSERT_TRUE(bus.waitForStarted());
    {
        test::RunningLimber limber({u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1"_s});
        ASSERT_TRUE(limber.isUp());
        QProcess reader;
        reader.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        reader.start(u"/usr/bin/python3"_s, {QStringLiteral(LIMBER_SOURCE_DIR "/tests/e2e/editor/accessible_build.py"),
                                             QString::number(limber.process().processId())});
        ASSERT_TRUE(reader.waitForStarted());
        ASSERT_TRUE(QTest::qWaitFor([&reader] { return reader.state() == QProcess::NotRunning; }, 120'000));
        EXPECT_EQ(reader.exitCode(), 0);
        const QStringList rows = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        EXPECT_EQ(rows.filter(u"Pigeon pose"_s).size(), 1) << qPrintable(rows.join(u'\n'));
        ASSERT_TRUE(limber.quit());
        const auto routines = limber.routinesOnDisk();
        ASSERT_EQ(routines.size(), 1U);
        EXPECT_EQ(routines.front().title, u"Built by names"_s);
        EXPECT_EQ(entryCount(routines.front()), 3);
    }
    bus.terminate();
    bus.waitForFinished(5'000);
}
