// SPDX-License-Identifier: GPL-3.0-or-later
// A hundred thousand random edits, undone, redone, saved and read again: the model and the database never disagree.
#include "core/model/user_edits.h"
#include "core/storage/store.h"
#include "tests/support/now.h"
#include "tests/support/random_routine.h"

#include <QtCore/QTemporaryDir>

#include <deque>
#include <gtest/gtest.h>

using namespace limber;
using namespace limber::test;
using namespace Qt::StringLiterals;

namespace
{

using testing_support::ExerciseShelf;
using testing_support::Random;

constexpr int kOperations = 25'000; // for each of four seeds
constexpr size_t kDeepest = 24;

/// An undo stack of values: the way back, the way forward, and what stood there before.
struct Step {
    Edit forward;
    Edit backward;
    Routine before;
};

class RandomEditing : public testing::TestWithParam<unsigned>
{
protected:
    RandomEditing() : random(GetParam()), shelf(testing_support::randomShelf(random, 12))
    {
        auto opened = Store::open(folder.filePath(Store::fileName()), kNow);
        EXPECT_TRUE(opened.ok());
        store = std::move(opened->store);
        routine = testing_support::randomRoutine(random, shelf, 3, 3);
    }

    edits::Ids someEntries()
    {
        edits::Ids all;
        for (const Section& section : routine.sections) {
            for (const Entry& entry : section.entries)
                all.push_back(entry.id);
        }
        edits::Ids chosen;
        for (int i = random.number(1, 3); i > 0 && !all.empty(); --i) {
            const EntryId id = random.among(all);
            if (std::find(chosen.begin(), chosen.end(), id) == chosen.end())
                chosen.push_back(id);
        }
        return chosen;
    }

    EntryPlace somePlace()
    {
        if (routine.sections.empty())
            return {};
        const int section = random.number(0, static_cast<int>(routine.sections.size()) - 1);
        const auto size = routine.sections[static_cast<size_t>(section)].entries.size();
        return {section, random.number(0, static_cast<int>(size))};
    }

    SectionId someSection()
    {
        return routine.sections.empty() ? SectionId(u"none"_s) : random.among(routine.sections).id;
    }

    Edit ofEntries()
    {
        const edits::Ids ids = someEntries();
        const auto nameOf = [](const ExerciseId& id) { return id.text(); };
        switch (random.number(0, 11)) {
        case 0:
            return edits::removeEntries(routine, ids, nameOf);
        case 1:
            return edits::moveEntries(routine, ids, somePlace(), nameOf);
        case 2:
            return edits::moveEntriesBy(routine, ids, random.oneIn(2) ? 1 : -1, nameOf)
                .value_or(edits::setRounds(routine, someSection(), 2));
        case 3:
            return edits::duplicateEntries(routine, ids, nameOf);
        case 4:
            return edits::setDose(routine, ids, testing_support::randomDose(random));
        case 5:
            return edits::setDose(routine, ids, testing_support::randomDose(random), Side::Right);
        case 6:
            return edits::setSides(routine, ids, random.oneIn(2) ? Sides::Each : Sides::LeftOnly);
        case 7:
            return edits::setNote(routine, ids, random.oneIn(3) ? QString() : u"Slowly – 🙂 \"so\"\n"_s);
        case 8:
            return edits::setOwnSteps(routine, ids,
                                      random.oneIn(2) ? QStringList() : QStringList{u"Kneel."_s, u"Lean."_s});
        case 9:
            return edits::setTiming(routine, ids, testing_support::randomTiming(random));
        case 10:
            return ids.empty() ? edits::setRounds(routine, someSection(), 3)
                               : edits::swapExercise(routine, ids.front(), *shelf.find(random.among(shelf.ids())));
        default:
            return edits::moveToNewSection(routine, ids, edits::newSection(Phase::Release),
                                           static_cast<int>(routine.sections.size()));
        }
    }

