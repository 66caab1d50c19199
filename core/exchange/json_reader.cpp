// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_reader.h"

#include <QtCore/QJsonDocument>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

/// A value as it may stand in a sentence: short, on one line.
QString valueText(const QJsonValue& value)
{
    constexpr qsizetype kLongestShown = 40;
    if (value.isObject())
        return QStringLiteral("an object");
    if (value.isArray())
        return QStringLiteral("a list");
    if (value.isString()) {
        const QString text = value.toString().simplified();
        return QStringLiteral("“%1”").arg(text.size() > kLongestShown ? text.left(kLongestShown) + QStringLiteral("…")
                                                                      : text);
    }
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 12);
    return value.isBool() ? (value.toBool() ? QStringLiteral("true") : QStringLiteral("false"))
                          : QStringLiteral("null");
}

QString rangeAdvice(const QString& kind, double low, double high)
{
    return QStringLiteral("write %1 from %2 to %3").arg(kind, QString::number(low, 'g', 6), QString::number(high));
}

double inSeconds(Millis time)
{
    return static_cast<double>(time.count()) / 1000.0;
}

} // namespace

void JsonFault::report(JsonPath path, const QString& what)
{
    if (m_found)
        return;
    m_found = true;
    m_path = std::move(path);
    m_what = what;
}

QString JsonFault::sentence() const
{
    const QString path = m_path.empty() ? QStringLiteral("the top level") : pathText(m_path);
    return QStringLiteral("%1 %2.").arg(path, m_what);
}

Error JsonFault::error(const QString& name, const QByteArray& json) const
{
    return Error{QStringLiteral("%1, line %2: ").arg(name).arg(lineOf(json, m_path)) + sentence()};
}

ObjectReader::ObjectReader(const QJsonObject& object, JsonFault& fault) : m_object(object), m_fault(fault)
{
    m_asked.reserve(static_cast<size_t>(object.size()));
}

ObjectReader::ObjectReader(const QJsonObject& object, const ObjectReader& parent, JsonStep step)
    : ObjectReader(object, parent.m_fault)
{
    m_parent = &parent;
    m_step = std::move(step);
}

ObjectReader::ObjectReader(const QJsonArray&, const ObjectReader& parent, QLatin1String key)
    : ObjectReader(QJsonObject(), parent, JsonStep{key, -1})
{
}

bool ObjectReader::has(QLatin1String key) const
{
    return !m_object.value(key).isUndefined() && !m_object.value(key).isNull();
}

void ObjectReader::expect(std::initializer_list<QLatin1String> keys) const
{
    for (const QLatin1String key : keys) {
        if (isStrict() && !m_object.contains(key))
            reportAt({}, QStringLiteral("has no “%1”; it needs one").arg(key));
    }
}

bool ObjectReader::present(QLatin1String key, Need need)
{
    m_asked.push_back(key);
    if (has(key))
        return true;
    if (need == Need::Required)
        report(QStringLiteral("has no “%1”; it needs one").arg(key));
    return false;
}

QString ObjectReader::text(QLatin1String key, Need need, int longest)
{
    if (!present(key, need))
        return {};
    const QJsonValue value = m_object.value(key);
    if (!value.isString()) {
        reportValue(key, QStringLiteral("a text in quotes belongs here"));
        return {};
    }
    if (value.toString().size() > longest)
        reportAt({JsonStep{key}}, QStringLiteral("is longer than %1 characters; shorten it").arg(longest));
    return value.toString();
}

QString ObjectReader::name(QLatin1String key)
{
    QString value = text(key, Need::Required);
    if (!failed() && value.trimmed().isEmpty())
        reportAt({JsonStep{key}}, QStringLiteral("is empty; write a name"));
    return value;
}

QString ObjectReader::id(QLatin1String key, Need need)
{
    QString value = text(key, need, limits::kIdLength);
    if (!failed() && has(key) && value.trimmed().isEmpty())
        reportAt({JsonStep{key}}, QStringLiteral("is empty; leave it out or write an id"));
    return value;
}

