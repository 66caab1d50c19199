// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/pose_json.h"

namespace limber::figure
{

namespace
{

using Words = QStringList;

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

QString sub(const QString& path, const QString& key)
{
    return path + s(", “") + key + s("”");
}

/// "hips" → "hip" and so on; empty for other keys.
QString oneOf(const QString& both)
{
    static const std::map<QString, QString> known{
        {s("hips"), s("hip")},           {s("knees"), s("knee")},   {s("ankles"), s("ankle")}, {s("feet"), s("foot")},
        {s("shoulders"), s("shoulder")}, {s("elbows"), s("elbow")}, {s("wrists"), s("wrist")}, {s("hands"), s("hand")}};
    const auto found = known.find(both);
    return found == known.end() ? QString() : found->second;
}

BallJoint readBall(JsonWalk& walk, const QJsonValue& value, const QString& path)
{
    if (value.isUndefined())
        return {};
    const QJsonObject json = walk.object(value, path);
    walk.onlyKeys(json, Words{s("flex"), s("abduct"), s("out")}, path);
    const auto angle = [&](const char* key) {
        const QString k = s(key);
        return json.contains(k) ? walk.number(json[k], sub(path, k)) : 0.0;
    };
    return {angle("flex"), angle("abduct"), angle("out")};
}

Spine readSpine(JsonWalk& walk, const QJsonValue& value, const QString& path)
{
    if (value.isUndefined())
        return {};
    const QJsonObject json = walk.object(value, path);
    walk.onlyKeys(json, Words{s("flex"), s("bend"), s("turn")}, path);
    const auto angle = [&](const char* key) {
        const QString k = s(key);
        return json.contains(k) ? walk.number(json[k], sub(path, k)) : 0.0;
    };
    return {angle("flex"), angle("bend"), angle("turn")};
}

PelvisSpec readPelvis(JsonWalk& walk, const QJsonValue& value, const QString& path)
{
    PelvisSpec spec;
    if (value.isUndefined())
        return spec;
    const QJsonObject json = walk.object(value, path);
    walk.onlyKeys(json, Words{s("lies"), s("at"), s("turn"), s("lean"), s("tilt"), s("roll")}, path);
    static const std::map<QString, Base> bases{{s("no"), Base::Upright},
                                               {s("on back"), Base::OnBack},
                                               {s("on front"), Base::OnFront},
                                               {s("on left side"), Base::OnLeftSide},
                                               {s("on right side"), Base::OnRightSide}};
    if (json.contains(s("lies")))
        spec.base = walk.word(bases, walk.text(json[s("lies")], path), sub(path, s("lies")));
    if (json.contains(s("at")))
        spec.at = walk.vector(json[s("at")], sub(path, s("at")));
    const auto angle = [&](const char* key) {
        const QString k = s(key);
        return json.contains(k) ? walk.number(json[k], sub(path, k)) : 0.0;
    };
    spec.turn = angle("turn");
    spec.lean = angle("lean");
    spec.tilt = angle("tilt");
    spec.roll = angle("roll");
    return spec;
}

void readOnBody(JsonWalk& walk, const QJsonObject& json, const QString& path, Target& target)
{
    static const std::map<QString, Face> faces{
        {s("front"), Face::Front}, {s("back"), Face::Back}, {s("inside"), Face::Inside}, {s("outside"), Face::Outside}};
    target.kind = Target::Kind::OnBody;
    QString words = walk.text(json[s("on")], sub(path, s("on")));
    const QString other = s("patient's ");
    target.ofPartner = words.startsWith(other);
    if (target.ofPartner)
        words = words.mid(other.size());
    target.part = walk.part(words, sub(path, s("on")));
    if (json.contains(s("along")))
        target.along = walk.number(json[s("along")], sub(path, s("along")));
    if (json.contains(s("face")))
        target.face = walk.word(faces, walk.text(json[s("face")], path), sub(path, s("face")));
    if (json.contains(s("gap")))
        target.gap = walk.number(json[s("gap")], sub(path, s("gap")));
}

Target readTarget(JsonWalk& walk, const QJsonValue& value, const QString& path)
{
    Target target;
    if (value.isUndefined() || value.toString() == s("free"))
        return target;
    const QJsonObject json = walk.object(value, path);
    walk.onlyKeys(json,
                  Words{s("at"), s("on"), s("elbow at"), s("along"), s("face"), s("gap"), s("toes"), s("heel"),
                        s("flat"), s("slide"), s("palm"), s("fingers"), s("bend")},
                  path);
    if (json.contains(s("on"))) {
        readOnBody(walk, json, path, target);
    } else if (json.contains(s("elbow at"))) {
        target.kind = Target::Kind::ElbowAt;
        target.at = walk.vector(json[s("elbow at")], sub(path, s("elbow at")));
    } else if (json.contains(s("at"))) {
        target.kind = Target::Kind::Place;
        target.at = walk.vector(json[s("at")], sub(path, s("at")));
    } else {
        walk.fail(path, s("the key “at”, “on” or “elbow at” is missing"));
    }
    if (json.contains(s("flat")))
        target.flat = walk.truth(json[s("flat")], sub(path, s("flat")));
    if (json.contains(s("slide")))
        target.slide = walk.truth(json[s("slide")], sub(path, s("slide")));
    if (json.contains(s("toes")))
        target.toes = walk.number(json[s("toes")], sub(path, s("toes")));
    if (json.contains(s("heel")))
        target.heel = walk.number(json[s("heel")], sub(path, s("heel")));
    if (json.contains(s("palm")))
        target.palm = walk.direction(json[s("palm")], sub(path, s("palm")));
    if (json.contains(s("fingers")))
        target.fingers = walk.direction(json[s("fingers")], sub(path, s("fingers")));
    if (json.contains(s("bend")))
        target.bendToward = walk.direction(json[s("bend")], sub(path, s("bend")));
    return target;
}

void readLimbs(JsonWalk& walk, const QJsonObject& json, const QString& path, Side side, Pose& pose)
{
    const QString prefix = limber::word(side) + QLatin1Char(' ');
    const auto value = [&](const char* key) { return json[prefix + s(key)]; };
    const auto angle = [&](const char* key) {
        const QString k = prefix + s(key);
        return json.contains(k) ? walk.number(json[k], sub(path, k)) : 0.0;
    };
    LegSpec& leg = pose.leg(side);
    leg.hip = readBall(walk, value("hip"), sub(path, prefix + s("hip")));
    leg.knee = angle("knee");
    leg.ankle = angle("ankle");
    leg.invert = angle("invert");
    leg.foot = readTarget(walk, value("foot"), sub(path, prefix + s("foot")));
    ArmSpec& arm = pose.arm(side);
    arm.shoulder = readBall(walk, value("shoulder"), sub(path, prefix + s("shoulder")));
    arm.elbow = angle("elbow");
    arm.twist = angle("twist");
    arm.wrist = angle("wrist");
    arm.hand = readTarget(walk, value("hand"), sub(path, prefix + s("hand")));
}

struct UsualProp {
    PropKind kind;
    Vec3 size;
    bool soft;
};

const std::map<QString, UsualProp>& usualProps()
{
    static const std::map<QString, UsualProp> kinds{
        {s("mat"), {PropKind::Mat, {0.60, 0.008, 1.80}, true}},
        {s("chair"), {PropKind::Chair, {0.44, 0.45, 0.42}, false}},
        {s("bed"), {PropKind::Bed, {0.95, 0.50, 2.00}, true}},
        {s("table"), {PropKind::Table, {1.10, 0.74, 0.60}, false}},
        {s("counter"), {PropKind::Counter, {0.50, 0.92, 0.55}, false}},
        {s("wall"), {PropKind::Wall, {0.08, 1.95, 1.10}, false}},
        {s("ball"), {PropKind::Ball, {0.075, 0.075, 0.075}, false}},
        {s("roller"), {PropKind::Roller, {0.60, 0.15, 0.15}, false}},
        {s("band"), {PropKind::Band, {}, true}},
        {s("cushion"), {PropKind::Cushion, {0.34, 0.09, 0.30}, true}},
        {s("pillow"), {PropKind::Pillow, {0.10, 0.34, 0.36}, true}},
        {s("box"), {PropKind::Box, {0.40, 0.40, 0.40}, false}},
    };
    return kinds;
}

/// Switching from one kind of target to another must not leave the old kind's keys behind.
bool otherKind(const QJsonObject& a, const QJsonObject& b)
{
    for (const QString& key : {s("at"), s("on"), s("elbow at")})
        if (b.contains(key) && !a.contains(key))
            return true;
    return false;
}

} // namespace

QJsonObject laidOver(const QJsonObject& base, const QJsonObject& changes)
{
    QJsonObject result = base;
    const auto lay = [&result](const QString& key, const QJsonValue& value) {
        const QJsonObject old = result[key].toObject();
        const bool target = key.endsWith(s(" foot")) || key.endsWith(s(" hand"));
        if (value.isObject() && result[key].isObject() && !(target && otherKind(old, value.toObject())))
            result[key] = laidOver(old, value.toObject());
        else
            result[key] = value;
    };
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const QString one = oneOf(it.key());
        if (one.isEmpty()) {
            lay(it.key(), it.value());
        } else {
            for (const Side side : kSides)
                lay(limber::word(side) + QLatin1Char(' ') + one, it.value());
        }
    }
    return result;
}

