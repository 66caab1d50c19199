// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_piece.h"

#include <QtCore/QRectF>

namespace limber::render
{

namespace
{

using figure::Box;
using figure::PartName;
using figure::Segment;
using figure::Vec3;

/// Positive when `a` is in front of `b`, negative when behind, 0 when they do not meet in the picture.
double inFront(const std::vector<Disc>& a, const std::vector<Disc>& b)
{
    double vote = 0;
    double weight = 0;
    for (const Disc& p : a)
        for (const Disc& q : b) {
            const double dx = p.x - q.x;
            const double dy = p.y - q.y;
            const double reach = p.r + q.r;
            const double d2 = dx * dx + dy * dy;
            if (d2 >= reach * reach)
                continue;
            const double w = reach - std::sqrt(d2);
            vote += w * (p.depth - q.depth);
            weight += w;
        }
    return weight > 0 ? vote / weight : 0;
}

/// The same against a box: the wall of the box that best parts the two decides.
double inFrontOfBox(const std::vector<Disc>& a, const Box& box, const QRectF& seen, const figure::View& view)
{
    const std::array<Vec3, 3> axes{box.frame.x, box.frame.y, box.frame.z};
    const std::array<double, 3> half{box.half.x, box.half.y, box.half.z};
    double best = -1e9;
    double verdict = 0;
    for (std::size_t axis = 0; axis < 3; ++axis)
        for (const double side : {-1.0, 1.0}) {
            const Vec3 normal = axes[axis] * side;
            double gap = 0;
            double weight = 0;
            for (const Disc& disc : a) {
                if (!seen.adjusted(-disc.r, -disc.r, disc.r, disc.r).contains(disc.x, disc.y))
                    continue;
                gap += figure::dot(disc.at - box.at, normal) - half[axis];
                weight += 1;
            }
            if (weight < 1)
                return 0;
            gap /= weight;
            const double facing = view.depth(normal);
            if (gap > best && std::abs(facing) > 0.02) {
                best = gap;
                verdict = facing;
            }
        }
    return verdict;
}

bool isPatch(const Piece& piece)
{
    return piece.owner.kind == Owner::Kind::Patch;
}

/// The patch lies on the pelvis, thigh and trunk; nothing else about it is fixed.
bool under(const Piece& piece, const Piece& patch)
{
    const PartName part = piece.owner.part;
    return piece.owner.kind == Owner::Kind::Body &&
           (part.segment == Segment::Pelvis || part.segment == Segment::Trunk ||
            (part.segment == Segment::Thigh && part.side == patch.owner.part.side));
}

double relation(const Piece& a, const Piece& b, const QRectF& ra, const QRectF& rb, const figure::View& view)
{
    if (isPatch(b) && under(a, b))
        return -1;
    if (isPatch(a) && under(b, a))
        return 1;
    if (b.box && !a.box)
        return inFrontOfBox(a.discs, *b.box, rb, view);
    if (a.box && !b.box)
        return -inFrontOfBox(b.discs, *a.box, ra, view);
    if (a.box && b.box) {
        const double v = inFrontOfBox(a.discs, *b.box, rb, view);
        return v != 0 ? v : -inFrontOfBox(b.discs, *a.box, ra, view);
    }
    const double v = inFront(a.discs, b.discs);
    return v == 0 ? 0 : v + a.nearer - b.nearer;
}

double meanDepth(const Piece& piece)
{
    double sum = 0;
    for (const Disc& disc : piece.discs)
        sum += disc.depth;
    return sum / double(std::max<std::size_t>(1, piece.discs.size()));
}

QRectF roomOf(const Piece& piece)
{
    QRectF room;
    for (const Fill& fill : piece.fills)
        room |= fill.path.controlPointRect();
    return room;
}

} // namespace

std::vector<std::size_t> paintOrder(const std::vector<Piece>& pieces, const figure::View& view)
{
    const std::size_t count = pieces.size();
    std::vector<QRectF> rooms;
    for (const Piece& piece : pieces)
        rooms.push_back(roomOf(piece));
    std::vector<int> waiting(count, 0);
    std::vector<std::vector<std::size_t>> after(count);
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = i + 1; j < count; ++j) {
            if (!rooms[i].intersects(rooms[j]))
                continue;
            const double v = relation(pieces[i], pieces[j], rooms[i], rooms[j], view);
            if (v == 0)
                continue;
            after[v > 0 ? j : i].push_back(v > 0 ? i : j);
            ++waiting[v > 0 ? i : j];
        }
    std::vector<double> depth;
    for (const Piece& piece : pieces)
        depth.push_back(meanDepth(piece) + piece.nearer);
    std::vector<std::size_t> order;
    std::vector<bool> done(count, false);
    while (order.size() < count) {
        // The farthest of those that wait for nobody; in a ring, the one that waits for the fewest.
        std::size_t next = count;
        for (std::size_t i = 0; i < count; ++i)
            if (!done[i] && (next == count || waiting[i] < waiting[next] ||
                             (waiting[i] == waiting[next] && depth[i] < depth[next])))
                next = i;
        done[next] = true;
        order.push_back(next);
        for (const std::size_t i : after[next])
            --waiting[i];
    }
    return order;
}

} // namespace limber::render
