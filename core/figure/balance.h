// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/scene.h"

namespace limber::figure
{

/// The body's centre of mass, from Dempster's segment masses and centres as tabled in Winter (2009), table 4.1.
Vec3 centreOfMass(const Body& body);

/// Where the body touches floor, furniture or wall (metres); what it leans on counts where it is touched.
std::vector<Vec3> contactsOf(const Scene& scene);

/// How far (metres, on the floor plan) the centre of mass lies outside the polygon of the contacts; 0 when inside.
double offBalance(const Scene& scene);

} // namespace limber::figure
