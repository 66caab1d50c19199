// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/scene.h"

#include <QtCore/QStringList>

namespace limber::figure
{

/// What is wrong, by number, with the figure at one moment; empty when nothing is. Each sentence names the part and the
/// measure: joints out of range, parts under the floor or inside a prop or another part of the body, bones of the wrong
/// length, targets missed, and (but on the way of a jump or a step) a centre of mass that nothing supports.
QStringList problemsAt(const Figure& figure, double phase, Mirror mirror);

/// The largest way (metres) any joint goes between two moments.
double largestStep(const Scene& a, const Scene& b);

} // namespace limber::figure
