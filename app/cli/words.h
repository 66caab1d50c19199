// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/exercise.h"
#include "core/model/routine.h"
#include "core/timeline/timeline.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QString>

namespace limber::cli
{

/// JSON for people and programs: indented, with a line end.
QString jsonText(const QJsonDocument& document);

/// "14 min 20 s", or "at least 14 min" when something is self-paced.
QString totalText(const Timeline& timeline);

/// "mat, (chair)": optional equipment in brackets; "none".
QString equipmentText(const Exercise& exercise);

/// "3 × 30 s", or "left 3 × 30 s, right 2 × 30 s".
QString entryDoseText(const Entry& entry);

/// "each side", "left only", "right only"; empty for a bilateral or unknown exercise.
QString sidesText(const Entry& entry, const Exercise* exercise);

/// "2 × a day, Mon Wed Fri"; empty when nothing is said.
QString frequencyText(const Frequency& frequency);

} // namespace limber::cli
