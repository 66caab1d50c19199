// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_paginate.h"
#include "app/render/sheet_text.h"
#include "tests/app/render/sheet_fixture.h"

#include <gtest/gtest.h>

namespace limber::test
{

class SheetPages : public testing::Test
{
protected:
    SheetWorld world;
    SheetOptions options;
};

TEST_F(SheetPages, fourteenExercisesWithPicturesFitOnThreePagesOfCards)
{
    for (const SheetPaper paper : {SheetPaper::A4, SheetPaper::Letter}) {
        options.paper = paper;
        const Result<Sheet> sheet = world.sheet(world.starter(u"tight-hips"), options);
        ASSERT_TRUE(sheet.ok());
        EXPECT_LE(sheet->pages.size(), 3U);
    }
}

TEST_F(SheetPages, fourteenExercisesFitOnOnePageAsAListAndAsALog)
{
    for (const SheetLayout layout : {SheetLayout::List, SheetLayout::Log}) {
        options.layout = layout;
        const Result<Sheet> sheet = world.sheet(world.starter(u"tight-hips"), options);
        ASSERT_TRUE(sheet.ok());
        EXPECT_EQ(sheet->pages.size(), 1U) << qPrintable(word(layout));
    }
}

TEST_F(SheetPages, fourExercisesInLargePrintFitOnTwoPages)
{
    options.layout = SheetLayout::Large;
    Routine routine = world.starter(u"tight-hips");
    routine.note.clear();
    routine.sections = {routine.sections[1]};
    routine.sections[0].entries.resize(4);
    const Result<Sheet> sheet = world.sheet(routine, options);
    ASSERT_TRUE(sheet.ok());
    EXPECT_EQ(sheet->pages.size(), 2U);
}

TEST_F(SheetPages, aLogHasTwoWeeksAndALineForPain)
{
    options.layout = SheetLayout::Log;
    const Result<Sheet> sheet = world.sheet(world.starter(u"five-minutes"), options);
    ASSERT_TRUE(sheet.ok());
    const QStringList lines = textOf(*sheet).split(u'\n');
    EXPECT_EQ(lines.count(QStringLiteral("We")), 2);
    EXPECT_TRUE(lines.contains(QStringLiteral("Pain")));
    EXPECT_TRUE(lines.contains(QStringLiteral("Felt it")));
}

TEST(SheetLines, aDoseIsBrokenBetweenItsParts)
{
    loadFonts();
    SheetText text;
    const TextStyle style{11, 700, Ink::Black};
    const QString dose = QStringLiteral("Hold 30 s · 3 times · each side · 2 × a day");
    const auto lines = text.lines(dose, style, text.width(dose, style) * 0.7);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].text, u"Hold 30 s · 3 times");
    EXPECT_EQ(lines[1].text, u"each side · 2 × a day");
}

TEST(SheetLines, noLineIsWiderThanItsRoom)
{
    loadFonts();
    SheetText text;
    const TextStyle style{11, 400, Ink::Black};
    const QString words = QStringLiteral("Slide the knee to be stretched forward to the wrist. ").repeated(4) +
                          QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitän");
    for (const double width : {20.0, 45.0, 86.0, 180.0}) {
        QString all;
        for (const TextLine& line : text.lines(words, style, width, 5)) {
            EXPECT_LE(line.width, width + 1e-6);
            all += line.text;
        }
        EXPECT_EQ(all.remove(u' '), QString(words).remove(u' ')) << "nothing is lost";
    }
}

TEST_F(SheetPages, theFootStandsAtTheSamePlaceOnEveryPage)
{
    const Result<Sheet> sheet = world.sheet(world.routineOf(20), options);
    ASSERT_TRUE(sheet.ok());
    ASSERT_GT(sheet->pages.size(), 2U);
    std::optional<QPointF> place;
    for (size_t i = 0; i < sheet->pages.size(); ++i) {
        EXPECT_TRUE(textOf(sheet->pages[i]).contains(u"Stop at 6 of 10"));
        EXPECT_TRUE(textOf(sheet->pages[i]).contains(u"not medical advice"));
        EXPECT_TRUE(textOf(sheet->pages[i]).contains(QStringLiteral("%1 of %2").arg(i + 1).arg(sheet->pages.size())));
        for (const SheetItem& item : sheet->pages[i].items) {
            const auto* text = std::get_if<TextItem>(&item);
            if (text != nullptr && text->text.startsWith(u"Pain from")) {
                EXPECT_EQ(place.value_or(text->at), text->at);
                place = text->at;
            }
        }
    }
    EXPECT_TRUE(place);
}

TEST_F(SheetPages, aSectionsHeadingStaysWithItsFirstExercise)
{
    const Result<Sheet> sheet = world.sheet(world.routineOf(40), options);
    ASSERT_TRUE(sheet.ok());
    for (const SheetPage& page : sheet->pages) {
        for (const SheetItem& item : page.items) {
            const auto* text = std::get_if<TextItem>(&item);
            if (text == nullptr || text->text != u"Strengthen")
                continue;
            const bool followed = std::any_of(page.blocks.begin(), page.blocks.end(), [text](const QRectF& block) {
                return block.top() >= text->at.y() && block.top() < text->at.y() + 6;
            });
            EXPECT_TRUE(followed);
        }
    }
}

