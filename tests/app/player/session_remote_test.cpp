// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/session_remote.h"
#include "tests/app/player/player_fixture.h"

#include <QtTest/QSignalSpy>

namespace limber::test
{

namespace
{

class FakeRemote final : public MediaRemote
{
public:
    void show(const NowPlaying& playing) override { shown = playing; }
    NowPlaying shown;
};

} // namespace

class SessionRemoteTest : public PlayerFixture
{
protected:
    void connectRemote()
    {
        open(usual());
        tie = std::make_unique<SessionRemote>(*session, *page, remote, clock);
    }
    FakeRemote remote;
    std::unique_ptr<SessionRemote> tie;
};

TEST_F(SessionRemoteTest, aHeadsetsButtonsWorkTheSession)
{
    connectRemote();
    Q_EMIT remote.playPauseRequested();
    EXPECT_EQ(player().state(), PlayState::Paused);
    Q_EMIT remote.playRequested();
    EXPECT_EQ(player().state(), PlayState::CountingIn);
    Q_EMIT remote.nextRequested();
    EXPECT_EQ(step(), 1);
    Q_EMIT remote.previousRequested();
    EXPECT_EQ(step(), 0);
    Q_EMIT remote.pauseRequested();
    EXPECT_EQ(player().state(), PlayState::Paused);
    Q_EMIT remote.stopRequested();
    EXPECT_TRUE(asks()) << "a button pressed in a pocket ends nothing";
    Q_EMIT remote.nextRequested();
    EXPECT_EQ(step(), 0) << "nor does it skip behind a question";
}

TEST_F(SessionRemoteTest, tellsWhatIsPlayedAndHowFar)
{
    connectRemote();
    goTo(StepKind::Hold);
    wait(4s);
    EXPECT_EQ(remote.shown.state, NowPlaying::State::Playing);
    EXPECT_EQ(remote.shown.title, QStringLiteral("Pigeon pose, left side, set 1 of 2"));
    EXPECT_EQ(remote.shown.album, QStringLiteral("My evening hips"));
    EXPECT_EQ(remote.shown.length, Millis(30s));
    EXPECT_EQ(remote.position(), Millis(4s));
    session->pause();
    EXPECT_EQ(remote.shown.state, NowPlaying::State::Paused);
    session->stop();
    EXPECT_EQ(remote.shown.state, NowPlaying::State::Stopped);
}

TEST_F(SessionRemoteTest, theScreenMayRestAtTheEnd)
{
    connectRemote();
    EXPECT_TRUE(tie->isAwakeWanted());
    session->pause();
    EXPECT_TRUE(tie->isAwakeWanted());
    QSignalSpy wanted(tie.get(), &SessionRemote::awakeWanted);
    session->stop();
    EXPECT_FALSE(tie->isAwakeWanted());
    EXPECT_EQ(wanted.count(), 1);
}

TEST(WakeWish, holdsThroughAShortPauseAndNotThroughALongOne)
{
    WakeWish wish;
    EXPECT_TRUE(wish.wanted(PlayState::Running, 0s));
    EXPECT_TRUE(wish.wanted(PlayState::Paused, 10s));
    EXPECT_TRUE(wish.wanted(PlayState::Paused, 310s));
    EXPECT_FALSE(wish.wanted(PlayState::Paused, 311s));
    EXPECT_TRUE(wish.wanted(PlayState::CountingIn, 400s));
    EXPECT_TRUE(wish.wanted(PlayState::Paused, 600s)) << "a new pause";
    EXPECT_FALSE(wish.wanted(PlayState::Finished, 601s));
}

TEST(CallWish, callsWhenNobodySeesThatAStepHasWaitedLong)
{
    CallWish wish;
    EXPECT_FALSE(wish.wanted(true, false, 40s, 0s));
    EXPECT_FALSE(wish.wanted(true, false, 40s, 99s));
    EXPECT_TRUE(wish.wanted(true, false, 40s, 100s));
    EXPECT_FALSE(wish.wanted(true, true, 40s, 101s)) << "the window is there again";
    EXPECT_TRUE(wish.wanted(true, false, 40s, 102s));
    EXPECT_FALSE(wish.wanted(false, false, 0s, 103s));
    EXPECT_FALSE(wish.wanted(true, false, 40s, 104s)) << "another step";
}

TEST_F(SessionRemoteTest, aSelfPacedStepCallsFromAHiddenWindowAndNoLongerWhenItIsDone)
{
    Entry own = entryOf("bridge", repetitions(8), Sides::Each);
    own.selfPaced = true;
    open(routineOf({own, entryOf("pigeon-pose", hold(30s))}));
    tie = std::make_unique<SessionRemote>(*session, *page, remote, clock);
    QSignalSpy called(tie.get(), &SessionRemote::called);
    goTo(StepKind::Reps);
    page->hide();
    clock.move(5min);
    Q_EMIT session->stateChanged();
    ASSERT_EQ(called.count(), 1);
    EXPECT_TRUE(called.first().first().toString().contains(QStringLiteral("ridge")));
    session->done();
    ASSERT_EQ(called.count(), 2);
    EXPECT_TRUE(called.last().first().toString().isEmpty());
}

} // namespace limber::test
