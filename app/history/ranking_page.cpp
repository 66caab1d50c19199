// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/ranking_page.h"

#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/card.h"
#include "app/shell/widgets/paint.h"
#include "app/shell/widgets/text_label.h"
#include "core/base/text.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

namespace
{

constexpr int kWidestRanking = 980;

/// One place: its number, the name, and the rating as a bar and a figure.
class RankedRow final : public QWidget
{
public:
    explicit RankedRow(const Ranked& ranked) : m_ranked(ranked)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAccessibleName(RankingPage::tr("%1 %2: felt %3 of 5").arg(placeText(), ranked.name, ratingText()));
        setToolTip(ranked.name);
    }
    QSize sizeHint() const override { return {260, QFontMetrics(roleFont(TextRole::Row)).height() + 18}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokensOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(roleFont(TextRole::Row));
        const double line = painter.fontMetrics().height();
        const double number = painter.fontMetrics().horizontalAdvance(QStringLiteral("= 12")) + 8;
        painter.setPen(t.soft);
        painter.drawText(QRectF(0, 2, number, line), Qt::AlignLeft | Qt::AlignVCenter, placeText());
        const double figure = painter.fontMetrics().horizontalAdvance(QStringLiteral("0.0")) + 8;
        const QRectF name(number, 2, width() - number - figure, line);
        painter.setPen(t.ink);
        painter.drawText(
            name, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(m_ranked.name, Qt::ElideRight, static_cast<int>(name.width())));
        painter.drawText(QRectF(width() - figure, 2, figure, line), Qt::AlignRight | Qt::AlignVCenter, ratingText());
        const QRectF track(number, line + 6, width() - number, 5);
        paintPanel(painter, track, 2.5, t.sunken, QColor());
        QRectF bar = track;
        bar.setWidth(track.width() * m_ranked.rating / 5);
        if (bar.width() > 1)
            paintPanel(painter, bar, 2.5, t.work, QColor());
    }

private:
    QString placeText() const
    {
        return m_ranked.tied ? QStringLiteral("= %1").arg(m_ranked.place) : QString::number(m_ranked.place);
    }
    QString ratingText() const
    {
        const bool whole = m_ranked.rating == static_cast<int>(m_ranked.rating);
        return QLocale().toString(m_ranked.rating, 'f', whole ? 0 : 1);
    }

    Ranked m_ranked;
};

} // namespace

RankingPage::RankingPage(QWidget* parent) : ColumnPage(kWidestRanking, parent)
{
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    auto* back = new IconButton(QStringLiteral("arrow-left"), tr("Back"));
    connect(back, &QAbstractButton::clicked, this, &RankingPage::backRequested);
    head->addWidget(back);
    m_title = new TextLabel({}, TextRole::Title);
    m_title->setElided(true);
    head->addWidget(m_title, 1);
    m_rest = new Button(ButtonKind::Secondary, {}, QStringLiteral("play"));
    connect(m_rest, &QAbstractButton::clicked, this, [this] { Q_EMIT restRequested(m_routine); });
    head->addWidget(m_rest);
    m_make = new Button(ButtonKind::Primary, tr("Make a routine of the best three"), QStringLiteral("sparkles"));
    connect(m_make, &QAbstractButton::clicked, this, &RankingPage::bestThreeRequested);
    head->addWidget(m_make);
    column()->addLayout(head);
    column()->addSpacing(6);
    m_words = new TextLabel({}, TextRole::Text, Tone::Soft);
    m_words->setWrapped();
    column()->addWidget(m_words);
    column()->addSpacing(16);
    m_sides = new QHBoxLayout;
    m_sides->setSpacing(14);
    column()->addLayout(m_sides);
    column()->addStretch();
}

void RankingPage::setRated(const RoutineId& routine, const QString& title, const std::vector<RatedExercise>& rated,
                           int left)
{
    m_routine = routine;
    m_best = bestThree(rated);
    m_title->setText(tr("%1: how they felt").arg(title));
    QStringList names;
    for (const RatedExercise& one : m_best.chosen)
        names << one.name;
    QString words = names.isEmpty()
                        ? tr("None was felt where it should be yet. Try the others, or ask your practitioner.")
                        : tr("Felt best on both sides together: %1.").arg(names.join(QStringLiteral(", ")));
    if (!m_best.asGood.isEmpty())
        words += tr(" Just as good: %1.").arg(m_best.asGood.join(QStringLiteral(", ")));
    if (left > 0)
        words += tr(" %1 still to try; the rest can wait until tomorrow.").arg(counted(left, tr("exercise")));
    m_words->setText(words);
    m_make->setEnabled(!m_best.chosen.empty());
    m_rest->setVisible(left > 0);
    m_rest->setText(tr("Try the other %1").arg(left));
    while (QLayoutItem* item = m_sides->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto rightOnes = rankingOf(rated, Side::Right);
    addSide(rightOnes.empty() ? tr("Ranking") : tr("Left side"), rankingOf(rated, Side::Left));
    if (!rightOnes.empty())
        addSide(tr("Right side"), rightOnes);
}

void RankingPage::addSide(const QString& title, const std::vector<Ranked>& ranking)
{
    auto* card = new Card;
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(20, 16, 20, 18);
    rows->setSpacing(6);
    rows->addWidget(new TextLabel(title, TextRole::Name));
    for (const Ranked& ranked : ranking)
        rows->addWidget(new RankedRow(ranked));
    if (const QStringList ties = tiesIn(ranking); !ties.isEmpty()) {
        auto* tied =
            new TextLabel(tr("Equally good: %1").arg(ties.join(QStringLiteral("; "))), TextRole::Secondary, Tone::Soft);
        tied->setWrapped();
        rows->addSpacing(4);
        rows->addWidget(tied);
    }
    rows->addStretch(1);
    m_sides->addWidget(card, 1);
}

} // namespace limber
