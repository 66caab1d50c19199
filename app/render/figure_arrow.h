// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/figure_piece.h"

class QPainter;

namespace limber::render
{

/// The arrows that show the way from start to end; they fade in over the second half of the way. `scale` is device
/// pixels a metre, so that they stay visible in small pictures.
void paintArrows(QPainter& painter, const figure::Figure& figure, double phase, const Flattener& flat,
                 const FigureStyle& style, double scale);

} // namespace limber::render
