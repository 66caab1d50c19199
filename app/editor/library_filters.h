// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/search_query.h"

#include <functional>
#include <vector>

namespace limber
{

/// A filter as a chip or a line of a menu: whether a query has it, and how it is put into or taken out of one.
struct LibraryFilter {
    QString name;
    std::function<bool(const SearchQuery&)> isOn;
    std::function<void(SearchQuery&, bool)> set;
    bool always = false;         ///< has its chip even while it is off
    bool beginsGroup = false;    ///< in the menu, a line stands above it
    bool aboutThePerson = false; ///< wants to know what is at home and so on
};

/// All filters of the library, in the order of the chips and of the menu.
std::vector<LibraryFilter> libraryFilters();

} // namespace limber
