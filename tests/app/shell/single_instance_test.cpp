// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/single_instance.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <gtest/gtest.h>
#include <memory>

namespace limber
{

TEST(SingleInstance, theSecondOneIsHeardByTheFirst)
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    EXPECT_FALSE(first.tellOther());
    ASSERT_TRUE(first.listen());
    QSignalSpy told(&first, &SingleInstance::told);
    bool heard = false;
    // Another thread stands for the other process: telling waits for the answer.
    const std::unique_ptr<QThread> second(QThread::create(
        [&] { heard = SingleInstance(folder.path()).tellOther(QStringLiteral("front\t/tmp/a.limber")); }));
    second->start();
    EXPECT_TRUE(QTest::qWaitFor([&] { return second->isFinished(); }, 5000));
    EXPECT_TRUE(heard);
    ASSERT_EQ(told.count(), 1);
    EXPECT_EQ(told[0][0].toString(), QStringLiteral("front\t/tmp/a.limber"));
}

TEST(SingleInstance, otherDataAreAnotherWindow)
{
    const QTemporaryDir folder;
    const QTemporaryDir other;
    SingleInstance first(folder.path());
    ASSERT_TRUE(first.listen());
    EXPECT_FALSE(SingleInstance(other.path()).tellOther());
}

TEST(SingleInstance, whatACrashLeftBehindIsTakenOver)
{
    const QTemporaryDir folder;
    {
        SingleInstance crashed(folder.path());
        ASSERT_TRUE(crashed.listen());
    }
    SingleInstance next(folder.path());
    EXPECT_FALSE(next.tellOther());
    EXPECT_TRUE(next.listen());
}

} // namespace limber
