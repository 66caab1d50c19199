// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace limber
{

/// `limber --help`: every command with one line.
QString generalHelp(const std::vector<Command>& commands);

/// `limber COMMAND --help`.
QString commandHelp(const Command& command);

} // namespace limber
