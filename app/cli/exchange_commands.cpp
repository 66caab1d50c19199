// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/workspace.h"
#include "core/exchange/routine_code.h"
#include "core/storage/transfer.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

Outcome take(const RoutineFile& file, const QString& name, Workspace& workspace, QTextStream& out)
{
    const auto store = workspace.storeToWrite();
    if (!store)
        return store.error();
    const auto imported = importFile(file, workspace.catalogue(), **store, workspace.clock().wallNow());
    if (!imported)
        return Error{u"%1 was not imported: %2"_s.arg(name, imported.error().sentence)};
    out << (imported->updated ? "Updated " : "Imported ") << "“" << file.routine.title << "” (" << imported->id.text()
        << ")\n";
    for (const QString& id : imported->unknownExercises)
        out << "  The exercise " << id << " is not known here; it is kept, but cannot be played.\n";
    return Done{};
}

Outcome importOne(const QString& path, Workspace& workspace, QTextStream& out)
{
    const auto file = loadRoutineFile(path);
    if (!file)
        return file.error();
    return take(*file, QFileInfo(path).fileName(), workspace, out);
}

/// The code that an operand is, or that the text file it names holds; nothing when it is a routine file.
std::optional<QString> codeIn(const QString& operand)
{
    constexpr qint64 kMostRead = 256 * 1024;
    QFile file(operand);
    if (!file.open(QIODevice::ReadOnly))
        return !QFileInfo::exists(operand) && holdsCode(operand) ? std::optional(operand) : std::nullopt;
    const QByteArray begin = file.read(kMostRead);
    if (begin.trimmed().startsWith('{')) // JSON: a routine file, whatever its texts say
        return std::nullopt;
    const QString text = QString::fromUtf8(begin);
    return holdsCode(text) ? std::optional(text) : std::nullopt;
}

/// Imports of several things: each failure is told, the last one is the command's own.
class Imports
{
public:
    explicit Imports(CommandInput& input) : m_input(input) {}
    void note(const Outcome& imported)
    {
        if (imported)
            return;
        if (!m_end.sentence.isEmpty())
            m_input.err << "limber: " << m_end.sentence << '\n';
        m_end = imported.error(); // the others are imported all the same
    }
    const CommandEnd& end() const { return m_end; }

private:
    CommandInput& m_input;
    CommandEnd m_end;
};

CommandEnd importFiles(CommandInput& input)
{
    QStringList codes; // the parts of one code may come in several files
    if (input.arguments.has(u"--code"_s))
        codes << input.arguments.value(u"--code"_s);
    Imports imports(input);
    for (const QString& operand : input.arguments.operands) {
        if (const auto code = codeIn(operand))
            codes << *code;
        else
            imports.note(importOne(operand, input.workspace, input.out));
    }
    if (!codes.isEmpty()) {
        const auto file = readRoutineCode(codes.join(u'\n'));
        imports.note(file ? take(*file, u"The code"_s, input.workspace, input.out) : Outcome(file.error()));
    } else if (input.arguments.operands.isEmpty()) {
        return CommandEnd::wrongUsage(u"Name a file, or give the text of a code: limber import FILE..."_s);
    }
    return imports.end();
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
        {u"import FILE|CODE..."_s},
        u"add the routines of .limber files, or of the code on a sheet, to your own"_s,
        u"A routine that came from the same place before is updated. Files that cannot be read are named; the others\n"
        "are imported. A text file may hold what a telephone read from the QR codes of one sheet, in any order."_s,
        {{u"--code"_s, u"TEXT"_s, u"the text of the QR codes of one sheet; its parts in any order"_s}},
        0,
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
