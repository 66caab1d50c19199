// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/storage/store.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

// A JSON document is a list or an object, so a single value is written as a list of one without its brackets.
QString textOf(const QJsonValue& value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

QJsonValue valueOf(const QString& text)
{
    return QJsonDocument::fromJson('[' + text.toUtf8() + ']').array().at(0);
}

} // namespace

Result<QJsonObject> Store::preferences()
{
    Query query = m_database->prepare(u"SELECT key, value FROM preferences"_s);
    if (const Outcome ran = query.run(); !ran)
        return ran.error();
    QJsonObject values;
    while (query.next())
        values.insert(query.text(0), valueOf(query.text(1)));
    return values;
}

Outcome Store::setPreference(const QString& key, const QJsonValue& value)
{
    return setPreferences({{key, value}});
}

Outcome Store::setPreferences(const QJsonObject& values)
{
    Transaction transaction(*m_database);
    if (!transaction.begun())
        return transaction.begun();
    for (auto value = values.begin(); value != values.end(); ++value) {
        Query query = m_database->prepare(u"INSERT INTO preferences (key, value) VALUES (?1, ?2) "
                                          "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s);
        if (const Outcome ran = query.bind(value.key()).bind(textOf(value.value())).run(); !ran)
            return ran;
    }
    return transaction.commit();
}

} // namespace limber
