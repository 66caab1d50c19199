// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/view.h"

#include "core/figure/scene.h"
#include "core/figure/solids.h"

namespace limber::figure
{

namespace
{

void addBody(Bounds& bounds, const View& view, const Body& body)
{
    for (const Flesh& flesh : fleshOf(body))
        for (const Layer& layer : flesh.layers)
            for (const Hull& hull : layer.hulls)
                for (const Blob& blob : hull)
                    include(bounds, view, blob);
}

Vec3 pointOf(const Body& body, const ArrowSpec& arrow)
{
    const Limb& leg = body.leg(arrow.part.side);
    const Limb& arm = body.arm(arrow.part.side);
    switch (arrow.part.segment) {
    case Segment::Pelvis:
        return body.pelvisAt;
    case Segment::Trunk:
        return arrow.tip ? body.neckAt : body.thoraxAt;
    case Segment::Neck:
    case Segment::Head:
        return headCentreOf(body);
    case Segment::UpperArm:
        return arrow.tip ? arm.mid : arm.root;
    case Segment::Forearm:
        return arrow.tip ? arm.end : arm.mid;
    case Segment::Hand:
        return palmOf(arm);
    case Segment::Thigh:
        return arrow.tip ? leg.mid : leg.root;
    case Segment::Shank:
        return arrow.tip ? leg.end : leg.mid;
    case Segment::Foot:
        return leg.end + leg.tip.z * (0.08 * kStature);
    }
    return body.pelvisAt;
}

} // namespace

std::vector<Vec3> pathOf(const Figure& figure, const ArrowSpec& arrow)
{
    constexpr int kSteps = 10;
    std::vector<Vec3> path;
    if (arrow.push) {
        const Vec3 from = pointOf(sceneAt(figure, arrow.to).body, arrow) + arrow.shift;
        for (int i = 0; i <= kSteps; ++i)
            path.push_back(from + *arrow.push * (double(i) / kSteps));
        return path;
    }
    for (int i = 0; i <= kSteps; ++i) {
        const double phase = mix(arrow.from, arrow.to, double(i) / kSteps);
        path.push_back(pointOf(sceneAt(figure, phase).body, arrow) + arrow.shift);
    }
    // A short way is drawn longer than it is, so that the arrow can be read.
    constexpr double kShortest = 0.17;
    const double whole = distance(path.front(), path.back());
    if (whole > 1e-3 && whole < kShortest && arrow.to <= 1.0) {
        const Vec3 middle = lerp(path.front(), path.back(), 0.5);
        for (Vec3& point : path)
            point = middle + (point - middle) * (kShortest / whole);
    }
    return path;
}

Bounds boundsOf(const Figure& figure)
{
    constexpr double kArrowRoom = 0.02; // metres around its middle
    const View view(figure.camera);
    Bounds bounds;
    const double last = figure.poses.back().when > 1.0 ? 2.0 : 1.0;
    for (double phase = 0; phase <= last; phase += 0.25) {
        const Scene scene = sceneAt(figure, phase);
        addBody(bounds, view, scene.body);
        if (scene.partner)
            addBody(bounds, view, *scene.partner);
        if (phase > 0)
            continue;
        for (const Prop& prop : scene.props) {
            const Solids solids = solidsOf(prop, scene.body);
            for (const Box& box : solids.boxes)
                for (const Vec3& corner : box.corners())
                    include(bounds, view, ball(corner, 0.005));
            for (const Hull& hull : solids.rounds)
                for (const Blob& blob : hull)
                    include(bounds, view, blob);
        }
    }
    for (const ArrowSpec& arrow : figure.arrows)
        for (const Vec3& point : arrow.path)
            include(bounds, view, ball(point, kArrowRoom));
    return bounds;
}

} // namespace limber::figure
