// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_page.h"
#include "app/render/sheet_text.h"

#include <QtCore/QStringList>

#include <vector>

namespace limber
{

/// A measured piece of a page, its items placed from its own top left corner.
struct Block {
    double height = 0;
    std::vector<SheetItem> items;
    std::vector<QRectF> exercises; ///< what the exercises in it cover

    void place(Block other, double x, double y);
    void stack(Block other, double gap = 0, double x = 0); ///< under what is there, and grows
};

/// Makes blocks of text and boxes, all widths in millimetres.
class BlockMaker
{
public:
    explicit BlockMaker(SheetText& text) : m_text(text) {}
    SheetText& text() { return m_text; }

    /// Lines from the left; a line break in the text begins a new paragraph.
    Block paragraph(const QString& text, const TextStyle& style, double width);
    /// The same with bold first words: "Feel it  outer hip".
    Block paragraph(const QString& lead, const QString& text, const TextStyle& style, double width);
    /// "1. …" with hanging numbers.
    Block numbered(const QStringList& steps, const TextStyle& style, double width);
    /// One line, from the left or ending at the right edge; cut with "…" when too long.
    Block line(const QString& text, const TextStyle& style, double width, bool atRight = false);
    Block rule(double width, double thickness, Ink ink) const;
    /// The number of an exercise in a circle.
    Block badge(int number, double diameter);
    /// A text with a bar at its left: what the writer of the routine says to this one person.
    Block aside(const QString& text, const TextStyle& style, double width);

private:
    SheetText& m_text;
};

/// The days to tick: labels with boxes, a row for each week.
struct DayGrid {
    QStringList days;
    int weeks = 1;
    int lastWeek = 7;
    int timesADay = 1;
};
/// The same in columns of a table: the labels alone, and the boxes of one exercise alone.
struct DayColumns {
    double width = 0; ///< of all
    double pitch = 0;
    double box = 0;
};
/// The style made small enough for the names of days in columns of this pitch.
TextStyle dayLabelStyle(BlockMaker& maker, const QStringList& days, TextStyle style, double pitch);
DayColumns dayColumns(const DayGrid& grid, double atMost, double points);
Block dayLabels(BlockMaker& maker, const DayGrid& grid, const DayColumns& columns, double points);
Block dayBoxes(const DayGrid& grid, const DayColumns& columns);
Block dayGrid(BlockMaker& maker, const DayGrid& grid, double width, double points);

} // namespace limber
