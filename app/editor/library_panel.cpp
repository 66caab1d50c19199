// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/library_panel.h"

#include "app/editor/card_paint.h"
#include "app/editor/figure_pictures.h"
#include "app/editor/labels.h"
#include "app/editor/library_list.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/chip.h"
#include "app/shell/widgets/empty_state.h"
#include "app/shell/widgets/flow_layout.h"
#include "app/shell/widgets/search_field.h"

#include <QtGui/QDragEnterEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

namespace
{

using Set = SearchQuery::Set;

template <typename Value>
size_t bitOf(Value value)
{
    return static_cast<size_t>(value);
}

Set floorPositions()
{
    Set floor;
    for (const Position position : allPositions())
        floor.set(bitOf(position), isOnFloor(position));
    return floor;
}

std::optional<Set> joined(const std::optional<Set>& a, const std::optional<Set>& b)
{
    if (!a || !b)
        return a ? a : b;
    return *a | *b;
}

} // namespace

LibraryPanel::LibraryPanel(const Catalogue& catalogue, FigurePictures& pictures, QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_search(new SearchField(tr("Search exercises"), this)),
      m_chipRow(new FlowLayout(7)), m_more(new Chip(tr("+ filter"), this)),
      m_list(new LibraryList(m_model, pictures, this)),
      m_nothing(new EmptyState(QStringLiteral("search"), tr("Nothing found"),
                               tr("Try another word, or take away a filter."), this))
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
    column->addWidget(m_nothing, 1);
    Button* clear = m_nothing->addButton(tr("Show all exercises"), QStringLiteral("x"));
    m_more->setCheckable(false);
    m_more->setAccessibleName(tr("More filters"));

    connect(clear, &Button::clicked, this, [this] {
        m_chosen = {};
        search({});
        focusSearch();
    });
    connect(m_search, &SearchField::textChanged, this, &LibraryPanel::runQuery);
    connect(m_search, &SearchField::leftDownward, this, [this] {
        if (m_model.rowCount() == 0)
            return;
        m_list->setFocus(Qt::TabFocusReason);
        m_list->setCurrentIndex(m_model.index(0));
    });
    connect(m_more, &Chip::clicked, this, &LibraryPanel::openFilterMenu);
    connect(m_list, &LibraryList::leftUpward, this, &LibraryPanel::focusSearch);
    connect(m_list, &LibraryList::typed, this, [this](const QString& text) {
        m_search->setFocus(Qt::OtherFocusReason);
        m_search->setText(text.isEmpty() ? m_search->text().chopped(m_search->text().isEmpty() ? 0 : 1)
                                         : m_search->text() + text);
    });
    connect(m_list, &LibraryList::addRequested, this, [this] { Q_EMIT addRequested(selectedExercises()); });
    connect(m_list, &LibraryList::currentMoved, this, &LibraryPanel::currentChanged);
    buildFilters();
    buildChips();
    refresh();
}

void LibraryPanel::refresh()
{
    m_model.setCatalogue(m_catalogue);
    runQuery();
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
    m_search->selectAll();
}

void LibraryPanel::search(const QString& text)
{
    m_search->setText(text);
    runQuery();
}

// --- filters --------------------------------------------------------------------------------------------------------

void LibraryPanel::addSetFilter(const QString& name, std::optional<Set> SearchQuery::*set, size_t bit, bool always)
{
    Filter filter;
    filter.name = name;
    filter.always = always;
    filter.isOn = [set, bit](const SearchQuery& query) { return query.*set && (query.*set)->test(bit); };
    filter.set = [set, bit](SearchQuery& query, bool on) {
        Set bits = (query.*set).value_or(Set());
        bits.set(bit, on);
        query.*set = bits.any() ? std::optional<Set>(bits) : std::nullopt;
    };
    m_filters.push_back(std::move(filter));
}

void LibraryPanel::buildFilters()
{
    for (const Phase phase : {Phase::Stretch, Phase::Strengthen, Phase::Release, Phase::WarmUp})
        addSetFilter(label(phase), &SearchQuery::phases, bitOf(phase), true);
    m_filters.push_back(
        {tr("No partner"), [](const SearchQuery& query) { return query.partner == false; },
         [](SearchQuery& query, bool on) { query.partner = on ? std::optional<bool>(false) : std::nullopt; }, true});
    addSetFilter(tr("Standing"), &SearchQuery::positions, bitOf(Position::Standing), false);
    addSetFilter(tr("Sitting"), &SearchQuery::positions, bitOf(Position::Sitting), false);
    m_filters.push_back({tr("Floor"),
                         [](const SearchQuery& query) {
                             return query.positions && (*query.positions & floorPositions()) == floorPositions();
                         },
                         [](SearchQuery& query, bool on) {
                             Set bits = query.positions.value_or(Set()) & ~floorPositions();
                             if (on)
                                 bits |= floorPositions();
                             query.positions = bits.any() ? std::optional<Set>(bits) : std::nullopt;
                         },
                         false});
    m_filters.push_back({tr("No equipment"), [](const SearchQuery& query) { return query.usesNone; },
                         [](SearchQuery& query, bool on) { query.usesNone = on; }, false});
    for (const Equipment item : allEquipment()) {
        QString name = label(item);
        name[0] = name.at(0).toUpper();
        addSetFilter(name, &SearchQuery::uses, bitOf(item), false);
    }
    for (const bool sided : {true, false})
        m_filters.push_back(
            {sided ? tr("Each side") : tr("Both sides at once"),
             [sided](const SearchQuery& query) { return query.sided == sided; },
             [sided](SearchQuery& query, bool on) { query.sided = on ? std::optional<bool>(sided) : std::nullopt; },
             false});
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
}

void LibraryPanel::openFilterMenu()
{
    QMenu menu(this);
    const SearchQuery now = wanted();
    for (size_t i = 0; i < m_filters.size(); ++i) {
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
    m_filters[filter].set(m_chosen, on);
    // A filter that was typed is taken out of the text when its chip is switched off.
    SearchQuery typed = SearchQuery::parse(m_search->text());
    if (!on && m_filters[filter].isOn(typed)) {
        m_filters[filter].set(typed, false);
        m_search->setText(typed.text());
    }
    runQuery();
}

SearchQuery LibraryPanel::wanted() const
{
    SearchQuery query = SearchQuery::parse(m_search->text());
    query.phases = joined(query.phases, m_chosen.phases);
    query.positions = joined(query.positions, m_chosen.positions);
    query.uses = joined(query.uses, m_chosen.uses);
    query.usesNone |= m_chosen.usesNone;
    if (!query.sided)
        query.sided = m_chosen.sided;
    if (!query.partner)
        query.partner = m_chosen.partner;
    return query;
}

void LibraryPanel::runQuery()
{
    const SearchQuery query = wanted();
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
    if (!m_list->currentIndex().isValid())
        m_list->scrollToTop();
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
    m_takesBack = true;
    update();
}

void LibraryPanel::dragLeaveEvent(QDragLeaveEvent*)
{
    m_takesBack = false;
    update();
}

void LibraryPanel::dropEvent(QDropEvent* event)
{
    m_takesBack = false;
    update();
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
    painter.fillRect(rect(), m_takesBack ? tokensOf(this).workTint : tokensOf(this).surface);
}

} // namespace limber
