// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/figure_cards.h"

#include "app/render/figure_painter.h"
#include "app/render/photo_source.h"
#include "core/figure/figure_library.h"

namespace limber
{

namespace
{

constexpr double kEndPosition = 1.0; // the position that tells most

} // namespace

void FigureCards::load(const figure::FigureLibrary& figures, const PhotoSource* photos)
{
    m_figures = &figures;
    m_photos = photos;
    m_pictures = std::make_unique<FigurePictures>(figures);
    m_pictures->setPhotos(photos);
}

void FigureCards::forget()
{
    if (m_pictures)
        m_pictures->forget();
}

void FigureCards::paint(QPainter& painter, const QRectF& rect, const ExerciseId& exercise, const Tokens& tokens,
                        const QColor& ground)
{
    if (m_pictures)
        m_pictures->paint(painter, rect, exercise, kEndPosition, false, tokens, ground);
}

double FigureCards::aspect(const ExerciseId& exercise) const
{
    const QImage photo = m_photos ? m_photos->photo(exercise, true) : QImage();
    if (!photo.isNull())
        return static_cast<double>(photo.width()) / photo.height();
    const figure::Figure* figure = m_figures ? m_figures->find(exercise.text()) : nullptr;
    return figure ? render::aspectOf(*figure) : 0.0;
}

} // namespace limber
