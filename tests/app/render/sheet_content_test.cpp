// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_words.h"
#include "tests/app/render/sheet_fixture.h"

#include <gtest/gtest.h>
#include <random>

namespace limber::test
{

namespace
{

Dose holds(int sets, int reps, Millis hold)
{
    Dose dose;
    dose.sets = sets;
    dose.reps = reps;
    dose.hold = hold;
    return dose;
}

Frequency daysAWeek(int days)
{
    Frequency often;
    often.daysAWeek = days;
    return often;
}

} // namespace

class SheetWording : public testing::Test
{
protected:
    Entry entry(const char16_t* exercise, Dose dose) const
    {
        Entry made;
        made.exercise = ExerciseId(QString::fromUtf16(exercise));
        made.dose = dose;
        return made;
    }
    QStringList dose(const Entry& made) const
    {
        return SheetWords::dose(made, world.catalogue.exercise(made.exercise), routine, locale);
    }

    SheetWorld world;
    Routine routine;
    SheetOptions options;
    QLocale locale{QLocale::English, QLocale::UnitedKingdom};
};

TEST_F(SheetWording, aDoseIsWrittenOut)
{
    routine.frequency.timesADay = 2;
    EXPECT_EQ(dose(entry(u"pigeon-pose", holds(3, 1, 30s))),
              QStringList{QStringLiteral("Hold 30 s · 3 times · each side · 2 × a day")});
}

TEST_F(SheetWording, oneSideOnlySaysSoAndTurnsThePictureRound)
{
    Entry right = entry(u"pigeon-pose", holds(1, 1, 30s));
    right.sides = Sides::RightOnly;
    EXPECT_EQ(dose(right), QStringList{QStringLiteral("Hold 30 s · once · right side only")});
    Entry left = right;
    left.sides = Sides::LeftOnly;
    EXPECT_EQ(dose(left), QStringList{QStringLiteral("Hold 30 s · once · left side only")});

    routine.sections.resize(1);
    routine.sections[0].entries = {left, right};
    const SheetContent content = world.content(routine, options);
    EXPECT_EQ(content.sections[0].exercises[0].side, Side::Left);
    EXPECT_EQ(content.sections[0].exercises[1].side, Side::Right);
}

TEST_F(SheetWording, aTighterSideGetsItsOwnLine)
{
    Entry made = entry(u"pigeon-pose", holds(3, 1, 30s));
    made.rightDose = holds(2, 1, 30s);
    EXPECT_EQ(dose(made), (QStringList{QStringLiteral("Left side: Hold 30 s · 3 times"),
                                       QStringLiteral("Right side: Hold 30 s · 2 times")}));
}

TEST_F(SheetWording, theFrequencyOfUnevenSidesStandsOnce)
{
    routine.frequency.timesADay = 2;
    Entry made = entry(u"pigeon-pose", holds(3, 1, 30s));
    made.rightDose = holds(2, 1, 30s);
    ASSERT_EQ(dose(made).size(), 3);
    EXPECT_EQ(dose(made).last(), u"2 × a day");
}

TEST_F(SheetWording, anExerciseForBothSidesAtOnceNamesNoSide)
{
    EXPECT_EQ(dose(entry(u"bridge", holds(2, 10, 0s))), QStringList{QStringLiteral("10 times · 2 sets")});
}

TEST_F(SheetWording, theArticlesOwnFrequencyStandsBesideTheDose)
{
    routine.source = QStringLiteral("B");
    EXPECT_TRUE(dose(entry(u"kneeling-side-bend", holds(1, 5, 10s))).first().endsWith(u"3 × a day"));
}

TEST_F(SheetWording, ownStepsReplaceTheExercises)
{
    Entry made = entry(u"pigeon-pose", holds(1, 1, 30s));
    made.ownSteps = {QStringLiteral("Only as far as it is easy.")};
    routine.sections.resize(1);
    routine.sections[0].entries = {made};
    EXPECT_EQ(world.content(routine, options).sections[0].exercises[0].steps, made.ownSteps);
}

TEST_F(SheetWording, whatIsNeededIsListedOnce)
{
    const SheetContent content = world.content(world.starter(u"tight-hips"), options);
    EXPECT_EQ(content.needs,
              u"a massage or tennis ball, a chair, a table, a bed and a wall; a partner for 13; a mat if you like");
    EXPECT_EQ(content.order, u"release, stretch, then strengthen: a loosened muscle stretches and works better");
    EXPECT_EQ(content.facts, QStringList{QStringLiteral("about 21 minutes")});
}

TEST_F(SheetWording, frequencyNamesTheDays)
{
    Frequency often;
    often.timesADay = 2;
    often.weekdays = 0b0010101;
    EXPECT_EQ(SheetWords::frequency(often, locale), u"2 × a day, Mon Wed Fri");
    often.weekdays.set();
    EXPECT_EQ(SheetWords::frequency(often, locale), u"2 × a day, every day");
    EXPECT_EQ(SheetWords::frequency(daysAWeek(1), locale), u"1 day a week");
    EXPECT_EQ(SheetWords::frequency(daysAWeek(3), locale), u"3 days a week");
}

TEST_F(SheetWording, onlyTheNamedDaysAreTicked)
{
    routine.frequency.weekdays = 0b0010101;
    options.days = 14;
    options.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    SheetContent content = world.content(routine, options);
    EXPECT_EQ(content.days, (QStringList{QStringLiteral("Mo"), QStringLiteral("We"), QStringLiteral("Fr")}));
    EXPECT_EQ(content.weeks, 2);
    EXPECT_EQ(content.lastWeek, 3);
    options.locale = QLocale(QLocale::English, QLocale::UnitedStates); // weeks begin on Sunday
    options.days = 9;
    content = world.content({}, options);
    EXPECT_EQ(content.days.first(), u"Su");
    EXPECT_EQ(content.lastWeek, 2);
}

TEST_F(SheetWording, aNamedDayIsThereEvenWhenFewDaysAreWanted)
{
    routine.frequency.weekdays = 0b0000100; // Wednesday
    options.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    for (const int days : {1, 2, 7, 8}) {
        options.days = days;
        const SheetContent content = world.content(routine, options);
        EXPECT_EQ(content.weeks, 1) << days;
        EXPECT_EQ(content.lastWeek, 1) << days;
    }
}

TEST_F(SheetWording, theLegendExplainsOnlyWhatIsThere)
{
    routine = world.routineOf(1);
    routine.sections[0].entries.clear();
    routine.sections[1].entries = {entry(u"march-in-place", holds(1, 1, 30s))};
    EXPECT_FALSE(world.content(routine, options).legend.contains(u"Each side"));
    routine.sections[1].entries.push_back(entry(u"clam", holds(1, 1, 30s)));
    EXPECT_TRUE(world.content(routine, options).legend.contains(u"Each side"));
}

TEST_F(SheetWording, theDateFollowsTheLocale)
{
    const QDate date(2026, 11, 21);
    EXPECT_EQ(SheetWords::date(date, QLocale(QLocale::English, QLocale::UnitedKingdom)), u"21 November 2026");
    EXPECT_EQ(SheetWords::date(date, QLocale(QLocale::English, QLocale::UnitedStates)), u"November 21, 2026");
    EXPECT_EQ(SheetWords::date(date, QLocale(QLocale::German, QLocale::Germany)), u"21. November 2026");
    EXPECT_EQ(SheetWords::date({}, QLocale::c()), QString());
}

TEST_F(SheetWording, roundsAreSaid)
{
    Section section;
    EXPECT_EQ(SheetWords::rounds(section, locale), QString());
    section.rounds = 3;
    section.roundRest = 60s;
    EXPECT_EQ(SheetWords::rounds(section, locale),
              u"3 rounds: all of these in order, then again, 1 min rest between rounds");
}

TEST_F(SheetWording, decimalMarksFollowTheLocale)
{
    Dose dose = holds(1, 8, Millis(2500));
    EXPECT_EQ(SheetWords::dose(dose, locale), u"Hold 2.5 s · 8 times");
    const QLocale german(QLocale::German, QLocale::Germany);
    EXPECT_EQ(SheetWords::dose(dose, german), u"Hold 2,5 s · 8 times");
    dose.hold = Range<Millis>(Millis(1500), Millis(2500));
    EXPECT_EQ(SheetWords::dose(dose, german), u"Hold 1,5–2,5 s · 8 times");
    dose.hold = Range<Millis>(Millis(2min), Millis(3min));
    EXPECT_EQ(SheetWords::dose(dose, german), u"Hold 2–3 min · 8 times");
    EXPECT_EQ(SheetWords::time(Millis(90s), german), u"1 min 30 s");
}

TEST_F(SheetWording, dosesAreSaidInTheCliniciansWay)
{
    Dose dose = holds(3, 1, 30s);
    EXPECT_EQ(SheetWords::dose(dose, locale), u"Hold 30 s · 3 times");
    dose = holds(3, 10, 5s);
    EXPECT_EQ(SheetWords::dose(dose, locale), u"Hold 5 s · 10 times · 3 sets");
    dose = holds(2, 10, 0s);
    EXPECT_EQ(SheetWords::dose(dose, locale), u"10 times · 2 sets");
    dose.pace = 4s;
    dose.load = QStringLiteral("2 kg");
    EXPECT_EQ(SheetWords::dose(dose, locale), u"10 times, 4 s each · 2 sets · 2 kg");
    EXPECT_EQ(SheetWords::dose(holds(1, 1, 30s), locale), u"Hold 30 s · once");
}

TEST_F(SheetWording, theLimitsOfPainComeFromTheSettings)
{
    EXPECT_EQ(SheetWords::stop(4, 6),
              u"Pain from 4 of 10 on: do less. Stop at 6 of 10, or if it is worse the next morning.");
    EXPECT_EQ(SheetWords::stop(5, 5), u"Stop if pain reaches 5 of 10, or if it is worse the next morning.");
    options.painCareful = 2;
    options.painStop = 3;
    EXPECT_TRUE(world.content({}, options).stop.contains(u"Stop at 3 of 10"));
}

TEST_F(SheetWording, validUntilCountsFromTheDate)
{
    options.date = QDate(2026, 11, 21);
    options.locale = locale;
    EXPECT_EQ(world.content({}, options).validUntil, QString());
    options.validWeeks = 6;
    EXPECT_EQ(world.content({}, options).validUntil, u"2 January 2027");
    options.date = {};
    EXPECT_EQ(world.content({}, options).validUntil, QString());
}

TEST_F(SheetWording, sourcesAreCalledByWhatTheyAre)
{
    options.sources = true;
    const SheetContent content = world.content(world.starter(u"tight-hips"), options);
    EXPECT_EQ(content.sections[1].exercises[0].source, u"Thirteen stretches");
    options.sources = false;
    EXPECT_EQ(world.content(world.starter(u"tight-hips"), options).sections[1].exercises[0].source, QString());
}

TEST_F(SheetWording, aRoutineTooLongForCodesSaysSo)
{
    options.code = true;
    EXPECT_GE(world.content(world.starter(u"tight-hips"), options).codes.size(), 1);
    std::mt19937 random(1);
    for (int i = 0; i < 2000; ++i) // text that cannot be made shorter
        routine.note += QChar(static_cast<char16_t>(0x4e00 + random() % 5000));
    routine.id = RoutineId(QStringLiteral("long"));
    const SheetContent content = world.content(routine, options);
    EXPECT_TRUE(content.codes.isEmpty());
    EXPECT_TRUE(content.codeNote.contains(u"too long"));
}

TEST_F(SheetWording, theWordsOfTheOptionsAreStable)
{
    for (const SheetInk ink : {SheetInk::Grey, SheetInk::Colour, SheetInk::Saving})
        EXPECT_EQ(sheetInkOf(word(ink)), ink);
    for (const SheetLayout layout :
         {SheetLayout::Cards, SheetLayout::List, SheetLayout::Large, SheetLayout::Log, SheetLayout::Pocket})
        EXPECT_EQ(sheetLayoutOf(word(layout)), layout);
    for (const SheetPaper paper : {SheetPaper::A4, SheetPaper::Letter, SheetPaper::A5})
        EXPECT_EQ(sheetPaperOf(word(paper)), paper);
    EXPECT_FALSE(sheetLayoutOf(QStringLiteral("poster")));
    EXPECT_EQ(usualPaper(QLocale(QLocale::English, QLocale::UnitedStates)), SheetPaper::Letter);
    EXPECT_EQ(usualPaper(QLocale(QLocale::German, QLocale::Germany)), SheetPaper::A4);
    EXPECT_EQ(usualPaper(QLocale::c()), SheetPaper::A4);
}

} // namespace limber::test
