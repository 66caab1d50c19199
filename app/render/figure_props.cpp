// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_piece.h"

namespace limber::render
{

namespace
{

using figure::Box;
using figure::Hull;
using figure::Prop;
using figure::PropKind;
using figure::Vec3;

struct Tones {
    QColor top;
    QColor side;
    QColor dark;
};

Tones tonesOf(PropKind kind, const FigurePalette& p)
{
    if (kind == PropKind::Mat)
        return {p.mat, p.matEdge, p.matEdge};
    if (kind == PropKind::Pillow)
        return {p.soft, mixed(p.soft, p.propSide, 0.5), mixed(p.soft, p.propDark, 0.6)};
    return {p.propTop, p.propSide, p.propDark};
}

QColor toneOf(Vec3 normal, const Tones& tones, const figure::View& view)
{
    if (normal.y > 0.5)
        return tones.top;
    return figure::dot(normal, view.right) > 0.35 ? tones.dark : tones.side;
}

QPolygonF face(const Box& box, int axis, double side, const Flattener& flat)
{
    const std::array<Vec3, 3> axes{box.frame.x * box.half.x, box.frame.y * box.half.y, box.frame.z * box.half.z};
    const Vec3 out = axes[std::size_t(axis)] * side;
    const Vec3 u = axes[std::size_t((axis + 1) % 3)];
    const Vec3 v = axes[std::size_t((axis + 2) % 3)];
    Hull corners; // slightly rounded
    for (const Vec3& corner : {u + v, v - u, -u - v, u - v})
        corners.push_back(figure::ball(box.at + out + corner, 0.004));
    return flat.outline(corners);
}

QPainterPath closed(const QPolygonF& polygon)
{
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

void addBoxDiscs(Piece& piece, const Box& box, const Flattener& flat)
{
    // A grid of points through the box, so that its place among the limbs is judged where they meet.
    for (const double x : {-0.9, -0.3, 0.3, 0.9})
        for (const double y : {-0.9, 0.0, 0.9})
            for (const double z : {-0.9, -0.3, 0.3, 0.9}) {
                const Vec3 p = box.at + box.frame * Vec3{x * box.half.x, y * box.half.y, z * box.half.z};
                piece.discs.push_back({flat.view().x(p), flat.view().y(p), 0.05, flat.view().depth(p), p});
            }
}

Piece boxPiece(const Box& box, PropKind kind, const Flattener& flat, const FigureStyle& style)
{
    Piece piece;
    piece.owner = {Owner::Kind::Prop, {}};
    piece.box = box;
    piece.ground = kind == PropKind::Mat;
    const Tones tones = tonesOf(kind, style.palette);
    Hull corners;
    for (const Vec3& corner : box.corners())
        corners.push_back(figure::ball(corner, 0.004));
    piece.shapes = {{corners}};
    const std::array<Vec3, 3> normals{box.frame.x, box.frame.y, box.frame.z};
    for (int axis = 0; axis < 3; ++axis)
        for (const double side : {-1.0, 1.0}) {
            const Vec3 normal = normals[std::size_t(axis)] * side;
            if (flat.view().depth(normal) > 1e-3)
                piece.fills.push_back({closed(face(box, axis, side, flat)), toneOf(normal, tones, flat.view()),
                                       figure::Stuff::Skin, Fill::Tone::Base});
        }
    addBoxDiscs(piece, box, flat);
    return piece;
}

Piece roundPiece(const Hull& hull, PropKind kind, const Flattener& flat, const FigureStyle& style)
{
    const FigurePalette& p = style.palette;
    Piece piece;
    piece.owner = {Owner::Kind::Prop, {}};
    const QColor base = kind == PropKind::Ball || kind == PropKind::Band        ? p.ball
                        : kind == PropKind::Cushion || kind == PropKind::Pillow ? p.soft
                                                                                : p.ball;
    piece.shapes = {{hull}};
    piece.fills.push_back({flat.path({hull}), base, figure::Stuff::Skin, Fill::Tone::Base});
    if (style.modelled && kind != PropKind::Roller && kind != PropKind::Band)
        piece.fills.push_back({flat.litPath({hull}), base.lighter(110)});
    if (kind == PropKind::Roller) {
        const Vec3 axis = hull.front().at - hull.back().at;
        const figure::Blob& end = flat.view().depth(axis) > 0 ? hull.front() : hull.back();
        piece.fills.push_back({flat.path({{end}}), mixed(base, p.outline, 0.35)});
        figure::Blob core = end;
        core.b = core.b * 0.45;
        core.c = core.c * 0.45;
        piece.fills.push_back({flat.path({{core}}), mixed(base, p.far, 0.3)});
    }
    flat.addDiscs(piece.discs, {hull});
    return piece;
}

} // namespace

void addProps(std::vector<Piece>& pieces, const figure::Scene& scene, const Flattener& flat, const FigureStyle& style)
{
    for (const Prop& prop : scene.props) {
        const figure::Solids solids = figure::solidsOf(prop, scene.body);
        for (std::size_t i = 0; i < solids.boxes.size(); ++i) {
            const bool mattress = prop.kind == PropKind::Bed && i == 0;
            pieces.push_back(boxPiece(solids.boxes[i], mattress ? PropKind::Pillow : prop.kind, flat, style));
        }
        for (const Hull& hull : solids.rounds) {
            pieces.push_back(roundPiece(hull, prop.kind, flat, style));
            if (prop.kind == PropKind::Band)
                pieces.back().nearer = 0.06;
        }
    }
}

} // namespace limber::render
