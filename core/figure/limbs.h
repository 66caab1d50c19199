// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/pose.h"

// One arm or leg at a time: forward and inverse kinematics. Only the solver uses this.
namespace limber::figure
{

/// Two bones and the side on which their hinge opens: +1 for a knee (it bends backward), −1 for an elbow.
struct Bones {
    double upper = 0;
    double lower = 0;
    double hinge = 1;
};
constexpr Bones kLegBones{bone::kThigh, bone::kShank, 1};
constexpr Bones kArmBones{bone::kUpperArm, bone::kForearm, -1};

/// The limb from `root` whose end is as near to `end` as its bones allow, knee or elbow toward `bendToward`.
/// `tip` is left as it is.
Limb bent(Vec3 root, Vec3 end, Vec3 bendToward, const Bones& bones);
/// Where its knee or elbow points; well defined for a straight limb too.
Vec3 bendOf(const Limb& limb, const Bones& bones);

Vec3 hipOf(const Body& body, Side side);
/// The shoulder joint when the upper arm points along `direction`: the clavicle follows the arm up and forward.
Vec3 shoulderOf(const Body& body, Side side, Vec3 direction);

Limb legByAngles(const Body& body, Side side, const LegSpec& spec);
Limb armByAngles(const Body& body, Side side, const ArmSpec& spec);

/// The foot's bone when it stands on its target, and where the ankle is then.
struct Stand {
    Vec3 ankle;
    Mat3 foot;
};
Stand standOf(const Target& target);

Limb legToTarget(const Body& body, Side side, const LegSpec& spec, const Body* partner);
Limb armToTarget(const Body& body, Side side, const ArmSpec& spec, const Body* partner);

/// Which way out of what the target lies on; no length for a free limb.
Vec3 awayFrom(const Body& body, const Target& target, const Body* partner);

/// Distance between the target and what should be on it.
double missOf(const Body& body, Side side, const Target& target, bool leg, const Body* partner);

} // namespace limber::figure
