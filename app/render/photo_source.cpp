// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/photo_source.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace limber
{

void paintPhoto(QPainter& painter, const QRectF& box, const QImage& photo, double radius)
{
    if (photo.isNull() || box.isEmpty())
        return;
    QRectF target(QPointF(), QSizeF(photo.size()).scaled(box.size(), Qt::KeepAspectRatio));
    target.moveCenter(box.center());
    painter.save();
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    if (radius > 0) {
        QPainterPath corners;
        corners.addRoundedRect(target, radius, radius);
        painter.setClipPath(corners);
    }
    painter.drawImage(target, photo);
    painter.restore();
}

} // namespace limber
