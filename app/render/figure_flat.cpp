// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_piece.h"
#include "app/render/figure_unite.h"

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

Ellipse flatten(const Blob& blob, const figure::View& view, double grown, const std::vector<figure::Seam>& joined)
{
    const bool tucked = std::find(joined.begin(), joined.end(), blob.seam) != joined.end();
    Ellipse e{view.x(blob.at), view.y(blob.at), 0, 0, 0, tucked ? kTucked : grown};
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
    static const Directions fewest(12);
    static const Directions few(16);
    static const Directions many(24);
    return count <= 12 ? fewest.units : count <= 16 ? few.units : many.units;
}

/// The outermost point of the ellipses' common skin in the direction `n`.
QPointF outermost(const Ellipse* first, const Ellipse* last, QPointF n)
{
    double farthest = -1e18;
    QPointF at;
    for (const Ellipse* e = first; e != last; ++e) {
        const double sx = e->xx * n.x() + e->xy * n.y();
        const double sy = e->xy * n.x() + e->yy * n.y();
        const double reach = std::sqrt(std::max(1e-12, sx * n.x() + sy * n.y()));
        const double support = e->x * n.x() + e->y * n.y() + reach + e->grown;
        if (support > farthest) {
            farthest = support;
            at = {e->x + sx / reach + n.x() * e->grown, e->y + sy / reach + n.y() * e->grown};
        }
    }
    return at;
}

std::vector<Ellipse> flattenAll(const Hull& hull, const figure::View& view, double grown,
                                const std::vector<figure::Seam>& joined)
{
    std::vector<Ellipse> ellipses;
    ellipses.reserve(hull.size());
    for (const Blob& blob : hull)
        ellipses.push_back(flatten(blob, view, grown, joined));
    return ellipses;
}

/// Whether the hulls are a row of pairs, each beginning where the last one ends: a limb.
bool isTube(const std::vector<Hull>& hulls)
{
    for (std::size_t i = 0; i < hulls.size(); ++i)
        if (hulls[i].size() != 2 || (i > 0 && !(hulls[i].front().at == hulls[i - 1].back().at)))
            return false;
    return !hulls.empty();
}

using Pair = std::array<Ellipse, 2>;

/// Directions against the axis of a limb, as cosine and sine.
struct TubeTurns {
    static constexpr double kTaper = 12; // degrees by which a limb's side may lean against its axis
    std::vector<QPointF> oneSide = turns({90 - kTaper, 90, 90 + kTaper});
    std::vector<QPointF> roundRoot = turns({120, 140, 160, 180, 200, 220, 240});
    std::vector<QPointF> otherSide = turns({270 - kTaper, 270, 270 + kTaper});
    std::vector<QPointF> roundEnd = turns({300, 320, 340, 360, 380, 400, 420});

    static std::vector<QPointF> turns(std::initializer_list<double> degrees)
    {
        std::vector<QPointF> all;
        for (const double angle : degrees)
            all.emplace_back(std::cos(angle * figure::kDegree), std::sin(angle * figure::kDegree));
        return all;
    }
};

/// One outline round a limb: along its one side, round its end, back along the other and round its root. Empty when it
/// is seen so much from its end that it has no sides.
QPolygonF tubeOutline(const std::vector<Pair>& parts)
{
    if (parts.empty())
        return {};
    const Ellipse& root = parts.front()[0];
    const Ellipse& end = parts.back()[1];
    const QPointF way(end.x - root.x, end.y - root.y);
    const double far = std::hypot(way.x(), way.y());
    if (far < 0.10)
        return {};
    const QPointF along = way / far;
    QPolygonF polygon;
    polygon.reserve(qsizetype(6 * parts.size() + 14));
    const auto add = [&](const Pair& part, QPointF turn) {
        const QPointF n(along.x() * turn.x() - along.y() * turn.y(), along.y() * turn.x() + along.x() * turn.y());
        polygon.append(outermost(part.data(), part.data() + part.size(), n));
    };
    static const TubeTurns turns;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part)
        for (const QPointF& turn : turns.oneSide)
            add(*part, turn);
    for (const QPointF& turn : turns.roundRoot)
        add(parts.front(), turn);
    for (const Pair& part : parts)
        for (const QPointF& turn : turns.otherSide)
            add(part, turn);
    for (const QPointF& turn : turns.roundEnd)
        add(parts.back(), turn);
    return polygon;
}

double meanRadius(const Blob& blob)
{
    return std::cbrt(figure::length(blob.a) * figure::length(blob.b) * figure::length(blob.c));
}

} // namespace

QPolygonF Flattener::outline(const Hull& hull, double grown, const std::vector<figure::Seam>& joined) const
{
    const std::vector<Ellipse> ellipses = flattenAll(hull, m_view, grown, joined);
    QPolygonF polygon;
    const std::vector<QPointF>& units = directions(m_corners);
    polygon.reserve(qsizetype(units.size()));
    for (const QPointF& n : units) {
        const QPointF at = outermost(ellipses.data(), ellipses.data() + ellipses.size(), n);
        if (polygon.isEmpty() || (at - polygon.last()).manhattanLength() > 0.002)
            polygon.append(at);
    }
    return polygon;
}

std::vector<QPolygonF> Flattener::outlines(const std::vector<Hull>& hulls, double grown,
                                           const std::vector<figure::Seam>& joined) const
{
    if (isTube(hulls)) {
        std::vector<Pair> parts;
        for (const Hull& hull : hulls)
            parts.push_back({flatten(hull[0], m_view, grown, joined), flatten(hull[1], m_view, grown, joined)});
        QPolygonF tube = tubeOutline(parts);
        if (!tube.isEmpty())
            return {tube};
    }
    std::vector<QPolygonF> polygons;
    for (const Hull& hull : hulls)
        polygons.push_back(outline(hull, grown, joined));
    return polygons;
}

QPainterPath Flattener::path(const std::vector<Hull>& hulls, double grown,
                             const std::vector<figure::Seam>& joined) const
{
    return pathRound(outlines(hulls, grown, joined));
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

std::vector<QPolygonF> Flattener::united(const std::vector<QPolygonF>& polygons) const
{
    return render::united(polygons, m_apart);
}

QPainterPath Flattener::pathRound(const std::vector<QPolygonF>& polygons) const
{
    std::vector<QPolygonF> outlines = united(polygons);
    for (QPolygonF& outline : outlines)
        straighten(outline, m_bulge);
    return pathOf(outlines);
}

QPainterPath pathOf(const std::vector<QPolygonF>& polygons)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const QPolygonF& polygon : polygons) {
        path.addPolygon(polygon);
        path.closeSubpath();
    }
    return path;
}

QColor mixed(const QColor& a, const QColor& b, double t)
{
    const auto channel = [t](int from, int to) { return int(std::lround(from + (to - from) * t)); };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()),
            channel(a.alpha(), b.alpha())};
}

} // namespace limber::render