QStringList ObjectReader::texts(QLatin1String key)
{
    QStringList texts;
    if (!present(key, Need::Optional) || !checkList(key, limits::kListItems))
        return texts;
    const QJsonArray list = m_object.value(key).toArray();
    const ObjectReader at(list, *this, key);
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (!list[i].isString()) {
            at.reportAt({JsonStep{QString(), i}},
                        QStringLiteral("is %1; a text in quotes belongs here").arg(valueText(list[i])));
            return {};
        }
        texts << list[i].toString();
        if (texts.last().size() > limits::kTextLength) {
            at.reportAt({JsonStep{QString(), i}},
                        QStringLiteral("is longer than %1 characters; shorten it").arg(limits::kTextLength));
        }
    }
    return texts;
}

bool ObjectReader::flag(QLatin1String key, bool fallback)
{
    if (!present(key, Need::Optional))
        return fallback;
    if (!m_object.value(key).isBool())
        reportValue(key, QStringLiteral("write true or false"));
    return m_object.value(key).toBool(fallback);
}

std::optional<double> ObjectReader::number(const QJsonValue& value, QLatin1String key, double low, double high,
                                           const QString& kind, bool wholeOnly) const
{
    const double found = value.toDouble(std::nan(""));
    const bool fits = std::isfinite(found) && found >= low && found <= high;
    if (!fits || (wholeOnly && std::floor(found) != found)) {
        reportAt({JsonStep{key}}, QStringLiteral("is %1; %2").arg(valueText(value), rangeAdvice(kind, low, high)));
        return std::nullopt;
    }
    return found;
}

int ObjectReader::whole(QLatin1String key, int low, int high, std::optional<int> fallback)
{
    if (!present(key, fallback ? Need::Optional : Need::Required))
        return fallback.value_or(low);
    const QString kind = QStringLiteral("a whole number");
    const auto found = number(m_object.value(key), key, low, high, kind, true);
    return found ? static_cast<int>(*found) : fallback.value_or(low);
}

Range<int> ObjectReader::wholes(QLatin1String key, int low, int high, std::optional<int> fallback)
{
    if (!m_object.value(key).isArray())
        return whole(key, low, high, fallback);
    m_asked.push_back(key);
    const QJsonArray ends = m_object.value(key).toArray();
    const QString kind = QStringLiteral("whole numbers");
    if (ends.size() != 2) {
        reportAt({JsonStep{key}}, QStringLiteral("has %1 values; a range has two, as in [8, 10]").arg(ends.size()));
        return low;
    }
    const auto first = number(ends[0], key, low, high, kind, true);
    const auto second = number(ends[1], key, low, high, kind, true);
    if (!first || !second)
        return low;
    if (*second < *first)
        reportAt({JsonStep{key}},
                 QStringLiteral("goes from %1 down to %2; write the smaller number first").arg(*first).arg(*second));
    return Range<int>(static_cast<int>(*first), static_cast<int>(*second));
}

std::optional<Millis> ObjectReader::seconds(QLatin1String key, Millis low, Millis high)
{
    if (!present(key, Need::Optional))
        return std::nullopt;
    const QString kind = QStringLiteral("seconds");
    const auto found = number(m_object.value(key), key, inSeconds(low), inSeconds(high), kind, false);
    return found ? std::optional(Millis(std::llround(*found * 1000.0))) : std::nullopt;
}

