// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/exercise.h"
#include "core/model/picture.h"
#include "core/model/routine.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>

#include <vector>

namespace limber
{

/// What a .limber file carries: one routine, and all that another machine needs to play and print it.
struct RoutineFile {
    Routine routine;
    std::vector<Exercise> exercises; ///< those of the routine that are not built in
    std::vector<Picture> pictures;   ///< of those exercises
    QJsonObject extra;               ///< top-level fields of a newer version, kept through a round trip

    friend bool operator==(const RoutineFile&, const RoutineFile&) = default;
};

constexpr int kRoutineFileVersion = 1;

/// Reads the text of a .limber file. `name` is what sentences call it. Refuses, in one sentence with file, line, field
/// and remedy: other formats, newer versions, damage, wrong kinds, missing fields, ids used twice, doses out of range.
Result<RoutineFile> readRoutineFile(const QByteArray& json, const QString& name);

/// The text of a .limber file, indented, so that a person can read it. Fails for what readRoutineFile() would refuse.
Result<QByteArray> routineFileText(const RoutineFile& file);

/// Reads a file on disk; one larger than limits::kFileBytes is refused unread.
Result<RoutineFile> loadRoutineFile(const QString& path);

/// Writes beside the target and renames, so that a full disk leaves no half file and the old one stays.
Outcome saveRoutineFile(const RoutineFile& file, const QString& path);

} // namespace limber
