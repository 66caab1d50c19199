// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/scaled_text.h"
#include "app/shell/theme.h"
#include "tests/app/player/player_fixture.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>

namespace limber::test
{

using Control = Transport::Control;

class PlayerPageKeys : public PlayerFixture
{
};

TEST_F(PlayerPageKeys, spacePausesAndGoesOnAfterACountIn)
{
    open(usual());
    press(Qt::Key_Space);
    EXPECT_EQ(player().state(), PlayState::Paused);
    EXPECT_FALSE(sound.heard);
    press(Qt::Key_Space);
    EXPECT_EQ(player().state(), PlayState::CountingIn);
    wait(3s);
    EXPECT_EQ(player().state(), PlayState::Running);
}

TEST_F(PlayerPageKeys, arrowsSkipAndGoBackAlsoWhilePaused)
{
    open(usual());
    press(Qt::Key_Space);
    press(Qt::Key_Right);
    EXPECT_EQ(step(), 1);
    press(Qt::Key_Left);
    EXPECT_EQ(step(), 0);
    EXPECT_EQ(player().state(), PlayState::Paused);
}

TEST_F(PlayerPageKeys, plusAndMinusChangeWhatRemains)
{
    open(usual());
    goTo(StepKind::Hold);
    press(Qt::Key_Plus);
    EXPECT_EQ(player().remaining(), Millis(45s));
    press(Qt::Key_Minus);
    press(Qt::Key_Minus);
    EXPECT_EQ(player().remaining(), Millis(15s));
}

TEST_F(PlayerPageKeys, mediaKeysWork)
{
    open(usual());
    press(Qt::Key_MediaPause);
    EXPECT_EQ(player().state(), PlayState::Paused);
    press(Qt::Key_MediaNext);
    EXPECT_EQ(step(), 1);
    press(Qt::Key_MediaPrevious);
    EXPECT_EQ(step(), 0);
    press(Qt::Key_MediaPlay);
    EXPECT_EQ(player().state(), PlayState::CountingIn);
    press(Qt::Key_MediaStop);
    EXPECT_TRUE(asks());
}

TEST_F(PlayerPageKeys, escapeAsksAndNothingElseHappensMeanwhile)
{
    open(usual());
    press(Qt::Key_Escape);
    EXPECT_TRUE(asks());
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    EXPECT_EQ(step(), 0);
    EXPECT_EQ(player().state(), PlayState::Paused);
    press(Qt::Key_Escape);
    EXPECT_FALSE(asks());
    EXPECT_EQ(player().state(), PlayState::CountingIn);
    press(Qt::Key_Escape);
    press(Qt::Key_Return);
    EXPECT_EQ(player().state(), PlayState::Stopped);
}

TEST_F(PlayerPageKeys, stopQuestionKeepsAPauseThatWasThere)
{
    open(usual());
    press(Qt::Key_Space);
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    EXPECT_EQ(player().state(), PlayState::Paused);
}

TEST_F(PlayerPageKeys, muteAndFullScreenWorkAlsoInAQuestion)
{
    open(usual());
    QSignalSpy full(page.get(), &PlayerPage::fullScreenRequested);
    press(Qt::Key_M);
    EXPECT_TRUE(session->isMuted());
    press(Qt::Key_Escape);
    press(Qt::Key_M);
    press(Qt::Key_F11);
    EXPECT_FALSE(session->isMuted());
    EXPECT_EQ(full.count(), 1);
}

TEST_F(PlayerPageKeys, fiftyPressesOfSpaceInASecondLeaveItWhereItWas)
{
    open(usual());
    goTo(StepKind::Hold);
    wait(5s);
    const int before = step();
    for (int i = 0; i < 50; ++i) {
        wait(20ms);
        press(Qt::Key_Space);
    }
    EXPECT_EQ(step(), before);
    EXPECT_EQ(player().state(), PlayState::CountingIn);
    EXPECT_GE(*player().remaining(), 24s);
}

TEST_F(PlayerPageKeys, aHeldSpaceIsOnePress)
{
    open(usual());
    press(Qt::Key_Space);
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "), true);
    QApplication::sendEvent(page.get(), &held);
    EXPECT_EQ(player().state(), PlayState::Paused);
}

TEST_F(PlayerPageKeys, commandsOfTheWindowDoNotGetThrough)
{
    open(usual());
    QKeyEvent undo(QEvent::KeyPress, Qt::Key_Z, Qt::ControlModifier);
    QApplication::sendEvent(page.get(), &undo);
    EXPECT_TRUE(undo.isAccepted());
}

class PlayerPageControls : public PlayerFixture
{
protected:
    void click(Control control) { part<Transport>()->button(control)->click(); }
};

TEST_F(PlayerPageControls, everyButtonDoesWhatItSays)
{
    open(usual());
    click(Control::Forward);
    EXPECT_EQ(step(), 1);
    click(Control::Plus);
    EXPECT_EQ(player().remaining(), Millis(45s));
    click(Control::Minus);
    EXPECT_EQ(player().remaining(), Millis(30s));
    click(Control::Back);
    EXPECT_EQ(step(), 0);
    click(Control::Main);
    EXPECT_EQ(player().state(), PlayState::Paused);
    click(Control::Mute);
    EXPECT_TRUE(session->isMuted());
    QSignalSpy full(page.get(), &PlayerPage::fullScreenRequested);
    click(Control::FullScreen);
    EXPECT_EQ(full.count(), 1);
    click(Control::Hard);
    EXPECT_TRUE(asks());
    press(Qt::Key_Escape);
    click(Control::Stop);
    EXPECT_TRUE(asks());
}

TEST_F(PlayerPageControls, everyControlHasANameAndIsReachedByTab)
{
    open(usual());
    QSet<QWidget*> reached;
    page->setFocus();
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(page->focusWidget(), Qt::Key_Tab);
        reached.insert(page->focusWidget());
    }
    for (RoundButton* button : page->findChildren<RoundButton*>()) {
        if (!button->isVisible())
            continue;
        EXPECT_FALSE(button->accessibleName().isEmpty());
        EXPECT_TRUE(reached.contains(button)) << qPrintable(button->accessibleName());
    }
    EXPECT_TRUE(reached.contains(part<StepBar>()));
    EXPECT_FALSE(part<StepBar>()->accessibleName().isEmpty());
}

