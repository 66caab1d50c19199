// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/vec.h"

namespace limber::figure
{

Mat3 slerp(const Mat3& a, const Mat3& b, double t)
{
    // b = turn × a; the turn's axis and angle come from its skew part and its trace.
    const Mat3 turn = b * transposed(a);
    const Vec3 skew{turn.y.z - turn.z.y, turn.z.x - turn.x.z, turn.x.y - turn.y.x};
    const double trace = turn.x.x + turn.y.y + turn.z.z;
    const double angle = std::atan2(length(skew) / 2.0, (trace - 1.0) / 2.0);
    Vec3 axis = unit(skew);
    if (length(skew) < 1e-6 && angle > 1.0) { // half a turn: the axis is the column that stays
        const Mat3 s{turn.x + Vec3{1, 0, 0}, turn.y + Vec3{0, 1, 0}, turn.z + Vec3{0, 0, 1}};
        axis = length(s.x) > length(s.y) ? unit(s.x) : unit(s.y);
        axis = length(s.z) > 1.4 ? unit(s.z) : axis;
    }
    const double part = angle * t;
    return {turnedAbout(a.x, axis, part), turnedAbout(a.y, axis, part), turnedAbout(a.z, axis, part)};
}

} // namespace limber::figure
