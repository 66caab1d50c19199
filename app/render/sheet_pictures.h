// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_page.h"

class QPainter;

namespace limber
{

/// Where the pictures on a sheet come from. The sheet leaves no room for a picture that is not there.
class SheetPictures
{
public:
    virtual ~SheetPictures() = default;
    virtual bool has(const ExerciseId& exercise) const = 0;
    /// Whether there is a second picture, of the end.
    virtual bool hasEnd(const ExerciseId&) const { return true; }
    /// Paints into `box` (in the painter's units), keeping the picture's proportions.
    virtual void paint(QPainter& painter, const QRectF& box, const PictureRequest& request) const = 0;
};

} // namespace limber