Pose readPose(JsonWalk& walk, const QJsonObject& json, const QString& path)
{
    Words known{s("when"), s("partner"), s("rest"), s("surface"), s("pelvis"), s("spine"), s("head")};
    for (const Side side : kSides)
        for (const char* joint :
             {"hip", "knee", "ankle", "invert", "foot", "shoulder", "elbow", "twist", "wrist", "hand"})
            known << limber::word(side) + QLatin1Char(' ') + s(joint);
    walk.onlyKeys(json, known, path);

    static const std::map<QString, Rest> rests{
        {s("none"), Rest::None}, {s("floor"), Rest::Floor}, {s("feet"), Rest::Feet}, {s("seat"), Rest::Seat}};
    Pose pose;
    if (json.contains(s("rest")))
        pose.rest = walk.word(rests, walk.text(json[s("rest")], path), sub(path, s("rest")));
    if (json.contains(s("surface")))
        pose.surface = walk.number(json[s("surface")], sub(path, s("surface")));
    pose.pelvis = readPelvis(walk, json[s("pelvis")], sub(path, s("pelvis")));
    pose.spine = readSpine(walk, json[s("spine")], sub(path, s("spine")));
    pose.head = readSpine(walk, json[s("head")], sub(path, s("head")));
    for (const Side side : kSides)
        readLimbs(walk, json, path, side, pose);
    return pose;
}

