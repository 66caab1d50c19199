// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/json_schema.h"

#include "source_dir.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cmath>

namespace limber::test
{

using namespace Qt::StringLiterals;

namespace
{

class Validator
{
public:
    explicit Validator(QJsonObject root) : m_root(std::move(root)) {}

    QString fault(const QJsonObject& schema, const QJsonValue& value, const QString& place) const
    {
        for (auto rule = schema.begin(); rule != schema.end(); ++rule) {
            const QString found = ruleFault(rule.key(), rule.value(), schema, value, place);
            if (!found.isEmpty())
                return found;
        }
        return {};
    }

private:
    QString ruleFault(const QString& rule, const QJsonValue& wanted, const QJsonObject& schema, const QJsonValue& value,
                      const QString& place) const
    {
        if (rule == u"description" || rule == u"contentEncoding")
            return {};
        if (rule == u"$ref")
            return fault(m_root["$defs"_L1][wanted.toString().section(u'/', -1)].toObject(), value, place);
        if (rule == u"type")
            return isOfType(wanted, value) ? QString() : place + u": is of another type"_s;
        if (rule == u"enum")
            return wanted.toArray().contains(value) ? QString() : place + u": is not one of the words"_s;
        if (rule == u"const")
            return wanted == value ? QString() : place + u": is not the constant"_s;
        if (rule == u"minimum" || rule == u"maximum")
            return inRange(rule == u"minimum", wanted.toDouble(), value) ? QString() : place + u": is out of range"_s;
        if (rule == u"anyOf")
            return anyOf(wanted.toArray(), value, place);
        return compoundFault(rule, wanted, schema, value, place);
    }

    QString compoundFault(const QString& rule, const QJsonValue& wanted, const QJsonObject& schema,
                          const QJsonValue& value, const QString& place) const
    {
        if (rule == u"required")
            return missing(wanted.toArray(), value.toObject(), place);
        if (rule == u"properties")
            return properties(wanted.toObject(), value.toObject(), place);
        if (rule == u"additionalProperties")
            return unexpected(schema["properties"_L1].toObject(), value.toObject(), place);
        if (rule == u"items")
            return items(wanted.toObject(), value.toArray(), place);
        if (rule == u"minItems")
            return value.toArray().size() >= wanted.toInt() ? QString() : place + u": has too few items"_s;
        if (rule == u"maxItems")
            return value.toArray().size() <= wanted.toInt() ? QString() : place + u": has too many items"_s;
        return place + u": the schema has a rule that is not checked: "_s + rule;
    }

    static bool isOfType(const QJsonValue& wanted, const QJsonValue& value)
    {
        if (wanted.isArray()) {
            for (const QJsonValue& one : wanted.toArray()) {
                if (isOfType(one, value))
                    return true;
            }
            return false;
        }
        const QString type = wanted.toString();
        return (type == u"object" && value.isObject()) || (type == u"array" && value.isArray()) ||
               (type == u"string" && value.isString()) || (type == u"boolean" && value.isBool()) ||
               (type == u"null" && value.isNull()) || (type == u"number" && value.isDouble()) ||
               (type == u"integer" && value.isDouble() && std::floor(value.toDouble()) == value.toDouble());
    }

    static bool inRange(bool lowest, double limit, const QJsonValue& value)
    {
        return !value.isDouble() || (lowest ? value.toDouble() >= limit : value.toDouble() <= limit);
    }

    QString anyOf(const QJsonArray& schemas, const QJsonValue& value, const QString& place) const
    {
        QString last;
        for (const QJsonValue& schema : schemas) {
            last = fault(schema.toObject(), value, place);
            if (last.isEmpty())
                return {};
        }
        return last;
    }

    static QString missing(const QJsonArray& names, const QJsonObject& object, const QString& place)
    {
        for (const QJsonValue& name : names) {
            if (!object.contains(name.toString()))
                return place + u": has no "_s + name.toString();
        }
        return {};
    }

    QString properties(const QJsonObject& schemas, const QJsonObject& object, const QString& place) const
    {
        for (auto schema = schemas.begin(); schema != schemas.end(); ++schema) {
            if (!object.contains(schema.key()))
                continue;
            const QString found =
                fault(schema.value().toObject(), object.value(schema.key()), place + u'.' + schema.key());
            if (!found.isEmpty())
                return found;
        }
        return {};
    }

    static QString unexpected(const QJsonObject& known, const QJsonObject& object, const QString& place)
    {
        for (const QString& key : object.keys()) {
            if (!known.contains(key))
                return place + u": the schema does not know "_s + key;
        }
        return {};
    }

    QString items(const QJsonObject& schema, const QJsonArray& values, const QString& place) const
    {
        for (qsizetype i = 0; i < values.size(); ++i) {
            const QString found = fault(schema, values[i], place + u"[%1]"_s.arg(i));
            if (!found.isEmpty())
                return found;
        }
        return {};
    }

    QJsonObject m_root;
};

} // namespace

QString schemaFault(const QString& definition, const QJsonValue& value)
{
    QFile file(QStringLiteral(LIMBER_SOURCE_DIR "/docs/schema/limber.schema.json"));
    if (!file.open(QIODevice::ReadOnly))
        return u"there is no schema"_s;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject schema = root["$defs"_L1][definition].toObject();
    return schema.isEmpty() ? u"the schema does not define "_s + definition
                            : Validator(root).fault(schema, value, u"$"_s);
}

} // namespace limber::test
