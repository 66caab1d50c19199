// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/player/player_fixture.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QLineEdit>

namespace limber::test
{

class PlayerQuestions : public PlayerFixture
{
protected:
    static Routine rated()
    {
        Entry entry = entryOf("pigeon-pose", hold(30s));
        entry.rated = true;
        return routineOf({entry});
    }
    /// Everything is done, not skipped.
    void finishByWaiting()
    {
        while (!player().isOver()) {
            clock.move(player().remaining().value_or(1s));
            if (player().waitsForDone())
                session->done();
            session->tick();
        }
    }
    void finish()
    {
        while (!player().isOver())
            session->next();
    }
};

TEST_F(PlayerQuestions, aSideIsRatedByOneKeyAndTheSessionGoesOn)
{
    open(rated());
    goTo(StepKind::Hold);
    const int held = step();
    wait(30s);
    ASSERT_TRUE(asks());
    wait(5min);
    EXPECT_TRUE(player().waitsForRating()) << "it waits for the person";
    ASSERT_TRUE(QTest::qWaitFor([this] { return sound.planned.size() == 1; })) << "the question is spoken";
    EXPECT_TRUE(sound.planned[0].text.startsWith(QStringLiteral("How well did you feel it")));
    press(Qt::Key_4);
    EXPECT_FALSE(asks());
    EXPECT_GT(sound.planned.size(), 1U);
    EXPECT_EQ(step(), held + 1);
    EXPECT_EQ(sink.last.steps[static_cast<size_t>(held)].rating, 4);
    EXPECT_EQ(sink.last.steps[static_cast<size_t>(held)].actual, Millis(30s));
}

TEST_F(PlayerQuestions, aRatingCanBeSkippedAndStoppedAt)
{
    open(rated());
    goTo(StepKind::Hold);
    wait(30s);
    press(Qt::Key_Right);
    EXPECT_FALSE(asks());
    EXPECT_FALSE(player().waitsForRating());
    open(rated());
    goTo(StepKind::Hold);
    wait(30s);
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    EXPECT_TRUE(asks()) << "back at the rating";
    press(Qt::Key_Escape);
    press(Qt::Key_Return);
    EXPECT_EQ(player().state(), PlayState::Stopped);
}

TEST_F(PlayerQuestions, tooHardCanBeShorter)
{
    open(usual());
    goTo(StepKind::Hold);
    wait(10s);
    press(Qt::Key_H);
    EXPECT_EQ(player().state(), PlayState::Paused);
    press(Qt::Key_S);
    EXPECT_EQ(player().remaining(), Millis(10s));
    EXPECT_EQ(player().state(), PlayState::CountingIn);
    const auto notes = tooHardOf(session->record());
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].choice, TooHard::Choice::Shorter);
    EXPECT_EQ(notes[0].exerciseName, QStringLiteral("Pigeon pose"));
}

TEST_F(PlayerQuestions, tooHardSwitchesToTheEasierExerciseForTheRestOfItsEntry)
{
    open(usual());
    goTo(StepKind::Hold);
    const int held = step();
    wait(10s);
    press(Qt::Key_H);
    press(Qt::Key_E);
    press(Qt::Key_2);
    const ExerciseId hug(QStringLiteral("supine-knee-hug"));
    EXPECT_EQ(step(), held);
    EXPECT_EQ(player().step()->exercise, hug);
    EXPECT_EQ(player().state(), PlayState::Paused) << "time to get there";
    EXPECT_EQ(player().remaining(), Millis(30s));
    const auto& steps = player().timeline().steps;
    for (size_t i = 0; i < steps.size(); ++i) {
        const bool replaced = static_cast<int>(i) >= held && steps[i].entry == steps[static_cast<size_t>(held)].entry;
        EXPECT_EQ(steps[i].exercise == hug, replaced) << i;
    }
    finish();
    const auto notes = tooHardOf(sink.last);
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].choice, TooHard::Choice::Easier);
    EXPECT_EQ(notes[0].easier, QStringLiteral("Knee hug on the back"));
    EXPECT_EQ(sink.last.steps[static_cast<size_t>(held)].exercise, hug);
}

TEST_F(PlayerQuestions, anEasierWayInWordsStaysOnTheScreenForItsEntry)
{
    open(usual());
    goTo(StepKind::Hold);
    press(Qt::Key_H);
    press(Qt::Key_E);
    press(Qt::Key_1);
    EXPECT_TRUE(session->easierText().contains(QStringLiteral("upright")));
    EXPECT_EQ(player().state(), PlayState::CountingIn);
    goTo(StepKind::Reps);
    EXPECT_TRUE(session->easierText().isEmpty());
}

TEST_F(PlayerQuestions, tooHardSkipsTheExerciseOrStops)
{
    open(usual());
    goTo(StepKind::Hold);
    press(Qt::Key_H);
    press(Qt::Key_N);
    EXPECT_EQ(player().step()->exercise, ExerciseId(QStringLiteral("bridge")));
    press(Qt::Key_H);
    press(Qt::Key_Q);
    EXPECT_EQ(player().state(), PlayState::Stopped);
    EXPECT_EQ(tooHardOf(sink.last).size(), 2U);
}

