// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/player/player.h"
#include "core/player/record.h"
#include "tests/support/random_routine.h"

#include <gtest/gtest.h>

namespace limber
{

namespace
{

using testing_support::ExerciseShelf;
using testing_support::Random;
using Kind = PlayerEvent::Kind;

/// Steps of these seconds, alternately getting ready and holding; 0 is a self-paced reps step counted at 40 s.
Timeline timelineOf(const std::vector<int>& seconds)
{
    Timeline timeline;
    Millis start{0};
    for (const int length : seconds) {
        Step step;
        const bool work = timeline.steps.size() % 2 == 1;
        step.kind = length == 0 ? StepKind::Reps : work ? StepKind::Hold : StepKind::Transition;
        step.start = start;
        step.counted = length == 0 ? Millis(40s) : Millis(1000 * length);
        if (length > 0)
            step.duration = step.counted;
        step.entry = EntryId(QStringLiteral("entry %1").arg(timeline.steps.size() / 2));
        start += step.counted;
        timeline.steps.push_back(step);
    }
    return timeline;
}

Moment at(Millis steady)
{
    return {steady, steady + 500s}; // the machine has slept before: only a change of the gap means anything
}

QString story(const PlayerEvents& events)
{
    QStringList told;
    for (const PlayerEvent& event : events) {
        const char* kind = "";
        switch (event.kind) {
        case Kind::StepStarted:
            kind = "start";
            break;
        case Kind::StepEnded:
            kind = event.early ? "leave" : "end";
            break;
        case Kind::RatingWanted:
            kind = "rate";
            break;
        case Kind::Paused:
            kind = "pause";
            break;
        case Kind::Resumed:
            kind = "resume";
            break;
        case Kind::Finished:
            kind = "finish";
            break;
        case Kind::Stopped:
            kind = "stop";
            break;
        }
        told << QStringLiteral("%1 %2 @%3")
                    .arg(QLatin1String(kind))
                    .arg(event.step)
                    .arg(static_cast<double>(event.at.count()) / 1000.0);
    }
    return told.join(QStringLiteral(", "));
}

/// A session that began at 100 s.
Player started(const std::vector<int>& seconds, const PlayerSettings& settings = {})
{
    Player player(timelineOf(seconds), settings);
    player.start(at(100s));
    return player;
}

} // namespace

TEST(Player, tellsEveryCrossedEventInOrderWithItsExactTime)
{
    Player player(timelineOf({10, 30, 5, 30}));
    EXPECT_EQ(story(player.start(at(100s))), QStringLiteral("start 0 @100"));
    EXPECT_EQ(story(player.tick(at(109999ms))), QString());
    EXPECT_EQ(story(player.tick(at(146s))), QStringLiteral("end 0 @110, start 1 @110, end 1 @140, start 2 @140, "
                                                           "end 2 @145, start 3 @145"));
    EXPECT_EQ(player.position(), (PlayPosition{3, 1s}));
    EXPECT_EQ(player.remaining(), Millis(29s));
    EXPECT_EQ(player.totalLeft(), 29s);
    EXPECT_EQ(story(player.tick(at(900s))), QStringLiteral("end 3 @175, finish 3 @175"));
    EXPECT_EQ(player.state(), PlayState::Finished);
    EXPECT_EQ(player.step(), nullptr);
    EXPECT_EQ(player.elapsed(), 75s);
}

TEST(Player, standsStillWhilePausedAndCountsInAfterwards)
{
    Player player = started({10, 30});
    EXPECT_EQ(story(player.pause(at(104s))), QStringLiteral("pause 0 @104"));
    EXPECT_EQ(story(player.tick(at(400s))), QString());
    EXPECT_EQ(player.position(), (PlayPosition{0, 4s}));
    EXPECT_EQ(story(player.resume(at(500s))), QString());
    EXPECT_EQ(player.state(), PlayState::CountingIn);
    player.tick(at(501s));
    EXPECT_EQ(player.countInLeft(), 2s);
    EXPECT_EQ(player.position(), (PlayPosition{0, 4s}));
    EXPECT_EQ(story(player.tick(at(504s))), QStringLiteral("resume 0 @503"));
    EXPECT_EQ(player.position(), (PlayPosition{0, 5s}));
    EXPECT_EQ(story(player.tick(at(509s))), QStringLiteral("end 0 @509, start 1 @509"));
    EXPECT_EQ(player.results()[0].paused, 399s);
    EXPECT_EQ(player.results()[0].actual, 10s);
}

TEST(Player, resumesAtOnceWhenNoCountInIsWanted)
{
    PlayerSettings settings;
    settings.countIn = 0s;
    Player player = started({10, 30}, settings);
    player.pause(at(104s));
    EXPECT_EQ(story(player.resume(at(200s))), QStringLiteral("resume 0 @200"));
    EXPECT_EQ(story(player.tick(at(206s))), QStringLiteral("end 0 @206, start 1 @206"));
}

TEST(Player, fiftyPressesOfTheSpaceBarLoseNothing)
{
    Player player = started({10, 30});
    for (int press = 0; press < 50; ++press)
        player.togglePause(at(104s + Millis(20 * press)));
    EXPECT_EQ(player.state(), PlayState::CountingIn);
    player.tick(at(120s));
    EXPECT_EQ(player.elapsed(), 120s - 104s - 980ms - 3s + 4s);
}

TEST(Player, backRestartsALateStepAndLeavesAFreshOne)
{
    Player player = started({10, 30, 5, 30});
    EXPECT_EQ(story(player.back(at(103s))), QStringLiteral("leave 0 @103, start 0 @103"));
    player.tick(at(113s));
    EXPECT_EQ(story(player.back(at(117s))), QStringLiteral("leave 1 @117, start 1 @117"));
    EXPECT_EQ(story(player.back(at(120s))), QStringLiteral("leave 1 @120, start 0 @120"));
    EXPECT_EQ(player.position(), (PlayPosition{0, 0s}));
}

TEST(Player, nextSkipsAndEndsTheSessionAtItsEnd)
{
    Player player = started({10, 30});
    EXPECT_EQ(story(player.next(at(102s))), QStringLiteral("leave 0 @102, start 1 @102"));
    EXPECT_EQ(story(player.next(at(103s))), QStringLiteral("leave 1 @103, finish 1 @103"));
    EXPECT_EQ(player.state(), PlayState::Finished);
    EXPECT_EQ(player.results()[0].outcome, StepOutcome::Skipped);
    EXPECT_EQ(player.results()[0].actual, 2s);
    EXPECT_EQ(story(player.next(at(104s))), QString());
    EXPECT_EQ(story(player.back(at(104s))), QString());
}

TEST(Player, fifteenSecondsMoreOrLessChangeWhatRemains)
{
    Player player = started({20, 30});
    player.extend(15s, at(105s));
    EXPECT_EQ(player.remaining(), Millis(30s));
    player.extend(-15s, at(107s));
    EXPECT_EQ(player.remaining(), Millis(13s));
    EXPECT_EQ(story(player.extend(-15s, at(108s))), QStringLiteral("end 0 @108, start 1 @108"));
    EXPECT_EQ(player.results()[0].outcome, StepOutcome::Done);
    EXPECT_EQ(player.results()[0].extended, -12s);
    EXPECT_EQ(player.results()[0].actual, 8s);
    EXPECT_EQ(player.stepLength(), Millis(30s));
    for (int press = 0; press < 2000; ++press)
        player.extend(15s, at(108s));
    EXPECT_EQ(player.remaining(), Millis(3h));
    player.restartStep(at(109s));
    EXPECT_EQ(player.remaining(), Millis(30s));
}

TEST(Player, everythingWorksWhilePausedToo)
{
    Player player = started({10, 30, 5, 30, 5, 30});
    player.pause(at(104s));
    EXPECT_EQ(story(player.next(at(110s))), QStringLiteral("leave 0 @110, start 1 @110"));
    EXPECT_EQ(player.state(), PlayState::Paused);
    player.extend(15s, at(111s));
    EXPECT_EQ(player.remaining(), Millis(45s));
    player.jumpTo(3, at(112s));
    EXPECT_EQ(player.position(), (PlayPosition{3, 0s}));
    player.back(at(113s));
    EXPECT_EQ(player.position(), (PlayPosition{2, 0s}));
    EXPECT_EQ(story(player.extend(-15s, at(114s))), QStringLiteral("end 2 @114, start 3 @114"));
    player.restartStep(at(115s));
    EXPECT_EQ(player.state(), PlayState::Paused);
    player.resume(at(120s));
    EXPECT_EQ(story(player.tick(at(153s))), QStringLiteral("resume 3 @123, end 3 @153, start 4 @153"));
    EXPECT_EQ(story(player.stop(at(154s))), QStringLiteral("stop 4 @154"));
    EXPECT_EQ(player.state(), PlayState::Stopped);
}

TEST(Player, aJumpCountsWhatLiesBetweenAsSkipped)
{
    Player player = started({10, 30, 5, 30});
    EXPECT_EQ(story(player.jumpTo(3, at(105s))), QStringLiteral("leave 0 @105, start 3 @105"));
    EXPECT_EQ(player.results()[1].outcome, StepOutcome::Skipped);
    EXPECT_EQ(player.results()[3].outcome, StepOutcome::NotReached);
    player.jumpTo(1, at(106s));
    player.tick(at(136s));
    EXPECT_EQ(player.results()[1].outcome, StepOutcome::Done);
    EXPECT_EQ(player.results()[3].outcome, StepOutcome::NotReached);
    player.jumpTo(99, at(137s));
    EXPECT_EQ(player.position().step, 3);
    player.jumpTo(-1, at(138s));
    EXPECT_EQ(player.position().step, 0);
}

TEST(Player, skipsAWholeExercise)
{
    Player player = started({10, 30, 5, 30});
    EXPECT_EQ(story(player.skipExercise(at(101s))), QStringLiteral("leave 0 @101, start 2 @101"));
    EXPECT_EQ(story(player.skipExercise(at(102s))), QStringLiteral("leave 2 @102, finish 3 @102"));
}

TEST(Player, aSelfPacedStepWaitsForThePerson)
{
    Player player = started({10, 0, 5, 30});
    EXPECT_EQ(story(player.tick(at(800s))), QStringLiteral("end 0 @110, start 1 @110"));
    EXPECT_TRUE(player.waitsForDone());
    EXPECT_EQ(player.remaining(), std::nullopt);
    EXPECT_EQ(player.totalLeft(), 35s);
    EXPECT_EQ(story(player.extend(15s, at(801s))), QString());
    player.pause(at(802s));
    EXPECT_EQ(story(player.resume(at(803s))), QStringLiteral("resume 1 @803"));
    EXPECT_EQ(story(player.done(at(810s))), QStringLiteral("end 1 @810, start 2 @810"));
    EXPECT_EQ(player.results()[1].outcome, StepOutcome::Done);
    EXPECT_EQ(player.results()[1].actual, 699s);
    EXPECT_EQ(story(player.done(at(811s))), QString());
}

TEST(Player, aRatingIsAPauseThatTheAnswerEnds)
{
    Timeline timeline = timelineOf({10, 30, 5, 30});
    timeline.steps[1].rateAfter = true;
    timeline.steps[3].rateAfter = true;
    Player player(timeline);
    player.start(at(100s));
    EXPECT_EQ(story(player.tick(at(200s))), QStringLiteral("end 0 @110, start 1 @110, end 1 @140, rate 1 @140"));
    EXPECT_TRUE(player.waitsForRating());
    EXPECT_EQ(player.position(), (PlayPosition{1, 30s}));
    EXPECT_EQ(player.totalLeft(), 35s);
    player.pause(at(201s));
    player.resume(at(202s));
    EXPECT_EQ(story(player.rate(4, at(210s))), QStringLiteral("start 2 @210"));
    EXPECT_EQ(player.results()[1].rating, 4);
    EXPECT_EQ(player.results()[1].actual, 30s);
    player.tick(at(250s));
    EXPECT_EQ(story(player.next(at(251s))), QStringLiteral("finish 3 @251"));
    EXPECT_EQ(player.results()[3].outcome, StepOutcome::Done);
    EXPECT_EQ(player.results()[3].rating, std::nullopt);
}

TEST(Player, pausesAtTheLastMomentSeenWhenTheMachineHasSlept)
{
    Player player = started({10, 30});
    player.tick(at(104s));
    const Moment woken{106s, 106s + 500s + 1h};
    EXPECT_EQ(story(player.tick(woken)), QStringLiteral("pause 0 @104"));
    EXPECT_EQ(player.position(), (PlayPosition{0, 4s}));
    EXPECT_EQ(player.state(), PlayState::Paused);
    EXPECT_EQ(story(player.tick({107s, 107s + 500s + 1h})), QString());
    EXPECT_EQ(player.results()[0].paused, 3603s);
}

TEST(Player, aStalledProgramIsNoSleep)
{
    Player player = started({10, 30});
    EXPECT_EQ(story(player.tick(at(135s))), QStringLiteral("end 0 @110, start 1 @110"));
    EXPECT_EQ(player.state(), PlayState::Running);
}

TEST(Player, aCommandAfterASleepMeetsThePausedSession)
{
    Player player = started({10, 30});
    player.tick(at(104s));
    EXPECT_EQ(story(player.togglePause({105s, 105s + 500s + 1h})), QStringLiteral("pause 0 @104"));
    EXPECT_EQ(player.state(), PlayState::CountingIn); // the press meant: go on
}

TEST(Player, aClockThatGoesBackIsNotFollowed)
{
    Player player = started({10, 30});
    player.tick(at(105s));
    EXPECT_EQ(story(player.tick(at(50s))), QString());
    EXPECT_EQ(player.position(), (PlayPosition{0, 5s}));
}

TEST(Player, anEmptyTimelineIsOverAtOnce)
{
    Player player{Timeline{}};
    EXPECT_EQ(story(player.start(at(1s))), QStringLiteral("finish 0 @1"));
    EXPECT_TRUE(player.isOver());
    EXPECT_EQ(player.totalLeft(), 0ms);
    EXPECT_EQ(story(player.next(at(2s))), QString());
    EXPECT_EQ(story(player.stop(at(2s))), QString());
    EXPECT_EQ(story(player.jumpTo(3, at(2s))), QString());
}

TEST(Player, commandsBeforeTheStartDoNothing)
{
    Player player(timelineOf({10, 30}));
    EXPECT_EQ(story(player.next(at(1s))), QString());
    EXPECT_EQ(story(player.extend(15s, at(1s))), QString());
    EXPECT_EQ(story(player.pause(at(1s))), QString());
    EXPECT_EQ(story(player.resume(at(1s))), QString());
    EXPECT_EQ(player.state(), PlayState::Ready);
}

TEST(Player, goesOnWhereACrashLeftIt)
{
    Player player = started({10, 30, 5, 30});
    player.extend(15s, at(115s));
    player.tick(at(121s));
    const PlayerSave save = player.save();
    Player again(timelineOf({10, 30, 5, 30}));
    EXPECT_EQ(story(again.restore(save, at(900s))), QStringLiteral("start 1 @900, pause 1 @900"));
    EXPECT_EQ(again.position(), (PlayPosition{1, 11s}));
    EXPECT_EQ(again.remaining(), Millis(34s));
    EXPECT_EQ(again.elapsed(), 21s);
    again.resume(at(910s));
    EXPECT_EQ(story(again.tick(at(947s))), QStringLiteral("resume 1 @913, end 1 @947, start 2 @947"));
    EXPECT_EQ(again.results()[1].actual, 45s);
    EXPECT_EQ(again.results()[0].outcome, StepOutcome::Done);
}

TEST(Player, bringsASaveThatDoesNotFitIntoTheTimeline)
{
    Player player(timelineOf({10, 30}));
    player.restore({{77, Millis(500h)}, Millis(-3s), true, std::vector<StepResult>(90)}, at(1s));
    EXPECT_EQ(player.position(), (PlayPosition{1, 30s}));
    EXPECT_EQ(player.results().size(), 2u);
    EXPECT_FALSE(player.waitsForRating());
}

TEST(Player, saysWhenTheFutureHasChanged)
{
    Player player = started({10, 30, 5, 30});
    int before = player.revision();
    player.tick(at(150s));
    EXPECT_EQ(player.revision(), before);
    const auto changed = [&] { return std::exchange(before, player.revision()) != player.revision(); };
    player.extend(15s, at(150s));
    EXPECT_TRUE(changed());
    player.pause(at(150s));
    EXPECT_TRUE(changed());
    player.resume(at(151s));
    EXPECT_TRUE(changed());
    player.next(at(152s));
    EXPECT_TRUE(changed());
}

TEST(Player, anEasierExerciseTakesThePlaceUpToTheEndOfItsEntry)
{
    Timeline timeline = timelineOf({5, 10, 5, 10, 5, 10});
    for (Step& step : timeline.steps)
        step.exercise = ExerciseId(QStringLiteral("hard"));
    timeline.steps[4].entry = timeline.steps[5].entry = timeline.steps[2].entry;
    Player player(timeline);
    player.start(at(0s));
    player.jumpTo(3, at(1s));
    const int revision = player.revision();
    player.replaceExercise(ExerciseId(QStringLiteral("easy")), at(2s));
    EXPECT_GT(player.revision(), revision) << "its name has to be said anew";
    EXPECT_EQ(player.position(), (PlayPosition{3, 1s}));
    for (size_t i = 0; i < timeline.steps.size(); ++i)
        EXPECT_EQ(player.timeline().steps[i].exercise.text(), i < 3 ? QStringLiteral("hard") : QStringLiteral("easy"));
    player.stop(at(3s));
    player.replaceExercise(ExerciseId(QStringLiteral("other")), at(4s));
    EXPECT_EQ(player.timeline().steps[3].exercise.text(), QStringLiteral("easy"));
}

TEST(Record, tellsWhatWasPerformedByValue)
{
    Routine routine;
    routine.id = RoutineId(QStringLiteral("hips"));
    routine.title = QStringLiteral("Hips");
    Timeline timeline = timelineOf({10, 30, 5, 30});
    ExerciseShelf shelf;
    Exercise pigeon;
    pigeon.id = ExerciseId(QStringLiteral("pigeon"));
    pigeon.name = QStringLiteral("Pigeon pose");
    shelf.add(pigeon);
    for (Step& step : timeline.steps)
        step.exercise = pigeon.id;
    timeline.steps[1].side = Side::Left;
    Player player(timeline);
    player.start(at(0s));
    player.extend(15s, at(12s));
    player.tick(at(60s));
    player.back(at(60s)); // from the second hold to the switch, and stop there
    player.stop(at(61s));
    const SessionRecord record = recordOf(player, routine, shelf.lookup());
    EXPECT_EQ(record.routineTitle, QStringLiteral("Hips"));
    EXPECT_FALSE(record.finished);
    ASSERT_EQ(record.steps.size(), 4u);
    EXPECT_EQ(record.steps[1].exerciseName, QStringLiteral("Pigeon pose"));
    EXPECT_EQ(record.steps[1].side, Side::Left);
    EXPECT_EQ(record.steps[1].planned, 30s);
    EXPECT_EQ(record.steps[1].actual, 45s);
    EXPECT_EQ(record.steps[1].extended, 15s);
    EXPECT_EQ(record.steps[1].outcome, StepOutcome::Done);
    EXPECT_EQ(record.steps[2].outcome, StepOutcome::Done);
    EXPECT_EQ(record.steps[2].actual, 6s);
    EXPECT_EQ(record.steps[3].outcome, StepOutcome::NotReached);
}

/// Sessions with anything done to them.
class AnySession : public testing::TestWithParam<unsigned>
{
protected:
    void SetUp() override
    {
        Random random(GetParam());
        const ExerciseShelf shelf = testing_support::randomShelf(random, 8);
        m_timeline = compile(testing_support::randomRoutine(random, shelf), shelf.lookup(), TimingDefaults{});
    }

