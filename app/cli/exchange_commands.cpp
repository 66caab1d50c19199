// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/workspace.h"
#include "core/storage/transfer.h"

#include <QtCore/QFileInfo>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

Outcome importOne(const QString& path, Workspace& workspace, QTextStream& out)
{
    const auto file = loadRoutineFile(path);
    if (!file)
        return file.error();
    const auto store = workspace.storeToWrite();
    if (!store)
        return store.error();
    const auto imported = importFile(*file, workspace.catalogue(), **store, workspace.clock().wallNow());
    if (!imported)
        return Error{u"%1 was not imported: %2"_s.arg(QFileInfo(path).fileName(), imported.error().sentence)};
    out << (imported->updated ? "Updated " : "Imported ") << "“" << file->routine.title << "” (" << imported->id.text()
        << ")\n";
    for (const QString& id : imported->unknownExercises)
        out << "  The exercise " << id << " is not known here; it is kept, but cannot be played.\n";
    return Done{};
}

CommandEnd importFiles(CommandInput& input)
{
    CommandEnd end;
    for (const QString& path : input.arguments.operands) {
        const Outcome imported = importOne(path, input.workspace, input.out);
        if (imported)
            continue;
        if (!end.sentence.isEmpty())
            input.err << "limber: " << end.sentence << '\n';
        end = imported.error(); // the others are imported all the same
    }
    return end;
}

CommandEnd exportRoutine(CommandInput& input)
{
    const QString path = input.arguments.value(u"-o"_s);
    if (path.isEmpty())
        return CommandEnd::wrongUsage(u"Say where the routine goes: limber export ROUTINE -o FILE.limber."_s);
    const auto routine = input.workspace.routine(input.arguments.operands.first());
    if (!routine)
        return routine.error();
    const auto file = routineFileFor(*routine, input.workspace.catalogue(), input.workspace.store());
    if (!file)
        return file.error();
    const Outcome written = saveRoutineFile(*file, path);
    if (!written)
        return written.error();
    return {};
}

} // namespace

Command importCommand()
{
    return {
        u"import"_s,
        {u"import FILE..."_s},
        u"add the routines of .limber files to your own"_s,
        u"A routine that came from the same place before is updated. Files that cannot be read are named; the others\n"
        "are imported."_s,
        {},
        1,
        10'000,
        false,
        importFiles};
}

Command exportCommand()
{
    return {u"export"_s,
            {u"export ROUTINE -o FILE"_s},
            u"write a routine with its own exercises and pictures into one file"_s,
            {},
            {{u"-o"_s, u"FILE"_s, u"where the routine goes; .limber is the usual ending"_s}},
            1,
            1,
            false,
            exportRoutine};
}

} // namespace limber
