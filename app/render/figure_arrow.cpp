// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_arrow.h"

#include <QtGui/QPainter>

namespace limber::render
{

namespace
{

using figure::ArrowSpec;

QPolygonF pathOf(const ArrowSpec& arrow, const Flattener& flat)
{
    QPolygonF line;
    for (const figure::Vec3& point : arrow.path)
        line.append(flat.point(point));
    return line;
}

/// A line that grows thicker toward its head, and the head.
QPainterPath shapeOf(const QPolygonF& line, double width)
{
    const QPointF tip = line.last();
    const double head = width * 2.6;
    qsizetype neck = line.size() - 1;
    while (neck > 0 && std::hypot(tip.x() - line[neck].x(), tip.y() - line[neck].y()) < head)
        --neck;
    const QPointF way = tip - line[neck];
    const double far = std::max(1e-6, std::hypot(way.x(), way.y()));
    const QPointF ahead = way / far;
    const QPointF aside(-ahead.y(), ahead.x());
    const QPointF base = tip - ahead * head;
    QPolygonF left;
    QPolygonF right;
    for (qsizetype i = 0; i <= neck; ++i) {
        const QPointF next = i + 1 <= neck ? line[i + 1] : base;
        QPointF d = next - line[i];
        const double n = std::max(1e-6, std::hypot(d.x(), d.y()));
        d = QPointF(-d.y() / n, d.x() / n) *
            (width * 0.5 * (0.45 + 0.55 * double(i) / double(std::max<qsizetype>(1, neck))));
        left.append(line[i] + d);
        right.prepend(line[i] - d);
    }
    left << base + aside * (width * 0.5) << base + aside * (width * 1.5) << tip + ahead * (width * 0.4)
         << base - aside * (width * 1.5) << base - aside * (width * 0.5);
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addPolygon(left + right);
    path.closeSubpath();
    return path;
}

} // namespace

void paintArrows(QPainter& painter, const figure::Figure& figure, double phase, const Flattener& flat,
                 const FigureStyle& style, double scale)
{
    const double way = phase > 1.0 ? 2.0 - phase : phase;
    const double strength = figure::smooth((way - 0.5) / 0.4);
    if (strength <= 0.01)
        return;
    painter.save();
    painter.setOpacity(painter.opacity() * strength);
    for (const ArrowSpec& arrow : figure.arrows) {
        const QPolygonF line = pathOf(arrow, flat);
        const QPointF whole = line.last() - line.first();
        if (std::hypot(whole.x(), whole.y()) < 0.02)
            continue;
        const double width = std::max(0.020, 1.6 / scale);
        const QPainterPath path = shapeOf(line, width);
        painter.setPen(QPen(style.inkLine ? QColor(Qt::white) : style.palette.outline, std::max(0.016, 1.4 / scale),
                            Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
        painter.setPen(QPen(style.palette.workDeep, width * 0.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(style.palette.workDeep);
        painter.drawPath(path);
    }
    painter.restore();
}

} // namespace limber::render
