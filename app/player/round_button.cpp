// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/round_button.h"

#include "app/render/type.h"
#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr double kIconShare = 0.4; // of the height
constexpr double kTextShare = 0.3;
constexpr double kPadShare = 0.4;
constexpr double kBetween = 0.16;

bool presses(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Space || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

RoundButton::RoundButton(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus); // a click must not take Space and the arrows away from the page
    setAttribute(Qt::WA_Hover);
}

void RoundButton::setKind(Kind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    update();
}

void RoundButton::setFace(const QString& icon, const QString& label, const QString& name, const QString& shortcut)
{
    if (m_icon == icon && m_label == label && accessibleName() == name)
        return;
    m_icon = icon;
    m_label = label;
    setAccessibleName(name);
    setToolTip(shortcut.isEmpty() ? name : tr("%1 (%2)").arg(name, shortcut));
    if (!shortcut.isEmpty())
        setAccessibleDescription(tr("Key: %1").arg(shortcut));
    updateGeometry();
    update();
}

void RoundButton::setKeyHint(const QString& key)
{
    m_key = key;
    updateGeometry();
    update();
}

void RoundButton::setColours(const PlayerColours& colours)
{
    m_colours = colours;
    update();
}

void RoundButton::setDiameter(double pixels, double textPixels)
{
    m_diameter = pixels;
    m_textPixels = textPixels;
    updateGeometry();
    update();
}

void RoundButton::setLeastWidth(double pixels)
{
    m_leastWidth = pixels;
    updateGeometry();
}

QFont RoundButton::labelFont() const
{
    return fontOf(m_textPixels > 0 ? m_textPixels : m_diameter * kTextShare, QFont::DemiBold);
}

double RoundButton::iconSide() const
{
    return std::round(m_diameter * kIconShare);
}

double RoundButton::contentWidth() const
{
    const QFontMetricsF metrics(labelFont());
    double wide = m_icon.isEmpty() ? 0 : iconSide();
    for (const QString& text : {m_key, m_label}) {
        if (text.isEmpty())
            continue;
        wide += (wide > 0 ? kBetween * m_diameter : 0) + metrics.horizontalAdvance(text);
    }
    return wide;
}

QSize RoundButton::sizeHint() const
{
    const double text = m_label.isEmpty() ? m_diameter : contentWidth() + 2 * kPadShare * m_diameter;
    return QSizeF(std::ceil(std::max({text, m_diameter, m_leastWidth})), std::ceil(m_diameter)).toSize();
}

bool RoundButton::event(QEvent* event)
{
    const auto type = event->type();
    if (type == QEvent::HoverEnter || type == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void RoundButton::keyPressEvent(QKeyEvent* event)
{
    if (presses(*event) && !event->isAutoRepeat())
        click();
    else if (!presses(*event))
        event->ignore(); // arrows belong to the session, not to the focus
}

void RoundButton::keyReleaseEvent(QKeyEvent* event)
{
    event->ignore();
}

void RoundButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole(rect());
    const double radius = whole.height() / 2;
    QColor fill = m_colours.control;
    QColor ink = m_colours.ink;
    if (m_kind == Kind::Main) {
        fill = m_colours.ink;
        ink = m_colours.page;
    } else if (m_kind == Kind::Primary) {
        fill = tokens.go;
        ink = tokens.onGo;
    }
    if (!isEnabled())
        ink = blend(ink, fill, 0.6);
    else if (isDown() || underMouse())
        fill = blend(fill, m_kind == Kind::Normal ? m_colours.ink : m_colours.page, isDown() ? 0.22 : 0.1);
    paintPanel(painter, whole, radius, fill, QColor());
    paintContent(painter, ink);
    if (!hasFocus())
        return;
    const double ring = std::max(2.0, m_diameter * 0.045);
    paintPanel(painter, whole, radius, QColor(), m_kind == Kind::Primary ? m_colours.ink : tokens.go, ring);
    if (m_kind != Kind::Normal)
        paintPanel(painter, whole.adjusted(ring, ring, -ring, -ring), radius - ring, QColor(), m_colours.page,
                   ring / 2);
}

void RoundButton::paintContent(QPainter& painter, const QColor& ink)
{
    double x = (width() - contentWidth()) / 2;
    const double gap = kBetween * m_diameter;
    if (!m_icon.isEmpty()) {
        const int side = static_cast<int>(iconSide());
        painter.drawPixmap(QPointF(x, (height() - side) / 2.0), iconPixmap(m_icon, ink, side, devicePixelRatioF()));
        x += side + gap;
    }
    painter.setFont(labelFont());
    const QFontMetricsF metrics(painter.font());
    if (!m_key.isEmpty()) {
        painter.setPen(blend(ink, m_kind == Kind::Normal ? m_colours.control : ink, 0.3));
        painter.drawText(QRectF(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, m_key);
        x += metrics.horizontalAdvance(m_key) + gap;
    }
    painter.setPen(ink);
    painter.drawText(QRectF(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, m_label);
}

} // namespace limber
