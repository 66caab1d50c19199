// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_painter.h"

#include "app/render/figure_arrow.h"
#include "app/render/figure_piece.h"
#include "app/render/figure_shadow.h"

#include <QtGui/QPainter>

namespace limber::render
{

namespace
{

using figure::PartName;
using figure::Segment;

constexpr double kMargin = 0.05; // metres around the figure

/// Two pieces of one limb and the joint in which they run into each other.
struct Neighbours {
    Segment a;
    Segment b;
    figure::Seam seam;
};
constexpr std::array<Neighbours, 5> kNeighbours{{{Segment::Pelvis, Segment::Thigh, figure::Seam::Hip},
                                                 {Segment::Thigh, Segment::Shank, figure::Seam::Knee},
                                                 {Segment::Trunk, Segment::UpperArm, figure::Seam::Shoulder},
                                                 {Segment::UpperArm, Segment::Forearm, figure::Seam::Elbow},
                                                 {Segment::Forearm, Segment::Hand, figure::Seam::Wrist}}};

bool sameLimb(PartName a, PartName b)
{
    const auto middle = [](Segment s) { return s == Segment::Pelvis || s == Segment::Trunk; };
    return middle(a.segment) || middle(b.segment) || a.side == b.side;
}

/// The joints in which the piece meets others that are painted already.
std::vector<figure::Seam> seamsOf(const Piece& piece, const std::vector<const Piece*>& painted)
{
    std::vector<figure::Seam> seams;
    for (const Piece* other : painted) {
        if (other->owner.kind != piece.owner.kind || !sameLimb(other->owner.part, piece.owner.part))
            continue;
        const Segment mine = piece.owner.part.segment;
        const Segment theirs = other->owner.part.segment;
        for (const Neighbours& n : kNeighbours)
            if ((n.a == mine && n.b == theirs) || (n.b == mine && n.a == theirs))
                seams.push_back(n.seam);
    }
    return seams;
}

class Brushwork
{
public:
    Brushwork(QPainter& painter, const Flattener& flat, const FigureStyle& style)
        : m_painter(painter), m_flat(flat), m_style(style)
    {
        m_painter.setPen(Qt::NoPen);
    }

    void paint(const Piece& piece, const std::vector<figure::Seam>& joined)
    {
        if (piece.soft) {
            paintSoft(piece);
            return;
        }
        QPainterPath outline = m_flat.lined(piece.hulls, joined);
        outline.addPath(piece.more);
        paintFill({outline, m_style.palette.outline});
        for (const Fill& fill : piece.fills)
            paintFill(fill);
    }

private:
    void paintFill(const Fill& fill)
    {
        m_painter.setBrush(fill.colour);
        m_painter.drawPath(fill.path);
    }

    void paintSoft(const Piece& piece)
    {
        const QRectF room = piece.fills.front().path.boundingRect();
        m_painter.save();
        m_painter.translate(room.center());
        m_painter.scale(room.width() / 2, room.height() / 2);
        QRadialGradient glow(QPointF(0, 0), 1.0);
        QColor colour = piece.fills.front().colour;
        colour.setAlphaF(float(0.95 * piece.strength));
        glow.setColorAt(0.0, colour);
        glow.setColorAt(0.55, colour);
        colour.setAlphaF(0);
        glow.setColorAt(1.0, colour);
        m_painter.setBrush(glow);
        m_painter.drawEllipse(QPointF(0, 0), 1.0, 1.0);
        m_painter.restore();
    }

    QPainter& m_painter;
    const Flattener& m_flat;
    const FigureStyle& m_style;
};

void paintGround(Brushwork& brush, const std::vector<Piece>& pieces)
{
    for (const Piece& piece : pieces)
        if (piece.ground)
            brush.paint(piece, {});
}

void paintPieces(Brushwork& brush, const std::vector<Piece>& pieces, const Flattener& flat)
{
    std::vector<const Piece*> painted;
    painted.reserve(pieces.size());
    for (const std::size_t i : paintOrder(pieces, flat.view())) {
        const Piece& piece = pieces[i];
        if (piece.ground)
            continue;
        const bool body = piece.owner.kind == Owner::Kind::Body || piece.owner.kind == Owner::Kind::Partner;
        brush.paint(piece, body ? seamsOf(piece, painted) : std::vector<figure::Seam>{});
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
    const double scale = std::min(target.width() / width, target.height() / height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(target.center());
    painter.scale(mirrored ? -scale : scale, scale);
    painter.translate(-(room.left + room.right) / 2, -(room.top + room.bottom) / 2);

    const double line = std::max(style.line, style.minLine / scale);
    const Flattener flat(figure::View(figure.camera), style.corners, line);
    const figure::Scene scene = figure::sceneAt(figure, phase);
    const std::vector<Piece> pieces = piecesOf(scene, figure, flat, style);
    Brushwork brush(painter, flat, style);
    paintGround(brush, pieces);
    paintShadows(painter, scene, flat, style);
    paintPieces(brush, pieces, flat);
    if (style.arrow)
        paintArrows(painter, figure, phase, flat, style, scale);
    painter.restore();
}

} // namespace limber::render
