// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_card.h"

#include "app/render/sheet_words.h"

#include <algorithm>

namespace limber
{

namespace
{

Block cardText(BlockMaker& maker, const SheetExercise& exercise, const CardMeasures& measures, double width)
{
    const TextStyle text{measures.points, 400, Ink::Black};
    const TextStyle soft{measures.points, 400, Ink::Soft};
    const double gap = measures.scaled(0.7);
    Block block;
    if (!exercise.note.isEmpty())
        block.stack(maker.aside(exercise.note, {measures.points, 600, Ink::Black}, width));
    if (!exercise.start.isEmpty())
        block.stack(maker.paragraph(SheetWords::tr("Start:"), exercise.start, text, width), gap);
    block.stack(maker.numbered(exercise.steps, text, width), gap);
    if (!exercise.feel.isEmpty())
        block.stack(maker.paragraph(SheetWords::tr("Feel it:"), exercise.feel, soft, width), gap);
    if (!exercise.avoid.isEmpty())
        block.stack(maker.paragraph(SheetWords::tr("Avoid:"), exercise.avoid, soft, width), gap);
    if (!exercise.source.isEmpty())
        block.stack(maker.paragraph(SheetWords::tr("Dose from: %1").arg(exercise.source),
                                    {std::max(kLeastPoints, measures.points * 0.85), 400, Ink::Soft}, width),
                    gap);
    return block;
}

/// How a row of cards is divided from top to bottom.
struct RowHeights {
    double head = 0;
    double pictures = 0;
    double dose = 0;
    double text = 0;
    double days = 0;

