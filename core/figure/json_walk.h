// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/pose.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>
#include <QtCore/QStringList>

#include <map>
#include <optional>

namespace limber::figure
{

/// Walks through a pose file and remembers the first thing that is wrong with it, with the path to it.
class JsonWalk
{
public:
    explicit JsonWalk(QString file) : m_file(std::move(file)) {}

    const QString& sentence() const { return m_sentence; }
    bool failed() const { return !m_sentence.isEmpty(); }
    /// Records "file: path: reason"; only the first failure is kept.
    void fail(const QString& path, const QString& reason);

    double number(const QJsonValue& value, const QString& path);
    Vec3 vector(const QJsonValue& value, const QString& path);
    /// Three numbers, or words like "up" or "forward left".
    Vec3 direction(const QJsonValue& value, const QString& path);
    PartName part(const QString& words, const QString& path);
    bool truth(const QJsonValue& value, const QString& path);
    QString text(const QJsonValue& value, const QString& path);
    QJsonObject object(const QJsonValue& value, const QString& path);
    QJsonArray array(const QJsonValue& value, const QString& path);

    /// The value that a word stands for; an unknown word is a failure that lists the known ones.
    template <typename T>
    T word(const std::map<QString, T>& known, const QString& given, const QString& path)
    {
        const auto found = known.find(given);
        if (found != known.end())
            return found->second;
        QStringList names;
        for (const auto& entry : known)
            names << entry.first;
        fail(path, QStringLiteral("“%1” is not known here; one of: %2").arg(given, names.join(QStringLiteral(", "))));
        return {};
    }

    /// Fails for every key of `object` that is not in `known`.
    void onlyKeys(const QJsonObject& object, const QStringList& known, const QString& path);

private:
    QString m_file;
    QString m_sentence;
};

} // namespace limber::figure
