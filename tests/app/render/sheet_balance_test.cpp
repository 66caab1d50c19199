// SPDX-License-Identifier: GPL-3.0-or-later
// No exercise stands alone on a page when any way of setting the sheet gives it company: held against every setting
// there is, and the page breaks against every way of breaking.
#include "app/render/sheet_layouts.h"
#include "app/render/sheet_paginate.h"
#include "tests/app/render/sheet_fixture.h"

#include <gtest/gtest.h>
#include <random>

namespace limber::test
{

namespace
{

/// What a choice of page breaks costs; nothing when a page is too full.
struct Breaks {
    size_t pages = 0;
    size_t alone = 0; ///< pages with one exercise; those with none count twice
    double white = 0; ///< sum of squares, the last page for a third
};

bool operator<(const Breaks& a, const Breaks& b)
{
    return std::tuple(a.pages, a.alone, a.white + 1e-3) < std::tuple(b.pages, b.alone, b.white);
}

std::optional<Breaks> worthOf(const std::vector<PageUnit>& units, const std::vector<size_t>& starts, double firstRoom,
                              double room)
{
    int total = 0;
    for (const PageUnit& unit : units)
        total += unit.exercises;
    Breaks breaks{starts.size(), 0, 0};
    for (size_t page = 0; page < starts.size(); ++page) {
        const size_t end = page + 1 < starts.size() ? starts[page + 1] : units.size();
        double height = 0;
        int exercises = 0;
        for (size_t i = starts[page]; i < end; ++i) {
            height += units[i].height + (i > starts[page] ? units[i].gapBefore : 0);
            exercises += units[i].exercises;
        }
        const double slack = (page == 0 ? firstRoom : room) - height;
        if (slack < -1e-6)
            return std::nullopt;
        if (total > 1 && exercises < 2)
            breaks.alone += exercises == 0 ? 2 : 1;
        breaks.white += (end == units.size() ? 0.35 : 1.0) * slack * slack;
    }
    return breaks;
}

/// The best of all ways to break before any of the units but the first.
std::optional<Breaks> bestOfAll(const std::vector<PageUnit>& units, double firstRoom, double room)
{
    std::optional<Breaks> best;
    for (unsigned way = 0; way < 1U << (units.size() - 1); ++way) {
        std::vector<size_t> starts{0};
        for (size_t i = 1; i < units.size(); ++i) {
            if (way >> (i - 1) & 1U)
                starts.push_back(i);
        }
        const auto worth = worthOf(units, starts, firstRoom, room);
        if (worth && (!best || *worth < *best))
            best = worth;
    }
    return best;
}

std::vector<SheetOptions> everyPaper()
{
    return onEveryPaper({SheetLayout::Cards, SheetLayout::List, SheetLayout::Large, SheetLayout::Log});
}

std::string paperName(const testing::TestParamInfo<SheetOptions>& info)
{
    const QString turned = info.param.landscape ? QStringLiteral("_landscape") : QString();
    return (word(info.param.layout) + QLatin1Char('_') + word(info.param.paper) + turned).toStdString();
}

limber::SheetPages pagesAt(BlockMaker& maker, const SheetContent& content, const SheetOptions& options, Setting setting)
{
    switch (options.layout) {
    case SheetLayout::Cards:
        return cardPages(maker, content, options, setting);
    case SheetLayout::List:
        return listPages(maker, content, options, setting);
    case SheetLayout::Large:
        return largePages(maker, content, options, setting);
    case SheetLayout::Log:
        return logPages(maker, content, options, setting);
    case SheetLayout::Pocket:
        break;
    }
    return std::nullopt;
}

/// Every way to set that leaves nothing out.
std::vector<Setting> everySetting(const SheetOptions& options)
{
    std::vector<Setting> all;
    const bool fixed = options.layout == SheetLayout::Large || options.textPoints > 0;
    const double points = options.layout == SheetLayout::Large ? kLargePoints : options.textPoints;
    for (double size = fixed ? points : 12; size >= (fixed ? points : kLeastPoints); size -= 0.5) {
        all.push_back({size, false, true});
        all.push_back({size, false, false});
        all.push_back({size, true, false});
        all.push_back({size, true, false, false, true});
    }
    return all;
}

} // namespace

class SheetBalance : public testing::TestWithParam<SheetOptions>
{
protected:
    void expectNoAvoidablyLonelyExercise(const Routine& routine, const SheetOptions& options)
    {
        const SheetContent content = world.content(routine, options);
        const Result<Sheet> sheet = layoutSheet(content, options);
        ASSERT_TRUE(sheet.ok()) << qPrintable(sheet.error().sentence);
        const size_t alone = lonelyPages(sheet->pages);
        if (alone == 0 || !sheet->remark.isEmpty()) // what is set as the last resort is not as it was chosen
            return;
        SheetText text;
        BlockMaker maker(text);
        for (const Setting setting : everySetting(options)) {
            const limber::SheetPages other = pagesAt(maker, content, options, setting);
            EXPECT_FALSE(other && other->size() <= sheet->pages.size() && lonelyPages(*other) < alone)
                << routine.title.toStdString() << " at " << setting.points << (setting.compact ? " compact" : "");
        }
    }

