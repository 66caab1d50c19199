// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/forget.h"
#include "core/storage/history_store.h"
#include "core/storage/history_sums.h"
#include "core/storage/history_totals.h"
#include "tests/support/now.h"

#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>
#include <random>

using namespace limber;
using namespace limber::test;
using namespace Qt::StringLiterals;

namespace
{

PerformedStep step(const QString& exercise, StepOutcome outcome, std::optional<int> rating,
                   std::optional<Side> side = std::nullopt)
{
    PerformedStep made;
    made.kind = StepKind::Hold;
    made.exercise = ExerciseId(exercise);
    made.exerciseName = exercise;
    made.side = side;
    made.outcome = outcome;
    made.actual = outcome == StepOutcome::Done ? 30s : 0s;
    made.rating = rating;
    return made;
}

SessionRecord session(int daysAgo, std::vector<PerformedStep> steps)
{
    SessionRecord made;
    made.id = SessionId::fresh();
    made.routine = RoutineId(u"hips"_s);
    made.routineTitle = u"Hips"_s;
    made.startedAt = kNow.addDays(-daysAgo);
    made.endedAt = made.startedAt.addSecs(300);
    made.steps = std::move(steps);
    return made;
}

class HistoryTotalsTest : public testing::Test
{
protected:
    void keep(const SessionRecord& record) { ASSERT_TRUE(m_opened.value().store->saveSession(record).ok()); }
    Store& store() { return *m_opened.value().store; }
    QString path() const { return m_folder.filePath(u"limber.db"_s); }
    SessionRecord randomSession()
    {
        const auto dice = [this](int from, int to) { return std::uniform_int_distribution(from, to)(m_random); };
        SessionRecord made = session(dice(0, 6), {});
        made.routine = RoutineId(u"routine %1"_s.arg(dice(1, 3)));
        made.routineTitle = u"title %1"_s.arg(dice(1, 9));
        for (int i = dice(0, 4); i >= 0; --i)
            made.steps.push_back(
                step(u"exercise %1"_s.arg(dice(1, 5)), dice(0, 3) ? StepOutcome::Done : StepOutcome::Skipped,
                     dice(0, 2) ? std::nullopt : std::optional(dice(0, 5)),
                     dice(0, 2) ? std::optional(dice(0, 1) ? Side::Left : Side::Right) : std::nullopt));
        return made;
    }

    QTemporaryDir m_folder;
    Result<OpenedStore> m_opened = Store::open(path(), kNow);
    HistoryStore m_history{store()};
    std::minstd_rand m_random{7};
};

} // namespace

TEST_F(HistoryTotalsTest, areTheSameAfterAnyChangesAsCountedAnew)
{
    std::vector<SessionRecord> kept;
    const auto anew = Database::open(path(), Database::Access::ReadWrite);
    ASSERT_TRUE(anew.ok());
    for (int turn = 0; turn < 120; ++turn) {
        if (turn % 3 == 2) { // one changes: its day, its exercises
            const auto place = static_cast<size_t>(turn) % kept.size();
            SessionRecord other = randomSession();
            other.id = kept[place].id;
            keep(kept[place] = other);
        } else if (turn % 7 == 6) {
            ASSERT_TRUE(store().removeSession(kept.back().id).ok());
            kept.pop_back();
        } else {
            keep(kept.emplace_back(randomSession()));
        }
        if (turn % 10 != 9)
            continue;
        const auto exercises = m_history.exercises().value();
        const auto routines = m_history.routines().value();
        ASSERT_TRUE(countAll(**anew).ok());
        EXPECT_EQ(exercises, m_history.exercises().value()) << turn;
        EXPECT_EQ(routines, m_history.routines().value()) << turn;
    }
    for (const SessionRecord& record : kept)
        ASSERT_TRUE(store().removeSession(record.id).ok());
    EXPECT_TRUE(m_history.exercises()->empty());
    EXPECT_TRUE(m_history.routines()->empty());
}

TEST_F(HistoryTotalsTest, nameWhatItWasCalledTheLastTime)
{
    SessionRecord old = session(9, {step(u"pigeon"_s, StepOutcome::Done, 2)});
    old.routineTitle = u"Old title"_s;
    old.steps[0].exerciseName = u"Old name"_s;
    keep(session(2, {step(u"pigeon"_s, StepOutcome::Done, 4)}));
    keep(old);
    EXPECT_EQ(m_history.exercises()->at(0).name, u"pigeon");
    EXPECT_EQ(m_history.exercises()->at(0).last, kNow.date().addDays(-2));
    EXPECT_EQ(m_history.routines()->at(0).title, u"Hips");
}

TEST_F(HistoryTotalsTest, wishesAreMadeOfStarsTheLastRatingsAndTheLastTime)
{
    keep(session(9, {step(u"pigeon"_s, StepOutcome::Done, 1)}));
    keep(session(4, {step(u"pigeon"_s, StepOutcome::Done, 4, Side::Left),
                     step(u"pigeon"_s, StepOutcome::Done, 1, Side::Right), step(u"clam"_s, StepOutcome::Skipped, 3),
                     step(u"bridge"_s, StepOutcome::Done, std::nullopt)}));
    keep(session(1, {step(u"clam"_s, StepOutcome::Skipped, std::nullopt)}));
    ASSERT_TRUE(store().setStar(ExerciseId(u"plank"_s), true, kNow).ok());
    const FitWishes wishes = m_history.wishes(kNow.date()).value();
    const FitWish pigeon = wishes(ExerciseId(u"pigeon"_s));
    EXPECT_EQ(pigeon.rating, 2.0) << "the last day with a rating of each side: 1 without a side, 4 left, 1 right";
    EXPECT_EQ(pigeon.daysSince, 4);
    EXPECT_FALSE(pigeon.starred);
    EXPECT_EQ(wishes(ExerciseId(u"clam"_s)).daysSince, std::nullopt) << "skipped is not done";
    EXPECT_EQ(wishes(ExerciseId(u"clam"_s)).rating, 3.0);
    EXPECT_EQ(wishes(ExerciseId(u"bridge"_s)).rating, std::nullopt);
    EXPECT_TRUE(wishes(ExerciseId(u"plank"_s)).starred);
}

TEST_F(HistoryTotalsTest, ofATimeThatIsYetToComeAreNoTimeAgo)
{
    keep(session(-3, {step(u"pigeon"_s, StepOutcome::Done, {})})); // the clock was wrong then
    EXPECT_EQ(m_history.wishes(kNow.date()).value()(ExerciseId(u"pigeon"_s)).daysSince, 0);
}

TEST_F(HistoryTotalsTest, holdNothingOfWhatIsForgotten)
{
    keep(session(20, {step(u"secret"_s, StepOutcome::Done, 2), step(u"pigeon"_s, StepOutcome::Done, 2)}));
    keep(session(2, {step(u"pigeon"_s, StepOutcome::Done, 4)}));
    ASSERT_TRUE(forgetDays(path(), kNow.date().addDays(-30), kNow.date().addDays(-10)).ok());
    const auto exercises = m_history.exercises().value();
    ASSERT_EQ(exercises.size(), 1u);
    EXPECT_EQ(exercises[0].times, 1);
    EXPECT_EQ(m_history.routines()->at(0).sessions, 1);
}
