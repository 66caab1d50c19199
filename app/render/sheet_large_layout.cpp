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

constexpr double kBeside = 140;    // mm: from this width on words stand beside the pictures
constexpr double kBesideAll = 150; // mm: from this width of the paper on all of them may

/// Pictures over the steps, or pictures at the left and all words at the right.
enum class LargeForm { Over, Left };

Block doseLines(BlockMaker& maker, const SheetExercise& exercise, double points, double width)
{
    Block words;
    for (const QString& line : exercise.dose)
        words.stack(maker.paragraph(line, {points * 1.1, 700, Ink::Black}, width));
    return words;
}

Block noteAndStart(BlockMaker& maker, const SheetExercise& exercise, double points, double width)
{
    Block words;
    if (!exercise.note.isEmpty())
        words.stack(maker.aside(exercise.note, {points, 600, Ink::Black}, width), 1.2);
    if (!exercise.start.isEmpty())
        words.stack(maker.paragraph(SheetWords::tr("Start:"), exercise.start, {points, 400, Ink::Black}, width), 1.2);
    return words;
}

Block stepsAndHints(BlockMaker& maker, const SheetExercise& exercise, double points, double width)
{
    const TextStyle text{points, 400, Ink::Black};
    Block words = maker.numbered(exercise.steps, text, width);
    if (!exercise.feel.isEmpty())
        words.stack(maker.paragraph(SheetWords::tr("Feel it:"), exercise.feel, text, width), 0.6);
    if (!exercise.avoid.isEmpty())
        words.stack(maker.paragraph(SheetWords::tr("Avoid:"), exercise.avoid, text, width), 0.6);
    if (!exercise.source.isEmpty())
        words.stack(maker.paragraph(SheetWords::tr("Dose from: %1").arg(exercise.source), text, width), 0.6);
    return words;
}

/// The height of the wells as a share of their width.
double pictureShare(Setting setting)
{
    return setting.pictures * (setting.brief ? 0.22 : setting.compact ? 0.28 : setting.tight ? 0.325 : 0.4);
}

Block cardWithPicturesOver(BlockMaker& maker, const SheetExercise& exercise, const DayGrid& days,
                           const SheetOptions& options, Setting setting, double width)
{
    const double gap = setting.tight ? 1.1 : 1.7;
    Block card;
    card.stack(maker.rule(width, 0.35, Ink::Soft));
    card.stack(exerciseHead(maker, exercise, {setting.points * 1.35, 700, Ink::Black}, width), 1.6);
    const bool beside = exercise.pictured && width >= kBeside;
    const double pictures = beside ? 0.55 * width : width;
    Block wells =
        pictureWells(maker, exercise, pictures, pictureShare(setting) * pictures, options.ink, setting.points);
    if (beside) {
        Block row = std::move(wells);
        Block words = doseLines(maker, exercise, setting.points, width - pictures - 5);
        words.stack(noteAndStart(maker, exercise, setting.points, width - pictures - 5), 1.2);
        row.height = std::max(row.height, words.height);
        row.place(std::move(words), pictures + 5, 0);
        card.stack(std::move(row), gap);
    } else {
        card.stack(std::move(wells), gap);
        card.stack(doseLines(maker, exercise, setting.points, width), gap);
        card.stack(noteAndStart(maker, exercise, setting.points, width), 1.2);
    }
    card.stack(stepsAndHints(maker, exercise, setting.points, width), gap);
    card.stack(dayGrid(maker, days, std::min(width, 150.0), setting.points), gap);
    return card;
}

