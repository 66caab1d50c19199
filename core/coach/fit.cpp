// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coach/fit.h"

#include "core/base/text.h"
#include "core/coach/fit_search.h"
#include "core/model/user_edits.h"

#include <algorithm>

namespace limber
{

namespace
{

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
std::vector<FitItem> itemsOf(const Routine& routine, const ExerciseLookup& exercises, const TimingDefaults& defaults,
                             const FitWishes& wishes)
{
    std::vector<FitItem> items;
    for (const Section& section : routine.sections) {
        const size_t before = items.size();
        for (const Entry& entry : section.entries) {
            const Exercise* exercise = exercises(entry.exercise);
            if (!exercise)
                continue;
            FitItem item;
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

FitNote shortened(const FitItem& item, const FitOption& option)
{
    return {item.entry->id, item.exercise->id, FitNote::What::Shortened,
            QStringLiteral("%1: %2 instead of %3.")
                .arg(capitalised(item.exercise->name), dosesText(option.entry), dosesText(*item.entry))};
}

/// By how much the routine would be too long with the shortest form of an entry put back in.
Millis excess(const Routine& before, const Routine& fitted, const FitItem& item, const ExerciseLookup& exercises,
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
Edit editFor(const Routine& routine, const std::vector<FitItem>& items, const std::vector<int>& options, Millis limit)
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
    const std::vector<FitItem> items = itemsOf(routine, exercises, defaults, wishes);
    const FitChoice choice = bestFit(items, defaults, limit);
    const std::vector<int>& options = choice.options;
    if (std::all_of(options.begin(), options.end(), [](int option) { return option < 0; }))
        return Error{QStringLiteral("Nothing in this routine fits into %1.").arg(durationText(limit))};
    Fit fit{editFor(routine, items, options, limit), routine, choice.time, {}, choice.exact};
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
            const FitItem& one = items[item];
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