TEST_F(PlayerPageControls, aFocusedButtonTakesSpaceAndLeavesTheArrowsToTheSession)
{
    open(usual());
    part<Transport>()->button(Control::Forward)->setFocus();
    press(Qt::Key_Space);
    EXPECT_EQ(step(), 1);
    EXPECT_EQ(player().state(), PlayState::Running);
    press(Qt::Key_Left);
    EXPECT_EQ(step(), 0);
}

TEST_F(PlayerPageControls, theBarJumpsByClickAndByKeyboard)
{
    open(usual());
    StepBar* bar = part<StepBar>();
    QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(qRound(bar->xOfStep(3)), bar->height() / 2));
    EXPECT_EQ(step(), 3);
    bar->setFocus();
    QTest::keyClick(bar, Qt::Key_Left);
    EXPECT_TRUE(bar->accessibleName().contains(QStringLiteral("Step 3 of")));
    QTest::keyClick(bar, Qt::Key_Return);
    EXPECT_EQ(step(), 2);
    QTest::keyClick(bar, Qt::Key_End);
    QTest::keyClick(bar, Qt::Key_Return);
    EXPECT_EQ(step(), static_cast<int>(player().timeline().steps.size()) - 1);
}

TEST_F(PlayerPageControls, restOffersSkipAndASelfPacedStepDone)
{
    Routine routine = routineOf({entryOf("pigeon-pose", hold(30s, 2), Sides::LeftOnly)});
    Entry own = entryOf("bridge", repetitions(8), Sides::Each);
    own.selfPaced = true;
    routine.sections[0].entries.push_back(own);
    open(routine);
    goTo(StepKind::Rest);
    EXPECT_EQ(part<Transport>()->state(), Transport::State::Rest);
    goTo(StepKind::Reps);
    EXPECT_EQ(part<Transport>()->state(), Transport::State::SelfPaced);
    wait(1h);
    EXPECT_EQ(player().step()->kind, StepKind::Reps) << "it waits for the person";
    press(Qt::Key_P);
    EXPECT_EQ(player().state(), PlayState::Paused);
    press(Qt::Key_P);
    wait(0ms);
    const int before = step();
    press(Qt::Key_Return);
    EXPECT_TRUE(player().isOver() || step() == before + 1);
}

TEST_F(PlayerPageControls, spaceIsDoneInASelfPacedStep)
{
    Entry own = entryOf("bridge", repetitions(8), Sides::Each);
    own.selfPaced = true;
    open(routineOf({own, entryOf("pigeon-pose", hold(30s))}));
    goTo(StepKind::Reps);
    const int before = step();
    press(Qt::Key_Space);
    EXPECT_EQ(step(), before + 1);
    EXPECT_EQ(sink.last.steps[static_cast<size_t>(before)].outcome, StepOutcome::Done);
}

class PlayerPageLook : public PlayerFixture
{
};

