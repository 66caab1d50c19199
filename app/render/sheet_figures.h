// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_pictures.h"
#include "core/model/picture.h"

#include <QtCore/QHash>
#include <QtGui/QImage>

#include <functional>
#include <vector>

namespace limber
{

namespace figure
{
class FigureLibrary;
}

/// The pictures on a sheet: a person's own photographs of an exercise, else the drawn figure in its style for paper.
class SheetFigures : public SheetPictures
{
public:
    /// The photographs of an exercise, as they are stored; none for most.
    using Photographs = std::function<std::vector<Picture>(const ExerciseId&)>;

    /// The library must outlive this. Photographs are read once, when they are first wanted.
    explicit SheetFigures(const figure::FigureLibrary& library, Photographs photographs = {})
        : m_library(library), m_photographs(std::move(photographs))
    {
    }

    bool has(const ExerciseId& exercise) const override;
    bool hasEnd(const ExerciseId& exercise) const override;
    void paint(QPainter& painter, const QRectF& box, const PictureRequest& request) const override;

private:
    struct Photos {
        QImage start; ///< the only one when there is one only
        QImage end;
    };
    const Photos& photosOf(const ExerciseId& exercise) const;

    const figure::FigureLibrary& m_library;
    Photographs m_photographs;
    mutable QHash<ExerciseId, Photos> m_photos;
};

} // namespace limber
