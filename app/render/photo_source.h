// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QtGui/QImage>

class QPainter;
class QRectF;

namespace limber
{

/// Where a person's own pictures of exercises come from. They stand in place of the figure and are never mirrored: a
/// photograph shows the side that it shows.
class PhotoSource
{
public:
    virtual ~PhotoSource() = default;
    /// The picture of the start or the end position, the other one where there is only one; null for none.
    virtual QImage photo(const ExerciseId& exercise, bool end) const = 0;
};

/// The whole picture inside the box, centred, with its corners rounded.
void paintPhoto(QPainter& painter, const QRectF& box, const QImage& photo, double radius = 0);

} // namespace limber
