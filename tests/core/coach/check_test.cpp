// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coach/check.h"
#include "core/library/catalogue.h"
#include "core/model/rules.h"
#include "tests/support/random_routine.h"

#include <gtest/gtest.h>

namespace limber
{

namespace
{

using testing_support::ExerciseShelf;
using testing_support::Random;

Exercise exercise(const char* id, Phase phase, const char* muscle = "gluteus medius")
{
    Exercise made;
    made.id = ExerciseId(QLatin1String(id));
    made.name = QLatin1String(id);
    made.phase = phase;
    made.muscles << QLatin1String(muscle);
    return made;
}

ExerciseShelf checkedShelf()
{
    ExerciseShelf all;
    Exercise march = exercise("march-in-place", Phase::WarmUp);
    march.sided = false;
    march.defaultDose.hold = Millis(120s);
    all.add(march);
    all.add(exercise("lean", Phase::Stretch));
    all.add(exercise("bend", Phase::Stretch));
    all.add(exercise("clam", Phase::Strengthen));
    Exercise ball = exercise("ball", Phase::Release);
    ball.equipment = {{Equipment::Ball, false}, {Equipment::Mat, true}};
    all.add(ball);
    Exercise partner = exercise("partner", Phase::Stretch);
    partner.partner = true;
    all.add(partner);
    for (int i = 0; i < 9; ++i)
        all.add(exercise(qPrintable(QStringLiteral("more%1").arg(i)), Phase::Strengthen));
    return all;
}

Entry entry(const char* exercise, int sets = 2, Millis hold = 30s)
{
    Entry made;
    made.id = EntryId(QStringLiteral("entry %1").arg(QLatin1String(exercise)));
    made.exercise = ExerciseId(QLatin1String(exercise));
    made.dose.sets = sets;
    made.dose.hold = hold;
    return made;
}

Routine routine(std::vector<Entry> entries)
{
    Routine made;
    made.title = QStringLiteral("Hips");
    made.sections.push_back(Section{});
    made.sections[0].id = SectionId(QStringLiteral("section"));
    made.sections[0].entries = std::move(entries);
    return made;
}

QString rulesOf(const Routine& of, const CheckContext& context = {})
{
    const ExerciseShelf all = checkedShelf();
    QStringList rules;
    for (const Finding& finding : checkRoutine(of, all.lookup(), context)) {
        EXPECT_TRUE(finding.sentence.endsWith(QLatin1Char('.')));
        EXPECT_FALSE(finding.why.isEmpty());
        EXPECT_FALSE(finding.source.isEmpty());
        rules << word(finding.rule);
    }
    return rules.join(QLatin1Char(' '));
}

/// The only finding of a routine.
Finding finding(const Routine& of, const CheckContext& context = {})
{
    const ExerciseShelf all = checkedShelf();
    const auto findings = checkRoutine(of, all.lookup(), context);
    EXPECT_EQ(findings.size(), 1u);
    return findings.empty() ? Finding{} : findings.front();
}

/// What is still found after the fix of the only finding.
QString afterFix(Routine of, const CheckContext& context = {})
{
    const Finding found = finding(of, context);
    if (!found.fix)
        return QStringLiteral("no fix");
    const auto undo = apply(of, *found.fix);
    EXPECT_TRUE(undo.ok());
    return rulesOf(of, context);
}

Routine warm(std::vector<Entry> entries)
{
    entries.insert(entries.begin(), entry("march-in-place", 1, 120s));
    return routine(std::move(entries));
}

} // namespace

TEST(Check, findsNothingInASoundRoutine)
{
    EXPECT_EQ(rulesOf(warm({entry("ball"), entry("lean"), entry("clam", 2, 0s)})), QString());
    EXPECT_EQ(rulesOf(Routine{}), QString());
}

TEST(Check, missesAWarmUpAndAddsTwoMinutesOfMarching)
{
    const Routine cold = routine({entry("lean")});
    EXPECT_EQ(finding(cold).rule, CheckRule::NoWarmUp);
    EXPECT_EQ(finding(cold).fix->name, QStringLiteral("add march-in-place first"));
    EXPECT_EQ(afterFix(cold), QString());
    EXPECT_EQ(rulesOf(routine({entry("lean"), entry("march-in-place")})), QStringLiteral("no-warm-up phase-order"));
    EXPECT_EQ(rulesOf(routine({entry("clam", 2, 0s)})), QString());
}

TEST(Check, wantsThePhasesInOrder)
{
    const Routine mixed = warm({entry("clam", 2, 0s), entry("lean")});
    EXPECT_EQ(finding(mixed).sentence, QStringLiteral("Clam (strengthen) comes before lean (stretch)."));
    EXPECT_EQ(afterFix(mixed), QString());
    Routine sections = warm({entry("lean")});
    sections.sections.insert(sections.sections.begin(), sections.sections[0]);
    sections.sections[0].id = SectionId(QStringLiteral("first"));
    sections.sections[0].entries = {entry("clam", 2, 0s)};
    EXPECT_EQ(afterFix(sections), QString());
}

TEST(Check, noticesAForgottenSideUnlessItIsMeant)
{
    Entry left = entry("lean");
    left.sides = Sides::LeftOnly;
    EXPECT_EQ(finding(warm({left})).sentence, QStringLiteral("Lean leaves the right side out."));
    EXPECT_EQ(afterFix(warm({left})), QString());
    Entry right = left;
    right.id = EntryId(QStringLiteral("other"));
    right.sides = Sides::RightOnly;
    EXPECT_EQ(rulesOf(warm({left, right})), QString());
    left.note = QStringLiteral("Only the left, for now");
    EXPECT_EQ(rulesOf(warm({left})), QString());
}

TEST(Check, noticesUnequalSidesUnlessTheyAreMeant)
{
    Entry uneven = entry("lean", 3);
    uneven.rightDose = entry("lean", 2).dose;
    EXPECT_EQ(finding(warm({uneven})).sentence, QStringLiteral("Lean gives the left side more."));
    EXPECT_EQ(afterFix(warm({uneven})), QString());
    uneven.note = QStringLiteral("Left is tighter");
    EXPECT_EQ(rulesOf(warm({uneven})), QString());
}

TEST(Check, wantsAMinuteForAStretchedMuscleAndNotMoreThanFour)
{
    EXPECT_EQ(finding(warm({entry("lean", 1)})).rule, CheckRule::TooLittleStretch);
    EXPECT_EQ(afterFix(warm({entry("lean", 1)})), QString());
    EXPECT_EQ(rulesOf(warm({entry("lean", 1), entry("bend", 1)})), QString());
    EXPECT_EQ(rulesOf(warm({entry("lean", 8)})), QString());
    EXPECT_EQ(finding(warm({entry("lean", 9)})).rule, CheckRule::TooMuchStretch);
    Routine rounds = warm({entry("lean", 1)});
    rounds.sections[0].rounds = 2;
    EXPECT_EQ(rulesOf(rounds), QString());
}

TEST(Check, wantsHoldsBetweenTenAndSixtySeconds)
{
    EXPECT_EQ(finding(warm({entry("lean", 10, 9s)})).rule, CheckRule::HoldTooShort);
    EXPECT_EQ(afterFix(warm({entry("lean", 10, 9s)})), QString());
    EXPECT_EQ(rulesOf(warm({entry("lean", 6, 10s)})), QString());
    EXPECT_EQ(rulesOf(warm({entry("lean", 1, 60s)})), QString());
    EXPECT_EQ(finding(warm({entry("lean", 1, 61s)})).rule, CheckRule::HoldTooLong);
    EXPECT_EQ(afterFix(warm({entry("lean", 1, 61s)})), QString());
}

TEST(Check, keepsLongStretchesAwayFromStrength)
{
    const Routine tired = warm({entry("lean", 3), entry("clam", 2, 0s)});
    EXPECT_EQ(finding(tired).rule, CheckRule::LongStretchBeforeStrength);
    EXPECT_EQ(afterFix(tired), QString());
    EXPECT_EQ(rulesOf(warm({entry("lean", 2), entry("clam", 2, 0s)})), QString());
}

TEST(Check, saysWhenThereAreMoreThanEightExercises)
{
    std::vector<Entry> entries;
    for (int i = 0; i < 8; ++i)
        entries.push_back(entry(qPrintable(QStringLiteral("more%1").arg(i)), 2, 0s));
    EXPECT_EQ(rulesOf(routine(entries)), QString());
    entries.push_back(entry("more8", 2, 0s));
    EXPECT_EQ(rulesOf(routine(entries)), QStringLiteral("many-exercises"));
}

TEST(Check, knowsWhatThePersonHas)
{
    CheckContext context;
    context.partner = false;
    EXPECT_EQ(finding(warm({entry("partner")}), context).sentence, QStringLiteral("Partner needs a partner."));
    context.partner = true;
    context.atHome = std::vector<Equipment>{Equipment::Chair};
    EXPECT_EQ(finding(warm({entry("ball")}), context).sentence, QStringLiteral("Ball needs a ball."));
    EXPECT_EQ(afterFix(warm({entry("ball")}), context), QString());
    context.atHome->push_back(Equipment::Ball);
    EXPECT_EQ(rulesOf(warm({entry("ball"), entry("partner")}), context), QString());
}

TEST(Check, sparesNeedlessGettingUp)
{
    ExerciseShelf all = checkedShelf();
    for (const char* id : {"supine1", "supine2"}) {
        Exercise lying = exercise(id, Phase::Strengthen);
        lying.position = Position::Supine;
        all.add(lying);
    }
    const Routine upAndDown =
        routine({entry("supine1", 2, 0s), entry("more1", 2, 0s), entry("supine2", 2, 0s), entry("more2", 2, 0s)});
    const auto findings = checkRoutine(upAndDown, all.lookup());
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].sentence, QStringLiteral("You get down or up 3 times; 1 would do."));
    ASSERT_TRUE(findings[0].fix);
    Routine fixed = upAndDown;
    ASSERT_TRUE(apply(fixed, *findings[0].fix).ok());
    EXPECT_TRUE(checkRoutine(fixed, all.lookup()).empty());
}

