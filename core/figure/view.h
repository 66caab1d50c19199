// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/flesh.h"
#include "core/figure/pose.h"

namespace limber::figure
{

/// Looks at the scene from a camera that is far away (parallel lines stay parallel). Flat coordinates are metres,
/// x to the right of the picture, y down.
struct View {
    Vec3 right;
    Vec3 up;
    Vec3 toward; // at the viewer

    explicit View(const Camera& camera)
    {
        const double yaw = camera.yaw * kDegree;
        const double pitch = camera.pitch * kDegree;
        toward = {std::sin(yaw) * std::cos(pitch), std::sin(pitch), std::cos(yaw) * std::cos(pitch)};
        right = {std::cos(yaw), 0, -std::sin(yaw)};
        up = cross(toward, right);
    }
    double x(Vec3 p) const { return dot(p, right); }
    double y(Vec3 p) const { return -dot(p, up); }
    double depth(Vec3 p) const { return dot(p, toward); }
};

/// Widens `bounds` so that the blob has room.
inline void include(Bounds& bounds, const View& view, const Blob& blob)
{
    const double w = blob.reach(view.right);
    const double h = blob.reach(view.up);
    bounds.left = std::min(bounds.left, view.x(blob.at) - w);
    bounds.right = std::max(bounds.right, view.x(blob.at) + w);
    bounds.top = std::min(bounds.top, view.y(blob.at) - h);
    bounds.bottom = std::max(bounds.bottom, view.y(blob.at) + h);
}

/// Where the arrow's point goes between start and end.
std::vector<Vec3> pathOf(const Figure& figure, const ArrowSpec& arrow);

/// The room that all phases of the figure need together, so that an animation keeps one scale.
Bounds boundsOf(const Figure& figure);

} // namespace limber::figure
