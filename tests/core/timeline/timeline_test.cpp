// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/timeline.h"
#include "tests/support/random_routine.h"

#include <gtest/gtest.h>
#include <map>

namespace limber
{

namespace
{

using testing_support::ExerciseShelf;
using testing_support::Random;

Exercise exercise(const char* id, Position position, Phase phase = Phase::Stretch, bool sided = true)
{
    Exercise made;
    made.id = ExerciseId(QLatin1String(id));
    made.name = QLatin1String(id);
    made.position = position;
    made.phase = phase;
    made.sided = sided;
    return made;
}

ExerciseShelf timedShelf()
{
    ExerciseShelf all;
    all.add(exercise("lean", Position::Standing));
    all.add(exercise("bend", Position::Standing));
    all.add(exercise("pigeon", Position::FloorSitting));
    all.add(exercise("cross", Position::Supine));
    all.add(exercise("clam", Position::SideLying, Phase::Strengthen));
    all.add(exercise("bridge", Position::Supine, Phase::Strengthen, false));
    Exercise ball = exercise("ball", Position::SideLying, Phase::Release);
    ball.equipment = {{Equipment::Ball, false}, {Equipment::Mat, true}};
    all.add(ball);
    Exercise wall = exercise("wall", Position::Standing);
    wall.equipment = {{Equipment::Wall, false}};
    all.add(wall);
    return all;
}

Dose held(int sets, int reps, Millis hold)
{
    Dose dose;
    dose.sets = sets;
    dose.reps = reps;
    dose.hold = hold;
    return dose;
}

Dose counted(int sets, int reps, std::optional<Millis> pace = std::nullopt)
{
    Dose dose;
    dose.sets = sets;
    dose.reps = reps;
    dose.pace = pace;
    return dose;
}

Entry entry(const char* exercise, const Dose& dose)
{
    Entry made;
    made.id = EntryId(QStringLiteral("entry of %1").arg(QLatin1String(exercise)));
    made.exercise = ExerciseId(QLatin1String(exercise));
    made.dose = dose;
    return made;
}

Routine routine(std::vector<Entry> entries, int rounds = 1)
{
    Routine made;
    made.id = RoutineId(QStringLiteral("routine"));
    Section section;
    section.id = SectionId(QStringLiteral("section"));
    section.rounds = rounds;
    section.entries = std::move(entries);
    made.sections.push_back(section);
    return made;
}

Timeline compiled(const Routine& of, const TimingDefaults& defaults = {})
{
    const ExerciseShelf all = timedShelf();
    return compile(of, all.lookup(), defaults);
}

/// "prepare 10, hold L1/3 30, switch 5 …": kind, side, set, seconds.
QString story(const Timeline& timeline)
{
    QStringList told;
    for (const Step& step : timeline.steps) {
        QString line = word(step.kind);
        if (step.work()) {
            line += QLatin1Char(' ');
            if (step.side)
                line += *step.side == Side::Left ? QLatin1Char('L') : QLatin1Char('R');
            line += QStringLiteral("%1/%2").arg(step.set).arg(step.sets);
            if (step.rep && step.reps > 1)
                line += QStringLiteral(".%1").arg(*step.rep);
        }
        line += step.selfPaced() ? QStringLiteral(" self") : QStringLiteral(" %1").arg(step.counted.count() / 1000);
        told << line;
    }
    return told.join(QStringLiteral(", "));
}

} // namespace

TEST(Compile, givesBothSidesTheFullTimeWithASwitchBetween)
{
    EXPECT_EQ(story(compiled(routine({entry("lean", held(2, 1, 30s))}))),
              QStringLiteral("prepare 10, hold L1/2 30, switch 5, hold R1/2 30, rest 15, "
                             "hold L2/2 30, switch 5, hold R2/2 30"));
}

TEST(Compile, doesAllSetsOfASideFirstWhenAsked)
{
    Entry one = entry("lean", held(2, 1, 30s));
    one.timing.order = SideOrder::PerExercise;
    EXPECT_EQ(story(compiled(routine({one}))), QStringLiteral("prepare 10, hold L1/2 30, rest 15, hold L2/2 30, "
                                                              "switch 5, hold R1/2 30, rest 15, hold R2/2 30"));
}

TEST(Compile, leavesTheLastSetsOfATighterSideAlone)
{
    Entry one = entry("lean", held(3, 1, 30s));
    one.rightDose = held(2, 1, 30s);
    EXPECT_EQ(story(compiled(routine({one}))),
              QStringLiteral("prepare 10, hold L1/3 30, switch 5, hold R1/2 30, rest 15, hold L2/3 30, switch 5, "
                             "hold R2/2 30, rest 15, hold L3/3 30"));
    one.timing.firstSide = Side::Right;
    EXPECT_EQ(story(compiled(routine({one}))),
              QStringLiteral("prepare 10, hold R1/2 30, switch 5, hold L1/3 30, rest 15, hold R2/2 30, switch 5, "
                             "hold L2/3 30, rest 15, hold L3/3 30"));
}

TEST(Compile, hasNoSwitchWhenOneSideIsLeftOut)
{
    Entry one = entry("lean", held(2, 1, 30s));
    one.rightDose = held(1, 1, 20s);
    one.sides = Sides::LeftOnly;
    EXPECT_EQ(story(compiled(routine({one}))), QStringLiteral("prepare 10, hold L1/2 30, rest 15, hold L2/2 30"));
    one.sides = Sides::RightOnly;
    EXPECT_EQ(story(compiled(routine({one}))), QStringLiteral("prepare 10, hold R1/1 20"));
}

TEST(Compile, aRestThatReplacesASwitchIsAtLeastAsLong)
{
    Entry one = entry("lean", held(2, 1, 30s));
    one.dose.rest = 4s;
    EXPECT_TRUE(story(compiled(routine({one}))).contains(QStringLiteral("hold R1/2 30, rest 5, hold L2/2 30")));
    one.dose.rest = 0s;
    EXPECT_TRUE(story(compiled(routine({one}))).contains(QStringLiteral("hold R1/2 30, switch 5, hold L2/2 30")));
    one.sides = Sides::LeftOnly;
    EXPECT_EQ(story(compiled(routine({one}))), QStringLiteral("prepare 10, hold L1/2 30, hold L2/2 30"));
}

TEST(Compile, relaxesBetweenTheHoldsOfASet)
{
    Entry one = entry("bridge", held(2, 2, 5s));
    EXPECT_EQ(story(compiled(routine({one}))),
              QStringLiteral("prepare 10, hold 1/2.1 5, relax 3, hold 1/2.2 5, rest 60, "
                             "hold 2/2.1 5, relax 3, hold 2/2.2 5"));
    one.dose.relax = 0s;
    one.dose.sets = 1;
    EXPECT_EQ(story(compiled(routine({one}))), QStringLiteral("prepare 10, hold 1/1.1 5, hold 1/1.2 5"));
}

TEST(Compile, makesOneStepOfPacedRepetitions)
{
    EXPECT_EQ(story(compiled(routine({entry("bridge", counted(2, 10))}))),
              QStringLiteral("prepare 10, reps 1/2 40, rest 60, reps 2/2 40"));
    const Timeline slow = compiled(routine({entry("bridge", counted(1, 10, 6s))}));
    EXPECT_EQ(slow.steps[1].counted, 60s);
    EXPECT_EQ(slow.steps[1].pace, 6s);
    EXPECT_EQ(slow.steps[1].rep, std::nullopt);
    EXPECT_EQ(slow.steps[1].reps, 10);
}

TEST(Compile, aSelfPacedStepHasNoDurationButIsCounted)
{
    Entry one = entry("bridge", counted(2, 10));
    one.selfPaced = true;
    const Timeline timeline = compiled(routine({one}));
    EXPECT_EQ(story(timeline), QStringLiteral("prepare 10, reps 1/2 self, rest 60, reps 2/2 self"));
    EXPECT_EQ(timeline.total(), std::nullopt);
    EXPECT_EQ(timeline.atLeast(), 70s);
    EXPECT_EQ(timeline.counted(), 150s);
    EXPECT_EQ(timeline.steps[2].start, 50s);
}

TEST(Compile, aHoldIsTimedEvenInASelfPacedEntry)
{
    Entry one = entry("bridge", held(1, 1, 20s));
    one.selfPaced = true;
    EXPECT_EQ(compiled(routine({one})).total(), Millis(30s));
}

TEST(Compile, playsTheUpperEndOfARange)
{
    Entry one = entry("bridge", held(1, 1, 30s));
    one.dose.reps = {1, 2};
    one.dose.hold = {Millis(3s), Millis(5s)};
    EXPECT_EQ(story(compiled(routine({one}))), QStringLiteral("prepare 10, hold 1/1.1 5, relax 3, hold 1/1.2 5"));
}

TEST(Compile, givesTimeToGetDownAndUpAndToFetchThings)
{
    const Timeline timeline = compiled(
        routine({entry("lean", held(1, 1, 30s)), entry("pigeon", held(1, 1, 30s)), entry("ball", held(1, 1, 30s)),
                 entry("cross", held(1, 1, 30s)), entry("ball", held(1, 1, 30s)), entry("wall", held(1, 1, 30s))}));
    std::vector<Millis> between;
    for (const Step& step : timeline.steps) {
        if (step.kind == StepKind::Transition || step.kind == StepKind::Prepare)
            between.push_back(step.counted);
    }
    // Standing; down; a ball; nothing; the ball is there already; up, and a wall is nothing to fetch.
    EXPECT_EQ(between, (std::vector<Millis>{10s, 20s, 25s, 10s, 10s, 20s}));
}

TEST(Compile, comparesNoPositionsBeforeTheFirstExercise)
{
    EXPECT_EQ(compiled(routine({entry("pigeon", held(1, 1, 30s))})).steps[0].counted, 10s);
    EXPECT_EQ(compiled(routine({entry("ball", held(1, 1, 30s))})).steps[0].counted, 25s);
}

TEST(Compile, theShortStarterTakesItsTwoHundredAndEightySeconds)
{
    const Timeline timeline = compiled(
        routine({entry("ball", held(1, 1, 40s)), entry("cross", held(1, 1, 30s)), entry("clam", counted(1, 10, 4s))}));
    EXPECT_EQ(timeline.total(), Millis(280s));
}

TEST(Compile, roundsRepeatASectionWithTheLongerRestBetween)
{
    Routine twice = routine({entry("bridge", held(1, 1, 20s)), entry("cross", held(1, 1, 20s))}, 2);
    EXPECT_EQ(story(compiled(twice)),
              QStringLiteral("prepare 10, hold 1/1 20, transition 10, hold L1/1 20, switch 5, hold R1/1 20, "
                             "rest 30, hold 1/1 20, transition 10, hold L1/1 20, switch 5, hold R1/1 20"));
    twice.sections[0].roundRest = 0s;
    EXPECT_TRUE(story(compiled(twice)).contains(QStringLiteral("hold R1/1 20, rest 10, hold 1/1 20")));
    const Timeline timeline = compiled(twice);
    EXPECT_EQ(timeline.steps.back().round, 2);
    EXPECT_EQ(timeline.steps.back().rounds, 2);
}

TEST(Compile, aRoundRestCoversGettingUp)
{
    Routine twice = routine({entry("lean", held(1, 1, 20s)), entry("cross", held(1, 1, 20s))}, 2);
    twice.sections[0].roundRest = 1s;
    const Timeline timeline = compiled(twice);
    const auto rest = std::find_if(timeline.steps.begin(), timeline.steps.end(),
                                   [](const Step& step) { return step.kind == StepKind::Rest; });
    EXPECT_EQ(rest->counted, 20s);
}

TEST(Compile, whatIsNotWorkCarriesTheWorkThatFollows)
{
    const Timeline timeline = compiled(routine({entry("lean", held(2, 1, 30s)), entry("clam", counted(1, 5))}));
    for (size_t i = 0; i + 1 < timeline.steps.size(); ++i) {
        if (timeline.steps[i].work())
            continue;
        Step following = timeline.steps[i + 1];
        following.kind = timeline.steps[i].kind;
        following.start = timeline.steps[i].start;
        following.duration = timeline.steps[i].duration;
        following.counted = timeline.steps[i].counted;
        following.pace = Millis(0);
        EXPECT_EQ(timeline.steps[i], following) << i;
    }
}

TEST(Compile, inheritsFromEntrySectionRoutineThenPreferences)
{
    Routine one = routine({entry("lean", held(1, 1, 30s))});
    TimingDefaults defaults;
    const auto switchTime = [&] { return compiled(one, defaults).steps[2].counted; };
    defaults.switchSides = 6s;
    EXPECT_EQ(switchTime(), 6s);
    one.timing.switchSides = 7s;
    EXPECT_EQ(switchTime(), 7s);
    one.sections[0].timing.switchSides = 8s;
    EXPECT_EQ(switchTime(), 8s);
    one.sections[0].entries[0].timing.switchSides = 9s;
    EXPECT_EQ(switchTime(), 9s);
}

TEST(Compile, aRestSaidAnywhereBeatsTheLongStrengtheningRest)
{
    Routine one = routine({entry("clam", counted(2, 10))});
    EXPECT_EQ(compiled(one).steps[4].counted, 60s);
    one.timing.rest = 20s;
    EXPECT_EQ(compiled(one).steps[4].counted, 20s);
    one.sections[0].entries[0].dose.rest = 25s;
    EXPECT_EQ(compiled(one).steps[4].counted, 25s);
}

TEST(Compile, skipsAndReportsAnUnknownExercise)
{
    const Timeline timeline = compiled(routine({entry("lean", held(1, 1, 30s)), entry("gone", held(1, 1, 30s))}, 3));
    ASSERT_EQ(timeline.skipped.size(), 1u);
    EXPECT_EQ(timeline.skipped[0].exercise, ExerciseId(QStringLiteral("gone")));
    EXPECT_EQ(timeline.skipped[0].reason, SkippedEntry::Reason::UnknownExercise);
    EXPECT_TRUE(timeline.steps.back().work());
}

TEST(Compile, bringsAbsurdNumbersIntoRange)
{
    Entry none = entry("lean", held(0, -3, Millis(-5s)));
    EXPECT_EQ(story(compiled(routine({none}))), QStringLiteral("prepare 10, reps L1/1 4, switch 5, reps R1/1 4"));
    Entry huge = entry("bridge", counted(1'000'000, 1'000'000'000, Millis(24h)));
    huge.dose.rest = Millis(1000h);
    const Timeline timeline = compiled(routine({huge}, 1'000'000));
    EXPECT_EQ(timeline.steps.size(), 20u * 100u * 2u);
    EXPECT_LT(timeline.counted(), Millis(500'000h));
    Routine odd = routine({entry("lean", held(1, 1, 30s))});
    odd.timing.prepare = Millis(-10s);
    odd.timing.switchSides = Millis(999h);
    EXPECT_EQ(story(compiled(odd)), QStringLiteral("hold L1/1 30, switch 3600, hold R1/1 30"));
}

TEST(Compile, leavesOutAnEntryThatWouldNotFitAnyMemory)
{
    const Timeline timeline =
        compiled(routine({entry("lean", held(1, 1, 30s)), entry("bridge", held(100, 1000, 1s))}, 20));
    ASSERT_EQ(timeline.skipped.size(), 1u);
    EXPECT_EQ(timeline.skipped[0].reason, SkippedEntry::Reason::TooManySteps);
    EXPECT_LE(timeline.steps.size(), size_t(kMostSteps));
    EXPECT_TRUE(timeline.steps.back().work());
}

TEST(Compile, ratesEachSideAfterItsLastSet)
{
    Entry one = entry("lean", held(2, 2, 30s));
    one.rated = true;
    QString rated;
    for (const Step& step : compiled(routine({one})).steps) {
        if (step.rateAfter)
            rated += QStringLiteral("%1%2.%3 ").arg(word(*step.side)).arg(step.set).arg(*step.rep);
    }
    EXPECT_EQ(rated, QStringLiteral("left2.2 right2.2 "));
}

TEST(Times, perSectionAndEntryAddUpToTheWhole)
{
    Routine two = routine({entry("lean", held(1, 1, 30s)), entry("cross", held(1, 1, 30s))});
    two.sections.push_back(two.sections[0]);
    two.sections[1].entries = {entry("clam", counted(1, 10))};
    two.sections.push_back(Section{});
    const Timeline timeline = compiled(two);
    EXPECT_EQ(sectionTimes(timeline), (std::vector<Millis>{160s, 95s, 0s}));
    EXPECT_EQ(entryTimes(timeline).value(EntryId(QStringLiteral("entry of cross"))), 85s);
}

TEST(Positions, goBothWaysAndStayInside)
{
    const Timeline timeline = compiled(routine({entry("lean", held(1, 1, 30s))}));
    EXPECT_EQ(positionAt(timeline, -5s), (PlayPosition{0, 0s}));
    EXPECT_EQ(positionAt(timeline, 10s), (PlayPosition{1, 0s}));
    EXPECT_EQ(positionAt(timeline, 41s), (PlayPosition{2, 1s}));
    EXPECT_EQ(positionAt(timeline, 999s), (PlayPosition{3, 30s}));
    for (Millis time{0}; time < timeline.counted(); time += 500ms)
        EXPECT_EQ(timeAt(timeline, positionAt(timeline, time)), time);
}

/// What must hold for every routine there is.
class AnyRoutine : public testing::TestWithParam<unsigned>
{
protected:
    void SetUp() override
    {
        Random random(GetParam());
        m_shelf = testing_support::randomShelf(random, 12);
        m_routine = testing_support::randomRoutine(random, m_shelf);
        m_timeline = compile(m_routine, m_shelf.lookup(), TimingDefaults{});
    }

    ExerciseShelf m_shelf;
    Routine m_routine;
    Timeline m_timeline;
};

TEST_P(AnyRoutine, hasContiguousStepsNoneOfThemEmpty)
{
    Millis end{0};
    for (const Step& step : m_timeline.steps) {
        EXPECT_EQ(step.start, end);
        EXPECT_GT(step.counted, 0ms);
        EXPECT_EQ(step.duration.value_or(step.counted), step.counted);
        EXPECT_TRUE(step.kind == StepKind::Reps || step.duration);
        EXPECT_GE(step.set, 1);
        EXPECT_LE(step.set, step.sets);
        EXPECT_LE(step.round, step.rounds);
        end = step.end();
    }
    EXPECT_EQ(m_timeline.counted(), end);
    if (const auto total = m_timeline.total()) {
        EXPECT_EQ(*total, m_timeline.atLeast());
    }
}

TEST_P(AnyRoutine, beginsGettingReadyAndEndsWithWork)
{
    if (m_timeline.steps.empty())
        return;
    EXPECT_TRUE(m_timeline.steps.back().work());
    for (size_t i = 0; i < m_timeline.steps.size(); ++i) {
        const Step& step = m_timeline.steps[i];
        EXPECT_EQ(step.kind == StepKind::Prepare && i > 0, false);
        if (step.work())
            continue;
        const Step& following = m_timeline.steps[i + 1];
        EXPECT_TRUE(following.work());
        EXPECT_EQ(following.entry, step.entry);
        EXPECT_EQ(following.side, step.side);
        EXPECT_EQ(following.set, step.set);
        EXPECT_EQ(following.rep, step.rep);
    }
}

TEST_P(AnyRoutine, changesSidesOnlyWithSomethingBetween)
{
    for (size_t i = 1; i < m_timeline.steps.size(); ++i) {
        const Step& before = m_timeline.steps[i - 1];
        const Step& step = m_timeline.steps[i];
        if (before.work() && step.work() && before.side && step.side) {
            EXPECT_EQ(*before.side, *step.side) << i;
        }
    }
}

TEST_P(AnyRoutine, worksBothSidesEquallyLongAndOftenWithOneDose)
{
    struct Work {
        Millis time{0};
        int steps = 0;
        bool operator==(const Work&) const = default;
    };
    std::map<QString, std::map<Side, Work>> done;
    for (const Step& step : m_timeline.steps) {
        if (!step.work() || !step.side)
            continue;
        Work& work = done[step.entry.text()][*step.side];
        work.time += step.counted;
        ++work.steps;
    }
    for (const Section& section : m_routine.sections) {
        for (const Entry& entry : section.entries) {
            const Exercise* exercise = m_shelf.find(entry.exercise);
            if (!exercise || !exercise->sided)
                continue;
            auto& sides = done[entry.id.text()];
            if (entry.sides == Sides::Each && !entry.rightDose) {
                EXPECT_EQ(sides[Side::Left], sides[Side::Right]);
            }
            EXPECT_EQ(sides[Side::Left].steps > 0, entry.sides != Sides::RightOnly);
            EXPECT_EQ(sides[Side::Right].steps > 0, entry.sides != Sides::LeftOnly);
        }
    }
}

TEST_P(AnyRoutine, doesExactlyTheWorkThatTheDosesAskFor)
{
    Millis asked{0};
    for (const Section& section : m_routine.sections) {
        for (const Entry& entry : section.entries) {
            const Exercise* exercise = m_shelf.find(entry.exercise);
            if (!exercise)
                continue;
            const auto work = [&](const Dose& dose) {
                const Millis pace = dose.pace.value_or(
                    resolveTiming(entry.timing, section.timing, m_routine.timing, TimingDefaults{}, false).pace);
                return dose.sets * dose.repsPlayed() * (dose.isHeld() ? dose.holdPlayed() : pace) * section.rounds;
            };
            if (!exercise->sided || entry.sides != Sides::RightOnly)
                asked += work(entry.dose);
            if (exercise->sided && entry.sides != Sides::LeftOnly)
                asked += work(doseOf(entry, Side::Right));
        }
    }
    Millis done{0};
    for (const Step& step : m_timeline.steps)
        done += step.work() ? step.counted : Millis(0);
    EXPECT_EQ(done, asked);
}

TEST_P(AnyRoutine, isCompiledTheSameTwice)
{
    EXPECT_EQ(compile(m_routine, m_shelf.lookup(), TimingDefaults{}), m_timeline);
}

TEST_P(AnyRoutine, addsUpBySectionAndByEntry)
{
    Millis bySection{0};
    for (const Millis time : sectionTimes(m_timeline))
        bySection += time;
    Millis byEntry{0};
    for (const Millis time : entryTimes(m_timeline))
        byEntry += time;
    EXPECT_EQ(bySection, m_timeline.counted());
    EXPECT_EQ(byEntry, m_timeline.counted());
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnyRoutine, testing::Range(1u, 121u));

TEST(MoreTime, leavesTwentyToThirtySecondsToGetDownOrUp)
{
    Routine routine;
    routine.sections.push_back(Section{});
    routine.sections[0].entries = {entry("lean", held(1, 1, 30s)), entry("pigeon", held(1, 1, 30s)),
                                   entry("cross", held(1, 1, 30s))};
    routine.timing.transition = 5s; // a hasty author
    TimingDefaults more;
    more.moreTime = true;
    const ExerciseShelf all = timedShelf();
    const Timeline usual = compile(routine, all.lookup(), {});
    const Timeline longer = compile(routine, all.lookup(), more);
    ASSERT_EQ(usual.steps.size(), longer.steps.size()) << "a session can change over in its middle";
    for (size_t i = 0; i < usual.steps.size(); ++i) {
        const Step& step = longer.steps[i];
        EXPECT_EQ(step.kind, usual.steps[i].kind);
        EXPECT_GE(step.counted, usual.steps[i].counted);
        if (step.work()) {
            EXPECT_EQ(step.counted, usual.steps[i].counted) << "the work stays";
        }
    }
    EXPECT_EQ(longer.steps[0].counted, kMorePrepare);
    EXPECT_EQ(longer.steps[2].kind, StepKind::Switch);
    EXPECT_EQ(longer.steps[2].counted, kMoreSwitch);
    EXPECT_EQ(longer.steps[4].counted, kMoreTransition + kMoreFloorExtra) << "down to the floor";
    EXPECT_EQ(longer.steps[8].counted, kMoreTransition) << "there already";
}

TEST(MoreTime, makesNothingAppearThatWasNotThere)
{
    Random random(11);
    for (int round = 0; round < 200; ++round) {
        const ExerciseShelf all = testing_support::randomShelf(random, 12);
        const Routine routine = testing_support::randomRoutine(random, all);
        TimingDefaults more;
        more.moreTime = true;
        EXPECT_EQ(compile(routine, all.lookup(), {}).steps.size(), compile(routine, all.lookup(), more).steps.size());
    }
}

} // namespace limber
