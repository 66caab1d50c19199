// SPDX-License-Identifier: GPL-3.0-or-later
// The days to tick.
#include "app/render/sheet_block.h"

#include <algorithm>

namespace limber
{

namespace
{

constexpr double kBoxGap = 0.7;

void addBoxes(Block& block, int count, double size, double x, double y)
{
    for (int i = 0; i < count; ++i) {
        block.items.push_back(
            BoxItem{{x + i * (size + kBoxGap), y, size, size}, 0.7, 0.25, Ink::Soft, Ink::None, true});
    }
}

constexpr double kGoodBox = 4.0;  // mm, for any pen and hand
constexpr double kLeastBox = 3.6; // mm; boxes that would be smaller beside their labels stand under them

double wantedBox(double points)
{
    return std::max(kGoodBox, 1.05 * std::max(kLeastPoints, points) * kPointMm);
}

/// Of a day that has several boxes where they have no room beside each other: a row for each time.
DayGrid aRowForEachTime(const DayGrid& grid)
{
    DayGrid rows = grid;
    rows.days = grid.days.mid(0, grid.lastWeek);
    rows.lastWeek = static_cast<int>(rows.days.size());
    rows.weeks = grid.timesADay;
    rows.timesADay = 1;
    return rows;
}

/// One week: every label at the left of its boxes; empty when the boxes would be too small.
Block oneWeek(BlockMaker& maker, const DayGrid& grid, double width, const TextStyle& style)
{
    constexpr double kAfterLabel = 0.6;
    constexpr double kBetweenDays = 1.1;
    Block block;
    const int days = grid.lastWeek;
    double label = 0;
    for (int i = 0; i < days; ++i)
        label = std::max(label, maker.text().width(grid.days[i], style));
    const double pitch = width / static_cast<double>(grid.days.size());
    const double room = pitch - label - kAfterLabel - kBetweenDays;
    const double size = std::min(wantedBox(style.points), (room + kBoxGap) / grid.timesADay - kBoxGap);
    if (size < kLeastBox)
        return block;
    const double spare = room - (grid.timesADay * (size + kBoxGap) - kBoxGap);
    const double afterLabel = kAfterLabel + std::clamp(spare, 0.0, 0.6);
    block.height = std::max(lineHeight(style), size);
    for (int i = 0; i < days; ++i) {
        const double own = maker.text().width(grid.days[i], style);
        block.place(maker.line(grid.days[i], style, label + 1), i * pitch, (block.height - lineHeight(style)) / 2);
        addBoxes(block, grid.timesADay, size, i * pitch + own + afterLabel, (block.height - size) / 2);
    }
    return block;
}

} // namespace

Block dayGrid(BlockMaker& maker, const DayGrid& grid, double width, double points)
{
    if (grid.days.isEmpty() || grid.weeks < 1)
        return {};
    const TextStyle style{std::max(kLeastPoints, points), 400, Ink::Soft};
    if (grid.weeks == 1) {
        Block row = oneWeek(maker, grid, width, style);
        if (!row.items.empty())
            return row;
    }
    // Several weeks, or many times a day: labels on top, boxes in columns under them.
    const DayColumns columns = dayColumns(grid, width, points);
    if (grid.weeks == 1 && grid.timesADay > 1 && columns.box < kLeastBox)
        return dayGrid(maker, aRowForEachTime(grid), width, points);
    Block block = dayLabels(maker, grid, columns, points);
    block.stack(dayBoxes(grid, columns));
    return block;
}

DayColumns dayColumns(const DayGrid& grid, double atMost, double points)
{
    constexpr double kBetweenDays = 1.6;
    if (grid.days.isEmpty() || grid.weeks < 1)
        return {};
    const double em = std::max(kLeastPoints, points) * kPointMm;
    DayColumns columns;
    columns.box = wantedBox(points);
    columns.pitch = std::max(1.6 * em, grid.timesADay * (columns.box + kBoxGap) - kBoxGap) + kBetweenDays;
    const double days = static_cast<double>(grid.days.size());
    if (columns.pitch * days > atMost) {
        columns.pitch = atMost / days;
        columns.box = std::min(columns.box, (columns.pitch - 1 + kBoxGap) / grid.timesADay - kBoxGap);
    }
    columns.width = columns.pitch * (days - 1) + grid.timesADay * (columns.box + kBoxGap) - kBoxGap;
    return columns;
}

TextStyle dayLabelStyle(BlockMaker& maker, const QStringList& days, TextStyle style, double pitch)
{
    constexpr double kBetween = 0.8;
    double widest = 0;
    for (const QString& day : days)
        widest = std::max(widest, maker.text().width(day, style));
    if (widest > pitch - kBetween)
        style.points = std::max(kLeastPoints, style.points * (pitch - kBetween) / widest);
    return style;
}

Block dayLabels(BlockMaker& maker, const DayGrid& grid, const DayColumns& columns, double points)
{
    const TextStyle style =
        dayLabelStyle(maker, grid.days, {std::max(kLeastPoints, points), 400, Ink::Soft}, columns.pitch);
    const double used = grid.timesADay * (columns.box + kBoxGap) - kBoxGap;
    Block block;
    for (int i = 0; i < grid.days.size(); ++i) {
        const double text = maker.text().width(grid.days[i], style);
        const double x = std::clamp((used - text) / 2, 0.0, std::max(0.0, columns.pitch - text));
        block.place(maker.line(grid.days[i], style, text + 1), i * columns.pitch + x, 0);
    }
    block.height = grid.days.isEmpty() ? 0 : lineHeight(style);
    return block;
}

Block dayBoxes(const DayGrid& grid, const DayColumns& columns)
{
    Block block;
    for (int week = 0; week < grid.weeks; ++week) {
        const int days = week + 1 == grid.weeks ? grid.lastWeek : static_cast<int>(grid.days.size());
        block.height += week == 0 ? 0 : 1.1;
        for (int i = 0; i < days; ++i)
            addBoxes(block, grid.timesADay, columns.box, i * columns.pitch, block.height);
        block.height += columns.box;
    }
    return block;
}

} // namespace limber
