// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_command.h"

#include "app/cli/command.h"
#include "app/cli/help.h"
#include "app/cli/workspace.h"
#include "core/library/nearest_names.h"

#include <algorithm>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

bool asksForHelp(const QStringList& arguments)
{
    const qsizetype end = arguments.indexOf(u"--"_s);
    const QStringList options = end < 0 ? arguments : arguments.mid(0, end);
    return options.contains(u"--help"_s) || options.contains(u"-h"_s);
}

const Command* findCommand(const std::vector<Command>& commands, const QString& name)
{
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&name](const Command& command) { return command.name == name; });
    return found == commands.end() ? nullptr : &*found;
}

QString nearestCommand(const std::vector<Command>& commands, const QString& name)
{
    QStringList names;
    for (const Command& command : commands)
        names << command.name;
    return nearestNames(name, names, 1).value(0);
}

CommandEnd unknownCommand(const std::vector<Command>& commands, const QString& name)
{
    const bool isOption = name.startsWith(u'-');
    const QString nearest = isOption ? QString() : nearestCommand(commands, name);
    const QString advice =
        nearest.isEmpty() ? u"see limber --help."_s : u"did you mean “%1”? See limber --help."_s.arg(nearest);
    return CommandEnd::wrongUsage(
        u"There is no %1 “%2”; %3"_s.arg(isOption ? u"option"_s : u"command"_s, name, advice));
}

CommandEnd operandsMissing(const Command& command)
{
    return CommandEnd::wrongUsage(u"Write it like this: limber %1."_s.arg(command.usages.join(u", or limber "_s)));
}

CommandEnd runWith(const Command& command, const CommandLine& line, const Clock& clock, QTextStream& out,
                   QTextStream& err)
{
    const auto arguments = readArguments(line.arguments, command.options);
    if (!arguments) {
        return CommandEnd::wrongUsage(u"%1 See limber %2 --help."_s.arg(arguments.error().sentence, command.name));
    }
    const qsizetype count = arguments->operands.size();
    if (count < command.leastOperands || count > command.mostOperands)
        return operandsMissing(command);
    const auto workspace = Workspace::open(line.dataFolder, clock);
    if (!workspace)
        return workspace.error();
    CommandInput input{*arguments, line.arguments, **workspace, out, err};
    return command.run(input);
}

CommandEnd answer(const CommandLine& line, const Clock& clock, QTextStream& out, QTextStream& err)
{
    const std::vector<Command> commands = allCommands();
    if (line.command == u"--version"_s) {
        out << "limber " << LIMBER_VERSION << '\n';
        return {};
    }
    const bool isHelp = line.command == u"--help"_s || line.command == u"-h"_s || line.command == u"help"_s;
    if (isHelp && line.arguments.isEmpty()) {
        out << generalHelp(commands);
        return {};
    }
    const QString name = isHelp ? line.arguments.first() : line.command;
    const Command* command = findCommand(commands, name);
    if (command == nullptr)
        return unknownCommand(commands, name);
    if (isHelp || asksForHelp(line.arguments)) {
        out << commandHelp(*command);
        return {};
    }
    return runWith(*command, line, clock, out, err);
}

} // namespace

bool commandPaints(const CommandLine& line)
{
    const std::vector<Command> commands = allCommands();
    const Command* command = findCommand(commands, line.command);
    return command != nullptr && command->paints;
}

int runCommand(const CommandLine& line, const Clock& clock, QTextStream& out, QTextStream& err)
{
    CommandEnd end = answer(line, clock, out, err);
    out.flush();
    if (end.code == CommandEnd::Code::Done && out.status() != QTextStream::Ok)
        end = Error{u"What was asked for could not be written out; make room and try again."_s};
    if (!end.sentence.isEmpty())
        err << "limber: " << end.sentence << '\n';
    err.flush();
    return static_cast<int>(end.code);
}

} // namespace limber
