// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/tokens.h"
#include "core/model/exercise.h"

#include <QtCore/QTimer>
#include <QtGui/QPixmap>
#include <QtWidgets/QWidget>

class QDrag;

namespace limber
{

class FigurePictures;

/// What the floating card of a drag shows.
struct DragCardContent {
    ExerciseId exercise;
    QString name;
    QString dose; ///< "2 × 30 s each side"
    int count = 1;
};

/// The card as a picture, slightly tilted on a soft shadow; `hotSpot` becomes the point to hold it at.
QPixmap dragCardPicture(const DragCardContent& content, FigurePictures& pictures, const Tokens& tokens,
                        double scaleFactor, QPoint& hotSpot);

/// Lets the card follow the pointer for the time of a drag. Where windows cannot be seen through (X11 without a
/// compositor) a drag's own picture would lose its shadow, so the card moves inside the window instead.
class DragCard : public QWidget
{
    Q_OBJECT

public:
    DragCard(QWidget* window, QDrag* drag, const QPixmap& picture, const QPoint& hotSpot);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    QPixmap m_picture;
    QPoint m_hotSpot;
    QTimer m_timer;
};

} // namespace limber
