// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/pose.h"

namespace limber::figure
{

/// What an exercise asks of the body, worked out from its poses by number, never written down by hand. The builder
/// holds these against a person's limits.
struct Facts {
    bool downToFloor = false;    // the pelvis goes lower than a low stool (40 cm), or a knee to the floor
    bool weightOnKnees = false;  // a knee on the floor carries the trunk above it
    bool weightOnWrists = false; // a flat hand on the floor or a table under a shoulder that leans on it
    bool liesOnSide = false;     // the pelvis lies on its side, on floor or bed
    bool liesOnLeft = false;     // … the left one, when it is done as drawn (for the left)
    bool liesOnRight = false;
    bool hipPastNinety = false;  // a hip bends further than 90°
    bool crossesMidline = false; // a knee or foot goes over to the other side of the body

    friend bool operator==(const Facts&, const Facts&) = default;
};

Facts factsOf(const Figure& figure);

} // namespace limber::figure
