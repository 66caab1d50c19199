// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/find_named.h"

#include <gtest/gtest.h>

namespace limber
{

namespace
{

const std::vector<Named> kRoutines{{QStringLiteral("tight-hips"), QStringLiteral("Tight hips")},
                                   {QStringLiteral("a1"), QStringLiteral("Evening")},
                                   {QStringLiteral("a2"), QStringLiteral("Evening")},
                                   {QStringLiteral("a3"), QStringLiteral("a1")},
                                   {QStringLiteral("five-minutes"), QStringLiteral("Five minutes")}};

QString sentenceFor(const QString& wanted)
{
    const Result<QString> id = idMeant(QStringLiteral("routine"), wanted, kRoutines);
    return id ? QString() : id.error().sentence;
}

} // namespace

TEST(FindNamed, anIdComesBeforeAName)
{
    EXPECT_EQ(idMeant(QStringLiteral("routine"), QStringLiteral("Tight hips"), kRoutines).value(),
              QStringLiteral("tight-hips"));
    EXPECT_EQ(idMeant(QStringLiteral("routine"), QStringLiteral("a1"), kRoutines).value(), QStringLiteral("a1"));
}

TEST(FindNamed, whatIsUnknownOrMeantTwiceIsSaidWithWhatToGiveInstead)
{
    EXPECT_EQ(sentenceFor(QStringLiteral("Evening")),
              QStringLiteral("2 routines are called “Evening”; give one of their ids: a1, a2."));
    EXPECT_TRUE(sentenceFor(QStringLiteral("tight-hip"))
                    .startsWith(QStringLiteral("There is no routine “tight-hip”; the nearest are “tight-hips”, ")))
        << qPrintable(sentenceFor(QStringLiteral("tight-hip")));
}

} // namespace limber
