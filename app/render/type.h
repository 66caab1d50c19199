// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QFont>

namespace limber
{

/// The sizes of type on screen (look: 24/700 titles, 17/600 names, 14/600 rows, 13 text, 12 secondary, 11 labels).
enum class TextRole { Title, Name, Row, Text, Secondary, Label };

/// Brings the fonts that ship with Limber (family "Inter Tabular": figures of one width) into the program.
/// Call once, after the application object exists. False when a font could not be read.
bool loadFonts();

/// The family that loadFonts() brings in.
QString fontFamily();

/// The font of a role. `scale` is the person's text size: 1 is normal.
QFont textFont(TextRole role, double scale = 1.0);

/// A font of the family in pixels and CSS-like weight (400, 500, 600, 700).
QFont fontOf(double pixels, int weight);

} // namespace limber
