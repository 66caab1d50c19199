// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QRegion>
#include <QtWidgets/QStyle>

class QPainter;
class QStyleOptionMenuItem;
class QStyleOption;
class QStyleOptionComplex;

namespace limber
{

// The strokes of LimberStyle, one function per kind of control. The colours come from the option's palette.

inline constexpr int kMenuRadius = 8;
QRegion roundedRegion(const QRect& rect, int radius);

/// False when the element is not one of ours and the base style should paint it.
bool paintPrimitive(QStyle::PrimitiveElement element, const QStyleOption& option, QPainter& painter);
bool paintControl(QStyle::ControlElement element, const QStyleOption& option, QPainter& painter);

void paintComboBox(const QStyleOptionComplex& option, QPainter& painter, const QRect& arrow);
void paintSpinBox(const QStyleOptionComplex& option, QPainter& painter, const QRect& up, const QRect& down);
void paintScrollBar(const QStyleOptionComplex& option, QPainter& painter, const QRect& slider);
void paintSlider(const QStyleOptionComplex& option, QPainter& painter, const QRect& groove, const QRect& handle);

/// A chevron of two strokes; `turn` in degrees, 0 points down.
void paintChevron(QPainter& painter, const QRectF& rect, double turn, const QColor& colour);
void paintTick(QPainter& painter, const QRectF& rect, const QColor& colour);

/// Scroll bars have a groove over their whole length and no arrows.
QRect scrollBarRect(const QStyleOptionComplex* option, QStyle::SubControl sub, int smallestSlider);

void paintMenuPanel(const QStyleOption& option, QPainter& painter);
void paintMenuBarItem(const QStyleOptionMenuItem& item, QPainter& painter);
void paintMenuItem(const QStyleOptionMenuItem& item, QPainter& painter);
QSize menuItemSize(const QStyleOption* option, const QSize& contents);

} // namespace limber
