// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cues/cue.h"
#include "core/timeline/timeline.h"

#include <QtCore/QJsonObject>

namespace limber
{

/// What `limber timeline --json` prints; docs/schema/limber.schema.json describes it.
QJsonObject timelineJson(const Timeline& timeline, const std::vector<Cue>& cues);

} // namespace limber
