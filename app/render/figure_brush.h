// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/figure_piece.h"

#include <QtGui/QTransform>

class QPainter;

namespace limber::render
{

/// A joint in which a piece meets one of the same limb that is painted already.
struct Meeting {
    figure::Seam seam = figure::Seam::None;
    const Piece* other = nullptr;
    const Piece* outer = nullptr; // the one of the two that is farther from the trunk
};

std::vector<Meeting> meetingsOf(const Piece& piece, const std::vector<const Piece*>& painted);

/// Puts pieces on the painter, one over the other, with lines or gaps where they do not belong together.
class Brush
{
public:
    /// The painter's present transformation is that of the picture's plane.
    Brush(QPainter& painter, const Flattener& flat, const FigureStyle& style);
    ~Brush();
    Brush(const Brush&) = delete;
    Brush& operator=(const Brush&) = delete;

    void paint(const Piece& piece, const std::vector<Meeting>& meetings);
    void paintFill(const QPainterPath& path, const QColor& colour);
    /// Transparent fills, each over the one before.
    void paintGlaze(const std::vector<Fill>& fills);

private:
    void drawShape(const QPainterPath& path);
    void paintLines(const Piece& piece);
    void paintGap(const Piece& piece, const std::vector<Meeting>& meetings);
    bool isOverSomething(const Piece& piece, const std::vector<Meeting>& meetings) const;
    QPainterPath placed(const QPainterPath& path) const;
    void paintSoft(const Piece& piece);
    void paintGlow(const QRectF& room, const QColor& colour);
    QRectF onDevice(const QRectF& room) const;
    bool ontoPixels() const;
    void bridge(const Meeting& meeting);

    QPainter& m_painter;
    const Flattener& m_flat;
    const FigureStyle& m_style;
    QTransform m_plane;
    // What is painted already.
    std::vector<QRectF> m_covered; ///< by props and shadows, in the picture's plane
    std::vector<const Piece*> m_bodyParts;
};

} // namespace limber::render