TEST_F(SheetPages, anExerciseThatFitsOnNoPageIsRefusedWithASentence)
{
    Routine routine = world.routineOf(1);
    routine.sections[0].entries.resize(1);
    routine.sections[1].entries.clear();
    Entry entry;
    entry.exercise = world.catalogue.exercises().front().id;
    entry.ownSteps = QStringList(400, QStringLiteral("Do it again, exactly as before."));
    routine.sections[0].entries = {entry};
    options.paper = SheetPaper::A5;
    const Result<Sheet> sheet = world.sheet(routine, options);
    ASSERT_FALSE(sheet.ok());
    EXPECT_TRUE(sheet.error().sentence.contains(u"does not fit"));
}

TEST_F(SheetPages, noExerciseStandsAloneOnAPageOfCardsWhenALittleSmallerTypeHelps)
{
    options.paper = SheetPaper::A5;
    for (const size_t count : {9U, 11U, 13U, 15U}) {
        Routine routine = world.routineOf(count);
        auto& all = routine.sections[0].entries;
        all.insert(all.end(), routine.sections[1].entries.begin(), routine.sections[1].entries.end());
        routine.sections.resize(1);
        const Result<Sheet> sheet = world.sheet(routine, options);
        ASSERT_TRUE(sheet.ok());
        for (const SheetPage& page : sheet->pages)
            EXPECT_GE(page.blocks.size(), 2U) << count;
    }
}

TEST_F(SheetPages, largePrintOnSmallPaperDoesWithoutPicturesBeforeItRefuses)
{
    options.layout = SheetLayout::Large;
    options.paper = SheetPaper::A5;
    EXPECT_EQ(world.sheet(world.starter(u"tight-hips"), options)->remark, QString()) << "small pictures, but all";
    options.landscape = true;
    EXPECT_TRUE(world.sheet(world.routineOf(world.catalogue.exercises().size()), options).ok());
    const SheetContent content = world.content(world.starter(u"tight-hips"), options);
    const Result<Sheet> sheet = layoutSheet(content, options);
    ASSERT_TRUE(sheet.ok()) << qPrintable(sheet.error().sentence);
    EXPECT_EQ(sheet->points, 14);
    EXPECT_TRUE(sheet->remark.contains(u"left out"));
    const QString text = textOf(*sheet).simplified();
    for (const SheetSection& section : content.sections) {
        for (const SheetExercise& exercise : section.exercises)
            EXPECT_TRUE(text.contains(exercise.steps.last().section(u' ', -1))) << qPrintable(exercise.name);
    }
    EXPECT_EQ(layoutSheet(world.content(world.routineOf(2), {}), {})->remark, QString());
}

TEST_F(SheetPages, wordsMeasuredBeforeGiveTheSamePages)
{
    SheetText text;
    for (const SheetPaper paper : {SheetPaper::A4, SheetPaper::A5, SheetPaper::A4}) {
        options.paper = paper;
        const SheetContent content = world.content(world.starter(u"tight-hips"), options);
        const Result<Sheet> fresh = layoutSheet(content, options);
        const Result<Sheet> again = layoutSheet(content, options, text);
        ASSERT_TRUE(fresh.ok() && again.ok());
        EXPECT_EQ(textOf(*fresh), textOf(*again));
        EXPECT_EQ(fresh->points, again->points);
    }
}

TEST_F(SheetPages, anEmptyRoutineIsOnePageThatSaysSo)
{
    Routine routine;
    routine.title = QStringLiteral("Nothing yet");
    const Result<Sheet> sheet = world.sheet(routine, options);
    ASSERT_TRUE(sheet.ok());
    ASSERT_EQ(sheet->pages.size(), 1U);
    EXPECT_TRUE(textOf(*sheet).contains(u"no exercises"));
}

TEST(Paginate, usesAsFewPagesAsPossible)
{
    const std::vector<PageUnit> units(6, {30, 5, 1});
    const auto starts = paginate(units, 65, 100);
    ASSERT_TRUE(starts);
    EXPECT_EQ(*starts, (std::vector<size_t>{0, 2, 4}));
}

TEST(Paginate, leavesNoPageToASingleExerciseWhenItCan)
{
    const std::vector<PageUnit> units(4, {30, 0, 1});
    const auto starts = paginate(units, 90, 90); // 3 + 1 would fit as well
    ASSERT_TRUE(starts);
    EXPECT_EQ(*starts, (std::vector<size_t>{0, 2}));
}

TEST(Paginate, countsNoGapAtTheTopOfAPage)
{
    const std::vector<PageUnit> units(2, {100, 7, 2});
    ASSERT_TRUE(paginate(units, 100, 100));
    EXPECT_EQ(paginate(units, 100, 100)->size(), 2U);
}

TEST(Paginate, refusesAUnitHigherThanThePage)
{
    EXPECT_FALSE(paginate({{101, 0, 1}}, 100, 100));
    EXPECT_FALSE(paginate({{50, 0, 1}, {101, 0, 1}}, 60, 100));
}

TEST(Paginate, refusesAFirstPageThatIsTooFullAlready)
{
    EXPECT_FALSE(paginate({{30, 0, 1}}, -1, 100));
    EXPECT_TRUE(paginate({{30, 0, 1}}, 0, 100));
}

TEST(Paginate, aFirstPageTooShortForTheFirstUnitStaysEmpty)
{
    const auto starts = paginate({{80, 0, 1}, {10, 0, 1}}, 60, 100);
    ASSERT_TRUE(starts);
    EXPECT_EQ(*starts, (std::vector<size_t>{0, 0}));
}

} // namespace limber::test
