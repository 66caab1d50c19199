// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_pictures.h"

namespace limber
{

namespace figure
{
class FigureLibrary;
}

class PhotoSource;

/// The pictures on a sheet: a person's own photographs of an exercise, else the drawn figure in its style for paper.
class SheetFigures : public SheetPictures
{
public:
    /// The library and the photographs must outlive this; `photos` may be null.
    explicit SheetFigures(const figure::FigureLibrary& library, const PhotoSource* photos = nullptr)
        : m_library(library), m_photos(photos)
    {
    }

    bool has(const ExerciseId& exercise) const override;
    bool hasEnd(const ExerciseId& exercise) const override;
    void paint(QPainter& painter, const QRectF& box, const PictureRequest& request) const override;

private:
    QImage photo(const ExerciseId& exercise, bool end) const;

    const figure::FigureLibrary& m_library;
    const PhotoSource* m_photos;
};

} // namespace limber
