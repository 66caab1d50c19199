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

/// A booklet has its one page whatever is done, so the first that fits is the best: the steps become one line of words
/// first, pictures shrink next, then type, then the words go.
void addPocketSettings(std::vector<Setting>& settings)
{
    for (double points = 11; points > 9.4; points -= 0.5) {
        Setting whole{points, false, true};
        whole.steps = true;
        settings.push_back(whole);
    }
    for (const bool brief : {false, true}) {
        for (double points = 11; points > 9.4; points -= 0.5) {
            settings.push_back({points, false, true, brief});
            settings.push_back({points, false, false, brief});
        }
        for (double points = 10.5; points > kLeastPoints - 0.01; points -= 0.5)
            settings.push_back({points, true, false, brief});
        for (double points = 10; points > kLeastPoints - 0.01; points -= 0.5)
            settings.push_back({points, true, false, brief, true});
    }
}

/// Settings of one kind, from the roomiest to the tightest: what fits on so many pages is found by halving.
using Scale = std::vector<Setting>;

/// What to try, the best first. A smaller one is taken only when it saves a page.
std::vector<Scale> scalesFor(const SheetOptions& options)
{
    std::vector<Scale> scales(1);
    if (options.layout == SheetLayout::Large) {
        const double points = std::max(options.textPoints, kLargePoints);
        scales[0] = {{points, false, false}, {points, true, false}};
    } else if (options.textPoints > 0) {
        const double points = std::clamp(options.textPoints, kLeastPoints, 20.0);
        scales[0] = {{points, false, false}, {points, true, false}};
        if (options.layout == SheetLayout::Pocket) {
            scales[0].insert(scales[0].begin(), {points, false, true, false, false, 1, true});
            scales[0].push_back({points, true, false, true});
        }
    } else if (options.layout == SheetLayout::Pocket) {
        Scale all;
        addPocketSettings(all);
        scales.clear();
        for (const Setting setting : all)
            scales.push_back({setting}); // in no order that could be halved
    } else if (options.layout == SheetLayout::Cards) {
        scales.resize(3);
        addSizes(scales[0], 12, 11, false, true);
        addSizes(scales[1], 11.75, 10, false);
        addSizes(scales[2], 10.5, 9.75, true);
    } else {
        scales.resize(2);
        addSizes(scales[0], 11, 9.5, false);
        addSizes(scales[1], 10, 9, true);
        scales[1].push_back({9.25, true, false, false, true});
        scales[1].push_back({9, true, false, false, true});
    }
    return scales;
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

size_t picturesOf(const SheetContent& content)
{
    size_t count = 0;
    for (const SheetSection& section : content.sections) {
        for (const SheetExercise& exercise : section.exercises)
            count += (exercise.pictured ? 1U : 0U) + (exercise.pictured && exercise.picturedEnd ? 1U : 0U);
    }
    return count;
}

size_t picturesOn(const std::vector<SheetPage>& pages)
{
    size_t count = 0;
    for (const SheetPage& page : pages) {
        for (const SheetItem& item : page.items)
            count += std::holds_alternative<PictureItem>(item) ? 1U : 0U;
    }
    return count;
}

/// Tries settings and keeps the best pages.
class Search
{
public:
    Search(const SheetContent& content, const SheetOptions& options, BlockMaker& maker)
        : m_content(content), m_options(options), m_maker(maker), m_make(makerOf(options.layout))
    {
    }

    /// As few pages as the tightest setting allows, and among those the roomiest setting.
    void run()
    {
        const std::vector<Scale> scales = scalesFor(m_options);
        const SheetPages tightest = pagesAt(scales.back().back());
        const size_t few = tightest ? tightest->size() : 0;
        for (const Scale& scale : scales) {
            if (!m_best || m_best->size() > few)
                narrow(scale, few);
        }
        for (const Setting setting : lastResorts(m_options)) {
            if (!m_best)
                take(setting, pagesAt(setting));
        }
        if (m_best && m_options.layout != SheetLayout::Pocket && lonelyPages(*m_best) > 0)
            unite();
        if (m_best && m_options.layout != SheetLayout::Pocket) // each of its panels does that for itself
            enlarge();
    }

    SheetPages takePages() { return std::move(m_best); }
    double points() const { return m_setting.points; }

private:
    SheetPages pagesAt(Setting setting) { return m_make(m_maker, m_content, m_options, setting); }

    void take(Setting setting, SheetPages pages)
    {
        if (!pages)
            return;
        m_best = std::move(pages);
        m_setting = setting;
    }

    /// The roomiest setting of the scale that needs no more than so many pages; else the one that needs the fewest.
    void narrow(const Scale& scale, size_t few)
    {
        const auto isFew = [few](const SheetPages& pages) { return pages && pages->size() <= few; };
        size_t known = scale.size() - 1;
        SheetPages found = pagesAt(scale[known]);
        if (!isFew(found)) {
            if (found && (!m_best || found->size() < m_best->size()))
                take(scale[known], std::move(found));
            return;
        }
        for (size_t first = 0; first < known;) {
            const size_t middle = first + (known - first) / 2;
            SheetPages pages = pagesAt(scale[middle]);
            if (isFew(pages)) {
                known = middle;
                found = std::move(pages);
            } else {
                first = middle + 1;
            }
        }
        take(scale[known], std::move(found));
    }

    /// Ever tighter, until no exercise stands alone on its page that could have company; never on more pages.
    void unite()
    {
        const double least =
            m_options.textPoints > 0 || m_options.layout == SheetLayout::Large ? m_setting.points : kLeastPoints;
        const SheetPages tightest = pagesAt({least, true, false, false, true});
        if (!tightest || !isBetter(*tightest))
            return;
        const size_t attainable = lonelyPages(*tightest);
        for (double points = m_setting.points; lonelyPages(*m_best) > attainable; points -= 0.5) {
            for (const bool compact : {false, true}) {
                const Setting setting{std::max(points, least), true, false, false, compact};
                SheetPages pages = pagesAt(setting);
                if (pages && isBetter(*pages))
                    take(setting, std::move(pages));
                if (lonelyPages(*m_best) <= attainable)
                    return;
            }
        }
    }

    /// Pictures, and the rows of a log, fill what white is left on the pages.
    void enlarge()
    {
        Setting setting = m_setting;
        if (setting.brief && m_options.layout == SheetLayout::Large)
            return; // each exercise has what fits
        for (const double factor : {1.12, 1.25, 1.4, 1.6, 1.8, 2.0}) {
            setting.pictures = factor;
            SheetPages pages = pagesAt(setting);
            if (!pages || pages->size() > m_best->size() || lonelyPages(*pages) > lonelyPages(*m_best))
                return;
            take(setting, std::move(pages));
        }
    }

    bool isBetter(const std::vector<SheetPage>& pages) const
    {
        return pages.size() <= m_best->size() && lonelyPages(pages) < lonelyPages(*m_best);
    }

    const SheetContent& m_content;
    const SheetOptions& m_options;
    BlockMaker& m_maker;
    MakePages m_make;
    SheetPages m_best;
    Setting m_setting;
};

} // namespace

Result<Sheet> layoutSheet(const SheetContent& content, const SheetOptions& options)
{
    SheetText text;
    return layoutSheet(content, options, text);
}

Result<Sheet> layoutSheet(const SheetContent& content, const SheetOptions& options, SheetText& text)
{
    BlockMaker maker(text);
    Search search(content, options, maker);
    search.run();
    SheetPages best = search.takePages();
    const double points = search.points();
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
    else if (options.layout == SheetLayout::Large && picturesOn(*best) < picturesOf(content))
        sheet.remark = SheetWords::leftOut();
    sheet.pages = std::move(*best);
    return sheet;
}

} // namespace limber
