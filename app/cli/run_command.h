// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command_line.h"
#include "core/base/clock.h"

#include <QtCore/QTextStream>

namespace limber
{

/// Whether this command paints, and so needs a QGuiApplication (a display it never needs).
bool commandPaints(const CommandLine& line);

/// Runs a command, --help or --version. Writes what was asked for to `out`, and one sentence to `err` when it could not
/// be done. Needs an application object. Returns the exit code: 0 done, 1 failed, 2 wrong usage.
int runCommand(const CommandLine& line, const Clock& clock, QTextStream& out, QTextStream& err);

} // namespace limber
