// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_unite.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <span>

namespace limber::render
{

namespace
{

constexpr double kGap = 0.002; // metres of ground that may be painted over between two shapes

/// From where to where a shape reaches across the axis at one row.
struct Reach {
    double from = std::numeric_limits<double>::max();
    double to = std::numeric_limits<double>::lowest();

    bool empty() const { return from > to; }
    void add(double x)
    {
        from = std::min(from, x);
        to = std::max(to, x);
    }
};

/// The direction in which the shapes follow one another.
QPointF axisOf(std::span<const QPolygonF> polygons)
{
    const QPointF way = polygons.back().boundingRect().center() - polygons.front().boundingRect().center();
    const double far = std::hypot(way.x(), way.y());
    return far > 1e-3 ? way / far : QPointF(0, 1);
}

/// All polygons one after the other with the axis as their y.
struct Upright {
    std::vector<QPointF> points;
    std::vector<std::size_t> ends; // where each polygon's points end

    Upright(std::span<const QPolygonF> polygons, QPointF axis)
    {
        points.reserve(128);
        for (const QPolygonF& polygon : polygons) {
            for (const QPointF& p : polygon)
                points.push_back({p.x() * axis.y() - p.y() * axis.x(), p.x() * axis.x() + p.y() * axis.y()});
            ends.push_back(points.size());
        }
    }
    std::span<const QPointF> polygon(std::size_t i) const
    {
        const std::size_t begin = i == 0 ? 0 : ends[i - 1];
        return std::span(points).subspan(begin, ends[i] - begin);
    }
    /// Whether no ground lies between two of them along the axis.
    bool hangsTogether() const
    {
        std::vector<Reach> heights(ends.size());
        for (std::size_t i = 0; i < ends.size(); ++i)
            for (const QPointF& p : polygon(i))
                heights[i].add(p.y());
        std::sort(heights.begin(), heights.end(), [](const Reach& a, const Reach& b) { return a.from < b.from; });
        double end = heights.front().to;
        for (const Reach& height : heights) {
            if (height.from > end)
                return false;
            end = std::max(end, height.to);
        }
        return true;
    }
};

/// The heights of all corners: between two of them every side is straight.
std::vector<double> rowsOf(const std::vector<QPointF>& points, double apart)
{
    std::vector<double> rows;
    rows.reserve(points.size());
    for (const QPointF& p : points)
        rows.push_back(p.y());
    std::sort(rows.begin(), rows.end());
    const double last = rows.back();
    std::size_t kept = 0;
    for (const double y : rows)
        if (kept == 0 || y - rows[kept - 1] > apart)
            rows[kept++] = y;
    rows[kept - 1] = last;
    rows.resize(kept);
    return rows;
}

/// Where the polygon is at each row. Its corners go round, so the next side's rows lie beside the last one's.
void addReach(std::span<const QPointF> polygon, const std::vector<double>& rows, std::span<Reach> reach)
{
    QPointF a = polygon.back();
    std::size_t row = std::size_t(std::lower_bound(rows.begin(), rows.end(), a.y()) - rows.begin());
    for (const QPointF& b : polygon) {
        const QPointF& low = a.y() < b.y() ? a : b;
        const QPointF& high = a.y() < b.y() ? b : a;
        const double slope = high.y() > low.y() ? (high.x() - low.x()) / (high.y() - low.y()) : 0;
        while (row > 0 && rows[row - 1] >= low.y())
            --row;
        while (row < rows.size() && rows[row] < low.y())
            ++row;
        for (; row < rows.size() && rows[row] <= high.y(); ++row)
            reach[row].add(low.x() + slope * (rows[row] - low.y()));
        a = b;
    }
}

constexpr std::size_t kMost = 8; // polygons at a time

/// One reach over those of all polygons; nothing when there is ground between them.
std::optional<Reach> joined(const std::vector<Reach>& reaches, std::size_t row, std::size_t rows)
{
    std::array<Reach, kMost> here;
    std::size_t count = 0;
    for (std::size_t i = row; i < reaches.size(); i += rows) {
        if (reaches[i].empty())
            continue;
        std::size_t at = count++;
        for (; at > 0 && here[at - 1].from > reaches[i].from; --at)
            here[at] = here[at - 1];
        here[at] = reaches[i];
    }
    Reach all = here[0];
    for (std::size_t i = 1; i < count; ++i) {
        if (here[i].from > all.to + kGap)
            return std::nullopt;
        all.to = std::max(all.to, here[i].to);
    }
    return all;
}

/// One outline round all; empty when there is ground between them.
QPolygonF oneOutline(std::span<const QPolygonF> polygons, double apart)
{
    const QPointF axis = axisOf(polygons);
    const Upright upright(polygons, axis);
    if (!upright.hangsTogether())
        return {};
    const std::vector<double> rows = rowsOf(upright.points, apart);
    std::vector<Reach> reaches(rows.size() * polygons.size());
    for (std::size_t i = 0; i < polygons.size(); ++i)
        addReach(upright.polygon(i), rows, std::span(reaches).subspan(i * rows.size(), rows.size()));
    const auto turnedBack = [axis](double x, double y) {
        return QPointF(x * axis.y() + y * axis.x(), y * axis.y() - x * axis.x());
    };
    QPolygonF outline(qsizetype(2 * rows.size()));
    QPointF* there = outline.data();
    QPointF* back = there + outline.size();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::optional<Reach> reach = joined(reaches, row, rows.size());
        if (!reach)
            return {};
        *there++ = turnedBack(reach->to, rows[row]);
        *--back = turnedBack(reach->from, rows[row]);
    }
    return outline;
}

/// Whether the corners between two others lie on the straight line between them, but for a `bulge`.
bool isStraight(const QPolygonF& polygon, qsizetype from, qsizetype to, double bulge)
{
    const QPointF way = polygon[to] - polygon[from];
    const double most = bulge * bulge * QPointF::dotProduct(way, way);
    for (qsizetype i = from + 1; i < to; ++i) {
        const QPointF out = polygon[i] - polygon[from];
        const double aside = out.x() * way.y() - out.y() * way.x();
        if (aside * aside > most)
            return false;
    }
    return true;
}

} // namespace

std::vector<QPolygonF> united(const std::vector<QPolygonF>& polygons, double apart)
{
    std::vector<QPolygonF> outlines;
    std::size_t first = 0;
    while (first < polygons.size()) {
        std::size_t count = std::min(kMost, polygons.size() - first);
        QPolygonF outline;
        for (; count > 1 && outline.isEmpty(); --count)
            outline = oneOutline(std::span(polygons).subspan(first, count), apart);
        if (outline.isEmpty()) {
            outlines.push_back(polygons[first]);
            first += 1;
        } else {
            outlines.push_back(outline);
            first += count + 1;
        }
    }
    return outlines;
}

void straighten(QPolygonF& polygon, double bulge)
{
    QPolygonF kept;
    kept.reserve(polygon.size());
    for (qsizetype from = 0; from < polygon.size();) {
        kept.append(polygon[from]);
        qsizetype to = from + 1;
        while (to + 1 < polygon.size() && isStraight(polygon, from, to + 1, bulge))
            ++to;
        from = to;
    }
    polygon.swap(kept);
}

} // namespace limber::render
