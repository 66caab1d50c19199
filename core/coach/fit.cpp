// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coach/fit.h"

#include "core/base/text.h"
#include "core/model/user_edits.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace limber
{

namespace
{

constexpr size_t kLargestFront = 2000; // beyond this a front is thinned, and the fit is good rather than best

/// One entry with everything that decides what it costs to come to it.
struct Item {
    const Entry* entry = nullptr;
    const Exercise* exercise = nullptr;
    const Section* section = nullptr;
    ResolvedTiming timing;
    std::vector<FitOption> options;
    QString unsuited; ///< why it counts little
    int rounds = 1;
    Millis roundRest{0};
    unsigned equipment = 0; ///< a bit for each thing to fetch
    bool floor = false;
    bool endsSection = false;
};

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
    Fitter(std::vector<Item> items, const TimingDefaults& defaults, Millis limit)
        : m_items(std::move(items)), m_defaults(defaults), m_limit(limit)
    {
        for (const Item& item : m_items) {
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
        const Item& item = m_items[static_cast<size_t>(index)];
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
        const Item& item = m_items[static_cast<size_t>(index)];
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
    Millis leadUp(const State& state, const Item& item, const std::optional<Side>& side, bool fetches) const
    {
        Millis time = state.floor ? item.timing.transition : item.timing.prepare;
        if (state.floor && *state.floor != item.floor)
            time += m_defaults.floorExtra;
        if (fetches)
            time += m_defaults.equipmentExtra;
        return time == Millis(0) && sideChanges(state.side, side) ? item.timing.switchSides : time;
    }

    /// The rests between the rounds of a section that ends here.
    void closeRounds(const Item& last)
    {
        std::map<State, Front> fronts;
        for (auto& [state, front] : m_fronts) {
            State after = state;
            after.first = -1;
            after.firstSide.reset();
            Millis cost{0};
            if (state.first >= 0) {
                const Item& first = m_items[static_cast<size_t>(state.first)];
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

    std::vector<Item> m_items;
    const TimingDefaults& m_defaults;
    Millis m_limit;
    bool m_sidesMatter = false;
    bool m_exact = true;
    Millis m_time{0};
    std::map<State, Front> m_fronts;
    std::vector<Choice> m_choices;
};

unsigned fetchedItems(const Exercise& exercise)
{
    unsigned bits = 0;
    for (const EquipmentNeed& need : exercise.equipment) {
        if (!need.optional && isFetched(need.item))
            bits |= 1u << static_cast<unsigned>(need.item);
    }
    return bits;
}

/// The entries that can be played, in order.
std::vector<Item> itemsOf(const Routine& routine, const ExerciseLookup& exercises, const TimingDefaults& defaults,
                          const FitWishes& wishes)
{
    std::vector<Item> items;
    for (const Section& section : routine.sections) {
        const size_t before = items.size();
        for (const Entry& entry : section.entries) {
            const Exercise* exercise = exercises(entry.exercise);
            if (!exercise)
                continue;
            Item item;
            item.entry = &entry;
            item.exercise = exercise;
            item.section = &section;
            item.timing = resolveTiming(entry.timing, section.timing, routine.timing, defaults,
                                        exercise->phase == Phase::Strengthen);
            const FitWish wish = wishes ? wishes(entry.exercise) : FitWish{};
            item.options = fitOptions(routine, section, entry, exercises, defaults, fitWeight(wish));
            item.unsuited = wish.unsuited;
            item.rounds = std::clamp(section.rounds, 1, 20);
            item.roundRest = std::clamp(section.roundRest.value_or(defaults.roundRest), Millis(0), Millis(1h));
            item.equipment = fetchedItems(*exercise);
            item.floor = isOnFloor(exercise->position);
            items.push_back(std::move(item));
        }
        if (items.size() > before)
            items.back().endsSection = true;
    }
    return items;
}

QString dosesText(const Entry& entry)
{
    if (!entry.rightDose)
        return doseText(entry.dose);
    return QStringLiteral("left %1, right %2").arg(doseText(entry.dose), doseText(*entry.rightDose));
}

FitNote shortened(const Item& item, const FitOption& option)
{
    return {item.entry->id, item.exercise->id, FitNote::What::Shortened,
            QStringLiteral("%1: %2 instead of %3.")
                .arg(capitalised(item.exercise->name), dosesText(option.entry), dosesText(*item.entry))};
}

/// By how much the routine would be too long with the shortest form of an entry put back in.
Millis excess(const Routine& before, const Routine& fitted, const Item& item, const ExerciseLookup& exercises,
              const TimingDefaults& defaults, Millis limit)
{
    const auto shortest = std::min_element(item.options.begin(), item.options.end(),
                                           [](const FitOption& a, const FitOption& b) { return a.time < b.time; });
    Routine with = before;
    for (Section& section : with.sections) {
        std::vector<Entry> kept;
        for (Entry& entry : section.entries) {
            if (entry.id == item.entry->id)
                kept.push_back(shortest->entry);
            else if (const Entry* same = findEntry(fitted, entry.id))
                kept.push_back(*same);
        }
        section.entries = std::move(kept);
    }
    return compile(with, exercises, defaults).counted() - limit;
}

/// The edit that leaves out and shortens; sections that lose everything go too.
Edit editFor(const Routine& routine, const std::vector<Item>& items, const std::vector<int>& options, Millis limit)
{
    TakeEntries take;
    ChangeEntries change;
    QHash<EntryId, int> kept;
    for (size_t i = 0; i < items.size(); ++i) {
        if (options[i] < 0)
            continue;
        const Entry& entry = items[i].options[static_cast<size_t>(options[i])].entry;
        kept.insert(entry.id, options[i]);
        if (entry != *items[i].entry)
            change.entries.push_back(entry);
    }
    EditGroup group;
    for (const Section& section : routine.sections) {
        const auto isKept = [&](const Entry& entry) { return kept.contains(entry.id); };
        if (!section.entries.empty() && std::none_of(section.entries.begin(), section.entries.end(), isKept)) {
            group.edits.push_back({TakeSection{section.id}, {}, {}, false});
            continue;
        }
        for (const Entry& entry : section.entries) {
            if (!isKept(entry))
                take.ids.push_back(entry.id);
        }
    }
    if (!take.ids.empty())
        group.edits.push_back({std::move(take), {}, {}, false});
    if (!change.entries.empty())
        group.edits.push_back({std::move(change), {}, {}, false});
    return {std::move(group), QStringLiteral("fit into %1").arg(durationText(limit)), {}, false};
}

} // namespace

Result<Fit> fitToTime(const Routine& routine, const ExerciseLookup& exercises, const TimingDefaults& defaults,
                      Millis limit, const FitWishes& wishes)
{
    const std::vector<Item> items = itemsOf(routine, exercises, defaults, wishes);
    Fitter fitter(items, defaults, limit);
    const std::vector<int> options = fitter.chosen();
    if (std::all_of(options.begin(), options.end(), [](int option) { return option < 0; }))
        return Error{QStringLiteral("Nothing in this routine fits into %1.").arg(durationText(limit))};
    Fit fit{editFor(routine, items, options, limit), routine, fitter.time(), {}, fitter.exact()};
    const Result<Edit> undo = apply(fit.routine, fit.edit);
    if (!undo)
        return undo.error();
    size_t item = 0;
    for (const Section& section : routine.sections) {
        for (const Entry& entry : section.entries) {
            if (item == items.size() || items[item].entry != &entry) {
                fit.notes.push_back({entry.id, entry.exercise, FitNote::What::LeftOut,
                                     QStringLiteral("An exercise that is not in the catalogue (%1) is left out.")
                                         .arg(entry.exercise.text())});
                continue;
            }
            const Item& one = items[item];
            const int chosen = options[item++];
            if (chosen >= 0 && one.options[static_cast<size_t>(chosen)].entry != entry)
                fit.notes.push_back(shortened(one, one.options[static_cast<size_t>(chosen)]));
            if (chosen >= 0)
                continue;
            const Millis over = excess(routine, fit.routine, one, exercises, defaults, limit);
            QString why = over > Millis(0)
                              ? QStringLiteral("even its shortest form would be %1 too long.").arg(durationText(over))
                              : QStringLiteral("others are worth more in the time there is.");
            if (!one.unsuited.isEmpty())
                why += QStringLiteral(" It does not suit you: %1").arg(one.unsuited);
            fit.notes.push_back({entry.id, entry.exercise, FitNote::What::LeftOut,
                                 QStringLiteral("%1 is left out: %2").arg(capitalised(one.exercise->name), why)});
        }
    }
    return fit;
}

} // namespace limber
