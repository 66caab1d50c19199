// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/document_keeper.h"

namespace limber
{

DocumentKeeper::DocumentKeeper(const Catalogue& catalogue, RoutineDocument::Save save, QObject* parent)
    : QObject(parent), m_catalogue(catalogue), m_save(std::move(save))
{
}

DocumentKeeper::~DocumentKeeper() = default;

RoutineDocument& DocumentKeeper::open(const Routine& routine)
{
    auto& document = m_documents[routine.id];
    if (!document) {
        document = std::make_unique<RoutineDocument>(routine, m_catalogue, m_defaults, m_save);
        m_undo.addStack(&document->undoStack());
    }
    return *document;
}

RoutineDocument* DocumentKeeper::find(const RoutineId& id) const
{
    const auto found = m_documents.find(id);
    return found == m_documents.end() ? nullptr : found->second.get();
}

void DocumentKeeper::forget(const RoutineId& id)
{
    m_documents.erase(id);
}

void DocumentKeeper::setDefaults(const TimingDefaults& defaults)
{
    m_defaults = defaults;
    for (const auto& [id, document] : m_documents)
        document->setDefaults(defaults);
}

void DocumentKeeper::exercisesChanged()
{
    for (const auto& [id, document] : m_documents)
        document->exercisesChanged();
}

} // namespace limber
