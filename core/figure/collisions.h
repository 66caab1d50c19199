// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/pose.h"

#include <vector>

namespace limber::figure
{

/// Two parts that go into each other further than flesh gives way.
struct Collision {
    PartName a;
    PartName b;
    double depth = 0; // metres
};

/// How far flesh gives way (metres) where one body part rests on another: thighs crossed, a thigh drawn onto the belly,
/// an arm lying on the chest. The pad under the sitting bones loses nearly half of its 74 mm when it is sat on
/// (Makhsous et al., Clinical Anatomy 2011); two parts together are given that much.
constexpr double kSoftTissue = 0.035;
/// The same where one of the two has little flesh: hands, forearms, feet and the head.
constexpr double kHardTissue = 0.015;

std::vector<Collision> collisionsIn(const Body& body);
/// Of one body with another.
std::vector<Collision> collisionsBetween(const Body& body, const Body& partner);

} // namespace limber::figure
