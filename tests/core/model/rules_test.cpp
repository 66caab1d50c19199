// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/rules.h"
#include "tests/support/random_routine.h"

#include <gtest/gtest.h>

namespace limber
{

namespace
{

Routine sound()
{
    Routine routine;
    routine.title = QStringLiteral("Hips");
    for (int s = 0; s < 2; ++s) {
        Section section;
        section.id = SectionId(QStringLiteral("section %1").arg(s));
        for (int e = 0; e < 2; ++e) {
            Entry entry;
            entry.id = EntryId(QStringLiteral("entry %1 %2").arg(s).arg(e));
            entry.exercise = ExerciseId(QStringLiteral("pigeon-pose"));
            section.entries.push_back(entry);
        }
        routine.sections.push_back(section);
    }
    return routine;
}

/// The one problem that a change of a sound routine makes.
QString problemAfter(const std::function<void(Routine&)>& change)
{
    Routine routine = sound();
    change(routine);
    const QStringList all = routineProblems(routine);
    EXPECT_EQ(all.size(), 1) << qPrintable(all.join(QLatin1Char('\n')));
    EXPECT_EQ(routineProblem(routine), all.value(0));
    return all.value(0);
}

} // namespace

TEST(RoutineProblems, areNoneInASoundRoutine)
{
    EXPECT_EQ(routineProblems(sound()), QStringList());
    EXPECT_EQ(routineProblem(sound()), std::nullopt);
}

TEST(RoutineProblems, nameTheEmptyAndTheOverlongTitle)
{
    EXPECT_EQ(problemAfter([](Routine& r) { r.title = QStringLiteral(" \n"); }),
              QStringLiteral("A routine needs a title."));
    EXPECT_EQ(problemAfter([](Routine& r) { r.title = QString(10'000, QLatin1Char('x')); }),
              QStringLiteral("The title has 10000 characters; there is room for 200."));
}

TEST(RoutineProblems, nameThePlaceOfAnAbsurdDose)
{
    EXPECT_EQ(problemAfter([](Routine& r) { r.sections[1].entries[0].dose.sets = 0; }),
              QStringLiteral("Section 2, exercise 1: 0 sets: write a number from 1 to 100."));
    EXPECT_TRUE(problemAfter([](Routine& r) {
                    r.sections[0].entries[1].rightDose = Dose{};
                    r.sections[0].entries[1].rightDose->hold = Millis(-5s);
                }).contains(u"-5 s"));
    EXPECT_TRUE(problemAfter([](Routine& r) {
                    r.sections[0].entries[0].dose.hold = Millis(1s);
                    r.sections[0].entries[0].dose.sets = 100;
                    r.sections[0].entries[0].dose.reps = 1000;
                }).contains(u"holds"));
}

TEST(RoutineProblems, nameRoundsTimesAndFrequencyOutOfRange)
{
    EXPECT_EQ(problemAfter([](Routine& r) { r.sections[0].rounds = 21; }),
              QStringLiteral("Section 1: 21 rounds: write a number from 1 to 20."));
    EXPECT_EQ(problemAfter([](Routine& r) { r.timing.rest = Millis(2h); }),
              QStringLiteral("A rest of 120 min: write a time from 0 s to 1 hour."));
    EXPECT_EQ(problemAfter([](Routine& r) { r.sections[0].entries[0].timing.pace = Millis(0); }),
              QStringLiteral("Section 1, exercise 1: A pace of 0 s: write a time from 0.5 s to 10 min."));
    EXPECT_TRUE(problemAfter([](Routine& r) { r.sections[0].roundRest = Millis(-1s); }).contains(u"-1 s"));
    EXPECT_TRUE(problemAfter([](Routine& r) { r.frequency.daysAWeek = 8; }).startsWith(u"8 days a week"));
    EXPECT_TRUE(problemAfter([](Routine& r) { r.frequency.timesADay = -1; }).startsWith(u"-1 times a day"));
}

TEST(RoutineProblems, nameIdsThatStandTwice)
{
    EXPECT_TRUE(problemAfter([](Routine& r) { r.sections[1].id = r.sections[0].id; }).contains(u"section 0"));
    EXPECT_TRUE(problemAfter([](Routine& r) {
                    r.sections[1].entries[1].id = r.sections[0].entries[0].id;
                }).contains(u"entry 0 0"));
    EXPECT_TRUE(problemAfter([](Routine& r) { r.sections[0].entries[0].id = EntryId(); }).contains(u"has none"));
    EXPECT_TRUE(problemAfter([](Routine& r) { r.sections[0].entries[0].exercise = ExerciseId(); }).contains(u"which"));
}

TEST(RoutineProblems, nameTextsAndListsThatAreTooLong)
{
    const QString novel(20'000, QLatin1Char('x'));
    EXPECT_TRUE(problemAfter([&](Routine& r) { r.note = novel; }).startsWith(u"The note"));
    EXPECT_TRUE(problemAfter([&](Routine& r) { r.sections[0].title = novel; }).contains(u"section's title"));
    EXPECT_TRUE(problemAfter([&](Routine& r) { r.sections[0].entries[0].ownSteps << novel; }).contains(u"A step"));
    EXPECT_TRUE(problemAfter([&](Routine& r) { r.tags << novel; }).startsWith(u"A tag"));
    EXPECT_TRUE(problemAfter([](Routine& r) {
                    for (int i = 0; i < 200; ++i) {
                        Section section;
                        section.id = SectionId::fresh();
                        r.sections.push_back(section);
                    }
                }).startsWith(u"202 sections"));
}

TEST(RoutineProblems, areNoneInRandomRoutines)
{
    for (unsigned seed = 1; seed < 50; ++seed) {
        testing_support::Random random(seed);
        const auto shelf = testing_support::randomShelf(random, 5);
        EXPECT_EQ(routineProblems(testing_support::randomRoutine(random, shelf)), QStringList()) << seed;
    }
}

} // namespace limber
