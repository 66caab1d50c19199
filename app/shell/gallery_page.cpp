// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/gallery_page.h"

#include "app/shell/card_grid.h"
#include "app/shell/selection_bar.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/centred_column.h"
#include "app/shell/widgets/empty_state.h"
#include "app/shell/widgets/flow_layout.h"
#include "app/shell/widgets/search_field.h"
#include "app/shell/widgets/section_header.h"
#include "app/shell/widgets/text_label.h"

#include <QtCore/QTimer>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace limber
{

namespace
{

constexpr int kSearchWidth = 240;
constexpr int kTellingPart = 230; // of a card: its picture and title

} // namespace

GalleryPage::GalleryPage(CardPictures& pictures, QWidget* parent) : QWidget(parent), m_pictures(pictures)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll);
    m_bar = new SelectionBar(this);
    connect(m_bar, &SelectionBar::clearRequested, this, [this] {
        select({});
        focusCards();
    });
    connect(m_bar, &SelectionBar::moreRequested, this, [this](const QPoint& where) {
        if (const auto ids = selected(); !ids.empty())
            Q_EMIT menuRequested(ids.front(), where);
    });
    buildColumn();
}

void GalleryPage::buildColumn()
{
    auto* page = new CentredColumn;
    QVBoxLayout* rows = page->column();
    rows->addWidget(buildHead());
    rows->addSpacing(20);
    m_ownHeader = new SectionHeader(tr("Yours"));
    m_bin = new Button(ButtonKind::Ghost, tr("Bin"), QStringLiteral("trash-2"));
    m_bin->setSmall(true);
    connect(m_bin, &QAbstractButton::clicked, this, &GalleryPage::binRequested);
    m_archive = new Button(ButtonKind::Ghost, tr("Archive"), QStringLiteral("archive"));
    m_archive->setSmall(true);
    m_archive->setCheckable(true);
    connect(m_archive, &QAbstractButton::clicked, this, &GalleryPage::archiveToggled);
    m_ownHeader->addControl(m_archive);
    m_ownHeader->addControl(m_bin);
    rows->addWidget(m_ownHeader);
    rows->addSpacing(8);
    m_tags = new QWidget;
    (new FlowLayout(6, m_tags))->setContentsMargins(0, 0, 0, 12);
    m_tags->hide();
    rows->addWidget(m_tags);
    m_nothingYet = buildEmptyState();
    rows->addWidget(m_nothingYet);
    m_own = new CardGrid;
    rows->addWidget(m_own);
    rows->addSpacing(28);
    m_starterHeader = new SectionHeader(tr("Ready to use"));
    rows->addWidget(m_starterHeader);
    rows->addSpacing(12);
    m_starters = new CardGrid;
    rows->addWidget(m_starters);
    m_nothingFound = new TextLabel({}, TextRole::Text, Tone::Soft);
    m_nothingFound->setAlignment(Qt::AlignHCenter);
    rows->addWidget(m_nothingFound);
    rows->addStretch();
    // Nothing is said about the routines before setContent(): not that there are none, either.
    const std::initializer_list<QWidget*> unknown{m_ownHeader,     m_nothingYet, m_own,
                                                  m_starterHeader, m_starters,   m_nothingFound};
    for (QWidget* row : unknown)
        row->hide();
    m_scroll->setWidget(page);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value + 2 * m_scroll->viewport()->height() > m_own->geometry().bottom())
            showMore();
    });
}

QWidget* GalleryPage::buildHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new TextLabel(tr("Routines"), TextRole::Title), 1);
    m_search = new SearchField(tr("Search routines"));
    m_search->setFixedWidth(kSearchWidth);
    connect(m_search, &QLineEdit::textChanged, this, &GalleryPage::filter);
    connect(m_search, &SearchField::leftDownward, this, [this] {
        m_current.reset();
        focusCards();
    });
    row->addWidget(m_search);
    auto* fresh = new Button(ButtonKind::Primary, tr("New routine"), QStringLiteral("plus"));
    connect(fresh, &QAbstractButton::clicked, this, &GalleryPage::newRequested);
    row->addWidget(fresh);
    return head;
}

QWidget* GalleryPage::buildEmptyState()
{
    return new EmptyState(
        QStringLiteral("sparkles"), tr("Your own routines will stand here"),
        tr("Take one from below with “Use this one” and change what you like, or begin with a new one."));
}

RoutineCard* GalleryPage::addCard(const RoutineFacts& facts, CardKind kind, const QString& remark)
{
    auto* card = new RoutineCard(facts, kind, remark, m_pictures);
    const RoutineId id = facts.id;
    connect(card, &QAbstractButton::clicked, this, [this, id] {
        select({});
        Q_EMIT openRequested(id);
    });
    connect(card, &RoutineCard::selectionToggled, this, [this, id] { toggle(id); });
    connect(card, &RoutineCard::selectionExtended, this, [this, id] { extendTo(id); });
    connect(card, &RoutineCard::playRequested, this, [this, id] { Q_EMIT playRequested(id); });
    connect(card, &RoutineCard::useRequested, this, [this, id] { Q_EMIT useRequested(id); });
    connect(card, &RoutineCard::renamed, this, [this, id](const QString& title) { Q_EMIT renamed(id, title); });
    connect(card, &RoutineCard::menuRequested, this, [this, id](const QPoint& where) {
        m_current = id;
        if (!m_selected.contains(id))
            select({}); // the menu is for this one alone
        Q_EMIT currentChanged();
        Q_EMIT menuRequested(id, where);
    });
    connect(card, &RoutineCard::appendRequested, this,
            [this, id](const RoutineId& other) { Q_EMIT appendRequested(id, other); });
    connect(card, &RoutineCard::moveRequested, this,
            [this, card](int columns, int rows, bool extending) { focusNeighbour(card, columns, rows, extending); });
    connect(card, &RoutineCard::focused, this, [this, card, id] {
        m_current = id;
        bringIntoView(card);
        Q_EMIT currentChanged();
    });
    return card;
}

