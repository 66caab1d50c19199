// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/side_bars.h"

#include "app/history/plot_content.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr double kBarHigh = 16;
constexpr double kBarGap = 6; // above and below a bar

QString sideFacts(Millis work, const std::optional<Millis>& hold, const std::optional<double>& rating)
{
    QStringList parts{durationText(work)};
    if (hold)
        parts << SideBars::tr("longest %1").arg(durationText(*hold));
    if (rating)
        parts << valueWords(Measure::Rating, *rating);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

SideBars::SideBars(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SideBars::setBalance(const SideBalance& balance)
{
    m_balance = balance;
    setAccessibleName(tr("Left: %1. Right: %2")
                          .arg(sideFacts(balance.left, balance.holdLeft, balance.ratingLeft),
                               sideFacts(balance.right, balance.holdRight, balance.ratingRight)));
    update();
}

QSize SideBars::sizeHint() const
{
    const double texts =
        QFontMetricsF(roleFont(TextRole::Row)).height() + QFontMetricsF(roleFont(TextRole::Secondary)).height();
    return {420, static_cast<int>(std::ceil(texts + kBarHigh + 2 * kBarGap))};
}

void SideBars::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = width() / 2.0;
    const auto most = static_cast<double>(std::max<qint64>(1, std::max(m_balance.left, m_balance.right).count()));
    const QFontMetricsF row(roleFont(TextRole::Row));
    const double barTop = row.height() + kBarGap;
    const auto side = [&](bool left, const QString& name, Millis work, const QString& facts) {
        const double wide = (middle - 10) * static_cast<double>(work.count()) / most;
        const QRectF bar(left ? middle - 6 - wide : middle + 6, barTop, wide, kBarHigh);
        paintPanel(painter, bar, 4, left ? t.work : t.go, QColor());
        const auto flags = static_cast<int>((left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        const QRectF half(left ? 0 : middle + 6, 0, middle - 6, row.height());
        painter.setFont(roleFont(TextRole::Row));
        painter.setPen(t.ink);
        painter.drawText(half, flags, name);
        painter.setFont(roleFont(TextRole::Secondary));
        painter.setPen(t.soft);
        painter.drawText(half.translated(0, barTop + kBarHigh + kBarGap), flags,
                         painter.fontMetrics().elidedText(facts, Qt::ElideRight, static_cast<int>(half.width())));
    };
    side(true, tr("Left"), m_balance.left, sideFacts(m_balance.left, m_balance.holdLeft, m_balance.ratingLeft));
    side(false, tr("Right"), m_balance.right, sideFacts(m_balance.right, m_balance.holdRight, m_balance.ratingRight));
    painter.fillRect(QRectF(middle - 1, barTop - 3, 2, kBarHigh + 6), t.line);
}

} // namespace limber
