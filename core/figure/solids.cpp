// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/solids.h"

namespace limber::figure
{

namespace
{

/// A box by the middle of its underside, in the prop's own axes.
Box boxOf(const Prop& prop, Vec3 underside, Vec3 size)
{
    const Mat3 frame = rotationY(prop.turn);
    const Vec3 half = size * 0.5;
    return {prop.at + frame * (underside + Vec3{0, half.y, 0}), frame, half};
}

std::vector<Box> chair(const Prop& prop)
{
    const double w = prop.size.x;
    const double h = prop.size.y;
    const double d = prop.size.z;
    const double leg = 0.035;
    std::vector<Box> boxes{boxOf(prop, {0, h - 0.04, 0}, {w, 0.04, d})};
    for (const double x : {-1.0, 1.0})
        for (const double z : {-1.0, 1.0})
            boxes.push_back(boxOf(prop, {x * (w - leg) / 2, 0, z * (d - leg) / 2}, {leg, h - 0.04, leg}));
    const double z = -(d - leg) / 2;
    for (const double x : {-1.0, 1.0})
        boxes.push_back(boxOf(prop, {x * (w - leg) / 2, h, z}, {leg, 0.42, leg}));
    boxes.push_back(boxOf(prop, {0, h + 0.22, z}, {w - 2 * leg, 0.20, leg * 0.8}));
    return boxes;
}

std::vector<Box> table(const Prop& prop)
{
    const double leg = 0.05;
    std::vector<Box> boxes{boxOf(prop, {0, prop.size.y - 0.045, 0}, {prop.size.x, 0.045, prop.size.z})};
    for (const double x : {-1.0, 1.0})
        for (const double z : {-1.0, 1.0})
            boxes.push_back(boxOf(prop, {x * (prop.size.x - leg - 0.06) / 2, 0, z * (prop.size.z - leg - 0.06) / 2},
                                  {leg, prop.size.y - 0.045, leg}));
    return boxes;
}

std::vector<Box> bed(const Prop& prop)
{
    const Vec3 s = prop.size;
    std::vector<Box> boxes{boxOf(prop, {0, s.y - 0.18, 0}, {s.x, 0.18, s.z}),
                           boxOf(prop, {0, s.y - 0.27, 0}, {s.x - 0.02, 0.09, s.z - 0.02})};
    for (const double x : {-1.0, 1.0})
        for (const double z : {-1.0, 1.0})
            boxes.push_back(boxOf(prop, {x * (s.x - 0.14) / 2, 0, z * (s.z - 0.14) / 2}, {0.06, s.y - 0.27, 0.06}));
    return boxes;
}

Hull cylinder(const Prop& prop)
{
    const Mat3 frame = rotationY(prop.turn);
    const double r = prop.size.y / 2;
    const Vec3 end = frame.x * (prop.size.x / 2 - 0.004);
    return {egg(prop.at + end, frame, 0.004, r, r), egg(prop.at - end, frame, 0.004, r, r)};
}

Hull softBox(const Prop& prop)
{
    const Mat3 frame = rotationY(prop.turn);
    const double r = std::min({prop.size.x, prop.size.y, prop.size.z}) * 0.46;
    Hull hull;
    for (const double x : {-1.0, 1.0})
        for (const double y : {-1.0, 1.0})
            for (const double z : {-1.0, 1.0})
                hull.push_back(
                    ball(prop.at + frame * Vec3{x * (prop.size.x / 2 - r), prop.size.y / 2 + y * (prop.size.y / 2 - r),
                                                z * (prop.size.z / 2 - r)},
                         r));
    return hull;
}

/// A loop round both thighs just above the knees.
Hull band(const Body& body)
{
    Hull hull;
    for (const Side side : kSides) {
        const Limb& leg = body.leg(side);
        const Vec3 at = lerp(leg.root, leg.mid, 0.86);
        hull.push_back(egg(at, leg.upper, 0.0375 * kStature, 0.016 * kStature, 0.0375 * kStature));
    }
    return hull;
}

} // namespace

std::array<Vec3, 8> Box::corners() const
{
    std::array<Vec3, 8> all;
    for (std::size_t i = 0; i < 8; ++i)
        all[i] = at + frame * Vec3{i & 1U ? half.x : -half.x, i & 2U ? half.y : -half.y, i & 4U ? half.z : -half.z};
    return all;
}

Solids solidsOf(const Prop& prop, const Body& body)
{
    switch (prop.kind) {
    case PropKind::Chair:
        return {chair(prop), {}};
    case PropKind::Table:
        return {table(prop), {}};
    case PropKind::Bed:
        return {bed(prop), {}};
    case PropKind::Mat:
    case PropKind::Counter:
    case PropKind::Wall:
    case PropKind::Box:
        return {{boxOf(prop, {}, prop.size)}, {}};
    case PropKind::Ball:
        return {{}, {{ball(prop.at, prop.size.y / 2)}}};
    case PropKind::Roller:
        return {{}, {cylinder(prop)}};
    case PropKind::Cushion:
    case PropKind::Pillow:
        return {{}, {softBox(prop)}};
    case PropKind::Band:
        return {{}, {band(body)}};
    }
    return {};
}

double depthInside(const Box& box, Vec3 point)
{
    const Vec3 d = transposed(box.frame) * (point - box.at);
    return std::min({box.half.x - std::abs(d.x), box.half.y - std::abs(d.y), box.half.z - std::abs(d.z)});
}

double depthInside(const Hull& hull, Vec3 point)
{
    const Vec3 a = hull.front().at;
    const Vec3 b = hull.back().at;
    const double radius = length(hull.front().b);
    const double span = distance(a, b);
    if (span < 1e-6)
        return radius - distance(point, a);
    const Vec3 axis = unit(b - a);
    const double along = dot(point - a, axis);
    const double across = length(point - a - axis * along);
    return std::min({radius - across, along, span - along});
}

} // namespace limber::figure
