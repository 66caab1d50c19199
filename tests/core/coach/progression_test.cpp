// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coach/progression.h"
#include "core/model/session_rules.h"
#include "core/model/user_edits.h"

#include <QtCore/QHash>

#include <gtest/gtest.h>

using namespace limber;
using namespace Qt::StringLiterals;

namespace
{

const QDateTime kEvening(QDate(2026, 11, 21), QTime(19, 0), Qt::UTC);

class ProgressionTest : public testing::Test
{
protected:
    ProgressionTest()
    {
        add("lean", Phase::Stretch);
        add("bridge", Phase::Strengthen);
        add("one-leg-bridge", Phase::Strengthen);
        m_exercises[ExerciseId(u"bridge"_s)].variants = {
            {Variant::Kind::Harder, u"one leg"_s, ExerciseId(u"one-leg-bridge"_s), {}, {}}};
        m_exercises[ExerciseId(u"one-leg-bridge"_s)].variants = {
            {Variant::Kind::Easier, u"both legs"_s, ExerciseId(u"bridge"_s), {}, {}}};
        m_routine.id = RoutineId(u"r"_s);
        m_routine.title = u"Hips"_s;
        m_routine.sections = {edits::newSection(Phase::Stretch)};
        put("lean", {1, 1, Range<Millis>(30s), {}, {}, {}, {}});
        put("bridge", {2, Range<int>(8, 10), Range<Millis>(0s), {}, {}, {}, {}});
    }

    void add(const char* name, Phase phase)
    {
        Exercise exercise;
        exercise.id = ExerciseId(QLatin1String(name));
        exercise.name = QLatin1String(name);
        exercise.phase = phase;
        m_exercises.insert(exercise.id, exercise);
    }

    void put(const char* name, const Dose& dose)
    {
        Entry entry;
        entry.id = EntryId(QLatin1String(name));
        entry.exercise = ExerciseId(QLatin1String(name));
        entry.dose = dose;
        m_routine.sections[0].entries.push_back(entry);
    }

    static SessionBrief session(int daysAgo, Effort effort, int pain = 0, int done = 10)
    {
        SessionBrief brief;
        brief.record.startedAt = kEvening.addDays(-daysAgo);
        brief.record.finished = done == 10;
        brief.record.effort = effort;
        brief.record.pain = pain;
        brief.planned = 10;
        brief.done = done;
        return brief;
    }

    std::optional<Progression> ask(const std::vector<SessionBrief>& newest, std::vector<EntryId> cutShort = {})
    {
        return progressionOf(
            m_routine, newest, cutShort,
            [this](const ExerciseId& id) {
                const auto found = m_exercises.constFind(id);
                return found == m_exercises.constEnd() ? nullptr : &*found;
            },
            kEvening);
    }

    const Entry& entry(const char* name) { return *findEntry(m_routine, EntryId(QLatin1String(name))); }

    QHash<ExerciseId, Exercise> m_exercises;
    Routine m_routine;
};

} // namespace

TEST_F(ProgressionTest, comesAfterTwoFullEasyPainlessSessionsAndNotBefore)
{
    struct Row {
        const char* what;
        std::vector<SessionBrief> newest;
        bool wanted;
    };
    const std::vector<Row> rows{
        {"two easy ones", {session(1, Effort::Easy), session(3, Effort::Easy)}, true},
        {"one", {session(1, Effort::Easy)}, false},
        {"the older one was just right", {session(1, Effort::Easy), session(3, Effort::Right)}, false},
        {"something hurt", {session(1, Effort::Easy, 1), session(3, Effort::Easy)}, false},
        {"cut short", {session(1, Effort::Easy, 0, 9), session(3, Effort::Easy)}, false},
        {"two hard ones are not three", {session(1, Effort::Hard), session(2, Effort::Hard)}, false},
    };
    for (const Row& row : rows)
        EXPECT_EQ(ask(row.newest).has_value(), row.wanted) << row.what;
}

TEST_F(ProgressionTest, changesOneThingAtATimeAndTakesTurns)
{
    const std::vector<SessionBrief> easy{session(1, Effort::Easy), session(3, Effort::Easy)};
    auto step = ask(easy);
    ASSERT_TRUE(step);
    EXPECT_EQ(step->sentence, u"Hold lean 5 s longer: 35 s.");
    EXPECT_FALSE(step->reason.isEmpty());
    const Routine before = m_routine;
    auto inverse = apply(m_routine, step->edit);
    ASSERT_TRUE(inverse.ok()) << inverse.error().sentence.toStdString();
    EXPECT_EQ(entry("lean").dose.holdPlayed(), 35s);
    EXPECT_FALSE(ask(easy)) << "those sessions were before the step";

    const std::vector<SessionBrief> later{session(-3, Effort::Easy), session(-1, Effort::Easy)};
    step = ask(later);
    ASSERT_TRUE(step);
    EXPECT_EQ(step->sentence, u"One repetition more of bridge: 11.") << "the other one's turn";

    ASSERT_TRUE(apply(m_routine, *inverse).ok());
    EXPECT_EQ(m_routine, before);
    ASSERT_TRUE(apply(m_routine, ask(easy)->notNow).ok());
    EXPECT_EQ(entry("lean").dose.holdPlayed(), 30s);
    EXPECT_FALSE(ask(easy));
}

TEST_F(ProgressionTest, offersTheHarderVariantWhereTheDoseHasReachedItsEnd)
{
    m_routine.sections[0].entries[0].dose.hold = Range<Millis>(60s);
    m_routine.sections[0].entries[1].dose.reps = 15;
    const auto step = ask({session(1, Effort::Easy), session(3, Effort::Easy)});
    ASSERT_TRUE(step);
    EXPECT_EQ(step->sentence, u"Try one-leg-bridge, which is harder, instead of bridge.");
    ASSERT_TRUE(apply(m_routine, step->edit).ok());
    EXPECT_EQ(entry("bridge").exercise, ExerciseId(u"one-leg-bridge"_s));
}

TEST_F(ProgressionTest, stepsBackAfterThreeThatWereTooMuch)
{
    const std::vector<SessionBrief> hard{session(1, Effort::Hard), session(2, Effort::Right, 0, 6),
                                         session(3, Effort::Hard)};
    auto step = ask(hard, {EntryId(u"bridge"_s)});
    ASSERT_TRUE(step);
    EXPECT_EQ(step->way, Progression::Way::Back);
    EXPECT_EQ(step->sentence, u"One repetition less of bridge: 9.") << "what was cut short";
    EXPECT_EQ(ask(hard)->sentence, u"Hold lean 5 s less: 25 s.");

    SessionBrief worse = session(1, Effort::Easy, 2);
    setNextDay(worse.record, NextDay::Worse);
    EXPECT_TRUE(ask({worse, session(2, Effort::Hard), session(3, Effort::Hard)}));
}

TEST_F(ProgressionTest, startersAreNeverChanged)
{
    m_routine.starter = true;
    EXPECT_FALSE(ask({session(1, Effort::Easy), session(3, Effort::Easy)}));
}
