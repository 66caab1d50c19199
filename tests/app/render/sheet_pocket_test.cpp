// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet that is folded into a booklet.
#include "tests/app/render/sheet_fixture.h"

#include <cmath>
#include <gtest/gtest.h>

namespace limber::test
{

class PocketSheet : public testing::Test
{
protected:
    PocketSheet()
    {
        options.layout = SheetLayout::Pocket;
        options.date = QDate(2026, 11, 21);
    }

    /// Where a text stands: column 0–3, row 0–1.
    static std::pair<int, int> panelOf(const Sheet& sheet, const QString& text)
    {
        for (const SheetItem& item : sheet.pages.front().items) {
            const auto* candidate = std::get_if<TextItem>(&item);
            if (candidate != nullptr && candidate->text.startsWith(text)) {
                const QPointF centre = candidate->bounds().center();
                return {static_cast<int>(centre.x() / (sheet.paper.width() / 4)),
                        centre.y() > sheet.paper.height() / 2 ? 1 : 0};
            }
        }
        return {-1, -1};
    }

    SheetWorld world;
    SheetOptions options;
};

TEST_F(PocketSheet, tightHipsFitOnOnePage)
{
    for (const SheetPaper paper : {SheetPaper::A4, SheetPaper::Letter}) {
        options.paper = paper;
        const Result<Sheet> sheet = world.sheet(world.starter(u"tight-hips"), options);
        ASSERT_TRUE(sheet.ok()) << qPrintable(sheet.error().sentence);
        EXPECT_EQ(sheet->pages.size(), 1U);
        EXPECT_GT(sheet->paper.width(), sheet->paper.height());
    }
}

TEST_F(PocketSheet, thePanelsLieSoThatTheBookletReadsFromFrontToBack)
{
    const Result<Sheet> sheet = world.sheet(world.starter(u"tight-hips"), options);
    ASSERT_TRUE(sheet.ok());
    EXPECT_EQ(panelOf(*sheet, QStringLiteral("Tight hips")), (std::pair{1, 1})) << "the cover";
    // The numbers of the panels where the folds want them: below 8 (cover) 2 3, above 7 6 5 4.
    const std::pair<int, int> places[] = {{2, 1}, {3, 1}, {3, 0}, {2, 0}, {1, 0}, {0, 0}, {0, 1}};
    for (const SheetItem& item : sheet->pages.front().items) {
        const auto* text = std::get_if<TextItem>(&item);
        if (text == nullptr || text->style.ink != Ink::Soft || text->text.size() != 1 || !text->text[0].isDigit())
            continue;
        const int panel = text->text.toInt();
        const QPointF centre = text->bounds().center();
        const std::pair<int, int> at{static_cast<int>(centre.x() / (sheet->paper.width() / 4)),
                                     centre.y() > sheet->paper.height() / 2 ? 1 : 0};
        EXPECT_EQ(at, places[panel - 2]) << panel;
    }
}

TEST_F(PocketSheet, theUpperRowStandsOnItsHead)
{
    const Result<Sheet> sheet = world.sheet(world.starter(u"tight-hips"), options);
    ASSERT_TRUE(sheet.ok());
    int turned = 0;
    for (const SheetItem& item : sheet->pages.front().items) {
        const bool upper = boundsOf(item).center().y() < sheet->paper.height() / 2;
        if (const auto* text = std::get_if<TextItem>(&item)) {
            EXPECT_EQ(text->turned, upper) << qPrintable(text->text);
            turned += text->turned ? 1 : 0;
        }
        if (const auto* picture = std::get_if<PictureItem>(&item)) {
            EXPECT_EQ(picture->turned, upper);
        }
    }
    EXPECT_GT(turned, 10);
}

TEST_F(PocketSheet, nothingCrossesAFold)
{
    const Result<Sheet> sheet = world.sheet(world.starter(u"tight-hips"), options);
    ASSERT_TRUE(sheet.ok());
    for (const SheetItem& item : sheet->pages.front().items) {
        if (std::holds_alternative<RuleItem>(item) && std::get<RuleItem>(item).line.length() > 60)
            continue; // the folds themselves
        const QRectF bounds = boundsOf(item);
        const double panel = sheet->paper.width() / 4;
        EXPECT_EQ(static_cast<int>(bounds.left() / panel), static_cast<int>((bounds.right() - 1e-6) / panel));
        EXPECT_EQ(bounds.top() < sheet->paper.height() / 2, bounds.bottom() < sheet->paper.height() / 2);
    }
}

TEST_F(PocketSheet, foldsAreDashedAndTheCutIsNot)
{
    const Result<Sheet> sheet = world.sheet(world.starter(u"five-minutes"), options);
    ASSERT_TRUE(sheet.ok());
    int folds = 0;
    int cuts = 0;
    for (const SheetItem& item : sheet->pages.front().items) {
        const auto* rule = std::get_if<RuleItem>(&item);
        if (rule == nullptr || rule->line.length() < 60)
            continue;
        folds += rule->dash > 0 ? 1 : 0;
        const bool middle = std::abs(rule->line.y1() - sheet->paper.height() / 2) < 0.01;
        cuts += rule->dash <= 0 && middle ? 1 : 0;
    }
    EXPECT_EQ(folds, 5);
    EXPECT_EQ(cuts, 1);
    EXPECT_TRUE(textOf(*sheet).contains(u"Fold along"));
}

TEST_F(PocketSheet, aRoutineTooLongForItIsRefusedWithAWayOut)
{
    const Result<Sheet> sheet = world.sheet(world.routineOf(40), options);
    ASSERT_FALSE(sheet.ok());
    EXPECT_TRUE(sheet.error().sentence.contains(u"eight panels"));
    EXPECT_TRUE(sheet.error().sentence.contains(u"another layout"));
}

} // namespace limber::test
