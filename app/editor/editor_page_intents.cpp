// SPDX-License-Identifier: GPL-3.0-or-later
// What the person asks the editor for.
#include "app/editor/editor_actions.h"
#include "app/editor/editor_page.h"
#include "app/editor/entry_clipboard.h"
#include "app/editor/library_panel.h"
#include "app/editor/proposal_dialog.h"
#include "app/editor/routine_intents.h"
#include "app/editor/routine_view.h"
#include "core/base/text.h"
#include "core/model/user_edits.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace limber
{

void EditorPage::addFromLibrary(const std::vector<ExerciseId>& exercises)
{
    if (!m_document || exercises.empty())
        return;
    if (m_document->isReadOnly()) {
        say(tr("A starter cannot be changed. “Use this one” makes a copy of your own."));
        return;
    }
    // What was selected by adding the last exercise is no place that the person pointed at.
    const bool pointed = !m_view->selectionModel()->selection().isEmpty() &&
                         (m_addedByPhase.empty() || m_view->selectedEntries() != m_addedByPhase);
    const bool byPhase = !pointed && exercises.size() == 1;
    const bool added = byPhase ? addByPhase(*m_document, exercises.front())
                               : addExercises(*m_document, exercises, m_view->placeAfterSelection());
    if (!added)
        return;
    m_view->selectEntries(m_view->rows().lastInserted());
    m_addedByPhase = byPhase ? m_view->selectedEntries() : std::vector<EntryId>();
}

void EditorPage::addSection()
{
    if (!editable())
        return;
    const Routine& routine = m_document->routine();
    int index = static_cast<int>(routine.sections.size());
    Phase phase = index > 0 ? routine.sections.back().phase : Phase::Stretch;
    if (const QModelIndex current = m_view->currentIndex(); current.isValid()) {
        index = m_view->rows().row(current).section + 1;
        phase = m_view->rows().sectionAt(current)->phase;
    }
    const Section section = edits::newSection(phase);
    if (!m_document->push(edits::addSection(routine, section, index)))
        return;
    m_view->selectSection(section.id);
    m_view->setFocus();
    m_view->renameCurrentSection();
}

void EditorPage::removeSelected()
{
    if (!editable())
        return;
    const std::vector<EntryId> entries = m_view->selectedEntries();
    if (entries.empty()) {
        if (const auto section = m_view->selectedSection())
            removeSection(*section);
        return;
    }
    // The keyboard goes on where the removed ones stood.
    const int row = m_view->rows().indexOf(entries.front()).row();
    if (!m_document->push(edits::removeEntries(m_document->routine(), entries, m_document->exerciseNames())))
        return;
    m_view->selectNear(row);
}

void EditorPage::removeSection(const SectionId& id)
{
    const Section* section = findSection(m_document->routine(), id);
    const QString title = section->title;
    const int entries = static_cast<int>(section->entries.size());
    if (m_document->push(edits::removeSection(m_document->routine(), id)) && entries > 0)
        offerUndo(tr("“%1” is removed, with %2.").arg(title, counted(entries, tr("exercise"))));
}

void EditorPage::moveSelected(int direction)
{
    if (!editable())
        return;
    if (const auto section = m_view->selectedSection()) {
        const int index = m_view->rows().row(m_view->rows().indexOf(*section)).section + direction;
        if (index >= 0 && index < static_cast<int>(m_document->routine().sections.size()))
            m_document->push(edits::moveSection(m_document->routine(), *section, index));
    } else {
        m_document->push(edits::moveEntriesBy(m_document->routine(), m_view->selectedEntries(), direction,
                                              m_document->exerciseNames()));
    }
    m_view->scrollTo(m_view->currentIndex());
}

void EditorPage::duplicateSelected()
{
    if (!editable())
        return;
    std::vector<EntryId> copies;
    const auto selected = m_view->selectedEntries();
    if (!selected.empty() && m_document->push(edits::duplicateEntries(m_document->routine(), selected,
                                                                      m_document->exerciseNames(), &copies)))
        m_view->selectEntries(copies);
}

void EditorPage::copySelected()
{
    const auto selected = m_view->selectedEntries();
    if (m_document && !selected.empty())
        QGuiApplication::clipboard()->setMimeData(clipboardOf(*m_document, selected).release());
}

void EditorPage::paste()
{
    if (!editable())
        return;
    auto entries = entriesOf(QGuiApplication::clipboard()->mimeData(), m_catalogue);
    if (!entries) {
        say(entries.error().sentence);
        return;
    }
    const int count = static_cast<int>(entries->size());
    const InsertPlace place = m_view->placeAfterSelection();
    if (m_document->push(edits::addEntries(m_document->routine(), std::move(entries).value(),
                                           {place.section, place.index},
                                           tr("paste %1").arg(counted(count, tr("exercise"))))))
        m_view->selectEntries(m_view->rows().lastInserted());
}

void EditorPage::moveToNewSection()
{
    const auto selected = m_view->selectedEntries();
    if (!editable() || selected.empty())
        return;
    const QModelIndex first = m_view->rows().indexOf(selected.front());
    const Section section = edits::newSection(m_view->rows().sectionAt(first)->phase);
    const int index = m_view->rows().row(first).section + 1;
    if (!m_document->push(edits::moveToNewSection(m_document->routine(), selected, section, index)))
        return;
    m_view->selectSection(section.id);
    m_view->renameCurrentSection();
}

void EditorPage::openContextMenu(const QPoint& globalPosition)
{
    if (!m_document)
        return;
    updateActions();
    QMenu menu(this);
    EditorActions::fill(menu, m_actions->forEditMenu());
    menu.addSeparator();
    EditorActions::fill(menu, m_actions->forSections());
    menu.exec(globalPosition);
}

void EditorPage::fillSectionMenu()
{
    QMenu& menu = *m_actions->moveToSection->menu();
    menu.clear();
    if (!editable())
        return;
    for (const Section& section : m_document->routine().sections) {
        QAction* to = menu.addAction(section.title.isEmpty() ? edits::phaseTitle(section.phase) : section.title);
        connect(to, &QAction::triggered, this, [this, id = section.id] {
            const auto& sections = m_document->routine().sections;
            const auto target =
                std::find_if(sections.begin(), sections.end(), [&](const auto& s) { return s.id == id; });
            if (target == sections.end())
                return;
            const EntryPlace end{static_cast<int>(target - sections.begin()), static_cast<int>(target->entries.size())};
            m_document->push(
                edits::moveEntries(m_document->routine(), m_view->selectedEntries(), end, m_document->exerciseNames()));
            m_view->scrollTo(m_view->currentIndex());
        });
    }
}

void EditorPage::fitRoutine()
{
    if (!editable())
        return;
    FitDialog dialog(*m_document, m_wishes ? m_wishes() : FitWishes(), this);
    dialog.exec();
}

void EditorPage::orderRoutine()
{
    if (!editable())
        return;
    FlowDialog dialog(*m_document, this);
    dialog.exec();
}

void EditorPage::append(const Routine& other)
{
    if (!editable() || !m_document->push(edits::appendRoutine(m_document->routine(), other)))
        return;
    m_view->selectEntries(m_view->rows().lastInserted());
}

/// The first variant that is an exercise of its own, of the one entry that is selected.
const Exercise* EditorPage::variantOfSelected(Variant::Kind kind) const
{
    const auto selected = m_view->selectedEntries();
    const Entry* entry =
        m_document && selected.size() == 1 ? findEntry(m_document->routine(), selected.front()) : nullptr;
    const Exercise* exercise = entry ? m_catalogue.exercise(entry->exercise) : nullptr;
    if (!exercise)
        return nullptr;
    for (const Variant& variant : exercise->variants) {
        const Exercise* other = variant.exercise ? m_catalogue.exercise(*variant.exercise) : nullptr;
        if (variant.kind == kind && other)
            return other;
    }
    return nullptr;
}

void EditorPage::swapForVariant(Variant::Kind kind)
{
    if (const Exercise* other = variantOfSelected(kind))
        swapFor(other->id);
}

void EditorPage::swapFor(const ExerciseId& id)
{
    const Exercise* other = m_catalogue.exercise(id);
    const auto selected = m_view->selectedEntries();
    if (editable() && other && selected.size() == 1)
        m_document->push(edits::swapExercise(m_document->routine(), selected.front(), *other));
}

} // namespace limber
