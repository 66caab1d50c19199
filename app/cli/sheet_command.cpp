// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/cli/sheet_options_arguments.h"
#include "app/cli/workspace.h"
#include "app/print/print_job.h"
#include "app/render/kept_photos.h"
#include "app/render/sheet_figures.h"
#include "app/render/type.h"
#include "app/shell/sheet_memory.h"
#include "core/figure/figure_library.h"

#include <QtCore/QDir>
#include <QtCore/QSet>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

SheetOptions usualOptions(const Workspace& workspace)
{
    const Preferences& preferences = workspace.preferences();
    const QLocale locale = preferences.language.isEmpty() ? QLocale() : QLocale(preferences.language);
    return sheetOptionsFor({}, preferences, workspace.clock().wallNow().date(), locale);
}

/// What sheets are made with, for as long as the command runs.
class SheetMaker
{
public:
    SheetMaker(Workspace& workspace, const SheetOptions& options)
        : m_workspace(workspace), m_options(options),
          m_photos([&workspace](const ExerciseId& id) { return workspace.pictures(id); }),
          m_pictures(m_figures, &m_photos)
    {
        loadFonts();
        for (const Exercise& exercise : workspace.catalogue().exercises())
            m_figures.standIn(exercise.id.text(), exercise.figure.value_or(ExerciseId()).text());
    }

    Outcome write(const Routine& routine, const QString& path, SheetKind kind, QTextStream& err)
    {
        if (entryCount(routine) == 0)
            return Error{u"“%1” has no exercises yet, so there is nothing to print."_s.arg(routine.title)};
        const PrintJob job{routine, m_workspace.exerciseLookup(), &m_pictures, m_workspace.preferences().timing,
                           m_options.date};
        QString remark;
        Outcome written = writeSheet(path, kind, job, m_options, nullptr, &remark);
        if (written && !remark.isEmpty())
            err << "limber: " << remark << '\n';
        return written;
    }
    const SheetOptions& options() const { return m_options; }

private:
    Workspace& m_workspace;
    SheetOptions m_options;
    figure::FigureLibrary m_figures;
    KeptPhotos m_photos;
    SheetFigures m_pictures;
};

/// The kind that an option names; else nothing.
std::optional<SheetKind> kindAskedFor(const CommandArguments& given)
{
    for (const auto& [option, kind] :
         {std::pair{u"--html"_s, SheetKind::Html}, std::pair{u"--png"_s, SheetKind::Png},
          std::pair{u"--text"_s, SheetKind::Text}, std::pair{u"--pdf"_s, SheetKind::Pdf}}) {
        if (given.has(option))
            return kind;
    }
    return std::nullopt;
}

QString endingOf(SheetKind kind)
{
    switch (kind) {
    case SheetKind::Pdf:
        return u".pdf"_s;
    case SheetKind::Png:
        return u".png"_s;
    case SheetKind::Html:
        return u".html"_s;
    case SheetKind::Text:
        return u".txt"_s;
    }
    Q_UNREACHABLE();
}

CommandEnd oneSheet(CommandInput& input, const SheetOptions& options, const QString& path)
{
    const auto kind = kindAskedFor(input.arguments).has_value() ? kindAskedFor(input.arguments) : sheetKindOf(path);
    if (!kind)
        return CommandEnd::wrongUsage(
            u"“%1” is no kind of sheet; let it end in .pdf, .png, .html or .txt."_s.arg(path));
    const auto routine = input.workspace.routine(input.arguments.operands.first());
    if (!routine)
        return routine.error();
    SheetMaker maker(input.workspace, options);
    const Outcome written = maker.write(*routine, path, *kind, input.err);
    return written ? CommandEnd() : CommandEnd(written.error());
}

