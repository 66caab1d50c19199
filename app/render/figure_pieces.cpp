// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_piece.h"

namespace limber::render
{

namespace
{

using figure::Body;
using figure::Flesh;
using figure::Layer;
using figure::PartName;
using figure::Segment;
using figure::Stuff;
using figure::Vec3;

bool isLimb(Segment segment)
{
    return segment == Segment::UpperArm || segment == Segment::Forearm || segment == Segment::Hand ||
           segment == Segment::Thigh || segment == Segment::Shank || segment == Segment::Foot;
}

bool contains(const std::vector<PartName>& parts, PartName part)
{
    return std::find(parts.begin(), parts.end(), part) != parts.end();
}

QColor colourOf(Stuff stuff, const FigurePalette& palette, bool works, bool partner)
{
    switch (stuff) {
    case Stuff::Skin:
        return palette.skin;
    case Stuff::Shirt:
        return partner ? palette.partnerShirt : palette.shirt;
    case Stuff::Trousers:
        return works ? palette.work : partner ? palette.partnerTrousers : palette.trousers;
    case Stuff::Shoe:
        return palette.shoe;
    case Stuff::Sole:
        return palette.sole;
    case Stuff::Hair:
        return palette.hair;
    }
    return palette.skin;
}

/// 0 for the nearer limb of a pair … 1 for one well behind the other: it is painted a little toward the ground colour.
double farness(const Body& body, PartName part, const figure::View& view)
{
    if (!isLimb(part.segment))
        return 0;
    const bool arm =
        part.segment == Segment::UpperArm || part.segment == Segment::Forearm || part.segment == Segment::Hand;
    const auto depth = [&](Side side) {
        const figure::Limb& limb = arm ? body.arm(side) : body.leg(side);
        return (view.depth(limb.root) * 2 + view.depth(limb.mid) + view.depth(limb.end)) / 4;
    };
    const double behind = depth(otherSide(part.side)) - depth(part.side);
    return std::clamp(behind / 0.20, 0.0, 1.0);
}

/// What is too thin, or too much covered, for its lighter side to be seen.
bool isPlain(const Layer& layer, PartName part)
{
    const bool underSleeve = part.segment == Segment::UpperArm && layer.stuff == Stuff::Skin;
    const bool underHem = part.segment == Segment::Shank && layer.stuff == Stuff::Skin;
    return underSleeve || underHem || layer.stuff == Stuff::Sole || part.segment == Segment::Neck;
}

/// Half the thickness of its thickest place.
double thickness(const Layer& layer)
{
    double thickest = 0;
    for (const figure::Hull& hull : layer.hulls)
        for (const figure::Blob& blob : hull)
            thickest =
                std::max(thickest, std::min({figure::length(blob.a), figure::length(blob.b), figure::length(blob.c)}));
    return thickest;
}

void addLayer(Piece& piece, const Layer& layer, QColor colour, const Flattener& flat, const FigureStyle& style)
{
    const QColor lit = colour.lighter(layer.stuff == Stuff::Skin ? 106 : 111);
    const bool modelled = style.modelled && !isPlain(layer, piece.owner.part);
    const bool thin = modelled && thickness(layer) < style.thinnest; // takes the tone that it has on the whole
    piece.fills.push_back(
        {flat.path(layer.hulls), thin ? mixed(colour, lit, 0.7) : colour, layer.stuff, Fill::Tone::Base});
    if (!modelled || thin)
        return;
    piece.fills.push_back({flat.litPath(layer.hulls), lit, layer.stuff, Fill::Tone::Lit});
}

/// The working side's half of the pelvis is dressed in the working colour too, so that leg and hip are one shape.
void addWorkingHips(Piece& piece, const Body& body, const figure::Figure& figure, const Flattener& flat,
                    const FigureStyle& style)
{
    for (const Side side : figure::kSides)
        if (contains(figure.works, {Segment::Thigh, side})) {
            const std::vector<figure::Hull> half = figure::halfPelvis(body, side);
            piece.fills.push_back({flat.path(half), style.palette.work});
            if (style.modelled)
                piece.fills.push_back({flat.litPath(half), style.palette.work.lighter(111)});
        }
}

Piece pieceOf(Flesh flesh, const Body& body, const figure::Figure& figure, bool partner, const Flattener& flat,
              const FigureStyle& style)
{
    Piece piece;
    piece.owner = {partner ? Owner::Kind::Partner : Owner::Kind::Body, flesh.name};
    const bool works = !partner && contains(figure.works, flesh.name);
    const double away = farness(body, flesh.name, flat.view());
    const bool fromBelow =
        flesh.name.segment == Segment::Foot && flat.view().depth(body.leg(flesh.name.side).tip.y) < -0.05;
    if (fromBelow)
        std::reverse(flesh.layers.begin(), flesh.layers.end());
    for (Layer& layer : flesh.layers) {
        QColor full = colourOf(layer.stuff, style.palette, works, partner);
        if (flesh.name.segment == Segment::Neck)
            full = mixed(full, style.palette.skinShade, 0.45);
        const QColor colour = mixed(full, style.palette.far, away * (works ? 0.10 : 0.20));
        addLayer(piece, layer, colour, flat, style);
        flat.addDiscs(piece.discs, layer.hulls);
        piece.shapes.push_back(std::move(layer.hulls));
    }
    piece.nearer = flesh.name.segment == Segment::Trunk ? 0.03 : isLimb(flesh.name.segment) ? 0.015 : 0.0;
    if (flesh.name.segment == Segment::Pelvis && !partner)
        addWorkingHips(piece, body, figure, flat, style);
    if (flesh.name.segment == Segment::Head)
        addFace(piece, body, flat, style);
    return piece;
}

/// The gluteus medius: on the side of the pelvis between its crest and the bony point of the thigh.
void addPatch(std::vector<Piece>& pieces, const Body& body, PartName part, const Flattener& flat,
              const FigureStyle& style)
{
    const double s = figure::sign(part.side);
    const figure::Mat3& p = body.pelvis;
    const double k = figure::kStature;
    const Vec3 out = figure::unit(p.x * (0.82 * s) - p.z * 0.57);
    const Vec3 at = body.pelvisAt + p.y * (0.026 * k) + p.x * (0.058 * s * k) - p.z * (0.028 * k);
    const double facing = flat.view().depth(out);
    Piece piece;
    piece.owner = {Owner::Kind::Patch, part};
    piece.soft = true;
    piece.strength = figure::smooth((facing + 0.75) / 0.9);
    // A disc on the skin: seen from its edge it is thin, so that it never leaves the body.
    const figure::Mat3 lying{out, figure::unitAcross(p.y, out), figure::cross(out, figure::unitAcross(p.y, out))};
    const figure::Hull hull{figure::egg(at - out * (0.005 * k), lying, 0.010 * k, 0.038 * k, 0.034 * k)};
    piece.fills.push_back({flat.path({hull}), style.palette.patch});
    flat.addDiscs(piece.discs, {hull});
    piece.nearer = 0.03;
    if (piece.strength > 0.05)
        pieces.push_back(std::move(piece));
}

void addBody(std::vector<Piece>& pieces, const Body& body, const figure::Figure& figure, bool partner,
             const Flattener& flat, const FigureStyle& style)
{
    for (Flesh& flesh : figure::fleshOf(body))
        pieces.push_back(pieceOf(std::move(flesh), body, figure, partner, flat, style));
    if (!partner && style.patch)
        for (const PartName& part : figure.patches)
            addPatch(pieces, body, part, flat, style);
}

} // namespace

std::vector<Piece> piecesOf(const figure::Scene& scene, const figure::Figure& figure, const Flattener& flat,
                            const FigureStyle& style)
{
    std::vector<Piece> pieces;
    pieces.reserve(48);
    addBody(pieces, scene.body, figure, false, flat, style);
    if (scene.partner)
        addBody(pieces, *scene.partner, figure, true, flat, style);
    addProps(pieces, scene, flat, style);
    return pieces;
}

} // namespace limber::render
