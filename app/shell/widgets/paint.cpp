// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/widgets/paint.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QStyleOption>

#include <cmath>

namespace limber
{

ControlState stateOf(const QStyleOption& option)
{
    const QStyle::State state = option.state;
    ControlState s;
    s.enabled = state.testFlag(QStyle::State_Enabled);
    s.hovered = s.enabled && state.testFlag(QStyle::State_MouseOver);
    s.pressed = s.enabled && state.testFlag(QStyle::State_Sunken);
    s.checked = state.testFlag(QStyle::State_On);
    s.focused = state.testFlag(QStyle::State_HasFocus) && state.testFlag(QStyle::State_KeyboardFocusChange);
    return s;
}

QColor blend(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](float x, float y) { return static_cast<float>(x + (y - x) * static_cast<float>(share)); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()),
                            mix(a.alphaF(), b.alphaF()));
}

void paintPanel(QPainter& painter, const QRectF& rect, double radius, const QColor& fill, const QColor& border,
                double borderWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double half = border.isValid() ? borderWidth / 2 : 0;
    painter.setPen(border.isValid() ? QPen(border, borderWidth) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
    painter.restore();
}

void paintFocusRing(QPainter& painter, const QRectF& rect, double radius, const Tokens& tokens)
{
    paintPanel(painter, rect, radius, QColor(), tokens.go, 2);
}

void paintButton(QPainter& painter, const QRectF& rect, ButtonKind kind, const ControlState& s, const Tokens& t)
{
    const double depth = s.pressed ? 0.16 : s.hovered ? 0.08 : 0.0;
    QColor fill;
    QColor border;
    switch (kind) {
    case ButtonKind::Primary:
        fill = s.enabled ? blend(t.go, t.ink, depth) : t.sunken;
        break;
    case ButtonKind::Secondary:
    case ButtonKind::Danger:
        fill = s.checked ? t.sunken : blend(t.surface, t.ink, depth / 2);
        border = s.hovered && s.enabled ? blend(t.line, t.ink, 0.2) : t.line;
        break;
    case ButtonKind::Ghost:
        if (s.checked || s.hovered || s.pressed)
            fill = blend(t.sunken, t.ink, s.checked ? depth / 2 + 0.03 : depth / 2);
        break;
    }
    paintPanel(painter, rect, kControlRadius, fill, border);
    if (!s.focused)
        return;
    paintFocusRing(painter, rect, kControlRadius, t);
    if (kind == ButtonKind::Primary) // the ring has the button's own colour: a second one makes it visible
        paintPanel(painter, rect.adjusted(2, 2, -2, -2), kControlRadius - 2, QColor(), t.onGo, 2);
}

QColor buttonInk(ButtonKind kind, const ControlState& s, const Tokens& t)
{
    if (!s.enabled)
        return blend(t.faint, t.surface, 0.35);
    switch (kind) {
    case ButtonKind::Primary:
        return t.onGo;
    case ButtonKind::Secondary:
        return t.ink;
    case ButtonKind::Ghost:
        return s.hovered || s.checked ? t.ink : t.soft;
    case ButtonKind::Danger:
        return t.phase(Phase::Strengthen);
    }
    Q_UNREACHABLE();
}

void paintShadow(QPainter& painter, const QRectF& rect, double radius, const Tokens& tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Layers of falling size; the squared spacing makes them dense near the edge and fade outward, without a blur.
    constexpr int kLayers = 10;
    for (int layer = 0; layer < kLayers; ++layer) {
        const double outward = 1.0 - layer / static_cast<double>(kLayers);
        const double grow = kShadowReach * outward * outward;
        QColor colour = tokens.shadow;
        colour.setAlphaF(static_cast<float>(tokens.shadow.alphaF() / kLayers));
        painter.setBrush(colour);
        painter.drawRoundedRect(rect.adjusted(-grow, -grow + 3, grow, grow + 3), radius + grow, radius + grow);
    }
    painter.restore();
}

void paintPill(QPainter& painter, const QRectF& rect, const QString& text, const QColor& fill, const QColor& ink)
{
    paintPanel(painter, rect, std::min(6.0, rect.height() / 2), fill, QColor());
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter, text);
}

} // namespace limber
