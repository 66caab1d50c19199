// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/json_reader.h"
#include "core/model/routine.h"

namespace limber
{

/// Reads one routine; fields that this version does not know are kept in the `extra` of the value they stand in.
/// Sections and entries without an id are numbered ("tight-hips-2", "tight-hips-2-5"), so that the same text always
/// gives the same routine; an id used twice is a fault.
Routine readRoutine(ObjectReader& from);

/// The same from the text of a file; `name` is what a sentence calls it. The error names line, field and remedy.
Result<Routine> readRoutine(const QByteArray& json, const QString& name);

QJsonObject routineJson(const Routine& routine);

/// The routine as compact JSON text. Fails, with a sentence, for a routine that readRoutine() would refuse (a dose out
/// of range, an id used twice, a text too long), so that whatever is written can be read again.
Result<QByteArray> routineText(const Routine& routine);

} // namespace limber
