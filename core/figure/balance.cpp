// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/balance.h"

#include "core/figure/flesh.h"
#include "core/figure/solids.h"

namespace limber::figure
{

namespace
{

constexpr double kTouch = 0.030; // metres between skin and surface that still count as touching

struct Mass {
    double share = 0;
    Vec3 at;
};

/// Outermost points of the floor plan, in order (Andrew's monotone chain).
std::vector<Vec3> outermost(std::vector<Vec3> points)
{
    const auto turns = [](Vec3 a, Vec3 b, Vec3 c) { return (b.x - a.x) * (c.z - a.z) - (b.z - a.z) * (c.x - a.x); };
    std::sort(points.begin(), points.end(), [](Vec3 a, Vec3 b) { return a.x < b.x || (a.x == b.x && a.z < b.z); });
    std::vector<Vec3> chain;
    for (const int pass : {0, 1}) {
        const std::size_t start = chain.size();
        for (const Vec3& p : points) {
            while (chain.size() >= start + 2 && turns(chain[chain.size() - 2], chain.back(), p) <= 0)
                chain.pop_back();
            chain.push_back(p);
        }
        chain.pop_back();
        if (pass == 0)
            std::reverse(points.begin(), points.end());
    }
    return chain;
}

double outside(const std::vector<Vec3>& polygon, Vec3 point)
{
    double nearest = 1e9;
    bool inside = polygon.size() > 2;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Vec3 a{polygon[i].x, 0, polygon[i].z};
        const Vec3 b{polygon[(i + 1) % polygon.size()].x, 0, polygon[(i + 1) % polygon.size()].z};
        const Vec3 p{point.x, 0, point.z};
        const Vec3 ab = b - a;
        const double t = std::clamp(dot(p - a, ab) / std::max(1e-12, dot(ab, ab)), 0.0, 1.0);
        nearest = std::min(nearest, distance(p, a + ab * t));
        inside = inside && (ab.x * (p.z - a.z) - ab.z * (p.x - a.x)) >= 0;
    }
    return inside ? 0.0 : nearest;
}

void addTouches(std::vector<Vec3>& contacts, const Blob& blob, const std::vector<Solids>& props)
{
    const double under = blob.reach({0, 1, 0});
    if (blob.at.y - under < kTouch) {
        const double w = blob.reach({1, 0, 0}) * 0.7;
        const double d = blob.reach({0, 0, 1}) * 0.7;
        for (const Vec3& corner : {Vec3{w, 0, d}, Vec3{-w, 0, d}, Vec3{w, 0, -d}, Vec3{-w, 0, -d}})
            contacts.push_back({blob.at.x + corner.x, 0, blob.at.z + corner.z});
    }
    for (const Solids& solids : props) {
        for (const Box& box : solids.boxes)
            if (depthInside(box, blob.at) > -(under + kTouch))
                contacts.push_back(blob.at);
        for (const Hull& hull : solids.rounds)
            if (depthInside(hull, blob.at) > -(under + kTouch))
                contacts.push_back(blob.at);
    }
}

} // namespace

Vec3 centreOfMass(const Body& body)
{
    std::vector<Mass> masses{{0.081, headCentreOf(body)},
                             {0.216, lerp(body.thoraxAt, body.neckAt, 0.5)},
                             {0.139, lerp(body.lumbarAt, body.thoraxAt, 0.5)},
                             {0.142, lerp(body.pelvisAt, body.lumbarAt, 0.4)}};
    for (const Side side : kSides) {
        const Limb& leg = body.leg(side);
        const Limb& arm = body.arm(side);
        masses.push_back({0.100, lerp(leg.root, leg.mid, 0.433)});
        masses.push_back({0.0465, lerp(leg.mid, leg.end, 0.433)});
        masses.push_back({0.0145, leg.end + leg.tip.z * (0.04 * kStature) - leg.tip.y * (0.02 * kStature)});
        masses.push_back({0.028, lerp(arm.root, arm.mid, 0.436)});
        masses.push_back({0.016, lerp(arm.mid, arm.end, 0.430)});
        masses.push_back({0.006, palmOf(arm)});
    }
    Vec3 sum;
    double all = 0;
    for (const Mass& mass : masses) {
        sum = sum + mass.at * mass.share;
        all += mass.share;
    }
    return sum * (1.0 / all);
}

std::vector<Vec3> contactsOf(const Scene& scene)
{
    std::vector<Solids> props;
    for (const Prop& prop : scene.props)
        if (prop.kind != PropKind::Band && prop.kind != PropKind::Mat)
            props.push_back(solidsOf(prop, scene.body));
    std::vector<Vec3> contacts;
    for (const Flesh& flesh : fleshOf(scene.body))
        for (const Layer& layer : flesh.layers)
            for (const Hull& hull : layer.hulls)
                for (const Blob& blob : hull)
                    addTouches(contacts, blob, props);
    return contacts;
}

double offBalance(const Scene& scene)
{
    const std::vector<Vec3> contacts = contactsOf(scene);
    if (contacts.empty())
        return 1e9;
    return outside(outermost(contacts), centreOfMass(scene.body));
}

} // namespace limber::figure
