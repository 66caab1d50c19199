// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_arrow.h"

#include "app/render/figure_fade.h"

#include <QtGui/QPainter>

namespace limber::render
{

namespace
{

using figure::ArrowSpec;

QPolygonF lineOf(const ArrowSpec& arrow, const Flattener& flat)
{
    QPolygonF line;
    for (const figure::Vec3& point : arrow.path)
        line.append(flat.point(point));
    return line;
}

/// The polygon with every side moved outward; pointed corners are cut short. A stroke would take three times as long.
QPolygonF widened(const QPolygonF& polygon, double by)
{
    const auto normalOf = [](QPointF from, QPointF to) {
        const QPointF way = to - from;
        const double far = std::max(1e-9, std::hypot(way.x(), way.y()));
        return QPointF(-way.y(), way.x()) / far;
    };
    QPolygonF wide;
    wide.reserve(polygon.size());
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF& p = polygon[i];
        const QPointF in = normalOf(polygon[(i + polygon.size() - 1) % polygon.size()], p);
        const QPointF out = normalOf(p, polygon[(i + 1) % polygon.size()]);
        const QPointF middle = in + out;
        const double square = std::max(0.5, QPointF::dotProduct(middle, middle)); // 4 where it goes straight on
        wide.append(p + middle * (2 * by / square));
    }
    return wide;
}

/// The corners of the arrow's head at the end of a line, from its left to its right.
struct Head {
    QPolygonF corners;
    qsizetype neck = 0; // the last point of the line that the head leaves free
    QPointF base;

    Head(const QPolygonF& line, double width)
    {
        const QPointF tip = line.last();
        const double length = width * 2.6;
        neck = line.size() - 1;
        while (neck > 0 && std::hypot(tip.x() - line[neck].x(), tip.y() - line[neck].y()) < length)
            --neck;
        const QPointF way = tip - line[neck];
        const QPointF ahead = way / std::max(1e-6, std::hypot(way.x(), way.y()));
        const QPointF aside(-ahead.y(), ahead.x());
        base = tip - ahead * length;
        corners << base + aside * (width * 0.5) << base + aside * (width * 1.5) << tip + ahead * (width * 0.4)
                << base - aside * (width * 1.5) << base - aside * (width * 0.5);
    }
};

/// A line that grows thicker toward its head, and the head; or, to and fro, a line with two heads.
QPolygonF shapeOf(const QPolygonF& line, double width, bool toAndFro)
{
    const Head head(line, width);
    QPolygonF left;
    QPolygonF right;
    QPolygonF tail;
    qsizetype first = 0;
    if (toAndFro) {
        const Head back(QPolygonF(line.rbegin(), line.rend()), width);
        tail = back.corners;
        first = line.size() - 1 - back.neck;
    }
    for (qsizetype i = first; i <= head.neck; ++i) {
        const QPointF next = i + 1 <= head.neck ? line[i + 1] : head.base;
        const QPointF way = next - line[i];
        const QPointF aside = QPointF(-way.y(), way.x()) / std::max(1e-6, std::hypot(way.x(), way.y()));
        const double along = double(i) / double(std::max<qsizetype>(1, head.neck));
        const double half = width * 0.5 * (toAndFro ? 1.0 : 0.45 + 0.55 * along);
        left.append(line[i] + aside * half);
        right.prepend(line[i] - aside * half);
    }
    return left + head.corners + right + tail;
}

void paintArrow(QPainter& painter, const QPolygonF& halo, const QPolygonF& core, const FigureStyle& style)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.inkLine ? QColor(Qt::white) : style.palette.outline);
    painter.drawPath(pathOf({halo}));
    painter.setBrush(style.palette.workDeep);
    painter.drawPath(pathOf({core}));
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
        const QPolygonF line = lineOf(arrow, flat);
        const QPointF whole = line.last() - line.first();
        if (std::hypot(whole.x(), whole.y()) < 0.02)
            continue;
        const double width = std::max(0.020, 1.6 / scale);
        const QPolygonF shape = shapeOf(line, width, arrow.toAndFro);
        const double core = width * 0.125;
        const QPolygonF inner = widened(shape, core);
        const QPolygonF outer = widened(shape, core + std::max(0.008, 0.7 / scale));
        if (strength < 1 && !style.vector)
            paintFaded(painter, outer.boundingRect(),
                       [&](QPainter& inside) { paintArrow(inside, outer, inner, style); });
        else
            paintArrow(painter, outer, inner, style);
    }
    painter.restore();
}

} // namespace limber::render
