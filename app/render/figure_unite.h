// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QPolygonF>

#include <vector>

namespace limber::render
{

/// The outlines of what the polygons cover together, as few as possible: those that overlap along their common axis
/// become one. Each polygon must be convex or a straight limb. A raster painter takes several times as long for shapes
/// that overlap as for one outline round all of them. Corners nearer to each other than `apart` along that axis are
/// one.
std::vector<QPolygonF> united(const std::vector<QPolygonF>& polygons, double apart);

/// Leaves out corners that lie on the line between others, but for a `bulge` too small to see: they cost time on the
/// screen and room in a file.
void straighten(QPolygonF& polygon, double bulge);

} // namespace limber::render
