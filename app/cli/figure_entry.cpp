// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/figure_command.h"
#include "app/cli/workspace.h"

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

/// Gives an own exercise the built-in figure that was chosen for it.
Outcome takeFigure(const Exercise& exercise, Workspace& workspace, figure::FigureLibrary& library)
{
    if (exercise.builtIn)
        return Done{};
    const auto photographs = workspace.store()->pictures(exercise.id);
    if (!photographs)
        return photographs.error();
    if (!photographs->empty())
        return Error{u"“%1” is shown by photographs of your own, so there is no figure to draw."_s.arg(exercise.name)};
    if (!exercise.figure)
        return Error{u"“%1” has no figure; choose one for it in Limber’s window."_s.arg(exercise.name)};
    library.standIn(exercise.id.text(), exercise.figure->text());
    return Done{};
}

CommandEnd figureOf(CommandInput& input)
{
    auto order = readFigureOrder(input.given);
    if (!order)
        return CommandEnd::wrongUsage(order.error().sentence);
    figure::FigureLibrary library;
    if (!order->all && !order->exercise.endsWith(u".json"_s)) {
        const auto exercise = input.workspace.exercise(order->exercise);
        if (!exercise)
            return exercise.error();
        order->exercise = exercise->id.text();
        if (const Outcome taken = takeFigure(*exercise, input.workspace, library); !taken)
            return taken.error();
    }
    const Outcome drawn = drawFigure(*order, library);
    if (!drawn)
        return drawn.error();
    return {};
}

} // namespace

Command figureCommand()
{
    return {u"figure"_s,
            {u"figure EXERCISE -o FILE.svg|.png [--side left|right] [--at 0..1]"_s, u"figure --all -o DIR"_s},
            u"draw an exercise; or all, at start and end, with a contact sheet"_s,
            u"EXERCISE is an id or a name (also of your own), or the .json file of a figure that is being drawn."_s,
            {{u"-o"_s, u"FILE"_s, u"where the picture goes: .svg or .png; with --all a folder"_s},
             {u"--all"_s, {}, u"every exercise"_s},
             {u"--side"_s, u"SIDE"_s, u"left or right (default: left)"_s},
             {u"--at"_s, u"NUMBER"_s, u"from 0, the start, to 1, the end (default: 1)"_s},
             {u"--size"_s, u"WxH"_s, u"in pixels (default: 400x400)"_s},
             {u"--style"_s, u"STYLE"_s, u"light, dark or paper (default: light)"_s},
             {u"--watch"_s, {}, u"draw again whenever the file of the figure is saved"_s}},
            0,
            1,
            true,
            figureOf};
}

} // namespace limber