    Edit ofSectionsAndRoutine()
    {
        switch (random.number(0, 9)) {
        case 0:
            return edits::addSection(routine, edits::newSection(Phase::Stretch), somePlace().section);
        case 1:
            return edits::removeSection(routine, someSection());
        case 2:
            return edits::moveSection(routine, someSection(), somePlace().section);
        case 3:
            return edits::renameSection(routine, someSection(), u"Part %1"_s.arg(random.number(1, 99)));
        case 4:
            return edits::setRounds(routine, someSection(), random.number(1, 5));
        case 5:
            return edits::setSectionTiming(routine, someSection(), testing_support::randomTiming(random));
        case 6:
            return edits::renameRoutine(routine, u"Routine %1 שלום"_s.arg(random.number(1, 99)));
        case 7:
            return edits::setTags(routine, {u"tag %1"_s.arg(random.number(1, 9))});
        case 8:
            return edits::setRoutineTiming(routine, testing_support::randomTiming(random));
        default:
            return edits::setForWhom(routine, u"Person %1"_s.arg(random.number(1, 9)));
        }
    }

    Edit anEdit()
    {
        if (entryCount(routine) < 3 || (entryCount(routine) < 10 && random.oneIn(4)))
            return edits::addExercise(routine, *shelf.find(random.among(shelf.ids())), somePlace());
        return random.oneIn(3) ? ofSectionsAndRoutine() : ofEntries();
    }

    void edit()
    {
        if (entryCount(routine) > 16 || routine.sections.size() > 8) { // keeps it a routine rather than a heap
            routine = testing_support::randomRoutine(random, shelf, 3, 3);
            done.clear();
            undone.clear();
        }
        const Edit forward = anEdit();
        Routine before = routine;
        const auto backward = apply(routine, forward);
        if (!backward) {
            ASSERT_EQ(routine, before) << "a refused edit changes nothing: " << forward.name.toStdString();
            return;
        }
        undone.clear();
        done.push_back({forward, *backward, std::move(before)});
        if (done.size() > kDeepest)
            done.pop_front();
    }

    void undo()
    {
        if (done.empty())
            return;
        Step step = std::move(done.back());
        done.pop_back();
        Routine after = routine;
        ASSERT_TRUE(apply(routine, step.backward).ok()) << step.forward.name.toStdString();
        ASSERT_EQ(routine, step.before) << step.forward.name.toStdString();
        step.before = std::move(after); // what redo must lead to
        undone.push_back(std::move(step));
    }

    void redo()
    {
        if (undone.empty())
            return;
        Step step = std::move(undone.back());
        undone.pop_back();
        Routine before = routine;
        ASSERT_TRUE(apply(routine, step.forward).ok()) << step.forward.name.toStdString();
        ASSERT_EQ(routine, step.before) << step.forward.name.toStdString();
        step.before = std::move(before);
        done.push_back(std::move(step));
    }

    void saveAndReload()
    {
        const Outcome saved = store->save(routine, kNow);
        ASSERT_TRUE(saved.ok()) << saved.error().sentence.toStdString();
        const auto back = store->routine(routine.id);
        ASSERT_TRUE(back.ok() && back->has_value());
        ASSERT_EQ(**back, routine);
    }

    Random random;
    ExerciseShelf shelf;
    QTemporaryDir folder;
    std::unique_ptr<Store> store;
    Routine routine;
    std::deque<Step> done;
    std::vector<Step> undone;
};

} // namespace

TEST_P(RandomEditing, keepsModelAndDatabaseEqual)
{
    for (int i = 0; i < kOperations && !HasFatalFailure(); ++i) {
        switch (random.number(0, 39)) {
        case 0:
            saveAndReload();
            break;
        case 1:
        case 2:
        case 3:
        case 4:
        case 5:
        case 6:
        case 7:
            undo();
            break;
        case 8:
        case 9:
        case 10:
        case 11:
        case 12:
        case 13:
            redo();
            break;
        default:
            edit();
        }
    }
    while (!done.empty() && !HasFatalFailure())
        undo();
    while (!undone.empty() && !HasFatalFailure())
        redo();
    saveAndReload();
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomEditing, testing::Values(11U, 22U, 33U, 44U));
