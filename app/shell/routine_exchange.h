// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/transfer.h"

namespace limber
{

class AppContext;

/// For file dialogs: "Limber routine (*.limber)".
QString routineFileFilter();

/// A file name made of the title, free of what file systems do not like.
QString exportNameFor(const Routine& routine);

/// Writes the routine with its own exercises and their pictures into one file.
Outcome exportRoutine(const Routine& routine, const QString& path, AppContext& context);

/// Puts the routine of a file among the person's own, whole or not at all. A file from the same source as a routine
/// that is there updates that one, undoably; any other becomes a copy with a new id.
Result<Imported> importRoutine(const QString& path, AppContext& context);

} // namespace limber
