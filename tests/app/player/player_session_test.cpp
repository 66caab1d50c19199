// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/player/player_fixture.h"

#include <QtTest/QSignalSpy>

namespace limber::test
{

class PlayerSessionTest : public PlayerFixture
{
protected:
    void tick(Millis time)
    {
        clock.move(time);
        session->tick();
    }
};

TEST_F(PlayerSessionTest, theWholeCourseIsKeptAtEveryStepAndEveryFiveSeconds)
{
    prepare(usual());
    session->start();
    EXPECT_EQ(sink.times, 1);
    for (int i = 0; i < 9; ++i)
        tick(1s);
    EXPECT_EQ(sink.times, 2) << "five seconds have passed";
    session->next();
    EXPECT_EQ(sink.times, 3);
    EXPECT_FALSE(sink.last.endedAt.isValid());
}

TEST_F(PlayerSessionTest, goesOnWhereItWasLeftWithAtMostFiveSecondsLost)
{
    prepare(usual());
    session->start();
    goTo(StepKind::Hold);
    const int held = step();
    session->extend(15s);
    for (int i = 0; i < 17; ++i)
        tick(1s);
    const SessionRecord left = sink.last; // as a crash leaves it
    const auto progress = progressOf(left);
    ASSERT_TRUE(progress);
    EXPECT_EQ(progress->routine, usual());
    EXPECT_EQ(placeOf(left, *progress), QStringLiteral("Pigeon pose, left side, set 1 of 2"));

    Timeline timeline = compile(progress->routine, exercises(), {});
    const PlayerSave save = fitted(left, progress->save, timeline);
    clock.move(24h);
    prepare(progress->routine);
    session->resumeFrom(left, save);
    EXPECT_EQ(player().state(), PlayState::Paused);
    EXPECT_EQ(step(), held);
    EXPECT_EQ(player().remaining(), Millis(29s)) << "45 s, 16 of them on disk";
    EXPECT_EQ(session->id(), left.id);
    EXPECT_EQ(session->words().place(step()), QStringLiteral("Pigeon pose, left side, set 1 of 2"));
    session->stop();
    EXPECT_EQ(sink.last.id, left.id);
    EXPECT_EQ(sink.last.startedAt, left.startedAt);
}

TEST_F(PlayerSessionTest, resumesWithTheEasierExerciseAndAlsoAfterChangedPreferences)
{
    prepare(usual());
    session->start();
    goTo(StepKind::Hold);
    session->takeEasier(session->easierVariants()[1]);
    const SessionRecord left = sink.last;
    const auto progress = progressOf(left);
    ASSERT_TRUE(progress);
    Timeline same = compile(progress->routine, exercises(), {});
    const PlayerSave save = fitted(left, progress->save, same);
    EXPECT_EQ(same.steps[static_cast<size_t>(save.position.step)].exercise,
              ExerciseId(QStringLiteral("supine-knee-hug")));

    TimingDefaults hasty;
    hasty.prepare = 0ms;
    hasty.floorExtra = 0ms;
    hasty.equipmentExtra = 0ms;
    Timeline other = compile(progress->routine, exercises(), hasty);
    ASSERT_NE(other.steps.size(), same.steps.size());
    const PlayerSave moved = fitted(left, progress->save, other);
    EXPECT_EQ(other.steps[static_cast<size_t>(moved.position.step)].kind, StepKind::Hold);
}

TEST_F(PlayerSessionTest, whatIsNotGoneOnWithEndsWhenItWasLastSaved)
{
    prepare(usual());
    session->start();
    const QDateTime began = clock.wallNow();
    tick(6s);
    clock.move(48h);
    const SessionRecord kept = concluded(sink.last);
    EXPECT_EQ(kept.endedAt, began.addSecs(6));
    EXPECT_FALSE(progressOf(kept));
    EXPECT_FALSE(kept.finished);
}

TEST_F(PlayerSessionTest, damagedProgressIsNotGoneOnWith)
{
    prepare(usual());
    session->start();
    SessionRecord record = sink.last;
    record.extra[QStringLiteral("progress")] = QJsonObject{{QStringLiteral("routine"), QStringLiteral("{")}};
    EXPECT_FALSE(progressOf(record));
    record.extra[QStringLiteral("progress")] = 7;
    EXPECT_FALSE(progressOf(record));
}

TEST_F(PlayerSessionTest, aFullDiskIsToldOnceAndTheSessionGoesOn)
{
    prepare(usual());
    QSignalSpy noticed(session.get(), &PlayerSession::noticed);
    session->start();
    sink.full = true;
    for (int i = 0; i < 40; ++i)
        tick(1s);
    EXPECT_EQ(noticed.count(), 1);
    sink.full = false;
    session->next();
    ASSERT_EQ(noticed.count(), 2);
    EXPECT_TRUE(noticed.last().first().toString().isEmpty());
    EXPECT_FALSE(player().isOver());
}

TEST_F(PlayerSessionTest, aSleepOfTheMachinePausesByItself)
{
    prepare(usual());
    session->start();
    tick(2s);
    clock.sleep(10min);
    session->tick();
    EXPECT_EQ(player().state(), PlayState::Paused);
    EXPECT_FALSE(sound.heard);
    EXPECT_EQ(player().position().inside, Millis(2s));
}

TEST_F(PlayerSessionTest, aClockSetBackChangesNeitherTheSessionNorItsLength)
{
    prepare(usual());
    session->start();
    const QDateTime began = clock.wallNow();
    tick(2s);
    clock.setWall(clock.wallNow().addSecs(-3600));
    tick(3s);
    EXPECT_EQ(player().position().inside, Millis(5s));
    session->stop();
    EXPECT_EQ(sink.last.startedAt, began);
    EXPECT_EQ(sink.last.endedAt, began.addSecs(5));
}

TEST_F(PlayerSessionTest, cuesArePlannedAnewWheneverTheFutureChangesAndOnlyThen)
{
    prepare(usual());
    session->start();
    EXPECT_EQ(sound.plays, 1);
    for (int i = 0; i < 60; ++i)
        tick(1s);
    EXPECT_EQ(sound.plays, 1) << "time passing changes nothing";
    session->extend(15s);
    EXPECT_EQ(sound.plays, 2);
    session->pause();
    EXPECT_FALSE(sound.heard);
    session->resume();
    EXPECT_TRUE(sound.heard);
}

TEST_F(PlayerSessionTest, theLastTonesRingOutAtTheEnd)
{
    prepare(routineOf({entryOf("pigeon-pose", hold(30s), Sides::LeftOnly)}));
    session->start();
    for (int i = 0; i < 120 && !player().isOver(); ++i)
        tick(1s);
    EXPECT_EQ(player().state(), PlayState::Finished);
    EXPECT_TRUE(sound.heard);
    EXPECT_TRUE(sink.last.finished);
}

TEST(ClockTime, hasNoSecondsInAnyLocale)
{
    const QDateTime when(QDate(2026, 3, 2), QTime(19, 42, 11));
    EXPECT_EQ(clockTime(when, QLocale::c()), QStringLiteral("19:42"));
    EXPECT_EQ(clockTime(when, QLocale(QStringLiteral("de_DE"))), QStringLiteral("19:42"));
    EXPECT_TRUE(clockTime(when, QLocale(QStringLiteral("en_US"))).startsWith(QStringLiteral("7:42")));
}

TEST_F(PlayerSessionTest, timeOfTheEndIsNotToldWhileSomethingSelfPacedIsAhead)
{
    Entry own = entryOf("bridge", repetitions(8), Sides::Each);
    own.selfPaced = true;
    prepare(routineOf({own, entryOf("pigeon-pose", hold(30s), Sides::LeftOnly)}));
    session->start();
    EXPECT_TRUE(session->words().time(session->moment(), clock.wallNow()).endsAt.isEmpty());
    session->jumpTo(static_cast<int>(player().timeline().steps.size()) - 1);
    EXPECT_EQ(session->words().time(session->moment(), clock.wallNow()).endsAt, QStringLiteral("ends 19:30"));
}

} // namespace limber::test
