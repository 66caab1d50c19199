// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/checks.h"

#include "core/figure/balance.h"
#include "core/figure/collisions.h"
#include "core/figure/flesh.h"
#include "core/figure/joint_angles.h"
#include "core/figure/solids.h"

namespace limber::figure
{

namespace
{

constexpr double kDeep = 0.005;      // metres under the floor (a mat's top where there is one) or inside a prop
constexpr double kReach = 0.02;      // metres
constexpr double kBone = 0.001;      // metres
constexpr double kOffBalance = 0.02; // metres

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

void checkFloor(QStringList& problems, const std::vector<Skin>& skins)
{
    for (const Skin& skin : skins)
        for (const Blob& blob : skin.blobs) {
            const double under = blob.reach({0, 1, 0}) - blob.at.y;
            if (under > kDeep) {
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

void checkCollisions(QStringList& problems, const std::vector<Collision>& collisions)
{
    for (const Collision& collision : collisions)
        problems << QStringLiteral("%1 and %2 are %3 inside each other")
                        .arg(nameOf(collision.a), nameOf(collision.b), cm(collision.depth));
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
        checkFloor(problems, skins);
        checkProps(problems, figure, scene, skins);
        checkCollisions(problems, collisionsIn(*body));
    }
    if (scene.partner)
        checkCollisions(problems, collisionsBetween(scene.body, *scene.partner));
    const bool between = phase != std::floor(phase);
    const double off = (figure.jump || figure.steps) && between ? 0.0 : offBalance(scene);
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
