// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/exercise.h"
#include "core/model/routine.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

namespace limber
{

/// One exercise file of the catalogue, checked strictly against docs/catalogue-format.md. `fileName` is the name
/// without its folder; the id must be its base name. The error names file, line, field and reason.
Result<Exercise> readCatalogueExercise(const QByteArray& json, const QString& fileName);

/// A starter routine and where it stands among the starters.
struct StarterFile {
    Routine routine;
    int place = 0;
};

/// One starter file, checked the same way; every exercise that it names must be among `exercises`.
Result<StarterFile> readStarter(const QByteArray& json, const QString& fileName,
                                const std::vector<Exercise>& exercises);

/// All files of a folder; fails on the first broken one. A variant that names an unknown exercise is an error too.
Result<std::vector<Exercise>> readExerciseFiles(const QString& folder);
/// In the order of their places.
Result<std::vector<Routine>> readStarterFiles(const QString& folder, const std::vector<Exercise>& exercises);

} // namespace limber
