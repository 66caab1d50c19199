// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_block.h"
#include "app/render/sheet_content.h"

#include <optional>
#include <vector>

namespace limber
{

/// How closely a page is set.
struct Setting {
    double points = 11;
    bool tight = false;    ///< smaller gaps and pictures
    bool generous = false; ///< larger pictures
    bool brief =
        false; ///< the last resort: without the line of words under the dose, with the smallest pictures and margins
    bool compact = false; ///< tighter still, the head of the first page too: what gives company to a lonely exercise
    double pictures = 1;  ///< how much larger the pictures, or the rows of a log, are than the rest asks for
    bool steps = false;   ///< in a booklet: every step, not one line of words
};

using SheetPages = std::optional<std::vector<SheetPage>>;

/// The layouts. Each sets the content at one setting; nothing when an exercise does not fit on a page.
SheetPages cardPages(BlockMaker& maker, const SheetContent& content, const SheetOptions& options, Setting setting);
SheetPages listPages(BlockMaker& maker, const SheetContent& content, const SheetOptions& options, Setting setting);
SheetPages largePages(BlockMaker& maker, const SheetContent& content, const SheetOptions& options, Setting setting);
SheetPages pocketPages(BlockMaker& maker, const SheetContent& content, const SheetOptions& options, Setting setting);
SheetPages logPages(BlockMaker& maker, const SheetContent& content, const SheetOptions& options, Setting setting);

/// How many pages hold a single exercise; one that holds none counts twice.
size_t lonelyPages(const std::vector<SheetPage>& pages);

/// The pages of another arrangement take the place of the best when they are fewer, or leave fewer exercises alone.
void keepBetter(SheetPages& best, SheetPages other);

/// The size of text in large print; nothing on it is smaller.
inline constexpr double kLargePoints = 14;

/// The days that a log has room for.
inline constexpr int kLogDays = 14;

} // namespace limber
