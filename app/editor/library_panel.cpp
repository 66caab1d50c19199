// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/library_panel.h"

#include "app/editor/exercise_shelf.h"
#include "app/editor/figure_pictures.h"
#include "app/editor/library_list.h"
#include "app/editor/take_back_veil.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/chip.h"
#include "app/shell/widgets/empty_state.h"
#include "app/shell/widgets/flow_layout.h"
#include "app/shell/widgets/search_field.h"

#include <QtGui/QDragEnterEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

namespace limber
{

LibraryPanel::LibraryPanel(const Catalogue& catalogue, FigurePictures& pictures, QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_search(new SearchField(tr("Search exercises"), this)),
      m_chipRow(new FlowLayout(7)), m_more(new Chip(tr("+ filter"), this)),
      m_list(new LibraryList(m_model, pictures, this)),
      m_nothing(new EmptyState(QStringLiteral("search"), tr("Nothing found"),
                               tr("Try another word, or take away a filter."), this)),
      m_new(new Button(ButtonKind::Ghost, tr("New exercise…"), QStringLiteral("plus"), this)),
      m_veil(new TakeBackVeil(this))
{
    setAcceptDrops(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 14, 0, 0);
    column->setSpacing(10);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(14, 0, 14, 0);
    head->setSpacing(10);
    head->addWidget(m_search);
    head->addLayout(m_chipRow);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    auto* nothing = new QVBoxLayout;
    nothing->setContentsMargins(14, 4, 14, 0);
    nothing->addWidget(m_nothing, 0, Qt::AlignTop);
    column->addLayout(nothing, 1);
    m_new->setSmall(true);
    m_new->hide();
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(10, 0, 14, 8);
    foot->addWidget(m_new, 0, Qt::AlignLeft);
    column->addLayout(foot);
    Button* clear = m_nothing->addButton(tr("Show all exercises"), QStringLiteral("x"));
    m_more->setCheckable(false);
    m_more->setAccessibleName(tr("More filters"));
    m_search->installEventFilter(this);

    connect(clear, &Button::clicked, this, [this] {
        search({});
        focusSearch();
    });
    connect(m_new, &Button::clicked, this, &LibraryPanel::newExerciseRequested);
    connect(m_search, &SearchField::textChanged, this, &LibraryPanel::runQuery);
    connect(m_more, &Chip::clicked, this, &LibraryPanel::openFilterMenu);
    connect(m_list, &LibraryList::leftUpward, this, &LibraryPanel::focusSearch);
    connect(m_list, &LibraryList::typed, this, [this](const QString& text) {
        m_search->setFocus(Qt::OtherFocusReason);
        m_search->setText(text.isEmpty() ? m_search->text().chopped(m_search->text().isEmpty() ? 0 : 1)
                                         : m_search->text() + text);
    });
    connect(m_list, &LibraryList::addRequested, this, [this] { Q_EMIT addRequested(selectedExercises()); });
    connect(m_list, &LibraryList::currentMoved, this, [this] {
        describeCurrent();
        Q_EMIT currentChanged();
    });
    connect(m_list, &LibraryList::menuRequested, this, &LibraryPanel::menuRequested);
    connect(m_list, &LibraryList::starClicked, this, [this](const ExerciseId& exercise) {
        if (m_shelf)
            m_shelf->setStarred(exercise, !m_shelf->isStarred(exercise));
    });
    m_filters = libraryFilters();
    buildChips();
    refresh();
}

void LibraryPanel::setShelf(ExerciseShelf* shelf)
{
    m_shelf = shelf;
    m_new->setVisible(shelf);
    m_model.setShelf(shelf);
    if (shelf)
        connect(shelf, &ExerciseShelf::personChanged, this, [this] {
            m_model.refreshPerson();
            runQuery();
        });
    runQuery();
}

void LibraryPanel::refresh()
{
    const ExerciseId before = currentExercise();
    m_model.setCatalogue(m_catalogue);
    runQuery();
    if (const QModelIndex index = m_model.indexOf(before); index.isValid())
        m_list->setCurrentIndex(index);
}

ExerciseId LibraryPanel::currentExercise() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? m_model.exercise(current.row()).id : ExerciseId();
}

std::vector<ExerciseId> LibraryPanel::selectedExercises() const
{
    std::vector<ExerciseId> selected = m_list->selectedExercises();
    if (selected.empty() && m_list->currentIndex().isValid())
        selected.push_back(currentExercise());
    return selected;
}

void LibraryPanel::clearSelection()
{
    m_list->clearSelection();
}

void LibraryPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    selectWords();
}

