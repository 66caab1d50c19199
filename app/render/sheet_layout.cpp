// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_layout.h"

#include "app/render/sheet_card.h"
#include "app/render/sheet_flow.h"
#include "app/render/sheet_words.h"

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

using Pages = std::optional<std::vector<SheetPage>>;

constexpr double kColumnWidth = 88; // what a card would like to have
constexpr double kColumnGap = 8;
constexpr double kBandPictures = 0.40; // of the width of a band

int columnsFor(double width)
{
    return std::clamp(static_cast<int>(std::lround((width + kColumnGap) / (kColumnWidth + kColumnGap))), 1, 3);
}

/// Cards side by side, or one exercise over the whole width: its pictures at the left, its words at the right.
enum class Arrangement { SideBySide, Bands };

/// How closely a page is set.
struct Setting {
    double points = 11;
    bool tight = false; ///< smaller gaps and pictures
};

CardMeasures cardMeasures(const SheetContent& content, const SheetOptions& options, Arrangement arrangement,
                          Setting setting, double width)
{
    CardMeasures measures;
    measures.points = setting.points;
    measures.air = setting.tight ? 0.75 : 1.0;
    measures.gap = kColumnGap;
    measures.inkSaving = options.inkSaving;
    measures.days = {content.days, content.weeks, content.lastWeek, content.timesADay};
    if (arrangement == Arrangement::Bands) {
        measures.width = kBandPictures * (width - kColumnGap);
        measures.textWidth = width - kColumnGap - measures.width;
    } else {
        const int columns = columnsFor(width);
        measures.width = (width - (columns - 1) * kColumnGap) / columns;
        measures.textWidth = measures.width;
    }
    const double pictures = arrangement == Arrangement::Bands ? 0.34 : 0.295;
    measures.pictureHeight =
        pictures * measures.width * std::min(1.0, setting.points / 10.5) * (setting.tight ? 0.87 : 1.0);
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

Pages cardPages(BlockMaker& maker, const SheetContent& content, const SheetOptions& options, Arrangement arrangement,
                Setting setting)
{
    const double points = setting.points;
    const SheetFrame frame(maker, content, options, points);
    const CardMeasures measures = cardMeasures(content, options, arrangement, setting, frame.width());
    const bool headings =
        content.sections.size() > 1 || (content.sections.size() == 1 && !content.sections.front().detail.isEmpty());
    std::vector<FlowUnit> units;
    for (const SheetSection& section : content.sections) {
        bool first = true;
        for (Block& row : arrangement == Arrangement::Bands
                              ? bandRows(maker, section, measures)
                              : cardRows(maker, section, measures, columnsFor(frame.width()))) {
            FlowUnit unit;
            if (first && headings)
                unit.block.stack(sectionHeading(maker, section, points, frame.width()));
            unit.block.stack(std::move(row), measures.scaled(1));
            unit.gapBefore = measures.scaled(first && headings ? 3.6 : 2.6);
            first = false;
            units.push_back(std::move(unit));
        }
    }
    if (units.empty())
        units.push_back({maker.paragraph(SheetWords::tr("This routine has no exercises yet."),
                                         {points, 400, Ink::Black}, frame.width()),
                         0});
    return flow(frame, std::move(units), measures.scaled(4));
}

/// The settings to try, the best first. A smaller one is taken only when it saves a page.
std::vector<Setting> settingsFor(const SheetOptions& options)
{
    if (options.textPoints > 0)
        return {{std::clamp(options.textPoints, kLeastPoints, 20.0), false}};
    std::vector<Setting> settings;
    for (double points = 11.5; points > 9.9; points -= 0.25)
        settings.push_back({points, false});
    for (double points = 10.5; points > 9.7; points -= 0.25)
        settings.push_back({points, true});
    return settings;
}

} // namespace

Result<Sheet> layoutSheet(const SheetContent& content, const SheetOptions& options)
{
    SheetText text;
    BlockMaker maker(text);
    Pages best;
    const auto consider = [&best, &maker, &content, &options](Setting setting) {
        for (const Arrangement arrangement : {Arrangement::SideBySide, Arrangement::Bands}) {
            Pages pages = cardPages(maker, content, options, arrangement, setting);
            if (pages && (!best || pages->size() < best->size()))
                best = std::move(pages);
        }
    };
    for (const Setting setting : settingsFor(options))
        consider(setting);
    if (!best)
        consider({kLeastPoints, true});
    if (!best)
        return Error{
            SheetWords::tr("An exercise of this routine does not fit on one page of this paper; choose a larger "
                           "paper or shorten its steps.")};
    Sheet sheet;
    sheet.paper = paperSize(options);
    sheet.title = content.title;
    sheet.author = content.from;
    sheet.subject = content.purpose;
    sheet.language = content.language;
    sheet.pages = std::move(*best);
    return sheet;
}

} // namespace limber
