// SPDX-License-Identifier: GPL-3.0-or-later
// A physiotherapist's programme: last week's routine made into one for somebody else and saved, by keyboard alone.
#include "core/model/dose.h"
#include "tests/e2e/support/running_limber.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

#include <algorithm>
#include <gtest/gtest.h>
#include <iostream>

using namespace limber;
using namespace Qt::StringLiterals;

namespace
{

bool isSaved(const test::RunningLimber& limber, const QString& file)
{
    return QTest::qWaitFor([path = QDir(limber.home()).filePath(file)] { return QFileInfo(path).size() > 1000; },
                           30'000);
}

} // namespace

TEST(Programme, forAnotherPersonIsMadeAndSavedByKeyboardAndTheNextTakesOneKey)
{
    test::RunningLimber limber;
    ASSERT_TRUE(limber.isUp());
    limber.press({u"Return"_s, u"ctrl+f"_s});
    limber.type(u"six stretches"_s); // stands for last week's
    limber.press({u"Down"_s});

    const int before = limber.keystrokes();
    limber.press({u"ctrl+shift+d"_s});
    limber.type(u"Mrs Berg"_s);
    limber.press({u"Return"_s});
    for (int i = 0; i < 6; ++i) // two of them go over headings
        limber.press({u"shift+Down"_s});
    limber.type(u"3x20s"_s);
    limber.press({u"Return"_s, u"shift+F2"_s});
    limber.type(u"stop if the knee hurts"_s);
    limber.press({u"Escape"_s, u"Down"_s, u"ctrl+F2"_s});
    limber.type(u"Hold the chair. "_s);
    limber.press({u"ctrl+p"_s, u"ctrl+s"_s, u"Return"_s});
    const int first = limber.keystrokes() - before;
    ASSERT_TRUE(isSaved(limber, u"Mrs Berg – Six gluteus medius stretches.pdf"_s))
        << qPrintable(QDir(limber.home()).entryList(QDir::Files).join(u", "_s));

    limber.press({u"Escape"_s, u"ctrl+2"_s, u"ctrl+shift+d"_s});
    limber.type(u"Bo"_s);
    limber.press({u"Return"_s});
    const int second = limber.keystrokes();
    limber.press({u"ctrl+shift+p"_s});
    EXPECT_EQ(limber.keystrokes() - second, 1);
    ASSERT_TRUE(isSaved(limber, u"Bo – Six gluteus medius stretches.pdf"_s))
        << "the second print of the day takes one key";
    ASSERT_TRUE(limber.quit());

    const auto routines = limber.routinesOnDisk();
    ASSERT_EQ(routines.size(), 2U);
    const auto hers = std::find_if(routines.begin(), routines.end(),
                                   [](const Routine& routine) { return routine.forWhom == u"Mrs Berg"_s; });
    ASSERT_NE(hers, routines.end());
    int changed = 0;
    int noted = 0;
    int reworded = 0;
    for (const Section& section : hers->sections) {
        for (const Entry& entry : section.entries) {
            changed += doseText(entry.dose) == u"3 × 20 s"_s ? 1 : 0;
            noted += entry.note == u"stop if the knee hurts"_s ? 1 : 0;
            reworded += !entry.ownSteps.isEmpty() && entry.ownSteps.first().startsWith(u"Hold the chair. "_s) ? 1 : 0;
        }
    }
    EXPECT_EQ(changed, 5) << "five doses at once";
    EXPECT_EQ(noted, 5);
    EXPECT_EQ(reworded, 1);
    std::cout << "a programme for another person, by keyboard: " << first << " keystrokes\n";
    RecordProperty("keystrokes", first);
    EXPECT_LE(first, 67) << "docs/guide.md says how many";
}
