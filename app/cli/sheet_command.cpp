// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/workspace.h"
#include "app/print/sheet_pdf.h"
#include "app/render/sheet_figures.h"
#include "app/render/type.h"
#include "core/figure/figure_library.h"

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostDays = 28;

SheetOptions usualOptions(const Workspace& workspace)
{
    const Preferences& preferences = workspace.preferences();
    SheetOptions options;
    options.locale = preferences.language.isEmpty() ? QLocale() : QLocale(preferences.language);
    options.paper = usualPaper(options.locale);
    options.from = {preferences.writer.name, preferences.writer.clinic, preferences.writer.phone};
    options.painLimit = preferences.pain.stop - 1;
    options.date = workspace.clock().wallNow().date();
    return options;
}

/// Nothing, or what is wrong with the options that were given.
std::optional<QString> takeOptions(const CommandArguments& given, SheetOptions& options)
{
    if (given.has(u"--paper"_s)) {
        const auto paper = sheetPaperOf(given.value(u"--paper"_s).toLower());
        if (!paper)
            return u"There is no paper “%1”; use a4, letter or a5."_s.arg(given.value(u"--paper"_s));
        options.paper = *paper;
    }
    if (given.has(u"--layout"_s)) {
        const auto layout = sheetLayoutOf(given.value(u"--layout"_s));
        if (!layout || layout == SheetLayout::Pocket) // which cannot be folded yet
            return u"There is no layout “%1”; use cards, list, large or log."_s.arg(given.value(u"--layout"_s));
        options.layout = *layout;
    }
    if (given.has(u"--days"_s)) {
        bool isNumber = false;
        options.days = given.value(u"--days"_s).toInt(&isNumber);
        if (!isNumber || options.days < 0 || options.days > kMostDays)
            return u"“%1” is no number of days; write 0 to %2."_s.arg(given.value(u"--days"_s)).arg(kMostDays);
    }
    return std::nullopt;
}

CommandEnd sheet(CommandInput& input)
{
    const QString path = input.arguments.value(u"-o"_s);
    if (path.isEmpty())
        return CommandEnd::wrongUsage(u"Say where the sheet goes: limber sheet ROUTINE -o FILE.pdf."_s);
    if (!path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
        return CommandEnd::wrongUsage(u"“%1” does not end in .pdf, the only kind of sheet."_s.arg(path));
    SheetOptions options = usualOptions(input.workspace);
    if (const auto wrong = takeOptions(input.arguments, options))
        return CommandEnd::wrongUsage(*wrong);
    const auto routine = input.workspace.routine(input.arguments.operands.first());
    if (!routine)
        return routine.error();
    loadFonts();
    const figure::FigureLibrary figures;
    const SheetFigures pictures(figures);
    const Outcome written = writeSheetPdf(path, *routine, input.workspace.exerciseLookup(),
                                          input.workspace.preferences().timing, &pictures, options);
    if (!written)
        return written.error();
    return {};
}

} // namespace

Command sheetCommand()
{
    return {u"sheet"_s,
            {u"sheet ROUTINE -o FILE.pdf [--paper a4|letter|a5] [--layout NAME] [--days N]"_s},
            u"write the sheet to print as a PDF"_s,
            {},
            {{u"-o"_s, u"FILE.pdf"_s, u"where the sheet goes"_s},
             {u"--paper"_s, u"PAPER"_s, u"a4, letter or a5 (default: what is usual in your country)"_s},
             {u"--layout"_s, u"NAME"_s,
              u"cards, list, large (type for older eyes) or log (days to tick); default: cards"_s},
             {u"--days"_s, u"N"_s, u"days to tick, 0 to 28 (default: 7)"_s}},
            1,
            1,
            true,
            sheet};
}

} // namespace limber
