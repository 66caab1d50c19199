// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coach/fit_search.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace limber
{

namespace
{

constexpr size_t kLargestFront = 2000; // beyond this a front is thinned, and the fit is good rather than best

/// What the rest of a routine has to know about its beginning.
struct State {
    std::optional<bool> floor; ///< of the last entry; nothing when none was taken
    std::optional<Side> side;  ///< on which it ended, when that matters
    unsigned fetched = 0;
    int first = -1;                ///< item that begins the rounds of the current section
    std::optional<Side> firstSide; ///< on which it begins

    auto key() const { return std::tie(floor, side, fetched, first, firstSide); }
    friend bool operator<(const State& a, const State& b) { return a.key() < b.key(); }
};

/// A choice, with those before it.
struct Choice {
    int item = 0;
    int option = 0;
    int before = -1;
};

/// A beginning of the routine: what it takes, what it is worth, and its last choice.
struct Label {
    Millis time{0};
    qint64 value = 0;
    int choice = -1;
    int option = -1; ///< not yet booked as a choice
};
/// Growing time and growing value: no label is worse than another in both.
using Front = std::vector<Label>;

/// Both fronts as one, without what is worse in both.
Front mergedFronts(const Front& a, const Front& b)
{
    Front all;
    all.reserve(a.size() + b.size());
    auto x = a.begin();
    auto y = b.begin();
    const auto keep = [&all](const Label& label) {
        if (all.empty() || all.back().value < label.value)
            all.push_back(label);
    };
    while (x != a.end() || y != b.end()) {
        const bool takeFirst =
            y == b.end() || (x != a.end() && std::tie(x->time, y->value) <= std::tie(y->time, x->value));
        keep(takeFirst ? *x++ : *y++);
    }
    return all;
}

/// Finds the most valuable choice that fits, keeping for every state all beginnings that are not worse than another.
class Fitter
{
public:
    Fitter(std::vector<FitItem> items, const TimingDefaults& defaults, Millis limit)
        : m_items(std::move(items)), m_defaults(defaults), m_limit(limit)
    {
        for (const FitItem& item : m_items) {
            const Millis least = std::max(item.roundRest, item.timing.transition);
            m_sidesMatter |= item.timing.transition == Millis(0);
            m_sidesMatter |= item.rounds > 1 && item.timing.switchSides > least;
        }
    }

    /// The chosen option of each item, −1 when it is left out.
    std::vector<int> chosen()
    {
        m_fronts[State{}] = {Label{}};
        for (size_t i = 0; i < m_items.size(); ++i) {
            choose(static_cast<int>(i));
            if (m_items[i].endsSection && m_items[i].rounds > 1)
                closeRounds(m_items[i]);
        }
        Label best;
        for (const auto& [state, front] : m_fronts) {
            const Label& last = front.back();
            if (std::make_pair(last.value, -last.time) > std::make_pair(best.value, -best.time))
                best = last;
        }
        m_time = best.time;
        std::vector<int> options(m_items.size(), -1);
        for (int choice = best.choice; choice >= 0;) {
            const Choice& made = m_choices[static_cast<size_t>(choice)];
            options[static_cast<size_t>(made.item)] = made.option;
            choice = made.before;
        }
        return options;
    }

    Millis time() const { return m_time; }
    bool exact() const { return m_exact; }

private:
    void choose(int index)
    {
        const FitItem& item = m_items[static_cast<size_t>(index)];
        std::map<State, Front> fronts = m_fronts; // leaving it out
        for (const auto& [state, front] : m_fronts) {
            for (size_t o = 0; o < item.options.size(); ++o) {
                const auto [after, cost] = taken(state, index, item.options[o]);
                Front moved;
                for (const Label& label : front) {
                    if (label.time + cost <= m_limit)
                        moved.push_back({label.time + cost, label.value + item.options[o].value, label.choice,
                                         static_cast<int>(o)});
                }
                if (!moved.empty())
                    fronts[after] = mergedFronts(fronts[after], moved);
            }
        }
        for (auto& [state, front] : fronts) {
            thin(front);
            book(front, index);
        }
        m_fronts = std::move(fronts);
    }

    void book(Front& front, int index)
    {
        for (Label& label : front) {
            if (label.option < 0)
                continue;
            m_choices.push_back({index, label.option, label.choice});
            label.choice = static_cast<int>(m_choices.size()) - 1;
            label.option = -1;
        }
    }

    /// Keeps the best label of each slice of time; nothing gets longer.
    void thin(Front& front)
    {
        if (front.size() <= kLargestFront)
            return;
        m_exact = false;
        const Millis slice = m_limit / static_cast<int>(kLargestFront / 2) + Millis(1);
        Front kept;
        for (const Label& label : front) {
            if (!kept.empty() && kept.back().time / slice == label.time / slice)
                kept.back() = label;
            else
                kept.push_back(label);
        }
        front = std::move(kept);
    }

    /// Where taking an item this way leads, and what it costs in all rounds but for the rests between them.
    std::pair<State, Millis> taken(const State& state, int index, const FitOption& option) const
    {
        const FitItem& item = m_items[static_cast<size_t>(index)];
        State after;
        after.floor = item.floor;
        after.fetched = state.fetched | item.equipment;
        after.side = m_sidesMatter ? option.lastSide : std::nullopt;
        const bool fetches = (item.equipment & ~state.fetched) != 0;
        Millis cost = leadUp(state, item, option.firstSide, fetches) + option.time * item.rounds;
        if (item.rounds > 1) {
            const bool begins = state.first < 0;
            after.first = begins ? index : state.first;
            after.firstSide = begins ? (m_sidesMatter ? option.firstSide : std::nullopt) : state.firstSide;
            if (!begins)
                cost += leadUp(state, item, option.firstSide, false) * (item.rounds - 1);
        }
        return {after, cost};
    }

    bool sideChanges(const std::optional<Side>& before, const std::optional<Side>& after) const
    {
        return m_sidesMatter && before && after && *before != *after;
    }

    /// As the compiler has it: prepare or transition, the way down or up, fetching; else a switch where sides change.
    Millis leadUp(const State& state, const FitItem& item, const std::optional<Side>& side, bool fetches) const
    {
        Millis time = state.floor ? item.timing.transition : item.timing.prepare;
        if (state.floor && *state.floor != item.floor)
            time += m_defaults.floorExtra;
        if (fetches)
            time += m_defaults.equipmentExtra;
        return time == Millis(0) && sideChanges(state.side, side) ? item.timing.switchSides : time;
    }

    /// The rests between the rounds of a section that ends here.
    void closeRounds(const FitItem& last)
    {
        std::map<State, Front> fronts;
        for (auto& [state, front] : m_fronts) {
            State after = state;
            after.first = -1;
            after.firstSide.reset();
            Millis cost{0};
            if (state.first >= 0) {
                const FitItem& first = m_items[static_cast<size_t>(state.first)];
                const bool change = sideChanges(state.side, state.firstSide);
                const Millis atLeast = change ? first.timing.switchSides : Millis(0);
                const Millis down = *state.floor != first.floor ? m_defaults.floorExtra : Millis(0);
                cost = std::max({last.roundRest, first.timing.transition + down, atLeast}) * (last.rounds - 1);
            }
            Front moved;
            for (Label label : front) {
                label.time += cost;
                if (label.time <= m_limit)
                    moved.push_back(label);
            }
            if (!moved.empty())
                fronts[after] = mergedFronts(fronts[after], moved);
        }
        m_fronts = std::move(fronts);
    }

    std::vector<FitItem> m_items;
    const TimingDefaults& m_defaults;
    Millis m_limit;
    bool m_sidesMatter = false;
    bool m_exact = true;
    Millis m_time{0};
    std::map<State, Front> m_fronts;
    std::vector<Choice> m_choices;
};

} // namespace

FitChoice bestFit(std::vector<FitItem> items, const TimingDefaults& defaults, Millis limit)
{
    Fitter fitter(std::move(items), defaults, limit);
    FitChoice choice;
    choice.options = fitter.chosen();
    choice.time = fitter.time();
    choice.exact = fitter.exact();
    return choice;
}

} // namespace limber
