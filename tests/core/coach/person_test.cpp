// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coach/person.h"
#include "core/figure/figure_library.h"
#include "core/library/catalogue.h"
#include "core/model/user_edits.h"

#include <gtest/gtest.h>

namespace limber
{

namespace
{

using namespace Qt::Literals::StringLiterals;

const Catalogue& shipped()
{
    static const Catalogue kCatalogue = *Catalogue::load();
    return kCatalogue;
}

const DemandBook& book()
{
    static const figure::FigureLibrary kFigures;
    static const DemandBook kBook(kFigures);
    return kBook;
}

const DemandsOf kDemands = [](const Exercise& exercise) { return book().of(exercise); };

const Exercise& named(const char* id)
{
    return *shipped().exercise(ExerciseId(QLatin1String(id)));
}

std::vector<BodyLimit> against(const char* id, std::vector<BodyLimit> limits, Sides sides = Sides::Each)
{
    return conflicts(named(id), sides, kDemands(named(id)), limits);
}

bool goesAgainst(const char* id, BodyLimit limit, Sides sides = Sides::Each)
{
    return !against(id, {limit}, sides).empty();
}

ExerciseLookup lookup()
{
    return [](const ExerciseId& id) { return shipped().exercise(id); };
}

Routine routineOf(std::initializer_list<const char*> ids)
{
    Routine routine;
    routine.id = RoutineId::fresh();
    routine.title = u"Test"_s;
    routine.sections.push_back(edits::newSection(Phase::Stretch));
    for (const char* id : ids)
        routine.sections[0].entries.push_back(edits::entryFor(named(id)));
    return routine;
}

} // namespace

TEST(Limits, areHeldAgainstTheFigure)
{
    EXPECT_TRUE(goesAgainst("fire-hydrant", BodyLimit::Kneeling));
    EXPECT_TRUE(goesAgainst("fire-hydrant", BodyLimit::Wrists));
    EXPECT_TRUE(goesAgainst("bridge", BodyLimit::Floor));
    EXPECT_FALSE(goesAgainst("bridge", BodyLimit::Kneeling));
    EXPECT_TRUE(goesAgainst("supine-knee-hug", BodyLimit::HipPastNinety));
    EXPECT_TRUE(goesAgainst("chair-figure-four", BodyLimit::CrossedLegs));
    for (const BodyLimit limit : allBodyLimits())
        EXPECT_FALSE(goesAgainst("standing-abduction", limit)) << qPrintable(word(limit));
    EXPECT_TRUE(against("fire-hydrant", {}).empty());
}

TEST(Limits, knowWhichSideOneLiesOn)
{
    // The clam works the upper hip, the side bridge the lower one.
    EXPECT_TRUE(goesAgainst("clam", BodyLimit::RightSide, Sides::LeftOnly));
    EXPECT_FALSE(goesAgainst("clam", BodyLimit::LeftSide, Sides::LeftOnly));
    EXPECT_TRUE(goesAgainst("clam", BodyLimit::LeftSide, Sides::RightOnly));
    EXPECT_TRUE(goesAgainst("side-bridge", BodyLimit::LeftSide, Sides::LeftOnly));
    EXPECT_FALSE(goesAgainst("side-bridge", BodyLimit::RightSide, Sides::LeftOnly));
    for (const BodyLimit limit : {BodyLimit::LeftSide, BodyLimit::RightSide}) {
        EXPECT_TRUE(goesAgainst("clam", limit));
        EXPECT_FALSE(goesAgainst("bridge", limit));
    }
}

TEST(Limits, takeThePositionWhereThereIsNoFigure)
{
    Exercise own;
    own.id = ExerciseId(u"own"_s);
    own.position = Position::FourPointKneeling;
    EXPECT_TRUE(book().of(own).kneels);
    EXPECT_TRUE(book().of(own).goesToFloor);
    EXPECT_TRUE(book().of(own).leansOnWrists);
    own.position = Position::Standing;
    EXPECT_EQ(book().of(own), Demands());
    own.figure = ExerciseId(u"clam"_s);
    EXPECT_EQ(book().of(own), book().of(named("clam"))) << "a figure that stands in says more than the position";
}

TEST(Limits, areGivenAsOneSentence)
{
    EXPECT_EQ(reasonSentence(against("fire-hydrant", {BodyLimit::Wrists, BodyLimit::Kneeling, BodyLimit::Floor})),
              u"A knee carries weight, you get down to the floor and the wrists carry weight.");
    EXPECT_EQ(reasonSentence({}), QString());
}

TEST(Swaps, trainTheSameAndSuit)
{
    Person person;
    person.limits = {BodyLimit::Floor, BodyLimit::Kneeling};
    for (const Exercise& exercise : shipped().exercises()) {
        for (const ExerciseId& id : swapsFor(exercise, Sides::Each, shipped().exercises(), person, kDemands, 99)) {
            const Exercise& swap = *shipped().exercise(id);
            EXPECT_NE(swap.id, exercise.id);
            EXPECT_EQ(swap.phase, exercise.phase);
            EXPECT_TRUE(swap.muscles.contains(exercise.muscles.first()));
            EXPECT_TRUE(whyNotSuited(swap, Sides::Each, person, kDemands).isEmpty());
        }
    }
    EXPECT_FALSE(swapsFor(named("clam"), Sides::Each, shipped().exercises(), person, kDemands).empty());
    EXPECT_LE(swapsFor(named("clam"), Sides::Each, shipped().exercises(), person, kDemands).size(), 3u);
}

TEST(Swaps, areOfWhatIsAtHomeAndNotArchived)
{
    Person person;
    person.limits = {BodyLimit::Floor};
    const auto all = swapsFor(named("clam"), Sides::Each, shipped().exercises(), person, kDemands, 99);
    ASSERT_FALSE(all.empty());
    std::vector<Exercise> archived = shipped().exercises();
    for (Exercise& exercise : archived)
        exercise.archived = exercise.id == all.front();
    const auto fewer = swapsFor(named("clam"), Sides::Each, archived, person, kDemands, 99);
    EXPECT_EQ(fewer.size(), all.size() - 1);
    person.atHome.emplace();
    for (const ExerciseId& id : swapsFor(named("clam"), Sides::Each, shipped().exercises(), person, kDemands, 99))
        EXPECT_TRUE(missingAtHome(*shipped().exercise(id), person).empty());
}

TEST(Person, isToldWhyAnExerciseDoesNotSuit)
{
    Person person;
    EXPECT_EQ(whyNotSuited(named("ball-release"), Sides::Each, person, kDemands), QString());
    person.atHome.emplace();
    EXPECT_EQ(whyNotSuited(named("ball-release"), Sides::Each, person, kDemands), u"You have no ball at home.");
    person.partner = false;
    EXPECT_TRUE(
        whyNotSuited(named("partner-side-lying"), Sides::Each, person, kDemands).contains(u"Nobody helps you."));
    EXPECT_FALSE(canBeDoneAtHome(named("partner-side-lying"), person));
}

TEST(Person, isCheckedByTheCoachWithOneClickToMend)
{
    Person person;
    person.limits = {BodyLimit::Floor};
    Routine routine = routineOf({"clam", "standing-abduction"});
    const CheckContext context = checkContextFor(person, {}, shipped().exercises(), kDemands);
    const auto limitsIn = [&] {
        std::vector<Finding> found = checkRoutine(routine, lookup(), context);
        std::erase_if(found, [](const Finding& finding) { return finding.rule != CheckRule::AgainstLimits; });
        return found;
    };
    const auto found = limitsIn();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].sentence, u"Clam goes against your limits.");
    EXPECT_EQ(found[0].why, u"You get down to the floor.");
    EXPECT_EQ(found[0].entries, edits::Ids{routine.sections[0].entries[0].id});
    ASSERT_TRUE(found[0].fix);
    const Routine before = routine;
    const auto undo = apply(routine, *found[0].fix);
    ASSERT_TRUE(undo);
    EXPECT_TRUE(limitsIn().empty());
    ASSERT_TRUE(apply(routine, *undo));
    EXPECT_EQ(routine, before);
    EXPECT_TRUE(apply(routine, silence(routine, found[0])));
    EXPECT_TRUE(limitsIn().empty());
}

