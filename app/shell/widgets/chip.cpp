// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/widgets/chip.h"

#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>

#include <cmath>

namespace limber
{

Chip::Chip(const QString& text, QWidget* parent) : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setFont(fontOf(12 * textScale(), 500));
}

QSize Chip::sizeHint() const
{
    return QSize(fontMetrics().horizontalAdvance(text()) + 22, static_cast<int>(std::lround(26 * textScale())));
}

bool Chip::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(fontOf(12 * textScale(), 500));
    return QAbstractButton::event(event);
}

void Chip::paintEvent(QPaintEvent*)
{
    QStyleOption option;
    option.initFrom(this);
    const ControlState s = stateOf(option);
    const Tokens& t = tokensOf(this);
    const double radius = height() / 2.0;
    QPainter painter(this);
    const double depth = isDown() ? 0.08 : s.hovered ? 0.04 : 0;
    const QColor fill = blend(isChecked() ? t.goTint : t.surface, t.ink, depth);
    paintPanel(painter, rect(), radius, fill, isChecked() ? blend(t.goTint, t.go, 0.45) : t.line);
    if (s.focused)
        paintFocusRing(painter, rect(), radius, t);
    painter.setPen(!isEnabled() ? t.faint : isChecked() ? t.go : s.hovered ? t.ink : t.soft);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace limber
