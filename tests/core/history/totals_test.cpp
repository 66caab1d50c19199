// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/totals.h"

#include <gtest/gtest.h>

using namespace limber;
using namespace Qt::StringLiterals;

namespace
{

QDate november(int day)
{
    return QDate(2026, 11, day);
}

ExerciseDay on(int day, std::optional<Side> side, Millis work, Millis hold, std::optional<double> rating = {})
{
    ExerciseDay made;
    made.day = november(day);
    made.side = side;
    made.times = 1;
    made.work = work;
    made.longestHold = hold;
    made.rating = rating;
    return made;
}

} // namespace

TEST(Plots, ofOneSideAndOfBoth)
{
    const std::vector<ExerciseDay> days{on(2, Side::Left, 60s, 30s, 4), on(2, Side::Right, 30s, 20s, 2),
                                        on(3, Side::Left, 60s, 35s)};
    EXPECT_EQ(plotOf(days, Measure::Minutes, std::nullopt), (PlotLine{{november(2), 1.5}, {november(3), 1}}));
    EXPECT_EQ(plotOf(days, Measure::Times, std::nullopt), (PlotLine{{november(2), 1}, {november(3), 1}}));
    EXPECT_EQ(plotOf(days, Measure::Hold, Side::Left), (PlotLine{{november(2), 30}, {november(3), 35}}));
    EXPECT_EQ(plotOf(days, Measure::Rating, std::nullopt), (PlotLine{{november(2), 3}}));
    EXPECT_TRUE(plotOf(days, Measure::Reps, std::nullopt).empty());
}

TEST(Plots, areThinnedByWeeksAndMonths)
{
    PlotLine line;
    for (int day = 0; day < 400; ++day)
        line.push_back({QDate(2025, 1, 6).addDays(day), 1}); // a Monday
    const PlotLine weeks = thinned(line, Measure::Minutes, 60, Qt::Monday);
    EXPECT_EQ(weeks.size(), 58u);
    EXPECT_EQ(weeks[0], (PlotPoint{QDate(2025, 1, 6), 7}));
    const PlotLine months = thinned(line, Measure::Hold, 20, Qt::Monday);
    EXPECT_EQ(months.size(), 14u);
    EXPECT_EQ(months[1], (PlotPoint{QDate(2025, 2, 1), 1})) << "the mean, not the sum";
    EXPECT_EQ(thinned(line, Measure::Hold, 400, Qt::Monday), line);
}

TEST(Balance, holdsLeftAgainstRight)
{
    const std::vector<ExerciseDay> days{on(1, Side::Left, 100s, 90s), on(2, Side::Left, 30s, 30s, 2),
                                        on(2, Side::Right, 90s, 40s, 5), on(2, std::nullopt, 99s, 99s)};
    const SideBalance balance = balanceOf(days, november(2), november(9));
    EXPECT_EQ(balance.left, 30s);
    EXPECT_EQ(balance.right, 90s);
    EXPECT_EQ(balance.holdRight, 40s);
    EXPECT_EQ(balance.ratingLeft, 2);
    EXPECT_DOUBLE_EQ(balance.lean(), 0.5);
    EXPECT_DOUBLE_EQ(SideBalance().lean(), 0);
}

TEST(HeatMap, isColouredByWhatIsUsual)
{
    std::vector<DayTotal> days(5);
    for (size_t i = 0; i < days.size(); ++i)
        days[i].work = std::chrono::minutes(i == 4 ? 60 : 10);
    EXPECT_EQ(usualWork(days), 10min);
    DayTotal day;
    EXPECT_EQ(heatOf(day, 10min), 0);
    day.sessions = 1;
    EXPECT_EQ(heatOf(day, 10min), 1) << "something was done, however little";
    const std::vector<std::pair<int, int>> minutesToHeat{{4, 1}, {5, 2}, {10, 3}, {17, 3}, {18, 4}};
    for (const auto& [minutes, heat] : minutesToHeat) {
        day.work = std::chrono::minutes(minutes);
        EXPECT_EQ(heatOf(day, 10min), heat) << minutes;
    }
}

TEST(TwoAtOnce, countOnce)
{
    const auto at = [](int hour, int minute) { return QDateTime(november(2), QTime(hour, minute), Qt::UTC); };
    EXPECT_EQ(countApart({{at(8, 0), at(8, 10)}, {at(8, 10), at(8, 20)}}), 2);
    EXPECT_EQ(countApart({{at(8, 0), at(8, 10)}, {at(8, 5), at(8, 15)}, {at(8, 12), at(8, 20)}}), 2);
    EXPECT_EQ(countApart({{at(8, 0), at(8, 10)}, {at(8, 0), at(8, 10)}}), 1);
    EXPECT_EQ(countApart({}), 0);
}
