// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/bin_page.h"

#include "app/shell/card_grid.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/empty_state.h"
#include "app/shell/widgets/text_label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

namespace
{

constexpr int kWidestBin = 1400;

} // namespace

BinPage::BinPage(CardPictures& pictures, QWidget* parent) : ColumnPage(kWidestBin, parent), m_pictures(pictures)
{
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    auto* back = new IconButton(QStringLiteral("arrow-left"), tr("Back to the routines"));
    connect(back, &QAbstractButton::clicked, this, &BinPage::backRequested);
    head->addWidget(back);
    head->addWidget(new TextLabel(tr("Bin"), TextRole::Title), 1);
    m_purgeAll = new Button(ButtonKind::Danger, tr("Empty the bin"), QStringLiteral("trash-2"));
    connect(m_purgeAll, &QAbstractButton::clicked, this, &BinPage::purgeAllRequested);
    head->addWidget(m_purgeAll);

    column()->addLayout(head);
    column()->addSpacing(4);
    m_caption = new TextLabel(tr("Routines stay here until you delete them for good."), TextRole::Text, Tone::Soft);
    column()->addWidget(m_caption);
    column()->addSpacing(16);
    m_nothing = new EmptyState(QStringLiteral("trash-2"), tr("The bin is empty"),
                               tr("A routine that you delete comes here first and can be restored."));
    column()->addWidget(m_nothing);
    m_cards = new CardGrid;
    column()->addWidget(m_cards);
    column()->addStretch();
}

void BinPage::setContent(const std::vector<RoutineFacts>& routines, const QDateTime& now)
{
    std::vector<QWidget*> cards;
    for (const RoutineFacts& facts : routines) {
        auto* card =
            new RoutineCard(facts, CardKind::Binned, tr("deleted %1").arg(agoText(facts.used, now)), m_pictures);
        const RoutineId id = facts.id;
        connect(card, &RoutineCard::restoreRequested, this, [this, id] { Q_EMIT restoreRequested(id); });
        connect(card, &RoutineCard::purgeRequested, this, [this, id] { Q_EMIT purgeRequested(id); });
        cards.push_back(card);
    }
    m_cards->setCards(cards);
    m_cards->setVisible(!cards.empty());
    m_caption->setVisible(!cards.empty());
    m_nothing->setVisible(cards.empty());
    m_purgeAll->setEnabled(!cards.empty());
}

} // namespace limber
