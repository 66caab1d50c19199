// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_content.h"
#include "core/base/result.h"
#include "core/model/timing.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace limber
{

/// The sheet as a PDF: vectors, real text in reading order, embedded subset fonts, title, author and language.
/// Needs loadFonts() to have been called. `pictures` may be null.
QByteArray sheetPdf(const Sheet& sheet, const SheetPictures* pictures);

/// Writes the PDF beside the target and renames it into place, so that no half file ever stands there. Fails with a
/// sentence that names the file and the reason.
Outcome writeSheetPdf(const QString& path, const Sheet& sheet, const SheetPictures* pictures);

/// From a routine to its PDF in one call: what the command line and *Save as PDF* do. `defaults` are the person's
/// times, for the minutes on the sheet.
Outcome writeSheetPdf(const QString& path, const Routine& routine, const SheetLookup& lookup,
                      const TimingDefaults& defaults, const SheetPictures* pictures, const SheetOptions& options);

} // namespace limber
