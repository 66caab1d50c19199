// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/checks.h"

#include "core/figure/balance.h"
#include "core/figure/flesh.h"
#include "core/figure/joint_angles.h"
#include "core/figure/solids.h"

namespace limber::figure
{

namespace
{

constexpr double kDeep = 0.005;       // metres under the floor or inside a prop
constexpr double kMat = 0.008;        // a mat gives way this far: its top is the floor of the pose
constexpr double kReach = 0.02;       // metres
constexpr double kBone = 0.001;       // metres
constexpr double kOffBalance = 0.02;  // metres
constexpr double kSoftTissue = 0.055; // metres by which flesh gives way where body parts press on each other

QString cm(double metres)
{
    return QString::number(metres * 100.0, 'f', 1) + QStringLiteral(" cm");
}

QString nameOf(PartName part)
{
    static const char* const names[] = {"pelvis",  "trunk", "neck",  "head",  "upper arm",
                                        "forearm", "hand",  "thigh", "shank", "foot"};
    const QString segment = QString::fromLatin1(names[int(part.segment)]);
    const bool middle = part.segment == Segment::Pelvis || part.segment == Segment::Trunk ||
                        part.segment == Segment::Neck || part.segment == Segment::Head;
    return middle ? segment : word(part.side) + QLatin1Char(' ') + segment;
}

QString nameOf(PropKind kind)
{
    static const char* const names[] = {"mat",  "chair",  "bed",  "table",   "counter", "wall",
                                        "ball", "roller", "band", "cushion", "pillow",  "box"};
    return QString::fromLatin1(names[int(kind)]);
}

struct Skin {
    PartName part;
    std::vector<Blob> blobs; // of its hulls and half-way between
};

std::vector<Skin> skinOf(const Body& body)
{
    std::vector<Skin> all;
    for (const Flesh& flesh : fleshOf(body)) {
        Skin skin{flesh.name, {}};
        for (const Layer& layer : flesh.layers)
            for (const Hull& hull : layer.hulls)
                skin.blobs.insert(skin.blobs.end(), hull.begin(), hull.end());
        all.push_back(std::move(skin));
    }
    return all;
}

void checkAngles(QStringList& problems, const Body& body)
{
    for (const JointAngle& angle : jointAngles(body))
        if (!angle.inRange())
            problems << QStringLiteral("%1 %2 is %3°, its range %4…%5°")
                            .arg(word(angle.side), QString::fromLatin1(angle.range->joint))
                            .arg(angle.degrees, 0, 'f', 0)
                            .arg(angle.range->least)
                            .arg(angle.range->most);
}

void checkBones(QStringList& problems, const Body& body)
{
    const auto bone = [&](const char* name, Vec3 a, Vec3 b, double expected) {
        if (!(std::abs(distance(a, b) - expected) <= kBone))
            problems << QStringLiteral("%1 has the wrong length").arg(QString::fromLatin1(name));
    };
    for (const Side side : kSides) {
        bone("thigh", body.leg(side).root, body.leg(side).mid, bone::kThigh);
        bone("shank", body.leg(side).mid, body.leg(side).end, bone::kShank);
        bone("upper arm", body.arm(side).root, body.arm(side).mid, bone::kUpperArm);
        bone("forearm", body.arm(side).mid, body.arm(side).end, bone::kForearm);
    }
    bone("lumbar spine", body.lumbarAt, body.thoraxAt, bone::kLumbar);
    bone("thoracic spine", body.thoraxAt, body.neckAt, bone::kThorax);
}

void checkFloor(QStringList& problems, const Figure& figure, const std::vector<Skin>& skins)
{
    const bool mat = std::any_of(figure.props.begin(), figure.props.end(),
                                 [](const Prop& prop) { return prop.kind == PropKind::Mat; });
    const double deep = mat ? kDeep + kMat : kDeep;
    for (const Skin& skin : skins)
        for (const Blob& blob : skin.blobs) {
            const double under = blob.reach({0, 1, 0}) - blob.at.y;
            if (under > deep) {
                problems << QStringLiteral("%1 is %2 under the floor").arg(nameOf(skin.part), cm(under));
                break;
            }
        }
}

bool mayPress(const Figure& figure, PartName part, PropKind kind)
{
    const QString prop = QLatin1Char(' ') + nameOf(kind);
    for (const QString& pair : figure.presses)
        if (pair == QStringLiteral("body") + prop || nameOf(part).endsWith(pair.left(pair.size() - prop.size())))
            if (pair.endsWith(prop))
                return true;
    return false;
}

void checkProps(QStringList& problems, const Figure& figure, const Scene& scene, const std::vector<Skin>& skins)
{
    for (const Prop& prop : scene.props) {
        if (prop.kind == PropKind::Band || prop.kind == PropKind::Mat)
            continue;
        const Solids solids = solidsOf(prop, scene.body);
        for (const Skin& skin : skins) {
            double deepest = 0;
            for (const Blob& blob : skin.blobs) {
                const double radius = std::min({length(blob.a), length(blob.b), length(blob.c)});
                for (const Box& box : solids.boxes)
                    deepest = std::max(deepest, depthInside(box, blob.at) + radius);
                for (const Hull& hull : solids.rounds)
                    deepest = std::max(deepest, depthInside(hull, blob.at) + radius);
            }
            if (deepest > kDeep && !mayPress(figure, skin.part, prop.kind))
                problems
                    << QStringLiteral("%1 is %2 inside the %3").arg(nameOf(skin.part), cm(deepest), nameOf(prop.kind));
        }
    }
}

/// Bones as lines with the thickness of their flesh: what body parts collide with.
struct Rod {
    PartName part;
    Vec3 from;
    Vec3 to;
    double radius = 0;
};

std::vector<Rod> rodsOf(const Body& body)
{
    std::vector<Rod> rods;
    rods.push_back({{Segment::Pelvis, Side::Left}, body.pelvisAt, body.lumbarAt, 0.060 * kStature});
    rods.push_back({{Segment::Trunk, Side::Left}, body.thoraxAt, body.neckAt - body.thorax.y * 0.08, 0.060 * kStature});
    rods.push_back({{Segment::Head, Side::Left}, headCentreOf(body), headCentreOf(body), 0.048 * kStature});
    for (const Side side : kSides) {
        const Limb& leg = body.leg(side);
        const Limb& arm = body.arm(side);
        rods.push_back({{Segment::Thigh, side}, leg.root, leg.mid, 0.034 * kStature});
        rods.push_back({{Segment::Shank, side}, leg.mid, leg.end, 0.024 * kStature});
        rods.push_back({{Segment::UpperArm, side}, arm.root, arm.mid, 0.022 * kStature});
        rods.push_back({{Segment::Forearm, side}, arm.mid, arm.end, 0.017 * kStature});
    }
    return rods;
}

double gapBetween(const Rod& a, const Rod& b)
{
    constexpr int kSteps = 12;
    double nearest = 1e9;
    for (int i = 0; i <= kSteps; ++i) {
        const Vec3 p = lerp(a.from, a.to, double(i) / kSteps);
        const Vec3 d = b.to - b.from;
        const double t = std::clamp(dot(p - b.from, d) / std::max(1e-12, dot(d, d)), 0.0, 1.0);
        nearest = std::min(nearest, distance(p, b.from + d * t));
    }
    return nearest - a.radius - b.radius;
}

bool joined(PartName a, PartName b)
{
    const auto pair = [&](Segment s, Segment t) {
        return (a.segment == s && b.segment == t) || (a.segment == t && b.segment == s);
    };
    const bool sameSide = a.side == b.side;
    return (pair(Segment::Thigh, Segment::Shank) && sameSide) ||
           (pair(Segment::UpperArm, Segment::Forearm) && sameSide) || pair(Segment::Pelvis, Segment::Thigh) ||
           pair(Segment::Trunk, Segment::UpperArm) || pair(Segment::Pelvis, Segment::Trunk) ||
           pair(Segment::Trunk, Segment::Head) || pair(Segment::Thigh, Segment::Thigh) ||
           pair(Segment::Thigh, Segment::Trunk);
}

void checkCollisions(QStringList& problems, const Body& body)
{
    const std::vector<Rod> rods = rodsOf(body);
    for (std::size_t i = 0; i < rods.size(); ++i)
        for (std::size_t j = i + 1; j < rods.size(); ++j) {
            if (joined(rods[i].part, rods[j].part))
                continue;
            const double gap = gapBetween(rods[i], rods[j]);
            if (gap < -kSoftTissue)
                problems << QStringLiteral("%1 and %2 are %3 inside each other")
                                .arg(nameOf(rods[i].part), nameOf(rods[j].part), cm(-gap));
        }
}

void checkReaches(QStringList& problems, const Scene& scene)
{
    for (const Reach& reach : scene.reaches)
        if (!(reach.miss <= kReach))
            problems << QStringLiteral("%1 misses its target by %2").arg(nameOf(reach.part), cm(reach.miss));
}

} // namespace

QStringList problemsAt(const Figure& figure, double phase, Mirror mirror)
{
    const Scene scene = sceneAt(figure, phase, mirror);
    QStringList problems;
    checkReaches(problems, scene);
    for (const Body* body : {&scene.body, scene.partner ? &*scene.partner : nullptr}) {
        if (!body)
            continue;
        const std::vector<Skin> skins = skinOf(*body);
        checkAngles(problems, *body);
        checkBones(problems, *body);
        checkFloor(problems, figure, skins);
        checkProps(problems, figure, scene, skins);
        checkCollisions(problems, *body);
    }
    const bool between = phase != std::floor(phase);
    const double off = figure.jump || (figure.steps && between) ? 0.0 : offBalance(scene);
    if (off > kOffBalance)
        problems << QStringLiteral("the centre of mass is %1 off its support").arg(cm(off));
    return problems;
}

double largestStep(const Scene& a, const Scene& b)
{
    double step = 0;
    const auto joints = [](const Body& body) {
        std::vector<Vec3> all{body.pelvisAt, body.neckAt, headCentreOf(body)};
        for (const Side side : kSides)
            for (const Limb* limb : {&body.leg(side), &body.arm(side)})
                all.insert(all.end(), {limb->root, limb->mid, limb->end, limb->end - limb->tip.y * 0.1});
        return all;
    };
    const std::vector<Vec3> from = joints(a.body);
    const std::vector<Vec3> to = joints(b.body);
    for (std::size_t i = 0; i < from.size(); ++i)
        step = std::max(step, distance(from[i], to[i]));
    return step;
}

} // namespace limber::figure
