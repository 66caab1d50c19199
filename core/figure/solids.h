// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/flesh.h"
#include "core/figure/pose.h"

namespace limber::figure
{

/// A box turned about the vertical: its middle, its axes and its half extents. What chairs and beds are made of.
struct Box {
    Vec3 at;
    Mat3 frame;
    Vec3 half;

    std::array<Vec3, 8> corners() const;
};

/// What a prop consists of: boxes, and rounded things as hulls.
struct Solids {
    std::vector<Box> boxes;
    std::vector<Hull> rounds;
};

/// The geometry of a prop. A band needs the body it goes round.
Solids solidsOf(const Prop& prop, const Body& body);

/// How deep the point lies inside the box (metres); negative outside.
double depthInside(const Box& box, Vec3 point);
/// How deep the point lies inside the round thing, taken as a ball or a cylinder; negative outside.
double depthInside(const Hull& hull, Vec3 point);

} // namespace limber::figure
