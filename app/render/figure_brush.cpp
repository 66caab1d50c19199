// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_brush.h"

#include <QtGui/QPainter>

namespace limber::render
{

namespace
{

using figure::Blob;
using figure::PartName;
using figure::Seam;
using figure::Segment;
using figure::Vec3;

/// Two kinds of pieces that run into each other: the one nearer to the trunk first.
struct Neighbours {
    Segment inner;
    Segment outer;
    Seam seam;
    figure::Stuff stuff;
};
constexpr std::array<Neighbours, 5> kNeighbours{
    {{Segment::Pelvis, Segment::Thigh, Seam::Hip, figure::Stuff::Trousers},
     {Segment::Thigh, Segment::Shank, Seam::Knee, figure::Stuff::Trousers},
     {Segment::Trunk, Segment::UpperArm, Seam::Shoulder, figure::Stuff::Shirt},
     {Segment::UpperArm, Segment::Forearm, Seam::Elbow, figure::Stuff::Skin},
     {Segment::Forearm, Segment::Hand, Seam::Wrist, figure::Stuff::Skin}}};

bool sameLimb(PartName a, PartName b)
{
    const auto middle = [](Segment s) { return s == Segment::Pelvis || s == Segment::Trunk; };
    return middle(a.segment) || middle(b.segment) || a.side == b.side;
}

std::optional<Blob> ballIn(const Piece& piece, Seam seam)
{
    for (const std::vector<figure::Hull>& shape : piece.shapes)
        for (const figure::Hull& hull : shape)
            for (const Blob& blob : hull)
                if (blob.seam == seam)
                    return blob;
    return std::nullopt;
}

Vec3 middleOf(const Piece& piece)
{
    Vec3 sum;
    for (const Disc& disc : piece.discs)
        sum = sum + disc.at;
    return sum * (1.0 / double(std::max<std::size_t>(1, piece.discs.size())));
}

constexpr int kGapCorners = 16;
constexpr double kNear = 0.02;   // metres by which the parts of a body are wider than the discs that stand for them
constexpr double kCrease = 0.05; // a joint bent so far that its two bones lie beside each other

/// Whether two parts of a body may cover each other in the picture, or come as near as `margin`. What lies at their
/// common joint does not count: there they run into each other.
bool cover(const Piece& a, const Piece& b, double margin, const Vec3* joint = nullptr)
{
    const auto atJoint = [joint](const Disc& disc) { return joint && figure::distance(disc.at, *joint) < kNear; };
    for (const Disc& p : a.discs)
        for (const Disc& q : b.discs) {
            const double reach = p.r + q.r + margin;
            const double dx = p.x - q.x;
            const double dy = p.y - q.y;
            if (dx * dx + dy * dy < reach * reach && !atJoint(p) && !atJoint(q))
                return true;
        }
    return false;
}

QRectF coveredBy(const Piece& piece)
{
    QRectF room;
    for (const Fill& fill : piece.fills)
        if (fill.tone == Fill::Tone::Base)
            room |= fill.path.controlPointRect();
    return room;
}

const Fill* fillOf(const Piece& piece, figure::Stuff stuff)
{
    for (const Fill& fill : piece.fills)
        if (fill.stuff == stuff && fill.tone == Fill::Tone::Base)
            return &fill;
    return nullptr;
}

} // namespace

std::vector<Meeting> meetingsOf(const Piece& piece, const std::vector<const Piece*>& painted)
{
    std::vector<Meeting> meetings;
    const Segment mine = piece.owner.part.segment;
    for (const Piece* other : painted) {
        if (other->owner.kind != piece.owner.kind || !sameLimb(other->owner.part, piece.owner.part))
            continue;
        const Segment theirs = other->owner.part.segment;
        for (const Neighbours& n : kNeighbours) {
            if (n.inner == mine && n.outer == theirs)
                meetings.push_back({n.seam, other, other});
            if (n.outer == mine && n.inner == theirs)
                meetings.push_back({n.seam, other, &piece});
        }
    }
    return meetings;
}

Brush::Brush(QPainter& painter, const Flattener& flat, const FigureStyle& style)
    : m_painter(painter), m_flat(flat), m_style(style), m_plane(painter.worldTransform())
{
    m_painter.setPen(Qt::NoPen);
}

Brush::~Brush()
{
    m_painter.setWorldTransform(m_plane);
}

/// In a file the shapes are written in steps too small to see (a twelfth of a millimetre on paper): shorter, and
/// repeated shapes pack to almost nothing.
QPainterPath Brush::placed(const QPainterPath& path) const
{
    const double scale = std::sqrt(std::abs(m_plane.determinant()));
    const double step = scale > 400 ? 4.0 : 0.1;
    QPainterPath whole;
    whole.setFillRule(path.fillRule());
    QPointF last;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPointF exact = m_plane.map(QPointF(path.elementAt(i)));
        const QPointF point(std::round(exact.x() / step) * step, std::round(exact.y() / step) * step);
        if (path.elementAt(i).isMoveTo())
            whole.moveTo(point);
        else if (point != last)
            whole.lineTo(point);
        last = point;
    }
    return whole;
}

