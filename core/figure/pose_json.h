// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/json_walk.h"

namespace limber::figure
{

/// The object with what `changes` says laid over it: later key poses only name what changes. Keys for both sides
/// ("hips", "knees", "feet" …) are split into left and right first; "free" lets go of a target.
QJsonObject laidOver(const QJsonObject& base, const QJsonObject& changes);

/// One pose of one body from its complete object.
Pose readPose(JsonWalk& walk, const QJsonObject& json, const QString& path);

Prop readProp(JsonWalk& walk, const QJsonObject& json, const QString& path);
/// A part of the body ("body" for all of it) and the prop it may press into: "pelvis chair".
QString readPress(JsonWalk& walk, const QJsonValue& value, const QString& path);

} // namespace limber::figure
