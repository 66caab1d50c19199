// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_block.h"
#include "app/render/sheet_content.h"

namespace limber
{

/// The measures of a card at one size of text, in millimetres.
struct CardMeasures {
    double points = 11;
    double air = 1;            ///< the gaps, 1 is roomy
    double width = 86;         ///< of a card, or of the left part of a band
    double textWidth = 86;     ///< of the right part of a band
    double gap = 8;            ///< between columns
    double pictureHeight = 26; ///< of the wells
    bool doseAtText = false;   ///< in a band the dose stands over the words, not under the pictures
    SheetInk ink = SheetInk::Grey;
    DayGrid days;

    double scaled(double millimetres) const { return millimetres * air * points / 11; }
};

/// One exercise in the parts that a row lines up: every part begins at the same height in all cards of the row.
struct CardParts {
    Block head; ///< number and name
    Block pictures;
    Block dose;
    Block text; ///< starting position, steps, where to feel it, what to avoid
    Block days;
};

CardParts cardParts(BlockMaker& maker, const SheetExercise& exercise, const CardMeasures& measures, double textWidth);

/// Start and end side by side, numbered 1 and 2 in `labelPoints` (0: not numbered); a single picture keeps its half of
/// the width; empty when there is no picture.
Block pictureWells(BlockMaker& maker, const SheetExercise& exercise, double width, double height, SheetInk ink,
                   double labelPoints);

/// Number in a circle and name.
Block exerciseHead(BlockMaker& maker, const SheetExercise& exercise, const TextStyle& name, double width);

/// Cards beside each other, their parts lined up.
Block cardRow(BlockMaker& maker, const std::vector<const SheetExercise*>& exercises, const CardMeasures& measures);

/// An exercise over two columns: what to look at on the left, what to read on the right.
Block bandCard(BlockMaker& maker, const SheetExercise& exercise, const CardMeasures& measures);

/// The title of a section, and how many rounds; as a last resort a long title is cut to one line.
Block sectionHeading(BlockMaker& maker, const SheetSection& section, double points, double width, bool cut = false);

} // namespace limber
