// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/plot_content.h"
#include "app/render/tokens.h"

class QPainter;

namespace limber
{

/// Paints a plot that is laid out: axes, bars or lines, a legend for two series, and the point that one is on with its
/// words.
class PlotPaint
{
public:
    /// All must outlive it.
    PlotPaint(QPainter& painter, QSizeF size, const PlotContent& content, const PlotScale& scale, const Tokens& tokens);

    void paint(PlotPlace point);

private:
    void paintAxes();
    void paintDates();
    void paintBars();
    void paintLine(size_t series);
    void paintLegend();
    void paintPoint(PlotPlace point);
    void paintMark(size_t series, const QRectF& box);

    QPainter& m_painter;
    QSizeF m_size;
    const PlotContent& m_content;
    const PlotScale& m_scale;
    const Tokens& m_tokens;
};

} // namespace limber
