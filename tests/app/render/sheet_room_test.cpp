// SPDX-License-Identifier: GPL-3.0-or-later
// What room is made of: boxes that a pen can tick, rows that can be written in, pictures in what white is left.
#include "app/render/sheet_text.h"
#include "tests/app/render/sheet_fixture.h"

#include <gtest/gtest.h>

namespace limber::test
{

namespace
{

double smallestBox(const Sheet& sheet)
{
    double smallest = 1e9;
    for (const SheetPage& page : sheet.pages) {
        for (const SheetItem& item : page.items) {
            const auto* box = std::get_if<BoxItem>(&item);
            if (box != nullptr && box->tick)
                smallest = std::min(smallest, box->rect.width());
        }
    }
    return smallest;
}

std::vector<double> pictureHeights(const Sheet& sheet, const QRectF& panel)
{
    std::vector<double> heights;
    for (const SheetItem& item : sheet.pages.front().items) {
        const auto* picture = std::get_if<PictureItem>(&item);
        if (picture != nullptr && panel.contains(picture->rect))
            heights.push_back(picture->rect.height());
    }
    return heights;
}

double lowestRule(const SheetPage& page, const QString& foot)
{
    double footTop = 0;
    for (const SheetItem& item : page.items) {
        const auto* text = std::get_if<TextItem>(&item);
        if (text != nullptr && text->text.startsWith(foot))
            footTop = text->bounds().top() - 3; // its own rule
    }
    EXPECT_GT(footTop, 0);
    double lowest = 0;
    for (const SheetItem& item : page.items) {
        const auto* rule = std::get_if<RuleItem>(&item);
        if (rule != nullptr && rule->line.dy() == 0 && rule->line.y1() < footTop)
            lowest = std::max(lowest, rule->line.y1());
    }
    return footTop - lowest;
}

} // namespace

class SheetRoom : public testing::Test
{
protected:
    SheetRoom() { options.date = QDate(2026, 11, 21); }

    Result<Sheet> twiceADay(const char16_t* starter)
    {
        Routine routine = world.starter(starter);
        routine.forWhom = QStringLiteral("Maria Sanchez");
        routine.frequency.timesADay = 2;
        routine.frequency.daysAWeek = 5;
        return world.sheet(routine, options);
    }

