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
        if (near <= 0.15)
            continue;
        const double r = (std::max(blob.reach({1, 0, 0}), blob.reach({0, 0, 1})) * 0.9 + spread) * near;
        flat.push_back({{blob.at.x, 0, blob.at.z}, {r, 0, 0}, {0, 1e-4, 0}, {0, 0, r}, figure::Seam::None});
    }
    return flat;
}

void addShadow(QPainterPath& path, const std::vector<Hull>& hulls, double spread, const Flattener& flat)
{
    const Flattener coarse(flat.view(), 16, 0);
    for (const Hull& hull : hulls) {
        const Hull shadow = onFloor(hull, spread);
        if (shadow.empty())
            continue;
        path.addPolygon(coarse.outline(shadow));
        path.closeSubpath();
    }
}

/// The body as a few coarse hulls: enough for a shadow.
std::vector<Hull> coarse(const figure::Body& body)
{
    using figure::ball;
    std::vector<Hull> hulls{{ball(body.pelvisAt, 0.13), ball(body.thoraxAt, 0.11)},
                            {ball(body.thoraxAt, 0.11), ball(body.neckAt, 0.06)},
                            {ball(figure::headCentreOf(body), 0.085)}};
    for (const Side side : figure::kSides) {
        const figure::Limb& leg = body.leg(side);
        const figure::Limb& arm = body.arm(side);
        hulls.push_back({ball(leg.root, 0.075), ball(leg.mid, 0.05)});
        hulls.push_back({ball(leg.mid, 0.05), ball(leg.end, 0.035)});
        hulls.push_back({ball(leg.end - leg.tip.y * 0.03 - leg.tip.z * 0.03, 0.035),
                         ball(leg.end - leg.tip.y * 0.04 + leg.tip.z * 0.16, 0.038)});
        hulls.push_back({ball(arm.root, 0.045), ball(arm.mid, 0.036)});
        hulls.push_back({ball(arm.mid, 0.036), ball(arm.end, 0.024)});
        hulls.push_back({ball(arm.end, 0.020), ball(arm.end - arm.tip.y * 0.16, 0.025)});
    }
    return hulls;
}

} // namespace

void paintShadows(Brush& brush, const figure::Scene& scene, const Flattener& flat, const FigureStyle& style)
{
    std::vector<Hull> hulls = coarse(scene.body);
    if (scene.partner)
        for (Hull& hull : coarse(*scene.partner))
            hulls.push_back(std::move(hull));
    // Two rings of different width stand for a soft edge; both are one path, so overlaps do not add up.
    for (const double spread : {0.060, 0.012}) {
        if (style.vector && spread > 0.03)
            continue;
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        addShadow(path, hulls, spread, flat);
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
                    addShadow(path, {corners}, spread * 0.6, flat);
            }
            addShadow(path, solids.rounds, spread, flat);
        }
        QColor tone = style.palette.shadow;
        tone.setAlphaF(tone.alphaF() * (spread > 0.03 ? 0.40F : 0.65F));
        brush.paintFill(path, tone);
    }
}

} // namespace limber::render
