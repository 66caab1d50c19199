// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/routine.h"

#include <QtCore/QMimeData>

#include <memory>
#include <optional>
#include <vector>

namespace limber
{

/// What a drag inside Limber carries: ids that outlive any change of the routine, never pointers or row numbers. The
/// receiver looks every one of them up again when it is dropped.
struct DragPayload {
    /// New exercises for a routine, entries of one, whole sections of one, or a routine itself.
    enum class Kind { Exercises, Entries, Sections, Routine };

    Kind kind = Kind::Exercises;
    QString origin;    ///< dragOrigin() of the process that the drag began in
    RoutineId routine; ///< that entries and sections belong to
    QStringList ids;

    bool startedHere() const;
    friend bool operator==(const DragPayload&, const DragPayload&) = default;
};

/// A token of this process: tells its own drags from those of another Limber.
const QString& dragOrigin();

extern const QString kDragMime;

std::unique_ptr<QMimeData> mimeOf(const DragPayload& payload);

/// Nothing when the data is not a drag of Limber, or damaged.
std::optional<DragPayload> payloadOf(const QMimeData* data);

template <typename SomeId>
std::vector<SomeId> idsAs(const QStringList& texts)
{
    std::vector<SomeId> ids;
    ids.reserve(static_cast<size_t>(texts.size()));
    for (const QString& text : texts)
        ids.push_back(SomeId(text));
    return ids;
}

} // namespace limber
