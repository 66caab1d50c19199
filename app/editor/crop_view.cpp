// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/crop_view.h"

#include "app/render/picture_reader.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr double kMargin = 10;
constexpr double kHandle = 9;
constexpr double kSmallest = 40; // pixels of the picture: less would be a blur
constexpr double kStep = 1.08;

std::array<QPointF, 4> cornersOf(const QRectF& rect)
{
    return {rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()};
}

} // namespace

CropView::CropView(const QImage& image, QWidget* parent) : QWidget(parent), m_image(image)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(280, 220);
    setMouseTracking(true);
    setAccessibleName(tr("The part of the picture that is taken"));
    setAccessibleDescription(tr("Arrow keys move it, plus and minus make it larger and smaller"));
    setPart(middlePart(image.size()));
}

void CropView::setPart(const QRectF& wanted)
{
    const QSizeF most = middlePart(m_image.size()).size();
    const double width = std::clamp(wanted.width(), std::min(kSmallest, most.width()), most.width());
    const QSizeF size(width, width * most.height() / most.width());
    QRectF part(QPointF(), size);
    part.moveCenter(wanted.center());
    part.moveLeft(std::clamp(part.left(), 0.0, m_image.width() - size.width()));
    part.moveTop(std::clamp(part.top(), 0.0, m_image.height() - size.height()));
    m_part = part;
    update();
}

QRectF CropView::shownRect() const
{
    const QRectF room = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    QRectF shown(QPointF(), QSizeF(m_image.size()).scaled(room.size(), Qt::KeepAspectRatio));
    shown.moveCenter(room.center());
    return shown;
}

QRectF CropView::shownPart() const
{
    const QRectF shown = shownRect();
    const double scale = shown.width() / m_image.width();
    return QRectF(shown.topLeft() + m_part.topLeft() * scale, m_part.size() * scale);
}

QPointF CropView::toPicture(const QPointF& point) const
{
    const QRectF shown = shownRect();
    return (point - shown.topLeft()) * (m_image.width() / shown.width());
}

void CropView::zoom(double factor)
{
    QRectF part(QPointF(), m_part.size() * factor);
    part.moveCenter(m_part.center());
    setPart(part);
}

void CropView::dragCorner(const QPointF& to)
{
    const QSizeF shape = m_before.size();
    const double width = std::max(std::abs(to.x() - m_anchor.x()), std::abs(to.y() - m_anchor.y()) * 4 / 3);
    const bool right = m_before.center().x() > m_anchor.x();
    const bool below = m_before.center().y() > m_anchor.y();
    // No further than the picture reaches on that side, so that the other corner stays where it is.
    const double roomX = right ? m_image.width() - m_anchor.x() : m_anchor.x();
    const double roomY = below ? m_image.height() - m_anchor.y() : m_anchor.y();
    const double most = std::min(roomX, roomY * shape.width() / shape.height());
    const double used = std::clamp(width, std::min(kSmallest, most), most);
    const QSizeF size(used, used * shape.height() / shape.width());
    setPart(QRectF(QPointF(right ? m_anchor.x() : m_anchor.x() - size.width(),
                           below ? m_anchor.y() : m_anchor.y() - size.height()),
                   size));
}

void CropView::keyPressEvent(QKeyEvent* event)
{
    const double step = std::max(1.0, m_image.width() / (event->modifiers() & Qt::ShiftModifier ? 200.0 : 40.0));
    switch (event->key()) {
    case Qt::Key_Left:
        return setPart(m_part.translated(-step, 0));
    case Qt::Key_Right:
        return setPart(m_part.translated(step, 0));
    case Qt::Key_Up:
        return setPart(m_part.translated(0, -step));
    case Qt::Key_Down:
        return setPart(m_part.translated(0, step));
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(kStep);
    case Qt::Key_Minus:
        return zoom(1 / kStep);
    default:
        QWidget::keyPressEvent(event);
    }
}

void CropView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QRectF part = shownPart();
    m_grip = part.contains(event->position()) ? Grip::Inside : Grip::None;
    const auto corners = cornersOf(part);
    for (size_t i = 0; i < corners.size(); ++i) {
        if (QLineF(corners[i], event->position()).length() < 2 * kHandle) {
            m_grip = Grip::Corner;
            m_anchor = cornersOf(m_part)[3 - i];
        }
    }
    m_from = toPicture(event->position());
    m_before = m_part;
}

void CropView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_grip == Grip::Inside)
        setPart(m_before.translated(toPicture(event->position()) - m_from));
    else if (m_grip == Grip::Corner)
        dragCorner(toPicture(event->position()));
    else
        setCursor(shownPart().contains(event->position()) ? Qt::SizeAllCursor : Qt::ArrowCursor);
}

void CropView::mouseReleaseEvent(QMouseEvent*)
{
    m_grip = Grip::None;
}

void CropView::wheelEvent(QWheelEvent* event)
{
    zoom(event->angleDelta().y() > 0 ? kStep : 1 / kStep);
    event->accept();
}

void CropView::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    paintPanel(painter, rect(), kCardRadius, tokens.sunken, QColor());
    painter.drawImage(shownRect(), m_image);
    QPainterPath outside;
    outside.addRect(shownRect());
    QPainterPath inside;
    inside.addRect(shownPart());
    QColor veil = tokens.ground;
    veil.setAlphaF(0.7F);
    painter.fillPath(outside - inside, veil);
    painter.setPen(QPen(hasFocus() ? tokens.go : tokens.work, 2));
    painter.drawRect(shownPart());
    painter.setBrush(tokens.surface);
    for (const QPointF& corner : cornersOf(shownPart()))
        painter.drawRoundedRect(QRectF(corner - QPointF(kHandle / 2, kHandle / 2), QSizeF(kHandle, kHandle)), 3, 3);
}

} // namespace limber
