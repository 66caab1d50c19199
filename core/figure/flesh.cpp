// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/flesh.h"

namespace limber::figure
{

namespace
{

constexpr double kS = kStature;

Blob in(Seam seam, Blob blob)
{
    blob.seam = seam;
    return blob;
}

std::vector<Hull> pelvisHulls(const Body& body)
{
    const Mat3& p = body.pelvis;
    const Vec3 at = body.pelvisAt;
    const Blob crest = egg(at + p.y * (0.050 * kS), p, 0.077 * kS, 0.026 * kS, 0.052 * kS);
    const Blob hips = in(Seam::Hip, egg(at - p.y * (0.002 * kS), p, 0.091 * kS, 0.042 * kS, 0.054 * kS));
    const Vec3 seat = at - p.y * (0.002 * kS) - p.z * (0.025 * kS);
    const Blob left = in(Seam::Hip, ball(seat + p.x * (0.040 * kS), 0.044 * kS));
    const Blob right = in(Seam::Hip, ball(seat - p.x * (0.040 * kS), 0.044 * kS));
    return {{crest, hips}, {hips, left, right}, {crest, left, right}};
}

std::vector<Hull> trunkHulls(const Body& body)
{
    const Mat3& l = body.lumbar;
    const Mat3& t = body.thorax;
    const Blob belly = egg(body.lumbarAt + l.y * (0.010 * kS), l, 0.0785 * kS, 0.020 * kS, 0.055 * kS);
    const Blob waist = egg(body.lumbarAt + l.y * (0.062 * kS), l, 0.070 * kS, 0.034 * kS, 0.052 * kS);
    const Blob ribs = egg(body.thoraxAt + t.y * (0.032 * kS), t, 0.078 * kS, 0.040 * kS, 0.060 * kS);
    const Blob chest = in(Seam::Shoulder, egg(body.thoraxAt + t.y * (0.096 * kS) + t.z * (0.004 * kS), t, 0.084 * kS,
                                              0.046 * kS, 0.064 * kS));
    const Blob collar =
        in(Seam::Shoulder, egg(body.neckAt - t.y * (0.007 * kS), t, 0.042 * kS, 0.012 * kS, 0.036 * kS));
    const Blob left = in(Seam::Shoulder, ball(body.arm(Side::Left).root, 0.0285 * kS));
    const Blob right = in(Seam::Shoulder, ball(body.arm(Side::Right).root, 0.0285 * kS));
    return {{belly, waist}, {waist, ribs}, {ribs, chest}, {chest, left, collar}, {chest, right, collar}};
}

std::vector<Hull> thighHulls(const Limb& leg)
{
    const Blob top = in(Seam::Hip, ball(leg.root, flesh::kThighTop));
    const Blob middle = ball(lerp(leg.root, leg.mid, 0.45) + leg.upper.z * (0.005 * kS), flesh::kThighMiddle);
    const Blob knee = in(Seam::Knee, ball(leg.mid, flesh::kKnee));
    const Blob above = ball(lerp(leg.root, leg.mid, 0.74) + leg.upper.z * (0.003 * kS), 0.0365 * kS);
    return {{top, middle}, {middle, above}, {above, knee}};
}

Blob calfOf(const Limb& leg)
{
    return ball(lerp(leg.mid, leg.end, 0.30) - leg.lower.z * (0.006 * kS), flesh::kCalf);
}

std::vector<Hull> shankHulls(const Limb& leg)
{
    const Blob knee = in(Seam::Knee, ball(leg.mid, flesh::kKnee));
    const Blob hem = ball(lerp(leg.mid, leg.end, 0.86), 0.0215 * kS);
    const Blob below = ball(lerp(leg.mid, leg.end, 0.58) - leg.lower.z * (0.003 * kS), 0.0280 * kS);
    return {{knee, calfOf(leg)}, {calfOf(leg), below}, {below, hem}};
}

std::vector<Hull> ankleHulls(const Limb& leg)
{
    return {{ball(lerp(leg.mid, leg.end, 0.75), 0.0215 * kS), ball(leg.end, 0.0175 * kS)}};
}

std::vector<Hull> footHulls(const Limb& leg, Side side)
{
    const Mat3& f = leg.tip;
    const Vec3 a = leg.end;
    const Vec3 inward = f.x * (-sign(side));
    const Blob ankle = egg(a - f.y * (0.004 * kS), f, 0.0195 * kS, 0.016 * kS, 0.022 * kS);
    const Blob heel = egg(a - f.y * (0.019 * kS) - f.z * (0.018 * kS), f, 0.0185 * kS, 0.017 * kS, 0.017 * kS);
    const Blob instep = egg(a - f.y * (0.015 * kS) + f.z * (0.040 * kS), f, 0.022 * kS, 0.018 * kS, 0.022 * kS);
    const Blob pad = egg(a - f.y * (0.023 * kS) + f.z * (0.080 * kS), f, 0.0265 * kS, 0.0135 * kS, 0.024 * kS);
    const Blob toe = egg(a - f.y * (0.026 * kS) + f.z * (0.101 * kS) + inward * (0.004 * kS), f, 0.0215 * kS,
                         0.0105 * kS, 0.016 * kS);
    return {{ankle, heel, instep}, {heel, instep, pad, toe}};
}

std::vector<Hull> soleHulls(const Limb& leg, Side side)
{
    const Mat3& f = leg.tip;
    const Vec3 a = leg.end - f.y * (0.0350 * kS);
    const Vec3 inward = f.x * (-sign(side));
    const Blob heel = egg(a - f.z * (0.018 * kS), f, 0.0195 * kS, 0.0045 * kS, 0.0185 * kS);
    const Blob pad = egg(a + f.z * (0.080 * kS), f, 0.0275 * kS, 0.0045 * kS, 0.026 * kS);
    const Blob toe = egg(a + f.z * (0.101 * kS) + inward * (0.004 * kS), f, 0.0225 * kS, 0.0045 * kS, 0.018 * kS);
    return {{heel, pad, toe}};
}

std::vector<Hull> upperArmHulls(const Limb& arm)
{
    const Blob middle = ball(lerp(arm.root, arm.mid, 0.5), 0.0240 * kS);
    return {{in(Seam::Shoulder, ball(arm.root, 0.0275 * kS)), middle},
            {middle, in(Seam::Elbow, ball(arm.mid, flesh::kElbow))}};
}

std::vector<Hull> sleeveHulls(const Limb& arm)
{
    const Vec3 hem = lerp(arm.root, arm.mid, 0.56);
    const Mat3& u = arm.upper;
    return {{in(Seam::Shoulder, ball(arm.root, 0.0290 * kS)), egg(hem, u, 0.0285 * kS, 0.006 * kS, 0.0285 * kS)}};
}

std::vector<Hull> forearmHulls(const Limb& arm)
{
    const Blob belly = ball(lerp(arm.mid, arm.end, 0.25), 0.0220 * kS);
    return {{in(Seam::Elbow, ball(arm.mid, flesh::kElbow)), belly},
            {belly, in(Seam::Wrist, ball(arm.end, flesh::kWrist))}};
}

std::vector<Hull> handHulls(const Limb& arm, Side side)
{
    const Mat3& h = arm.tip;
    const Vec3 palm = h.x * (-sign(side));
    const Vec3 w = arm.end;
    const Blob wrist = in(Seam::Wrist, ball(w, flesh::kWrist));
    const Blob knuckles = egg(w - h.y * (0.050 * kS), h, 0.0105 * kS, 0.016 * kS, 0.0235 * kS);
    const Blob tips = egg(w - h.y * (0.092 * kS) + palm * (0.006 * kS), h, 0.0075 * kS, 0.014 * kS, 0.0165 * kS);
    const Blob thumbRoot = ball(w - h.y * (0.022 * kS) + h.z * (0.012 * kS), 0.0100 * kS);
    const Blob thumbTip = ball(w - h.y * (0.056 * kS) + h.z * (0.034 * kS) + palm * (0.006 * kS), 0.0080 * kS);
    return {{wrist, knuckles}, {knuckles, tips}, {thumbRoot, thumbTip}};
}

std::vector<Hull> neckHulls(const Body& body)
{
    return {{ball(body.neckAt - body.neck.y * (0.010 * kS), 0.0285 * kS),
             ball(body.skullAt + body.neck.y * (0.016 * kS), 0.0265 * kS)}};
}

std::vector<Hull> headHulls(const Body& body)
{
    const Mat3& h = body.head;
    const Vec3 c = headCentreOf(body);
    const Blob skull = egg(c + h.y * (0.008 * kS) - h.z * (0.004 * kS), h, 0.0450 * kS, 0.0520 * kS, 0.0560 * kS);
    const Blob jaw = egg(c - h.y * (0.038 * kS) + h.z * (0.018 * kS), h, 0.0285 * kS, 0.0220 * kS, 0.0290 * kS);
    return {{skull, jaw}};
}

} // namespace

Blob ball(Vec3 at, double radius)
{
    return {at, {radius, 0, 0}, {0, radius, 0}, {0, 0, radius}, Seam::None};
}

Blob egg(Vec3 at, const Mat3& frame, double x, double y, double z)
{
    return {at, frame.x * x, frame.y * y, frame.z * z, Seam::None};
}

std::vector<Flesh> fleshOf(const Body& body)
{
    std::vector<Flesh> all;
    all.reserve(16);
    all.push_back({{Segment::Pelvis, Side::Left}, {{Stuff::Trousers, pelvisHulls(body)}}});
    all.push_back({{Segment::Trunk, Side::Left}, {{Stuff::Shirt, trunkHulls(body)}}});
    all.push_back({{Segment::Neck, Side::Left}, {{Stuff::Skin, neckHulls(body)}}});
    all.push_back({{Segment::Head, Side::Left}, {{Stuff::Skin, headHulls(body)}}});
    for (const Side side : kSides) {
        const Limb& leg = body.leg(side);
        const Limb& arm = body.arm(side);
        all.push_back({{Segment::Thigh, side}, {{Stuff::Trousers, thighHulls(leg)}}});
        all.push_back({{Segment::Shank, side}, {{Stuff::Skin, ankleHulls(leg)}, {Stuff::Trousers, shankHulls(leg)}}});
        all.push_back(
            {{Segment::Foot, side}, {{Stuff::Sole, soleHulls(leg, side)}, {Stuff::Shoe, footHulls(leg, side)}}});
        all.push_back(
            {{Segment::UpperArm, side}, {{Stuff::Skin, upperArmHulls(arm)}, {Stuff::Shirt, sleeveHulls(arm)}}});
        all.push_back({{Segment::Forearm, side}, {{Stuff::Skin, forearmHulls(arm)}}});
        all.push_back({{Segment::Hand, side}, {{Stuff::Skin, handHulls(arm, side)}}});
    }
    return all;
}

std::vector<Hull> halfPelvis(const Body& body, Side side)
{
    const Mat3& p = body.pelvis;
    const Vec3 at = body.pelvisAt;
    const double s = sign(side);
    const Blob crest = egg(at + p.y * (0.050 * kS) + p.x * (0.0385 * s * kS), p, 0.0375 * kS, 0.026 * kS, 0.046 * kS);
    const Blob hips =
        in(Seam::Hip, egg(at - p.y * (0.002 * kS) + p.x * (0.0460 * s * kS), p, 0.0450 * kS, 0.042 * kS, 0.051 * kS));
    const Blob seat =
        in(Seam::Hip, ball(at - p.y * (0.002 * kS) - p.z * (0.025 * kS) + p.x * (0.042 * s * kS), 0.0425 * kS));
    return {{crest, hips}, {hips, seat}, {crest, seat}};
}

std::vector<Hull> hullsOf(const Body& body, PartName part)
{
    const Limb& leg = body.leg(part.side);
    const Limb& arm = body.arm(part.side);
    switch (part.segment) {
    case Segment::Pelvis:
        return pelvisHulls(body);
    case Segment::Trunk:
        return trunkHulls(body);
    case Segment::Neck:
        return neckHulls(body);
    case Segment::Head:
        return headHulls(body);
    case Segment::UpperArm:
        return sleeveHulls(arm);
    case Segment::Forearm:
        return forearmHulls(arm);
    case Segment::Hand:
        return handHulls(arm, part.side);
    case Segment::Thigh:
        return thighHulls(leg);
    case Segment::Shank:
        return shankHulls(leg);
    case Segment::Foot: {
        std::vector<Hull> hulls = footHulls(leg, part.side);
        hulls.push_back(soleHulls(leg, part.side).front());
        return hulls;
    }
    }
    return {};
}

double lowest(const std::vector<Hull>& hulls)
{
    double y = 1e9;
    for (const Hull& hull : hulls)
        for (const Blob& blob : hull)
            y = std::min(y, blob.at.y - blob.reach({0, 1, 0}));
    return y;
}

} // namespace limber::figure
