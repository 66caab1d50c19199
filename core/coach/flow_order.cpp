// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coach/flow_order.h"

#include <algorithm>
#include <numeric>

namespace limber
{

namespace
{

std::vector<Equipment> required(const Exercise& exercise)
{
    std::vector<Equipment> items;
    for (const EquipmentNeed& need : exercise.equipment) {
        if (!need.optional)
            items.push_back(need.item);
    }
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

/// The costs between all pairs, and from what came before (in the last row).
class Costs
{
public:
    Costs(const std::vector<const Exercise*>& exercises, const Exercise* before)
        : m_count(exercises.size()), m_costs((m_count + 1) * m_count)
    {
        for (size_t to = 0; to < m_count; ++to) {
            for (size_t from = 0; from < m_count; ++from)
                m_costs[from * m_count + to] = flowCost(*exercises[from], *exercises[to]);
            if (before)
                m_costs[m_count * m_count + to] = flowCost(*before, *exercises[to]);
        }
    }

    size_t count() const { return m_count; }
    const FlowCost& between(size_t from, size_t to) const { return m_costs[from * m_count + to]; }
    const FlowCost& first(size_t to) const { return m_costs[m_count * m_count + to]; }

    FlowCost of(const std::vector<int>& order) const
    {
        FlowCost sum;
        for (size_t i = 0; i < order.size(); ++i) {
            const auto to = static_cast<size_t>(order[i]);
            sum = sum + (i == 0 ? first(to) : between(static_cast<size_t>(order[i - 1]), to));
        }
        return sum;
    }

private:
    size_t m_count;
    std::vector<FlowCost> m_costs;
};

/// Held and Karp: the cheapest way to do the exercises of a set that are still open, coming from one of them.
std::vector<int> exactOrder(const Costs& costs)
{
    const size_t count = costs.count();
    const size_t all = (size_t(1) << count) - 1;
    std::vector<FlowCost> best((all + 1) * count); // [done][last]: of all that is left
    for (size_t done = all; done-- > 1;) {
        for (size_t last = 0; last < count; ++last) {
            if (!(done >> last & 1))
                continue;
            bool found = false;
            FlowCost& least = best[done * count + last];
            for (size_t next = 0; next < count; ++next) {
                if (done >> next & 1)
                    continue;
                const FlowCost cost = costs.between(last, next) + best[(done | size_t(1) << next) * count + next];
                if (!found || cost < least)
                    least = cost;
                found = true;
            }
        }
    }
    std::vector<int> order;
    size_t done = 0;
    while (done != all) {
        std::optional<size_t> chosen;
        FlowCost least;
        for (size_t next = 0; next < count; ++next) {
            if (done >> next & 1)
                continue;
            const FlowCost step =
                order.empty() ? costs.first(next) : costs.between(static_cast<size_t>(order.back()), next);
            const FlowCost cost = step + best[(done | size_t(1) << next) * count + next];
            if (!chosen || cost < least) {
                chosen = next;
                least = cost;
            }
        }
        order.push_back(static_cast<int>(*chosen));
        done |= size_t(1) << *chosen;
    }
    return order;
}

/// From the order as it is: takes single exercises to better places as long as that helps.
std::vector<int> improvedOrder(const Costs& costs)
{
    std::vector<int> order(costs.count());
    std::iota(order.begin(), order.end(), 0);
    FlowCost least = costs.of(order);
    for (bool better = true; better;) {
        better = false;
        for (size_t from = 0; from < order.size(); ++from) {
            for (size_t to = 0; to < order.size(); ++to) {
                std::vector<int> tried = order;
                const int moved = tried[from];
                tried.erase(tried.begin() + static_cast<std::ptrdiff_t>(from));
                tried.insert(tried.begin() + static_cast<std::ptrdiff_t>(to), moved);
                const FlowCost cost = costs.of(tried);
                if (cost < least) {
                    least = cost;
                    order = tried;
                    better = true;
                }
            }
        }
    }
    return order;
}

/// Entries of one section that may change places: neighbours of one phase whose exercises are known.
struct Run {
    int first = 0;
    std::vector<const Exercise*> exercises;
};

std::vector<Run> runsOf(const Section& section, const ExerciseLookup& lookup)
{
    std::vector<Run> runs;
    const Exercise* before = nullptr;
    for (size_t i = 0; i < section.entries.size(); ++i) {
        const Exercise* exercise = lookup(section.entries[i].exercise);
        if (exercise && (!before || before->phase != exercise->phase))
            runs.push_back({static_cast<int>(i), {}});
        if (exercise)
            runs.back().exercises.push_back(exercise);
        before = exercise;
    }
    return runs;
}

} // namespace

FlowCost flowCost(const Exercise& from, const Exercise& to)
{
    FlowCost cost;
    cost.changes = (from.position != to.position ? 1 : 0) + (required(from) != required(to) ? 1 : 0);
    cost.upsAndDowns = isOnFloor(from.position) != isOnFloor(to.position) ? 1 : 0;
    return cost;
}

FlowCost flowCost(const Routine& routine, const ExerciseLookup& exercises)
{
    FlowCost sum;
    const Exercise* before = nullptr;
    for (const Section& section : routine.sections) {
        for (const Entry& entry : section.entries) {
            const Exercise* exercise = exercises(entry.exercise);
            if (exercise && before)
                sum = sum + flowCost(*before, *exercise);
            if (exercise)
                before = exercise;
        }
    }
    return sum;
}

std::vector<int> flowOrder(const std::vector<const Exercise*>& exercises, const Exercise* before)
{
    const Costs costs(exercises, before);
    std::vector<int> kept(exercises.size());
    std::iota(kept.begin(), kept.end(), 0);
    if (exercises.size() < 2)
        return kept;
    std::vector<int> order = exercises.size() <= size_t(kExactFlow) ? exactOrder(costs) : improvedOrder(costs);
    return costs.of(order) < costs.of(kept) ? order : kept;
}

std::optional<FlowProposal> proposeFlow(const Routine& routine, const ExerciseLookup& exercises)
{
    Routine better = routine;
    EditGroup group;
    const Exercise* before = nullptr;
    for (size_t s = 0; s < routine.sections.size(); ++s) {
        const Section& section = routine.sections[s];
        MoveEntries move;
        for (const Run& run : runsOf(section, exercises)) {
            const std::vector<int> order = flowOrder(run.exercises, before);
            for (size_t i = 0; i < order.size(); ++i) {
                const int place = run.first + static_cast<int>(i);
                const Entry& entry = section.entries[static_cast<size_t>(run.first + order[i])];
                move.items.push_back({entry.id, {static_cast<int>(s), place}});
            }
            before = run.exercises[static_cast<size_t>(order.back())];
        }
        if (!move.items.empty())
            group.edits.push_back({std::move(move), {}, {}, false});
    }
    FlowProposal proposal{
        {std::move(group), QStringLiteral("order by position"), {}, false}, flowCost(routine, exercises), {}};
    if (!apply(better, proposal.edit))
        return std::nullopt;
    proposal.then = flowCost(better, exercises);
    if (!(proposal.then < proposal.now))
        return std::nullopt;
    return proposal;
}

} // namespace limber
