// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/figure_piece.h"

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
    Brush(QPainter& painter, const Flattener& flat, const FigureStyle& style);

    void paint(const Piece& piece, const std::vector<Meeting>& meetings);

private:
    void paintFill(const QPainterPath& path, const QColor& colour);
    void paintSoft(const Piece& piece);
    void bridge(const Meeting& meeting);

    QPainter& m_painter;
    const Flattener& m_flat;
    const FigureStyle& m_style;
};

} // namespace limber::render
