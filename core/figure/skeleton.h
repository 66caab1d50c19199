// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/vec.h"
#include "core/model/vocabulary.h"

#include <array>
#include <cstddef>

// The mannequin's bones. Lengths are fractions of stature after Drillis & Contini (1966), as printed in Winter,
// "Biomechanics and Motor Control of Human Movement" (4th ed., 2009), figure 4.1; the split of the trunk and the widths
// of the joints are our own, chosen so that they add up to the same stature.
namespace limber::figure
{

constexpr double kStature = 1.70; // metres

namespace bone
{
constexpr double kThigh = 0.245 * kStature;
constexpr double kShank = 0.246 * kStature;
constexpr double kAnkleHeight = 0.039 * kStature; // ankle joint above the sole
constexpr double kFoot = 0.152 * kStature;        // heel to toe
constexpr double kUpperArm = 0.186 * kStature;
constexpr double kForearm = 0.146 * kStature;
constexpr double kHand = 0.108 * kStature;
constexpr double kHipHalfWidth = 0.052 * kStature; // middle of the pelvis to the hip joint
constexpr double kLumbarUp = 0.058 * kStature;     // hip joints to the lumbar bend
constexpr double kLumbar = 0.085 * kStature;       // lumbar bend to the thoracic bend
constexpr double kThorax = 0.164 * kStature;       // thoracic bend to the base of the neck
constexpr double kClavicle = 0.098 * kStature;     // breastbone to shoulder joint
constexpr double kClavicleRoot = 0.016 * kStature; // middle of the trunk to where the clavicle turns
constexpr double kClavicleDown = 0.034 * kStature; // that point below the base of the neck
constexpr double kNeck = 0.036 * kStature;         // base of the neck to the base of the skull
constexpr double kHeadCentre = 0.058 * kStature;   // base of the skull to the middle of the head
} // namespace bone

constexpr std::array<Side, 2> kSides{Side::Left, Side::Right};
constexpr std::size_t index(Side side)
{
    return side == Side::Left ? 0 : 1;
}
/// +1 for the left, −1 for the right: the sign of x on that side.
constexpr double sign(Side side)
{
    return side == Side::Left ? 1.0 : -1.0;
}

/// What a target, a colour or a check can name.
enum class Segment { Pelvis, Trunk, Neck, Head, UpperArm, Forearm, Hand, Thigh, Shank, Foot };

/// One segment of the body; `side` has no meaning for those in the middle.
struct PartName {
    Segment segment = Segment::Pelvis;
    Side side = Side::Left;

    friend bool operator==(const PartName&, const PartName&) = default;
};

/// Where one limb is: its three joints, and how its last bone (hand or foot) is turned.
/// `upper`, `lower` and `tip` have y pointing back up the limb (away from the tip), z to the front, x to the left.
struct Limb {
    Vec3 root; // shoulder or hip
    Vec3 mid;  // elbow or knee
    Vec3 end;  // wrist or ankle
    Mat3 upper;
    Mat3 lower;
    Mat3 tip;
};

/// The whole mannequin in space: joints and the directions of its bones.
struct Body {
    Vec3 pelvisAt; // middle between the hip joints
    Mat3 pelvis;
    Vec3 lumbarAt;
    Mat3 lumbar;
    Vec3 thoraxAt; // where the thorax begins
    Mat3 thorax;
    Vec3 neckAt; // base of the neck
    Mat3 neck;
    Vec3 skullAt; // base of the skull
    Mat3 head;
    std::array<Limb, 2> legs;
    std::array<Limb, 2> arms;

    const Limb& leg(Side side) const { return legs[index(side)]; }
    Limb& leg(Side side) { return legs[index(side)]; }
    const Limb& arm(Side side) const { return arms[index(side)]; }
    Limb& arm(Side side) { return arms[index(side)]; }
};

/// The middle of the palm.
Vec3 palmOf(const Limb& arm);
/// The middle of the head.
Vec3 headCentreOf(const Body& body);
/// The body as it stands in a mirror in the plane x = 0; left becomes right.
Body mirrored(const Body& body);
/// Moves the whole body.
Body moved(const Body& body, Vec3 by);

/// A place on the skin of a segment and the direction that points out of it.
struct SkinPoint {
    Vec3 at;
    Vec3 out;
};

enum class Face { Front, Back, Inside, Outside };

/// The point a fraction `along` (0 near end … 1 far end) of the segment, on that face of it.
SkinPoint skinPoint(const Body& body, PartName part, double along, Face face);

} // namespace limber::figure
