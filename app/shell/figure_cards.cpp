// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/figure_cards.h"

#include "app/render/figure_painter.h"
#include "core/figure/figure_library.h"

namespace limber
{

namespace
{

constexpr double kEndPosition = 1.0; // the position that tells most

} // namespace

void FigureCards::load(const figure::FigureLibrary& figures)
{
    m_figures = &figures;
    m_pictures = std::make_unique<FigurePictures>(figures);
}

void FigureCards::paint(QPainter& painter, const QRectF& rect, const ExerciseId& exercise, const Tokens& tokens,
                        const QColor& ground)
{
    if (m_pictures)
        m_pictures->paint(painter, rect, exercise, kEndPosition, false, tokens, ground);
}

double FigureCards::aspect(const ExerciseId& exercise) const
{
    const figure::Figure* figure = m_figures ? m_figures->find(exercise.text()) : nullptr;
    return figure ? render::aspectOf(*figure) : 0.0;
}

} // namespace limber