TEST_F(PlayerPageLook, digitsAreAFifthOfTheWindowInEveryState)
{
    for (const QSize size : {QSize(800, 500), QSize(1280, 800), QSize(1920, 1080), QSize(3840, 2160)}) {
        open(usual(), size);
        const int steps = static_cast<int>(player().timeline().steps.size());
        for (int i = 0; i < steps; ++i) {
            session->jumpTo(i);
            EXPECT_GE(page->timeDigitsHeight(), size.height() / 5.0) << size.width() << " step " << i;
        }
        press(Qt::Key_Space);
        EXPECT_GE(page->timeDigitsHeight(), size.height() / 5.0) << "paused";
        press(Qt::Key_Escape);
        EXPECT_GE(page->timeDigitsHeight(), size.height() / 5.0) << "asking";
    }
}

TEST_F(PlayerPageLook, threeHoursFitAndAreAFifthToo)
{
    for (const QSize size : {QSize(800, 500), QSize(1280, 800), QSize(3840, 2160)}) {
        open(routineOf({entryOf("pigeon-pose", hold(3h))}), size);
        goTo(StepKind::Hold);
        wait(1s);
        EXPECT_GE(page->timeDigitsHeight(), size.height() / 5.0);
        for (ScaledText* text : page->findChildren<ScaledText*>())
            EXPECT_TRUE(text->isWhole()) << qPrintable(text->text()) << " at " << size.width();
    }
}

TEST_F(PlayerPageLook, noTextIsCutForAnyExerciseInAnySize)
{
    Routine routine = routineOf({});
    for (const Exercise& exercise : catalogue().exercises())
        routine.sections[0].entries.push_back(entryOf(qPrintable(exercise.id.text()), hold(30s, 2)));
    for (const QSize size : {QSize(800, 500), QSize(1280, 800)}) {
        open(routine, size);
        for (int i = 0; i < static_cast<int>(player().timeline().steps.size()); ++i) {
            session->jumpTo(i);
            for (ScaledText* text : page->findChildren<ScaledText*>())
                EXPECT_TRUE(text->isWhole()) << qPrintable(text->text()) << " at " << size.width();
        }
    }
}

TEST_F(PlayerPageLook, textHasSevenToOneInEveryMoodAndTheme)
{
    for (const bool dark : {false, true}) {
        for (const Mood mood : {Mood::Work, Mood::Between, Mood::Paused}) {
            const PlayerColours c = playerColours(tokensFor(dark), mood);
            for (const QColor& ground : {c.page, c.panel, c.control}) {
                EXPECT_GE(contrastOf(c.ink, ground), 7) << dark << static_cast<int>(mood);
                EXPECT_GE(contrastOf(c.soft, ground), 7) << dark << static_cast<int>(mood);
            }
        }
    }
}

TEST_F(PlayerPageLook, theFigureMovesWhileSeenAndRestsUnderReducedMotion)
{
    open(usual());
    goTo(StepKind::Reps);
    EXPECT_LE(page->untilNextFrame(), 33ms);
    goTo(StepKind::Transition);
    EXPECT_GT(page->untilNextFrame(), 500ms);
    open(usual(), {1280, 800}, {.reducedMotion = true});
    goTo(StepKind::Reps);
    EXPECT_GT(page->untilNextFrame(), 500ms);
}

TEST_F(PlayerPageLook, aStepIsAnnouncedOnceAndSecondsAreNot)
{
    open(usual());
    goTo(StepKind::Hold);
    const QString told = page->accessibleName();
    EXPECT_TRUE(told.contains(QStringLiteral("Pigeon pose, left side"))) << qPrintable(told);
    EXPECT_TRUE(told.contains(QStringLiteral("30 s"))) << qPrintable(told);
    for (int i = 0; i < 20; ++i)
        wait(1s);
    EXPECT_EQ(page->accessibleName(), told);
    wait(10s);
    EXPECT_NE(page->accessibleName(), told);
}

TEST_F(PlayerPageLook, twoThousandStepsPaintLikeAFew)
{
    Routine routine = routineOf({entryOf("pigeon-pose", hold(5s, 20)), entryOf("clam", hold(5s, 20))});
    routine.sections[0].rounds = 20;
    open(routine, {1280, 800});
    EXPECT_GT(player().timeline().steps.size(), 2000U);
    session->jumpTo(1000);
    for (int i = 0; i < 200; ++i)
        wait(100ms);
    EXPECT_FALSE(page->grab().isNull());
    StepBar* bar = part<StepBar>();
    EXPECT_EQ(bar->stepAtX(bar->xOfStep(1234)), 1234);
}

} // namespace limber::test
