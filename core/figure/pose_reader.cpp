// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/pose_reader.h"

#include "core/figure/pose_json.h"
#include "core/figure/solver.h"
#include "core/figure/view.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>

namespace limber::figure
{

namespace
{

constexpr double kReachTolerance = 0.02; // metres

std::vector<PartName> readParts(JsonWalk& walk, const QJsonValue& value, const QString& path)
{
    std::vector<PartName> parts;
    for (const QJsonValue& one : walk.array(value, path)) {
        const QString words = walk.text(one, path);
        if (words.endsWith(QStringLiteral(" leg"))) {
            const Side side = words.startsWith(QStringLiteral("right")) ? Side::Right : Side::Left;
            for (const Segment segment : {Segment::Thigh, Segment::Shank})
                parts.push_back({segment, side});
        } else {
            parts.push_back(walk.part(words, path));
        }
    }
    return parts;
}

ArrowSpec readArrow(JsonWalk& walk, const QJsonObject& json, const QString& path)
{
    walk.onlyKeys(json,
                  {QStringLiteral("follow"), QStringLiteral("near end"), QStringLiteral("from"), QStringLiteral("to"),
                   QStringLiteral("shift"), QStringLiteral("push"), QStringLiteral("to and fro")},
                  path);
    ArrowSpec arrow;
    arrow.part = walk.part(walk.text(json[QStringLiteral("follow")], path + QStringLiteral(", “follow”")), path);
    if (json.contains(QStringLiteral("near end")))
        arrow.tip = !walk.truth(json[QStringLiteral("near end")], path);
    if (json.contains(QStringLiteral("from")))
        arrow.from = walk.number(json[QStringLiteral("from")], path);
    if (json.contains(QStringLiteral("to")))
        arrow.to = walk.number(json[QStringLiteral("to")], path);
    if (json.contains(QStringLiteral("to and fro")))
        arrow.toAndFro = walk.truth(json[QStringLiteral("to and fro")], path);
    if (json.contains(QStringLiteral("push")))
        arrow.push = walk.vector(json[QStringLiteral("push")], path);
    if (json.contains(QStringLiteral("shift")))
        arrow.shift = walk.vector(json[QStringLiteral("shift")], path);
    return arrow;
}

void readAround(JsonWalk& walk, const QJsonObject& json, Figure& figure)
{
    const auto key = [](const char* text) { return QString::fromUtf8(text); };
    const QJsonObject camera = walk.object(json[key("camera")], key("“camera”"));
    walk.onlyKeys(camera, {key("yaw"), key("pitch")}, key("“camera”"));
    figure.camera.yaw = walk.number(camera[key("yaw")], key("“camera”, “yaw”"));
    if (camera.contains(key("pitch")))
        figure.camera.pitch = walk.number(camera[key("pitch")], key("“camera”, “pitch”"));
    if (json.contains(key("props")))
        for (const QJsonValue& prop : walk.array(json[key("props")], key("“props”")))
            figure.props.push_back(readProp(walk, walk.object(prop, key("“props”")), key("“props”")));
    if (json.contains(key("cycle")))
        figure.cycle = walk.truth(json[key("cycle")], key("“cycle”"));
    if (json.contains(key("jump")))
        figure.jump = walk.truth(json[key("jump")], key("“jump”"));
    if (json.contains(key("steps")))
        figure.steps = walk.truth(json[key("steps")], key("“steps”"));
    if (json.contains(key("arrows")))
        for (const QJsonValue& arrow : walk.array(json[key("arrows")], key("“arrows”")))
            figure.arrows.push_back(readArrow(walk, walk.object(arrow, key("“arrows”")), key("“arrows”")));
    if (json.contains(key("presses")))
        for (const QJsonValue& pair : walk.array(json[key("presses")], key("“presses”")))
            figure.presses.push_back(readPress(walk, pair, key("“presses”")));
    figure.works = json.contains(key("works"))
                       ? readParts(walk, json[key("works")], key("“works”"))
                       : std::vector<PartName>{{Segment::Thigh, Side::Left}, {Segment::Shank, Side::Left}};
    figure.patches = json.contains(key("patches")) ? readParts(walk, json[key("patches")], key("“patches”"))
                                                   : std::vector<PartName>{{Segment::Pelvis, Side::Left}};
}

/// Only the partner has a patient.
void checkNoPatient(JsonWalk& walk, const Pose& pose, const QString& path)
{
    for (const Side side : kSides)
        if (pose.leg(side).foot.ofPartner || pose.arm(side).hand.ofPartner)
            walk.fail(path, QStringLiteral("only a “partner” can hold the patient"));
}

void readPoses(JsonWalk& walk, const QJsonArray& list, Figure& figure)
{
    if (list.size() < 2)
        walk.fail(QStringLiteral("“poses”"),
                  QStringLiteral("at least two key poses are needed, the start and the end"));
    QJsonObject whole;
    const QString partner = QStringLiteral("partner");
    const QString when = QStringLiteral("when");
    for (int i = 0; i < list.size(); ++i) {
        const QString path = QStringLiteral("pose %1").arg(i + 1);
        const QJsonObject own = walk.object(list[i], path);
        whole.remove(when);
        whole = laidOver(whole, own);
        KeyPose key;
        key.when = own.contains(when) ? walk.number(own[when], path + QStringLiteral(", “when”"))
                                      : double(i) / double(std::max<qsizetype>(1, list.size() - 1));
        key.pose = readPose(walk, whole, path);
        checkNoPatient(walk, key.pose, path);
        if (whole.contains(partner))
            key.partner =
                readPose(walk, laidOver({}, walk.object(whole[partner], path)), path + QStringLiteral(", “partner”"));
        if (key.partner && !figure.poses.empty() && !figure.poses.front().partner)
            walk.fail(path + QStringLiteral(", “partner”"), QStringLiteral("the partner must be there from pose 1 on"));
        if (!figure.poses.empty() && key.when <= figure.poses.back().when)
            walk.fail(path, QStringLiteral("its “when” must be later than that of the pose before"));
        figure.poses.push_back(key);
    }
    const auto ends = [](const KeyPose& key) { return key.when == 1.0; };
    if (!walk.failed() && (figure.poses.front().when != 0.0 || figure.poses.back().when > 2.0 ||
                           std::none_of(figure.poses.begin(), figure.poses.end(), ends)))
        walk.fail(QStringLiteral("“poses”"), QStringLiteral("“when” runs from 0 (start) over 1 (end) to 2 at most"));
}

QString partWords(PartName part)
{
    return limber::word(part.side) +
           (part.segment == Segment::Foot ? QStringLiteral(" foot") : QStringLiteral(" hand"));
}

void checkReach(JsonWalk& walk, const Figure& figure)
{
    int number = 0;
    for (const KeyPose& key : figure.poses) {
        ++number;
        const Solved body = solve(key.pose);
        std::vector<Reach> reaches = body.reaches;
        if (key.partner) {
            const Solved other = solve(*key.partner, &body.body);
            reaches.insert(reaches.end(), other.reaches.begin(), other.reaches.end());
        }
        for (const Reach& reach : reaches)
            if (!(reach.miss <= kReachTolerance))
                walk.fail(QStringLiteral("pose %1, “%2”").arg(number).arg(partWords(reach.part)),
                          QStringLiteral("the target is %1 cm out of reach").arg(reach.miss * 100.0, 0, 'f', 1));
    }
}

} // namespace

Result<Figure> readFigure(const QByteArray& json, const QString& name, OutOfReach outOfReach)
{
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    JsonWalk walk(name);
    if (!document.isObject()) {
        walk.fail(QStringLiteral("character %1").arg(problem.offset), problem.error == QJsonParseError::NoError
                                                                          ? QStringLiteral("an object {…} is needed")
                                                                          : problem.errorString());
        return Error{walk.sentence()};
    }
    const QJsonObject whole = document.object();
    for (const char* needed : {"camera", "poses"})
        if (!whole.contains(QLatin1String(needed)))
            walk.fail(QStringLiteral("“%1”").arg(QLatin1String(needed)), QStringLiteral("this key is missing"));
    QStringList known;
    for (const char* key :
         {"camera", "props", "works", "patches", "arrows", "cycle", "jump", "steps", "presses", "poses"})
        known << QLatin1String(key);
    walk.onlyKeys(whole, known, QStringLiteral("the file"));

    Figure figure;
    figure.exercise = QFileInfo(name).completeBaseName();
    readAround(walk, whole, figure);
    readPoses(walk, walk.array(whole[QStringLiteral("poses")], QStringLiteral("“poses”")), figure);
    if (!walk.failed() && outOfReach == OutOfReach::Refuse)
        checkReach(walk, figure);
    if (walk.failed())
        return Error{walk.sentence()};
    for (ArrowSpec& arrow : figure.arrows)
        arrow.path = pathOf(figure, arrow);
    figure.bounds = boundsOf(figure);
    return figure;
}

} // namespace limber::figure
