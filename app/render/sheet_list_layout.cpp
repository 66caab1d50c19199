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

constexpr double kPictureLines = 3.75; // em: name, dose and one line of words
constexpr double kLeastWords = 46;     // mm: where words have less, the days stand under them, not beside them

/// The columns of the list: number, pictures, words, days.
struct ListMeasures {
    double points = 11;
    bool tight = false;
    bool compact = false;
    SheetInk ink = SheetInk::Grey;
    double badge = 0;
    double picturesAt = 0;
    double pictures = 0; ///< width of both
    double pictureHeight = 0;
    double wordsAt = 0;
    double words = 0;
    double daysAt = 0;
    bool daysBelow = false;
    DayGrid grid;
    DayColumns days;
};

bool anyPicture(const SheetContent& content)
{
    for (const SheetSection& section : content.sections) {
        for (const SheetExercise& exercise : section.exercises) {
            if (exercise.pictured)
                return true;
        }
    }
    return false;
}

ListMeasures measuresFor(const SheetContent& content, const SheetOptions& options, Setting setting, double width)
{
    ListMeasures m;
    m.points = setting.points;
    m.tight = setting.tight;
    m.compact = setting.compact;
    m.ink = options.ink;
    const double em = setting.points * kPointMm;
    m.badge = 1.75 * em;
    m.picturesAt = m.badge + 0.7 * em;
    m.grid = {content.days, content.weeks, content.lastWeek, content.timesADay};
    m.days = dayColumns(m.grid, 0.34 * width, setting.points * 0.85);
    m.daysAt = width - m.days.width;
    m.wordsAt = m.picturesAt;
    if (anyPicture(content)) {
        m.pictureHeight = (setting.compact ? 0.9 : setting.pictures) * kPictureLines * em;
        m.pictures = std::min(0.26 * width, 2.6 * m.pictureHeight + 1.8);
        m.wordsAt += m.pictures + 0.9 * em;
    }
    m.words = m.daysAt - m.wordsAt - (m.days.width > 0 ? 0.9 * em : 0);
    if (m.days.width > 0 && m.words < kLeastWords) {
        m.daysBelow = true;
        m.words = width - m.wordsAt;
    }
    return m;
}

Block listWords(BlockMaker& maker, const SheetExercise& exercise, const ListMeasures& m)
{
    Block words;
    words.stack(maker.paragraph(exercise.name, {m.points * 1.08, 700, Ink::Black}, m.words));
    for (const QString& line : exercise.dose)
        words.stack(maker.paragraph(line, {m.points, 600, Ink::Black}, m.words));
    if (!exercise.cue.isEmpty())
        words.stack(maker.paragraph(exercise.cue, {std::max(kLeastPoints, m.points * 0.92), 400, Ink::Soft}, m.words));
    if (!exercise.note.isEmpty())
        words.stack(maker.aside(exercise.note, {m.points, 600, Ink::Black}, m.words), 0.5);
    if (!exercise.source.isEmpty())
        words.stack(maker.paragraph(SheetWords::tr("Dose from: %1").arg(exercise.source),
                                    {kLeastPoints, 400, Ink::Soft}, m.words));
    return words;
}

/// Centred between the top and the bottom of the row.
void placeMiddle(Block& row, Block part, double x, double top, double height)
{
    const double y = top + std::max(0.0, (height - part.height) / 2);
    row.place(std::move(part), x, y);
}

Block listRow(BlockMaker& maker, const SheetExercise& exercise, const ListMeasures& m, double width)
{
    Block words = listWords(maker, exercise, m);
    Block pictures = pictureWells(maker, exercise, m.pictures, m.pictureHeight, m.ink, 0);
    Block days = m.daysBelow ? Block() : dayBoxes(m.grid, m.days);
    if (m.daysBelow)
        words.stack(dayGrid(maker, m.grid, std::min(m.words, 90.0), m.points * 0.85), 0.7);
    const double pad = m.compact ? 0.45 : m.tight ? 0.7 : 1.1;
    const double height = std::max({words.height, pictures.height, days.height, m.badge});
    Block row;
    row.height = height + 2 * pad;
    row.place(maker.rule(width, 0.2, Ink::Line), 0, 0);
    placeMiddle(row, maker.badge(exercise.number, m.badge), 0, pad, height);
    row.place(std::move(pictures), m.picturesAt, pad);
    placeMiddle(row, std::move(words), m.wordsAt, pad, height);
    placeMiddle(row, std::move(days), m.daysAt, pad, height);
    row.exercises.push_back({0, 0, width, row.height});
    return row;
}

} // namespace

SheetPages listPages(BlockMaker& maker, const SheetContent& content, const SheetOptions& options, Setting setting)
{
    const SheetFrame frame(maker, content, options, setting);
    const double width = frame.width();
    const ListMeasures m = measuresFor(content, options, setting, width);
    Block labels = m.daysBelow ? Block() : dayLabels(maker, m.grid, m.days, setting.points * 0.85);
    const bool headings = content.sections.size() > 1;
    Block pageTop;
    if (labels.height > 0) {
        pageTop.height = labels.height;
        pageTop.place(std::move(labels), m.daysAt, 0);
    }
    std::vector<FlowUnit> units;
    for (const SheetSection& section : content.sections) {
        bool first = true;
        for (const SheetExercise& exercise : section.exercises) {
            FlowUnit unit;
            if (first && (headings || !section.detail.isEmpty()))
                unit.block.stack(sectionHeading(maker, section, setting.points, width, setting.brief));
            unit.block.stack(listRow(maker, exercise, m, width), 0.4);
            unit.gapBefore = first && headings ? (setting.compact ? 0.4 : setting.tight ? 1.0 : 2.2) : 0;
            first = false;
            units.push_back(std::move(unit));
        }
    }
    if (units.empty())
        units.push_back({maker.paragraph(SheetWords::noExercises(), {setting.points, 400, Ink::Black}, width), 0});
    addCodes(units, maker, content, std::max(kLeastPoints, setting.points * 0.85), width);
    return flow(frame, std::move(units), 1.6, pageTop);
}

} // namespace limber
