// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/figure_brush.h"

namespace limber::render
{

/// Soft shadows on the floor where the scene touches it or comes close, so that it stands, sits or lies on something.
void paintShadows(Brush& brush, const figure::Scene& scene, const Flattener& flat, const FigureStyle& style);

} // namespace limber::render
