// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/figure_pictures.h"

#include "app/render/figure_painter.h"
#include "app/render/photo_source.h"
#include "core/figure/figure_library.h"

#include <QtGui/QPaintDevice>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr qsizetype kMostFigureKilobytes = 24 * 1024;

} // namespace

FigurePictures::FigurePictures(const figure::FigureLibrary& figures) : m_figures(figures), m_kept(kMostFigureKilobytes)
{
}

void FigurePictures::setPhotos(const PhotoSource* photos)
{
    m_photos = photos;
    forget();
}

bool FigurePictures::shows(const ExerciseId& exercise) const
{
    return (m_photos && !m_photos->photo(exercise, true).isNull()) || m_figures.find(exercise.text());
}

/// False when there is nothing to show of the exercise.
bool FigurePictures::paintInto(QPixmap& picture, const QRectF& rect, const Key& key, const QColor& ground,
                               const Tokens& tokens) const
{
    const double at = key.percent / 100.0;
    const QImage photo = m_photos ? m_photos->photo(ExerciseId(key.exercise), at >= 0.5) : QImage();
    const figure::Figure* drawn = photo.isNull() ? m_figures.find(key.exercise) : nullptr;
    if (photo.isNull() && !drawn)
        return false;
    QPainter into(&picture);
    into.setRenderHint(QPainter::Antialiasing);
    const QRectF box(QPointF(), rect.size());
    if (!photo.isNull()) {
        paintPhoto(into, box.adjusted(2, 2, -2, -2), photo, 4);
        return true;
    }
    const render::FigureStyle style =
        tokens.dark ? render::FigureStyle::screenDark() : render::FigureStyle::screenLight();
    render::paintFigure(into, box, *drawn, at, key.mirrored, style.onGround(ground));
    return true;
}

void FigurePictures::paint(QPainter& painter, const QRectF& rect, const ExerciseId& exercise, double at, bool mirrored,
                           const Tokens& tokens, const QColor& ground)
{
    if (rect.isEmpty())
        return;
    const double scale = painter.device()->devicePixelRatioF();
    const Key key{exercise.text(), (rect.size() * scale).toSize(), static_cast<int>(std::lround(at * 100)), mirrored,
                  ground.rgba()};
    QPixmap* picture = m_kept.object(key);
    if (!picture) {
        picture = new QPixmap(key.pixels);
        picture->setDevicePixelRatio(scale);
        picture->fill(Qt::transparent);
        if (!paintInto(*picture, rect, key, ground, tokens))
            return delete picture;
        const qsizetype cost = std::max<qsizetype>(1, qsizetype{4} * key.pixels.width() * key.pixels.height() / 1024);
        if (!m_kept.insert(key, picture, cost))
            return; // larger than the whole cache: nothing on a card is
    }
    painter.drawPixmap(rect.topLeft(), *picture);
}

} // namespace limber
