// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/session_summary.h"

#include <gtest/gtest.h>

namespace limber
{

namespace
{

PerformedStep step(StepKind kind, const char* entry, Millis actual, StepOutcome outcome = StepOutcome::Done,
                   std::optional<Side> side = std::nullopt)
{
    PerformedStep made;
    made.kind = kind;
    made.entry = EntryId(QLatin1String(entry));
    made.exerciseName = QLatin1String(entry);
    made.side = side;
    made.planned = 30s;
    made.actual = actual;
    made.outcome = outcome;
    return made;
}

} // namespace

TEST(Summarise, tellsHowFarASessionWent)
{
    SessionRecord record;
    record.steps = {step(StepKind::Prepare, "lean", 10s),
                    step(StepKind::Hold, "lean", 30s, StepOutcome::Done, Side::Left),
                    step(StepKind::Switch, "lean", 5s),
                    step(StepKind::Hold, "lean", 45s, StepOutcome::Done, Side::Right),
                    step(StepKind::Transition, "clam", 2s, StepOutcome::Skipped),
                    step(StepKind::Reps, "clam", 12s, StepOutcome::Skipped, Side::Left),
                    step(StepKind::Reps, "clam", 0s, StepOutcome::NotReached, Side::Right)};
    record.steps[3].extended = 15s;
    record.steps[3].rating = 4;
    record.steps[1].paused = 60s;
    const SessionSummary summary = summarise(record);
    EXPECT_EQ(summary.planned, 4);
    EXPECT_EQ(summary.done, 2);
    EXPECT_EQ(summary.skipped, 1);
    EXPECT_EQ(summary.active, 104s);
    EXPECT_EQ(summary.work, 87s);
    EXPECT_EQ(summary.paused, 60s);
    EXPECT_EQ(summary.extended, 15s);
    EXPECT_EQ(summary.exercisesDone(), 1);
    EXPECT_DOUBLE_EQ(summary.share(), 0.5);
    ASSERT_EQ(summary.exercises.size(), 2u);
    EXPECT_EQ(summary.exercises[0].name, QStringLiteral("lean"));
    EXPECT_EQ(summary.exercises[0].left, 30s);
    EXPECT_EQ(summary.exercises[0].right, 45s);
    EXPECT_EQ(summary.exercises[0].ratingRight, 4);
    EXPECT_EQ(summary.exercises[0].ratingLeft, std::nullopt);
    EXPECT_FALSE(summary.exercises[1].allDone());
}

TEST(Summarise, ofNothingIsNothing)
{
    EXPECT_EQ(summarise(SessionRecord{}), SessionSummary{});
    EXPECT_DOUBLE_EQ(SessionSummary{}.share(), 0);
}

} // namespace limber
