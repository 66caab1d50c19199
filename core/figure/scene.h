// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/solver.h"

namespace limber::figure
{

/// Everything to be drawn at one moment: geometry, no colour.
struct Scene {
    Body body;
    std::optional<Body> partner;
    std::vector<Prop> props;
    std::vector<Reach> reaches; // filled at key poses
};

/// The figure at `phase`: 0 start … 1 end, 1 … 2 back to the start (the same way unless the file says otherwise);
/// other values wrap round. Mirrored, left and right change places.
Scene sceneAt(const Figure& figure, double phase, Mirror mirror = Mirror::No);

Prop mirrored(const Prop& prop);

} // namespace limber::figure