void GalleryPage::setContent(GalleryContent content)
{
    const RoutineCard* focusedCard = m_current ? cardOf(*m_current) : nullptr;
    const bool hadFocus = focusedCard && focusedCard->hasFocus();
    const auto current = m_current; // the old cards, going, hand the keyboard on to each other
    const int scrolled = m_scroll->verticalScrollBar()->value();
    m_content = std::move(content);
    m_ownCards.clear();
    m_own->setCards({});
    m_limit = kBatch;
    buildTags();
    std::vector<QWidget*> starters;
    for (const RoutineFacts& facts : m_content.starters)
        starters.push_back(addCard(facts, CardKind::Starter, {}));
    m_starters->setCards(starters);
    m_current = current;
    m_bin->setText(m_content.binned > 0 ? tr("Bin (%1)").arg(m_content.binned) : tr("Bin"));
    m_bin->setVisible(m_content.binned > 0);
    showArchiveState();
    filter();
    m_scroll->verticalScrollBar()->setValue(scrolled);
    if (RoutineCard* card = m_current ? cardOf(*m_current) : nullptr; card && hadFocus)
        card->setFocus();
    Q_EMIT currentChanged();
}

void GalleryPage::bringIntoView(RoutineCard* card)
{
    // Once the layout has settled: the list may just have been filled.
    QTimer::singleShot(0, card, [this, card] {
        const int top = card->mapTo(m_scroll->widget(), QPoint()).y();
        const int bottom = top + std::min(card->height(), kTellingPart);
        if (bottom < m_scroll->viewport()->height())
            m_scroll->verticalScrollBar()->setValue(0); // the first row comes with the page's head
        else
            m_scroll->ensureVisible(0, (top + bottom) / 2, 0, (bottom - top) / 2 + 16);
    });
}

std::vector<RoutineCard*> GalleryPage::shownCards() const
{
    std::vector<RoutineCard*> shown;
    for (const CardGrid* grid : {m_own, m_starters}) {
        for (QWidget* card : grid->cards()) {
            if (!card->isHidden())
                shown.push_back(static_cast<RoutineCard*>(card));
        }
    }
    return shown;
}

RoutineCard* GalleryPage::cardOf(const RoutineId& id) const
{
    const std::vector<RoutineCard*> cards = shownCards();
    const auto it =
        std::find_if(cards.begin(), cards.end(), [&id](RoutineCard* card) { return card->facts().id == id; });
    return it == cards.end() ? nullptr : *it;
}

void GalleryPage::focusNeighbour(const RoutineCard* from, int columns, int rows, bool extending)
{
    if (m_limit < m_wanted.size() && rows + columns > 0 && !shownCards().empty() &&
        m_ownCards.value(m_wanted[m_limit - 1]) == from)
        showMore();
    RoutineCard* to = neighbour(from, columns, rows);
    if (!to)
        return;
    if (extending && (m_selected.isEmpty() || !m_anchor))
        m_anchor = from->facts().id;
    if (extending)
        extendTo(to->facts().id);
    to->setFocus(Qt::TabFocusReason);
}

RoutineCard* GalleryPage::neighbour(const RoutineCard* from, int columns, int rows) const
{
    const std::vector<RoutineCard*> cards = shownCards();
    if (columns != 0) {
        const auto next = std::find(cards.begin(), cards.end(), from) - cards.begin() + columns;
        const bool there = next >= 0 && next < static_cast<std::ptrdiff_t>(cards.size());
        return there ? cards[static_cast<std::size_t>(next)] : nullptr;
    }
    // Up and down go by what is seen, over the gap between the two grids too.
    const QPoint middle = from->mapTo(this, from->rect().center());
    RoutineCard* best = nullptr;
    int bestDistance = 0;
    for (RoutineCard* card : cards) {
        const QPoint there = card->mapTo(this, card->rect().center());
        const int down = (there.y() - middle.y()) * rows;
        if (down <= 0)
            continue;
        const int distance = down * 4 + std::abs(there.x() - middle.x());
        if (!best || distance < bestDistance) {
            best = card;
            bestDistance = distance;
        }
    }
    return best;
}

std::optional<RoutineId> GalleryPage::current() const
{
    return m_current && cardOf(*m_current) ? m_current : std::nullopt;
}

bool GalleryPage::currentIsStarter() const
{
    const RoutineCard* card = m_current ? cardOf(*m_current) : nullptr;
    return card && card->kind() == CardKind::Starter;
}

void GalleryPage::setCurrent(const RoutineId& id)
{
    m_current = id;
    if (!cardOf(id))
        filter(); // makes its card
    if (RoutineCard* card = cardOf(id))
        card->setFocus();
}

void GalleryPage::renameCurrent()
{
    RoutineCard* card = m_current ? cardOf(*m_current) : nullptr;
    if (card && card->kind() == CardKind::Own)
        card->startRenaming();
}

void GalleryPage::focusCards()
{
    RoutineCard* card = m_current ? cardOf(*m_current) : nullptr;
    const std::vector<RoutineCard*> cards = shownCards();
    if (!card && !cards.empty())
        card = cards.front();
    if (card)
        card->setFocus(Qt::TabFocusReason);
}

void GalleryPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace limber
