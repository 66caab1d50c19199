// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/routine_file.h"
#include "core/library/catalogue.h"
#include "core/storage/store.h"

#include <QtCore/QStringList>

namespace limber
{

/// A routine with all that another machine needs: its exercises that are not built in, and their pictures. `store` may
/// be null when the person has no database.
Result<RoutineFile> routineFileFor(const Routine& routine, const Catalogue& catalogue, Store* store);

/// A routine as it is taken in from a file: under its own id when that is one made to be unique, so that the same
/// routine read again updates itself; else (a starter's slug, an id somebody typed) as a copy with new ids.
Routine takenIn(const Routine& routine, const Catalogue& catalogue);

struct Imported {
    RoutineId id;
    bool updated = false;         ///< it was there before
    QStringList unknownExercises; ///< ids that neither the program, the person nor the file knows
};

/// Puts the routine of a file with its exercises and pictures among the person's own, all of it or nothing. An exercise
/// that is built in here is not taken from the file.
Result<Imported> importFile(const RoutineFile& file, const Catalogue& catalogue, Store& store, const QDateTime& now);

} // namespace limber
