// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/ranking.h"
#include "core/library/catalogue.h"

#include <gtest/gtest.h>

using namespace limber;
using namespace Qt::StringLiterals;

namespace
{

PerformedStep rated(const char* name, std::optional<Side> side, std::optional<int> rating)
{
    PerformedStep step;
    step.exercise = ExerciseId(QLatin1String(name));
    step.exerciseName = QLatin1String(name);
    step.side = side;
    step.rating = rating;
    return step;
}

SessionRecord record(std::vector<PerformedStep> steps)
{
    SessionRecord made;
    made.steps = std::move(steps);
    return made;
}

RatedExercise both(const char* name, int left, int right)
{
    return {ExerciseId(QLatin1String(name)), QLatin1String(name), left, right};
}

QStringList lines(const std::vector<Ranked>& ranking)
{
    QStringList all;
    for (const Ranked& one : ranking)
        all << u"%1%2 %3 %4"_s.arg(one.place).arg(one.tied ? u"="_s : QString()).arg(one.name).arg(one.rating);
    return all;
}

} // namespace

TEST(Ranking, takesTheLastRatingOfEachSideOverTwoEvenings)
{
    const auto all = ratedIn({record({rated("lean", Side::Left, 2), rated("lean", Side::Right, 4)}),
                              record({rated("lean", Side::Left, 5), rated("hang", Side::Left, 1),
                                      rated("march", std::nullopt, 3), rated("bend", Side::Left, std::nullopt)})});
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0], both("lean", 5, 4));
    EXPECT_EQ(all[1].right, std::nullopt);
    EXPECT_DOUBLE_EQ(all[2].mean(), 3);
}

TEST(Ranking, isBySideAndNamesTies)
{
    const std::vector<RatedExercise> all{both("a", 3, 5), both("b", 5, 5), both("c", 3, 1), both("d", 0, 5)};
    const auto left = rankingOf(all, Side::Left);
    EXPECT_EQ(lines(left), (QStringList{u"1 b 5"_s, u"2= a 3"_s, u"2= c 3"_s, u"4 d 0"_s}));
    EXPECT_EQ(tiesIn(left), (QStringList{u"a and c (3)"_s}));
    EXPECT_EQ(tiesIn(rankingOf(all, Side::Right)), (QStringList{u"a, b and d (5)"_s}));
    EXPECT_EQ(lines(rankingOf(all, std::nullopt)), (QStringList{u"1 b 5"_s, u"2 a 4"_s, u"3 d 2.5"_s, u"4 c 2"_s}));
}

TEST(BestThree, prefersTheFullerWeakerSideAndNamesWhatWasAsGood)
{
    const Best best = bestThree({both("a", 5, 1), both("b", 3, 3), both("c", 5, 5), both("d", 4, 2), both("e", 0, 0)});
    ASSERT_EQ(best.chosen.size(), 3u);
    EXPECT_EQ(best.chosen[0].name, u"c");
    EXPECT_EQ(best.chosen[1].name, u"b");
    EXPECT_EQ(best.chosen[2].name, u"d");
    EXPECT_EQ(best.asGood, QStringList{u"a"_s});
    EXPECT_TRUE(bestThree({both("e", 0, 0)}).chosen.empty());
}

TEST(LeftToRate, isTheOtherHalfOfTheEvening)
{
    const auto catalogue = Catalogue::load();
    ASSERT_TRUE(catalogue.ok());
    const auto lookup = [&](const ExerciseId& id) { return catalogue->exercise(id); };
    const Routine* starter = catalogue->starter(RoutineId(u"find-your-stretch"_s));
    ASSERT_NE(starter, nullptr);
    EXPECT_TRUE(isForRating(*starter));
    EXPECT_FALSE(isForRating(*catalogue->starter(RoutineId(u"five-minutes"_s))));
    EXPECT_FALSE(leftToRate(*starter, {}, lookup));

    std::vector<PerformedStep> steps;
    const std::vector<Entry>& entries = starter->sections[0].entries;
    for (size_t i = 0; i < 5; ++i) {
        steps.push_back(rated(qPrintable(entries[i].exercise.text()), Side::Left, 3));
        if (i < 4)
            steps.push_back(rated(qPrintable(entries[i].exercise.text()), Side::Right, 3));
    }
    const auto rest = leftToRate(*starter, {record(steps)}, lookup);
    ASSERT_TRUE(rest);
    EXPECT_EQ(rest->id, starter->id);
    ASSERT_EQ(entryCount(*rest), entryCount(*starter) - 4);
    EXPECT_EQ(rest->sections[0].entries[0].exercise, entries[4].exercise);
    EXPECT_EQ(rest->sections[0].entries[0].sides, Sides::RightOnly);
    EXPECT_EQ(rest->sections[0].entries[1].sides, Sides::Each);
}

TEST(BestThree, becomeARoutineInTheDoseOfTheArticle)
{
    const auto catalogue = Catalogue::load();
    const auto lookup = [&](const ExerciseId& id) { return catalogue->exercise(id); };
    const Routine made = routineOf({both("lean-over", 5, 5), both("gone", 4, 4)}, lookup, u"My best three"_s);
    ASSERT_EQ(entryCount(made), 1);
    EXPECT_EQ(made.sections[0].entries[0].dose, firstDose(*lookup(ExerciseId(u"lean-over"_s))));
    EXPECT_FALSE(made.starter);
}
