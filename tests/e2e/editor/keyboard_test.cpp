// SPDX-License-Identifier: GPL-3.0-or-later
// Routines built with the keyboard alone, on the real program; the keystrokes are counted.
#include "core/library/catalogue.h"
#include "core/library/search_index.h"
#include "core/library/search_query.h"
#include "tests/e2e/support/running_limber.h"

#include <QtCore/QSet>

#include <algorithm>
#include <gtest/gtest.h>
#include <iostream>

using namespace limber;
using namespace Qt::StringLiterals;

namespace
{

const Catalogue& catalogue()
{
    static const Catalogue loaded = Catalogue::load().value();
    return loaded;
}

/// The least of its name that a person has to type to have an exercise found first.
QString leastOf(const Exercise& exercise)
{
    const SearchIndex index(catalogue().exercises());
    for (qsizetype letters = 4; letters < exercise.name.size(); ++letters) {
        const QString text = exercise.name.left(letters).toLower();
        const std::vector<int> found = index.find(SearchQuery::parse(text));
        if (!text.endsWith(u' ') && !found.empty() &&
            catalogue().exercises()[static_cast<size_t>(found.front())].id == exercise.id)
            return text;
    }
    return exercise.name;
}

QStringList exercisesIn(const Routine& routine)
{
    QStringList ids;
    for (const Section& section : routine.sections) {
        for (const Entry& entry : section.entries)
            ids << entry.exercise.text();
    }
    return ids;
}

QSet<QString> setOf(const QStringList& list)
{
    return QSet<QString>(list.begin(), list.end());
}

} // namespace

TEST(KeyboardAlone, buildsARoutineOfTenExercisesWithDosesTitleAndOrder)
{
    test::RunningLimber limber;
    ASSERT_TRUE(limber.isUp());
    limber.press({u"Return"_s, u"ctrl+n"_s}); // the health notice
    const QStringList wanted{u"march-in-place"_s,     u"ball-release"_s,  u"pigeon-pose"_s,
                             u"supine-figure-four"_s, u"ninety-ninety"_s, u"standing-side-bend"_s,
                             u"lying-cross-body"_s,   u"clam"_s,          u"bridge"_s,
                             u"fire-hydrant"_s};
    for (const QString& id : wanted) {
        const Exercise* exercise = catalogue().exercise(ExerciseId(id));
        ASSERT_TRUE(exercise) << qPrintable(id);
        limber.press({u"ctrl+k"_s});
        limber.type(leastOf(*exercise));
        limber.press({u"Return"_s});
        if (id == u"pigeon-pose"_s) { // typed where the keyboard stands: the dose of what was just added
            limber.type(u"3x30s"_s);
            limber.press({u"Return"_s});
        }
    }
    limber.press({u"alt+Up"_s, u"ctrl+shift+r"_s});
    limber.type(u"Ten by keys"_s);
    limber.press({u"Return"_s});
    ASSERT_TRUE(limber.quit());
    const auto routines = limber.routinesOnDisk();
    ASSERT_EQ(routines.size(), 1U);
    EXPECT_EQ(routines.front().title, u"Ten by keys"_s);
    EXPECT_EQ(setOf(exercisesIn(routines.front())), setOf(wanted));
    ASSERT_EQ(routines.front().sections.size(), 4U) << "each phase in its own section, in order";
    for (const Section& section : routines.front().sections) {
        for (const Entry& entry : section.entries) {
            if (entry.exercise == ExerciseId(u"pigeon-pose"_s)) {
                EXPECT_EQ(doseText(entry.dose), u"3 × 30 s"_s);
            }
        }
    }
    const auto& last = routines.front().sections.back().entries;
    EXPECT_EQ(last[last.size() - 2].exercise, ExerciseId(u"fire-hydrant"_s)) << "moved up by Alt+Up";
}

TEST(KeyboardAlone, tightHipsFromNothingIsCounted)
{
    test::RunningLimber limber;
    ASSERT_TRUE(limber.isUp());
    const Routine* starter = catalogue().starter(RoutineId(u"tight-hips"_s));
    ASSERT_TRUE(starter);
    const QStringList wanted = exercisesIn(*starter);
    limber.press({u"Return"_s});
    const int before = limber.keystrokes();
    limber.press({u"ctrl+n"_s});
    for (const QString& id : wanted) {
        limber.press({u"ctrl+k"_s});
        limber.type(leastOf(*catalogue().exercise(ExerciseId(id))));
        limber.press({u"Return"_s});
    }
    const int keystrokes = limber.keystrokes() - before;
    ASSERT_TRUE(limber.quit());
    const auto routines = limber.routinesOnDisk();
    ASSERT_EQ(routines.size(), 1U);
    EXPECT_EQ(exercisesIn(routines.front()), wanted);
    std::cout << "tight-hips from nothing, by keyboard: " << keystrokes << " keystrokes\n";
    RecordProperty("keystrokes", keystrokes);
    EXPECT_LE(keystrokes, 150) << "docs/guide.md says how many";
}
