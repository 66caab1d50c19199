// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/figure_command.h"

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

CommandEnd figureOf(CommandInput& input)
{
    const auto order = readFigureOrder(input.given);
    if (!order)
        return CommandEnd::wrongUsage(order.error().sentence);
    const Outcome drawn = drawFigure(*order, figure::FigureLibrary());
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
            u"EXERCISE is an id, or the .json file of a figure that is being drawn."_s,
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
