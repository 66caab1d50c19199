// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit.h"
#include "core/model/rules.h"
#include "core/model/user_edits.h"
#include "tests/support/random_routine.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace limber
{

namespace
{

using testing_support::ExerciseShelf;
using testing_support::Random;

Entry entry(const QString& id)
{
    Entry made;
    made.id = EntryId(id);
    made.exercise = ExerciseId(QStringLiteral("exercise"));
    made.dose.hold = Millis(30s);
    return made;
}

/// Sections of one-letter entries: "ab|cd".
Routine routineOf(const QString& letters)
{
    Routine routine;
    routine.id = RoutineId(QStringLiteral("routine"));
    routine.title = QStringLiteral("Routine");
    for (const QString& part : letters.split(QLatin1Char('|'))) {
        Section section;
        section.id = SectionId(QStringLiteral("s%1").arg(routine.sections.size()));
        for (const QChar letter : part)
            section.entries.push_back(entry(QString(letter)));
        routine.sections.push_back(section);
    }
    return routine;
}

QString lettersOf(const Routine& routine)
{
    QStringList parts;
    for (const Section& section : routine.sections) {
        QString part;
        for (const Entry& entry : section.entries)
            part += entry.id.text();
        parts << part;
    }
    return parts.join(QLatin1Char('|'));
}

edits::Ids ids(const QString& letters)
{
    edits::Ids all;
    for (const QChar letter : letters)
        all.push_back(EntryId(QString(letter)));
    return all;
}

QString nameOf(const ExerciseId&)
{
    return QStringLiteral("Pigeon pose");
}

/// What the routine looks like after the edit; checks that undo and redo lead back and forth exactly.
QString after(const QString& before, const Edit& edit)
{
    const Routine start = routineOf(before);
    Routine routine = start;
    const auto undo = apply(routine, edit);
    if (!undo)
        return undo.error().sentence;
    const Routine changed = routine;
    const auto redo = apply(routine, *undo);
    EXPECT_TRUE(redo.ok());
    EXPECT_EQ(routine, start);
    EXPECT_TRUE(apply(routine, *redo).ok());
    EXPECT_EQ(routine, changed);
    return lettersOf(routine);
}

} // namespace

TEST(Apply, movesEntriesToTheMarkedPlace)
{
    const auto moved = [](const QString& before, const QString& which, EntryPlace to) {
        return after(before, edits::moveEntries(routineOf(before), ids(which), to, nameOf));
    };
    EXPECT_EQ(moved(QStringLiteral("abcd|ef"), QStringLiteral("a"), {0, 2}), QStringLiteral("bacd|ef"));
    EXPECT_EQ(moved(QStringLiteral("abcd|ef"), QStringLiteral("d"), {0, 0}), QStringLiteral("dabc|ef"));
    EXPECT_EQ(moved(QStringLiteral("abcd|ef"), QStringLiteral("ac"), {1, 1}), QStringLiteral("bd|eacf"));
    EXPECT_EQ(moved(QStringLiteral("abcd|ef"), QStringLiteral("acf"), {0, 4}), QStringLiteral("bdacf|e"));
    EXPECT_EQ(moved(QStringLiteral("abcd|ef"), QStringLiteral("abcdef"), {1, 1}), QStringLiteral("|abcdef"));
    EXPECT_EQ(moved(QStringLiteral("abcd|ef"), QStringLiteral("b"), {0, 1}), QStringLiteral("abcd|ef"));
    EXPECT_EQ(moved(QStringLiteral("abcd|ef"), QStringLiteral("b"), {9, 9}), QStringLiteral("acd|efb"));
}

TEST(Apply, movesEntriesByOnePlaceOverTheEdges)
{
    const auto moved = [](const QString& before, const QString& which, int direction) {
        const auto edit = edits::moveEntriesBy(routineOf(before), ids(which), direction, nameOf);
        return edit ? after(before, *edit) : QStringLiteral("no way");
    };
    EXPECT_EQ(moved(QStringLiteral("abc|de"), QStringLiteral("b"), -1), QStringLiteral("bac|de"));
    EXPECT_EQ(moved(QStringLiteral("abc|de"), QStringLiteral("b"), 1), QStringLiteral("acb|de"));
    EXPECT_EQ(moved(QStringLiteral("abc|de"), QStringLiteral("c"), 1), QStringLiteral("ab|cde"));
    EXPECT_EQ(moved(QStringLiteral("abc|de"), QStringLiteral("d"), -1), QStringLiteral("abcd|e"));
    EXPECT_EQ(moved(QStringLiteral("abc|de"), QStringLiteral("bc"), -1), QStringLiteral("bca|de"));
    EXPECT_EQ(moved(QStringLiteral("abc|de"), QStringLiteral("a"), -1), QStringLiteral("no way"));
    EXPECT_EQ(moved(QStringLiteral("abc|de"), QStringLiteral("de"), 1), QStringLiteral("no way"));
    EXPECT_EQ(moved(QStringLiteral("abc|de"), QStringLiteral("ac"), -1), QStringLiteral("acb|de"));
    EXPECT_EQ(moved(QStringLiteral("|de"), QStringLiteral("d"), -1), QStringLiteral("d|e"));
}

TEST(Apply, putsInAndTakesOut)
{
    const Routine routine = routineOf(QStringLiteral("ab|c"));
    EXPECT_EQ(after(QStringLiteral("ab|c"),
                    edits::addEntries(routine, {entry(QStringLiteral("x")), entry(QStringLiteral("y"))}, {0, 1},
                                      QStringLiteral("paste"))),
              QStringLiteral("axyb|c"));
    EXPECT_EQ(after(QStringLiteral("ab|c"), edits::removeEntries(routine, ids(QStringLiteral("cb")), nameOf)),
              QStringLiteral("a|"));
    edits::Ids copies;
    const Edit twice = edits::duplicateEntries(routine, ids(QStringLiteral("ab")), nameOf, &copies);
    EXPECT_EQ(after(QStringLiteral("ab|c"), twice),
              QStringLiteral("ab%1%2|c").arg(copies.at(0).text(), copies.at(1).text()));
}

TEST(Apply, anExerciseDroppedIntoNothingMakesASection)
{
    Routine routine;
    Exercise exercise;
    exercise.id = ExerciseId(QStringLiteral("clam"));
    exercise.phase = Phase::Strengthen;
    ASSERT_TRUE(apply(routine, edits::addExercise(routine, exercise, {})));
    ASSERT_EQ(routine.sections.size(), 1u);
    EXPECT_EQ(routine.sections[0].title, QStringLiteral("Strengthen"));
    EXPECT_EQ(routine.sections[0].entries.size(), 1u);
}

TEST(Apply, aDroppedExerciseTakesTheDoseAndOrderOfItsFirstSource)
{
    Exercise exercise;
    exercise.id = ExerciseId(QStringLiteral("lean"));
    SourceDose silent;
    silent.source = QStringLiteral("A");
    SourceDose given;
    given.source = QStringLiteral("B");
    given.dose = Dose{};
    given.dose->sets = 7;
    given.allOfOneSideFirst = true;
    exercise.doses = {silent, given};
    const Entry made = edits::entryFor(exercise);
    EXPECT_EQ(made.dose.sets, 7);
    EXPECT_EQ(made.timing.order, SideOrder::PerExercise);
}

TEST(Apply, movesSectionsWithTheirEntries)
{
    const QString before = QStringLiteral("a|b|c");
    const Routine routine = routineOf(before);
    const SectionId first(QStringLiteral("s0"));
    EXPECT_EQ(after(before, edits::moveSection(routine, first, 2)), QStringLiteral("b|c|a"));
    EXPECT_EQ(after(before, edits::moveSection(routine, SectionId(QStringLiteral("s2")), 0)), QStringLiteral("c|a|b"));
    EXPECT_EQ(after(before, edits::removeSection(routine, first)), QStringLiteral("b|c"));
    EXPECT_EQ(after(before, edits::addSection(routine, edits::newSection(Phase::Release), 1)),
              QStringLiteral("a||b|c"));
    EXPECT_EQ(after(before,
                    edits::moveToNewSection(routine, ids(QStringLiteral("ac")), edits::newSection(Phase::Release), 0)),
              QStringLiteral("ac||b|"));
}

TEST(Apply, changesNothingOnAnError)
{
    const Routine start = routineOf(QStringLiteral("ab|c"));
    const auto refused = [&](decltype(Edit::what) what) {
        Routine routine = start;
        const auto undo = apply(routine, {std::move(what), {}, {}, false});
        EXPECT_EQ(routine, start);
        return !undo.ok() && !undo.error().sentence.isEmpty();
    };
    Entry bad = entry(QStringLiteral("a"));
    bad.dose.sets = 0;
    Entry badNew = bad;
    badNew.id = EntryId(QStringLiteral("z"));
    EXPECT_TRUE(refused(TakeEntries{ids(QStringLiteral("az"))}));
    EXPECT_TRUE(refused(TakeEntries{ids(QStringLiteral("aa"))}));
    EXPECT_TRUE(refused(PlaceEntries{{{{0, 0}, entry(QStringLiteral("a"))}}}));
    EXPECT_TRUE(refused(PlaceEntries{{{{0, 0}, badNew}}}));
    EXPECT_TRUE(refused(PlaceEntries{{{{0, 3}, entry(QStringLiteral("z"))}}}));
    EXPECT_TRUE(refused(PlaceEntries{{{{2, 0}, entry(QStringLiteral("z"))}}}));
    EXPECT_TRUE(refused(PlaceEntries{{{{0, -1}, entry(QStringLiteral("z"))}}}));
    EXPECT_TRUE(refused(MoveEntries{{{EntryId(QStringLiteral("a")), {0, 2}}}}));
    EXPECT_TRUE(refused(MoveEntries{{{EntryId(QStringLiteral("z")), {0, 0}}}}));
    EXPECT_TRUE(refused(ChangeEntries{{entry(QStringLiteral("b")), bad}}));
    EXPECT_TRUE(refused(ChangeEntries{{entry(QStringLiteral("b")), entry(QStringLiteral("z"))}}));
    EXPECT_TRUE(refused(PlaceSection{0, start.sections[0]}));
    EXPECT_TRUE(refused(PlaceSection{9, edits::newSection(Phase::Stretch)}));
    EXPECT_TRUE(refused(TakeSection{SectionId(QStringLiteral("z"))}));
    EXPECT_TRUE(refused(MoveSection{SectionId(QStringLiteral("s0")), 2}));
    Section rounds = start.sections[0];
    rounds.rounds = 21;
    EXPECT_TRUE(refused(ChangeSection{rounds}));
    Routine untitled = start;
    untitled.title = QStringLiteral("  ");
    EXPECT_TRUE(refused(ChangeRoutine{untitled}));
    EditGroup group;
    group.edits.push_back({TakeEntries{ids(QStringLiteral("a"))}, {}, {}, false});
    group.edits.push_back({TakeEntries{ids(QStringLiteral("a"))}, {}, {}, false});
    EXPECT_TRUE(refused(group));
}

TEST(Apply, undoPutsBackEvenWhatTheRulesWouldRefuse)
{
    Routine routine = routineOf(QStringLiteral("a"));
    routine.title.clear(); // from an old file
    const Routine start = routine;
    const auto undo = apply(routine, edits::renameRoutine(routine, QStringLiteral("Hips")));
    ASSERT_TRUE(undo.ok());
    ASSERT_TRUE(apply(routine, *undo).ok());
    EXPECT_EQ(routine, start);
}

TEST(Apply, aHeaderEditKeepsWhatIsNotItsOwn)
{
    Routine routine = routineOf(QStringLiteral("ab"));
    routine.starter = true;
    Routine values;
    values.title = QStringLiteral("New");
    ASSERT_TRUE(apply(routine, {ChangeRoutine{values}, {}, {}, false}).ok());
    EXPECT_EQ(routine.id, RoutineId(QStringLiteral("routine")));
    EXPECT_TRUE(routine.starter);
    EXPECT_EQ(lettersOf(routine), QStringLiteral("ab"));
    Section section = edits::newSection(Phase::Release, QStringLiteral("Ball"));
    section.id = SectionId(QStringLiteral("s0"));
    ASSERT_TRUE(apply(routine, {ChangeSection{section}, {}, {}, false}).ok());
    EXPECT_EQ(lettersOf(routine), QStringLiteral("ab"));
}

TEST(UserEdits, aDoseForOneSideLeavesTheOther)
{
    Routine routine = routineOf(QStringLiteral("a"));
    Dose three = routine.sections[0].entries[0].dose;
    three.sets = 3;
    const auto dose = [&](Side side) { return doseOf(routine.sections[0].entries[0], side).sets; };
    ASSERT_TRUE(apply(routine, edits::setDose(routine, ids(QStringLiteral("a")), three, Side::Left)).ok());
    EXPECT_EQ(dose(Side::Left), 3);
    EXPECT_EQ(dose(Side::Right), 1);
    ASSERT_TRUE(apply(routine, edits::setSets(routine, ids(QStringLiteral("a")), 3, Side::Right)).ok());
    EXPECT_EQ(routine.sections[0].entries[0].rightDose, std::nullopt);
    ASSERT_TRUE(apply(routine, edits::setSets(routine, ids(QStringLiteral("a")), 5)).ok());
    EXPECT_EQ(dose(Side::Right), 5);
}

TEST(UserEdits, aPartOfTheDoseOfManyKeepsTheRest)
{
    Routine routine = routineOf(QStringLiteral("ab"));
    routine.sections[0].entries[1].dose.sets = 4;
    const Edit edit = edits::setHold(routine, ids(QStringLiteral("ab")), Millis(45s));
    EXPECT_EQ(edit.name, QStringLiteral("change hold to 45 s"));
    ASSERT_TRUE(apply(routine, edit).ok());
    EXPECT_EQ(routine.sections[0].entries[0].dose.hold.high, 45s);
    EXPECT_EQ(routine.sections[0].entries[1].dose.hold.high, 45s);
    EXPECT_EQ(routine.sections[0].entries[1].dose.sets, 4);
}

TEST(UserEdits, areNamedForTheUndoMenu)
{
    const Routine routine = routineOf(QStringLiteral("abc"));
    const edits::Ids one = ids(QStringLiteral("a"));
    EXPECT_EQ(edits::removeEntries(routine, one, nameOf).name, QStringLiteral("remove pigeon pose"));
    EXPECT_EQ(edits::removeEntries(routine, ids(QStringLiteral("abc")), nameOf).name,
              QStringLiteral("remove 3 exercises"));
    EXPECT_EQ(edits::setReps(routine, one, {8, 10}).name, QStringLiteral("change repetitions to 8–10"));
    EXPECT_EQ(edits::setRest(routine, one, std::nullopt, Side::Left).name,
              QStringLiteral("change left rest to the usual"));
    EXPECT_EQ(edits::setSides(routine, one, Sides::LeftOnly).name, QStringLiteral("do the left side only"));
    EXPECT_EQ(edits::setRounds(routine, SectionId(QStringLiteral("s0")), 3).name, QStringLiteral("change to 3 rounds"));
}

TEST(Merged, joinsRepeatedChangesOfTheSameThing)
{
    const Routine start = routineOf(QStringLiteral("ab"));
    Routine routine = start;
    const edits::Ids a = ids(QStringLiteral("a"));
    const Edit first = edits::setSets(routine, a, 2);
    const auto undo = apply(routine, first);
    const Edit second = edits::setSets(routine, a, 3);
    ASSERT_TRUE(apply(routine, second).ok());
    const auto both = merged(first, second);
    ASSERT_TRUE(both);
    const Routine changed = routine;
    ASSERT_TRUE(apply(routine, *undo).ok());
    EXPECT_EQ(routine, start);
    ASSERT_TRUE(apply(routine, *both).ok());
    EXPECT_EQ(routine, changed);
    EXPECT_FALSE(merged(first, edits::setSets(routine, ids(QStringLiteral("b")), 3)));
    EXPECT_FALSE(merged(first, edits::setReps(routine, a, 3)));
    EXPECT_FALSE(merged(edits::removeEntries(routine, a, nameOf), edits::removeEntries(routine, a, nameOf)));
}

TEST(ChangesNothing, tellsEmptyEdits)
{
    const Routine routine = routineOf(QStringLiteral("ab"));
    EXPECT_TRUE(changesNothing(routine, edits::moveEntries(routine, ids(QStringLiteral("a")), {0, 1}, nameOf)));
    EXPECT_TRUE(changesNothing(routine, edits::setSets(routine, ids(QStringLiteral("ab")), 1)));
    EXPECT_FALSE(changesNothing(routine, edits::setSets(routine, ids(QStringLiteral("ab")), 2)));
}

TEST(TouchedBy, namesWhatAViewHasToRebuild)
{
    const Routine routine = routineOf(QStringLiteral("ab"));
    EXPECT_EQ(touchedBy(edits::setSets(routine, ids(QStringLiteral("b")), 2)).entries, ids(QStringLiteral("b")));
    EXPECT_TRUE(touchedBy(edits::removeEntries(routine, ids(QStringLiteral("b")), nameOf)).structure);
    EXPECT_TRUE(touchedBy(edits::renameRoutine(routine, QStringLiteral("x"))).header);
    EXPECT_TRUE(touchedBy(edits::setRounds(routine, SectionId(QStringLiteral("s0")), 2)).sections);
}

namespace
{

/// An edit that somebody could make on this routine.
Edit randomEdit(Random& random, const Routine& routine, const ExerciseShelf& shelf)
{
    edits::Ids some;
    std::vector<SectionId> sections;
    for (const Section& section : routine.sections) {
        sections.push_back(section.id);
        for (const Entry& entry : section.entries) {
            if (random.oneIn(4))
                some.push_back(entry.id);
        }
    }
    const EntryPlace place{random.number(-1, 4), random.number(-1, 8)};
    const SectionId section = sections.empty() ? SectionId(QStringLiteral("none")) : random.among(sections);
    switch (random.number(0, 13)) {
    case 0:
        return edits::addExercise(routine, *shelf.find(random.among(shelf.ids())), place);
    case 1:
        return edits::addEntries(routine, {testing_support::randomEntry(random, shelf)}, place, {});
    case 2:
        return edits::removeEntries(routine, some, nameOf);
    case 3:
    case 4:
        return edits::moveEntries(routine, some, place, nameOf);
    case 5:
        return edits::moveEntriesBy(routine, some, random.oneIn(2) ? 1 : -1, nameOf)
            .value_or(edits::removeEntries(routine, {}, nameOf));
    case 6:
        return edits::duplicateEntries(routine, some, nameOf);
    case 7:
        return edits::setDose(routine, some, testing_support::randomDose(random),
                              random.maybe(random.oneIn(2) ? Side::Left : Side::Right, 2));
    case 8:
        return edits::setHold(routine, some, random.seconds(-2, 60));
    case 9:
        return edits::addSection(routine, edits::newSection(Phase::Release), random.number(-1, 5));
    case 10:
        return edits::removeSection(routine, section);
    case 11:
        return edits::moveSection(routine, section, random.number(-1, 5));
    case 12:
        return edits::setRounds(routine, section, random.number(0, 21));
    default:
        return edits::moveToNewSection(routine, some, edits::newSection(Phase::Stretch), random.number(0, 4));
    }
}

} // namespace

class AnyEdits : public testing::TestWithParam<unsigned>
{
};

TEST_P(AnyEdits, undoOfAllIsTheStartAndRedoOfAllIsTheEnd)
{
    Random random(GetParam());
    const ExerciseShelf shelf = testing_support::randomShelf(random, 8);
    const Routine start = testing_support::randomRoutine(random, shelf);
    Routine routine = start;
    std::vector<Edit> undo;
    int refused = 0;
    for (int i = 0; i < 200; ++i) {
        const Routine before = routine;
        const auto result = apply(routine, randomEdit(random, routine, shelf));
        if (result) {
            undo.push_back(*result);
        } else {
            ++refused;
            EXPECT_EQ(routine, before);
        }
        EXPECT_EQ(routineProblems(routine), QStringList());
    }
    EXPECT_GT(undo.size(), 100u);
    const Routine end = routine;
    std::vector<Edit> redo;
    while (!undo.empty()) {
        const auto result = apply(routine, undo.back());
        ASSERT_TRUE(result.ok()) << qPrintable(result.error().sentence);
        redo.push_back(*result);
        undo.pop_back();
    }
    EXPECT_EQ(routine, start);
    for (auto step = redo.rbegin(); step != redo.rend(); ++step)
        ASSERT_TRUE(apply(routine, *step).ok());
    EXPECT_EQ(routine, end);
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnyEdits, testing::Range(1u, 41u));

} // namespace limber
