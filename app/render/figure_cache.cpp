// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_cache.h"

#include "app/render/figure_painter.h"

#include <QtGui/QPainter>

namespace limber::render
{

namespace
{

constexpr double kSteps = 120.0; // a phase; finer than anybody sees

QString keyOf(const figure::Figure& figure, QSize size, double ratio, int step, bool mirrored, const FigureStyle& style)
{
    const FigurePalette& p = style.palette;
    return QStringLiteral("%1 %2x%3@%4 %5%6 %7 %8 %9")
        .arg(figure.exercise)
        .arg(size.width())
        .arg(size.height())
        .arg(ratio)
        .arg(step)
        .arg(mirrored ? QLatin1Char('R') : QLatin1Char('L'))
        .arg(p.outline.rgba())
        .arg(p.shirt.rgba())
        .arg((style.arrow ? 1 : 0) + (style.patch ? 2 : 0));
}

} // namespace

QImage FigureCache::image(const figure::Figure& figure, QSize size, double devicePixelRatio, double phase,
                          bool mirrored, const FigureStyle& style)
{
    const int step = int(std::lround(phase * kSteps));
    const QString key = keyOf(figure, size, devicePixelRatio, step, mirrored, style);
    if (const QImage* kept = m_images.object(key))
        return *kept;
    QImage image(size * devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintFigure(painter, QRectF(QPointF(0, 0), QSizeF(size)), figure, step / kSteps, mirrored, style);
    painter.end();
    m_images.insert(key, new QImage(image), std::max(1, int(image.sizeInBytes() / 1024)));
    return image;
}

} // namespace limber::render
