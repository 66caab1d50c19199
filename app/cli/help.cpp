// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/table.h"

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

const QString kIndent = u"  "_s;

QString nameOf(const OptionSpec& option)
{
    return option.value.isEmpty() ? option.name : option.name + u' ' + option.value;
}

std::vector<OptionSpec> everywhere()
{
    return {{u"--data"_s, u"DIR"_s, u"use the database in this folder (default: limber in the XDG data folder)"_s},
            {u"--help"_s, {}, u"this text; after a command, the help of that command"_s}};
}

QString optionList(const std::vector<OptionSpec>& options)
{
    Table table;
    for (const OptionSpec& option : options)
        table.addRow({nameOf(option), option.help});
    return table.text(kIndent);
}

} // namespace

QString generalHelp(const std::vector<Command>& commands)
{
    const QString summaryIndent = kIndent + u"      "_s;
    QString list = kIndent + u"limber [FILE...]\n"_s + summaryIndent +
                   u"open the window; import and open routine files\n"_s + kIndent + u"limber play ROUTINE\n"_s +
                   summaryIndent + u"open the window and begin a session\n"_s;
    for (const Command& command : commands) {
        for (const QString& usage : command.usages)
            list += kIndent + u"limber "_s + usage + u'\n';
        list += summaryIndent + command.summary + u'\n';
    }
    std::vector<OptionSpec> options = everywhere();
    options.push_back({u"--version"_s, {}, u"the version of Limber"_s});
    return u"Limber builds, plays and prints routines for stretching and strengthening.\n\n"_s + list +
           u"\nROUTINE is an id, an exact name, or a .limber file.\n\nEverywhere:\n"_s + optionList(options) +
           u"\nExit codes: 0 done, 1 failed, 2 wrong usage.\n"_s;
}

QString commandHelp(const Command& command)
{
    QString text;
    for (const QString& usage : command.usages)
        text += (text.isEmpty() ? u"usage: limber "_s : u"       limber "_s) + usage + u'\n';
    text += u'\n' + command.summary.left(1).toUpper() + command.summary.mid(1) + u".\n"_s;
    if (!command.help.isEmpty())
        text += command.help + u'\n';
    std::vector<OptionSpec> options = command.options;
    for (const OptionSpec& option : everywhere())
        options.push_back(option);
    return text + u"\nOptions:\n"_s + optionList(options);
}

} // namespace limber
