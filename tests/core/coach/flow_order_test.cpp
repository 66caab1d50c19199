// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coach/flow_order.h"
#include "tests/support/random_routine.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>

namespace limber
{

namespace
{

using testing_support::ExerciseShelf;
using testing_support::Random;

Exercise exercise(const char* id, Position position, std::vector<EquipmentNeed> equipment = {})
{
    Exercise made;
    made.id = ExerciseId(QLatin1String(id));
    made.position = position;
    made.equipment = std::move(equipment);
    return made;
}

FlowCost costOf(const std::vector<const Exercise*>& exercises, const std::vector<int>& order, const Exercise* before)
{
    FlowCost sum;
    for (const int index : order) {
        const Exercise* next = exercises[static_cast<size_t>(index)];
        if (before)
            sum = sum + flowCost(*before, *next);
        before = next;
    }
    return sum;
}

} // namespace

TEST(FlowCost, countsChangesOfPositionAndEquipment)
{
    const Exercise stand = exercise("stand", Position::Standing);
    const Exercise supine = exercise("supine", Position::Supine, {{Equipment::Mat, true}});
    const Exercise ball = exercise("ball", Position::Supine, {{Equipment::Ball, false}});
    EXPECT_EQ(flowCost(stand, stand), (FlowCost{0, 0}));
    EXPECT_EQ(flowCost(stand, supine), (FlowCost{1, 1}));
    EXPECT_EQ(flowCost(supine, ball), (FlowCost{1, 0}));
    EXPECT_EQ(flowCost(stand, ball), (FlowCost{2, 1}));
}

TEST(FlowOrder, isAsGoodAsTheBestOfAllOrders)
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        Random random(seed);
        std::vector<Exercise> made;
        for (int count = random.number(1, 7); count > 0; --count)
            made.push_back(testing_support::randomExercise(random));
        std::vector<const Exercise*> exercises;
        for (const Exercise& one : made)
            exercises.push_back(&one);
        const Exercise start = testing_support::randomExercise(random);
        const Exercise* before = random.oneIn(2) ? &start : nullptr;
        std::vector<int> order(exercises.size());
        std::iota(order.begin(), order.end(), 0);
        FlowCost least = costOf(exercises, order, before);
        const FlowCost kept = least;
        while (std::next_permutation(order.begin(), order.end()))
            least = std::min(least, costOf(exercises, order, before));
        const std::vector<int> found = flowOrder(exercises, before);
        EXPECT_EQ(costOf(exercises, found, before), least) << seed;
        std::iota(order.begin(), order.end(), 0);
        EXPECT_TRUE(std::is_permutation(found.begin(), found.end(), order.begin(), order.end()));
        if (kept == least) {
            EXPECT_EQ(found, order) << "an order that is best already stays";
        }
    }
}

TEST(FlowOrder, helpsWithMoreThanItCanDoExactly)
{
    Random random(5);
    std::vector<Exercise> made;
    for (int i = 0; i < 40; ++i)
        made.push_back(exercise("e", i % 2 == 0 ? Position::Standing : Position::Supine));
    std::vector<const Exercise*> exercises;
    for (const Exercise& one : made)
        exercises.push_back(&one);
    EXPECT_LE(costOf(exercises, flowOrder(exercises, nullptr), nullptr).changes, 3);
}

TEST(ProposeFlow, movesInsideSectionsAndPhasesOnly)
{
    ExerciseShelf shelf;
    shelf.add(exercise("stand1", Position::Standing));
    shelf.add(exercise("stand2", Position::Standing));
    shelf.add(exercise("floor1", Position::Supine));
    shelf.add(exercise("floor2", Position::Supine));
    Exercise strong = exercise("strong", Position::Standing);
    strong.phase = Phase::Strengthen;
    shelf.add(strong);
    Routine routine;
    routine.sections.push_back(Section{});
    for (const char* id : {"stand1", "floor1", "stand2", "floor2", "strong"}) {
        Entry entry;
        entry.id = EntryId(QLatin1String(id));
        entry.exercise = ExerciseId(QLatin1String(id));
        routine.sections[0].entries.push_back(entry);
    }
    const auto proposal = proposeFlow(routine, shelf.lookup());
    ASSERT_TRUE(proposal);
    EXPECT_EQ(proposal->now.changes, 4);
    EXPECT_EQ(proposal->then.changes, 2);
    ASSERT_TRUE(apply(routine, proposal->edit).ok());
    QStringList order;
    for (const Entry& entry : routine.sections[0].entries)
        order << entry.id.text();
    EXPECT_EQ(order.join(QLatin1Char(' ')), QStringLiteral("stand1 stand2 floor1 floor2 strong"));
    EXPECT_FALSE(proposeFlow(routine, shelf.lookup()));
}

TEST(ProposeFlow, neverMakesARandomRoutineWorse)
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        Random random(seed);
        const ExerciseShelf shelf = testing_support::randomShelf(random, 6);
        Routine routine = testing_support::randomRoutine(random, shelf, 3, 9);
        const auto proposal = proposeFlow(routine, shelf.lookup());
        if (!proposal)
            continue;
        EXPECT_EQ(flowCost(routine, shelf.lookup()), proposal->now);
        ASSERT_TRUE(apply(routine, proposal->edit).ok());
        EXPECT_EQ(flowCost(routine, shelf.lookup()), proposal->then);
        EXPECT_LT(proposal->then, proposal->now);
    }
}

} // namespace limber
