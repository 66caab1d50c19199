// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace limber
{

/// A piece that is never split over pages, as the paginator sees it.
struct PageUnit {
    double height = 0;
    double gapBefore = 0; ///< not at the top of a page
    int exercises = 1;
};

/// The first unit of each page: as few pages as possible, then no page with a single exercise, then evenly filled.
/// Nothing when a unit is higher than a page. The first page has its own room; when that is too little for the first
/// unit, the first page stays without units; below nothing there is no room for what stands on it anyway.
std::optional<std::vector<size_t>> paginate(const std::vector<PageUnit>& units, double firstRoom, double room);

/// The first unit of each of exactly so many pages, filled as evenly as that allows; nothing when they do not fit, or
/// are fewer units than pages.
std::optional<std::vector<size_t>> spread(const std::vector<PageUnit>& units, double room, size_t pages);

} // namespace limber