TEST(Check, whatIsSilencedStaysQuietAndComesBackByUndo)
{
    Routine cold = routine({entry("lean")});
    const auto undo = apply(cold, silence(cold, finding(cold)));
    ASSERT_TRUE(undo.ok());
    EXPECT_EQ(rulesOf(cold), QString());
    EXPECT_EQ(silenced(cold).size(), 1);
    ASSERT_TRUE(apply(cold, *undo).ok());
    EXPECT_EQ(rulesOf(cold), QStringLiteral("no-warm-up"));
}

TEST(Check, everyFixCanBeAppliedToAnyRoutine)
{
    for (unsigned seed = 1; seed <= 80; ++seed) {
        Random random(seed);
        ExerciseShelf all = testing_support::randomShelf(random, 10);
        all.add(*checkedShelf().find(ExerciseId(QStringLiteral("march-in-place"))));
        const Routine start = testing_support::randomRoutine(random, all);
        CheckContext context;
        context.partner = false;
        context.atHome = std::vector<Equipment>{Equipment::Mat};
        for (const Finding& found : checkRoutine(start, all.lookup(), context)) {
            if (!found.fix)
                continue;
            Routine fixed = start;
            const auto undo = apply(fixed, *found.fix);
            ASSERT_TRUE(undo.ok()) << qPrintable(found.sentence);
            EXPECT_EQ(routineProblems(fixed), QStringList());
            bool still = false;
            for (const Finding& later : checkRoutine(fixed, all.lookup(), context))
                still |= later.rule == found.rule && later.silenceKey() == found.silenceKey();
            EXPECT_FALSE(still) << seed << ": " << qPrintable(found.sentence);
            ASSERT_TRUE(apply(fixed, *undo).ok());
            EXPECT_EQ(fixed, start);
        }
    }
}

TEST(Check, looksAtEveryStarterWithoutAWordTooMany)
{
    const auto catalogue = Catalogue::load();
    ASSERT_TRUE(catalogue);
    const ExerciseLookup lookup = [&](const ExerciseId& id) { return catalogue->exercise(id); };
    for (const Routine& starter : catalogue->starters()) {
        const auto findings = checkRoutine(starter, lookup);
        EXPECT_LE(findings.size(), 8u) << qPrintable(starter.id.text());
    }
}

} // namespace limber
