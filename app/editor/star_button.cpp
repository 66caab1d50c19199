// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/star_button.h"

#include "app/editor/card_paint.h"
#include "app/shell/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QPainter>

namespace limber
{

StarButton::StarButton(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setFixedSize(sizeHint());
}

void StarButton::followAction(QAction* action)
{
    const auto take = [this, action] {
        const QString text = QString(action->text()).remove(QLatin1Char('&'));
        setChecked(action->isChecked());
        setEnabled(action->isEnabled());
        setAccessibleName(text);
        setToolTip(tr("%1 (%2)").arg(text, action->shortcut().toString(QKeySequence::NativeText)));
    };
    connect(action, &QAction::changed, this, take);
    connect(this, &QAbstractButton::clicked, action, [this, action, take] {
        take(); // what it shows is what is, not what was clicked
        action->trigger();
    });
    take();
}

bool StarButton::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void StarButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(tokens.go, 2) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? tokens.sunken : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
    }
    paintStar(painter, QRectF(rect()).adjusted(5, 5, -5, -5), isChecked(), tokens);
}

} // namespace limber
