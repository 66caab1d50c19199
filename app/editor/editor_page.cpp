// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/editor_page.h"

#include "app/editor/advice_panel.h"
#include "app/editor/editor_actions.h"
#include "app/editor/entry_clipboard.h"
#include "app/editor/entry_editor.h"
#include "app/editor/entry_geometry.h"
#include "app/editor/library_list.h"
#include "app/editor/library_panel.h"
#include "app/editor/routine_header.h"
#include "app/editor/routine_intents.h"
#include "app/editor/routine_view.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/message_bar.h"
#include "core/base/text.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>

namespace limber
{

namespace
{

constexpr int kLibraryWidth = 304;
constexpr int kInspectorWidth = 316;
constexpr int kNarrowestSide = 240;
constexpr int kNarrowestMiddle = 380;

} // namespace

EditorPage::EditorPage(const Catalogue& catalogue, const figure::FigureLibrary& figures, QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_pictures(figures)
{
    buildPanes(catalogue, figures);
    m_actions = new EditorActions(*this, *m_view);
    connectPanes();
    connectActions();
    setDocument(nullptr);
}

void EditorPage::buildPanes(const Catalogue& catalogue, const figure::FigureLibrary& figures)
{
    m_panes = new QSplitter(Qt::Horizontal, this);
    m_panes->setHandleWidth(1);
    m_panes->setChildrenCollapsible(false);
    m_library = new LibraryPanel(catalogue, m_pictures, m_panes);
    m_library->setMinimumWidth(kNarrowestSide);
    m_middle = new QWidget(m_panes);
    m_middle->setMinimumWidth(kNarrowestMiddle);
    m_header = new RoutineHeader(m_middle);
    m_messages = new MessageBar(m_middle);
    m_view = new RoutineView(m_pictures, m_middle);
    auto* column = new QVBoxLayout(m_middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_messages);
    column->addWidget(m_view, 1);
    m_addSection = new Button(ButtonKind::Ghost, tr("Add section"), QStringLiteral("plus"), m_middle);
    m_addSection->setSmall(true);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(kPageMargin - 8, 4, kPageMargin, 8);
    foot->addWidget(m_addSection, 0, Qt::AlignLeft);
    column->addLayout(foot);
    m_inspector = new Inspector(catalogue, figures, m_panes);
    m_inspector->setMinimumWidth(kNarrowestSide);
    m_panes->setStretchFactor(0, 0);
    m_panes->setStretchFactor(1, 1);
    m_panes->setStretchFactor(2, 0);
    m_panes->setSizes({kLibraryWidth, 1280 - kLibraryWidth - kInspectorWidth, kInspectorWidth});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_panes);
}

void EditorPage::connectPanes()
{
    connect(m_library, &LibraryPanel::addRequested, this, &EditorPage::addFromLibrary);
    connect(m_library, &LibraryPanel::removeRequested, this, [this](const std::vector<EntryId>& entries) {
        if (editable())
            m_document->push(edits::removeEntries(m_document->routine(), entries, m_document->exerciseNames()));
    });
    connect(m_library, &LibraryPanel::currentChanged, this, [this] {
        m_libraryLast = !m_library->currentExercise().isEmpty();
        inspectSelection();
    });
    connect(m_view, &RoutineView::selectionMoved, this, [this] {
        if (!m_view->selectionModel()->selection().isEmpty())
            m_libraryLast = false;
        inspectSelection();
        updateActions();
    });
    connect(m_view, &RoutineView::doseTyped, this, [this](const QString& text) {
        inspectSelection();
        m_inspector->entryEditor().takeText(text);
    });
    connect(m_view, &RoutineView::contextMenuRequested, this, &EditorPage::openContextMenu);
    connect(m_header, &RoutineHeader::left, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_header, &RoutineHeader::playRequested, this, [this] { Q_EMIT playRequested(m_document->routine().id); });
    connect(m_header, &RoutineHeader::printRequested, this,
            [this] { Q_EMIT printRequested(m_document->routine().id); });
    connect(m_header, &RoutineHeader::useStarterRequested, this,
            [this] { Q_EMIT useStarterRequested(m_document->routine().id); });
    connect(m_inspector, &Inspector::addRequested, this,
            [this](const ExerciseId& exercise) { addFromLibrary({exercise}); });
    connect(m_inspector, &Inspector::exerciseRequested, this, [this](const ExerciseId& exercise) {
        Inspected what;
        what.exercise = exercise;
        m_view->clearSelection();
        m_inspector->inspect(what);
    });
    connect(m_inspector, &Inspector::removeSectionRequested, this, &EditorPage::removeSelected);
}

void EditorPage::connectActions()
{
    connect(m_actions->cut, &QAction::triggered, this, [this] {
        copySelected();
        removeSelected();
    });
    connect(m_actions->copy, &QAction::triggered, this, &EditorPage::copySelected);
    connect(m_actions->paste, &QAction::triggered, this, &EditorPage::paste);
    connect(m_actions->duplicate, &QAction::triggered, this, &EditorPage::duplicateSelected);
    connect(m_actions->remove, &QAction::triggered, this, &EditorPage::removeSelected);
    connect(m_actions->selectAll, &QAction::triggered, m_view, &QAbstractItemView::selectAll);
    connect(m_actions->moveUp, &QAction::triggered, this, [this] { moveSelected(-1); });
    connect(m_actions->moveDown, &QAction::triggered, this, [this] { moveSelected(1); });
    connect(m_actions->moveToNewSection, &QAction::triggered, this, &EditorPage::moveToNewSection);
    connect(m_actions->addSection, &QAction::triggered, this, &EditorPage::addSection);
    connect(m_addSection, &Button::clicked, m_actions->addSection, &QAction::trigger);
    connect(m_actions->editDose, &QAction::triggered, this, [this] { m_view->editDose(); });
    connect(m_actions->editNote, &QAction::triggered, this, [this] { m_inspector->entryEditor().focusNote(); });
    connect(m_actions->renameSection, &QAction::triggered, m_view, &RoutineView::renameCurrentSection);
    connect(m_actions->renameRoutine, &QAction::triggered, m_header, &RoutineHeader::editTitle);
    connect(m_actions->findExercise, &QAction::triggered, m_library, &LibraryPanel::focusSearch);
}

void EditorPage::setDocument(RoutineDocument* document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_messages->dismiss();
    m_header->setDocument(document);
    m_inspector->setDocument(document);
    m_view->setDocument(document);
    if (document) {
        // The view follows the same edit and tells with selectionMoved(), which the inspector follows.
        connect(document, &RoutineDocument::edited, this, [this] { m_header->refresh(); });
        connect(document, &RoutineDocument::closing, this, [this] { setDocument(nullptr); });
        connect(document, &RoutineDocument::refused, this, &EditorPage::say);
        connect(document, &RoutineDocument::saveFailed, this, &EditorPage::say);
    }
    m_libraryLast = false;
    inspectSelection();
    updateActions();
}

void EditorPage::refreshLibrary()
{
    m_library->refresh();
    inspectSelection();
}

void EditorPage::setRatings(const QHash<ExerciseId, double>& ratings)
{
    m_library->setRatings(ratings);
    m_inspector->advice().setRatings(ratings);
}

QByteArray EditorPage::paneState() const
{
    return m_panes->saveState();
}

bool EditorPage::restorePaneState(const QByteArray& state)
{
    return m_panes->restoreState(state);
}

// --- what the person asks for ---------------------------------------------------------------------------------------

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
    m_actions->fill(menu);
    menu.exec(globalPosition);
}

