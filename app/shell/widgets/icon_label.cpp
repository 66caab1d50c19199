// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/widgets/icon_label.h"

#include "app/shell/icons.h"

#include <QtGui/QPainter>

namespace limber
{

IconLabel::IconLabel(const QString& icon, int pixels, Tone tone, QWidget* parent)
    : QWidget(parent), m_icon(icon), m_role(roleOf(tone))
{
    setFixedSize(pixels, pixels);
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, iconPixmap(m_icon, palette().color(m_role), width(), devicePixelRatioF()));
}

} // namespace limber