/// The person's routines for one name, whatever its capitals.
Result<std::vector<Routine>> routinesFor(const QString& name, Workspace& workspace)
{
    const auto summaries = workspace.ownRoutines();
    if (!summaries)
        return summaries.error();
    std::vector<Routine> routines;
    for (const RoutineSummary& summary : *summaries) {
        if (summary.forWhom.simplified().compare(name.simplified(), Qt::CaseInsensitive) != 0)
            continue;
        auto routine = workspace.routine(summary.id.text());
        if (!routine)
            return routine.error();
        routines.push_back(std::move(routine).value());
    }
    if (routines.empty())
        return Error{u"No routine of yours is for “%1”."_s.arg(name)};
    return routines;
}

/// Every routine for one name into a folder. Ctrl+C ends after the sheet that is being written.
CommandEnd manySheets(CommandInput& input, const SheetOptions& options, const QString& folder)
{
    if (!QDir(folder).exists())
        return Error{u"The folder %1 does not exist."_s.arg(QDir::toNativeSeparators(folder))};
    const auto routines = routinesFor(input.arguments.value(u"--all-for"_s), input.workspace);
    if (!routines)
        return routines.error();
    const SheetKind kind = kindAskedFor(input.arguments).value_or(SheetKind::Pdf);
    SheetMaker maker(input.workspace, options);
    const Interrupt interrupt;
    QSet<QString> names;
    CommandEnd end;
    size_t number = 0;
    for (const Routine& routine : *routines) {
        if (interrupt.wanted())
            return Error{u"Stopped after %1 of %2 sheets."_s.arg(number).arg(routines->size())};
        ++number;
        const QString base = fileNameOf(routine, options);
        QString name = base;
        for (int again = 2; names.contains(name.toLower()); ++again)
            name = u"%1 (%2)"_s.arg(base).arg(again);
        names.insert(name.toLower());
        const QString path = QDir(folder).filePath(name + endingOf(kind));
        const Outcome written = maker.write(routine, path, kind, input.err);
        if (written) {
            input.out << number << " of " << routines->size() << "  " << QDir::toNativeSeparators(path) << Qt::endl;
            continue;
        }
        if (!end.sentence.isEmpty())
            input.err << "limber: " << end.sentence << '\n';
        end = written.error(); // the others are written all the same
    }
    return end;
}

CommandEnd sheet(CommandInput& input)
{
    const bool many = input.arguments.has(u"--all-for"_s);
    const QString path = input.arguments.value(u"-o"_s);
    if (many != input.arguments.operands.isEmpty())
        return CommandEnd::wrongUsage(u"Name one routine, or write --all-for NAME for all of one person."_s);
    if (path.isEmpty()) {
        return CommandEnd::wrongUsage(many ? u"Say where the sheets go: limber sheet --all-for NAME -o FOLDER."_s
                                           : u"Say where the sheet goes: limber sheet ROUTINE -o FILE.pdf."_s);
    }
    SheetOptions options = usualOptions(input.workspace);
    if (const auto wrong = takeSheetOptions(input.arguments, options))
        return CommandEnd::wrongUsage(*wrong);
    return many ? manySheets(input, options, path) : oneSheet(input, options, path);
}

} // namespace

Command sheetCommand()
{
    std::vector<OptionSpec> options{
        {u"-o"_s, u"FILE.pdf"_s, u"where the sheet goes: .pdf, .png (a file for each page), .html or .txt"_s},
        {u"--all-for"_s, u"NAME"_s, u"all of your routines for this person, into the folder of -o"_s},
        {u"--pdf"_s, {}, u"a PDF, whatever the ending"_s},
        {u"--png"_s, {}, u"pictures of the pages, whatever the ending"_s},
        {u"--html"_s, {}, u"one file for a browser, whatever the ending"_s},
        {u"--text"_s, {}, u"plain text for an e-mail, whatever the ending"_s}};
    for (const OptionSpec& option : sheetOptionSpecs())
        options.push_back(option);
    return {u"sheet"_s,
            {u"sheet ROUTINE -o FILE.pdf|.png|.html|.txt [--paper a4|letter|a5] [--layout NAME] [--days N]"_s,
             u"sheet --all-for NAME -o FOLDER"_s},
            u"write the sheet to print as a PDF, as pictures, as a web page or as text"_s,
            {},
            options,
            0,
            1,
            true,
            sheet};
}

} // namespace limber