    SheetWorld world;
};

TEST_P(SheetBalance, noExerciseStandsAloneThatCouldHaveCompany)
{
    for (const Routine& starter : world.catalogue.starters())
        expectNoAvoidablyLonelyExercise(starter, GetParam());
    for (const size_t count : {2U, 3U, 5U, 7U, 9U, 13U})
        expectNoAvoidablyLonelyExercise(world.routineOf(count), GetParam());
}

TEST_P(SheetBalance, norAtAChosenSizeOfType)
{
    SheetOptions options = GetParam();
    options.textPoints = 10;
    for (const char16_t* starter : {u"tight-hips", u"six-stretches", u"five-minutes"})
        expectNoAvoidablyLonelyExercise(world.starter(starter), options);
}

INSTANTIATE_TEST_SUITE_P(EveryPaper, SheetBalance, testing::ValuesIn(everyPaper()), paperName);

class SheetCompany : public testing::Test
{
protected:
    std::vector<size_t> exercisesOnPages(const SheetOptions& options) const
    {
        const Result<Sheet> sheet = world.sheet(world.starter(u"tight-hips"), options);
        std::vector<size_t> counts;
        for (const SheetPage& page : sheet->pages)
            counts.push_back(page.blocks.size());
        return counts;
    }
    SheetWorld world;
};

TEST_F(SheetCompany, fourteenCardsOnSmallPaperLeaveNoneAlone)
{
    SheetOptions options;
    options.paper = SheetPaper::A5;
    for (const size_t count : exercisesOnPages(options))
        EXPECT_GE(count, 2U);
    options.landscape = true; // the first page holds the head and one exercise, whatever is done
    const std::vector<size_t> lying = exercisesOnPages(options);
    for (size_t page = 1; page < lying.size(); ++page)
        EXPECT_GE(lying[page], 2U) << page;
}

TEST_F(SheetCompany, aListOfFourteenIsOnePageOfLetterAndTwoSmallOnes)
{
    SheetOptions options;
    options.layout = SheetLayout::List;
    options.paper = SheetPaper::Letter;
    EXPECT_EQ(exercisesOnPages(options).size(), 1U);
    options.paper = SheetPaper::A5; // the boxes to tick stand under the words
    EXPECT_EQ(exercisesOnPages(options).size(), 2U);
}

TEST_F(SheetCompany, picturesGrowIntoTheWhiteThatIsLeft)
{
    const auto heightOfPictures = [this](const char16_t* routine) {
        SheetOptions options;
        options.layout = SheetLayout::List;
        double highest = 0;
        const Result<Sheet> sheet = world.sheet(world.starter(routine), options);
        for (const SheetItem& item : sheet->pages.front().items) {
            if (const auto* picture = std::get_if<PictureItem>(&item))
                highest = std::max(highest, picture->rect.height());
        }
        return highest;
    };
    EXPECT_GT(heightOfPictures(u"five-minutes"), 1.4 * heightOfPictures(u"tight-hips"));
}

TEST_F(SheetCompany, largePrintHasPicturesBesideTheWordsWhereThatSavesPages)
{
    SheetOptions options;
    options.layout = SheetLayout::Large;
    EXPECT_LE(exercisesOnPages(options).size(), 7U);
    options.landscape = true;
    EXPECT_LE(exercisesOnPages(options).size(), 8U);
}

TEST(PaginateAll, spreadsOverExactlySoManyPages)
{
    const std::vector<PageUnit> units{{30, 2, 1}, {30, 2, 1}, {30, 2, 1}, {30, 2, 1}, {30, 2, 1}, {10, 2, 1}};
    EXPECT_EQ(spread(units, 100, 2), (std::vector<size_t>{0, 3}));
    EXPECT_EQ(spread(units, 100, 3), (std::vector<size_t>{0, 2, 4}));
    EXPECT_EQ(spread(units, 100, 6), (std::vector<size_t>{0, 1, 2, 3, 4, 5}));
    EXPECT_FALSE(spread(units, 100, 1)) << "too full";
    EXPECT_FALSE(spread(units, 100, 7)) << "a page would be empty";
}

TEST(PaginateAll, choosesTheBestOfAllWaysToBreak)
{
    std::mt19937 random(20261122);
    std::uniform_real_distribution<double> height(8, 60);
    std::uniform_int_distribution<int> exercises(0, 3);
    for (int round = 0; round < 400; ++round) {
        std::vector<PageUnit> units(1 + static_cast<size_t>(round) % 9);
        for (PageUnit& unit : units)
            unit = {height(random), height(random) / 10, exercises(random)};
        const double firstRoom = 60 + height(random);
        const double room = firstRoom + height(random);
        const auto starts = paginate(units, firstRoom, room);
        const auto best = bestOfAll(units, firstRoom, room);
        ASSERT_TRUE(starts && best) << round;
        const auto worth = worthOf(units, *starts, firstRoom, room);
        ASSERT_TRUE(worth) << round;
        EXPECT_EQ(worth->pages, best->pages) << round;
        EXPECT_EQ(worth->alone, best->alone) << round;
        EXPECT_NEAR(worth->white, best->white, 1e-3) << round;
    }
}

} // namespace limber::test
