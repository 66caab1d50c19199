// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/suit_box.h"

#include "app/editor/card_paint.h"
#include "app/editor/exercise_shelf.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/flow_layout.h"
#include "app/shell/widgets/paint.h"
#include "app/shell/widgets/text_label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

namespace
{

constexpr int kGapBelow = 10; // so that nothing is left of it while it is hidden

} // namespace

SuitBox::SuitBox(QWidget* parent)
    : QWidget(parent), m_sentence(new TextLabel({}, TextRole::Text, Tone::Ink, this)),
      m_instead(new TextLabel({}, TextRole::Secondary, Tone::Soft, this)), m_swaps(new FlowLayout(4))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(34, 10, 10, 8 + kGapBelow);
    column->setSpacing(4);
    m_sentence->setWrapped();
    m_instead->setWrapped();
    column->addWidget(m_sentence);
    column->addWidget(m_instead);
    column->addLayout(m_swaps);
    hide();
}

void SuitBox::show(const ExerciseShelf* shelf, const Exercise* exercise, Sides sides, bool canSwap)
{
    const QString why = shelf && exercise ? shelf->whyNotSuited(*exercise, sides) : QString();
    setVisible(!why.isEmpty());
    if (why.isEmpty())
        return m_shown.clear();
    const std::vector<ExerciseId> swaps = shelf->swapsFor(*exercise, sides);
    QStringList shown{exercise->id.text(), why, canSwap ? QStringLiteral("swap") : QStringLiteral("show")};
    for (const ExerciseId& id : swaps)
        shown << id.text();
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_sentence->setText(tr("Does not suit you. %1").arg(why));
    setAccessibleName(m_sentence->text());
    offer(*shelf, swaps, canSwap);
}

void SuitBox::offer(const ExerciseShelf& shelf, const std::vector<ExerciseId>& swaps, bool canSwap)
{
    while (QLayoutItem* item = m_swaps->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its button may just have been clicked
        delete item;
    }
    m_instead->setText(swaps.empty() ? tr("Nothing else in the library does the same without it.")
                       : canSwap     ? tr("For the same muscle, swap it for:")
                                     : tr("For the same muscle, look at:"));
    for (const ExerciseId& id : swaps) {
        const QString name = shelf.catalogue().exercise(id)->name;
        auto* button = new Button(ButtonKind::Secondary, name.left(60),
                                  canSwap ? QStringLiteral("repeat") : QStringLiteral("arrow-right"), this);
        button->setSmall(true);
        button->setAccessibleName(canSwap ? tr("Swap for %1").arg(name) : tr("Show %1").arg(name));
        connect(button, &Button::clicked, this, [this, id] { Q_EMIT swapChosen(id); });
        m_swaps->addWidget(button);
    }
}

void SuitBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = tokensOf(this);
    paintPanel(painter, rect().adjusted(0, 0, 0, -kGapBelow), 10, tokens.warnTint,
               blend(tokens.warnTint, tokens.warn, 0.35));
    paintIcon(painter, QRectF(10, 11, 18, 18), QStringLiteral("triangle-alert"), tokens.warn, 15);
}

} // namespace limber
