// SPDX-License-Identifier: GPL-3.0-or-later
// How the editor's page is put together: its three panes, and who tells whom.
#include "app/editor/advice_panel.h"
#include "app/editor/editor_actions.h"
#include "app/editor/editor_page.h"
#include "app/editor/entry_details.h"
#include "app/editor/entry_editor.h"
#include "app/editor/entry_geometry.h"
#include "app/editor/library_panel.h"
#include "app/editor/routine_header.h"
#include "app/editor/routine_view.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/message_bar.h"

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
    connect(m_actions->foldSection, &QAction::triggered, m_view, &RoutineView::foldCurrentSection);
    connect(m_actions->renameSection, &QAction::triggered, m_view, &RoutineView::renameCurrentSection);
    connect(m_actions->renameRoutine, &QAction::triggered, m_header, &RoutineHeader::editTitle);
    connect(m_actions->findExercise, &QAction::triggered, m_library, &LibraryPanel::focusSearch);
}

} // namespace limber
