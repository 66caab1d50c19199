// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_text.h"

#include "app/render/type.h"

#include <QtCore/QTextBoundaryFinder>
#include <QtGui/QTextLayout>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr double kReferencePixels = 256; // text is shaped at this size and scaled
constexpr double kLeading = 1.24;        // line height in em
constexpr double kCapitals = 0.727;      // Inter's height of capitals in em
constexpr double kDescent = 0.21;
constexpr double kEndless = 1e7;        // wider than any text
constexpr double kShortLastLine = 0.22; // of the width: a last line below it is avoided

QFont paperFont(int pixels, int weight)
{
    QFont font(fontFamily());
    font.setPixelSize(std::max(1, pixels));
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double emMm(const TextStyle& style)
{
    return style.points * kPointMm;
}

double unitsPerMm(const TextStyle& style)
{
    return kReferencePixels / emMm(style);
}

bool hasRightToLeft(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.direction() == QChar::DirAN;
    });
}

/// The parts of "Hold 30 s · 3 times · each side": such a line is broken between its parts only, and the dot at the end
/// of a line is left out.
std::vector<std::pair<qsizetype, qsizetype>> dottedParts(const QString& text)
{
    const QString dot = QStringLiteral(" · ");
    std::vector<std::pair<qsizetype, qsizetype>> parts;
    qsizetype start = 0;
    while (start < text.size()) {
        const qsizetype end = text.indexOf(dot, start);
        parts.emplace_back(start, end < 0 ? text.size() : end);
        start = end < 0 ? text.size() : end + dot.size();
    }
    return parts;
}

/// The stretches between the places where a line may be broken, without the spaces that follow them.
std::vector<std::pair<qsizetype, qsizetype>> unbroken(const QString& text)
{
    std::vector<std::pair<qsizetype, qsizetype>> stretches;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype next = finder.toNextBoundary();
        if (next < 0)
            next = text.size();
        qsizetype end = next;
        while (end > start && text[end - 1].isSpace())
            --end;
        if (end > start)
            stretches.emplace_back(start, end);
        start = next;
    }
    return stretches;
}

} // namespace

QRectF TextItem::bounds() const
{
    const double em = emMm(style);
    if (turned)
        return {at.x() - width, at.y() - kDescent * em, width, (kCapitals + kDescent) * em};
    return {at.x(), at.y() - kCapitals * em, width, (kCapitals + kDescent) * em};
}

QFont sheetFont(const TextStyle& style)
{
    return paperFont(static_cast<int>(std::lround(emMm(style) * kUnitsPerMm)), style.weight);
}

double lineHeight(const TextStyle& style)
{
    return kLeading * emMm(style);
}

double baselineOf(const TextStyle& style)
{
    return (kLeading + kCapitals) / 2 * emMm(style);
}

SheetText::SheetText() = default;
SheetText::~SheetText() = default;

const SheetText::Shaped& SheetText::shaped(const QString& text, int weight)
{
    auto& kept = m_shaped[{text, weight}];
    if (kept)
        return *kept;
    auto fresh = std::make_shared<Shaped>();
    fresh->layout = std::make_unique<QTextLayout>(text, paperFont(static_cast<int>(kReferencePixels), weight));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    fresh->layout->setTextOption(option);
    fresh->layout->setCacheEnabled(true);
    fresh->layout->beginLayout();
    QTextLine all = fresh->layout->createLine();
    if (all.isValid()) {
        all.setLineWidth(kEndless);
        fresh->width = all.naturalTextWidth();
        if (!hasRightToLeft(text)) {
            for (const auto& [start, end] : text.contains(u" · ") ? dottedParts(text) : unbroken(text))
                fresh->words.push_back(
                    {start, end, all.cursorToX(static_cast<int>(start)), all.cursorToX(static_cast<int>(end))});
        }
    }
    fresh->layout->endLayout();
    kept = std::move(fresh);
    return *kept;
}

std::vector<TextLine> SheetText::breakAtWords(const Shaped& shaped, double width, double firstIndent)
{
    std::vector<TextLine> lines;
    const QString text = shaped.layout->text();
    for (size_t first = 0; first < shaped.words.size();) {
        const double room = lines.empty() ? width - firstIndent : width;
        const Word& begin = shaped.words[first];
        size_t next = first + 1;
        while (next < shaped.words.size() && shaped.words[next].right - begin.left <= room)
            ++next;
        const Word& last = shaped.words[next - 1];
        if (last.right - begin.left > room)
            return breakAnywhere(shaped, width, firstIndent);
        lines.push_back({text.mid(begin.start, last.end - begin.start), last.right - begin.left, false});
        first = next;
    }
    return lines;
}

std::vector<TextLine> SheetText::breakAnywhere(const Shaped& shaped, double width, double firstIndent)
{
    std::vector<TextLine> lines;
    QTextLayout& layout = *shaped.layout;
    const bool rightToLeft = layout.textOption().textDirection() == Qt::RightToLeft;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, lines.empty() ? width - firstIndent : width));
        QString text = layout.text().mid(line.textStart(), line.textLength());
        while (!text.isEmpty() && text.back().isSpace())
            text.chop(1);
        lines.push_back({text, line.naturalTextWidth(), rightToLeft});
    }
    layout.endLayout();
    return lines;
}

std::vector<TextLine> SheetText::breakLines(const Shaped& shaped, double width, double firstIndent)
{
    return shaped.words.empty() ? breakAnywhere(shaped, width, firstIndent) : breakAtWords(shaped, width, firstIndent);
}

double SheetText::width(const QString& text, const TextStyle& style)
{
    return shaped(text, style.weight).width / unitsPerMm(style);
}

std::vector<TextLine> SheetText::lines(const QString& text, const TextStyle& style, double width, double firstIndent)
{
    const Shaped& whole = shaped(text, style.weight);
    const double units = unitsPerMm(style);
    std::vector<TextLine> best = breakLines(whole, width * units, firstIndent * units);
    double narrowed = width;
    while (best.size() > 1 && best.back().width < kShortLastLine * width * units && narrowed > 0.7 * width) {
        narrowed -= 0.03 * width;
        std::vector<TextLine> candidate = breakLines(whole, narrowed * units, firstIndent * units);
        if (candidate.size() != best.size())
            break;
        best = std::move(candidate);
    }
    for (TextLine& line : best)
        line.width /= units;
    return best;
}

QString SheetText::elided(const QString& text, const TextStyle& style, double width)
{
    if (this->width(text, style) <= width)
        return text;
    const QString ellipsis = QStringLiteral("…");
    const auto all = lines(text, style, width - this->width(ellipsis, style) - emMm(style));
    return all.empty() ? QString() : all.front().text + ellipsis;
}

} // namespace limber