Block cardWithPicturesLeft(BlockMaker& maker, const SheetExercise& exercise, const DayGrid& days,
                           const SheetOptions& options, Setting setting, double width)
{
    constexpr double kGap = 7;
    const double gap = setting.tight ? 1.1 : 1.7;
    const double left = 0.4 * (width - kGap);
    const double right = width - kGap - left;
    Block pictures = exerciseHead(maker, exercise, {setting.points * 1.35, 700, Ink::Black}, left);
    pictures.stack(pictureWells(maker, exercise, left, pictureShare(setting) * left, options.ink, setting.points), gap);
    const double pitch = days.days.isEmpty() ? left : left / static_cast<double>(days.days.size());
    const TextStyle label = dayLabelStyle(maker, days.days, {setting.points, 400, Ink::Soft}, pitch);
    const bool daysFit = label.points >= kLargePoints && days.timesADay <= 2;
    pictures.stack(doseLines(maker, exercise, setting.points, left), gap);
    Block words = noteAndStart(maker, exercise, setting.points, right);
    words.stack(stepsAndHints(maker, exercise, setting.points, right), gap);
    (daysFit ? pictures : words).stack(dayGrid(maker, days, daysFit ? left : right, setting.points), gap);
    Block card = maker.rule(width, 0.35, Ink::Soft);
    const double top = card.height + 1.6;
    card.height = top + std::max(pictures.height, words.height);
    card.place(std::move(pictures), 0, top);
    card.place(std::move(words), left + kGap, top);
    return card;
}

Block largeCard(BlockMaker& maker, const SheetExercise& exercise, const DayGrid& days, const SheetOptions& options,
                Setting setting, double width, LargeForm form)
{
    Block card = form == LargeForm::Left ? cardWithPicturesLeft(maker, exercise, days, options, setting, width)
                                         : cardWithPicturesOver(maker, exercise, days, options, setting, width);
    card.exercises.push_back({0, 0, width, card.height});
    return card;
}

/// The card of an exercise where all of it does not fit on a page: with ever smaller pictures, then without the boxes
/// to tick, then without pictures, until it fits.
Block fittingCard(BlockMaker& maker, SheetExercise exercise, DayGrid days, const SheetOptions& options, Setting setting,
                  double width, LargeForm form, double room)
{
    for (const auto& [tight, brief] : {std::pair(false, false), std::pair(true, false), std::pair(false, true)}) {
        setting.tight = tight;
        setting.brief = brief;
        Block card = largeCard(maker, exercise, days, options, setting, width, form);
        if (card.height <= room)
            return card;
    }
    days.days.clear();
    Block card = largeCard(maker, exercise, days, options, setting, width, form);
    if (card.height <= room)
        return card;
    exercise.pictured = false;
    return largeCard(maker, exercise, days, options, setting, width, form);
}

SheetPages pagesIn(LargeForm form, BlockMaker& maker, const SheetContent& content, const SheetOptions& options,
                   Setting setting)
{
    const SheetFrame frame(maker, content, options, setting);
    const DayGrid days{content.days, content.weeks, content.lastWeek, content.timesADay};
    std::vector<FlowUnit> units;
    for (const SheetSection& section : content.sections) {
        bool first = true;
        for (const SheetExercise& exercise : section.exercises) {
            FlowUnit unit;
            if (first && (content.sections.size() > 1 || !section.detail.isEmpty()))
                unit.block.stack(sectionHeading(maker, section, setting.points, frame.width(), setting.brief));
            const double room = frame.room() - unit.block.height - 1;
            unit.block.stack(setting.brief
                                 ? fittingCard(maker, exercise, days, options, setting, frame.width(), form, room)
                                 : largeCard(maker, exercise, days, options, setting, frame.width(), form),
                             1);
            unit.gapBefore = setting.compact ? 2 : setting.tight ? 3 : 4.5;
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

} // namespace

SheetPages largePages(BlockMaker& maker, const SheetContent& content, const SheetOptions& options, Setting setting)
{
    SheetPages best = pagesIn(LargeForm::Over, maker, content, options, setting);
    if (paperSize(options).width() > kBesideAll)
        keepBetter(best, pagesIn(LargeForm::Left, maker, content, options, setting));
    return best;
}

} // namespace limber
