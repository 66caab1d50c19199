// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_layout.h"

#include "app/render/sheet_layouts.h"
#include "app/render/sheet_words.h"

#include <algorithm>

namespace limber
{

namespace
{

using MakePages = SheetPages (*)(BlockMaker&, const SheetContent&, const SheetOptions&, Setting);

MakePages makerOf(SheetLayout layout)
{
    switch (layout) {
    case SheetLayout::Cards:
    case SheetLayout::Pocket:
        return cardPages;
    case SheetLayout::List:
        return listPages;
    case SheetLayout::Large:
        return largePages;
    case SheetLayout::Log:
        return logPages;
    }
    Q_UNREACHABLE();
}

/// From the largest size down to the smallest, in quarter points.
void addSizes(std::vector<Setting>& settings, double largest, double smallest, bool tight, bool generous = false)
{
    for (double points = largest; points > smallest - 0.01; points -= 0.25)
        settings.push_back({points, tight, generous});
}

/// The settings to try, the best first. A smaller one is taken only when it saves a page.
std::vector<Setting> settingsFor(const SheetOptions& options)
{
    std::vector<Setting> settings;
    if (options.layout == SheetLayout::Large) {
        const double points = std::max(options.textPoints, kLargePoints);
        settings = {{points, false, false}, {points, true, false}};
    } else if (options.textPoints > 0) {
        const double points = std::clamp(options.textPoints, kLeastPoints, 20.0);
        settings = {{points, false, false}, {points, true, false}};
    } else if (options.layout == SheetLayout::Cards) {
        addSizes(settings, 12, 11, false, true);
        addSizes(settings, 11.75, 10, false);
        addSizes(settings, 10.5, 9.75, true);
    } else {
        addSizes(settings, 11, 9.5, false);
        addSizes(settings, 10, 9, true);
    }
    return settings;
}

} // namespace

Result<Sheet> layoutSheet(const SheetContent& content, const SheetOptions& options)
{
    SheetText text;
    BlockMaker maker(text);
    SheetPages best;
    const MakePages make = makerOf(options.layout);
    const auto consider = [&](Setting setting) {
        SheetPages pages = make(maker, content, options, setting);
        if (pages && (!best || pages->size() < best->size()))
            best = std::move(pages);
    };
    for (const Setting setting : settingsFor(options))
        consider(setting);
    if (!best && options.layout != SheetLayout::Large)
        consider({kLeastPoints, true, false});
    if (!best)
        return Error{
            SheetWords::tr("An exercise of this routine does not fit on one page of this paper; choose a larger "
                           "paper or shorten its steps.")};
    Sheet sheet;
    sheet.paper = paperSize(options);
    sheet.title = content.title;
    sheet.author = content.from;
    sheet.subject = content.purpose;
    sheet.language = content.language;
    sheet.pages = std::move(*best);
    return sheet;
}

} // namespace limber
