// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/json_reader.h"
#include "core/model/exercise.h"

namespace limber
{

/// Reads one exercise; fields that this version does not know are kept in the `extra` of the value they stand in.
Exercise readExercise(ObjectReader& from);

/// The same from the text of a file; `name` is what a sentence calls it. The error names line, field and remedy.
Result<Exercise> readExercise(const QByteArray& json, const QString& name);

QJsonObject exerciseJson(const Exercise& exercise);

/// The exercise as compact JSON text. Fails, with a sentence, for one that readExercise() would refuse.
Result<QByteArray> exerciseText(const Exercise& exercise);

} // namespace limber
