// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coach/fit.h"
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

ExerciseShelf fittedShelf()
{
    ExerciseShelf all;
    for (const char* id : {"lean", "bend", "push"}) {
        Exercise made;
        made.id = ExerciseId(QLatin1String(id));
        made.name = QLatin1String(id);
        all.add(made);
    }
    return all;
}

Entry fittedEntry(const char* exercise, int sets, Range<Millis> hold)
{
    Entry made;
    made.id = EntryId(QLatin1String(exercise));
    made.exercise = ExerciseId(QLatin1String(exercise));
    made.dose.sets = sets;
    made.dose.hold = hold;
    return made;
}

Routine fittedRoutine(std::vector<Entry> entries)
{
    Routine made;
    made.title = QStringLiteral("Hips");
    made.sections.push_back(Section{});
    made.sections[0].id = SectionId(QStringLiteral("section"));
    made.sections[0].entries = std::move(entries);
    return made;
}

QString entriesOf(const Routine& routine)
{
    QStringList all;
    for (const Section& section : routine.sections) {
        for (const Entry& entry : section.entries)
            all << QStringLiteral("%1 %2").arg(entry.exercise.text(), doseText(entry.dose));
    }
    return all.join(QStringLiteral(", "));
}

QString sentences(const Fit& fit)
{
    QStringList all;
    for (const FitNote& note : fit.notes)
        all << note.sentence;
    return all.join(QLatin1Char('\n'));
}

} // namespace

TEST(FitToTime, leavesARoutineThatFitsAsItIs)
{
    const ExerciseShelf all = fittedShelf();
    const Routine start = fittedRoutine({fittedEntry("lean", 1, Millis(30s)), fittedEntry("bend", 1, Millis(30s))});
    const auto fit = fitToTime(start, all.lookup(), TimingDefaults{}, 150s);
    ASSERT_TRUE(fit.ok());
    EXPECT_EQ(fit->routine, start);
    EXPECT_EQ(fit->time, 150s);
    EXPECT_TRUE(fit->notes.empty());
    EXPECT_TRUE(fit->best);
}

TEST(FitToTime, dropsSetsBeforeExercisesAndSaysSo)
{
    const ExerciseShelf all = fittedShelf();
    const Routine start = fittedRoutine({fittedEntry("lean", 2, Millis(30s)), fittedEntry("bend", 2, Millis(30s))});
    const auto fit = fitToTime(start, all.lookup(), TimingDefaults{}, 150s);
    ASSERT_TRUE(fit.ok());
    EXPECT_EQ(entriesOf(fit->routine), QStringLiteral("lean 1 × 30 s, bend 1 × 30 s"));
    EXPECT_EQ(sentences(*fit), QStringLiteral("Lean: 1 × 30 s instead of 2 × 30 s.\n"
                                              "Bend: 1 × 30 s instead of 2 × 30 s."));
}

TEST(FitToTime, prefersWhatIsWanted)
{
    const ExerciseShelf all = fittedShelf();
    const Routine start = fittedRoutine({fittedEntry("lean", 1, Millis(30s)), fittedEntry("bend", 1, Millis(30s)),
                                         fittedEntry("push", 1, Millis(30s))});
    const auto kept = [&](const char* wanted, const FitWish& wish) {
        const auto fit = fitToTime(start, all.lookup(), TimingDefaults{}, 80s, [&](const ExerciseId& id) {
            return id.text() == QLatin1String(wanted) ? wish : FitWish{2.0, false, 3};
        });
        return fit ? entriesOf(fit->routine) : fit.error().sentence;
    };
    EXPECT_EQ(kept("push", {5.0, false, 3}), QStringLiteral("push 1 × 30 s"));
    EXPECT_EQ(kept("bend", {2.0, true, 3}), QStringLiteral("bend 1 × 30 s"));
    EXPECT_EQ(kept("push", {2.0, false, 12}), QStringLiteral("push 1 × 30 s"));
    EXPECT_EQ(kept("bend", {2.0, false, std::nullopt}), QStringLiteral("bend 1 × 30 s"));
}

TEST(FitToTime, saysWhatIsLeftOutAndWhy)
{
    const ExerciseShelf all = fittedShelf();
    Routine start = fittedRoutine({fittedEntry("lean", 1, Millis(30s)), fittedEntry("bend", 1, Millis(30s)),
                                   fittedEntry("gone", 1, Millis(30s))});
    const auto fit = fitToTime(start, all.lookup(), TimingDefaults{}, 100s);
    ASSERT_TRUE(fit.ok());
    EXPECT_EQ(sentences(*fit), QStringLiteral("Bend is left out: even its shortest form would be 50 s too long.\n"
                                              "An exercise that is not in the catalogue (gone) is left out."));
}

TEST(FitToTime, takesASectionThatLosesEverythingAway)
{
    const ExerciseShelf all = fittedShelf();
    Routine start = fittedRoutine({fittedEntry("lean", 1, Millis(30s))});
    start.sections.push_back(start.sections[0]);
    start.sections[1].id = SectionId(QStringLiteral("other"));
    start.sections[1].entries = {fittedEntry("bend", 1, Millis(40s))};
    const auto fit = fitToTime(start, all.lookup(), TimingDefaults{}, 80s);
    ASSERT_TRUE(fit.ok());
    EXPECT_EQ(fit->routine.sections.size(), 1u);
}

