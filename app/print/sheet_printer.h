// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_options.h"
#include "app/render/sheet_page.h"
#include "app/render/sheet_pictures.h"
#include "core/base/result.h"

class QPrinter;

namespace limber
{

/// Asks the printer for the paper of the options, the whole of it.
void preparePrinter(QPrinter& printer, const SheetOptions& options, const QString& title);

/// Prints the pages that the printer was asked for. Where the printer leaves more white than the sheet's margins, or
/// has other paper, the pages are made to fit. Fails with a sentence when the printer cannot be reached.
Outcome printSheet(QPrinter& printer, const Sheet& sheet, const SheetPictures* pictures);

} // namespace limber
