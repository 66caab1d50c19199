// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the timeline on the routines that ship.
#include "core/library/catalogue.h"
#include "core/timeline/timeline.h"

#include <gtest/gtest.h>

namespace limber
{

TEST(Starters, areAllCompiledWhole)
{
    const auto catalogue = Catalogue::load();
    ASSERT_TRUE(catalogue) << qPrintable(catalogue.error().sentence);
    const ExerciseLookup lookup = [&](const ExerciseId& id) { return catalogue->exercise(id); };
    ASSERT_EQ(catalogue->starters().size(), 7u);
    for (const Routine& starter : catalogue->starters()) {
        const Timeline timeline = compile(starter, lookup, TimingDefaults{});
        EXPECT_TRUE(timeline.skipped.empty()) << qPrintable(starter.id.text());
        EXPECT_GT(timeline.counted(), 4min) << qPrintable(starter.id.text());
        EXPECT_LT(timeline.counted(), 1h) << qPrintable(starter.id.text());
    }
}

TEST(Starters, fiveMinutesTakesTwoHundredAndEightySeconds)
{
    const auto catalogue = Catalogue::load();
    ASSERT_TRUE(catalogue);
    const Routine* starter = catalogue->starter(RoutineId(QStringLiteral("five-minutes")));
    ASSERT_NE(starter, nullptr);
    const ExerciseLookup lookup = [&](const ExerciseId& id) { return catalogue->exercise(id); };
    EXPECT_EQ(compile(*starter, lookup, TimingDefaults{}).total(), Millis(280s));
}

} // namespace limber
