// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/routine_document.h"

#include <QtGui/QUndoGroup>

#include <map>
#include <memory>

namespace limber
{

/// Keeps the documents of the routines that were opened, so that undo survives switching between them.
class DocumentKeeper : public QObject
{
    Q_OBJECT

public:
    /// The catalogue must outlive the keeper; `save` puts a routine on disk.
    DocumentKeeper(const Catalogue& catalogue, RoutineDocument::Save save, QObject* parent = nullptr);
    ~DocumentKeeper() override;

    /// The document of this routine; made from the value when it has not been open yet, else as it was left.
    RoutineDocument& open(const Routine& routine);
    /// Null when it is not open.
    RoutineDocument* find(const RoutineId& id) const;
    /// Closes it, with what could have been undone.
    void forget(const RoutineId& id);
    /// The person's default times have changed.
    void setDefaults(const TimingDefaults& defaults);
    /// Exercises of the catalogue have changed.
    void exercisesChanged();

    /// Follows the document that was made active; for the actions Undo and Redo of a window.
    QUndoGroup& undoGroup() { return m_undo; }

private:
    const Catalogue& m_catalogue;
    TimingDefaults m_defaults;
    RoutineDocument::Save m_save;
    QUndoGroup m_undo;
    std::map<RoutineId, std::unique_ptr<RoutineDocument>> m_documents;
};

} // namespace limber
