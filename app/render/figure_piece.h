// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/figure_style.h"
#include "core/figure/scene.h"
#include "core/figure/solids.h"
#include "core/figure/view.h"

#include <QtGui/QPainterPath>

#include <optional>
#include <vector>

// What the painter draws: flat pieces in the order far to near. Units are metres in the plane of the picture.
namespace limber::render
{

/// One flat shape in one colour.
struct Fill {
    enum class Tone { Base, Lit, Detail };
    QPainterPath path;
    QColor colour;
    figure::Stuff stuff = figure::Stuff::Skin;
    Tone tone = Tone::Detail;
};

/// A ball that stands for part of a piece when it is decided what lies in front of what.
struct Disc {
    double x = 0;
    double y = 0;
    double r = 0;
    double depth = 0;
    figure::Vec3 at;
};

/// What a piece belongs to, to find its neighbours.
struct Owner {
    enum class Kind { Body, Partner, Prop, Patch };
    Kind kind = Kind::Body;
    figure::PartName part;
};

struct Piece {
    Owner owner;
    std::vector<std::vector<figure::Hull>> shapes; // what the line or gap goes round
    QPolygonF more;                                // further outline, already grown
    std::vector<Fill> fills;
    std::vector<Disc> discs;
    std::optional<figure::Box> box;
    double nearer = 0;   // metres added to its depth where it is in doubt
    bool ground = false; // lies on the floor under everything, shadows too (a mat)
    bool soft = false;   // painted with a soft edge (the target muscle)
    double strength = 1;

    bool isBody() const { return owner.kind == Owner::Kind::Body || owner.kind == Owner::Kind::Partner; }
};

QPainterPath pathOf(const std::vector<QPolygonF>& polygons);

/// Turns 3-D shapes into flat ones.
class Flattener
{
public:
    /// `line` is the width of the line or gap round every piece, `corners` how finely ellipses are drawn, `pixel` the
    /// size of the smallest thing that shows; all but the corners in metres.
    Flattener(const figure::View& view, int corners, double line, double pixel)
        : m_view(view), m_corners(corners), m_line(line), m_apart(std::max(0.0008, 0.5 * pixel)), m_bulge(0.1 * pixel)
    {
    }

    const figure::View& view() const { return m_view; }
    Flattener withCorners(int corners) const
    {
        Flattener other = *this;
        other.m_corners = corners;
        return other;
    }
    QPointF point(figure::Vec3 p) const { return {m_view.x(p), m_view.y(p)}; }
    double line() const { return m_line; }
    /// The outline of the convex skin over the blobs, grown on all sides.
    QPolygonF outline(const figure::Hull& hull, double grown = 0, const std::vector<figure::Seam>& joined = {}) const;
    /// The outlines of the hulls, those of a limb as one.
    std::vector<QPolygonF> outlines(const std::vector<figure::Hull>& hulls, double grown = 0,
                                    const std::vector<figure::Seam>& joined = {}) const;
    /// As few outlines as possible round convex polygons and limbs, which may overlap.
    std::vector<QPolygonF> united(const std::vector<QPolygonF>& polygons) const;
    /// A path round them.
    QPainterPath pathRound(const std::vector<QPolygonF>& polygons) const;
    /// The outline of all hulls together. At the seams in `joined` it is not grown, so that pieces of one limb run into
    /// each other and the crease between them fades in.
    QPainterPath path(const std::vector<figure::Hull>& hulls, double grown = 0,
                      const std::vector<figure::Seam>& joined = {}) const;
    /// The same hulls thinner and moved toward the light: a lighter side without clipping. At seams they keep their
    /// full width, so that no edge of shade crosses a joint.
    QPainterPath litPath(const std::vector<figure::Hull>& hulls) const;
    void addDiscs(std::vector<Disc>& discs, const std::vector<figure::Hull>& hulls) const;

private:
    figure::View m_view;
    int m_corners;
    double m_line;
    double m_apart;
    double m_bulge;
};

/// All pieces of the scene, not yet in order.
std::vector<Piece> piecesOf(const figure::Scene& scene, const figure::Figure& figure, const Flattener& flat,
                            const FigureStyle& style);
/// The pieces of props only; used by piecesOf.
void addProps(std::vector<Piece>& pieces, const figure::Scene& scene, const Flattener& flat, const FigureStyle& style);
/// Hair, ear and face on a head; laid over the skin in `piece`.
void addFace(Piece& piece, const figure::Body& body, const Flattener& flat, const FigureStyle& style);

/// Indices into `pieces`, the farthest first.
std::vector<std::size_t> paintOrder(const std::vector<Piece>& pieces, const figure::View& view);

QColor mixed(const QColor& a, const QColor& b, double t);

} // namespace limber::render
