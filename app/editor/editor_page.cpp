// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/editor_page.h"

#include "app/editor/drag_payload.h"
#include "app/editor/editor_actions.h"
#include "app/editor/exercise_desk.h"
#include "app/editor/exercise_shelf.h"
#include "app/editor/library_panel.h"
#include "app/editor/routine_header.h"
#include "app/editor/routine_view.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/message_bar.h"
#include "core/base/text.h"

#include <QtGui/QDragEnterEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>

namespace limber
{

EditorPage::EditorPage(const Catalogue& catalogue, const figure::FigureLibrary& figures, QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_pictures(figures)
{
    buildPanes(catalogue, figures);
    m_actions = new EditorActions(*this, *m_view);
    connectPanes();
    connectActions();
    setAcceptDrops(true); // dragged out of the routine, entries are removed
    setDocument(nullptr);
}

void EditorPage::setShelf(ExerciseShelf& shelf)
{
    m_exercises = new ExerciseDesk(*this, shelf, [this] { return inspectedExercise(); });
    m_pictures.setPhotos(&shelf.photos());
    m_view->rows().setSuitability(
        [&shelf](const Exercise& exercise, Sides sides) { return shelf.whyNotSuited(exercise, sides); });
    m_inspector->setShelf(shelf, *m_exercises);
    m_library->setShelf(&shelf);
    connect(&shelf, &ExerciseShelf::exercisesChanged, this, [this] {
        m_pictures.forget();
        refreshLibrary();
        m_view->viewport()->update();
    });
    connect(&shelf, &ExerciseShelf::personChanged, this, [this] {
        m_inspector->refresh();
        m_view->viewport()->update();
    });
    connect(&shelf, &ExerciseShelf::failed, this, &EditorPage::say);
    connect(m_library, &LibraryPanel::newExerciseRequested, m_exercises->create, &QAction::trigger);
    connect(m_library, &LibraryPanel::menuRequested, this, [this](const QPoint& where) {
        QMenu menu(this);
        m_exercises->fill(menu);
        menu.exec(where);
    });
    connect(m_exercises, &ExerciseDesk::made, this, &EditorPage::showMade);
    connect(m_exercises, &ExerciseDesk::done, this, &EditorPage::offerUndo);
}

/// A new or edited exercise is shown where it can be taken from.
void EditorPage::showMade(const ExerciseId& exercise)
{
    if (inspectedExercise() != exercise)
        m_library->showExercise(exercise);
}

ExerciseId EditorPage::inspectedExercise() const
{
    if (m_libraryLast)
        return m_library->currentExercise();
    const std::vector<EntryId> entries = m_document ? m_view->selectedEntries() : std::vector<EntryId>();
    const Entry* entry = entries.empty() ? nullptr : findEntry(m_document->routine(), entries.front());
    return entry ? entry->exercise : m_library->currentExercise();
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

QByteArray EditorPage::paneState() const
{
    return m_panes->saveState();
}

bool EditorPage::restorePaneState(const QByteArray& state)
{
    return m_panes->restoreState(state);
}

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
    if (m_exercises)
        m_exercises->update();
}

void EditorPage::updateActions()
{
    const size_t selected = m_view->selectedEntries().size();
    const bool entries = selected > 0;
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
    m_actions->foldSection->setEnabled(m_view->currentIndex().isValid());
    m_actions->addSection->setEnabled(change);
    m_addSection->setVisible(change);
    const bool some = change && entryCount(m_document->routine()) > 0;
    m_fit->setVisible(some);
    m_flow->setVisible(some);
    m_actions->fitToTime->setEnabled(some);
    m_actions->flowOrder->setEnabled(some);
    m_actions->appendRoutine->setEnabled(change);
    m_actions->moveToSection->setEnabled(change && entries && m_document->routine().sections.size() > 1);
    m_actions->rewordSteps->setEnabled(change && selected == 1);
    m_actions->swapEasier->setEnabled(change && selected == 1 && variantOfSelected(Variant::Kind::Easier));
    m_actions->swapHarder->setEnabled(change && selected == 1 && variantOfSelected(Variant::Kind::Harder));
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

void EditorPage::focusStart()
{
    if (!m_document || m_view->rows().rowCount() == 0)
        return editable() ? m_library->focusSearch() : m_view->setFocus();
    for (int row = 0; row < m_view->rows().rowCount() && !m_view->currentIndex().isValid(); ++row) {
        if (m_view->rows().row(row).kind == RoutineRow::Kind::Entry)
            m_view->selectionModel()->setCurrentIndex(m_view->rows().index(row), QItemSelectionModel::NoUpdate);
    }
    m_view->setFocus();
}

void EditorPage::keyPressEvent(QKeyEvent* event)
{
    // From wherever one writes, Escape leads back to the list.
    if (event->key() == Qt::Key_Escape && !m_view->hasFocus())
        return m_view->setFocus();
    QWidget::keyPressEvent(event);
}

/// Not by a focus proxy: Tab would take the page for a place of its own and go round from the list to its end for ever.
void EditorPage::focusInEvent(QFocusEvent* event)
{
    m_view->setFocus(event->reason());
}

bool EditorPage::focusNextPrevChild(bool next)
{
    // What had the keyboard has gone (advice that was taken, a field of what was removed): it stays on this page.
    const QWidget* had = QApplication::focusWidget();
    if (!had || !isVisible() || !isAncestorOf(had) || had->isVisible())
        return QWidget::focusNextPrevChild(next);
    m_view->setFocus();
    return true;
}

void EditorPage::dragEnterEvent(QDragEnterEvent* event)
{
    const auto payload = payloadOf(event->mimeData());
    if (!payload || payload->kind == DragPayload::Kind::Exercises || payload->kind == DragPayload::Kind::Routine ||
        !payload->startedHere() || !editable())
        return;
    event->setDropAction(Qt::MoveAction);
    event->accept();
}

void EditorPage::dropEvent(QDropEvent* event)
{
    const auto payload = payloadOf(event->mimeData());
    const bool entriesOrSection =
        payload && (payload->kind == DragPayload::Kind::Entries || payload->kind == DragPayload::Kind::Sections);
    if (!entriesOrSection || !editable() || payload->routine != m_document->routine().id)
        return;
    event->setDropAction(Qt::MoveAction);
    event->accept();
    if (payload->kind == DragPayload::Kind::Sections) {
        removeSection(SectionId(payload->ids.first()));
        return;
    }
    const auto entries = idsAs<EntryId>(payload->ids);
    if (m_document->push(edits::removeEntries(m_document->routine(), entries, m_document->exerciseNames())))
        offerUndo(tr("%1 taken out of the routine.").arg(counted(static_cast<qint64>(entries.size()), tr("exercise"))));
}

void EditorPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).ground);
}

} // namespace limber
