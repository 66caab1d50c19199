// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command_line.h"
#include "app/render/sheet_options.h"

#include <optional>
#include <vector>

namespace limber
{

/// The options of `limber sheet` that say how the sheet looks.
std::vector<OptionSpec> sheetOptionSpecs();

/// Takes what was given into `options`; nothing, or what is wrong with it.
std::optional<QString> takeSheetOptions(const CommandArguments& given, SheetOptions& options);

} // namespace limber
