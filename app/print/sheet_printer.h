// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/print_refusal.h"
#include "app/render/sheet_options.h"
#include "app/render/sheet_page.h"
#include "app/render/sheet_pictures.h"
#include "core/base/result.h"

#include <functional>

class QPrinter;

namespace limber
{

/// Asks the printer for the paper of the options, the whole of it.
void preparePrinter(QPrinter& printer, const SheetOptions& options, const QString& title);

/// Says why the last job was not taken; nothing when it was.
using PrintRefusal = std::function<std::optional<QString>(const QPrinter& printer)>;

/// Prints the pages that the printer was asked for. Where the printer leaves more white than the sheet's margins, or
/// has other paper, the pages are made to fit. Fails with a sentence when the printer cannot be reached or does not
/// take the job.
Outcome printSheet(QPrinter& printer, const Sheet& sheet, const SheetPictures* pictures,
                   const PrintRefusal& refusal = refusalOfLastJob);

} // namespace limber
