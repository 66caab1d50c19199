// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/tokens.h"

#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtGui/QFont>
#include <QtGui/QPainter>

namespace limber
{

/// How a card or row is drawn: what the pointer, the keyboard and the selection do with it.
struct CardState {
    bool hovered = false;
    bool selected = false;
    bool focused = false; ///< the keyboard stands on it
    bool dimmed = false;  ///< it is being dragged away
};

/// A surface with a hairline; the working colour's ring when selected, the focus ring when the keyboard is on it.
void paintCard(QPainter& painter, const QRectF& rect, double radius, const CardState& state, const Tokens& tokens);

/// The card that floats below the pointer: a surface on soft shadow. `rect` is the surface.
void paintFloatingCard(QPainter& painter, const QRectF& rect, double radius, const Tokens& tokens);

/// Text centred in a rounded field.
void paintPill(QPainter& painter, const QRectF& rect, double radius, const QString& text, const QFont& font,
               const QColor& back, const QColor& ink);

void paintDot(QPainter& painter, const QPointF& centre, double diameter, const QColor& colour);

/// One line, cut with … at the end where it does not fit. Returns the width that was used.
double paintLine(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& ink,
                 Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// Up to `mostLines` lines from the top, the last one cut with …. Returns how many there were.
int paintLines(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& ink,
               int mostLines, double lineHeight);

/// How many lines paintLines() would draw.
int lineCount(const QString& text, const QFont& font, double width, int mostLines);

/// An icon of resources/icons, centred in the rectangle.
void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& colour, int pixels);

/// A star: filled in the working colour when it is set, else its outline.
void paintStar(QPainter& painter, const QRectF& rect, bool set, const Tokens& tokens);

/// The insertion mark: a line in the working colour with a ring at its beginning.
void paintDropMark(QPainter& painter, double left, double right, double y, const Tokens& tokens);

} // namespace limber
