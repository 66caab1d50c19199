// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/pose.h"

#include <vector>

namespace limber::figure
{

/// How far (metres) a limb with a target ended from it; more than a rounding error means it was out of reach.
struct Reach {
    PartName part;
    double miss = 0;
};

/// A pose turned into joints in space.
struct Solved {
    Body body;
    std::vector<Reach> reaches;
};

/// Solves the pose a fraction `t` (0…1) of the way from `a` to `b`. Angles go evenly, hands and feet with targets keep
/// them, and a limb that lets go of (or takes) its target swings round its shoulder or hip. `partner` is the other
/// body, already solved, for targets on it; may be null. Never fails: what is out of reach shows in `reaches`.
Solved solve(const Pose& a, const Pose& b, double t, const Body* partner = nullptr);

inline Solved solve(const Pose& pose, const Body* partner = nullptr)
{
    return solve(pose, pose, 0, partner);
}

} // namespace limber::figure
