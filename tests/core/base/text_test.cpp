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

TEST(Shortened, cutsWhatIsTooLongAndSaysSo)
{
    EXPECT_EQ(shortened(QStringLiteral("Evening hips")), QStringLiteral("Evening hips"));
    EXPECT_EQ(shortened(QString(10'000, u'W')), QString(59, u'W') + QChar(0x2026));
    EXPECT_EQ(shortened(QStringLiteral("Evening hips"), 9), QStringLiteral("Evening…"));
    EXPECT_EQ(shortened(QStringLiteral("hip 😀 hop"), 6), QStringLiteral("hip…")) << "never half a character";
}

TEST(Counted, putsTheUnitIntoThePlural)
{
    EXPECT_EQ(counted(1, QStringLiteral("set")), QStringLiteral("1 set"));
    EXPECT_EQ(counted(3, QStringLiteral("set")), QStringLiteral("3 sets"));
}

} // namespace limber
