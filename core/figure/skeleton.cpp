// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/skeleton.h"

#include "core/figure/flesh.h"

namespace limber::figure
{

namespace
{

Limb mirroredLimb(const Limb& limb)
{
    return {mirrored(limb.root),  mirrored(limb.mid),   mirrored(limb.end),
            mirrored(limb.upper), mirrored(limb.lower), mirrored(limb.tip)};
}

Vec3 outOf(const Mat3& frame, Face face, Side side)
{
    switch (face) {
    case Face::Front:
        return frame.z;
    case Face::Back:
        return -frame.z;
    case Face::Outside:
        return frame.x * sign(side);
    case Face::Inside:
        return -(frame.x * sign(side));
    }
    return frame.z;
}

SkinPoint onBone(Vec3 from, Vec3 to, const Mat3& frame, double radius, double along, Vec3 out)
{
    (void)frame;
    return {lerp(from, to, along) + out * radius, out};
}

} // namespace

Vec3 palmOf(const Limb& arm)
{
    return arm.end - arm.tip.y * (0.45 * bone::kHand);
}

Vec3 headCentreOf(const Body& body)
{
    return body.skullAt + body.head.y * bone::kHeadCentre + body.head.z * (0.012 * kStature);
}

Body mirrored(const Body& body)
{
    Body m;
    m.pelvisAt = mirrored(body.pelvisAt);
    m.pelvis = mirrored(body.pelvis);
    m.lumbarAt = mirrored(body.lumbarAt);
    m.lumbar = mirrored(body.lumbar);
    m.thoraxAt = mirrored(body.thoraxAt);
    m.thorax = mirrored(body.thorax);
    m.neckAt = mirrored(body.neckAt);
    m.neck = mirrored(body.neck);
    m.skullAt = mirrored(body.skullAt);
    m.head = mirrored(body.head);
    for (const Side side : kSides) {
        m.leg(side) = mirroredLimb(body.leg(otherSide(side)));
        m.arm(side) = mirroredLimb(body.arm(otherSide(side)));
    }
    return m;
}

Body moved(const Body& body, Vec3 by)
{
    Body m = body;
    for (Vec3* p : {&m.pelvisAt, &m.lumbarAt, &m.thoraxAt, &m.neckAt, &m.skullAt})
        *p = *p + by;
    for (std::array<Limb, 2>* limbs : {&m.legs, &m.arms})
        for (Limb& limb : *limbs)
            for (Vec3* p : {&limb.root, &limb.mid, &limb.end})
                *p = *p + by;
    return m;
}

SkinPoint skinPoint(const Body& body, PartName part, double along, Face face)
{
    const Side side = part.side;
    const Limb& leg = body.leg(side);
    const Limb& arm = body.arm(side);
    switch (part.segment) {
    case Segment::Thigh:
        return onBone(leg.root, leg.mid, leg.upper, mix(flesh::kThighTop, flesh::kKnee, along), along,
                      outOf(leg.upper, face, side));
    case Segment::Shank:
        return onBone(leg.mid, leg.end, leg.lower, mix(flesh::kCalf, flesh::kAnkle, along), along,
                      outOf(leg.lower, face, side));
    case Segment::Foot:
        return onBone(leg.end, leg.end + leg.tip.z * (0.10 * kStature), leg.tip, 0.02, along,
                      face == Face::Front ? leg.tip.y : outOf(leg.tip, face, side));
    case Segment::UpperArm:
        return onBone(arm.root, arm.mid, arm.upper, flesh::kElbow, along, outOf(arm.upper, face, side));
    case Segment::Forearm:
        return onBone(arm.mid, arm.end, arm.lower, mix(flesh::kElbow, flesh::kWrist, along), along,
                      outOf(arm.lower, face, side));
    case Segment::Hand:
        return {palmOf(arm), -(arm.tip.x * sign(side))};
    case Segment::Pelvis: {
        const Vec3 out = outOf(body.pelvis, face, side);
        const double reach = face == Face::Front || face == Face::Back ? flesh::kPelvisDepth : flesh::kPelvisWidth;
        return {lerp(body.pelvisAt, body.lumbarAt, along) + out * reach, out};
    }
    case Segment::Trunk: {
        const Vec3 out = outOf(body.thorax, face, side);
        const double reach = face == Face::Front || face == Face::Back ? flesh::kChestDepth : flesh::kChestWidth;
        return {lerp(body.thoraxAt, body.neckAt, along) + out * reach, out};
    }
    case Segment::Neck:
    case Segment::Head: {
        const Vec3 out = outOf(body.head, face, side);
        return {headCentreOf(body) + out * flesh::kHeadDepth, out};
    }
    }
    return {};
}

} // namespace limber::figure
