// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/widgets/button.h"

#include "app/shell/icons.h"
#include "app/shell/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QDialog>
#include <QtWidgets/QStyleOptionButton>

#include <cmath>

namespace limber
{

namespace
{

constexpr int kHeight = 36;
constexpr int kSmallHeight = 30;
constexpr int kIcon = 18;
constexpr int kSmallIcon = 16;
constexpr int kGap = 8;
constexpr int kSide = 16;
constexpr int kSmallSide = 10;

int scaledToButton(int pixels)
{
    return static_cast<int>(std::lround(pixels * textScale()));
}

} // namespace

Button::Button(ButtonKind kind, const QString& text, const QString& icon, QWidget* parent)
    : QPushButton(text, parent), m_kind(kind), m_icon(icon)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAutoDefault(false);
    setFont(buttonFont());
}

void Button::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && qobject_cast<QDialog*>(window()) != nullptr)
        click();
    else
        QPushButton::keyPressEvent(event);
}

QFont Button::buttonFont() const
{
    return fontOf((m_small ? 12 : 13) * textScale(), m_kind == ButtonKind::Ghost ? 500 : 600);
}

void Button::setKind(ButtonKind kind)
{
    m_kind = kind;
    setFont(buttonFont());
    update();
}

void Button::setIconName(const QString& icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void Button::setSmall(bool small)
{
    m_small = small;
    setFont(buttonFont());
    updateGeometry();
}

QSize Button::sizeHint() const
{
    const int side = m_small ? kSmallSide : kSide;
    const int icon = m_small ? kSmallIcon : kIcon;
    const QString shown = QString(text()).remove(QLatin1Char('&'));
    int width = 2 * side + fontMetrics().horizontalAdvance(shown);
    if (!m_icon.isEmpty())
        width += icon + kGap - (m_small ? 2 : 0);
    if (menu())
        width += kGap + 12;
    return QSize(width, scaledToButton(m_small ? kSmallHeight : kHeight));
}

bool Button::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(buttonFont());
    return QPushButton::event(event);
}

void Button::paintEvent(QPaintEvent*)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    ControlState state = stateOf(option);
    state.checked = isChecked();
    const Tokens& t = tokensOf(this);
    const QColor ink = buttonInk(m_kind, state, t);
    QPainter painter(this);
    paintButton(painter, rect(), m_kind, state, t);

    const int icon = m_small ? kSmallIcon : kIcon;
    const QString shown = QString(text()).remove(QLatin1Char('&'));
    const int textWidth = fontMetrics().horizontalAdvance(shown);
    const int gap = m_icon.isEmpty() || shown.isEmpty() ? 0 : kGap - (m_small ? 2 : 0);
    const int chevron = menu() && !shown.isEmpty() ? kGap + 12 : 0;
    int x = (width() - (m_icon.isEmpty() ? 0 : icon) - gap - textWidth - chevron) / 2;
    if (!m_icon.isEmpty()) {
        painter.drawPixmap(x, (height() - icon) / 2, iconPixmap(m_icon, ink, icon, devicePixelRatioF()));
        x += icon + gap;
    }
    painter.setPen(ink);
    painter.drawText(QRect(x, 0, textWidth + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, shown);
    if (chevron > 0)
        painter.drawPixmap(x + textWidth + kGap, (height() - 14) / 2,
                           iconPixmap(QStringLiteral("chevron-down"), ink, 14, devicePixelRatioF()));
}

IconButton::IconButton(const QString& icon, const QString& name, QWidget* parent)
    : Button(ButtonKind::Ghost, QString(), icon, parent)
{
    setToolTip(name);
    setAccessibleName(name);
}

QSize IconButton::sizeHint() const
{
    const int side = Button::sizeHint().height();
    return QSize(side, side);
}

void IconButton::followAction(QAction* action)
{
    const auto follow = [this, action] {
        const QString name = QString(action->text()).remove(QLatin1Char('&'));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        setAccessibleName(name);
        setToolTip(keys.isEmpty() ? name : QStringLiteral("%1  %2").arg(name, keys));
        setEnabled(action->isEnabled());
        setCheckable(action->isCheckable());
        setChecked(action->isChecked());
    };
    follow();
    connect(action, &QAction::changed, this, follow);
    connect(action, &QAction::toggled, this, &QAbstractButton::setChecked);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

} // namespace limber
