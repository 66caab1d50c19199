// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/figure_style.h"
#include "core/figure/figure_library.h"

#include <QtGui/QImage>

namespace limber::render
{

/// Start and end of every figure side by side on one sheet, with its exercise's id beneath. `cell` is the width and
/// height of one picture in pixels, `ground` what they stand on.
QImage contactSheet(const figure::FigureLibrary& library, const FigureStyle& style, QColor ground, int cell);

} // namespace limber::render
