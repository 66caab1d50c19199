// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_figures.h"

#include "app/render/figure_painter.h"
#include "app/render/photo_source.h"
#include "app/render/sheet_text.h"
#include "core/figure/figure_library.h"

#include <QtGui/QImage>
#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>

#include <cmath>

namespace limber
{

namespace
{

constexpr double kLine = 0.12;            // mm: two dots of a plain printer
constexpr double kDotsPerMm = 150 / 25.4; // of photographs in files: more is not seen and makes them large

/// As many dots as a printer shows, in the greys of the page.
void paintOnPaper(QPainter& painter, const QRectF& box, const QImage& photo, SheetInk ink)
{
    const QSizeF size = QSizeF(photo.size()).scaled(box.size(), Qt::KeepAspectRatio);
    const QRectF target(box.center() - QPointF(size.width() / 2, size.height() / 2), size);
    QImage image = photo;
    const QPaintEngine::Type device = painter.paintEngine()->type();
    if (device != QPaintEngine::Raster) {
        const double wanted = target.width() / kUnitsPerMm * kDotsPerMm;
        if (wanted < image.width())
            image = image.scaledToWidth(std::max(1, static_cast<int>(std::lround(wanted))), Qt::SmoothTransformation);
    }
    if (ink != SheetInk::Colour)
        image = image.convertToFormat(QImage::Format_Grayscale8);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, image);
    painter.restore();
}

} // namespace

QImage SheetFigures::photo(const ExerciseId& exercise, bool end) const
{
    return m_photos != nullptr ? m_photos->photo(exercise, end) : QImage();
}

bool SheetFigures::has(const ExerciseId& exercise) const
{
    return !photo(exercise, false).isNull() || m_library.find(exercise.text()) != nullptr;
}

bool SheetFigures::hasEnd(const ExerciseId& exercise) const
{
    const QImage start = photo(exercise, false);
    return start.isNull() || photo(exercise, true).cacheKey() != start.cacheKey(); // a single one stands for both
}

void SheetFigures::paint(QPainter& painter, const QRectF& box, const PictureRequest& request) const
{
    const QImage own = photo(request.exercise, request.end);
    if (!own.isNull()) // photographs are never mirrored
        return paintOnPaper(painter, box, own, request.ink);
    const figure::Figure* figure = m_library.find(request.exercise.text());
    if (figure == nullptr)
        return;
    render::FigureStyle style =
        request.ink == SheetInk::Colour ? render::FigureStyle::paperInColour() : render::FigureStyle::paper();
    style.minLine = kLine * kUnitsPerMm;
    render::paintFigure(painter, box, *figure, request.end ? 1.0 : 0.0, request.side == Side::Right, style);
}

} // namespace limber