// --- following ------------------------------------------------------------------------------------------------------

void EditorPage::inspectSelection()
{
    Inspected what;
    if (m_libraryLast) {
        what.exercise = m_library->currentExercise();
    } else if (m_document) {
        what.entries = m_view->selectedEntries();
        what.section = m_view->selectedSection();
    }
    m_inspector->inspect(what);
}

void EditorPage::updateActions()
{
    const bool entries = !m_view->selectedEntries().empty();
    const bool section = m_view->selectedSection().has_value();
    const bool change = editable();
    m_actions->cut->setEnabled(change && entries);
    m_actions->copy->setEnabled(entries);
    m_actions->paste->setEnabled(change);
    m_actions->duplicate->setEnabled(change && entries);
    m_actions->remove->setEnabled(change && (entries || section));
    m_actions->moveUp->setEnabled(change && (entries || section));
    m_actions->moveDown->setEnabled(change && (entries || section));
    m_actions->moveToNewSection->setEnabled(change && entries);
    m_actions->editDose->setEnabled(change && entries);
    m_actions->editNote->setEnabled(change && entries);
    m_actions->renameSection->setEnabled(change && m_view->currentIndex().isValid());
    m_actions->addSection->setEnabled(change);
    m_addSection->setVisible(change);
    m_actions->renameRoutine->setEnabled(change);
    m_actions->selectAll->setEnabled(m_document);
}

void EditorPage::say(const QString& sentence)
{
    m_messages->showMessage({MessageKind::Warning, sentence, {}, {}, std::chrono::seconds(8)});
}

void EditorPage::offerUndo(const QString& sentence)
{
    m_messages->showMessage({MessageKind::Done, sentence, tr("Undo"),
                             [this] {
                                 if (m_document)
                                     m_document->undoStack().undo();
                             },
                             std::chrono::seconds(8)});
}

void EditorPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).ground);
}

} // namespace limber
