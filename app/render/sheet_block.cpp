// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_block.h"

#include <QtCore/QMarginsF>

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace limber
{

namespace
{

void move(SheetItem& item, const QPointF& by)
{
    std::visit(
        [&by](auto& what) {
            using What = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<What, TextItem>)
                what.at += by;
            else if constexpr (std::is_same_v<What, RuleItem>)
                what.line.translate(by);
            else
                what.rect.translate(by);
        },
        item);
}

/// What a line's thickness adds across its direction; its ends are flat.
double half(const RuleItem& rule, double along)
{
    return std::abs(along) > 1e-6 ? 0 : rule.thickness / 2;
}

} // namespace

void turnAround(SheetItem& item, const QPointF& centre)
{
    const auto opposite = [&centre](const QPointF& point) { return 2 * centre - point; };
    std::visit(
        [&opposite](auto& what) {
            using What = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<What, TextItem>)
                what.at = opposite(what.at);
            else if constexpr (std::is_same_v<What, RuleItem>)
                what.line = QLineF(opposite(what.line.p2()), opposite(what.line.p1()));
            else
                what.rect = QRectF(opposite(what.rect.bottomRight()), what.rect.size());
            if constexpr (requires { what.turned; })
                what.turned = !what.turned;
        },
        item);
}

QRectF boundsOf(const SheetItem& item)
{
    return std::visit(
        [](const auto& what) -> QRectF {
            using What = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<What, TextItem>)
                return what.bounds();
            else if constexpr (std::is_same_v<What, RuleItem>)
                return QRectF(what.line.p1(), what.line.p2()).normalized() +
                       QMarginsF(half(what, what.line.dx()), half(what, what.line.dy()), half(what, what.line.dx()),
                                 half(what, what.line.dy()));
            else
                return what.rect;
        },
        item);
}

void Block::place(Block other, double x, double y)
{
    items.reserve(items.size() + other.items.size());
    for (SheetItem& item : other.items) {
        move(item, {x, y});
        items.push_back(std::move(item));
    }
    for (const QRectF& exercise : other.exercises)
        exercises.push_back(exercise.translated(x, y));
}

void Block::stack(Block other, double gap, double x)
{
    const double top = height + (other.height > 0 ? gap : 0);
    height = top + other.height;
    place(std::move(other), x, top);
}

Block BlockMaker::paragraph(const QString& text, const TextStyle& style, double width)
{
    return paragraph(QString(), text, style, width);
}

Block BlockMaker::paragraph(const QString& lead, const QString& text, const TextStyle& style, double width)
{
    Block block;
    if (text.isEmpty() && lead.isEmpty())
        return block;
    const TextStyle bold{style.points, 700, Ink::Black};
    const double space = 1.4 * kPointMm * style.points / 4;
    const double leadWidth = lead.isEmpty() ? 0 : m_text.width(lead, bold);
    if (leadWidth > 0.75 * width) { // too long to run on after: a paragraph of its own
        block.stack(paragraph(lead, bold, width));
        block.stack(paragraph(text, style, width));
        return block;
    }
    double indent = lead.isEmpty() ? 0 : leadWidth + space;
    if (!lead.isEmpty())
        block.items.push_back(TextItem{{0, baselineOf(style)}, leadWidth, lead, bold, false});
    for (const QString& part : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        for (const TextLine& line : m_text.lines(part.trimmed(), style, width, indent)) {
            const double x = line.rightToLeft ? width - line.width : indent;
            block.items.push_back(
                TextItem{{x, block.height + baselineOf(style)}, line.width, line.text, style, line.rightToLeft});
            block.height += lineHeight(style);
            indent = 0;
        }
    }
    block.height = std::max(block.height, lineHeight(style));
    return block;
}

Block BlockMaker::numbered(const QStringList& steps, const TextStyle& style, double width)
{
    Block block;
    double hang = 0;
    for (qsizetype i = 0; i < steps.size(); ++i)
        hang = std::max(hang, m_text.width(QStringLiteral("%1.").arg(i + 1), style));
    const double gap = 0.45 * style.points * kPointMm;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const QString number = QStringLiteral("%1.").arg(i + 1);
        const double numberWidth = m_text.width(number, style);
        Block step = paragraph(steps[i], style, width - hang - gap);
        Block whole;
        const bool fromRight = steps[i].isRightToLeft();
        const double x = fromRight ? width - hang : hang - numberWidth;
        whole.items.push_back(TextItem{{x, baselineOf(style)}, numberWidth, number, style, fromRight});
        whole.height = step.height;
        whole.place(std::move(step), fromRight ? 0 : hang + gap, 0);
        block.stack(std::move(whole), i == 0 ? 0 : 0.08 * style.points * kPointMm);
    }
    return block;
}

Block BlockMaker::line(const QString& text, const TextStyle& style, double width, bool atRight)
{
    Block block;
    if (text.isEmpty())
        return block;
    const QString fitting = m_text.elided(text, style, width);
    const double textWidth = m_text.width(fitting, style);
    const double x = atRight ? width - textWidth : 0;
    block.items.push_back(TextItem{{x, baselineOf(style)}, textWidth, fitting, style, fitting.isRightToLeft()});
    block.height = lineHeight(style);
    return block;
}

Block BlockMaker::rule(double width, double thickness, Ink ink) const
{
    Block block;
    block.items.push_back(RuleItem{{0, thickness / 2, width, thickness / 2}, thickness, ink});
    block.height = thickness;
    return block;
}

Block BlockMaker::badge(int number, double diameter)
{
    Block block;
    const QString text = QString::number(number);
    const TextStyle style{std::max(kLeastPoints, diameter / kPointMm * (number < 100 ? 0.56 : 0.44)), 700, Ink::Black};
    const double width = m_text.width(text, style);
    block.items.push_back(BoxItem{{0, 0, diameter, diameter}, diameter / 2, 0.35, Ink::Black, Ink::None, false});
    const double capitals = -TextItem{{0, 0}, 0, {}, style, false}.bounds().top();
    block.items.push_back(TextItem{{(diameter - width) / 2, (diameter + capitals) / 2}, width, text, style, false});
    block.height = diameter;
    return block;
}

Block BlockMaker::aside(const QString& text, const TextStyle& style, double width)
{
    constexpr double kBar = 0.7;
    const double inset = kBar + 0.55 * style.points * kPointMm;
    Block words = paragraph(text, style, width - inset);
    Block block;
    block.height = words.height;
    block.items.push_back(RuleItem{{kBar / 2, 0.3, kBar / 2, words.height - 0.3}, kBar, Ink::Black});
    block.place(std::move(words), inset, 0);
    return block;
}

} // namespace limber
