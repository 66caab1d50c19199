// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/workspace.h"
#include "core/base/text.h"
#include "core/storage/whole_backup.h"

#include <cstdio>
#include <unistd.h>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

QString factsText(const BackupFacts& facts)
{
    return u"%1 and %2"_s.arg(counted(facts.routines, u"routine"_s), counted(facts.sessions, u"session"_s));
}

CommandEnd backUp(CommandInput& input)
{
    const QString target = input.arguments.operands.first();
    const bool seen = isatty(STDERR_FILENO) != 0;
    int last = -1;
    const Outcome written = writeBackup(input.workspace.databasePath(), target, [&](double share) {
        const int percent = static_cast<int>(share * 100);
        if (!seen || percent == last)
            return;
        last = percent;
        input.err << '\r' << percent << " %" << (percent == 100 ? "\n" : "");
        input.err.flush();
    });
    if (!written)
        return written.error();
    const auto facts = checkBackup(target);
    if (!facts)
        return facts.error();
    input.out << target << ": " << factsText(*facts) << '\n';
    return {};
}

/// Whether what is there may be replaced: said before, asked at a terminal, or there is nothing.
Result<bool> mayReplace(CommandInput& input, const BackupFacts& backup)
{
    const auto now = factsOfDatabase(input.workspace.databasePath());
    if (now && now->routines == 0 && now->sessions == 0)
        return true;
    if (input.arguments.has(u"--yes"_s))
        return true;
    if (isatty(STDIN_FILENO) == 0)
        return Error{u"There is something already (%1); say --yes to replace it with the backup (%2)."_s.arg(
            now ? factsText(*now) : u"a damaged database"_s, factsText(backup))};
    input.err << "Replace what is there (" << (now ? factsText(*now) : u"a damaged database"_s) << ") with the backup ("
              << factsText(backup) << ")? The old one is kept beside it. [y/N] ";
    input.err.flush();
    QTextStream in(stdin);
    return in.readLine().trimmed().startsWith(u'y', Qt::CaseInsensitive);
}

CommandEnd restore(CommandInput& input)
{
    const QString file = input.arguments.operands.first();
    const auto facts = checkBackup(file);
    if (!facts)
        return facts.error();
    const auto agreed = mayReplace(input, *facts);
    if (!agreed)
        return agreed.error();
    if (!*agreed)
        return Error{u"Nothing was restored."_s};
    const auto kept = restoreBackup(file, input.workspace.databasePath(), input.workspace.clock().wallNow());
    if (!kept)
        return kept.error();
    input.out << "Restored " << factsText(*facts) << ".\n";
    if (!kept->isEmpty())
        input.out << "What was there before is kept in " << *kept << '\n';
    return {};
}

} // namespace

Command backupCommand()
{
    return {u"backup"_s,
            {u"backup FILE"_s},
            u"write everything you have made and done into one file"_s,
            {},
            {},
            1,
            1,
            false,
            backUp};
}

Command restoreCommand()
{
    return {u"restore"_s,
            {u"restore FILE [--yes]"_s},
            u"put what a backup holds in the place of what is there"_s,
            u"What is there is kept in a file beside the database first. An open window follows."_s,
            {{u"--yes"_s, {}, u"do not ask before replacing something"_s}},
            1,
            1,
            false,
            restore};
}

} // namespace limber