void LibraryPanel::search(const QString& text)
{
    if (m_search->text() == text)
        runQuery();
    else
        m_search->setText(text); // which looks
}

// --- filters: the words in the field are the truth, the chips read and write them
// -------------------------------------

void LibraryPanel::setOnlyAtHome(bool only)
{
    for (size_t i = 0; i < m_filters.size(); ++i) {
        if (m_filters[i].aboutThePerson && only != isOnlyAtHome())
            toggle(i, only);
    }
}

bool LibraryPanel::isOnlyAtHome() const
{
    return SearchQuery::parse(m_search->text()).atHome;
}

void LibraryPanel::buildChips()
{
    for (size_t i = 0; i < m_filters.size(); ++i) {
        auto* chip = new Chip(m_filters[i].name, this);
        chip->setCheckable(true);
        chip->setVisible(m_filters[i].always);
        connect(chip, &Chip::clicked, this, [this, i](bool on) { toggle(i, on); });
        m_chipRow->addWidget(chip);
        m_chips.push_back(chip);
    }
    m_chipRow->addWidget(m_more);
    // Tab goes as one reads: what was made first does not come first.
    QWidget* before = m_search;
    const auto next = [&before](QWidget* widget) { setTabOrder(std::exchange(before, widget), widget); };
    for (Chip* chip : m_chips)
        next(chip);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_more, m_list, m_new})
        next(widget);
}

void LibraryPanel::openFilterMenu()
{
    QMenu menu(this);
    const SearchQuery now = SearchQuery::parse(m_search->text());
    for (size_t i = 0; i < m_filters.size(); ++i) {
        if (m_filters[i].beginsGroup)
            menu.addSeparator();
        if (m_filters[i].always)
            continue;
        QAction* action = menu.addAction(m_filters[i].name);
        action->setCheckable(true);
        action->setChecked(m_filters[i].isOn(now));
        connect(action, &QAction::triggered, this, [this, i](bool on) { toggle(i, on); });
    }
    menu.exec(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
}

void LibraryPanel::toggle(size_t filter, bool on)
{
    SearchQuery query = SearchQuery::parse(m_search->text());
    m_filters[filter].set(query, on);
    m_search->setText(query.text());
    if (on && m_filters[filter].aboutThePerson && m_shelf && !m_shelf->person().atHome)
        Q_EMIT homeUnknown();
}

void LibraryPanel::runQuery()
{
    const SearchQuery query = SearchQuery::parse(m_search->text());
    const ExerciseId before = currentExercise();
    m_model.setQuery(query);
    for (size_t i = 0; i < m_filters.size(); ++i) {
        const bool on = m_filters[i].isOn(query);
        m_chips[i]->setChecked(on);
        m_chips[i]->setVisible(on || m_filters[i].always);
    }
    const bool found = m_model.rowCount() > 0;
    m_list->setVisible(found);
    m_nothing->setVisible(!found);
    m_nothing->setText(query.problems.isEmpty() ? tr("Try another word, or take away a filter.")
                                                : query.problems.join(QLatin1Char(' ')));
    if (!m_list->currentIndex().isValid())
        m_list->scrollToTop();
    describeCurrent();
    if (std::exchange(m_onlyAtHome, query.atHome) != query.atHome)
        Q_EMIT onlyAtHomeChanged(query.atHome);
    if (currentExercise() != before)
        Q_EMIT currentChanged();
}

// --- taking entries back --------------------------------------------------------------------------------------------

void LibraryPanel::dragEnterEvent(QDragEnterEvent* event)
{
    const auto payload = payloadOf(event->mimeData());
    if (!payload || payload->kind != DragPayload::Kind::Entries || !payload->startedHere())
        return;
    event->setDropAction(Qt::MoveAction);
    event->accept();
    m_veil->lay();
}

void LibraryPanel::dragLeaveEvent(QDragLeaveEvent*)
{
    m_veil->lift();
}

void LibraryPanel::dropEvent(QDropEvent* event)
{
    m_veil->lift();
    const auto payload = payloadOf(event->mimeData());
    if (!payload || payload->kind != DragPayload::Kind::Entries || !payload->startedHere())
        return;
    event->setDropAction(Qt::MoveAction);
    event->accept();
    Q_EMIT removeRequested(idsAs<EntryId>(payload->ids));
}

void LibraryPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
}

} // namespace limber
