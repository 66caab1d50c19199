// SPDX-License-Identifier: GPL-3.0-or-later
// What is see-through in a figure: the shadows on the floor and the glow of the target muscle.
#include "app/render/figure_brush.h"

#include <QtGui/QImage>
#include <QtGui/QPaintDevice>
#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>

namespace limber::render
{

namespace
{

constexpr float kFaint = 0.08F;             // of a colour: steps at the edge do not show
constexpr qint64 kLargestGlaze = 4'000'000; // pixels

/// A transparent colour laid over another of the same hue.
QColor over(const QColor& under, const QColor& colour)
{
    const float alpha = colour.alphaF() + under.alphaF() * (1 - colour.alphaF());
    QColor both = colour;
    both.setAlphaF(alpha);
    return both;
}

} // namespace

void Brush::paintGlaze(const std::vector<Fill>& fills)
{
    QRectF room;
    for (const Fill& fill : fills)
        room |= fill.path.boundingRect();
    for (const QPolygonF& shade : fills.back().path.toSubpathPolygons())
        m_covered.push_back(shade.boundingRect());
    const double scale = m_painter.device()->devicePixelRatioF();
    const QRect device = onDevice(room).toAlignedRect().adjusted(-1, -1, 1, 1);
    if (!ontoPixels() || qint64(device.width()) * device.height() > kLargestGlaze) {
        for (const Fill& fill : fills)
            paintFill(fill.path, fill.colour);
        return;
    }
    QImage glaze(device.size(), QImage::Format_ARGB32_Premultiplied);
    glaze.fill(Qt::transparent);
    QPainter inside(&glaze);
    inside.setRenderHint(QPainter::Antialiasing);
    inside.setCompositionMode(QPainter::CompositionMode_Source);
    inside.setPen(Qt::NoPen);
    inside.setWorldTransform(m_plane * QTransform::fromScale(scale, scale) *
                             QTransform::fromTranslate(-device.x(), -device.y()));
    QColor all(Qt::transparent);
    for (const Fill& fill : fills) {
        // The widest is so faint that its steps cannot be seen.
        inside.setRenderHint(QPainter::Antialiasing, fill.colour.alphaF() > kFaint);
        all = over(all, fill.colour);
        inside.setBrush(all);
        inside.drawPath(fill.path);
    }
    inside.end();
    glaze.setDevicePixelRatio(scale);
    m_painter.setWorldTransform(QTransform());
    m_painter.drawImage(QPointF(device.topLeft()) / scale, glaze);
    m_painter.setWorldTransform(m_plane);
}

void Brush::paintSoft(const Piece& piece)
{
    const QRectF room = piece.fills.front().path.boundingRect();
    if (m_style.vector) { // a gradient with transparency takes more room than the whole body
        QPainterPath core;
        core.addPolygon(QTransform::fromTranslate(room.center().x(), room.center().y())
                            .scale(0.55, 0.55)
                            .translate(-room.center().x(), -room.center().y())
                            .map(piece.fills.front().path.toFillPolygon()));
        paintFill(core, piece.fills.front().colour);
        return;
    }
    QColor colour = piece.fills.front().colour;
    colour.setAlphaF(float(0.95 * piece.strength));
    if (ontoPixels()) {
        paintGlow(room, colour);
        return;
    }
    m_painter.save();
    m_painter.setWorldTransform(m_plane);
    m_painter.translate(room.center());
    m_painter.scale(room.width() / 2, room.height() / 2);
    QRadialGradient glow(QPointF(0, 0), 1.0);
    glow.setColorAt(0.0, colour);
    glow.setColorAt(0.5, colour);
    colour.setAlphaF(0);
    glow.setColorAt(1.0, colour);
    m_painter.setBrush(glow);
    m_painter.drawEllipse(QPointF(0, 0), 1.0, 1.0);
    m_painter.restore();
}

/// A gradient by hand: Qt hands its own to other threads, and waking them takes longer than these few pixels.
void Brush::paintGlow(const QRectF& room, const QColor& colour)
{
    const QRectF seen = onDevice(room);
    const QRect device = seen.toAlignedRect();
    if (device.isEmpty() || qint64(device.width()) * device.height() > kLargestGlaze)
        return;
    QImage glow(device.size(), QImage::Format_ARGB32_Premultiplied);
    const QPointF centre = seen.center() - QPointF(device.topLeft());
    const int most = colour.alpha();
    for (int y = 0; y < glow.height(); ++y) {
        QRgb* line = reinterpret_cast<QRgb*>(glow.scanLine(y));
        const double dy = (y + 0.5 - centre.y()) / (seen.height() / 2);
        for (int x = 0; x < glow.width(); ++x) {
            const double dx = (x + 0.5 - centre.x()) / (seen.width() / 2);
            const double away = std::sqrt(dx * dx + dy * dy);
            const int alpha = int(most * std::clamp(2.0 * (1.0 - away), 0.0, 1.0)); // full up to half the way
            line[x] = qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), alpha));
        }
    }
    const double scale = m_painter.device()->devicePixelRatioF();
    glow.setDevicePixelRatio(scale);
    m_painter.setWorldTransform(QTransform());
    m_painter.drawImage(QPointF(device.topLeft()) / scale, glow);
    m_painter.setWorldTransform(m_plane);
}

QRectF Brush::onDevice(const QRectF& room) const
{
    const double scale = m_painter.device()->devicePixelRatioF();
    const QRectF seen = m_plane.mapRect(room);
    return {seen.topLeft() * scale, seen.size() * scale};
}

bool Brush::ontoPixels() const
{
    return m_painter.paintEngine()->type() == QPaintEngine::Raster && !m_style.vector && !m_style.inkLine;
}

} // namespace limber::render
