// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_paginate.h"

#include <algorithm>
#include <limits>

namespace limber
{

namespace
{

constexpr double kPageCost = 1e9;
constexpr double kOrphanCost = 1e6;

struct Best {
    double cost = std::numeric_limits<double>::infinity();
    size_t from = 0;
};

/// How much company is missing on a page.
double missing(int exercises, int total)
{
    if (total < 2 || exercises > 1)
        return 0;
    return exercises == 1 ? 1 : 2; // an end without any exercise is worse than one with a single one
}

/// As paginate(), every page with at least one unit but the first one where `emptyFirst` says so.
std::optional<std::vector<size_t>> filledPages(const std::vector<PageUnit>& units, double firstRoom, double room,
                                               bool emptyFirst)
{
    const size_t count = units.size();
    int total = 0;
    for (const PageUnit& unit : units)
        total += unit.exercises;
    std::vector<Best> best{{0, 0}}; // best[n]: the first n units set
    best.resize(count + 1);
    for (size_t end = 1; end <= count; ++end) {
        double height = 0;
        int exercises = 0;
        for (size_t start = end; start-- > 0;) {
            height += units[start].height;
            exercises += units[start].exercises;
            const double available = start == 0 ? firstRoom : room;
            if (height > available + 1e-6 && height > std::max(firstRoom, room))
                break;
            if (height <= available + 1e-6) {
                const double slack = available - height;
                const double weight = end == count ? 0.35 : 1.0; // the last page may end early
                const double cost =
                    best[start].cost + kPageCost + kOrphanCost * missing(exercises, total) + weight * slack * slack;
                if (cost < best[end].cost)
                    best[end] = {cost, start};
            }
            height += units[start].gapBefore;
        }
    }
    if (best[count].cost == std::numeric_limits<double>::infinity())
        return std::nullopt;
    std::vector<size_t> starts;
    for (size_t at = count; at > 0; at = best[at].from)
        starts.push_back(best[at].from);
    if (emptyFirst)
        starts.push_back(0);
    std::reverse(starts.begin(), starts.end());
    if (starts.empty())
        starts.push_back(0);
    return starts;
}

} // namespace

std::optional<std::vector<size_t>> paginate(const std::vector<PageUnit>& units, double firstRoom, double room)
{
    auto starts = filledPages(units, firstRoom, room, false);
    return starts || room <= firstRoom || firstRoom < 0 ? starts : filledPages(units, room, room, true);
}

std::optional<std::vector<size_t>> spread(const std::vector<PageUnit>& units, double room, size_t pages)
{
    std::vector<Best> table((pages + 1) * (units.size() + 1));
    const auto best = [&table, &units](size_t page, size_t count) -> Best& { // the first units on so many pages
        return table.at(page * (units.size() + 1) + count);
    };
    best(0, 0).cost = 0;
    for (size_t page = 1; page <= pages; ++page) {
        for (size_t end = page; end <= units.size(); ++end) {
            double height = 0;
            for (size_t start = end; start-- > 0;) {
                height += units[start].height;
                if (height > room + 1e-6)
                    break;
                const double cost = best(page - 1, start).cost + (room - height) * (room - height);
                if (cost < best(page, end).cost)
                    best(page, end) = {cost, start};
                height += units[start].gapBefore;
            }
        }
    }
    if (best(pages, units.size()).cost == std::numeric_limits<double>::infinity())
        return std::nullopt;
    std::vector<size_t> starts(pages);
    size_t at = units.size();
    for (size_t page = pages; page > 0; --page) {
        at = best(page, at).from;
        starts[page - 1] = at;
    }
    return starts;
}

} // namespace limber
