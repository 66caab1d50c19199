// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/coach.h"
#include "core/exchange/preferences.h"
#include "core/model/user_edits.h"

#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>

namespace limber
{

namespace
{

class StoppedClock final : public Clock
{
public:
    Millis steadyNow() const override { return Millis(0); }
    Millis bootNow() const override { return Millis(0); }
    QDateTime wallNow() const override { return QDateTime(QDate(2026, 3, 14), QTime(9, 0)); }
};

} // namespace

TEST(CliCoach, knowsWhatThePersonSaidInTheWindow)
{
    const StoppedClock clock;
    const QTemporaryDir folder;
    Exercise mine;
    {
        auto opened = Store::open(Store::pathIn(folder.path()), clock.wallNow());
        ASSERT_TRUE(opened);
        Store& store = *opened->store;
        Preferences said;
        said.limits = {BodyLimit::Floor};
        said.partner = false;
        ASSERT_TRUE(store.setPreferences(preferenceValues(said)));
        ASSERT_TRUE(store.setStar(ExerciseId(QStringLiteral("bridge")), true, clock.wallNow()));
        mine.id = ExerciseId::fresh();
        mine.name = QStringLiteral("Mine, with the clam's figure");
        mine.phase = Phase::Strengthen;
        mine.figure = ExerciseId(QStringLiteral("clam"));
        mine.archived = true;
        ASSERT_TRUE(store.saveExercise(mine, {}, clock.wallNow()));
    }
    auto workspace = Workspace::open(folder.path(), clock);
    ASSERT_TRUE(workspace);
    const CliCoach coach(**workspace);
    EXPECT_TRUE((*workspace)->catalogue().exercise(mine.id)->archived);
    Routine routine;
    routine.id = RoutineId::fresh();
    routine.title = QStringLiteral("Mine");
    routine.sections = {edits::newSection(Phase::Strengthen)};
    routine.sections[0].entries = {edits::entryFor(*(*workspace)->catalogue().exercise(mine.id))};
    const auto found = checkRoutine(routine, (*workspace)->exerciseLookup(), coach.checkContext());
    EXPECT_TRUE(std::any_of(found.begin(), found.end(),
                            [](const Finding& finding) { return finding.rule == CheckRule::AgainstLimits; }));
    const FitWishes wishes = coach.wishes({});
    EXPECT_TRUE(wishes(ExerciseId(QStringLiteral("bridge"))).starred);
    EXPECT_EQ(wishes(mine.id).unsuited, QStringLiteral("You get down to the floor."));
    EXPECT_TRUE(wishes(ExerciseId(QStringLiteral("standing-abduction"))).unsuited.isEmpty());
}

} // namespace limber
