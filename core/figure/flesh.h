// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/skeleton.h"

#include <vector>

namespace limber::figure
{

/// How thick the body is around its bones, in metres. Our own measure of a person of medium build.
namespace flesh
{
constexpr double kThighTop = 0.0455 * kStature;
constexpr double kThighMiddle = 0.0425 * kStature;
constexpr double kKnee = 0.0300 * kStature;
constexpr double kCalf = 0.0320 * kStature;
constexpr double kAnkle = 0.0190 * kStature;
constexpr double kShoulder = 0.0300 * kStature;
constexpr double kElbow = 0.0215 * kStature;
constexpr double kWrist = 0.0145 * kStature;
constexpr double kPelvisWidth = 0.0950 * kStature;
constexpr double kPelvisDepth = 0.0620 * kStature;
constexpr double kChestWidth = 0.0860 * kStature;
constexpr double kChestDepth = 0.0660 * kStature;
constexpr double kHeadDepth = 0.0560 * kStature;
} // namespace flesh

/// The places where two pieces of the body run into each other without a line between them.
enum class Seam { None, Hip, Knee, Shoulder, Elbow, Wrist };

/// An ellipsoid: its middle and its three half axes.
struct Blob {
    Vec3 at;
    Vec3 a;
    Vec3 b;
    Vec3 c;
    Seam seam = Seam::None; // it lies in this joint

    /// Half its extent in the unit direction `n`.
    double reach(Vec3 n) const
    {
        const double x = dot(a, n);
        const double y = dot(b, n);
        const double z = dot(c, n);
        return std::sqrt(x * x + y * y + z * z);
    }
};

Blob ball(Vec3 at, double radius);
/// An ellipsoid whose half axes lie along those of `frame`.
Blob egg(Vec3 at, const Mat3& frame, double x, double y, double z);

/// What a piece of the body is made of; the painter gives each its colour.
enum class Stuff { Skin, Shirt, Trousers, Shoe, Sole, Hair };

/// The convex skin stretched over its blobs.
using Hull = std::vector<Blob>;

/// Hulls of one stuff, seen as one shape.
struct Layer {
    Stuff stuff = Stuff::Skin;
    std::vector<Hull> hulls;
};

/// One drawable, checkable piece of the body. Layers lie on one another, the last on top.
struct Flesh {
    PartName name;
    std::vector<Layer> layers;
};

/// The flesh around the bones, in no particular order. The head is only its skin here; hair and face are the painter's.
std::vector<Flesh> fleshOf(const Body& body);

/// One side's half of the pelvis, inside its whole.
std::vector<Hull> halfPelvis(const Body& body, Side side);

/// Only the hulls of one segment.
std::vector<Hull> hullsOf(const Body& body, PartName part);

/// How far the hulls go down: the lowest y of them.
double lowest(const std::vector<Hull>& hulls);

} // namespace limber::figure
