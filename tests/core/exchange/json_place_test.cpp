// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_place.h"

#include <gtest/gtest.h>

using namespace limber;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray kText = R"({
  "title": "a \" quote, {brace} and [bracket]",
  "sections": [
    {"entries": []},
    {
      "title": "x",
      "entries": [
        {"dose": {"sets": 1}}, 7,
        {"dose":
            {"sets":
               0}}
      ]
    }
  ], "last": null
})";

JsonPath path(std::initializer_list<JsonStep> steps)
{
    return JsonPath(steps);
}

JsonStep at(qsizetype index)
{
    return {QString(), index};
}

} // namespace

TEST(JsonPlace, findsTheLineOfAValueDeepInside)
{
    EXPECT_EQ(lineOf(kText, {}), 1);
    EXPECT_EQ(lineOf(kText, path({{u"title"_s}})), 2);
    EXPECT_EQ(lineOf(kText, path({{u"sections"_s}, at(1), {u"title"_s}})), 6);
    EXPECT_EQ(lineOf(kText, path({{u"sections"_s}, at(1), {u"entries"_s}, at(0), {u"dose"_s}})), 8);
    EXPECT_EQ(lineOf(kText, path({{u"sections"_s}, at(1), {u"entries"_s}, at(2), {u"dose"_s}, {u"sets"_s}})), 11);
    EXPECT_EQ(lineOf(kText, path({{u"last"_s}})), 14);
}

TEST(JsonPlace, namesTheLineOfWhatHoldsAMissingValue)
{
    EXPECT_EQ(lineOf(kText, path({{u"sections"_s}, at(1), {u"rounds"_s}})), 5);
    EXPECT_EQ(lineOf(kText, path({{u"sections"_s}, at(9)})), 3);
    EXPECT_EQ(lineOf(kText, path({{u"nowhere"_s}, at(9)})), 1);
}

TEST(JsonPlace, survivesATextThatIsNotWhole)
{
    for (qsizetype length = 0; length < kText.size(); ++length) {
        EXPECT_GE(lineOf(kText.left(length), path({{u"sections"_s}, at(1), {u"entries"_s}, at(2)})), 1);
    }
}

TEST(JsonPlace, writesAPathAsPeopleReadIt)
{
    EXPECT_EQ(pathText(path({{u"sections"_s}, at(0), {u"entries"_s}, at(2), {u"dose"_s}})),
              u"sections[0].entries[2].dose");
    EXPECT_EQ(pathText({}), QString());
}

TEST(JsonPlace, countsLinesAndColumnsFromOne)
{
    EXPECT_EQ(positionOf("ab\ncd", 0).column, 1);
    EXPECT_EQ(positionOf("ab\ncd", 4).line, 2);
    EXPECT_EQ(positionOf("ab\ncd", 4).column, 2);
    EXPECT_EQ(positionOf("ab\ncd", 99).line, 2);
}
