// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

namespace limber
{

std::vector<Command> allCommands()
{
    return {
        listCommand(),  showCommand(),   timelineCommand(), cuesCommand(),    sheetCommand(),   figureCommand(),
        checkCommand(), fitCommand(),    importCommand(),   exportCommand(),  historyCommand(), todayCommand(),
        rateCommand(),  remindCommand(), backupCommand(),   restoreCommand(),
    };
}

OptionSpec jsonOption()
{
    return {
        QStringLiteral("--json"), {}, QStringLiteral("print JSON (docs/schema/limber.schema.json) instead of text")};
}

} // namespace limber
