// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/scaled_text.h"

#include "app/render/type.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr double kOneLineShare = 0.8;

} // namespace

ScaledText::ScaledText(int weight, QWidget* parent) : QWidget(parent), m_weight(weight)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ScaledText::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    update();
}

void ScaledText::setColour(const QColor& colour)
{
    if (m_colour == colour)
        return;
    m_colour = colour;
    update();
}

void ScaledText::setLook(double pixels, double least, int lines, Qt::Alignment alignment)
{
    m_pixels = pixels;
    m_least = std::min(least, pixels);
    m_lines = lines;
    m_alignment = alignment;
    update();
}

/// False when the text needs more lines than it may have; then the last line holds all the rest.
bool ScaledText::breakInto(Fit& fit, int lines, double width) const
{
    const QFontMetricsF metrics(fit.font);
    fit.lines.clear();
    if (lines == 1) {
        fit.lines << m_text;
        fit.height = metrics.height();
        return metrics.horizontalAdvance(m_text) <= width;
    }
    QTextLayout layout(m_text, fit.font);
    layout.beginLayout();
    bool fits = true;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (fit.lines.size() == lines) {
            fits = false;
            break;
        }
        fits = fits && line.naturalTextWidth() <= width;
        fit.lines << m_text.mid(line.textStart(), line.textLength()).trimmed();
        if (fit.lines.size() == lines)
            fit.lines.last() = m_text.mid(line.textStart());
    }
    layout.endLayout();
    fit.height = metrics.lineSpacing() * static_cast<double>(fit.lines.size());
    return fits;
}

ScaledText::Fit ScaledText::fitInLines(int lines, double least, double width, double height) const
{
    Fit fit;
    double pixels = m_pixels;
    for (;;) {
        fit.font = fontOf(pixels, m_weight);
        fit.whole = breakInto(fit, lines, width) && (lines == 1 || fit.height <= height);
        if (fit.whole || pixels <= least)
            return fit;
        pixels = std::max(least, pixels * 0.95);
    }
}

ScaledText::Fit ScaledText::fit(double width, double height) const
{
    if (m_lines > 1 &&
        !m_text.contains(QChar::LineSeparator)) { // a little smaller in one line reads better than broken
        if (Fit one = fitInLines(1, std::max(m_least, m_pixels * kOneLineShare), width, height); one.whole)
            return one;
    }
    return fitInLines(m_lines, m_least, width, height);
}

bool ScaledText::isWhole() const
{
    return m_text.isEmpty() || fit(width(), height()).whole;
}

int ScaledText::paintedPixels() const
{
    return fit(width(), height()).font.pixelSize();
}

double ScaledText::heightFor(double width, double room) const
{
    return m_text.isEmpty() ? 0 : std::ceil(fit(width, room).height);
}

void ScaledText::paintEvent(QPaintEvent*)
{
    const Fit fitted = fit(width(), height());
    const QFontMetricsF metrics(fitted.font);
    QPainter painter(this);
    painter.setFont(fitted.font);
    painter.setPen(m_colour);
    double y = (m_alignment & Qt::AlignTop) ? 0 : (height() - fitted.height) / 2;
    for (const QString& line : fitted.lines) {
        const double high = fitted.lines.size() == 1 ? fitted.height : metrics.lineSpacing();
        painter.drawText(QRectF(0, y, width(), high),
                         static_cast<int>((m_alignment & Qt::AlignHorizontal_Mask) | Qt::AlignTop) |
                             Qt::TextSingleLine | Qt::TextDontClip,
                         metrics.elidedText(line, Qt::ElideRight, width() + 0.5));
        y += metrics.lineSpacing();
    }
}

} // namespace limber