Prop readProp(JsonWalk& walk, const QJsonObject& json, const QString& path)
{
    walk.onlyKeys(json, Words{s("is"), s("at"), s("size"), s("turn")}, path);
    const UsualProp usual = walk.word(usualProps(), walk.text(json[s("is")], sub(path, s("is"))), sub(path, s("is")));
    Prop prop;
    prop.kind = usual.kind;
    prop.size = json.contains(s("size")) ? walk.vector(json[s("size")], sub(path, s("size"))) : usual.size;
    if (json.contains(s("size")) && !(prop.size.x > 0 && prop.size.y > 0 && prop.size.z > 0))
        walk.fail(sub(path, s("size")), s("three numbers above 0 are needed here"));
    prop.at = json.contains(s("at")) ? walk.vector(json[s("at")], sub(path, s("at"))) : Vec3{};
    prop.turn = json.contains(s("turn")) ? walk.number(json[s("turn")], sub(path, s("turn"))) : 0.0;
    prop.soft = usual.soft;
    return prop;
}

QString readPress(JsonWalk& walk, const QJsonValue& value, const QString& path)
{
    const QString pair = walk.text(value, path);
    const qsizetype space = pair.lastIndexOf(QLatin1Char(' '));
    const QString part = pair.left(std::max<qsizetype>(0, space));
    if (part != s("body"))
        walk.part(part, path);
    walk.word(usualProps(), pair.mid(space + 1), path);
    return pair;
}

} // namespace limber::figure
