// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_layout.h"

#include "app/render/sheet_layouts.h"
#include "app/render/sheet_text.h"
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
        return cardPages;
    case SheetLayout::Pocket:
        return pocketPages;
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

/// A booklet has its one page whatever is done, so the first that fits is the best: pictures shrink first, then type,
/// then the words go.
void addPocketSettings(std::vector<Setting>& settings)
{
    for (const bool brief : {false, true}) {
        for (double points = 11; points > 9.4; points -= 0.5) {
            settings.push_back({points, false, true, brief});
            settings.push_back({points, false, false, brief});
        }
        for (double points = 10.5; points > kLeastPoints - 0.01; points -= 0.5)
            settings.push_back({points, true, false, brief});
    }
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
        if (options.layout == SheetLayout::Pocket)
            settings.push_back({points, true, false, true});
    } else if (options.layout == SheetLayout::Cards) {
        addSizes(settings, 12, 11, false, true);
        addSizes(settings, 11.75, 10, false);
        addSizes(settings, 10.5, 9.75, true);
    } else if (options.layout == SheetLayout::Pocket) {
        addPocketSettings(settings);
    } else {
        addSizes(settings, 11, 9.5, false);
        addSizes(settings, 10, 9, true);
    }
    return settings;
}

/// What is tried when nothing of that fits on a page: ever smaller, down to what can just be read.
std::vector<Setting> lastResorts(const SheetOptions& options)
{
    const double least = options.layout == SheetLayout::Large ? kLargePoints : kLeastPoints;
    std::vector<Setting> settings;
    for (double points = std::max(options.textPoints, least) - 0.5; points > least; points -= 0.5)
        settings.push_back({points, true, false, true});
    settings.push_back({least, true, false, true});
    return settings;
}

} // namespace

Result<Sheet> layoutSheet(const SheetContent& content, const SheetOptions& options)
{
    SheetText text;
    BlockMaker maker(text);
    SheetPages best;
    double points = 0;
    const MakePages make = makerOf(options.layout);
    const auto consider = [&](Setting setting) {
        SheetPages pages = make(maker, content, options, setting);
        if (pages && (!best || pages->size() < best->size())) {
            best = std::move(pages);
            points = setting.points;
        }
    };
    // The tightest setting tells how few pages there can be; the best that needs no more is taken.
    const std::vector<Setting> settings = settingsFor(options);
    const SheetPages tightest = make(maker, content, options, settings.back());
    for (const Setting setting : settings) {
        consider(setting);
        if (best && tightest && best->size() <= tightest->size())
            break;
    }
    for (const Setting setting : lastResorts(options)) {
        if (!best)
            consider(setting);
    }
    if (!best)
        return Error{SheetWords::doesNotFit(options.layout)};
    Sheet sheet;
    sheet.paper = paperSize(options);
    sheet.title = content.title;
    sheet.author = content.from;
    sheet.subject = content.purpose;
    sheet.language = content.language;
    sheet.points = points;
    if (points < options.textPoints - 0.01)
        sheet.remark = SheetWords::shrunk(points, options.locale);
    sheet.pages = std::move(*best);
    return sheet;
}

} // namespace limber
