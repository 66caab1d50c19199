// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/plan.h"

#include <gtest/gtest.h>

using namespace limber;
using namespace Qt::StringLiterals;

namespace
{

const RoutineId kHips(u"hips"_s);
constexpr int kMonWedFri = 0b0010101;
// November 2026: the 2nd and the 16th are Mondays.
QDate nov(int day)
{
    return QDate(2026, 11, day);
}

PlanChange change(QDate since, int times, int weekdays, int daysAWeek = 0)
{
    return {
        kHips, u"Hips"_s, since, true, {times, daysAWeek, std::bitset<7>(static_cast<unsigned long long>(weekdays))}};
}

PlanChange end(QDate since)
{
    return {kHips, u"Hips"_s, since, false, {}};
}

std::vector<DoneOnDay> done(std::initializer_list<std::pair<QDate, int>> days)
{
    std::vector<DoneOnDay> all;
    for (const auto& [day, times] : days)
        all.push_back({kHips, day, times});
    return all;
}

struct Row {
    const char* what;
    std::vector<PlanChange> plan;
    std::vector<DoneOnDay> done;
    QDate today;
    Adherence expected;
};

} // namespace

TEST(Plan, isKeptByThePlanNotByTheCalendar)
{
    const std::vector<Row> rows{
        {"twice on three days, all done",
         {change(nov(2), 2, kMonWedFri)},
         done({{nov(2), 2}, {nov(4), 2}, {nov(6), 2}}),
         nov(8),
         {3, 3, 3, 3}},
        {"once of twice is not kept",
         {change(nov(2), 2, kMonWedFri)},
         done({{nov(2), 2}, {nov(4), 1}, {nov(6), 3}}),
         nov(8),
         {3, 2, 1, 1}},
        {"today is open until it is over",
         {change(nov(2), 1, kMonWedFri)},
         done({{nov(2), 1}, {nov(4), 1}}),
         nov(6),
         {2, 2, 2, 2}},
        {"a day that was not planned adds nothing",
         {change(nov(2), 1, kMonWedFri)},
         done({{nov(2), 1}, {nov(3), 1}}),
         nov(3),
         {1, 1, 1, 1}},
        {"three days a week, whichever",
         {change(nov(2), 1, 0, 3)},
         done({{nov(3), 1}, {nov(7), 1}, {nov(8), 1}}),
         nov(9),
         {3, 3, 3, 3}},
        {"two of three days a week", {change(nov(2), 1, 0, 3)}, done({{nov(3), 1}, {nov(7), 1}}), nov(9), {3, 2, 0, 2}},
        {"days can be made up while the week lasts",
         {change(nov(2), 1, 0, 3)},
         done({{nov(3), 1}}),
         nov(6),
         {1, 1, 1, 1}},
        {"begun late in a week, no more is asked than was left",
         {change(nov(7), 1, 0, 3)},
         done({{nov(7), 1}, {nov(8), 1}}),
         nov(9),
         {2, 2, 2, 2}},
        {"changed half-way: each day by what held then",
         {change(nov(2), 2, kMonWedFri), change(nov(5), 1, 0)},
         done({{nov(2), 2}, {nov(4), 2}, {nov(5), 1}, {nov(6), 1}, {nov(7), 1}}),
         nov(8),
         {5, 5, 5, 5}},
        {"ended: nothing is asked afterwards",
         {change(nov(2), 1, 0), end(nov(4))},
         done({{nov(2), 1}, {nov(3), 1}}),
         nov(20),
         {2, 2, 2, 2}},
        {"ended and begun again: the streak goes on",
         {change(nov(2), 1, 0), end(nov(4)), change(nov(16), 1, 0)},
         done({{nov(2), 1}, {nov(3), 1}, {nov(16), 1}}),
         nov(17),
         {3, 3, 3, 3}},
        {"nothing planned", {}, done({{nov(2), 1}}), nov(8), {0, 0, 0, 0}},
    };
    for (const Row& row : rows) {
        SCOPED_TRACE(row.what);
        const auto days = plannedDays(row.plan, row.done, nov(1), row.today, row.today, Qt::Monday);
        EXPECT_EQ(adherenceOf(days), row.expected);
    }
}

TEST(Plan, weekStartsWhereTheLocaleSaysSo)
{
    // Saturday the 7th and Sunday the 8th are in two weeks where those begin on Sunday, in one where on Monday.
    const std::vector<PlanChange> plan{change(nov(1), 1, 0, 1)};
    const auto bothDays = done({{nov(7), 1}, {nov(8), 1}});
    EXPECT_EQ(adherenceOf(plannedDays(plan, bothDays, nov(1), nov(14), nov(15), Qt::Sunday)).kept, 2);
    EXPECT_EQ(adherenceOf(plannedDays(plan, bothDays, nov(2), nov(8), nov(15), Qt::Monday)).kept, 1);
    EXPECT_EQ(weekStartOf(nov(8), Qt::Sunday), nov(8));
    EXPECT_EQ(weekStartOf(nov(8), Qt::Monday), nov(2));
    EXPECT_EQ(weekStartOf(nov(8), Qt::Saturday), nov(7));
}

TEST(Plan, saysWhatIsDue)
{
    const std::vector<PlanChange> plan{change(nov(2), 2, kMonWedFri)};
    EXPECT_EQ(dueOn(plan, done({{nov(4), 1}}), nov(4), Qt::Monday), (std::vector<Due>{{kHips, u"Hips"_s, 2, 1, 0}}));
    EXPECT_TRUE(dueOn(plan, {}, nov(5), Qt::Monday).empty());
    EXPECT_EQ(nextPlannedDay(plan, nov(6)), nov(9));
    EXPECT_EQ(nextPlannedDay({}, nov(6)), QDate());
}

TEST(Plan, aNumberOfDaysIsDueUntilTheyAreDone)
{
    const std::vector<PlanChange> plan{change(nov(2), 1, 0, 2)};
    const auto due = dueOn(plan, done({{nov(3), 1}}), nov(4), Qt::Monday);
    ASSERT_EQ(due.size(), 1u);
    EXPECT_EQ(due[0].daysLeft, 1);
    EXPECT_TRUE(dueOn(plan, done({{nov(3), 1}, {nov(4), 1}}), nov(5), Qt::Monday).empty());
    EXPECT_EQ(dueOn(plan, done({{nov(3), 1}, {nov(4), 1}}), nov(9), Qt::Monday).at(0).daysLeft, 2);
}
