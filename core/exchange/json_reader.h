// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/exchange/json_place.h"
#include "core/exchange/limits.h"
#include "core/model/dose.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <initializer_list>
#include <optional>
#include <vector>

namespace limber
{

enum class Need { Optional, Required };

/// Tolerant: what people exchange; unknown fields are kept. Strict: what ships with the program; a field that is
/// unknown or left out is a fault.
enum class Reading { Tolerant, Strict };

/// Remembers the first thing found wrong in a JSON text, and where it stands.
class JsonFault
{
public:
    explicit JsonFault(Reading reading = Reading::Tolerant) : m_reading(reading) {}

    Reading reading() const { return m_reading; }
    bool found() const { return m_found; }
    void report(JsonPath path, const QString& what);

    /// "sections[0].entries[2].dose.sets is 0; write a whole number from 1 to 100."
    QString sentence() const;
    /// "tight-hips.json, line 14: sections[0].entries[2].dose.sets is 0; write a whole number from 1 to 100."
    Error error(const QString& name, const QByteArray& json) const;

private:
    Reading m_reading;
    bool m_found = false;
    JsonPath m_path;
    QString m_what;
};

/// Reads the fields of one JSON object by name and kind; what is missing, of the wrong kind or out of range is reported
/// with its path. Fields that nobody asks for are kept as extra(). After a fault the values read are defaults, to be
/// thrown away.
class ObjectReader
{
public:
    ObjectReader(const QJsonObject& object, JsonFault& fault);

    bool has(QLatin1String key) const;
    const QJsonObject& json() const { return m_object; }
    bool isStrict() const { return m_fault.reading() == Reading::Strict; }
    /// When reading strictly, each of these must be there.
    void expect(std::initializer_list<QLatin1String> keys) const;

    QString text(QLatin1String key, Need need = Need::Optional, int longest = limits::kTextLength);
    /// A text that is there to be read: a missing or blank one is a fault.
    QString name(QLatin1String key);
    QString id(QLatin1String key, Need need);
    QStringList texts(QLatin1String key);
    bool flag(QLatin1String key, bool fallback);
    /// A whole number from `low` to `high`.
    int whole(QLatin1String key, int low, int high, std::optional<int> fallback);
    /// The same, or both ends of a range as [8, 10].
    Range<int> wholes(QLatin1String key, int low, int high, std::optional<int> fallback);
    /// A time in seconds, to the millisecond.
    std::optional<Millis> seconds(QLatin1String key, Millis low, Millis high);
    Range<Millis> secondsRange(QLatin1String key, Millis low, Millis high);
    /// One of a closed list of words. `of` gives the value of a word, `all` the words for the sentence.
    template <typename T>
    std::optional<T> word(QLatin1String key, std::optional<T> (*of)(const QString&), const QStringList& all,
                          Need need = Need::Optional)
    {
        if (!present(key, need))
            return std::nullopt;
        const QJsonValue value = m_object.value(key);
        const std::optional<T> known = value.isString() ? of(value.toString()) : std::nullopt;
        if (!known)
            reportValue(key, QStringLiteral("use %1").arg(wordList(all)));
        return known;
    }

    /// Calls read(ObjectReader&) for the object under `key`; what it leaves over is kept here under the same key.
    template <typename Read>
    bool object(QLatin1String key, Need need, Read read)
    {
        if (!present(key, need))
            return false;
        if (!m_object.value(key).isObject()) {
            reportValue(key, QStringLiteral("an object in braces belongs here"));
            return false;
        }
        ObjectReader inner(m_object.value(key).toObject(), *this, JsonStep{key, -1});
        read(inner);
        if (const QJsonObject left = inner.extra(); !left.isEmpty())
            m_innerExtra.insert(key, left);
        return true;
    }

    /// Calls read(ObjectReader&, index) for each object of the list under `key`.
    template <typename Read>
    void objects(QLatin1String key, Need need, int most, Read read)
    {
        if (!present(key, need) || !checkList(key, most))
            return;
        const QJsonArray list = m_object.value(key).toArray();
        const ObjectReader at(list, *this, key);
        for (qsizetype i = 0; i < list.size() && !m_fault.found(); ++i) {
            if (!list[i].isObject()) {
                at.reportAt({JsonStep{QString(), i}}, QStringLiteral("is not an object in braces"));
                return;
            }
            ObjectReader inner(list[i].toObject(), at, JsonStep{QString(), i});
            read(inner, i);
        }
    }

    /// The fields that were not asked for, those left over inside read objects included. When reading strictly there
    /// must be none.
    QJsonObject extra() const;

    /// Reports that the value under `key` will not do: "dose.sets is 0; `advice`".
    void reportValue(QLatin1String key, const QString& advice) const;
    /// Reports what is wrong with this object as a whole: "routine `what`".
    void report(const QString& what) const;
    /// Reports what is wrong with a value inside this object.
    void reportAt(const JsonPath& inside, const QString& what) const;
    bool failed() const { return m_fault.found(); }

private:
    ObjectReader(const QJsonObject& object, const ObjectReader& parent, JsonStep step);
    ObjectReader(const QJsonArray& list, const ObjectReader& parent, QLatin1String key);

    bool present(QLatin1String key, Need need);
    bool checkList(QLatin1String key, int most) const;
    std::optional<double> number(const QJsonValue& value, QLatin1String key, double low, double high,
                                 const QString& kind, bool wholeOnly) const;
    JsonPath path() const;
    static QString wordList(const QStringList& words);

    QJsonObject m_object;
    JsonFault& m_fault;
    const ObjectReader* m_parent = nullptr; ///< outlives this one: readers stand on the stack, one inside the other
    JsonStep m_step;
    std::vector<QLatin1String> m_asked;
    QJsonObject m_innerExtra;
};

/// The object that a JSON text holds. A text that is empty, cut short or no JSON is named with line and column.
Result<QJsonObject> jsonObject(const QByteArray& json, const QString& name);

/// Parses a JSON text and calls read(ObjectReader&) for its object; the first fault becomes the error.
template <typename T, typename Read>
Result<T> readJson(const QByteArray& json, const QString& name, Reading reading, Read read)
{
    const Result<QJsonObject> object = jsonObject(json, name);
    if (!object)
        return object.error();
    JsonFault fault(reading);
    ObjectReader reader(*object, fault);
    T value = read(reader);
    if (fault.found())
        return fault.error(name, json);
    return value;
}

/// Puts the fields of `extra` into `object`, objects inside each other included; what `object` has stays.
void addExtra(QJsonObject& object, const QJsonObject& extra);
/// Writes a text that is not empty.
void insertText(QJsonObject& object, QLatin1String key, const QString& text);

/// A time as seconds for a JSON text: whole where it is whole.
QJsonValue secondsJson(Millis time);

} // namespace limber
