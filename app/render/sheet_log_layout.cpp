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

constexpr int kWritingLines = 3;

/// A table: what was to be done at the left, a column for each day.
struct LogMeasures {
    double points = 11;
    double width = 0;
    double words = 0; ///< of the left column
    double pitch = 0;
    double pad = 1;
    int writingLines = kWritingLines;

    double columnAt(int day) const { return words + day * pitch; }
};

LogMeasures measuresFor(Setting setting, double width)
{
    LogMeasures m;
    m.points = setting.points;
    m.width = width;
    // What white is left makes the rows higher, and gives more room to write.
    const double more = std::min(0.6, setting.pictures - 1);
    m.pad = (setting.compact ? 0.5 : setting.tight ? 0.8 : 1.4) + 3.2 * more;
    m.writingLines = kWritingLines + static_cast<int>(std::lround(8 * more));
    m.pitch = std::min(9.5, 0.64 * width / kLogDays);
    m.words = width - kLogDays * m.pitch;
    return m;
}

/// A line under the row and the lines between the days; a heavier one between the weeks.
void addGrid(Block& row, BlockMaker& maker, const LogMeasures& m)
{
    for (int day = 0; day <= kLogDays; ++day) {
        const bool week = day % 7 == 0;
        row.items.push_back(RuleItem{
            {m.columnAt(day), 0, m.columnAt(day), row.height}, week ? 0.35 : 0.2, week ? Ink::Soft : Ink::Line});
    }
    row.place(maker.rule(m.width, 0.2, Ink::Line), 0, row.height - 0.1);
}

/// The names of the days, and a line for each date.
Block logHead(BlockMaker& maker, const QStringList& week, const LogMeasures& m)
{
    const TextStyle label =
        dayLabelStyle(maker, week, {std::max(kLeastPoints, m.points * 0.85), 600, Ink::Black}, m.pitch);
    Block words = maker.paragraph(SheetWords::tr("Tick what you did; date below the day"),
                                  {label.points, 400, Ink::Soft}, m.words - 2);
    Block head;
    head.height = std::max(2 * lineHeight(label) + 1, words.height + 0.6);
    const double top = head.height - words.height - 0.4;
    head.place(std::move(words), 0, top);
    for (int day = 0; day < kLogDays; ++day) {
        const QString& name = week[day % 7];
        const double text = maker.text().width(name, label);
        head.place(maker.line(name, label, text + 1), m.columnAt(day) + (m.pitch - text) / 2, 0.2);
    }
    addGrid(head, maker, m);
    return head;
}

Block logRow(BlockMaker& maker, const SheetExercise& exercise, const LogMeasures& m)
{
    const double badge = 1.6 * m.points * kPointMm;
    const double wordsAt = badge + 1.8;
    Block words;
    words.stack(maker.paragraph(exercise.name, {m.points, 700, Ink::Black}, m.words - wordsAt - 2));
    const TextStyle small{std::max(kLeastPoints, m.points * 0.88), 400, Ink::Soft};
    for (const QString& line : exercise.dose)
        words.stack(maker.paragraph(line, small, m.words - wordsAt - 2));
    if (!exercise.note.isEmpty())
        words.stack(maker.aside(exercise.note, {small.points, 600, Ink::Black}, m.words - wordsAt - 2), 0.4);
    Block row;
    row.height = std::max(words.height, badge) + 2 * m.pad;
    row.place(maker.badge(exercise.number, badge), 0, m.pad + 0.3);
    row.place(std::move(words), wordsAt, m.pad);
    addGrid(row, maker, m);
    row.exercises.push_back({0, 0, m.width, row.height});
    return row;
}

Block dayRow(BlockMaker& maker, const QString& lead, const QString& text, const LogMeasures& m)
{
    const TextStyle style{std::max(kLeastPoints, m.points * 0.9), 400, Ink::Soft};
    Block words = maker.paragraph(lead, text, style, m.words - 2);
    Block row;
    row.height = std::max(words.height + 2 * m.pad, 9.0);
    const double top = (row.height - words.height) / 2;
    row.place(std::move(words), 0, top);
    addGrid(row, maker, m);
    return row;
}

/// What is noted for the whole day, and room to write.
Block logEnd(BlockMaker& maker, const LogMeasures& m)
{
    Block end;
    end.stack(maker.rule(m.width, 0.5, Ink::Black));
    end.stack(dayRow(maker, SheetWords::tr("Pain"), SheetWords::tr("0 none – 10 worst"), m));
    end.stack(dayRow(maker, SheetWords::tr("Felt it"), SheetWords::tr("in the right place: yes or no"), m));
    end.stack(maker.line(SheetWords::tr("What I noticed"), {m.points, 700, Ink::Black}, m.width), 4);
    for (int i = 0; i < m.writingLines; ++i) {
        end.height += 8;
        end.items.push_back(RuleItem{{0, end.height, m.width, end.height}, 0.2, Ink::Soft});
    }
    return end;
}

} // namespace

SheetPages logPages(BlockMaker& maker, const SheetContent& content, const SheetOptions& options, Setting setting)
{
    const SheetFrame frame(maker, content, options, setting);
    const LogMeasures m = measuresFor(setting, frame.width());
    std::vector<FlowUnit> units;
    for (const SheetSection& section : content.sections) {
        bool first = true;
        for (const SheetExercise& exercise : section.exercises) {
            FlowUnit unit;
            if (first && (content.sections.size() > 1 || !section.detail.isEmpty())) {
                unit.block.height = 1.4;
                unit.block.stack(sectionHeading(maker, section, setting.points, m.width, setting.brief));
                unit.block.stack(maker.rule(m.width, 0.2, Ink::Line), 0.6);
            }
            unit.block.stack(logRow(maker, exercise, m));
            first = false;
            units.push_back(std::move(unit));
        }
    }
    if (units.empty())
        units.push_back({maker.paragraph(SheetWords::noExercises(), {setting.points, 400, Ink::Black}, m.width), 0});
    units.push_back({logEnd(maker, m), 0});
    addCodes(units, maker, content, std::max(kLeastPoints, setting.points * 0.85), m.width);
    return flow(frame, std::move(units), 0, logHead(maker, SheetWords::weekDays(options.locale), m));
}

} // namespace limber
