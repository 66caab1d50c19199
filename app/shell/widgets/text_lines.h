// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtGui/QFont>

namespace limber
{

/// The lines that a text breaks into at this width, at most `most` of them (0: all), the last one ending in "…" when
/// there is more.
QStringList brokenLines(const QString& text, const QFont& font, int width, int most);

} // namespace limber
