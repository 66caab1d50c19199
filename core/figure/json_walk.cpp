// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/json_walk.h"

namespace limber::figure
{

namespace
{

const std::map<QString, Vec3>& directions()
{
    static const std::map<QString, Vec3> known{
        {QStringLiteral("up"), {0, 1, 0}},      {QStringLiteral("down"), {0, -1, 0}},
        {QStringLiteral("left"), {1, 0, 0}},    {QStringLiteral("right"), {-1, 0, 0}},
        {QStringLiteral("forward"), {0, 0, 1}}, {QStringLiteral("back"), {0, 0, -1}},
    };
    return known;
}

const std::map<QString, Segment>& segments()
{
    static const std::map<QString, Segment> known{
        {QStringLiteral("pelvis"), Segment::Pelvis},      {QStringLiteral("trunk"), Segment::Trunk},
        {QStringLiteral("neck"), Segment::Neck},          {QStringLiteral("head"), Segment::Head},
        {QStringLiteral("upper arm"), Segment::UpperArm}, {QStringLiteral("forearm"), Segment::Forearm},
        {QStringLiteral("hand"), Segment::Hand},          {QStringLiteral("thigh"), Segment::Thigh},
        {QStringLiteral("shank"), Segment::Shank},        {QStringLiteral("foot"), Segment::Foot},
    };
    return known;
}

} // namespace

void JsonWalk::fail(const QString& path, const QString& reason)
{
    if (!failed())
        m_sentence = QStringLiteral("%1: %2: %3.").arg(m_file, path, reason);
}

double JsonWalk::number(const QJsonValue& value, const QString& path)
{
    if (!value.isDouble() || !std::isfinite(value.toDouble())) {
        fail(path, QStringLiteral("a number is needed here"));
        return 0;
    }
    constexpr double kMost = 1000; // degrees or metres; far beyond it the arithmetic loses the body
    if (std::abs(value.toDouble()) > kMost)
        fail(path, QStringLiteral("a number between −1000 and 1000 is needed here"));
    return value.toDouble();
}

Vec3 JsonWalk::vector(const QJsonValue& value, const QString& path)
{
    const QJsonArray numbers = value.toArray();
    if (!value.isArray() || numbers.size() != 3) {
        fail(path, QStringLiteral("three numbers [left, up, forward] are needed here"));
        return {};
    }
    return {number(numbers[0], path), number(numbers[1], path), number(numbers[2], path)};
}

Vec3 JsonWalk::direction(const QJsonValue& value, const QString& path)
{
    Vec3 sum;
    if (value.isString()) {
        for (const QString& one : value.toString().split(QLatin1Char(' '), Qt::SkipEmptyParts))
            sum = sum + word(directions(), one, path);
    } else {
        sum = vector(value, path);
    }
    if (length(sum) < 1e-6)
        fail(path, QStringLiteral("this points nowhere"));
    return unit(sum);
}

PartName JsonWalk::part(const QString& words, const QString& path)
{
    PartName name;
    QString segment = words;
    for (const Side side : kSides) {
        const QString prefix = limber::word(side) + QLatin1Char(' ');
        if (words.startsWith(prefix)) {
            name.side = side;
            segment = words.mid(prefix.size());
        }
    }
    name.segment = word(segments(), segment, path);
    return name;
}

bool JsonWalk::truth(const QJsonValue& value, const QString& path)
{
    if (!value.isBool())
        fail(path, QStringLiteral("true or false is needed here"));
    return value.toBool();
}

QString JsonWalk::text(const QJsonValue& value, const QString& path)
{
    if (!value.isString())
        fail(path, QStringLiteral("a word in quotes is needed here"));
    return value.toString();
}

QJsonObject JsonWalk::object(const QJsonValue& value, const QString& path)
{
    if (!value.isObject())
        fail(path, QStringLiteral("an object {…} is needed here"));
    return value.toObject();
}

QJsonArray JsonWalk::array(const QJsonValue& value, const QString& path)
{
    if (!value.isArray())
        fail(path, QStringLiteral("a list […] is needed here"));
    return value.toArray();
}

void JsonWalk::onlyKeys(const QJsonObject& object, const QStringList& known, const QString& path)
{
    for (const QString& key : object.keys())
        if (!known.contains(key))
            fail(path + QStringLiteral(", “") + key + QStringLiteral("”"),
                 QStringLiteral("this key is not known here; one of: ") + known.join(QStringLiteral(", ")));
}

} // namespace limber::figure
