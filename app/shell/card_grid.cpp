// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/card_grid.h"

#include <QtCore/QEvent>
#include <QtCore/QSet>

#include <algorithm>

namespace limber
{

namespace
{

constexpr int kNarrowest = 252;
constexpr int kGapOfCards = 16;

} // namespace

CardGrid::CardGrid(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CardGrid::setCards(const std::vector<QWidget*>& cards)
{
    const QSet<QWidget*> kept(cards.begin(), cards.end());
    for (QWidget* old : m_cards) {
        if (kept.contains(old))
            continue;
        old->hide();
        old->deleteLater();
    }
    m_cards = cards;
    for (QWidget* card : m_cards) {
        if (card->parentWidget() == this)
            continue;
        card->setParent(this);
        card->show();
    }
    layOut();
}

int CardGrid::columnsFor(int width) const
{
    return std::max(1, (width + kGapOfCards) / (kNarrowest + kGapOfCards));
}

int CardGrid::shownCount() const
{
    return static_cast<int>(
        std::count_if(m_cards.begin(), m_cards.end(), [](QWidget* card) { return !card->isHidden(); }));
}

int CardGrid::cardHeight() const
{
    return m_cards.empty() ? 0 : m_cards.front()->sizeHint().height();
}

int CardGrid::heightForWidth(int width) const
{
    const int columns = columnsFor(width);
    const int rows = (shownCount() + columns - 1) / columns;
    return rows == 0 ? 0 : rows * (cardHeight() + kGapOfCards) - kGapOfCards;
}

QSize CardGrid::sizeHint() const
{
    return QSize(3 * kNarrowest + 2 * kGapOfCards, heightForWidth(std::max(width(), kNarrowest)));
}

void CardGrid::layOut()
{
    const int columns = columnsFor(width());
    const int height = cardHeight();
    int place = 0;
    for (QWidget* card : m_cards) {
        if (card->isHidden())
            continue;
        const int column = place % columns;
        // From the edges of exact columns, so that rounding never adds up to a ragged right side.
        const int left = column * (width() + kGapOfCards) / columns;
        const int right = (column + 1) * (width() + kGapOfCards) / columns - kGapOfCards;
        card->setGeometry(left, place / columns * (height + kGapOfCards), right - left, height);
        ++place;
    }
    updateGeometry();
}

bool CardGrid::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::ApplicationFontChange)
        layOut();
    return QWidget::event(event);
}

void CardGrid::resizeEvent(QResizeEvent*)
{
    layOut();
}

} // namespace limber
