// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_pictures.h"

namespace limber
{

namespace figure
{
class FigureLibrary;
}

/// The drawn figure as the picture on a sheet, in its style for paper.
class SheetFigures : public SheetPictures
{
public:
    /// The library must outlive this.
    explicit SheetFigures(const figure::FigureLibrary& library) : m_library(library) {}

    bool has(const ExerciseId& exercise) const override;
    void paint(QPainter& painter, const QRectF& box, const PictureRequest& request) const override;

private:
    const figure::FigureLibrary& m_library;
};

} // namespace limber