    SheetWorld world;
    SheetOptions options;
};

TEST_F(SheetRoom, boxesToTickAreLargeEnoughForAnyPen)
{
    for (const SheetLayout layout : {SheetLayout::Cards, SheetLayout::List, SheetLayout::Large, SheetLayout::Pocket}) {
        options.layout = layout;
        const Result<Sheet> sheet = world.sheet(world.starter(u"tight-hips"), options);
        ASSERT_TRUE(sheet.ok());
        EXPECT_GE(smallestBox(*sheet), 3.6) << qPrintable(word(layout));
    }
}

TEST_F(SheetRoom, andNearlySoTwiceADay)
{
    for (const SheetPaper paper : {SheetPaper::A4, SheetPaper::A5}) {
        options.paper = paper;
        for (const SheetLayout layout : {SheetLayout::Cards, SheetLayout::List, SheetLayout::Large}) {
            options.layout = layout;
            const Result<Sheet> sheet = twiceADay(u"tight-hips");
            ASSERT_TRUE(sheet.ok());
            EXPECT_GE(smallestBox(*sheet), layout == SheetLayout::Large ? 3.9 : 3.3)
                << qPrintable(word(layout) + word(paper));
        }
    }
}

TEST_F(SheetRoom, fourteenExercisesTwiceADayAreOnePageOfListOrLogAndThreeOfCards)
{
    for (const SheetLayout layout : {SheetLayout::List, SheetLayout::Log, SheetLayout::Cards}) {
        options.layout = layout;
        const Result<Sheet> sheet = twiceADay(u"tight-hips");
        ASSERT_TRUE(sheet.ok());
        EXPECT_EQ(sheet->pages.size(), layout == SheetLayout::Cards ? 3U : 1U) << qPrintable(word(layout));
    }
}

TEST_F(SheetRoom, theHeadOfALogSaysHowOftenADayAndItsRowsDoNot)
{
    options.layout = SheetLayout::Log;
    EXPECT_EQ(textOf(*twiceADay(u"five-minutes")).count(QStringLiteral("2 × a day")), 1);
    options.layout = SheetLayout::List;
    EXPECT_EQ(textOf(*twiceADay(u"five-minutes")).count(QStringLiteral("2 × a day")), 4);
}

TEST_F(SheetRoom, aShortLogHasHigherRowsAndMoreLinesToWriteOn)
{
    options.layout = SheetLayout::Log;
    const Result<Sheet> few = world.sheet(world.starter(u"five-minutes"), options);
    const Result<Sheet> many = world.sheet(world.starter(u"tight-hips"), options);
    ASSERT_TRUE(few.ok() && many.ok());
    EXPECT_GT(few->pages.front().blocks.front().height(), 1.2 * many->pages.front().blocks[1].height());
    EXPECT_LT(lowestRule(many->pages.front(), QStringLiteral("Pain from")), 40);
    EXPECT_LT(lowestRule(few->pages.front(), QStringLiteral("Pain from")), 90) << "half of the page stays white";
}

TEST_F(SheetRoom, aLongTitleOfASectionIsNotCut)
{
    Routine routine = world.routineOf(3);
    const QString title =
        QStringLiteral("Everything that has to be done before anything else is done, in the morning, and the evening");
    routine.sections[0].title = title;
    for (const SheetLayout layout :
         {SheetLayout::Cards, SheetLayout::List, SheetLayout::Log, SheetLayout::Large, SheetLayout::Pocket}) {
        options.layout = layout;
        const Result<Sheet> sheet = world.sheet(routine, options);
        ASSERT_TRUE(sheet.ok());
        EXPECT_TRUE(textOf(*sheet).simplified().contains(title)) << qPrintable(word(layout));
    }
}

TEST_F(SheetRoom, stepsFromRightToLeftHaveTheirNumbersAtTheRight)
{
    Routine routine = world.routineOf(2);
    routine.sections[0].entries[0].ownSteps = {QStringLiteral("שכבו על הגב"), QStringLiteral("הרימו את הרגל")};
    const Result<Sheet> sheet = world.sheet(routine, options);
    ASSERT_TRUE(sheet.ok());
    const TextItem* number = nullptr;
    bool seen = false;
    for (const SheetItem& item : sheet->pages.front().items) {
        const auto* text = std::get_if<TextItem>(&item);
        if (text == nullptr)
            continue;
        if (text->text == routine.sections[0].entries[0].ownSteps[0]) {
            seen = true;
            ASSERT_NE(number, nullptr);
            EXPECT_GT(number->bounds().left(), text->bounds().right());
        }
        number = text;
    }
    EXPECT_TRUE(seen);
}

TEST_F(SheetRoom, aBookletOfFewExercisesHasTheirSteps)
{
    options.layout = SheetLayout::Pocket;
    const Result<Sheet> few = world.sheet(world.starter(u"five-minutes"), options);
    ASSERT_TRUE(few.ok());
    for (const Section& section : world.starter(u"five-minutes").sections) {
        for (const Entry& entry : section.entries) {
            const QStringList& steps = world.catalogue.exercise(entry.exercise)->steps;
            EXPECT_TRUE(textOf(*few).contains(steps.first().left(15))) << qPrintable(steps.first());
            EXPECT_TRUE(textOf(*few).contains(steps.last().left(15))) << qPrintable(steps.last());
        }
    }
}

TEST_F(SheetRoom, panelsOfABookletWithFewerExercisesHaveLargerPictures)
{
    options.layout = SheetLayout::Pocket;
    const Result<Sheet> sheet = world.sheet(world.starter(u"tight-hips"), options);
    ASSERT_TRUE(sheet.ok());
    const QSizeF panel(sheet->paper.width() / 4, sheet->paper.height() / 2);
    std::map<size_t, double> heights; // by how many pictures share a panel
    for (const int place : {0, 1, 2, 3, 4, 5, 6, 7}) {
        const QPointF corner(place % 4 * panel.width(), place / 4 * panel.height());
        const auto here = pictureHeights(*sheet, {corner, panel});
        if (!here.empty())
            heights[here.size()] = std::max(heights[here.size()], here.front());
    }
    ASSERT_GE(heights.size(), 2U) << "panels with two and with three exercises";
    EXPECT_GT(heights.begin()->second, 1.2 * heights.rbegin()->second);
}

TEST_F(SheetRoom, largePrintWithoutPicturesNeedsNoMorePagesThanWithThem)
{
    options.layout = SheetLayout::Large;
    for (const bool landscape : {false, true}) {
        options.landscape = landscape;
        const Routine& routine = world.starter(u"tight-hips");
        const size_t with = world.sheet(routine, options)->pages.size();
        EXPECT_LE(world.sheet(routine, options, false)->pages.size(), with) << landscape;
    }
}

} // namespace limber::test
