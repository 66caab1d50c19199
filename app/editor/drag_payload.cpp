// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/drag_payload.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUuid>

namespace limber
{

const QString kDragMime = QStringLiteral("application/x-limber-drag");

namespace
{

const QStringList kKinds = {QStringLiteral("exercises"), QStringLiteral("entries"), QStringLiteral("sections"),
                            QStringLiteral("routine")};
constexpr qsizetype kMostBytes = 4'000'000; // 1,000 entries are 40 kB

} // namespace

const QString& dragOrigin()
{
    static const QString token = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return token;
}

bool DragPayload::startedHere() const
{
    return origin == dragOrigin();
}

std::unique_ptr<QMimeData> mimeOf(const DragPayload& payload)
{
    const QJsonObject object{{QStringLiteral("kind"), kKinds.at(static_cast<int>(payload.kind))},
                             {QStringLiteral("origin"), payload.origin},
                             {QStringLiteral("routine"), payload.routine.text()},
                             {QStringLiteral("ids"), QJsonArray::fromStringList(payload.ids)}};
    auto data = std::make_unique<QMimeData>();
    data->setData(kDragMime, QJsonDocument(object).toJson(QJsonDocument::Compact));
    return data;
}

std::optional<DragPayload> payloadOf(const QMimeData* data)
{
    if (!data || !data->hasFormat(kDragMime))
        return std::nullopt;
    const QByteArray bytes = data->data(kDragMime);
    if (bytes.size() > kMostBytes)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const auto kind = kKinds.indexOf(object.value(QStringLiteral("kind")).toString());
    if (kind < 0)
        return std::nullopt;
    DragPayload payload;
    payload.kind = static_cast<DragPayload::Kind>(kind);
    payload.origin = object.value(QStringLiteral("origin")).toString();
    payload.routine = RoutineId(object.value(QStringLiteral("routine")).toString());
    for (const QJsonValue& id : object.value(QStringLiteral("ids")).toArray()) {
        if (id.isString() && !id.toString().isEmpty())
            payload.ids << id.toString();
    }
    if (payload.ids.isEmpty())
        return std::nullopt;
    return payload;
}

} // namespace limber