/// The line of ink round a piece, drawn on its edge; what it covers inside is painted over by the fills.
void Brush::paintLines(const Piece& piece)
{
    const double scale = std::sqrt(std::abs(m_plane.determinant()));
    m_painter.setPen(
        QPen(m_style.palette.outline, 2.0 * m_flat.line() * scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    for (const Fill& fill : piece.fills)
        if (fill.tone != Fill::Tone::Lit)
            drawShape(fill.path);
    m_painter.setPen(Qt::NoPen);
}

void Brush::paint(const Piece& piece, const std::vector<Meeting>& meetings)
{
    if (piece.soft) {
        paintSoft(piece);
        return;
    }
    if (m_style.inkLine)
        paintLines(piece);
    else if (!piece.ground) // round what lies on the ground it would be ground on ground
        paintGap(piece, meetings);
    for (const Fill& fill : piece.fills)
        paintFill(fill.path, fill.colour);
    if (piece.isBody())
        m_bodyParts.push_back(&piece);
    else
        m_covered.push_back(coveredBy(piece));
    if (m_style.inkLine)
        for (const Meeting& meeting : meetings)
            bridge(meeting);
}

/// The gap round a piece, where there is something that it parts the piece from: elsewhere it is ground on ground.
void Brush::paintGap(const Piece& piece, const std::vector<Meeting>& meetings)
{
    if (!isOverSomething(piece, meetings))
        return;
    // A gap may fade at a joint; a line of ink must go on along the outside, so there the joint is painted over.
    std::vector<Seam> joined;
    for (const Meeting& meeting : meetings)
        joined.push_back(meeting.seam);
    const Flattener flat = m_flat.withCorners(kGapCorners); // its inner side is painted over
    std::vector<QPolygonF> around;
    for (const std::vector<figure::Hull>& shape : piece.shapes)
        for (QPolygonF& polygon : flat.outlines(shape, m_flat.line(), joined))
            around.push_back(std::move(polygon));
    if (!piece.more.isEmpty())
        around.push_back(piece.more);
    paintFill(flat.pathRound(around), m_style.palette.outline);
}

bool Brush::isOverSomething(const Piece& piece, const std::vector<Meeting>& meetings) const
{
    const double line = m_flat.line();
    const QRectF room = coveredBy(piece).adjusted(-line, -line, line, line);
    const auto meets = [&room](const QRectF& other) { return room.intersects(other); };
    if (std::any_of(m_covered.begin(), m_covered.end(), meets))
        return true;
    return std::any_of(m_bodyParts.begin(), m_bodyParts.end(), [&](const Piece* other) {
        const auto meeting =
            std::find_if(meetings.begin(), meetings.end(), [other](const Meeting& m) { return m.other == other; });
        if (meeting == meetings.end())
            return cover(piece, *other, kNear + line);
        const std::optional<Blob> joint = ballIn(*meeting->outer, meeting->seam);
        return cover(piece, *other, kCrease + line, joint ? &joint->at : nullptr);
    });
}

void Brush::paintFill(const QPainterPath& path, const QColor& colour)
{
    m_painter.setBrush(colour);
    drawShape(path);
}

void Brush::drawShape(const QPainterPath& path)
{
    if (m_style.vector || m_style.inkLine) {
        m_painter.setWorldTransform(QTransform());
        m_painter.drawPath(placed(path));
    } else {
        m_painter.drawPath(path);
    }
}

/// Paints over the line across a joint, from the joint into the piece beneath.
void Brush::bridge(const Meeting& meeting)
{
    const auto stuff = std::find_if(kNeighbours.begin(), kNeighbours.end(), [&](const Neighbours& n) {
                           return n.seam == meeting.seam;
                       })->stuff;
    const Fill* fill = fillOf(*meeting.outer, stuff);
    std::optional<Blob> joint = ballIn(*meeting.outer, meeting.seam);
    if (!fill || !joint)
        return;
    for (Vec3* axis : {&joint->a, &joint->b, &joint->c})
        *axis = *axis * 0.96;
    Blob deeper = *joint;
    const Vec3 way = middleOf(*meeting.other) - joint->at;
    const double reach = std::min(figure::length(way) * 0.8, figure::length(joint->a) * 0.9 + m_flat.line());
    deeper.at = joint->at + figure::unit(way) * reach;
    for (Vec3* axis : {&deeper.a, &deeper.b, &deeper.c})
        *axis = *axis * 0.94;
    paintFill(m_flat.path({{*joint, deeper}}), fill->colour);
}

} // namespace limber::render
