// SPDX-License-Identifier: GPL-3.0-or-later
// The edits that put entries in, take them out, move them and change them.
#include "core/model/edit_parts.h"
#include "core/model/rules.h"

#include <algorithm>

namespace limber
{

namespace
{

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
    all.reserve(entryCount(routine));
    for (size_t s = 0; s < routine.sections.size(); ++s) {
        const auto& entries = routine.sections[s].entries;
        for (size_t e = 0; e < entries.size(); ++e)
            all.insert(entries[e].id, {static_cast<int>(s), static_cast<int>(e)});
    }
    return all;
}

/// Where the entries stand, upwards; nothing when one of them is not there or is named twice.
std::optional<std::vector<MoveEntries::Item>> found(const Routine& routine, const std::vector<EntryId>& ids)
{
    std::vector<MoveEntries::Item> items;
    items.reserve(ids.size());
    const EntryFinder find(routine, ids.size());
    for (const EntryId& id : ids) {
        const auto there = find(id);
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

} // namespace

EntryFinder::EntryFinder(const Routine& routine, size_t wanted)
    : m_routine(routine), m_few(wanted <= 8), m_all(m_few ? QHash<EntryId, EntryPlace>() : places(routine))
{
}

std::optional<EntryPlace> EntryFinder::operator()(const EntryId& id) const
{
    if (m_few)
        return placeOf(m_routine, id);
    const auto place = m_all.constFind(id);
    return place == m_all.constEnd() ? std::nullopt : std::optional(*place);
}

Result<Edit> applied(Routine& routine, const PlaceEntries& place, const Edit& edit)
{
    if (!placesFit(place.items, sectionSizes(routine)))
        return noSuchPlace();
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
    return inverseOf(edit, std::move(back));
}

Result<Edit> applied(Routine& routine, const TakeEntries& take, const Edit& edit)
{
    const auto items = found(routine, take.ids);
    if (!items)
        return entryGone();
    return inverseOf(edit, PlaceEntries{takeOut(routine, *items)});
}

Result<Edit> applied(Routine& routine, const MoveEntries& move, const Edit& edit)
{
    std::vector<EntryId> ids;
    for (const auto& item : move.items)
        ids.push_back(item.id);
    const auto from = found(routine, ids);
    if (!from)
        return entryGone();
    std::vector<int> sizes = sectionSizes(routine);
    for (const auto& item : *from)
        --sizes[static_cast<size_t>(item.place.section)];
    if (!placesFit(move.items, sizes))
        return noSuchPlace();
    QHash<EntryId, Entry> carried;
    for (auto& item : takeOut(routine, *from))
        carried.insert(item.entry.id, std::move(item.entry));
    std::vector<PlaceEntries::Item> items;
    for (const auto& item : move.items)
        items.push_back({item.place, carried.take(item.id)});
    putIn(routine, std::move(items));
    return inverseOf(edit, MoveEntries{*from});
}

Result<Edit> applied(Routine& routine, const ChangeEntries& change, const Edit& edit)
{
    std::vector<EntryId> ids;
    for (const Entry& entry : change.entries) {
        if (const auto problem = edit.restores ? std::nullopt : entryProblem(entry))
            return Error{*problem};
        ids.push_back(entry.id);
    }
    const auto items = found(routine, ids);
    if (!items)
        return entryGone();
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
    return inverseOf(edit, std::move(back));
}

} // namespace limber
