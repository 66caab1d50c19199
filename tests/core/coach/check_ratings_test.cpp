// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coach/check.h"
#include "core/library/catalogue.h"
#include "core/model/user_edits.h"

#include <gtest/gtest.h>

using namespace limber;
using namespace Qt::StringLiterals;

TEST(CheckRatings, namesAStretchThatIsHardlyFeltAndOffersTheOneFeltBest)
{
    const auto catalogue = Catalogue::load();
    const auto lookup = [&](const ExerciseId& id) { return catalogue->exercise(id); };
    Routine routine;
    routine.id = RoutineId(u"r"_s);
    routine.title = u"Hips"_s;
    routine.sections = {edits::newSection(Phase::Stretch)};
    routine.sections[0].entries = {edits::entryFor(*lookup(ExerciseId(u"lean-over"_s)))};
    CheckContext context;
    const auto found = [&] {
        const auto all = checkRoutine(routine, lookup, context);
        const auto it = std::find_if(all.begin(), all.end(),
                                     [](const Finding& finding) { return finding.rule == CheckRule::HardlyFelt; });
        return it == all.end() ? std::nullopt : std::optional(*it);
    };
    EXPECT_FALSE(found()) << "nothing is known";
    context.ratings = {{ExerciseId(u"lean-over"_s), 2}};
    EXPECT_FALSE(found());
    context.ratings = {{ExerciseId(u"lean-over"_s), 1}};
    ASSERT_TRUE(found());
    EXPECT_TRUE(found()->sentence.startsWith(u"You hardly felt lean-over"_s)) << found()->sentence.toStdString();
    EXPECT_FALSE(found()->fix) << "nothing better is known";
    context.ratings.insert(ExerciseId(u"pigeon-pose"_s), 5);
    context.ratings.insert(ExerciseId(u"chair-figure-four"_s), 4);
    context.ratings.insert(ExerciseId(u"clam"_s), 5); // not a stretch
    ASSERT_TRUE(found() && found()->fix);
    ASSERT_TRUE(apply(routine, *found()->fix).ok());
    EXPECT_EQ(routine.sections[0].entries[0].exercise, ExerciseId(u"pigeon-pose"_s));
}
