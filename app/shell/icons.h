// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtGui/QColor>
#include <QtGui/QIcon>
#include <QtGui/QPixmap>

namespace limber
{

/// A Lucide icon (resources/icons/NAME.svg) in one colour, sharp at any scale factor.
QPixmap iconPixmap(const QString& name, const QColor& colour, int pixels, qreal scaleFactor);

/// The same as an icon whose disabled state is fainter.
QIcon themeIcon(const QString& name, const QColor& colour, const QColor& disabled);

} // namespace limber
