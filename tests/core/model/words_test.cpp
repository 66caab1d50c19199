// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/session_record.h"
#include "core/model/step_kind.h"

#include <gtest/gtest.h>

namespace limber
{

TEST(Words, ofStepsOutcomesAndEffortsGoBothWays)
{
    for (const StepKind kind : {StepKind::Prepare, StepKind::Hold, StepKind::Reps, StepKind::Relax, StepKind::Switch,
                                StepKind::Rest, StepKind::Transition})
        EXPECT_EQ(stepKindOf(word(kind)), kind);
    for (const StepOutcome outcome : {StepOutcome::NotReached, StepOutcome::Done, StepOutcome::Skipped})
        EXPECT_EQ(stepOutcomeOf(word(outcome)), outcome);
    for (const Effort effort : {Effort::Easy, Effort::Right, Effort::Hard})
        EXPECT_EQ(effortOf(word(effort)), effort);
    EXPECT_EQ(stepKindOf(QStringLiteral("hop")), std::nullopt);
    EXPECT_EQ(stepOutcomeOf(QString()), std::nullopt);
    EXPECT_EQ(effortOf(QStringLiteral("Easy")), std::nullopt);
}

} // namespace limber
