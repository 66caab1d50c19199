// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/exercise.h"
#include "core/model/routine.h"

#include <QtCore/QString>

namespace limber
{

/// The words of the vocabularies as the screen says them.
QString label(Phase phase);
QString label(Position position);
QString label(Equipment equipment);
QString label(Side side);

/// "floor sitting · mat", "standing · chair, band · partner": what an exercise needs of body, room and things. Optional
/// equipment is named after the required, "or none" where nothing is required.
QString needsText(const Exercise& exercise);

/// The name, kept to itself when it is written from the right, so that a dose behind it stays in its order.
QString isolated(const QString& name);

/// "each side", "left only", "right only", or nothing for an exercise without sides.
QString sidesText(const Exercise* exercise, Sides sides);

/// "3 × 30 s", or "L 3 × 30 s · R 2 × 30 s" where the right side has its own.
QString doseLabel(const Entry& entry);

/// "2 × a day · Mon, Wed, Fri"; empty when nothing is said.
QString frequencyText(const Frequency& frequency);

} // namespace limber
