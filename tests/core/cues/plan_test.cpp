// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cues/cue.h"
#include "core/cues/spoken.h"
#include "tests/support/random_routine.h"

#include <gtest/gtest.h>

namespace limber
{

namespace
{

using testing_support::ExerciseShelf;
using testing_support::Random;

ExerciseShelf spokenShelf()
{
    ExerciseShelf all;
    Exercise pigeon;
    pigeon.id = ExerciseId(QStringLiteral("pigeon"));
    pigeon.name = QStringLiteral("Pigeon pose");
    all.add(pigeon);
    Exercise bridge;
    bridge.id = ExerciseId(QStringLiteral("bridge"));
    bridge.name = QStringLiteral("The bridge");
    bridge.sided = false;
    all.add(bridge);
    return all;
}

Entry entry(const char* exercise, int sets, int reps, Millis hold)
{
    Entry made;
    made.id = EntryId(QStringLiteral("entry of %1").arg(QLatin1String(exercise)));
    made.exercise = ExerciseId(QLatin1String(exercise));
    made.dose.sets = sets;
    made.dose.reps = reps;
    made.dose.hold = hold;
    return made;
}

Timeline timelineOf(std::vector<Entry> entries)
{
    Routine routine;
    routine.sections.push_back(Section{});
    routine.sections[0].entries = std::move(entries);
    const ExerciseShelf all = spokenShelf();
    return compile(routine, all.lookup(), TimingDefaults{});
}

/// "7 countdown, 8 countdown …": seconds and words.
QString story(const std::vector<Cue>& cues)
{
    QStringList told;
    for (const Cue& cue : cues) {
        const QString at = QString::number(static_cast<double>(cue.at.count()) / 1000.0);
        told << (cue.isTone() ? at + QLatin1Char(' ') + word(cue.kind) : QStringLiteral("%1 \"%2\"").arg(at, cue.text));
    }
    return told.join(QStringLiteral(", "));
}

QString planned(std::vector<Entry> entries, const CueSettings& settings = {})
{
    const ExerciseShelf all = spokenShelf();
    return story(planCues(timelineOf(std::move(entries)), all.lookup(), settings));
}

CueSettings silentVoice()
{
    CueSettings settings;
    settings.say = false;
    return settings;
}

QString plannedFrom(std::vector<Entry> entries, const PlayFrom& from)
{
    const ExerciseShelf all = spokenShelf();
    return story(planCuesFrom(timelineOf(std::move(entries)), all.lookup(), silentVoice(), from));
}

} // namespace

TEST(Plan, aHoldOnEachSideIsCarriedBySoundAlone)
{
    EXPECT_EQ(planned({entry("pigeon", 1, 1, 30s)}),
              QStringLiteral("0 \"Next: pigeon pose, left side, thirty seconds\", 7 countdown, 8 countdown, "
                             "9 countdown, 10 go, 25 halfway, 37 countdown, 38 countdown, 39 countdown, "
                             "40 switch, 40 \"Other side\", 42 countdown, 43 countdown, 44 countdown, 45 go, "
                             "60 halfway, 72 countdown, 73 countdown, 74 countdown, 75 finish"));
}

TEST(Plan, shortHoldsHaveNoHalfwayAndNoCountdown)
{
    EXPECT_EQ(planned({entry("bridge", 1, 1, 19s)}, silentVoice()),
              QStringLiteral("7 countdown, 8 countdown, 9 countdown, 10 go, 26 countdown, 27 countdown, "
                             "28 countdown, 29 finish"));
    EXPECT_EQ(planned({entry("bridge", 1, 1, 9s)}, silentVoice()),
              QStringLiteral("7 countdown, 8 countdown, 9 countdown, 10 go, 19 finish"));
}

TEST(Plan, afterARelaxThereIsOnlyGo)
{
    EXPECT_EQ(planned({entry("bridge", 1, 2, 5s)}, silentVoice()),
              QStringLiteral("7 countdown, 8 countdown, 9 countdown, 10 go, 15 end, 18 go, 23 finish"));
}

TEST(Plan, repetitionsTickFromTheSecondOn)
{
    EXPECT_EQ(planned({entry("bridge", 1, 4, 0s)}, silentVoice()),
              QStringLiteral("7 countdown, 8 countdown, 9 countdown, 10 go, 14 tick, 18 tick, 22 tick, 26 finish"));
}

TEST(Plan, aCountdownIsPlannedAsFarAsItFits)
{
    Entry quick = entry("pigeon", 1, 1, 5s);
    quick.timing.prepare = 2s;
    quick.timing.switchSides = 3s;
    // The countdown at −3 s falls on the switch, which outranks it.
    EXPECT_EQ(planned({quick}, silentVoice()), QStringLiteral("0 countdown, 1 countdown, 2 go, 7 switch, "
                                                              "8 countdown, 9 countdown, 10 go, 15 finish"));
}

TEST(Plan, announcesEverySetAfterARest)
{
    const QString story = planned({entry("bridge", 2, 1, 30s)});
    EXPECT_TRUE(story.contains(QStringLiteral("40 end, 40 \"Next: the bridge, thirty seconds\""))) << qPrintable(story);
}

TEST(Plan, whatIsSwitchedOffLeavesRoomForTheNextInRank)
{
    CueSettings settings = silentVoice();
    settings.switchSides = false;
    settings.countdown = false;
    EXPECT_EQ(planned({entry("pigeon", 1, 1, 5s)}, settings), QStringLiteral("10 go, 15 end, 20 go, 25 finish"));
    settings.finish = false;
    EXPECT_EQ(planned({entry("pigeon", 1, 1, 5s)}, settings), QStringLiteral("10 go, 15 end, 20 go, 25 end"));
}

TEST(Plan, aNameMayBeginEarlierAndShrinkToItself)
{
    const ExerciseShelf all = spokenShelf();
    const auto cues = planCues(timelineOf({entry("bridge", 1, 1, 20s), entry("pigeon", 1, 1, 20s)}), all.lookup(), {});
    const auto name =
        std::find_if(cues.begin(), cues.end(), [](const Cue& cue) { return cue.at == 30s && !cue.isTone(); });
    ASSERT_NE(name, cues.end());
    EXPECT_EQ(name->rank, SpeechRank::Name);
    EXPECT_EQ(name->earliest, 22s);
    EXPECT_EQ(name->until, 40s);
    EXPECT_EQ(name->shorter, (QStringList{QStringLiteral("Pigeon pose, left side"), QStringLiteral("Pigeon pose")}));
}

TEST(Plan, countsAloudWhenAsked)
{
    CueSettings settings;
    settings = silentVoice();
    settings.countdown = settings.halfway = false;
    settings.countReps = true;
    EXPECT_EQ(planned({entry("bridge", 1, 3, 0s)}, settings),
              QStringLiteral("10 go, 10 \"one\", 14 tick, 14 \"two\", 18 tick, 18 \"three\", 22 finish"));
    settings.countReps = false;
    settings.countLast = true;
    EXPECT_EQ(planned({entry("bridge", 1, 1, 20s)}, settings),
              QStringLiteral("10 go, 25 \"five\", 26 \"four\", 27 \"three\", 28 \"two\", 29 \"one\", 30 finish"));
}

TEST(PlanFrom, theMiddleOfAStepGivesOnlyWhatIsStillToCome)
{
    EXPECT_EQ(plannedFrom({entry("bridge", 1, 1, 30s)}, {{1, Millis(16s)}, {}, Millis(0)}),
              QStringLiteral("11 countdown, 12 countdown, 13 countdown, 14 finish"));
    EXPECT_EQ(plannedFrom({entry("bridge", 1, 1, 30s)}, {{1, Millis(0)}, {}, Millis(0)}),
              QStringLiteral("0 go, 15 halfway, 27 countdown, 28 countdown, 29 countdown, 30 finish"));
}

TEST(PlanFrom, followsAChangedRemainder)
{
    EXPECT_EQ(plannedFrom({entry("bridge", 1, 1, 30s)}, {{1, Millis(10s)}, Millis(40s), Millis(0)}),
              QStringLiteral("15 halfway, 37 countdown, 38 countdown, 39 countdown, 40 finish"));
    EXPECT_EQ(plannedFrom({entry("bridge", 1, 4, 0s)}, {{1, Millis(5s)}, Millis(4s), Millis(0)}),
              QStringLiteral("3 tick, 4 finish"));
}

TEST(PlanFrom, countsInAfterAPause)
{
    EXPECT_EQ(plannedFrom({entry("bridge", 1, 1, 30s)}, {{1, Millis(20s)}, {}, Millis(3s)}),
              QStringLiteral("0 countdown, 1 countdown, 2 countdown, 3 go, 10 countdown, 11 countdown, 12 countdown, "
                             "13 finish"));
}

TEST(PlanFrom, stopsWhereThePersonIsWaitedFor)
{
    Entry own = entry("bridge", 2, 10, 0s);
    own.selfPaced = true;
    EXPECT_EQ(plannedFrom({own}, {}), QStringLiteral("7 countdown, 8 countdown, 9 countdown, 10 go"));
    EXPECT_EQ(plannedFrom({own}, {{1, Millis(2s)}, {}, Millis(0)}), QString());
    Entry rated = entry("pigeon", 1, 1, 5s);
    rated.rated = true;
    EXPECT_EQ(plannedFrom({rated}, {{1, Millis(1s)}, {}, Millis(0)}), QStringLiteral("4 end"));
}

TEST(PlanFrom, theEndGivesTheFinishAlone)
{
    EXPECT_EQ(plannedFrom({entry("bridge", 1, 1, 5s)}, {{2, Millis(0)}, {}, Millis(0)}), QStringLiteral("0 finish"));
}

TEST(PlanFrom, looksNoFurtherThanAsked)
{
    PlayFrom from;
    from.horizon = 10s;
    EXPECT_EQ(plannedFrom({entry("bridge", 9, 1, 30s)}, from),
              QStringLiteral("7 countdown, 8 countdown, 9 countdown, 10 go"));
}

TEST(Spoken, saysNumbersAndUnitsAsWords)
{
    EXPECT_EQ(spokenNumber(0), QStringLiteral("zero"));
    EXPECT_EQ(spokenNumber(21), QStringLiteral("twenty-one"));
    EXPECT_EQ(spokenNumber(120), QStringLiteral("one hundred and twenty"));
    EXPECT_EQ(spokenNumber(1005), QStringLiteral("one thousand and five"));
    EXPECT_EQ(spokenTime(30s), QStringLiteral("thirty seconds"));
    EXPECT_EQ(spokenTime(1s), QStringLiteral("one second"));
    EXPECT_EQ(spokenTime(90s), QStringLiteral("one minute thirty seconds"));
    EXPECT_EQ(spokenTime(180s), QStringLiteral("three minutes"));
    EXPECT_EQ(spokenTime(2500ms), QStringLiteral("two and a half seconds"));
    EXPECT_EQ(spokenTime(500ms), QStringLiteral("half a second"));
    EXPECT_EQ(spokenTime(1200ms), QStringLiteral("one point two seconds"));
}

TEST(Spoken, namesTheDoseOfTheSet)
{
    Step step;
    step.counted = 5s;
    step.reps = 10;
    EXPECT_EQ(spokenDose(step), QStringLiteral("ten times five seconds"));
    step.kind = StepKind::Reps;
    EXPECT_EQ(spokenDose(step), QStringLiteral("ten repetitions"));
    step.reps = 1;
    EXPECT_EQ(spokenDose(step), QStringLiteral("one repetition"));
}

class AnyPlan : public testing::TestWithParam<unsigned>
{
protected:
    void SetUp() override
    {
        Random random(GetParam());
        m_shelf = testing_support::randomShelf(random, 12);
        m_timeline = compile(testing_support::randomRoutine(random, m_shelf), m_shelf.lookup(), TimingDefaults{});
        m_cues = planCues(m_timeline, m_shelf.lookup(), CueSettings{});
    }

