// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_set.h"

#include <QtCore/QStringList>

#include <gtest/gtest.h>

using namespace limber;

namespace
{

QStringList numbers(int count)
{
    QStringList all;
    for (int i = 0; i < count; ++i)
        all << QStringLiteral("entry %1").arg(i);
    return all;
}

} // namespace

TEST(TextSet, HoldsWhatWasPutInAndNothingElse)
{
    const QStringList texts = numbers(1000);
    TextSet set(1000);
    for (const QString& text : texts)
        EXPECT_TRUE(set.insert(text));
    EXPECT_EQ(set.size(), 1000U);
    for (const QString& text : texts)
        EXPECT_TRUE(set.contains(QString(text.constData(), text.size()))) << "told by its letters, not by its place";
    EXPECT_FALSE(set.contains(u"entry 1000"));
    EXPECT_FALSE(set.contains(u"entry"));
}

TEST(TextSet, SaysWhenATextComesTwice)
{
    const QString first = QStringLiteral("pigeon");
    const QString again = QString(first.constData(), first.size());
    TextSet set(2);
    EXPECT_TRUE(set.insert(first));
    EXPECT_FALSE(set.insert(again));
    EXPECT_EQ(set.size(), 1U);
}

TEST(TextSet, TakesMoreThanWasExpected)
{
    const QStringList texts = numbers(500);
    TextSet set;
    for (const QString& text : texts)
        EXPECT_TRUE(set.insert(text));
    for (const QString& text : texts) {
        EXPECT_TRUE(set.contains(text));
        EXPECT_FALSE(set.insert(text));
    }
    EXPECT_EQ(set.size(), 500U);
}

TEST(TextSet, AnEmptyTextIsOneToo)
{
    TextSet set;
    EXPECT_FALSE(set.contains({}));
    EXPECT_TRUE(set.insert({}));
    EXPECT_FALSE(set.insert(QString()));
    EXPECT_FALSE(set.insert(QStringLiteral("")));
    EXPECT_TRUE(set.contains(u""));
    EXPECT_EQ(set.size(), 1U);
}
