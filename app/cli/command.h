// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command_line.h"

#include <QtCore/QTextStream>

#include <functional>
#include <vector>

namespace limber
{

class Workspace;

/// What a command was given and what it writes to.
struct CommandInput {
    const CommandArguments& arguments;
    const QStringList& given; ///< the same before it was told apart
    Workspace& workspace;
    QTextStream& out;
    QTextStream& err;
};

/// How a command ended, and the one sentence that goes with it when it did not do what was asked.
struct CommandEnd {
    enum class Code { Done = 0, Failed = 1, WrongUsage = 2 };
    Code code = Code::Done;
    QString sentence;

    CommandEnd() = default;
    CommandEnd(const Error& error) : code(Code::Failed), sentence(error.sentence) {}
    static CommandEnd wrongUsage(const QString& sentence)
    {
        CommandEnd end;
        end.code = Code::WrongUsage;
        end.sentence = sentence;
        return end;
    }
};

/// One command of the command line: what it is called, what it takes, what it does.
struct Command {
    QString name;
    QStringList usages; ///< without "limber"
    QString summary;    ///< one line for the list of commands
    QString help;       ///< more, for its own help; may be empty
    std::vector<OptionSpec> options;
    int leastOperands = 0;
    int mostOperands = 0;
    bool paints = false; ///< needs fonts and painting (still no display)
    std::function<CommandEnd(CommandInput&)> run;
};

Command listCommand();
Command showCommand();
Command timelineCommand();
Command cuesCommand();
Command sheetCommand();
Command figureCommand();
Command checkCommand();
Command fitCommand();
Command importCommand();
Command exportCommand();
Command historyCommand();
Command todayCommand();
Command rateCommand();
Command remindCommand();
Command backupCommand();
Command restoreCommand();

/// All of them in the order of the help.
std::vector<Command> allCommands();

/// The option of commands that can print JSON.
OptionSpec jsonOption();

} // namespace limber
