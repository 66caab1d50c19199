// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coach/fit.h"
#include "core/storage/store.h"
#include "tests/support/now.h"

#include <gtest/gtest.h>

using namespace limber;
using namespace limber::test;
using namespace Qt::StringLiterals;

namespace
{

PerformedStep step(const QString& exercise, StepOutcome outcome, std::optional<int> rating)
{
    PerformedStep made;
    made.kind = StepKind::Hold;
    made.exercise = ExerciseId(exercise);
    made.outcome = outcome;
    made.rating = rating;
    return made;
}

SessionRecord session(int daysAgo, std::vector<PerformedStep> steps)
{
    SessionRecord made;
    made.id = SessionId::fresh();
    made.startedAt = kNow.addDays(-daysAgo);
    made.steps = std::move(steps);
    return made;
}

} // namespace

TEST(StoreWishes, areMadeOfStarsRatingsAndTheLastTime)
{
    const auto store = Store::inMemory();
    ASSERT_TRUE(store->saveSession(session(9, {step(u"pigeon"_s, StepOutcome::Done, 2)})).ok());
    ASSERT_TRUE(store
                    ->saveSession(session(4, {step(u"pigeon"_s, StepOutcome::Done, 4),
                                              step(u"clam"_s, StepOutcome::Skipped, std::nullopt)}))
                    .ok());
    ASSERT_TRUE(store->setStar(ExerciseId(u"bridge"_s), true, kNow).ok());
    const auto wishes = store->wishes(kNow).value();
    const FitWish pigeon = wishes.value(ExerciseId(u"pigeon"_s));
    EXPECT_EQ(pigeon.rating, 3.0);
    EXPECT_EQ(pigeon.daysSince, 4);
    EXPECT_FALSE(pigeon.starred);
    EXPECT_EQ(wishes.value(ExerciseId(u"clam"_s)).daysSince, std::nullopt) << "skipped is not done";
    EXPECT_TRUE(wishes.value(ExerciseId(u"bridge"_s)).starred);
    EXPECT_EQ(wishes.size(), 3);
}
