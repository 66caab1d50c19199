// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/figure_pictures.h"

#include "app/render/figure_painter.h"
#include "core/figure/figure_library.h"

#include <QtGui/QPaintDevice>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr qsizetype kMostKilobytes = 24 * 1024;

} // namespace

FigurePictures::FigurePictures(const figure::FigureLibrary& figures) : m_figures(figures), m_kept(kMostKilobytes) {}

void FigurePictures::paint(QPainter& painter, const QRectF& rect, const ExerciseId& exercise, double at, bool mirrored,
                           const Tokens& tokens, const QColor& ground)
{
    const figure::Figure* drawn = m_figures.find(exercise.text());
    if (!drawn || rect.isEmpty())
        return;
    const double scale = painter.device()->devicePixelRatioF();
    const Key key{exercise.text(), (rect.size() * scale).toSize(), static_cast<int>(std::lround(at * 100)), mirrored,
                  ground.rgba()};
    QPixmap* picture = m_kept.object(key);
    if (!picture) {
        picture = new QPixmap(key.pixels);
        picture->setDevicePixelRatio(scale);
        picture->fill(Qt::transparent);
        {
            QPainter into(picture);
            into.setRenderHint(QPainter::Antialiasing);
            const render::FigureStyle style =
                tokens.dark ? render::FigureStyle::screenDark() : render::FigureStyle::screenLight();
            render::paintFigure(into, QRectF(QPointF(), rect.size()), *drawn, at, mirrored, style.onGround(ground));
        }
        const qsizetype cost = std::max<qsizetype>(1, qsizetype{4} * key.pixels.width() * key.pixels.height() / 1024);
        if (!m_kept.insert(key, picture, cost))
            return; // larger than the whole cache: nothing on a card is
    }
    painter.drawPixmap(rect.topLeft(), *picture);
}

} // namespace limber
