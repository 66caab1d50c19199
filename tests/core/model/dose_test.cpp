// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/dose.h"

#include <gtest/gtest.h>

namespace limber
{

namespace
{

Dose held(int sets, Range<int> reps, Range<Millis> hold)
{
    Dose dose;
    dose.sets = sets;
    dose.reps = reps;
    dose.hold = hold;
    return dose;
}

} // namespace

TEST(DoseText, followsTheTwoNumberRule)
{
    EXPECT_EQ(doseText(held(3, 1, Millis(30s))), QStringLiteral("3 × 30 s"));
    EXPECT_EQ(doseText(held(1, 10, Millis(5s))), QStringLiteral("10 × 5 s"));
    EXPECT_EQ(doseText(held(3, 1, Millis(10s))), QStringLiteral("3 × 1 × 10 s"));
    EXPECT_EQ(doseText(held(1, 10, Millis(30s))), QStringLiteral("1 × 10 × 30 s"));
    EXPECT_EQ(doseText(held(3, 10, {Millis(5s), Millis(10s)})), QStringLiteral("3 × 10 × 5–10 s"));
    EXPECT_EQ(doseText(held(1, 1, {Millis(120s), Millis(180s)})), QStringLiteral("1 × 2–3 min"));
    EXPECT_EQ(doseText(held(2, {8, 10}, Millis(0))), QStringLiteral("2 × 8–10"));
}

TEST(DoseProblem, namesTheNumberOutOfRange)
{
    EXPECT_EQ(doseProblem(held(3, 1, Millis(30s))), std::nullopt);
    EXPECT_TRUE(doseProblem(held(0, 1, Millis(30s)))->startsWith(u"0 sets"));
    EXPECT_TRUE(doseProblem(held(1, 1, Millis(-5s)))->contains(u"-5 s"));
    EXPECT_TRUE(doseProblem(held(1, 1'000'000'000, Millis(0)))->startsWith(u"1000000000 repetitions"));
}

} // namespace limber
