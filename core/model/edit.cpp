// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit.h"

#include "core/model/rules.h"

#include <QtCore/QHash>

#include <algorithm>

namespace limber
{

namespace
{

using Outcome = Result<Edit>;

Edit inverse(decltype(Edit::what) what, const Edit& of)
{
    return {std::move(what), of.name, of.mergeKey, true};
}

Error gone()
{
    return {QStringLiteral("This is no longer part of the routine.")};
}

Error noPlace()
{
    return {QStringLiteral("There is no such place in the routine.")};
}

bool goesUpwards(const EntryPlace& before, const EntryPlace& place)
{
    return before.section != place.section ? before.section < place.section : before.index < place.index;
}

/// Whether items can be put in one after the other: upwards, and never past the end of a section. `sizes` are the
/// sections' sizes before.
template <typename Items>
bool placesFit(const Items& items, std::vector<int> sizes)
{
    const EntryPlace* before = nullptr;
    for (const auto& item : items) {
        const EntryPlace& place = item.place;
        if (place.section < 0 || place.section >= static_cast<int>(sizes.size()) || place.index < 0)
            return false;
        if (before && !goesUpwards(*before, place))
            return false;
        int& size = sizes[static_cast<size_t>(place.section)];
        if (place.index > size)
            return false;
        ++size;
        before = &place;
    }
    return true;
}

std::vector<int> sectionSizes(const Routine& routine)
{
    std::vector<int> sizes;
    for (const Section& section : routine.sections)
        sizes.push_back(static_cast<int>(section.entries.size()));
    return sizes;
}

QHash<EntryId, EntryPlace> places(const Routine& routine)
{
    QHash<EntryId, EntryPlace> all;
    for (size_t s = 0; s < routine.sections.size(); ++s) {
        const auto& entries = routine.sections[s].entries;
        for (size_t e = 0; e < entries.size(); ++e)
            all.insert(entries[e].id, {static_cast<int>(s), static_cast<int>(e)});
    }
    return all;
}

Entry& entryAt(Routine& routine, const EntryPlace& place)
{
    return routine.sections[static_cast<size_t>(place.section)].entries[static_cast<size_t>(place.index)];
}

/// Where the entries stand, upwards; nothing when one of them is not there or is named twice.
std::optional<std::vector<MoveEntries::Item>> found(const Routine& routine, const std::vector<EntryId>& ids)
{
    std::vector<MoveEntries::Item> items;
    items.reserve(ids.size());
    const bool few = ids.size() <= 8; // then looking through all costs less than a table of them
    const QHash<EntryId, EntryPlace> all = few ? QHash<EntryId, EntryPlace>() : places(routine);
    for (const EntryId& id : ids) {
        const auto place = all.constFind(id);
        const auto there =
            few ? placeOf(routine, id) : (place == all.constEnd() ? std::nullopt : std::optional<EntryPlace>(*place));
        if (!there)
            return std::nullopt;
        items.push_back({id, *there});
    }
    std::sort(items.begin(), items.end(), [](const auto& a, const auto& b) { return goesUpwards(a.place, b.place); });
    const auto twice = [](const auto& a, const auto& b) { return a.place == b.place; };
    if (std::adjacent_find(items.begin(), items.end(), twice) != items.end())
        return std::nullopt;
    return items;
}

/// Takes the entries at these places (upwards) out, one pass over each section.
std::vector<PlaceEntries::Item> takeOut(Routine& routine, const std::vector<MoveEntries::Item>& items)
{
    std::vector<PlaceEntries::Item> taken;
    taken.reserve(items.size());
    for (const auto& item : items)
        taken.push_back({item.place, std::move(entryAt(routine, item.place))});
    for (size_t i = 0; i < items.size();) {
        const int section = items[i].place.section;
        auto& entries = routine.sections[static_cast<size_t>(section)].entries;
        auto kept = static_cast<size_t>(items[i].place.index);
        for (size_t from = kept; from < entries.size(); ++from) {
            if (i < items.size() && items[i].place == EntryPlace{section, static_cast<int>(from)})
                ++i;
            else
                entries[kept++] = std::move(entries[from]);
        }
        entries.resize(kept);
    }
    return taken;
}

/// Puts entries in at their places (upwards), one pass over each section.
void putIn(Routine& routine, std::vector<PlaceEntries::Item> items)
{
    for (size_t i = 0; i < items.size();) {
        const int section = items[i].place.section;
        auto& entries = routine.sections[static_cast<size_t>(section)].entries;
        std::vector<Entry> old = std::move(entries);
        entries.clear();
        for (auto next = old.begin(); next != old.end() || (i < items.size() && items[i].place.section == section);) {
            const EntryPlace here{section, static_cast<int>(entries.size())};
            if (i < items.size() && items[i].place == here)
                entries.push_back(std::move(items[i++].entry));
            else
                entries.push_back(std::move(*next++));
        }
    }
}

Outcome applied(Routine& routine, const PlaceEntries& place, const Edit& edit)
{
    if (!placesFit(place.items, sectionSizes(routine)))
        return noPlace();
    QHash<EntryId, EntryPlace> present = places(routine);
    TakeEntries back;
    for (const auto& item : place.items) {
        if (item.entry.id.isEmpty() || present.contains(item.entry.id))
            return Error{QStringLiteral("The routine already has this entry.")};
        present.insert(item.entry.id, item.place);
        if (const auto problem = edit.restores ? std::nullopt : entryProblem(item.entry))
            return Error{*problem};
        back.ids.push_back(item.entry.id);
    }
    if (!edit.restores && present.size() > kMostEntries)
        return Error{QStringLiteral("A routine has room for %1 exercises.").arg(kMostEntries)};
    putIn(routine, place.items);
    return inverse(std::move(back), edit);
}

Outcome applied(Routine& routine, const TakeEntries& take, const Edit& edit)
{
    const auto items = found(routine, take.ids);
    if (!items)
        return gone();
    return inverse(PlaceEntries{takeOut(routine, *items)}, edit);
}

Outcome applied(Routine& routine, const MoveEntries& move, const Edit& edit)
{
    std::vector<EntryId> ids;
    for (const auto& item : move.items)
        ids.push_back(item.id);
    const auto from = found(routine, ids);
    if (!from)
        return gone();
    std::vector<int> sizes = sectionSizes(routine);
    for (const auto& item : *from)
        --sizes[static_cast<size_t>(item.place.section)];
    if (!placesFit(move.items, sizes))
        return noPlace();
    QHash<EntryId, Entry> carried;
    for (auto& item : takeOut(routine, *from))
        carried.insert(item.entry.id, std::move(item.entry));
    std::vector<PlaceEntries::Item> items;
    for (const auto& item : move.items)
        items.push_back({item.place, carried.take(item.id)});
    putIn(routine, std::move(items));
    return inverse(MoveEntries{*from}, edit);
}

Outcome applied(Routine& routine, const ChangeEntries& change, const Edit& edit)
{
    std::vector<EntryId> ids;
    for (const Entry& entry : change.entries) {
        if (const auto problem = edit.restores ? std::nullopt : entryProblem(entry))
            return Error{*problem};
        ids.push_back(entry.id);
    }
    const auto items = found(routine, ids);
    if (!items)
        return gone();
    QHash<EntryId, EntryPlace> places;
    for (const auto& item : *items)
        places.insert(item.id, item.place);
    ChangeEntries back;
    back.entries.reserve(change.entries.size());
    for (const Entry& entry : change.entries) {
        Entry& present = entryAt(routine, places.value(entry.id));
        back.entries.push_back(std::move(present));
        present = entry;
    }
    return inverse(std::move(back), edit);
}

auto sectionIn(Routine& routine, const SectionId& id)
{
    return std::find_if(routine.sections.begin(), routine.sections.end(),
                        [&](const Section& section) { return section.id == id; });
}

Outcome applied(Routine& routine, const PlaceSection& place, const Edit& edit)
{
    if (place.index < 0 || place.index > static_cast<int>(routine.sections.size()))
        return noPlace();
    routine.sections.insert(routine.sections.begin() + place.index, place.section);
    std::optional<QString> problem = idProblem(routine);
    if (!problem && !edit.restores)
        problem = sectionProblem(place.section);
    if (!problem && !edit.restores)
        problem = sizeProblem(routine);
    if (problem) {
        routine.sections.erase(routine.sections.begin() + place.index);
        return Error{*problem};
    }
    return inverse(TakeSection{place.section.id}, edit);
}

Outcome applied(Routine& routine, const TakeSection& take, const Edit& edit)
{
    const auto section = sectionIn(routine, take.id);
    if (section == routine.sections.end())
        return gone();
    PlaceSection back{static_cast<int>(section - routine.sections.begin()), std::move(*section)};
    routine.sections.erase(section);
    return inverse(std::move(back), edit);
}

Outcome applied(Routine& routine, const MoveSection& move, const Edit& edit)
{
    const auto section = sectionIn(routine, move.id);
    if (section == routine.sections.end())
        return gone();
    if (move.index < 0 || move.index >= static_cast<int>(routine.sections.size()))
        return noPlace();
    const auto from = static_cast<int>(section - routine.sections.begin());
    const auto to = routine.sections.begin() + move.index;
    if (to < section)
        std::rotate(to, section, section + 1);
    else
        std::rotate(section, section + 1, to + 1);
    return inverse(MoveSection{move.id, from}, edit);
}

Outcome applied(Routine& routine, const ChangeSection& change, const Edit& edit)
{
    const auto section = sectionIn(routine, change.section.id);
    if (section == routine.sections.end())
        return gone();
    Section values = change.section;
    values.entries.clear();
    if (const auto problem = edit.restores ? std::nullopt : sectionProblem(values))
        return Error{*problem};
    values.entries = std::move(section->entries);
    std::swap(*section, values);
    values.entries.clear();
    return inverse(ChangeSection{std::move(values)}, edit);
}

/// The routine's own values alone.
Routine headerOf(const Routine& routine)
{
    Routine header = routine;
    header.sections.clear();
    return header;
}

Outcome applied(Routine& routine, const ChangeRoutine& change, const Edit& edit)
{
    Routine values = headerOf(change.routine);
    if (const auto problem = edit.restores ? std::nullopt : headerProblem(values))
        return Error{*problem};
    values.id = routine.id;
    values.starter = routine.starter;
    values.sections = std::move(routine.sections);
    std::swap(routine, values);
    values.sections.clear();
    return inverse(ChangeRoutine{std::move(values)}, edit);
}

Outcome applied(Routine& routine, const EditGroup& group, const Edit& edit)
{
    EditGroup back;
    for (const Edit& part : group.edits) {
        Outcome result = apply(routine, part);
        if (!result) {
            for (auto undo = back.edits.rbegin(); undo != back.edits.rend(); ++undo) {
                const Outcome undone = apply(routine, *undo);
                Q_ASSERT(undone.ok());
            }
            return result.error();
        }
        back.edits.push_back(std::move(result).value());
    }
    std::reverse(back.edits.begin(), back.edits.end());
    return inverse(std::move(back), edit);
}

template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

bool sameThings(const Edit& first, const Edit& second)
{
    if (first.what.index() != second.what.index())
        return false;
    if (const auto* change = std::get_if<ChangeEntries>(&first.what)) {
        const auto& other = std::get<ChangeEntries>(second.what);
        return std::equal(change->entries.begin(), change->entries.end(), other.entries.begin(), other.entries.end(),
                          [](const Entry& a, const Entry& b) { return a.id == b.id; });
    }
    if (const auto* change = std::get_if<ChangeSection>(&first.what))
        return change->section.id == std::get<ChangeSection>(second.what).section.id;
    return std::holds_alternative<ChangeRoutine>(first.what);
}

} // namespace

bool operator==(const EditGroup& a, const EditGroup& b)
{
    return a.edits == b.edits;
}

Result<Edit> apply(Routine& routine, const Edit& edit)
{
    return std::visit([&](const auto& what) { return applied(routine, what, edit); }, edit.what);
}

bool changesNothing(const Routine& routine, const Edit& edit)
{
    // The frequent ones without a copy of the whole routine.
    if (const auto* place = std::get_if<PlaceEntries>(&edit.what); place && !place->items.empty())
        return false;
    if (const auto* take = std::get_if<TakeEntries>(&edit.what); take && !take->ids.empty())
        return false;
    if (const auto* change = std::get_if<ChangeEntries>(&edit.what); change && change->entries.size() <= 8) {
        return std::all_of(change->entries.begin(), change->entries.end(), [&routine](const Entry& entry) {
            const Entry* present = findEntry(routine, entry.id);
            return present && *present == entry;
        });
    }
    Routine after = routine;
    return apply(after, edit).ok() && after == routine;
}

std::optional<Edit> merged(const Edit& first, const Edit& second)
{
    if (first.mergeKey.isEmpty() || first.mergeKey != second.mergeKey || !sameThings(first, second))
        return std::nullopt;
    return second;
}

Touched touchedBy(const Edit& edit)
{
    Touched touched;
    const auto structure = [&](const auto&) { touched.structure = true; };
    std::visit(Overloaded{[&](const ChangeEntries& change) {
                              for (const Entry& entry : change.entries)
                                  touched.entries.push_back(entry.id);
                          },
                          [&](const ChangeSection&) { touched.sections = true; },
                          [&](const ChangeRoutine&) { touched.header = true; },
                          [&](const EditGroup& group) {
                              for (const Edit& part : group.edits) {
                                  const Touched more = touchedBy(part);
                                  touched.entries.insert(touched.entries.end(), more.entries.begin(),
                                                         more.entries.end());
                                  touched.structure |= more.structure;
                                  touched.sections |= more.sections;
                                  touched.header |= more.header;
                              }
                          },
                          structure},
               edit.what);
    return touched;
}

} // namespace limber
