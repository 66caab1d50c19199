// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include <algorithm>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

const QString kData = u"--data"_s;
const QString kEndOfOptions = u"--"_s;

/// Whether the window is meant: files to open, as a file manager gives them.
bool isFile(const QString& argument)
{
    return argument.endsWith(u".limber"_s, Qt::CaseInsensitive);
}

const OptionSpec* findOption(const std::vector<OptionSpec>& known, const QString& name)
{
    const auto found =
        std::find_if(known.begin(), known.end(), [&name](const OptionSpec& option) { return option.name == name; });
    return found == known.end() ? nullptr : &*found;
}

bool looksLikeOption(const QString& argument)
{
    return argument.size() > 1 && argument.startsWith(u'-');
}

} // namespace

Result<CommandLine> readCommandLine(const QStringList& arguments)
{
    CommandLine line;
    QStringList rest;
    bool options = true;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        options = options && argument != kEndOfOptions;
        if (options && (argument == kData || argument.startsWith(kData + u'='))) {
            const bool joined = argument != kData;
            line.dataFolder = joined ? argument.mid(kData.size() + 1) : arguments.value(++i);
            if (line.dataFolder.isEmpty())
                return Error{u"--data needs a folder; see limber --help."_s};
            continue;
        }
        rest << argument;
    }
    if (!rest.isEmpty() && !isFile(rest.first()) && rest.first() != kEndOfOptions)
        line.command = rest.takeFirst();
    rest.removeAll(line.opensWindow() ? kEndOfOptions : QString());
    line.arguments = rest;
    return line;
}

Result<CommandArguments> readArguments(const QStringList& arguments, const std::vector<OptionSpec>& known)
{
    CommandArguments read;
    bool options = true;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        if (options && argument == kEndOfOptions) {
            options = false;
        } else if (options && looksLikeOption(argument)) {
            const qsizetype equals = argument.startsWith(u"--"_s) ? argument.indexOf(u'=') : -1;
            const QString name = equals < 0 ? argument : argument.left(equals);
            const OptionSpec* option = findOption(known, name);
            if (option == nullptr)
                return Error{u"There is no option %1 here."_s.arg(name)};
            if (option->value.isEmpty() && equals >= 0)
                return Error{u"%1 takes no value."_s.arg(name)};
            const bool isLast = i + 1 >= arguments.size();
            if (!option->value.isEmpty() && equals < 0 && isLast)
                return Error{u"%1 needs a value: %1 %2."_s.arg(name, option->value)};
            const QString value = option->value.isEmpty() ? QString()
                                  : equals < 0            ? arguments[++i]
                                                          : argument.mid(equals + 1);
            read.options.insert(name, value);
        } else {
            read.operands << argument;
        }
    }
    return read;
}

} // namespace limber