TEST(Person, isOfferedSwapsForWhatIsNotThere)
{
    Person person;
    person.atHome.emplace();
    const Routine routine = routineOf({"bent-over-hip-push"});
    const auto found = checkRoutine(routine, lookup(), checkContextFor(person, {}, shipped().exercises(), kDemands));
    const auto missing = std::find_if(
        found.begin(), found.end(), [](const Finding& finding) { return finding.rule == CheckRule::EquipmentMissing; });
    ASSERT_NE(missing, found.end());
    ASSERT_TRUE(missing->fix);
    Routine mended = routine;
    ASSERT_TRUE(apply(mended, *missing->fix));
    ASSERT_EQ(mended.sections[0].entries.size(), 1u) << "swapped, not removed";
    EXPECT_TRUE(canBeDoneAtHome(*lookup()(mended.sections[0].entries[0].exercise), person));
}

TEST(Person, isFittedWithWhatSuitsFirst)
{
    Person person;
    person.limits = {BodyLimit::Floor};
    const Routine routine = routineOf({"clam", "standing-abduction"});
    const FitWishes wishes = fitWishesFor(person, lookup(), kDemands);
    Routine alone = routineOf({"standing-abduction"});
    const Millis room = compile(alone, lookup(), {}).counted() + 20s;
    const auto fit = fitToTime(routine, lookup(), {}, room, wishes);
    ASSERT_TRUE(fit);
    ASSERT_FALSE(fit->routine.sections.empty());
    EXPECT_EQ(fit->routine.sections[0].entries.back().exercise, ExerciseId(u"standing-abduction"_s));
    ASSERT_FALSE(fit->notes.empty());
    EXPECT_TRUE(fit->notes[0].sentence.contains(u"It does not suit you: You get down to the floor."))
        << qPrintable(fit->notes[0].sentence);
    EXPECT_LT(fitWeight(wishes(ExerciseId(u"clam"_s))), fitWeight({0.0, false, 0, {}}));
    person.starred = {ExerciseId(u"bridge"_s)};
    EXPECT_TRUE(fitWishesFor(person, lookup(), kDemands)(ExerciseId(u"bridge"_s)).starred);
}

} // namespace limber
