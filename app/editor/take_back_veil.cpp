// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/take_back_veil.h"

#include "app/shell/icons.h"
#include "app/shell/theme.h"

#include <QtGui/QPainter>

namespace limber
{

namespace
{

constexpr float kCover = 0.9F; // what lies below is still known, and not read
constexpr int kMargin = 14;
constexpr int kIcon = 28;

} // namespace

TakeBackVeil::TakeBackVeil(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents); // the drag is still the parent's
    hide();
}

void TakeBackVeil::lay()
{
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void TakeBackVeil::lift()
{
    hide();
}

void TakeBackVeil::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor cover = tokens.surface;
    cover.setAlphaF(kCover);
    painter.fillRect(rect(), cover);
    const QRectF frame = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    painter.setPen(QPen(tokens.work, 2, Qt::DashLine));
    painter.setBrush(tokens.workTint);
    painter.drawRoundedRect(frame, 12, 12);
    const QPointF middle(frame.center().x(), frame.top() + frame.height() / 4); // where the drag's card rarely is
    themeIcon(QStringLiteral("trash-2"), tokens.ink, tokens.ink)
        .paint(&painter, QRectF(middle.x() - kIcon / 2.0, middle.y() - kIcon - 8, kIcon, kIcon).toRect());
    painter.setPen(tokens.ink);
    painter.drawText(QRectF(frame.left() + kMargin, middle.y() + 8, frame.width() - 2 * kMargin, frame.height() / 2),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, tr("Let go to take it out of the routine"));
}

} // namespace limber