Range<Millis> ObjectReader::secondsRange(QLatin1String key, Millis low, Millis high)
{
    if (!m_object.value(key).isArray())
        return seconds(key, low, high).value_or(Millis(0));
    m_asked.push_back(key);
    const QJsonArray ends = m_object.value(key).toArray();
    const QString kind = QStringLiteral("seconds");
    if (ends.size() != 2) {
        reportAt({JsonStep{key}}, QStringLiteral("has %1 values; a range has two, as in [30, 60]").arg(ends.size()));
        return Millis(0);
    }
    const auto first = number(ends[0], key, inSeconds(low), inSeconds(high), kind, false);
    const auto second = number(ends[1], key, inSeconds(low), inSeconds(high), kind, false);
    if (!first || !second)
        return Millis(0);
    if (*second < *first)
        reportAt({JsonStep{key}},
                 QStringLiteral("goes from %1 down to %2; write the shorter time first").arg(*first).arg(*second));
    return Range<Millis>(Millis(std::llround(*first * 1000.0)), Millis(std::llround(*second * 1000.0)));
}

bool ObjectReader::checkList(QLatin1String key, int most) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isArray()) {
        reportValue(key, QStringLiteral("a list in square brackets belongs here"));
        return false;
    }
    if (value.toArray().size() > most) {
        reportAt({JsonStep{key}}, QStringLiteral("has %1 items; the most is %2").arg(value.toArray().size()).arg(most));
        return false;
    }
    return true;
}

QJsonObject ObjectReader::extra() const
{
    QJsonObject left = m_innerExtra;
    for (auto field = m_object.begin(); field != m_object.end(); ++field) {
        const QString key = field.key();
        if (std::any_of(m_asked.begin(), m_asked.end(), [&key](QLatin1String asked) { return key == asked; }))
            continue;
        if (isStrict())
            reportAt({JsonStep{key}}, QStringLiteral("is not a field that belongs here; take it out"));
        left.insert(key, field.value());
    }
    return left;
}

JsonPath ObjectReader::path() const
{
    JsonPath path;
    for (const ObjectReader* reader = this; reader->m_parent != nullptr; reader = reader->m_parent)
        path.push_back(reader->m_step);
    std::reverse(path.begin(), path.end());
    return path;
}

void ObjectReader::reportAt(const JsonPath& inside, const QString& what) const
{
    if (m_fault.found())
        return;
    JsonPath where = path();
    where.insert(where.end(), inside.begin(), inside.end());
    m_fault.report(std::move(where), what);
}

void ObjectReader::reportValue(QLatin1String key, const QString& advice) const
{
    reportAt({JsonStep{key}}, QStringLiteral("is %1; %2").arg(valueText(m_object.value(key)), advice));
}

void ObjectReader::report(const QString& what) const
{
    m_fault.report(path(), what);
}

QString ObjectReader::wordList(const QStringList& words)
{
    if (words.size() < 2)
        return words.join(QString());
    return words.mid(0, words.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" or ") + words.last();
}

Result<QJsonObject> jsonObject(const QByteArray& json, const QString& name)
{
    if (json.trimmed().isEmpty())
        return Error{QStringLiteral("%1 is empty; choose another file.").arg(name)};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const TextPosition at = positionOf(json, problem.offset);
        return Error{
            QStringLiteral("%1 is damaged or no JSON: line %2, column %3: %4; get it again from where it came.")
                .arg(name)
                .arg(at.line)
                .arg(at.column)
                .arg(problem.errorString())};
    }
    if (!document.isObject())
        return Error{
            QStringLiteral("%1 holds a list where an object in braces belongs; choose another file.").arg(name)};
    return document.object();
}

void insertText(QJsonObject& object, QLatin1String key, const QString& text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

void addExtra(QJsonObject& object, const QJsonObject& extra)
{
    for (auto field = extra.begin(); field != extra.end(); ++field) {
        if (!object.contains(field.key())) {
            object.insert(field.key(), field.value());
        } else if (field.value().isObject() && object.value(field.key()).isObject()) {
            QJsonObject inner = object.value(field.key()).toObject();
            addExtra(inner, field.value().toObject());
            object.insert(field.key(), inner);
        }
    }
}

QJsonValue secondsJson(Millis time)
{
    if (time.count() % 1000 == 0)
        return static_cast<qint64>(time.count() / 1000);
    return inSeconds(time);
}

} // namespace limber
