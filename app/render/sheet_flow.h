// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_block.h"
#include "app/render/sheet_frame.h"
#include "app/render/sheet_paginate.h"

#include <optional>
#include <vector>

namespace limber
{

/// A piece of the page's full width that stays together: a row of cards, or a heading with what follows it.
struct FlowUnit {
    Block block;
    double gapBefore = 0;
};

/// Codes that are too many for the head stand after the last unit.
void addCodes(std::vector<FlowUnit>& units, BlockMaker& maker, const SheetContent& content, double points,
              double width);

/// The pages of units set one under the other between head and foot; nothing when a unit is higher than a page.
/// White left over is shared out between the units of a page, at most `stretch` each. `pageTop` stands above the units
/// on every page: the heads of columns.
std::optional<std::vector<SheetPage>> flow(const SheetFrame& frame, std::vector<FlowUnit> units, double stretch,
                                           const Block& pageTop = {});

} // namespace limber
