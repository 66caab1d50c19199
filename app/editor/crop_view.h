// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace limber
{

/// A picture with the part of it that is taken: always 4 : 3, moved by dragging or the arrow keys, made larger and
/// smaller at its corners, by the wheel, or with + and −.
class CropView : public QWidget
{
    Q_OBJECT

public:
    explicit CropView(const QImage& image, QWidget* parent = nullptr);

    /// The part, in pixels of the picture.
    QRectF part() const { return m_part; }
    /// Brought inside the picture, and to the right shape.
    void setPart(const QRectF& part);

    QSize sizeHint() const override { return {560, 440}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    enum class Grip { None, Inside, Corner };

    QRectF shownRect() const; ///< of the whole picture, in the widget
    QRectF shownPart() const;
    QPointF toPicture(const QPointF& point) const;
    void zoom(double factor);
    void dragCorner(const QPointF& to);

    QImage m_image;
    QRectF m_part;
    Grip m_grip = Grip::None;
    QPointF m_from;   ///< where the drag began, in the picture
    QRectF m_before;  ///< the part when it began
    QPointF m_anchor; ///< the corner that stays
};

} // namespace limber
