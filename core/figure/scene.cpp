// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/scene.h"

namespace limber::figure
{

namespace
{

struct Span {
    const KeyPose* from = nullptr;
    const KeyPose* to = nullptr;
    double t = 0;
};

/// The two key poses around the phase and how far it is between them, eased at both ends unless it goes round evenly.
Span spanAt(const Figure& figure, double phase)
{
    double p = std::fmod(phase, 2.0);
    if (p < 0)
        p += 2.0;
    const std::vector<KeyPose>& keys = figure.poses;
    const bool ownWayBack = keys.back().when > 1.0;
    if (!ownWayBack && p > 1.0)
        p = 2.0 - p;
    for (std::size_t i = 0; i + 1 < keys.size(); ++i)
        if (p <= keys[i + 1].when)
            return {&keys[i], &keys[i + 1], (p - keys[i].when) / (keys[i + 1].when - keys[i].when)};
    // Past the last key pose: on to the first again.
    const double left = 2.0 - keys.back().when;
    return {&keys.back(), &keys.front(), left > 0 ? (p - keys.back().when) / left : 1.0};
}

} // namespace

Prop mirrored(const Prop& prop)
{
    Prop m = prop;
    m.at = mirrored(prop.at);
    m.turn = -prop.turn;
    return m;
}

Scene sceneAt(const Figure& figure, double phase, Mirror mirror)
{
    Q_ASSERT(!figure.poses.empty());
    const Span span = figure.poses.size() == 1 ? Span{&figure.poses[0], &figure.poses[0], 0} : spanAt(figure, phase);
    const Solved body = solve(span.from->pose, span.to->pose, span.t);
    Scene scene{body.body, std::nullopt, figure.props, body.reaches};
    if (span.from->partner && span.to->partner) {
        const Solved other = solve(*span.from->partner, *span.to->partner, span.t, &body.body);
        scene.partner = other.body;
        scene.reaches.insert(scene.reaches.end(), other.reaches.begin(), other.reaches.end());
    }
    if (mirror == Mirror::Yes) {
        scene.body = mirrored(scene.body);
        if (scene.partner)
            scene.partner = mirrored(*scene.partner);
        for (Prop& prop : scene.props)
            prop = mirrored(prop);
    }
    return scene;
}

} // namespace limber::figure
