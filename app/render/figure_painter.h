// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/figure_style.h"
#include "core/figure/pose.h"

#include <QtCore/QRectF>

class QPainter;

namespace limber::render
{

/// Paints the figure at `phase` (0 start … 1 end, 1 … 2 the way back) into `target`, as large as fits. All phases of
/// one figure keep the same scale and place, so that it can be animated. No background. `mirrored` shows the right
/// side. A painter's opacity makes the picture transparent as a whole: no limb shines through another.
void paintFigure(QPainter& painter, const QRectF& target, const figure::Figure& figure, double phase, bool mirrored,
                 const FigureStyle& style);

/// Width divided by height of the room the figure needs.
double aspectOf(const figure::Figure& figure);

} // namespace limber::render
