// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_shadow.h"

namespace limber::render
{

namespace
{

using figure::Blob;
using figure::Hull;
using figure::Vec3;

constexpr double kFades = 0.30; // metres above the floor at which a thing throws no shadow any more

/// The hull flattened onto the floor, smaller the higher it is; empty when it is too high.
Hull onFloor(const Hull& hull, double spread)
{
    Hull flat;
    for (const Blob& blob : hull) {
        const double under = blob.at.y - blob.reach({0, 1, 0});
        const double near = 1.0 - std::max(0.0, under) / kFades;
        if (near <= 0.35)
            continue;
        const double r = (std::max(blob.reach({1, 0, 0}), blob.reach({0, 0, 1})) * 0.9 + spread) * near;
        flat.push_back({{blob.at.x, 0, blob.at.z}, {r, 0, 0}, {0, 1e-4, 0}, {0, 0, r}, figure::Seam::None});
    }
    return flat;
}

/// Hulls that hang together, so that their shadows can be one outline.
using Chain = std::vector<Hull>;

void addShadow(std::vector<QPolygonF>& outlines, const Chain& chain, double spread, const Flattener& flat)
{
    std::vector<QPolygonF> shadows;
    for (const Hull& hull : chain) {
        const Hull shadow = onFloor(hull, spread);
        if (!shadow.empty())
            shadows.push_back(flat.outline(shadow));
    }
    for (QPolygonF& outline : flat.united(shadows))
        outlines.push_back(std::move(outline));
}

/// The body as a few coarse hulls: enough for a shadow.
std::vector<Chain> coarse(const figure::Body& body)
{
    using figure::ball;
    std::vector<Chain> chains{{{ball(body.pelvisAt, 0.13), ball(body.thoraxAt, 0.11)},
                               {ball(body.thoraxAt, 0.11), ball(body.neckAt, 0.06)},
                               {ball(figure::headCentreOf(body), 0.085)}}};
    for (const Side side : figure::kSides) {
        const figure::Limb& leg = body.leg(side);
        const figure::Limb& arm = body.arm(side);
        chains.push_back({{ball(leg.root, 0.075), ball(leg.mid, 0.05)},
                          {ball(leg.mid, 0.05), ball(leg.end, 0.035)},
                          {ball(leg.end - leg.tip.y * 0.03 - leg.tip.z * 0.03, 0.035),
                           ball(leg.end - leg.tip.y * 0.04 + leg.tip.z * 0.16, 0.038)}});
        chains.push_back({{ball(arm.root, 0.045), ball(arm.mid, 0.036)},
                          {ball(arm.mid, 0.036), ball(arm.end, 0.024)},
                          {ball(arm.end, 0.020), ball(arm.end - arm.tip.y * 0.16, 0.025)}});
    }
    return chains;
}

void addProps(std::vector<QPolygonF>& outlines, const figure::Scene& scene, double spread, const Flattener& flat)
{
    for (const figure::Prop& prop : scene.props) {
        if (prop.kind == figure::PropKind::Mat || prop.kind == figure::PropKind::Band)
            continue;
        const figure::Solids solids = figure::solidsOf(prop, scene.body);
        for (const figure::Box& box : solids.boxes) {
            Hull corners;
            for (const Vec3& corner : box.corners())
                if (corner.y < 0.12)
                    corners.push_back(figure::ball(corner, 0.006));
            if (!corners.empty())
                addShadow(outlines, {corners}, spread * 0.6, flat);
        }
        for (const Hull& hull : solids.rounds)
            addShadow(outlines, {hull}, spread, flat);
    }
}

} // namespace

void paintShadows(Brush& brush, const figure::Scene& scene, const Flattener& flat, const FigureStyle& style)
{
    std::vector<Chain> chains = coarse(scene.body);
    if (scene.partner)
        for (Chain& chain : coarse(*scene.partner))
            chains.push_back(std::move(chain));
    const Flattener rough = flat.withCorners(12);
    // Two rings of different width stand for a soft edge; both are one path, so overlaps do not add up.
    std::vector<Fill> rings;
    for (const double spread : {0.060, 0.012}) {
        if (style.vector && spread > 0.03)
            continue;
        std::vector<QPolygonF> outlines;
        for (const Chain& chain : chains)
            addShadow(outlines, chain, spread, rough);
        addProps(outlines, scene, spread, rough);
        QColor tone = style.palette.shadow;
        tone.setAlphaF(tone.alphaF() * (spread > 0.03 ? 0.40F : 0.65F));
        rings.push_back({pathOf(outlines), tone});
    }
    brush.paintGlaze(rings);
}

} // namespace limber::render
