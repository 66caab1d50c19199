// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_fade.h"

#include <QtGui/QImage>
#include <QtGui/QPaintDevice>
#include <QtGui/QPainter>

namespace limber::render
{

void paintFaded(QPainter& painter, const QRectF& room, const std::function<void(QPainter&)>& paint)
{
    const double scale = painter.device()->devicePixelRatioF();
    const QTransform plane = painter.worldTransform();
    const QRectF seen = plane.mapRect(room);
    const QRect device = QRectF(seen.topLeft() * scale, seen.size() * scale).toAlignedRect();
    QImage layer(device.size(), QImage::Format_ARGB32_Premultiplied);
    layer.fill(Qt::transparent);
    QPainter inside(&layer);
    inside.setRenderHints(painter.renderHints());
    inside.setWorldTransform(plane * QTransform::fromScale(scale, scale) *
                             QTransform::fromTranslate(-device.x(), -device.y()));
    paint(inside);
    inside.end();
    layer.setDevicePixelRatio(scale);
    painter.setWorldTransform(QTransform());
    painter.drawImage(QPointF(device.topLeft()) / scale, layer);
    painter.setWorldTransform(plane);
}

} // namespace limber::render
