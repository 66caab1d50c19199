// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time.h"

#include <gtest/gtest.h>

namespace limber
{

TEST(ClockText, roundsUpSoThatACountdownEndsAtZero)
{
    EXPECT_EQ(clockText(0ms), QStringLiteral("0:00"));
    EXPECT_EQ(clockText(1ms), QStringLiteral("0:01"));
    EXPECT_EQ(clockText(225s), QStringLiteral("3:45"));
    EXPECT_EQ(clockText(3825s), QStringLiteral("1:03:45"));
    EXPECT_EQ(clockText(-5s), QStringLiteral("0:00"));
}

TEST(DurationText, namesItsUnits)
{
    EXPECT_EQ(durationText(45s), QStringLiteral("45 s"));
    EXPECT_EQ(durationText(120s), QStringLiteral("2 min"));
    EXPECT_EQ(durationText(860s), QStringLiteral("14 min 20 s"));
    EXPECT_EQ(durationText(3900s), QStringLiteral("1 h 5 min"));
}

TEST(DoseTimeText, isExact)
{
    EXPECT_EQ(doseTimeText(30s), QStringLiteral("30 s"));
    EXPECT_EQ(doseTimeText(1500ms), QStringLiteral("1.5 s"));
    EXPECT_EQ(doseTimeText(90s), QStringLiteral("1 min 30 s"));
}

} // namespace limber
