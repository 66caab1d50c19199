// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

// Small 3-D types for the figure. Axes, everywhere: x = the person's left, y = up, z = the way the person
// faces when nothing is turned. Right-handed, lengths in metres, angles in degrees unless a name says radians.
namespace limber::figure
{

constexpr double kDegree = std::numbers::pi / 180.0;

/// A point or a direction in space (metres).
struct Vec3 {
    double x = 0;
    double y = 0;
    double z = 0;

    friend bool operator==(const Vec3&, const Vec3&) = default;
};

constexpr Vec3 operator+(Vec3 a, Vec3 b)
{
    return {a.x + b.x, a.y + b.y, a.z + b.z};
}
constexpr Vec3 operator-(Vec3 a, Vec3 b)
{
    return {a.x - b.x, a.y - b.y, a.z - b.z};
}
constexpr Vec3 operator-(Vec3 a)
{
    return {-a.x, -a.y, -a.z};
}
constexpr Vec3 operator*(Vec3 a, double s)
{
    return {a.x * s, a.y * s, a.z * s};
}
constexpr double dot(Vec3 a, Vec3 b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}
constexpr Vec3 cross(Vec3 a, Vec3 b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
constexpr Vec3 lerp(Vec3 a, Vec3 b, double t)
{
    return a + (b - a) * t;
}
inline double length(Vec3 a)
{
    return std::sqrt(dot(a, a));
}
inline double distance(Vec3 a, Vec3 b)
{
    return length(a - b);
}

/// `a` with length 1; `fallback` when `a` has (almost) no length.
inline Vec3 unit(Vec3 a, Vec3 fallback = {0, 1, 0})
{
    const double n = length(a);
    return n > 1e-9 ? a * (1.0 / n) : fallback;
}

/// The part of `a` at right angles to the unit vector `n`, with length 1.
inline Vec3 unitAcross(Vec3 a, Vec3 n, Vec3 fallback = {1, 0, 0})
{
    const Vec3 p = a - n * dot(a, n);
    if (length(p) > 1e-6) {
        return unit(p);
    }
    const Vec3 q = fallback - n * dot(fallback, n);
    return length(q) > 1e-6 ? unit(q) : unit(cross(n, Vec3{0.3, 0.5, 0.8}));
}

inline Vec3 mirrored(Vec3 a)
{
    return {-a.x, a.y, a.z};
}

/// Angle between two directions, 0…180 degrees.
inline double angleBetween(Vec3 a, Vec3 b)
{
    return std::atan2(length(cross(a, b)), dot(a, b)) / kDegree;
}

/// A rotation: its columns are where x (left), y (up) and z (forward) point.
struct Mat3 {
    Vec3 x{1, 0, 0};
    Vec3 y{0, 1, 0};
    Vec3 z{0, 0, 1};
};

constexpr Vec3 operator*(const Mat3& m, Vec3 v)
{
    return m.x * v.x + m.y * v.y + m.z * v.z;
}
constexpr Mat3 operator*(const Mat3& a, const Mat3& b)
{
    return {a * b.x, a * b.y, a * b.z};
}
constexpr Mat3 transposed(const Mat3& m)
{
    return {{m.x.x, m.y.x, m.z.x}, {m.x.y, m.y.y, m.z.y}, {m.x.z, m.y.z, m.z.z}};
}
/// The same rotation seen in a mirror standing in the plane x = 0.
constexpr Mat3 mirrored(const Mat3& m)
{
    return {{m.x.x, -m.x.y, -m.x.z}, {-m.y.x, m.y.y, m.y.z}, {-m.z.x, m.z.y, m.z.z}};
}

inline Mat3 rotationX(double degrees)
{
    const double c = std::cos(degrees * kDegree);
    const double s = std::sin(degrees * kDegree);
    return {{1, 0, 0}, {0, c, s}, {0, -s, c}};
}
inline Mat3 rotationY(double degrees)
{
    const double c = std::cos(degrees * kDegree);
    const double s = std::sin(degrees * kDegree);
    return {{c, 0, -s}, {0, 1, 0}, {s, 0, c}};
}
inline Mat3 rotationZ(double degrees)
{
    const double c = std::cos(degrees * kDegree);
    const double s = std::sin(degrees * kDegree);
    return {{c, s, 0}, {-s, c, 0}, {0, 0, 1}};
}

/// Turns `v` about the unit vector `axis` (Rodrigues' formula).
inline Vec3 turnedAbout(Vec3 v, Vec3 axis, double radians)
{
    const double c = std::cos(radians);
    const double s = std::sin(radians);
    return v * c + cross(axis, v) * s + axis * (dot(axis, v) * (1.0 - c));
}

/// Goes from the direction `a` to `b` at an even angular speed; opposite directions go round by `y`.
inline Vec3 slerp(Vec3 a, Vec3 b, double t)
{
    const Vec3 ua = unit(a);
    const Vec3 ub = unit(b);
    Vec3 axis = cross(ua, ub);
    const double angle = std::atan2(length(axis), dot(ua, ub));
    axis = length(axis) > 1e-9 ? unit(axis) : unitAcross({0, 1, 0}, ua);
    return turnedAbout(ua, axis, angle * t);
}

/// The rotation a fraction `t` of the way from `a` to `b`, by the shortest turn.
Mat3 slerp(const Mat3& a, const Mat3& b, double t);

constexpr double mix(double a, double b, double t)
{
    return a + (b - a) * t;
}
inline double smooth(double t)
{
    const double c = std::clamp(t, 0.0, 1.0);
    return c * c * (3.0 - 2.0 * c);
}

} // namespace limber::figure
