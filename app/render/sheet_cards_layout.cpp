// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_card.h"
#include "app/render/sheet_flow.h"
#include "app/render/sheet_layouts.h"
#include "app/render/sheet_words.h"

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr double kColumnWidth = 88; // what a card would like to have
constexpr double kColumnGap = 8;
constexpr double kNarrow = 150;
constexpr double kBandPictures = 0.40; // of the width of a band

int columnsFor(double width)
{
    return std::clamp(static_cast<int>(std::lround((width + kColumnGap) / (kColumnWidth + kColumnGap))), 1, 3);
}

/// Cards side by side, or one exercise over the whole width: its pictures at the left, its words at the right; with
/// the dose under the pictures or over the words.
enum class Arrangement { SideBySide, Bands, WordyBands };

CardMeasures cardMeasures(const SheetContent& content, const SheetOptions& options, Arrangement arrangement,
                          Setting setting, double width)
{
    CardMeasures measures;
    measures.points = setting.points;
    const bool bands = arrangement != Arrangement::SideBySide;
    measures.air = setting.compact ? 0.55 : setting.tight ? 0.75 : 1.0;
    measures.doseAtText = arrangement == Arrangement::WordyBands;
    measures.gap = kColumnGap;
    measures.ink = options.ink;
    measures.days = {content.days, content.weeks, content.lastWeek, content.timesADay};
    if (bands) {
        measures.width = kBandPictures * (width - kColumnGap);
        measures.textWidth = width - kColumnGap - measures.width;
    } else {
        const int columns = columnsFor(width);
        measures.width = (width - (columns - 1) * kColumnGap) / columns;
        measures.textWidth = measures.width;
    }
    double pictures = 0.295;
    if (bands)
        pictures = width < kNarrow ? 0.48 : 0.34;
    const double size = setting.compact ? 0.8 : setting.tight ? 0.87 : setting.generous ? 1.25 : 1.0;
    measures.pictureHeight = pictures * measures.width * std::min(1.0, setting.points / 10.5) * size * setting.pictures;
    return measures;
}

/// The exercises of a section in rows; a single one that is left over goes over two columns.
std::vector<Block> cardRows(BlockMaker& maker, const SheetSection& section, const CardMeasures& measures, int columns)
{
    std::vector<Block> rows;
    const auto& exercises = section.exercises;
    for (size_t first = 0; first < exercises.size();) {
        std::vector<const SheetExercise*> row;
        while (first < exercises.size() && row.size() < static_cast<size_t>(columns))
            row.push_back(&exercises[first++]);
        const bool overTwo = row.size() == 1 && columns > 1;
        rows.push_back(overTwo ? bandCard(maker, *row.front(), measures) : cardRow(maker, row, measures));
    }
    return rows;
}

std::vector<Block> bandRows(BlockMaker& maker, const SheetSection& section, const CardMeasures& measures)
{
    std::vector<Block> rows;
    for (const SheetExercise& exercise : section.exercises)
        rows.push_back(bandCard(maker, exercise, measures));
    return rows;
}

SheetPages arranged(BlockMaker& maker, const SheetContent& content, const SheetOptions& options,
                    Arrangement arrangement, Setting setting)
{
    const double points = setting.points;
    const SheetFrame frame(maker, content, options, setting);
    const CardMeasures measures = cardMeasures(content, options, arrangement, setting, frame.width());
    const bool headings =
        content.sections.size() > 1 || (content.sections.size() == 1 && !content.sections.front().detail.isEmpty());
    std::vector<FlowUnit> units;
    for (const SheetSection& section : content.sections) {
        bool first = true;
        for (Block& row : arrangement == Arrangement::SideBySide
                              ? cardRows(maker, section, measures, columnsFor(frame.width()))
                              : bandRows(maker, section, measures)) {
            FlowUnit unit;
            if (first && headings)
                unit.block.stack(sectionHeading(maker, section, points, frame.width(), setting.brief));
            unit.block.stack(std::move(row), measures.scaled(1));
            unit.gapBefore = measures.scaled(first && headings ? 3.6 : 2.6);
            first = false;
            units.push_back(std::move(unit));
        }
    }
    if (units.empty())
        units.push_back({maker.paragraph(SheetWords::noExercises(), {points, 400, Ink::Black}, frame.width()), 0});
    addCodes(units, maker, content, std::max(kLeastPoints, points * 0.85), frame.width());
    return flow(frame, std::move(units), measures.scaled(4));
}

} // namespace

size_t lonelyPages(const std::vector<SheetPage>& pages)
{
    size_t count = 0;
    for (const SheetPage& page : pages)
        count += page.blocks.empty() ? 2U : page.blocks.size() == 1 ? 1U : 0U;
    return pages.size() > 1 ? count : 0;
}

void keepBetter(SheetPages& best, SheetPages other)
{
    const auto worth = [](const std::vector<SheetPage>& pages) { return std::pair(pages.size(), lonelyPages(pages)); };
    if (other && (!best || worth(*other) < worth(*best)))
        best = std::move(other);
}

SheetPages cardPages(BlockMaker& maker, const SheetContent& content, const SheetOptions& options, Setting setting)
{
    SheetPages best;
    for (const Arrangement arrangement : {Arrangement::SideBySide, Arrangement::Bands, Arrangement::WordyBands}) {
        if (arrangement == Arrangement::WordyBands && !setting.compact && setting.pictures <= 1)
            continue; // where it saves nothing the dose stands under the pictures
        keepBetter(best, arranged(maker, content, options, arrangement, setting));
    }
    return best;
}

} // namespace limber
