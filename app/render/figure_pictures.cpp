// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_pictures.h"

#include "app/render/figure_painter.h"

namespace limber::render
{

bool FigurePictures::has(const ExerciseId& exercise) const
{
    return m_library.find(exercise.text()) != nullptr;
}

void FigurePictures::paint(QPainter& painter, const QRectF& box, const PictureRequest& request) const
{
    const figure::Figure* figure = m_library.find(request.exercise.text());
    if (!figure)
        return;
    const FigureStyle style = request.inkSaving ? FigureStyle::paper() : FigureStyle::paperInColour();
    paintFigure(painter, box, *figure, request.end ? 1.0 : 0.0, request.side == Side::Right, style);
}

} // namespace limber::render
