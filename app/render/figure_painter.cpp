// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_painter.h"

#include "app/render/figure_arrow.h"
#include "app/render/figure_brush.h"
#include "app/render/figure_fade.h"
#include "app/render/figure_piece.h"
#include "app/render/figure_shadow.h"

#include <QtGui/QPainter>

namespace limber::render
{

namespace
{

constexpr double kMargin = 0.05;      // metres around the figure
constexpr double kFileDetail = 0.010; // metres; finer corners only make a file larger
constexpr double kModelled = 11;      // pixels from the middle of a part to its edge, to see its lighter side

void paintGround(Brush& brush, const std::vector<Piece>& pieces)
{
    for (const Piece& piece : pieces)
        if (piece.ground)
            brush.paint(piece, {});
}

void paintPieces(Brush& brush, const std::vector<Piece>& pieces, const Flattener& flat)
{
    std::vector<const Piece*> painted;
    painted.reserve(pieces.size());
    for (const std::size_t i : paintOrder(pieces, flat.view())) {
        const Piece& piece = pieces[i];
        if (piece.ground)
            continue;
        brush.paint(piece, piece.isBody() ? meetingsOf(piece, painted) : std::vector<Meeting>{});
        painted.push_back(&piece);
    }
}

} // namespace

double aspectOf(const figure::Figure& figure)
{
    return (figure.bounds.width() + 2 * kMargin) / (figure.bounds.height() + 2 * kMargin);
}

void paintFigure(QPainter& painter, const QRectF& target, const figure::Figure& figure, double phase, bool mirrored,
                 const FigureStyle& style)
{
    const figure::Bounds& room = figure.bounds;
    const double width = room.width() + 2 * kMargin;
    const double height = room.height() + 2 * kMargin;
    if (!(width > 0) || !(height > 0) || target.isEmpty())
        return;
    if (painter.opacity() < 1 && !style.vector) {
        paintFaded(painter, target,
                   [&](QPainter& inside) { paintFigure(inside, target, figure, phase, mirrored, style); });
        return;
    }
    const double scale = std::min(target.width() / width, target.height() / height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(target.center());
    painter.scale(mirrored ? -scale : scale, scale);
    painter.translate(-(room.left + room.right) / 2, -(room.top + room.bottom) / 2);

    const double line = std::max(style.line, style.minLine / scale);
    // Small ellipses need fewer corners to look round, and small limbs no lighter side.
    FigureStyle fitting = style;
    fitting.corners = scale < 260 ? std::min(style.corners, 16) : style.corners;
    if (style.vector && figure.poses.front().partner)
        fitting.corners = 12; // two people must fit into the same few kilobytes
    fitting.modelled = style.modelled && scale > 70;
    fitting.thinnest = kModelled / scale;
    const Flattener flat(figure::View(figure.camera), fitting.corners, line,
                         std::max(1 / scale, style.vector ? kFileDetail : 0.0));
    const figure::Scene scene = figure::sceneAt(figure, phase);
    const std::vector<Piece> pieces = piecesOf(scene, figure, flat, fitting);
    {
        Brush brush(painter, flat, style);
        paintGround(brush, pieces);
        paintShadows(brush, scene, flat, style);
        paintPieces(brush, pieces, flat);
    }
    if (style.arrow)
        paintArrows(painter, figure, phase, flat, style, scale);
    painter.restore();
}

} // namespace limber::render
