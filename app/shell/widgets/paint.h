// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/tokens.h"

#include <QtCore/QRectF>
#include <QtGui/QColor>
#include <QtGui/QPalette>

class QPainter;
class QStyleOption;
class QWidget;

namespace limber
{

/// Corner radii of the look.
inline constexpr double kControlRadius = 8;
inline constexpr double kCardRadius = 12;

/// What a control is going through, as one value for all painters.
struct ControlState {
    bool enabled = true;
    bool hovered = false;
    bool pressed = false;
    bool checked = false;
    bool focused = false; ///< by the keyboard, so that the ring is wanted
};
ControlState stateOf(const QStyleOption& option);

enum class ButtonKind {
    Primary,   ///< the one main action of a place: filled
    Secondary, ///< outlined
    Ghost,     ///< no outline until the pointer is over it
    Danger     ///< outlined, in the warning colour: what cannot be taken back
};

/// `share` of b in a, 0 … 1.
QColor blend(const QColor& a, const QColor& b, double share);

/// A rounded rectangle with a one-pixel border that stays inside `rect`. An invalid colour is left out.
void paintPanel(QPainter& painter, const QRectF& rect, double radius, const QColor& fill, const QColor& border,
                double borderWidth = 1);

/// The 2-px ring around what has the keyboard, inside `rect`.
void paintFocusRing(QPainter& painter, const QRectF& rect, double radius, const Tokens& tokens);

/// The background of a button and the colour for what stands on it.
void paintButton(QPainter& painter, const QRectF& rect, ButtonKind kind, const ControlState& state,
                 const Tokens& tokens);
QColor buttonInk(ButtonKind kind, const ControlState& state, const Tokens& tokens);

/// The one soft shadow of what floats: reaches `kShadowReach` beyond `rect` (plus 4 below).
inline constexpr int kShadowReach = 12;
void paintShadow(QPainter& painter, const QRectF& rect, double radius, const Tokens& tokens);

/// A pill with its text in the middle: doses and sides in painted rows.
void paintPill(QPainter& painter, const QRectF& rect, const QString& text, const QColor& fill, const QColor& ink);

} // namespace limber