    void include(const CardParts& card)
    {
        head = std::max(head, card.head.height);
        pictures = std::max(pictures, card.pictures.height);
        dose = std::max(dose, card.dose.height);
        text = std::max(text, card.text.height);
        days = std::max(days, card.days.height);
    }
};

double gapAfter(double part, double gap)
{
    return part > 0 ? gap : 0;
}

} // namespace

Block exerciseHead(BlockMaker& maker, const SheetExercise& exercise, const TextStyle& name, double width)
{
    const double diameter = 1.75 * name.points * kPointMm * 0.86;
    const double gap = 0.45 * name.points * kPointMm;
    Block title = maker.paragraph(exercise.name, name, width - diameter - gap);
    Block badge = maker.badge(exercise.number, diameter);
    const double line = lineHeight(name);
    Block head;
    head.height = std::max(diameter, title.height + std::max(0.0, diameter - line) / 2);
    head.place(std::move(badge), 0, 0);
    head.place(std::move(title), diameter + gap, (diameter - line) / 2);
    return head;
}

Block pictureWells(BlockMaker& maker, const SheetExercise& exercise, double width, double height, SheetInk ink,
                   double labelPoints)
{
    Block block;
    if (!exercise.pictured)
        return block;
    constexpr double kBetween = 1.8;
    const double inset = labelPoints > 0 ? 1.2 : 0.6;
    const double well = (width - kBetween) / 2;
    height = std::min(height, 1.1 * well); // more would be white
    const TextStyle number{labelPoints, 600, Ink::Soft};
    const bool outlined = ink == SheetInk::Saving;
    for (const bool end : {false, true}) {
        if (end && !exercise.picturedEnd)
            continue;
        const QRectF rect(end ? well + kBetween : 0, 0, well, height);
        block.items.push_back(
            BoxItem{rect, 1.6, outlined ? 0.2 : 0.0, Ink::Line, outlined ? Ink::None : Ink::Faint, false});
        block.items.push_back(
            PictureItem{rect.adjusted(inset, inset, -inset, -inset), {exercise.id, exercise.side, end, ink}});
        if (labelPoints <= 0 || !exercise.picturedEnd)
            continue;
        TextItem label{{rect.left() + 1.7, 0.9 + baselineOf(number)}, 0, QString::number(end ? 2 : 1), number};
        label.width = maker.text().width(label.text, number);
        label.shape = true;
        block.items.push_back(label);
    }
    block.height = height;
    return block;
}

CardParts cardParts(BlockMaker& maker, const SheetExercise& exercise, const CardMeasures& measures, double textWidth)
{
    CardParts parts;
    parts.head = exerciseHead(maker, exercise, {measures.points * 1.27, 700, Ink::Black}, measures.width);
    parts.pictures = pictureWells(maker, exercise, measures.width, measures.pictureHeight, measures.ink, kLeastPoints);
    for (const QString& line : exercise.dose)
        parts.dose.stack(maker.paragraph(line, {measures.points * 1.05, 700, Ink::Black},
                                         measures.doseAtText ? textWidth : measures.width));
    parts.text = cardText(maker, exercise, measures, textWidth);
    parts.days = dayGrid(maker, measures.days, measures.width, measures.points * 0.85);
    return parts;
}

Block cardRow(BlockMaker& maker, const std::vector<const SheetExercise*>& exercises, const CardMeasures& measures)
{
    std::vector<CardParts> cards;
    RowHeights row;
    for (const SheetExercise* exercise : exercises) {
        cards.push_back(cardParts(maker, *exercise, measures, measures.width));
        row.include(cards.back());
    }
    const double top = measures.scaled(2.2);
    const double pictures = top + row.head + measures.scaled(1.7);
    const double dose = pictures + row.pictures + gapAfter(row.pictures, measures.scaled(1.8));
    const double text = dose + row.dose + measures.scaled(0.6);
    const double days = text + row.text + gapAfter(row.days, measures.scaled(1.3));
    Block block;
    block.height = days + row.days;
    double x = 0;
    for (CardParts& card : cards) {
        block.place(maker.rule(measures.width, 0.25, Ink::Line), x, 0);
        block.place(std::move(card.head), x, top);
        block.place(std::move(card.pictures), x, pictures);
        block.place(std::move(card.dose), x, dose);
        block.place(std::move(card.text), x, text);
        block.place(std::move(card.days), x, days);
        block.exercises.push_back({x, 0, measures.width, block.height});
        x += measures.width + measures.gap;
    }
    return block;
}

Block bandCard(BlockMaker& maker, const SheetExercise& exercise, const CardMeasures& measures)
{
    CardParts card = cardParts(maker, exercise, measures, measures.textWidth);
    const double whole = measures.width + measures.gap + measures.textWidth;
    const double right = measures.width + measures.gap;
    Block left;
    left.stack(std::move(card.head));
    left.stack(std::move(card.pictures), measures.scaled(1.7));
    Block words;
    (measures.doseAtText ? words : left).stack(std::move(card.dose), measures.scaled(1.8));
    left.stack(std::move(card.days), measures.scaled(1.3));
    words.stack(std::move(card.text), measures.scaled(0.6));
    const double top = measures.scaled(2.2);
    Block block;
    block.height = top + std::max(left.height, words.height + measures.scaled(0.6));
    block.place(maker.rule(whole, 0.25, Ink::Line), 0, 0);
    block.place(std::move(left), 0, top);
    block.place(std::move(words), right, top + measures.scaled(0.6));
    block.exercises.push_back({0, 0, whole, block.height});
    return block;
}

Block sectionHeading(BlockMaker& maker, const SheetSection& section, double points, double width, bool cut)
{
    const TextStyle title{points * 1.18, 700, Ink::Black};
    const TextStyle detail{points, 400, Ink::Soft};
    Block block;
    const double titleWidth = maker.text().width(section.title, title);
    block.stack(cut ? maker.line(section.title, title, width) : maker.paragraph(section.title, title, width));
    if (!section.detail.isEmpty()) {
        const double gap = 1.1 * points * kPointMm;
        const double shift = baselineOf(title) - baselineOf(detail);
        if (!section.title.isRightToLeft() && titleWidth + gap + maker.text().width(section.detail, detail) <= width)
            block.place(maker.line(section.detail, detail, width - titleWidth - gap), titleWidth + gap, shift);
        else
            block.stack(maker.paragraph(section.detail, detail, width));
    }
    return block;
}

} // namespace limber
