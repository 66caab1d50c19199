// SPDX-License-Identifier: GPL-3.0-or-later
// The program killed in the middle of typing: what the screen had shown is there at the next start.
#include "core/model/dose.h"
#include "tests/e2e/support/running_limber.h"

#include <QtTest/QTest>

#include <gtest/gtest.h>
#include <optional>

using namespace limber;
using namespace Qt::StringLiterals;

namespace
{

/// The one entry of the one routine on disk; nothing before it is there.
std::optional<Entry> onlyEntryOnDisk(const test::RunningLimber& limber)
{
    const std::vector<Routine> routines = limber.routinesOnDisk();
    if (routines.size() != 1 || entryCount(routines.front()) != 1)
        return std::nullopt;
    return routines.front().sections.front().entries.front();
}

void kill(test::RunningLimber& limber)
{
    limber.process().kill(); // SIGKILL: nothing of it can be said or written any more
    ASSERT_TRUE(limber.process().waitForFinished(10'000));
}

} // namespace

TEST(Killed, whileADoseIsHalfTypedTheRoutineIsAsItWasShown)
{
    test::RunningLimber limber;
    ASSERT_TRUE(limber.isUp());
    limber.press({u"Return"_s, u"ctrl+n"_s, u"ctrl+k"_s});
    limber.type(u"pigeon"_s);
    limber.press({u"Return"_s});
    limber.type(u"3x30s"_s);
    limber.press({u"Return"_s});
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const auto entry = onlyEntryOnDisk(limber);
            return entry && doseText(entry->dose) == u"3 × 30 s"_s;
        },
        15'000));
    limber.type(u"5x1"_s); // on the way to 5x15s
    limber.settle();
    kill(limber);
    const auto entry = onlyEntryOnDisk(limber);
    ASSERT_TRUE(entry);
    EXPECT_EQ(entry->exercise, ExerciseId(u"pigeon-pose"_s));
    EXPECT_EQ(doseText(entry->dose), u"3 × 30 s"_s) << "half a dose is none";
}

TEST(Killed, aNoteIsThereLetterByLetter)
{
    test::RunningLimber limber;
    ASSERT_TRUE(limber.isUp());
    limber.press({u"Return"_s, u"ctrl+n"_s, u"ctrl+k"_s});
    limber.type(u"pigeon"_s);
    limber.press({u"Return"_s, u"shift+F2"_s});
    limber.type(u"stop if the kn"_s);
    const auto noted = [&] {
        const auto entry = onlyEntryOnDisk(limber);
        return entry && entry->note == u"stop if the kn"_s;
    };
    ASSERT_TRUE(QTest::qWaitFor(noted, 15'000)) << "without leaving the field";
    kill(limber);
    EXPECT_TRUE(noted());
}