TEST(FitToTime, failsWithASentenceWhenNothingFits)
{
    const ExerciseShelf all = fittedShelf();
    const Routine start = fittedRoutine({fittedEntry("lean", 1, Millis(30s))});
    const auto fit = fitToTime(start, all.lookup(), TimingDefaults{}, 70s);
    ASSERT_FALSE(fit.ok());
    EXPECT_EQ(fit.error().sentence, QStringLiteral("Nothing in this routine fits into 1 min 10 s."));
    EXPECT_FALSE(fitToTime(Routine{}, all.lookup(), TimingDefaults{}, 1h).ok());
}

TEST(FitToTime, countsSelfPacedStepsAtTheirPace)
{
    const ExerciseShelf all = fittedShelf();
    Entry own = fittedEntry("lean", 1, Millis(0));
    own.dose.reps = 10;
    own.selfPaced = true;
    EXPECT_FALSE(fitToTime(fittedRoutine({own}), all.lookup(), TimingDefaults{}, 94s).ok());
    EXPECT_TRUE(fitToTime(fittedRoutine({own}), all.lookup(), TimingDefaults{}, 95s).ok());
}

TEST(FitToTime, isAsGoodAsTheBestOfAllChoices)
{
    int compared = 0;
    for (unsigned seed = 1; seed <= 150; ++seed) {
        Random random(seed);
        const ExerciseShelf all = testing_support::randomShelf(random, 6);
        const Routine start = testing_support::randomRoutine(random, all, 3, 2);
        const ExerciseLookup lookup = all.lookup();
        const TimingDefaults defaults;
        const FitWishes wishes = [](const ExerciseId& id) {
            return FitWish{static_cast<double>(id.text().size() % 6), false, 1};
        };
        std::vector<std::vector<FitOption>> options;
        std::vector<EntryPlace> places;
        size_t choices = 1;
        for (size_t s = 0; s < start.sections.size(); ++s) {
            for (size_t e = 0; e < start.sections[s].entries.size(); ++e) {
                const Entry& one = start.sections[s].entries[e];
                options.push_back(
                    fitOptions(start, start.sections[s], one, lookup, defaults, fitWeight(wishes(one.exercise))));
                choices *= options.back().size() + 1;
                places.push_back({static_cast<int>(s), static_cast<int>(e)});
            }
        }
        if (choices > 1500)
            continue;
        const Millis limit = compile(start, lookup, defaults).counted() * random.number(1, 9) / 10;
        const auto fit = fitToTime(start, lookup, defaults, limit, wishes);
        // All choices, as the digits of a number.
        std::vector<size_t> choice(options.size(), 0);
        qint64 best = 0;
        for (bool more = true; more;) {
            Routine tried = start;
            qint64 value = 0;
            for (Section& section : tried.sections)
                section.entries.clear();
            for (size_t i = 0; i < choice.size(); ++i) {
                if (choice[i] == 0)
                    continue;
                const FitOption& option = options[i][choice[i] - 1];
                tried.sections[static_cast<size_t>(places[i].section)].entries.push_back(option.entry);
                value += option.value;
            }
            if (value > best && compile(tried, lookup, defaults).counted() <= limit)
                best = value;
            more = false;
            for (size_t i = 0; i < choice.size() && !more; ++i) {
                choice[i] = choice[i] == options[i].size() ? 0 : choice[i] + 1;
                more = choice[i] != 0;
            }
        }
        if (!fit) {
            EXPECT_EQ(best, 0) << seed;
            continue;
        }
        EXPECT_EQ(compile(fit->routine, lookup, defaults).counted(), fit->time) << seed;
        EXPECT_LE(fit->time, limit) << seed;
        qint64 value = 0;
        for (const auto& list : options) {
            for (const FitOption& option : list) {
                const Entry* kept = findEntry(fit->routine, option.entry.id);
                if (kept && *kept == option.entry) {
                    value += option.value;
                    break;
                }
            }
        }
        EXPECT_EQ(value, best) << seed;
        ++compared;
    }
    EXPECT_GT(compared, 20);
}

TEST(FitToTime, isNeverOverTheLimitAndUndoable)
{
    for (unsigned seed = 1; seed <= 40; ++seed) {
        Random random(seed);
        const ExerciseShelf all = testing_support::randomShelf(random, 12);
        const Routine start = testing_support::randomRoutine(random, all, 5, 6);
        for (const Millis limit : {60s, 300s, 900s, 2400s}) {
            const auto fit = fitToTime(start, all.lookup(), TimingDefaults{}, limit);
            if (!fit)
                continue;
            EXPECT_EQ(compile(fit->routine, all.lookup(), TimingDefaults{}).counted(), fit->time) << seed;
            EXPECT_LE(fit->time, limit);
            Routine again = start;
            const auto undo = apply(again, fit->edit);
            ASSERT_TRUE(undo.ok());
            EXPECT_EQ(again, fit->routine);
            ASSERT_TRUE(apply(again, *undo).ok());
            EXPECT_EQ(again, start);
        }
    }
}

TEST(FitToTime, makesFiveMinutesOfEveryStarter)
{
    const auto catalogue = Catalogue::load();
    ASSERT_TRUE(catalogue);
    const ExerciseLookup lookup = [&](const ExerciseId& id) { return catalogue->exercise(id); };
    for (const Routine& starter : catalogue->starters()) {
        const auto fit = fitToTime(starter, lookup, TimingDefaults{}, 300s);
        ASSERT_TRUE(fit.ok()) << qPrintable(starter.id.text());
        EXPECT_LE(fit->time, 300s);
        EXPECT_GT(fit->time, 200s) << qPrintable(starter.id.text());
    }
}

} // namespace limber
