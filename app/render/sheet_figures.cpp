// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_figures.h"

#include "app/render/figure_painter.h"
#include "app/render/sheet_text.h"
#include "core/figure/figure_library.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageReader>
#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>

#include <cmath>

namespace limber
{

namespace
{

constexpr double kLine = 0.12;            // mm: two dots of a plain printer
constexpr int kLongestSide = 1200;        // pixels of a photograph that are kept
constexpr double kDotsPerMm = 150 / 25.4; // of photographs in files: more is not seen and makes them large

/// The picture in these bytes, not larger than is needed on paper; null when they hold none.
QImage decoded(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && std::max(size.width(), size.height()) > kLongestSide)
        reader.setScaledSize(size.scaled(kLongestSide, kLongestSide, Qt::KeepAspectRatio));
    return reader.read();
}

void paintPhoto(QPainter& painter, const QRectF& box, const QImage& photo, SheetInk ink)
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

const SheetFigures::Photos& SheetFigures::photosOf(const ExerciseId& exercise) const
{
    const auto known = m_photos.constFind(exercise);
    if (known != m_photos.cend())
        return *known;
    Photos photos;
    if (m_photographs) {
        for (const Picture& picture : m_photographs(exercise))
            (picture.moment == Picture::Moment::Start ? photos.start : photos.end) = decoded(picture.data);
    }
    if (photos.start.isNull())
        std::swap(photos.start, photos.end);
    return *m_photos.insert(exercise, photos);
}

bool SheetFigures::has(const ExerciseId& exercise) const
{
    return !photosOf(exercise).start.isNull() || m_library.find(exercise.text()) != nullptr;
}

bool SheetFigures::hasEnd(const ExerciseId& exercise) const
{
    const Photos& photos = photosOf(exercise);
    return photos.start.isNull() || !photos.end.isNull();
}

void SheetFigures::paint(QPainter& painter, const QRectF& box, const PictureRequest& request) const
{
    const Photos& photos = photosOf(request.exercise);
    if (!photos.start.isNull()) // photographs are never mirrored
        return paintPhoto(painter, box, request.end ? photos.end : photos.start, request.ink);
    const figure::Figure* figure = m_library.find(request.exercise.text());
    if (figure == nullptr)
        return;
    render::FigureStyle style =
        request.ink == SheetInk::Colour ? render::FigureStyle::paperInColour() : render::FigureStyle::paper();
    style.minLine = kLine * kUnitsPerMm;
    render::paintFigure(painter, box, *figure, request.end ? 1.0 : 0.0, request.side == Side::Right, style);
}

} // namespace limber