    ExerciseShelf m_shelf;
    Timeline m_timeline;
    std::vector<Cue> m_cues;
};

TEST_P(AnyPlan, isInOrderWithOneToneAnInstant)
{
    Millis lastTone{-1};
    Millis last{0};
    for (const Cue& cue : m_cues) {
        EXPECT_GE(cue.at, last);
        last = cue.at;
        if (!cue.isTone())
            continue;
        EXPECT_GT(cue.at, lastTone);
        lastTone = cue.at;
    }
    if (!m_timeline.steps.empty()) {
        EXPECT_EQ(m_cues.back().kind, CueKind::Finish);
        EXPECT_EQ(m_cues.back().at, m_timeline.counted());
    }
}

TEST_P(AnyPlan, everyWorkStepBeginsWithAToneAndEndsWithOne)
{
    std::map<Millis, CueKind> tones;
    for (const Cue& cue : m_cues) {
        if (cue.isTone())
            tones[cue.at] = cue.kind;
    }
    for (const Step& step : m_timeline.steps) {
        if (!step.work())
            continue;
        EXPECT_EQ(tones.at(step.start), CueKind::Go);
        EXPECT_TRUE(tones.count(step.end()));
    }
}

TEST_P(AnyPlan, everyPhraseEndsBeforeTheNextBegins)
{
    const Cue* before = nullptr;
    for (const Cue& cue : m_cues) {
        if (cue.isTone())
            continue;
        EXPECT_LE(cue.earliest, cue.at);
        EXPECT_GT(cue.until, cue.at);
        EXPECT_FALSE(cue.text.isEmpty());
        if (before) {
            EXPECT_LE(before->until, cue.at);
        }
        before = &cue;
    }
}

TEST_P(AnyPlan, fromAnyPlaceIsTheRestOfTheWholePlan)
{
    if (m_timeline.steps.empty() || m_timeline.hasSelfPaced())
        return;
    for (const Step& step : m_timeline.steps) {
        if (step.rateAfter)
            return;
    }
    Random random(GetParam());
    const Millis at(random.number(0, static_cast<int>(m_timeline.counted().count()) - 1));
    PlayFrom from;
    from.position = positionAt(m_timeline, at);
    std::vector<Cue> rest;
    for (const Cue& cue : m_cues) {
        if (cue.at > at)
            rest.push_back(cue);
    }
    std::vector<Cue> live = planCuesFrom(m_timeline, m_shelf.lookup(), CueSettings{}, from);
    std::erase_if(live, [](const Cue& cue) { return cue.at == 0ms; });
    ASSERT_EQ(live.size(), rest.size());
    for (size_t i = 0; i < live.size(); ++i) {
        EXPECT_EQ(live[i].at + at, rest[i].at);
        EXPECT_EQ(live[i].kind, rest[i].kind);
        EXPECT_EQ(live[i].text, rest[i].text);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnyPlan, testing::Range(1u, 101u));

TEST(PlanCuesFrom, readsAloudWhereTheSessionWaitsAndPlansNoFurther)
{
    PlayFrom from;
    from.position = {1, 0s};
    const std::vector<Entry> entries{entry("bridge", 1, 1, 12s), entry("pigeon", 1, 1, 30s)};
    from.waitsBefore = [](int step) {
        return step == 2 ? std::optional(QStringList{QStringLiteral("Sit."), QStringLiteral("Fold.")}) : std::nullopt;
    };
    EXPECT_EQ(plannedFrom(entries, from),
              QStringLiteral("0 go, 9 countdown, 10 countdown, 11 countdown, 12 end, 12 \"Sit.\", 12 \"Fold.\""));
    from.position = {2, 0s};
    from.waiting = true;
    EXPECT_EQ(plannedFrom(entries, from), QStringLiteral("0 \"Sit.\", 0 \"Fold.\""));
}

} // namespace limber
