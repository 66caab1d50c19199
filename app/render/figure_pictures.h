// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_pictures.h"
#include "core/figure/figure_library.h"

namespace limber::render
{

/// The drawn figures as pictures for a sheet: start and end, mirrored for the right side.
class FigurePictures : public SheetPictures
{
public:
    /// The library must outlive this.
    explicit FigurePictures(const figure::FigureLibrary& library) : m_library(library) {}

    bool has(const ExerciseId& exercise) const override;
    void paint(QPainter& painter, const QRectF& box, const PictureRequest& request) const override;

private:
    const figure::FigureLibrary& m_library;
};

} // namespace limber::render
