// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_flow.h"

#include "app/render/sheet_code.h"

#include <algorithm>

namespace limber
{

namespace
{

std::vector<PageUnit> measured(const std::vector<FlowUnit>& units)
{
    std::vector<PageUnit> plain;
    plain.reserve(units.size());
    for (const FlowUnit& unit : units)
        plain.push_back({unit.block.height, unit.gapBefore, static_cast<int>(unit.block.exercises.size())});
    return plain;
}

} // namespace

void addCodes(std::vector<FlowUnit>& units, BlockMaker& maker, const SheetContent& content, double points, double width)
{
    if (!content.codeNote.isEmpty() && !codeStandsInHead(content))
        units.push_back({codesBlock(maker, content, points, width), 4});
}

std::optional<std::vector<SheetPage>> flow(const SheetFrame& frame, std::vector<FlowUnit> units, double stretch,
                                           const Block& pageTop)
{
    const auto starts = paginate(measured(units), frame.firstRoom() - pageTop.height, frame.room() - pageTop.height);
    if (!starts)
        return std::nullopt;
    std::vector<SheetPage> pages;
    double lastExtra = stretch;
    for (size_t p = 0; p < starts->size(); ++p) {
        const size_t first = (*starts)[p];
        const size_t end = p + 1 < starts->size() ? (*starts)[p + 1] : units.size();
        double used = 0;
        for (size_t i = first; i < end; ++i)
            used += units[i].block.height + (i == first ? 0 : units[i].gapBefore);
        const double room = (p == 0 ? frame.firstRoom() : frame.room()) - pageTop.height;
        const double gaps = end > first + 1 ? static_cast<double>(end - first - 1) : 1;
        const bool lastPage = end == units.size();
        const double extra = std::clamp((room - used) / gaps, 0.0, lastPage ? lastExtra : stretch);
        lastExtra = extra;
        SheetPage page = frame.open(static_cast<int>(p));
        Block body;
        double y = frame.top(static_cast<int>(p));
        body.place(pageTop, frame.margin(), y);
        y += pageTop.height;
        for (size_t i = first; i < end; ++i) {
            y += i == first ? 0 : units[i].gapBefore + extra;
            const double height = units[i].block.height;
            body.place(std::move(units[i].block), frame.margin(), y);
            y += height;
        }
        page.items.insert(page.items.end(), body.items.begin(), body.items.end());
        page.blocks = std::move(body.exercises);
        frame.close(page, static_cast<int>(p), static_cast<int>(starts->size()));
        pages.push_back(std::move(page));
    }
    return pages;
}

} // namespace limber
