// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/editor_page.h"

#include "app/editor/advice_panel.h"
#include "app/editor/drag_payload.h"
#include "app/editor/editor_actions.h"
#include "app/editor/entry_details.h"
#include "app/editor/entry_editor.h"
#include "app/editor/entry_geometry.h"
#include "app/editor/exercise_desk.h"
#include "app/editor/exercise_shelf.h"
#include "app/editor/library_list.h"
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
    setAcceptDrops(true); // dragged out of the routine, entries are removed
    setFocusProxy(m_view);
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
    m_fit = new Button(ButtonKind::Ghost, tr("Fit to time…"), QStringLiteral("hourglass"), m_middle);
    m_flow = new Button(ButtonKind::Ghost, tr("Flow order…"), QStringLiteral("shuffle"), m_middle);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(kPageMargin - 8, 4, kPageMargin - 8, 8);
    foot->setSpacing(4);
    for (Button* button : {m_addSection, m_fit, m_flow}) {
        button->setSmall(true);
        foot->addWidget(button);
    }
    foot->insertStretch(1);
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
    connect(m_inspector, &Inspector::swapRequested, this, &EditorPage::swapFor);
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
    connect(m_fit, &Button::clicked, m_actions->fitToTime, &QAction::trigger);
    connect(m_flow, &Button::clicked, m_actions->flowOrder, &QAction::trigger);
    connect(m_actions->fitToTime, &QAction::triggered, this, &EditorPage::fitRoutine);
    connect(m_actions->flowOrder, &QAction::triggered, this, &EditorPage::orderRoutine);
    connect(m_actions->appendRoutine, &QAction::triggered, this, &EditorPage::appendRequested);
    connect(m_actions->swapEasier, &QAction::triggered, this, [this] { swapForVariant(Variant::Kind::Easier); });
    connect(m_actions->swapHarder, &QAction::triggered, this, [this] { swapForVariant(Variant::Kind::Harder); });
    connect(m_actions->rewordSteps, &QAction::triggered, this, [this] { m_inspector->entryDetails().reword(); });
    connect(m_actions->moveToSection->menu(), &QMenu::aboutToShow, this, &EditorPage::fillSectionMenu);
    connect(m_actions->editDose, &QAction::triggered, this, [this] { m_view->editDose(); });
    connect(m_actions->editNote, &QAction::triggered, this, [this] { m_inspector->entryEditor().focusNote(); });
    connect(m_actions->renameSection, &QAction::triggered, m_view, &RoutineView::renameCurrentSection);
    connect(m_actions->renameRoutine, &QAction::triggered, m_header, &RoutineHeader::editTitle);
    connect(m_actions->findExercise, &QAction::triggered, m_library, &LibraryPanel::focusSearch);
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
    const bool some = change && entryCount(m_document->routine()) > 0;
    m_fit->setVisible(some);
    m_flow->setVisible(some);
    m_actions->fitToTime->setEnabled(some);
    m_actions->flowOrder->setEnabled(some);
    m_actions->appendRoutine->setEnabled(change);
    m_actions->moveToSection->setEnabled(change && entries && m_document->routine().sections.size() > 1);
    m_actions->rewordSteps->setEnabled(change && m_view->selectedEntries().size() == 1);
    m_actions->swapEasier->setEnabled(change && variantOfSelected(Variant::Kind::Easier));
    m_actions->swapHarder->setEnabled(change && variantOfSelected(Variant::Kind::Harder));
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
