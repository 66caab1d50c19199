// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_drawing.h"

#include <QtGui/QPainter>

#include <cmath>

namespace limber
{

void KeptDrawing::paint(QPainter& painter, const QPointF& at) const
{
    // Whole units, as the thinned paths have: the file stays small.
    const QPointF by(std::round(at.x() - corner.x()), std::round(at.y() - corner.y()));
    for (const Shape& shape : shapes) {
        painter.setPen(shape.pen);
        if (painter.brush() != shape.brush)
            painter.setBrush(shape.brush);
        painter.setOpacity(shape.opacity);
        if (shape.transform.isIdentity()) {
            painter.drawPath(shape.path.translated(by));
            continue;
        }
        painter.save();
        painter.translate(by);
        painter.setTransform(shape.transform, true);
        painter.drawPath(shape.path);
        painter.restore();
    }
}

const KeptDrawing* KeptDrawings::find(const PictureRequest& request, const QSizeF& size) const
{
    const auto found = m_kept.find(request.exercise.text());
    if (found == m_kept.end())
        return nullptr;
    for (const Kept& kept : found->second) {
        if (kept.request == request && kept.size == size.toSize())
            return &kept.drawing;
    }
    return nullptr;
}

void KeptDrawings::keep(const PictureRequest& request, const QSizeF& size, KeptDrawing drawing)
{
    if (drawing.whole)
        m_kept[request.exercise.text()].push_back({request, size.toSize(), std::move(drawing)});
}

} // namespace limber
