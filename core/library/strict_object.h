// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/json_place.h"
#include "core/model/dose.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <initializer_list>
#include <optional>

namespace limber
{

/// What a file says wrongly, and where.
struct JsonProblem {
    JsonPath path;
    QString reason;
};

/// Reads the members of one JSON object and remembers the first thing that is wrong; after a problem the readers
/// return plain defaults, so that the caller checks once, at the end.
class StrictObject
{
public:
    using Problem = std::optional<JsonProblem>;
    using Keys = std::initializer_list<QLatin1String>;

    /// Any key that is not among `allowed` is a problem. `problem` must outlive the object.
    StrictObject(const QJsonValue& value, JsonPath path, Problem& problem, Keys allowed);

    bool has(QLatin1String key) const { return m_object.contains(key); }

    /// Required and not empty.
    QString text(QLatin1String key);
    QString textIfAny(QLatin1String key);
    bool flag(QLatin1String key);
    bool flagIfAny(QLatin1String key);
    int integer(QLatin1String key, int low, int high);
    /// A number, or [low, high].
    Range<int> integers(QLatin1String key);
    /// Seconds: a number, or [low, high].
    Range<Millis> seconds(QLatin1String key);
    std::optional<Millis> secondsIfAny(QLatin1String key);
    /// A list of texts, none empty.
    QStringList texts(QLatin1String key, int least, int most);
    QJsonArray list(QLatin1String key, int least);
    QJsonValue value(QLatin1String key);

    /// The value that `parse` gives for the word under the key; `words` are those allowed, for the message.
    template <typename Parse>
    auto word(QLatin1String key, Parse parse, const QStringList& words) ->
        typename decltype(parse(QString()))::value_type
    {
        const QString said = text(key);
        const auto value = parse(said);
        if (!value && !said.isEmpty())
            fail(key, notAmong(said, words));
        return value.value_or(typename decltype(parse(QString()))::value_type());
    }

    JsonPath pathOf(QLatin1String key) const;
    JsonPath pathOf(QLatin1String key, int index) const;

    void fail(QLatin1String key, const QString& reason);
    void failAt(JsonPath path, const QString& reason);
    Problem& problem() { return m_problem; }

    static QString notAmong(const QString& said, const QStringList& words);

private:
    bool isThere(QLatin1String key);
    std::optional<double> number(const QJsonValue& value, QLatin1String key, const char16_t* what);
    Range<double> numbers(QLatin1String key, const char16_t* what);

    QJsonObject m_object;
    JsonPath m_path;
    Problem& m_problem;
};

/// The members of a dose, among others of the same object: sets, reps, hold, and pace, relax, rest, load if any.
Dose readDose(StrictObject& object);

} // namespace limber
