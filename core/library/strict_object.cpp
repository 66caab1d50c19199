// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/strict_object.h"

#include <algorithm>
#include <cmath>

namespace limber
{

using namespace Qt::Literals::StringLiterals;

StrictObject::StrictObject(const QJsonValue& value, JsonPath path, Problem& problem, Keys allowed)
    : m_object(value.toObject()), m_path(std::move(path)), m_problem(problem)
{
    if (!value.isObject()) {
        failAt(m_path, u"must be an object, { … }"_s);
        return;
    }
    for (auto member = m_object.constBegin(); member != m_object.constEnd(); ++member) {
        const QString key = member.key();
        if (std::none_of(allowed.begin(), allowed.end(), [&](QLatin1String known) { return known == key; })) {
            JsonPath place = m_path;
            place.push_back(JsonStep::into(key));
            failAt(place, u"is not a key that belongs here"_s);
        }
    }
}

JsonPath StrictObject::pathOf(QLatin1String key) const
{
    JsonPath path = m_path;
    path.push_back(JsonStep::into(key));
    return path;
}

JsonPath StrictObject::pathOf(QLatin1String key, int index) const
{
    JsonPath path = pathOf(key);
    path.push_back(JsonStep::at(index));
    return path;
}

void StrictObject::fail(QLatin1String key, const QString& reason)
{
    if (!m_problem)
        failAt(pathOf(key), reason);
}

void StrictObject::failAt(JsonPath path, const QString& reason)
{
    if (!m_problem)
        m_problem = JsonProblem{std::move(path), reason};
}

QString StrictObject::notAmong(const QString& said, const QStringList& words)
{
    return u"says \"%1\"; it must be one of %2"_s.arg(said, words.join(u", "_s));
}

bool StrictObject::isThere(QLatin1String key)
{
    if (has(key))
        return true;
    fail(key, u"is missing"_s);
    return false;
}

QJsonValue StrictObject::value(QLatin1String key)
{
    return isThere(key) ? m_object.value(key) : QJsonValue();
}

QString StrictObject::text(QLatin1String key)
{
    if (!isThere(key))
        return {};
    const QJsonValue value = m_object.value(key);
    const QString said = value.toString();
    if (!value.isString() || said.trimmed().isEmpty())
        fail(key, value.isString() ? u"is empty"_s : u"must be a text in quotes"_s);
    return said;
}

QString StrictObject::textIfAny(QLatin1String key)
{
    return has(key) ? text(key) : QString();
}

bool StrictObject::flag(QLatin1String key)
{
    const QJsonValue said = value(key);
    if (has(key) && !said.isBool())
        fail(key, u"must be true or false"_s);
    return said.toBool();
}

bool StrictObject::flagIfAny(QLatin1String key)
{
    return has(key) && flag(key);
}

int StrictObject::integer(QLatin1String key, int low, int high)
{
    const QJsonValue said = value(key);
    if (!has(key))
        return low;
    const double number = said.toDouble();
    if (!said.isDouble() || number != std::floor(number) || number < low || number > high) {
        fail(key, u"must be a whole number from %1 to %2"_s.arg(low).arg(high));
        return low;
    }
    return static_cast<int>(number);
}

std::optional<double> StrictObject::number(const QJsonValue& value, QLatin1String key, const char16_t* what)
{
    constexpr double kMost = 1e6; // well beyond any dose, well within every integer type
    const double number = value.toDouble(-1);
    if (value.isDouble() && number >= 0 && number <= kMost)
        return number;
    fail(key, u"must be %1, or two of them as [low, high]"_s.arg(QStringView(what)));
    return std::nullopt;
}

Range<double> StrictObject::numbers(QLatin1String key, const char16_t* what)
{
    if (!isThere(key))
        return {};
    const QJsonValue said = m_object.value(key);
    if (!said.isArray())
        return number(said, key, what).value_or(0);
    const QJsonArray ends = said.toArray();
    if (ends.size() != 2) {
        fail(key, u"must be a number, or two as [low, high]"_s);
        return {};
    }
    const auto low = number(ends[0], key, what);
    const auto high = number(ends[1], key, what);
    if (low && high && *low >= *high)
        fail(key, u"must have the lower number first"_s);
    return {low.value_or(0), high.value_or(0)};
}

Range<int> StrictObject::integers(QLatin1String key)
{
    const Range<double> said = numbers(key, u"a whole number");
    if (said.low != std::floor(said.low) || said.high != std::floor(said.high))
        fail(key, u"must be a whole number, or two of them as [low, high]"_s);
    return {static_cast<int>(said.low), static_cast<int>(said.high)};
}

Range<Millis> StrictObject::seconds(QLatin1String key)
{
    const auto millis = [](double seconds) { return Millis(std::llround(seconds * 1000)); };
    const Range<double> said = numbers(key, u"a number of seconds");
    return {millis(said.low), millis(said.high)};
}

std::optional<Millis> StrictObject::secondsIfAny(QLatin1String key)
{
    if (!has(key))
        return std::nullopt;
    const Range<Millis> said = seconds(key);
    if (!said.isSingle())
        fail(key, u"must be one number of seconds"_s);
    return said.high;
}

QJsonArray StrictObject::list(QLatin1String key, int least)
{
    if (!isThere(key))
        return {};
    const QJsonValue value = m_object.value(key);
    const QJsonArray items = value.toArray();
    if (!value.isArray())
        fail(key, u"must be a list, [ … ]"_s);
    else if (items.size() < least)
        fail(key, u"must have at least %1"_s.arg(least));
    return items;
}

QStringList StrictObject::texts(QLatin1String key, int least, int most)
{
    const QJsonArray items = list(key, least);
    if (items.size() > most)
        fail(key, u"has %1 items; %2 is the most"_s.arg(items.size()).arg(most));
    QStringList texts;
    texts.reserve(items.size());
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString text = items[i].toString();
        if (text.trimmed().isEmpty())
            failAt(pathOf(key, static_cast<int>(i)), u"must be a text in quotes, and not empty"_s);
        texts.append(text);
    }
    return texts;
}

Dose readDose(StrictObject& object)
{
    Dose dose;
    dose.sets = object.integer("sets"_L1, 1, 100);
    dose.reps = object.integers("reps"_L1);
    dose.hold = object.seconds("hold"_L1);
    dose.pace = object.secondsIfAny("pace"_L1);
    dose.relax = object.secondsIfAny("relax"_L1);
    dose.rest = object.secondsIfAny("rest"_L1);
    dose.load = object.textIfAny("load"_L1);
    if (const auto problem = doseProblem(dose))
        object.fail("sets"_L1, u"begins a dose that cannot be done. %1"_s.arg(*problem));
    return dose;
}

} // namespace limber