    Timeline m_timeline;
};

TEST_P(AnySession, oneLateTickIsAsGoodAsManySmallOnes)
{
    Random random(GetParam());
    Player late(m_timeline);
    Player often(m_timeline);
    late.start(at(0s));
    often.start(at(0s));
    Millis now{0};
    for (int i = 0; i < 20; ++i) {
        PlayerEvents small;
        const Millis until = now + random.seconds(1, 60);
        while (now < until) {
            now = std::min(until, now + Millis(random.number(1, 3000)));
            const PlayerEvents events = often.tick(at(now));
            small.insert(small.end(), events.begin(), events.end());
        }
        EXPECT_EQ(late.tick(at(now)), small);
        EXPECT_EQ(late.save(), often.save());
        if (late.waitsForDone()) {
            EXPECT_EQ(late.done(at(now)), often.done(at(now)));
        }
        if (late.waitsForRating()) {
            EXPECT_EQ(late.rate(3, at(now)), often.rate(3, at(now)));
        }
    }
}

TEST_P(AnySession, keepsItsPromisesWhateverThePersonDoes)
{
    Random random(GetParam() + 1000);
    Player player(m_timeline);
    Millis now{0};
    Millis lastEvent{0};
    player.start(at(now));
    int current = 0;
    for (int i = 0; i < 400; ++i) {
        now += Millis(random.number(0, 9000));
        PlayerEvents events = player.tick(at(now));
        const int command = random.number(0, 14);
        PlayerEvents more;
        switch (command) {
        case 0:
            more = player.pause(at(now));
            break;
        case 1:
        case 2:
            more = player.resume(at(now));
            break;
        case 3:
            more = player.next(at(now));
            break;
        case 4:
            more = player.back(at(now));
            break;
        case 5:
            more = player.restartStep(at(now));
            break;
        case 6:
            more = player.extend(random.oneIn(2) ? 15s : -15s, at(now));
            break;
        case 7:
            more = random.oneIn(4) ? player.jumpTo(random.number(-2, 60), at(now)) : PlayerEvents{};
            break;
        case 8:
            more = player.done(at(now));
            break;
        case 9:
            more = player.rate(random.number(-1, 7), at(now));
            break;
        case 10:
            more = random.oneIn(6) ? player.skipExercise(at(now)) : PlayerEvents{};
            break;
        default:
            break;
        }
        events.insert(events.end(), more.begin(), more.end());
        for (const PlayerEvent& event : events) {
            EXPECT_GE(event.at, lastEvent);
            EXPECT_LE(event.at, now);
            lastEvent = event.at;
            if (event.kind == Kind::StepStarted)
                current = event.step;
            if (event.kind == Kind::StepEnded) {
                EXPECT_EQ(event.step, current);
            }
        }
        if (player.isOver())
            break;
        EXPECT_EQ(player.position().step, current);
        EXPECT_GE(player.position().inside, 0ms);
        if (player.remaining()) {
            EXPECT_EQ(*player.remaining() + player.position().inside, *player.stepLength());
        }
        EXPECT_GE(player.totalLeft(), 0ms);
        EXPECT_LE(player.elapsed(), now);
        Millis booked{0};
        for (const StepResult& result : player.results()) {
            booked += result.actual;
            EXPECT_GE(result.actual, 0ms);
            EXPECT_GE(result.paused, 0ms);
        }
        EXPECT_EQ(booked, player.elapsed());
    }
    EXPECT_EQ(player.results().size(), m_timeline.steps.size());
}

TEST_P(AnySession, playedWithoutAWordItLastsAsLongAsItsTimeline)
{
    Player player(m_timeline);
    Millis now{0};
    player.start(at(now));
    Millis waited{0};
    while (!player.isOver()) {
        now += 777ms;
        player.tick(at(now));
        while (player.waitsForDone() || player.waitsForRating()) {
            if (player.waitsForDone())
                waited += player.position().inside;
            player.done(at(now));
            player.rate(5, at(now));
        }
    }
    EXPECT_EQ(player.elapsed(), m_timeline.atLeast() + waited);
    for (const StepResult& result : player.results())
        EXPECT_EQ(result.outcome, StepOutcome::Done);
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnySession, testing::Range(1u, 61u));

TEST(Player, isHeldBeforeAStepAtItsVeryBeginning)
{
    Player player(timelineOf({10, 30, 5, 30}));
    player.holdBefore({false, false, true});
    player.start(at(100s));
    EXPECT_EQ(story(player.tick(at(200s))),
              QStringLiteral("end 0 @110, start 1 @110, end 1 @140, start 2 @140, pause 2 @140"));
    EXPECT_TRUE(player.isHeld());
    EXPECT_EQ(player.position(), (PlayPosition{2, 0s}));
    EXPECT_EQ(story(player.resume(at(300s))), QStringLiteral("resume 2 @300")) << "no count-in: it begins";
    EXPECT_FALSE(player.isHeld());
    EXPECT_EQ(player.results()[2].paused, 160s);
    EXPECT_EQ(story(player.tick(at(306s))), QStringLiteral("end 2 @305, start 3 @305"));
}

TEST(Player, isHeldAtItsStartAndAfterAJump)
{
    Player player(timelineOf({10, 30, 5, 30}));
    player.holdBefore({true, false, true, false});
    player.start(at(100s));
    EXPECT_TRUE(player.isHeld());
    player.resume(at(110s));
    player.jumpTo(2, at(112s));
    EXPECT_TRUE(player.isHeld());
    player.next(at(120s));
    EXPECT_EQ(player.state(), PlayState::Paused);
    EXPECT_FALSE(player.isHeld()) << "a pause like any other";
    EXPECT_EQ(player.position().step, 3);
}

TEST(Player, canBeHeldWhereItIs)
{
    Player player = started({10, 30, 5, 30});
    player.tick(at(103s));
    const int revision = player.revision();
    EXPECT_EQ(story(player.holdHere(at(104s))), QStringLiteral("pause 0 @104"));
    EXPECT_TRUE(player.isHeld());
    EXPECT_NE(player.revision(), revision);
    EXPECT_EQ(player.remaining(), Millis(10s)) << "it will begin anew";
    EXPECT_EQ(player.results()[0].actual, 4s);
    player.resume(at(110s));
    EXPECT_EQ(story(player.tick(at(120s))), QStringLiteral("end 0 @120, start 1 @120"));
}

TEST(Player, goesOnByALongerTimeline)
{
    Player player = started({10, 30, 5, 30});
    player.tick(at(115s));
    PlayerSave save = player.save();
    player.exchange(timelineOf({20, 30, 15, 30}), save, at(115s));
    EXPECT_EQ(player.position(), (PlayPosition{1, 5s}));
    EXPECT_EQ(player.state(), PlayState::Running);
    EXPECT_EQ(story(player.tick(at(156s))), QStringLiteral("end 1 @140, start 2 @140, end 2 @155, start 3 @155"));
    EXPECT_EQ(player.results()[1].actual, 30s);
}

TEST(Player, aLongerTimelineKeepsAPause)
{
    Player player = started({10, 30});
    player.pause(at(104s));
    player.tick(at(110s));
    PlayerSave save = player.save();
    save.length = 20s;
    player.exchange(timelineOf({20, 30}), save, at(110s));
    EXPECT_EQ(player.state(), PlayState::Paused);
    EXPECT_EQ(player.remaining(), Millis(16s));
    player.tick(at(114s));
    EXPECT_EQ(player.results()[0].paused, 10s);
}

} // namespace limber
