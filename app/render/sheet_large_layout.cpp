// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_card.h"
#include "app/render/sheet_flow.h"
#include "app/render/sheet_layouts.h"
#include "app/render/sheet_words.h"

#include <algorithm>

namespace limber
{

namespace
{

constexpr double kBeside = 140; // mm: from this width on the dose stands beside the pictures

Block wordsBeside(BlockMaker& maker, const SheetExercise& exercise, double points, double width)
{
    Block words;
    for (const QString& line : exercise.dose)
        words.stack(maker.paragraph(line, {points * 1.1, 700, Ink::Black}, width));
    if (!exercise.note.isEmpty())
        words.stack(maker.aside(exercise.note, {points, 600, Ink::Black}, width), 1.2);
    if (!exercise.start.isEmpty())
        words.stack(maker.paragraph(SheetWords::tr("Start:"), exercise.start, {points, 400, Ink::Black}, width), 1.2);
    return words;
}

Block largeCard(BlockMaker& maker, const SheetExercise& exercise, const DayGrid& days, const SheetOptions& options,
                Setting setting, double width)
{
    const double points = setting.points;
    const TextStyle text{points, 400, Ink::Black};
    const double gap = setting.tight ? 1.1 : 1.7;
    Block card;
    card.stack(maker.rule(width, 0.35, Ink::Soft));
    card.stack(exerciseHead(maker, exercise, {points * 1.35, 700, Ink::Black}, width), 1.6);
    const bool beside = exercise.pictured && width >= kBeside;
    const double pictures = beside ? 0.55 * width : width;
    const double share = setting.brief ? 0.22 : setting.tight ? 0.325 : 0.4;
    Block wells = pictureWells(maker, exercise, pictures, share * pictures, options.ink, points);
    if (beside) {
        Block row = std::move(wells);
        Block words = wordsBeside(maker, exercise, points, width - pictures - 5);
        row.height = std::max(row.height, words.height);
        row.place(std::move(words), pictures + 5, 0);
        card.stack(std::move(row), gap);
    } else {
        card.stack(std::move(wells), gap);
        card.stack(wordsBeside(maker, exercise, points, width), gap);
    }
    card.stack(maker.numbered(exercise.steps, text, width), gap);
    if (!exercise.feel.isEmpty())
        card.stack(maker.paragraph(SheetWords::tr("Feel it:"), exercise.feel, text, width), 0.6);
    if (!exercise.avoid.isEmpty())
        card.stack(maker.paragraph(SheetWords::tr("Avoid:"), exercise.avoid, text, width), 0.6);
    if (!exercise.source.isEmpty())
        card.stack(maker.paragraph(SheetWords::tr("Dose from: %1").arg(exercise.source), text, width), 0.6);
    card.stack(dayGrid(maker, days, std::min(width, 150.0), points), gap);
    card.exercises.push_back({0, 0, width, card.height});
    return card;
}

/// The card of an exercise where all of it does not fit on a page: with ever smaller pictures, then without the boxes
/// to tick, then without pictures, until it fits.
Block fittingCard(BlockMaker& maker, SheetExercise exercise, DayGrid days, const SheetOptions& options, Setting setting,
                  double width, double room)
{
    for (const auto& [tight, brief] : {std::pair(false, false), std::pair(true, false), std::pair(false, true)}) {
        setting.tight = tight;
        setting.brief = brief;
        Block card = largeCard(maker, exercise, days, options, setting, width);
        if (card.height <= room)
            return card;
    }
    days.days.clear();
    Block card = largeCard(maker, exercise, days, options, setting, width);
    if (card.height <= room)
        return card;
    exercise.pictured = false;
    return largeCard(maker, exercise, days, options, setting, width);
}

} // namespace

SheetPages largePages(BlockMaker& maker, const SheetContent& content, const SheetOptions& options, Setting setting)
{
    const SheetFrame frame(maker, content, options, setting.points);
    const DayGrid days{content.days, content.weeks, content.lastWeek, content.timesADay};
    std::vector<FlowUnit> units;
    for (const SheetSection& section : content.sections) {
        bool first = true;
        for (const SheetExercise& exercise : section.exercises) {
            FlowUnit unit;
            if (first && (content.sections.size() > 1 || !section.detail.isEmpty()))
                unit.block.stack(sectionHeading(maker, section, setting.points, frame.width()));
            const double room = frame.room() - unit.block.height - 1;
            unit.block.stack(setting.brief ? fittingCard(maker, exercise, days, options, setting, frame.width(), room)
                                           : largeCard(maker, exercise, days, options, setting, frame.width()),
                             1);
            unit.gapBefore = setting.tight ? 3 : 4.5;
            first = false;
            units.push_back(std::move(unit));
        }
    }
    if (units.empty())
        units.push_back(
            {maker.paragraph(SheetWords::noExercises(), {setting.points, 400, Ink::Black}, frame.width()), 0});
    addCodes(units, maker, content, setting.points, frame.width());
    return flow(frame, std::move(units), 8);
}

} // namespace limber
