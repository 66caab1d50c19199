// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/pacing.h"

namespace limber::figure
{

namespace
{

constexpr double kGettingThere = 2.0; // seconds
constexpr double kBreath = 6.0;       // seconds
constexpr double kBreathDepth = 0.05; // of the whole way

} // namespace

double phaseForHold(std::chrono::milliseconds intoHold)
{
    const double t = std::max(0.0, std::chrono::duration<double>(intoHold).count());
    if (t < kGettingThere)
        return smooth(t / kGettingThere);
    const double breath = (t - kGettingThere) / kBreath;
    return 1.0 - kBreathDepth * 0.5 * (1.0 - std::cos(2.0 * std::numbers::pi * breath));
}

double phaseForReps(const Figure& figure, std::chrono::milliseconds intoRep, std::chrono::milliseconds pace)
{
    const double whole = std::max(0.2, std::chrono::duration<double>(pace).count());
    const double t = std::fmod(std::max(0.0, std::chrono::duration<double>(intoRep).count()), whole) / whole;
    if (figure.cycle)
        return 2.0 * t;
    if (t < 0.25)
        return smooth(t / 0.25);
    if (t < 0.5)
        return 1.0;
    return 1.0 + smooth((t - 0.5) / 0.5);
}

} // namespace limber::figure
