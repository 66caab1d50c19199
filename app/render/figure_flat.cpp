// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_piece.h"

namespace limber::render
{

namespace
{

using figure::Blob;
using figure::Hull;
using figure::Vec3;

/// At a seam the line starts inside the shape, so that not even its soft edge shows.
constexpr double kTucked = -0.006;

/// A blob as the picture's plane sees it: an ellipse x² by its second moments.
struct Ellipse {
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    double grown = 0;
};

Ellipse flatten(const Blob& blob, const figure::View& view)
{
    Ellipse e{view.x(blob.at), view.y(blob.at), 0, 0, 0, 0};
    for (const Vec3& axis : {blob.a, blob.b, blob.c}) {
        const double ax = view.x(axis);
        const double ay = view.y(axis);
        e.xx += ax * ax;
        e.xy += ax * ay;
        e.yy += ay * ay;
    }
    return e;
}

struct Directions {
    std::vector<QPointF> units;
    explicit Directions(int count)
    {
        for (int i = 0; i < count; ++i) {
            const double angle = 2.0 * std::numbers::pi * i / count;
            units.emplace_back(std::cos(angle), std::sin(angle));
        }
    }
};

const std::vector<QPointF>& directions(int count)
{
    static const Directions few(16);
    static const Directions many(24);
    return count <= 16 ? few.units : many.units;
}

double meanRadius(const Blob& blob)
{
    return std::cbrt(figure::length(blob.a) * figure::length(blob.b) * figure::length(blob.c));
}

} // namespace

QPolygonF Flattener::outline(const Hull& hull, double grown, const std::vector<figure::Seam>& joined) const
{
    std::vector<Ellipse> ellipses;
    ellipses.reserve(hull.size());
    for (const Blob& blob : hull)
        ellipses.push_back(flatten(blob, m_view));
    for (std::size_t i = 0; i < hull.size(); ++i)
        ellipses[i].grown = std::find(joined.begin(), joined.end(), hull[i].seam) == joined.end() ? grown : kTucked;
    QPolygonF polygon;
    const std::vector<QPointF>& units = directions(m_corners);
    polygon.reserve(qsizetype(units.size()));
    for (const QPointF& n : units) {
        double farthest = -1e18;
        QPointF at;
        for (const Ellipse& e : ellipses) {
            const double sx = e.xx * n.x() + e.xy * n.y();
            const double sy = e.xy * n.x() + e.yy * n.y();
            const double reach = std::sqrt(std::max(1e-12, sx * n.x() + sy * n.y()));
            const double support = e.x * n.x() + e.y * n.y() + reach + e.grown;
            if (support > farthest) {
                farthest = support;
                at = {e.x + sx / reach + n.x() * e.grown, e.y + sy / reach + n.y() * e.grown};
            }
        }
        if (polygon.isEmpty() || (at - polygon.last()).manhattanLength() > 0.002)
            polygon.append(at);
    }
    return polygon;
}

QPainterPath Flattener::path(const std::vector<Hull>& hulls, double grown) const
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const Hull& hull : hulls) {
        path.addPolygon(outline(hull, grown));
        path.closeSubpath();
    }
    return path;
}

QPainterPath Flattener::lined(const std::vector<Hull>& hulls, const std::vector<figure::Seam>& joined) const
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const Hull& hull : hulls) {
        path.addPolygon(outline(hull, m_line, joined));
        path.closeSubpath();
    }
    return path;
}

QPainterPath Flattener::litPath(const std::vector<Hull>& hulls) const
{
    // The light comes from above, a little from the left of the picture and from the viewer.
    const Vec3 light = figure::unit(m_view.up * 0.8 - m_view.right * 0.35 + m_view.toward * 0.2);
    std::vector<Hull> thin = hulls;
    for (Hull& hull : thin)
        for (Blob& blob : hull) {
            if (blob.seam != figure::Seam::None)
                continue;
            const double r = blob.reach(light);
            blob.at = blob.at + light * (0.22 * r);
            blob.a = blob.a * 0.74;
            blob.b = blob.b * 0.74;
            blob.c = blob.c * 0.74;
        }
    return path(thin);
}

void Flattener::addDiscs(std::vector<Disc>& discs, const std::vector<Hull>& hulls) const
{
    for (const Hull& hull : hulls)
        for (std::size_t i = 0; i < hull.size(); ++i) {
            const Blob& blob = hull[i];
            discs.push_back({m_view.x(blob.at), m_view.y(blob.at), meanRadius(blob), m_view.depth(blob.at), blob.at});
            if (i == 0)
                continue;
            const Blob& last = hull[i - 1];
            const Vec3 middle = figure::lerp(last.at, blob.at, 0.5);
            discs.push_back({m_view.x(middle), m_view.y(middle), (meanRadius(blob) + meanRadius(last)) / 2,
                             m_view.depth(middle), middle});
        }
}

QColor mixed(const QColor& a, const QColor& b, double t)
{
    const auto channel = [t](int from, int to) { return int(std::lround(from + (to - from) * t)); };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()),
            channel(a.alpha(), b.alpha())};
}

} // namespace limber::render
