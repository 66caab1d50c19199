// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <gtest/gtest.h>

namespace limber
{

TEST(NameInSentence, lowersOnlyWhatIsAWord)
{
    EXPECT_EQ(nameInSentence(QStringLiteral("Pigeon pose")), QStringLiteral("pigeon pose"));
    EXPECT_EQ(nameInSentence(QStringLiteral("IT band stretch")), QStringLiteral("IT band stretch"));
    EXPECT_EQ(nameInSentence(QStringLiteral("90/90")), QStringLiteral("90/90"));
}

TEST(Counted, putsTheUnitIntoThePlural)
{
    EXPECT_EQ(counted(1, QStringLiteral("set")), QStringLiteral("1 set"));
    EXPECT_EQ(counted(3, QStringLiteral("set")), QStringLiteral("3 sets"));
}

} // namespace limber
