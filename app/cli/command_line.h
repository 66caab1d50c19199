// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace limber
{

/// The first reading of the command line: what it is about. Needs no application object.
struct CommandLine {
    QString dataFolder;    ///< of --data; empty: the XDG data folder
    QString command;       ///< empty: the window
    QStringList arguments; ///< what stands behind the command; for the window, files to import and open

    /// Files to open, or "play ROUTINE", which begins a session in the window.
    bool opensWindow() const { return command.isEmpty() || plays(); }
    bool plays() const { return command == QStringLiteral("play") && !arguments.contains(QStringLiteral("--help")); }
};

/// Takes --data DIR from wherever it stands and finds the command. The arguments come without the program's name.
/// The error is a wrong usage.
Result<CommandLine> readCommandLine(const QStringList& arguments);

/// An option that a command knows: "--json", or with a value "-o FILE".
struct OptionSpec {
    QString name;
    QString value; ///< what stands for the value in the help; empty: it has none
    QString help;
};

/// The arguments of one command, told apart.
struct CommandArguments {
    QStringList operands;
    QHash<QString, QString> options;

    bool has(const QString& option) const { return options.contains(option); }
    QString value(const QString& option) const { return options.value(option); }
};

/// Tells options from operands; "--" ends the options, "--name=value" is "--name value". The error is a wrong usage.
Result<CommandArguments> readArguments(const QStringList& arguments, const std::vector<OptionSpec>& known);

} // namespace limber
