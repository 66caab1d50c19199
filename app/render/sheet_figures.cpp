// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_figures.h"

#include "app/render/figure_painter.h"
#include "app/render/sheet_text.h"
#include "core/figure/figure_library.h"

namespace limber
{

namespace
{

constexpr double kLine = 0.12; // mm: two dots of a plain printer

} // namespace

bool SheetFigures::has(const ExerciseId& exercise) const
{
    return m_library.find(exercise.text()) != nullptr;
}

void SheetFigures::paint(QPainter& painter, const QRectF& box, const PictureRequest& request) const
{
    const figure::Figure* figure = m_library.find(request.exercise.text());
    if (figure == nullptr)
        return;
    render::FigureStyle style = render::FigureStyle::paper();
    style.minLine = kLine * kUnitsPerMm;
    render::paintFigure(painter, box, *figure, request.end ? 1.0 : 0.0, request.side == Side::Right, style);
}

} // namespace limber
