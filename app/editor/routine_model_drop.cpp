// SPDX-License-Identifier: GPL-3.0-or-later
// What a drag takes out of the rows, and what a drop makes of it.
#include "app/editor/drag_payload.h"
#include "app/editor/routine_intents.h"
#include "app/editor/routine_model.h"
#include "core/base/text.h"

#include <algorithm>

namespace limber
{

QStringList RoutineModel::mimeTypes() const
{
    return {kDragMime};
}

QMimeData* RoutineModel::mimeData(const QModelIndexList& indexes) const
{
    if (!m_document)
        return nullptr;
    DragPayload entries{DragPayload::Kind::Entries, dragOrigin(), m_document->routine().id, {}};
    DragPayload sections{DragPayload::Kind::Sections, dragOrigin(), m_document->routine().id, {}};
    QModelIndexList ordered = indexes;
    std::sort(ordered.begin(), ordered.end());
    for (const QModelIndex& index : std::as_const(ordered)) {
        const RoutineRow& dragged = row(index);
        if (dragged.kind == RoutineRow::Kind::Entry)
            entries.ids << dragged.id;
        else if (dragged.kind == RoutineRow::Kind::Section)
            sections.ids << dragged.id;
    }
    if (!entries.ids.isEmpty())
        return mimeOf(entries).release();
    return sections.ids.isEmpty() ? nullptr : mimeOf(sections).release();
}

bool RoutineModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int, const QModelIndex&) const
{
    const auto payload = payloadOf(data);
    return m_document && !m_document->isReadOnly() && payload && payload->kind != DragPayload::Kind::Routine;
}

bool RoutineModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const DragPayload payload = *payloadOf(data);
    const InsertPlace place = placeBefore(parent.isValid() ? parent.row() : row);
    const bool ours = payload.startedHere() && payload.routine == m_document->routine().id;
    if (payload.kind == DragPayload::Kind::Exercises)
        return addExercises(*m_document, idsAs<ExerciseId>(payload.ids), place);
    if (!ours)
        return false;
    if (payload.kind == DragPayload::Kind::Entries)
        return dropEntries(idsAs<EntryId>(payload.ids), place, action == Qt::CopyAction);
    // A section lands before the section of the row that it is dropped on.
    const SectionId moved(payload.ids.first());
    const auto& sections = m_document->routine().sections;
    int before = row < 0 || row >= rowCount() ? static_cast<int>(sections.size()) : this->row(row).section;
    for (int i = 0; i < static_cast<int>(sections.size()); ++i) {
        if (sections[static_cast<size_t>(i)].id == moved && i < before)
            return m_document->push(edits::moveSection(m_document->routine(), moved, before - 1));
    }
    return m_document->push(edits::moveSection(m_document->routine(), moved, before));
}

bool RoutineModel::dropEntries(const std::vector<EntryId>& wanted, const InsertPlace& place, bool copies)
{
    // Only what is still there: the routine may have changed during the drag.
    std::vector<EntryId> ids;
    std::vector<Entry> entries;
    for (const EntryId& id : wanted) {
        if (const Entry* entry = findEntry(m_document->routine(), id)) {
            ids.push_back(id);
            entries.push_back(*entry);
        }
    }
    if (ids.empty())
        return false;
    const EntryPlace before{place.section, place.index};
    if (!copies)
        return m_document->push(edits::moveEntries(m_document->routine(), ids, before, m_document->exerciseNames()));
    return m_document->push(
        edits::addEntries(m_document->routine(), edits::freshEntries(std::move(entries)), before,
                          tr("copy %1").arg(counted(static_cast<qint64>(ids.size()), tr("exercise")))));
}

} // namespace limber
