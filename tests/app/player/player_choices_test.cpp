// SPDX-License-Identifier: GPL-3.0-or-later
// First time, more time, notices, and what cannot be kept at once.
#include "app/player/done_grid.h"
#include "app/player/scaled_text.h"
#include "app/render/photo_source.h"
#include "tests/app/player/player_fixture.h"

#include <QtTest/QSignalSpy>

namespace limber::test
{

class FirstTime : public PlayerFixture
{
protected:
    QStringList said() const
    {
        QStringList texts;
        for (const Cue& cue : sound.planned) {
            if (!cue.isTone())
                texts << cue.text;
        }
        return texts;
    }
    static const Exercise& pigeon() { return *catalogue().exercise(ExerciseId(QStringLiteral("pigeon-pose"))); }
};

TEST_F(FirstTime, waitsBeforeTheFirstExerciseAndReadsItsSteps)
{
    plan.firstTime = true;
    open(usual());
    EXPECT_TRUE(player().isHeld());
    EXPECT_TRUE(sound.heard);
    const QStringList texts = said();
    ASSERT_GE(texts.size(), pigeon().steps.size() + 1);
    EXPECT_TRUE(texts.first().contains(pigeon().name));
    for (const QString& step : pigeon().steps)
        EXPECT_TRUE(texts.contains(step)) << qPrintable(step);
    wait(1h);
    EXPECT_TRUE(player().isHeld()) << "as long as it takes";
    EXPECT_EQ(part<Transport>()->state(), Transport::State::Held);
    press(Qt::Key_Space);
    EXPECT_EQ(player().state(), PlayState::Running) << "without a count-in: getting ready comes now";
    EXPECT_EQ(player().position(), (PlayPosition{0, 0ms}));
}

TEST_F(FirstTime, waitsBeforeEachExerciseOnceAndTheToneOfTheLastEndRingsOut)
{
    plan.firstTime = true;
    open(usual());
    press(Qt::Key_Return);
    const int plays = sound.plays;
    const Cue& last = sound.planned.back();
    EXPECT_FALSE(last.isTone()) << "the reading of the next exercise is part of the plan";
    int held = 0;
    for (int i = 0; i < 1200 && !player().isOver(); ++i) {
        wait(500ms);
        if (!player().isHeld())
            continue;
        ++held;
        EXPECT_EQ(sound.plays, plays) << "nothing is cut";
        EXPECT_EQ(player().step()->exercise, ExerciseId(QStringLiteral("bridge")));
        EXPECT_EQ(player().position().inside, 0ms);
        press(Qt::Key_Space);
    }
    EXPECT_EQ(held, 1) << "not before each set and side";
    EXPECT_TRUE(player().isOver());
}

TEST_F(FirstTime, isSwitchedOffAndOnByOneKey)
{
    plan.firstTime = true;
    open(usual());
    QSignalSpy changed(session.get(), &PlayerSession::firstTimeChanged);
    press(Qt::Key_F);
    EXPECT_FALSE(session->isFirstTime());
    EXPECT_EQ(player().state(), PlayState::Running);
    goTo(StepKind::Reps);
    session->back();
    EXPECT_FALSE(player().isHeld());
    press(Qt::Key_F);
    EXPECT_TRUE(player().isHeld()) << "the exercise that is coming is read out at once";
    EXPECT_EQ(changed.count(), 2);
}

TEST_F(FirstTime, isHeldAfterASkipToo)
{
    plan.firstTime = true;
    open(usual());
    press(Qt::Key_Space);
    goTo(StepKind::Reps);
    EXPECT_TRUE(player().isHeld()) << "wherever in it one arrives";
    EXPECT_TRUE(said().first().contains(QStringLiteral("ridge")));
}

TEST_F(FirstTime, allStepsOfEveryExerciseAreReadableInEverySize)
{
    Routine routine = routineOf({});
    for (const Exercise& exercise : catalogue().exercises())
        routine.sections[0].entries.push_back(entryOf(qPrintable(exercise.id.text()), hold(30s)));
    plan.firstTime = true;
    for (const QSize size : {QSize(800, 500), QSize(1280, 800), QSize(3840, 2160)}) {
        open(routine, size);
        int read = 0;
        for (int i = 0; i < static_cast<int>(player().timeline().steps.size()); ++i) {
            if (i > 0)
                session->jumpTo(i);
            if (!player().isHeld())
                continue;
            ++read;
            EXPECT_GE(page->timeDigitsHeight(), size.height() / 5.0);
            for (ScaledText* text : page->findChildren<ScaledText*>())
                EXPECT_TRUE(text->isWhole()) << qPrintable(text->text()) << " at " << size.width();
        }
        EXPECT_EQ(read, std::ssize(routine.sections[0].entries));
    }
}

TEST_F(FirstTime, losesNoPlaceWhenASessionIsGoneOnWith)
{
    plan.firstTime = true;
    open(usual());
    press(Qt::Key_Space);
    goTo(StepKind::Hold);
    session->resume();
    for (int i = 0; i < 30; ++i)
        wait(500ms);
    const SessionRecord left = sink.last;
    const auto progress = progressOf(left);
    ASSERT_TRUE(progress);
    const Millis inside = progress->save.position.inside;
    ASSERT_GT(inside, 5s);
    prepare(usual());
    session->resumeFrom(left, progress->save);
    EXPECT_FALSE(player().isHeld());
    EXPECT_EQ(player().position().inside, inside);
    goTo(StepKind::Reps);
    EXPECT_TRUE(player().isHeld()) << "what is still new is read out";
}

class MoreTimeInPlayer : public PlayerFixture
{
protected:
    MoreTimeInPlayer()
    {
        plan.compile = [](bool more) {
            TimingDefaults timing;
            timing.moreTime = more;
            return compile(usual(), exercises(), timing);
        };
    }
};

TEST_F(MoreTimeInPlayer, lengthensTheStepAtHandAndThoseToCome)
{
    open(usual());
    wait(4s);
    const Millis before = *player().remaining();
    QSignalSpy changed(session.get(), &PlayerSession::moreTimeChanged);
    const int plays = sound.plays;
    press(Qt::Key_T);
    EXPECT_TRUE(session->isMoreTime());
    EXPECT_EQ(*player().remaining(), before + (kMorePrepare - 10s));
    EXPECT_EQ(sound.plays, plays + 1);
    EXPECT_EQ(changed.count(), 1);
    goTo(StepKind::Switch);
    EXPECT_EQ(player().remaining(), kMoreSwitch);
    press(Qt::Key_T);
    EXPECT_EQ(player().remaining(), Millis(5s));
}

TEST_F(MoreTimeInPlayer, changesNothingOfAHold)
{
    open(usual());
    goTo(StepKind::Hold);
    wait(12s);
    session->extend(15s);
    press(Qt::Key_T);
    EXPECT_EQ(player().remaining(), Millis(33s));
    EXPECT_EQ(player().state(), PlayState::Running);
    wait(1s);
    EXPECT_EQ(player().results()[static_cast<size_t>(step())].actual, Millis(13s));
}

TEST_F(MoreTimeInPlayer, bothAreOfferedByAButtonAndTheSessionGoesOn)
{
    open(usual());
    part<Transport>()->button(Transport::Control::Options)->click();
    ASSERT_TRUE(asks());
    EXPECT_EQ(player().state(), PlayState::Running);
    press(Qt::Key_T);
    EXPECT_TRUE(session->isMoreTime());
    EXPECT_FALSE(asks());
    press(Qt::Key_O);
    press(Qt::Key_F);
    EXPECT_TRUE(session->isFirstTime());
    press(Qt::Key_O);
    press(Qt::Key_Escape);
    EXPECT_FALSE(asks());
}

TEST_F(MoreTimeInPlayer, isStillThereAfterACrash)
{
    open(usual());
    press(Qt::Key_T);
    const auto progress = progressOf(sink.last);
    ASSERT_TRUE(progress);
    EXPECT_TRUE(progress->moreTime);
}

TEST(Notices, oneThatIsSettledTakesAwayNoOther)
{
    Notices notices;
    notices.set(NoticeKind::NoSound, QStringLiteral("No sound."));
    notices.set(NoticeKind::NotKept, QStringLiteral("The disk is full."));
    EXPECT_EQ(notices.shown(), QStringLiteral("The disk is full."));
    notices.set(NoticeKind::NoSound, {});
    EXPECT_EQ(notices.shown(), QStringLiteral("The disk is full."));
    notices.set(NoticeKind::OtherVoice, QStringLiteral("Another voice."));
    notices.set(NoticeKind::NotKept, {});
    EXPECT_EQ(notices.shown(), QStringLiteral("Another voice."));
}

class PlayerQuickPresses : public PlayerFixture
{
};

class FullDisk : public PlayerFixture
{
};

TEST_F(FullDisk, theSessionGoesOnAndItsEndIsWrittenWhenThereIsRoomAgain)
{
    open(usual());
    sink.full = true;
    while (!player().isOver())
        session->next();
    EXPECT_TRUE(session->isUnkept());
    press(Qt::Key_2);
    press(Qt::Key_3);
    QSignalSpy noticed(session.get(), &PlayerSession::noticed);
    clock.move(3s);
    session->tick();
    sink.full = false;
    clock.move(3s);
    session->tick();
    EXPECT_FALSE(session->isUnkept());
    EXPECT_TRUE(sink.last.finished);
    EXPECT_EQ(sink.last.pain, 3) << "with what was answered meanwhile";
    ASSERT_EQ(noticed.count(), 1);
    EXPECT_TRUE(noticed.first().first().toString().isEmpty());
}

TEST_F(PlayerQuickPresses, fiftyPressesInASecondAreAFewTransactionsAndTheLastIsKept)
{
    open(usual());
    goTo(StepKind::Hold);
    const int before = sink.times;
    for (int i = 0; i < 51; ++i) {
        wait(20ms);
        press(Qt::Key_Space);
    }
    EXPECT_LE(sink.times - before, 6);
    wait(300ms);
    const auto progress = progressOf(sink.last);
    ASSERT_TRUE(progress);
    EXPECT_EQ(progress->save.position, player().position());
}

TEST(DoneGridPictures, everyExerciseHasItsPictureAndPhotographsStandInPlaceOfFigures)
{
    class OnePhoto final : public PhotoSource
    {
    public:
        QImage photo(const ExerciseId& exercise, bool) const override
        {
            if (exercise != ExerciseId(QStringLiteral("mine")))
                return {};
            QImage red(60, 60, QImage::Format_RGB32);
            red.fill(Qt::red);
            return red;
        }
    };
    const figure::FigureLibrary figures;
    const auto stepOf = [](const ExerciseId& exercise) {
        PerformedStep step;
        step.exercise = exercise;
        step.exerciseName = exercise.text();
        step.outcome = StepOutcome::Done;
        return step;
    };
    SessionRecord builtIn;
    const auto& exercises = catalogue().exercises();
    for (const Exercise& exercise : exercises)
        builtIn.steps.push_back(stepOf(exercise.id));
    DoneGrid grid;
    grid.setRecord(builtIn, figures, nullptr);
    EXPECT_EQ(grid.pictureCount(), static_cast<int>(exercises.size()));

    SessionRecord own;
    own.steps = {stepOf(ExerciseId(QStringLiteral("mine")))};
    const OnePhoto photo;
    grid.setRecord(own, figures, &photo);
    EXPECT_EQ(grid.pictureCount(), 1);
    grid.resize(300, 300);
    const QImage painted = grid.grab().toImage();
    int red = 0;
    for (int y = 0; y < painted.height(); ++y) {
        for (int x = 0; x < painted.width(); ++x)
            red += painted.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
    }
    EXPECT_GT(red, 1000);
}

} // namespace limber::test
