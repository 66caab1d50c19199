// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_piece.h"

namespace limber::render
{

namespace
{

using figure::Blob;
using figure::Hull;
using figure::kStature;
using figure::Mat3;
using figure::Vec3;

/// The points of a ring that are wanted, as one run without a break.
template <typename At, typename Wanted>
std::vector<Vec3> run(int steps, const At& at, const Wanted& wanted)
{
    const auto point = [&](int i) { return at(2.0 * std::numbers::pi * (i % steps) / steps); };
    int first = 0;
    while (first < steps && !(wanted(point(first)) && !wanted(point(first + steps - 1))))
        ++first;
    std::vector<Vec3> points;
    for (int i = first; i < first + steps && wanted(point(i)); ++i)
        points.push_back(point(i));
    return points;
}

/// The part of an ellipsoid's skin around `axis` (unit, in its own round coordinates) that is nearer to the axis than
/// `edge` (a cosine), as far as the viewer sees it.
QPolygonF visibleCap(const Blob& blob, Vec3 axis, double edge, const Flattener& flat)
{
    // In the ellipsoid's own coordinates it is a unit ball; the viewer's direction is bent accordingly.
    const figure::View& view = flat.view();
    const auto toSkin = [&](Vec3 u) { return blob.at + blob.a * u.x + blob.b * u.y + blob.c * u.z; };
    const Vec3 seen = figure::unit(Vec3{view.depth(blob.a) / figure::dot(blob.a, blob.a),
                                        view.depth(blob.b) / figure::dot(blob.b, blob.b),
                                        view.depth(blob.c) / figure::dot(blob.c, blob.c)});
    constexpr int kSteps = 28;
    const double ring = std::sqrt(std::max(0.0, 1.0 - edge * edge));
    const Vec3 across = figure::unitAcross(seen, axis);
    const Vec3 along = figure::cross(axis, across);
    // Edge of the cap where it is on the near side, then the ball's rim where it belongs to the cap.
    std::vector<Vec3> edgeRun = run(
        kSteps, [&](double t) { return axis * edge + (across * std::cos(t) + along * std::sin(t)) * ring; },
        [&](Vec3 u) { return figure::dot(u, seen) >= 0; });
    const Vec3 rimX = figure::unitAcross(axis, seen);
    const Vec3 rimY = figure::cross(seen, rimX);
    std::vector<Vec3> rimRun = run(
        kSteps, [&](double t) { return rimX * std::cos(t) + rimY * std::sin(t); },
        [&](Vec3 u) { return figure::dot(u, axis) >= edge; });
    const bool closedEdge = int(edgeRun.size()) == kSteps;
    if (closedEdge)
        rimRun.clear();
    else if (!edgeRun.empty() && !rimRun.empty() &&
             figure::distance(edgeRun.back(), rimRun.front()) > figure::distance(edgeRun.back(), rimRun.back()))
        std::reverse(rimRun.begin(), rimRun.end());
    edgeRun.insert(edgeRun.end(), rimRun.begin(), rimRun.end());
    QPolygonF polygon;
    for (const Vec3& u : edgeRun)
        polygon.append(flat.point(toSkin(u)));
    return polygon;
}

/// The polygon moved outward from its middle, for the line round it.
QPolygonF grown(const QPolygonF& polygon, double by)
{
    const QPointF middle = polygon.boundingRect().center();
    QPolygonF wide;
    for (const QPointF& p : polygon) {
        const QPointF out = p - middle;
        const double far = std::max(1e-6, std::hypot(out.x(), out.y()));
        wide.append(p + out * (by / far));
    }
    return wide;
}

QPainterPath pathOf(const QPolygonF& polygon)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

void addEyes(Piece& piece, const Mat3& h, Vec3 centre, const Flattener& flat, const FigureStyle& style)
{
    for (const double s : {-1.0, 1.0}) {
        const Vec3 out = figure::unit(h.z + h.x * (0.36 * s));
        const double facing = flat.view().depth(out);
        if (facing < 0.12)
            continue;
        const Vec3 at = centre + h.z * (0.047 * kStature) + h.x * (0.0165 * s * kStature) - h.y * (0.003 * kStature);
        const Hull eye{figure::egg(at, h, 0.0042 * kStature, 0.0052 * kStature, 0.002 * kStature)};
        piece.fills.push_back({flat.path({eye}), style.palette.face});
    }
}

void addEars(Piece& piece, const Mat3& h, Vec3 centre, const Flattener& flat, const FigureStyle& style)
{
    for (const double s : {-1.0, 1.0}) {
        if (flat.view().depth(h.x * s) < 0.25)
            continue;
        const Vec3 at = centre + h.x * (0.0415 * s * kStature) - h.y * (0.008 * kStature) - h.z * (0.008 * kStature);
        const Hull ear{figure::egg(at, h, 0.004 * kStature, 0.0125 * kStature, 0.0085 * kStature)};
        piece.fills.push_back({flat.path({ear}), style.palette.skinShade});
    }
}

} // namespace

void addFace(Piece& piece, const figure::Body& body, const Flattener& flat, const FigureStyle& style)
{
    const Mat3& h = body.head;
    const Vec3 c = figure::headCentreOf(body);
    const double k = kStature;
    // The nose: in profile it shows in the outline, from the front as a shade.
    const Hull nose{figure::egg(c - h.y * (0.002 * k) + h.z * (0.048 * k), h, 0.004 * k, 0.008 * k, 0.004 * k),
                    figure::egg(c - h.y * (0.017 * k) + h.z * (0.057 * k), h, 0.0062 * k, 0.005 * k, 0.0055 * k)};
    const double front = flat.view().depth(h.z);
    if (front > -0.35) {
        const QPainterPath path = flat.path({nose});
        piece.shapes.push_back({nose});
        const QColor tone = mixed(style.palette.skin, style.palette.skinShade, figure::smooth((front - 0.1) * 1.6));
        piece.fills.push_back({path, tone, figure::Stuff::Skin, Fill::Tone::Base});
    }
    addEyes(piece, h, c, flat, style);

    // Hair: a cap that leaves the face free, a little thicker than the skull.
    const Blob scalp = figure::egg(c + h.y * (0.010 * k) - h.z * (0.006 * k), h, 0.0485 * k, 0.0545 * k, 0.0590 * k);
    const QPolygonF cap = visibleCap(scalp, figure::unit(Vec3{0, 0.74, -0.67}), 0.03, flat);
    if (cap.size() > 2) {
        piece.more = grown(cap, flat.line());
        piece.fills.push_back({pathOf(cap), style.palette.hair, figure::Stuff::Hair, Fill::Tone::Base});
    }
    addEars(piece, h, c, flat, style);
}

} // namespace limber::render