TEST_F(PlayerQuestions, theEndIsKeptAtOnceAndTwoKeysAnswerItsQuestions)
{
    open(usual());
    finish();
    EXPECT_TRUE(sink.last.finished);
    EXPECT_TRUE(sink.last.endedAt.isValid());
    EXPECT_FALSE(progressOf(sink.last)) << "there is nothing to go on with";
    press(Qt::Key_2);
    press(Qt::Key_3);
    EXPECT_EQ(sink.last.effort, Effort::Right);
    EXPECT_EQ(sink.last.pain, 3);
    QSignalSpy closed(page.get(), &PlayerPage::closed);
    press(Qt::Key_Return);
    EXPECT_EQ(closed.count(), 1);
}

TEST_F(PlayerQuestions, bothQuestionsCanBeSkippedByEnter)
{
    open(usual());
    finish();
    QSignalSpy closed(page.get(), &PlayerPage::closed);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    EXPECT_EQ(closed.count(), 1);
    EXPECT_FALSE(sink.last.effort);
    EXPECT_FALSE(sink.last.pain);
}

TEST_F(PlayerQuestions, escapeClosesTheLastPageFromEveryQuestionAndKeepsWhatWasAnswered)
{
    open(usual());
    finish();
    QSignalSpy closed(page.get(), &PlayerPage::closed);
    press(Qt::Key_1);
    press(Qt::Key_Escape);
    EXPECT_EQ(closed.count(), 1);
    EXPECT_EQ(sink.last.effort, Effort::Easy);
}

TEST_F(PlayerQuestions, onlyAStarterOffersToBecomeOnesOwn)
{
    Routine starter = usual();
    starter.starter = true;
    open(starter);
    finish();
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QSignalSpy used(page.get(), &PlayerPage::useRoutineRequested);
    press(Qt::Key_U);
    EXPECT_EQ(used.count(), 1);
    open(usual());
    finish();
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QSignalSpy usedOwn(page.get(), &PlayerPage::useRoutineRequested);
    press(Qt::Key_U);
    EXPECT_EQ(usedOwn.count(), 0);
}

TEST_F(PlayerQuestions, everyAnswerIsAButtonWithANameInsideTheWindow)
{
    for (const QSize size : {QSize(800, 500), QSize(1280, 800)}) {
        open(usual(), size);
        finish();
        press(Qt::Key_1); // the longest row: pain from 0 to 10
        for (RoundButton* button : part<ChoicePanel>()->buttons()) {
            EXPECT_FALSE(button->accessibleName().isEmpty());
            const QRect place(button->mapTo(page.get(), QPoint()), button->size());
            EXPECT_TRUE(page->rect().contains(place)) << qPrintable(button->accessibleName()) << size.width();
        }
    }
}

TEST_F(PlayerQuestions, afterTheTwoQuestionsEachExerciseIsRatedByOneKey)
{
    open(routineOf({entryOf("pigeon-pose", hold(30s)), entryOf("lean-over", hold(30s))}));
    finishByWaiting();
    press(Qt::Key_1);
    press(Qt::Key_0);
    EXPECT_THAT(part<ChoicePanel>()->question().toStdString(), testing::StartsWith("Pigeon pose"));
    press(Qt::Key_4);
    EXPECT_THAT(part<ChoicePanel>()->question().toStdString(), testing::StartsWith("Lean-over"));
    QHash<ExerciseId, QList<int>> ratings;
    for (const PerformedStep& step : sink.last.steps) {
        if (step.rating)
            ratings[step.exercise] << *step.rating;
    }
    EXPECT_EQ(ratings.value(ExerciseId(QStringLiteral("pigeon-pose"))), (QList<int>{4, 4})) << "one for each side";
    EXPECT_FALSE(ratings.contains(ExerciseId(QStringLiteral("lean-over"))));
    press(Qt::Key_5);
    EXPECT_EQ(part<ChoicePanel>()->question(), QStringLiteral("That was it for today."));
}

TEST_F(PlayerQuestions, enterEndsTheRatingsAndANoteIsKept)
{
    open(usual());
    finishByWaiting();
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    press(Qt::Key_N);
    auto* note = page->findChild<QLineEdit*>();
    ASSERT_NE(note, nullptr);
    QTest::keyClicks(note, QStringLiteral("left knee 5 of 10"));
    QSignalSpy closed(page.get(), &PlayerPage::closed);
    QTest::keyClick(note, Qt::Key_Return);
    EXPECT_EQ(sink.last.note, QStringLiteral("left knee 5 of 10"));
    EXPECT_EQ(closed.count(), 0);
    press(Qt::Key_N);
    QTest::keyClicks(note, QStringLiteral(" and more"));
    QTest::keyClick(note, Qt::Key_Escape);
    EXPECT_EQ(sink.last.note, QStringLiteral("left knee 5 of 10"));
    press(Qt::Key_Return);
    EXPECT_EQ(closed.count(), 1);
}

TEST_F(PlayerQuestions, painIsAnsweredInTheWordsOfItsLimits)
{
    const QList<std::pair<int, const char*>> rows{{3, "how well"}, {5, "asks for care"}, {6, "Do less next time"}};
    for (const auto& [pain, words] : rows) {
        open(usual());
        finishByWaiting();
        press(Qt::Key_1);
        press(static_cast<Qt::Key>(Qt::Key_0 + pain));
        const QString said = part<ChoicePanel>()->accessibleName();
        EXPECT_TRUE(said.contains(QLatin1String(words))) << pain << qPrintable(said);
    }
}

} // namespace limber::test
