// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_page.h"

#include <QtGui/QBrush>
#include <QtGui/QPainterPath>
#include <QtGui/QPen>
#include <QtGui/QTransform>

#include <map>
#include <vector>

class QPainter;

namespace limber
{

/// A picture as the shapes that went into a file, to be painted again somewhere else.
struct KeptDrawing {
    struct Shape {
        QPainterPath path;
        QPen pen;
        QBrush brush;
        double opacity = 1;
        QTransform transform;
    };
    QPointF corner; ///< where it was painted first
    std::vector<Shape> shapes;
    bool whole = true; ///< nothing in it that cannot be kept: no photograph

    void paint(QPainter& painter, const QPointF& at) const;
};

/// The pictures of one file: a long routine shows the same exercise again and again, and to draw it is most of the
/// work.
class KeptDrawings
{
public:
    /// Nothing when it was not painted before in this size (painter's units).
    const KeptDrawing* find(const PictureRequest& request, const QSizeF& size) const;
    void keep(const PictureRequest& request, const QSizeF& size, KeptDrawing drawing);

private:
    struct Kept {
        PictureRequest request;
        QSize size;
        KeptDrawing drawing;
    };
    std::map<QString, std::vector<Kept>> m_kept; ///< by exercise
};

} // namespace limber
