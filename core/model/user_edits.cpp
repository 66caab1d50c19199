// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/user_edits.h"

#include "core/base/text.h"
#include "core/base/text_set.h"

#include <algorithm>

namespace limber::edits
{

namespace
{

/// The entries with these ids, in the order of the routine, with their places.
std::vector<PlaceEntries::Item> chosen(const Routine& routine, const Ids& ids)
{
    TextSet wanted(ids.size());
    for (const EntryId& id : ids)
        wanted.insert(id.text());
    std::vector<PlaceEntries::Item> items;
    items.reserve(ids.size());
    for (size_t s = 0; s < routine.sections.size(); ++s) {
        const auto& entries = routine.sections[s].entries;
        for (size_t e = 0; e < entries.size(); ++e) {
            if (wanted.contains(entries[e].id.text()))
                items.push_back({{static_cast<int>(s), static_cast<int>(e)}, entries[e]});
        }
    }
    return items;
}

/// "remove pigeon pose", "remove 3 exercises".
QString named(const QString& verb, const std::vector<PlaceEntries::Item>& items, const ExerciseName& nameOf)
{
    const QString name = items.size() == 1 && nameOf ? nameOf(items[0].entry.exercise) : QString();
    if (!name.isEmpty())
        return verb + QLatin1Char(' ') + nameInSentence(shortened(name));
    return verb + QLatin1Char(' ') + counted(static_cast<qint64>(items.size()), QStringLiteral("exercise"));
}

Edit edit(decltype(Edit::what) what, const QString& name, const QString& mergeKey = {})
{
    return {std::move(what), name, mergeKey, false};
}

int sizeOf(const Routine& routine, int section)
{
    return static_cast<int>(routine.sections[static_cast<size_t>(section)].entries.size());
}

EntryPlace within(const Routine& routine, EntryPlace place)
{
    place.section = std::clamp(place.section, 0, static_cast<int>(routine.sections.size()) - 1);
    place.index = std::clamp(place.index, 0, sizeOf(routine, place.section));
    return place;
}

/// Final places for items moved before what stands at `before` now; they stand together afterwards.
MoveEntries moveBefore(const std::vector<PlaceEntries::Item>& items, const EntryPlace& before)
{
    const auto above = std::count_if(items.begin(), items.end(), [&](const PlaceEntries::Item& item) {
        return item.place.section == before.section && item.place.index < before.index;
    });
    EntryPlace place{before.section, before.index - static_cast<int>(above)};
    MoveEntries move;
    for (const auto& item : items) {
        move.items.push_back({item.entry.id, place});
        ++place.index;
    }
    return move;
}

} // namespace

Entry entryFor(const Exercise& exercise)
{
    Entry entry;
    entry.id = EntryId::fresh();
    entry.exercise = exercise.id;
    entry.dose = firstDose(exercise);
    const QString source = firstDoseSource(exercise);
    for (const SourceDose& given : exercise.doses) {
        if (!source.isEmpty() && given.source == source && given.allOfOneSideFirst)
            entry.timing.order = SideOrder::PerExercise;
    }
    return entry;
}

std::vector<Entry> freshEntries(std::vector<Entry> entries)
{
    for (Entry& entry : entries)
        entry.id = EntryId::fresh();
    return entries;
}

Edit addEntries(const Routine& routine, std::vector<Entry> entries, EntryPlace at, const QString& name,
                Phase phaseOfNewSection)
{
    if (routine.sections.empty()) {
        Section section = newSection(phaseOfNewSection);
        section.entries = std::move(entries);
        return edit(PlaceSection{0, std::move(section)}, name);
    }
    EntryPlace place = within(routine, at);
    PlaceEntries put;
    for (Entry& entry : entries) {
        put.items.push_back({place, std::move(entry)});
        ++place.index;
    }
    return edit(std::move(put), name);
}

Edit addExercise(const Routine& routine, const Exercise& exercise, EntryPlace at)
{
    return addEntries(routine, {entryFor(exercise)}, at,
                      QStringLiteral("add %1").arg(nameInSentence(shortened(exercise.name))), exercise.phase);
}

Edit removeEntries(const Routine& routine, const Ids& ids, const ExerciseName& nameOf)
{
    const auto items = chosen(routine, ids);
    TakeEntries take;
    for (const auto& item : items)
        take.ids.push_back(item.entry.id);
    return edit(std::move(take), named(QStringLiteral("remove"), items, nameOf));
}

Edit moveEntries(const Routine& routine, const Ids& ids, EntryPlace before, const ExerciseName& nameOf)
{
    const auto items = chosen(routine, ids);
    MoveEntries move;
    if (!routine.sections.empty())
        move = moveBefore(items, within(routine, before));
    return edit(std::move(move), named(QStringLiteral("move"), items, nameOf));
}

std::optional<Edit> moveEntriesBy(const Routine& routine, const Ids& ids, int direction, const ExerciseName& nameOf)
{
    const auto items = chosen(routine, ids);
    if (items.empty())
        return std::nullopt;
    EntryPlace before;
    if (direction < 0) {
        before = items.front().place;
        if (before.index > 0)
            --before.index;
        else if (before.section > 0)
            before = {before.section - 1, sizeOf(routine, before.section - 1)};
        else if (items.back().place == EntryPlace{0, static_cast<int>(items.size()) - 1})
            return std::nullopt;
    } else {
        before = items.back().place;
        const int last = sizeOf(routine, before.section) - 1;
        if (before.index < last)
            before.index += 2;
        else if (before.section + 1 < static_cast<int>(routine.sections.size()))
            before = {before.section + 1, 0};
        else if (items.front().place == EntryPlace{before.section, last - static_cast<int>(items.size()) + 1})
            return std::nullopt;
        else
            ++before.index;
    }
    return edit(moveBefore(items, before), named(QStringLiteral("move"), items, nameOf));
}

Edit duplicateEntries(const Routine& routine, const Ids& ids, const ExerciseName& nameOf, Ids* copies)
{
    const auto items = chosen(routine, ids);
    PlaceEntries put;
    EntryPlace place = items.empty() ? EntryPlace{} : items.back().place;
    for (const auto& item : items) {
        ++place.index;
        Entry copy = item.entry;
        copy.id = EntryId::fresh();
        if (copies)
            copies->push_back(copy.id);
        put.items.push_back({place, std::move(copy)});
    }
    return edit(std::move(put), named(QStringLiteral("duplicate"), items, nameOf));
}

Edit changeEntries(const Routine& routine, const Ids& ids, const std::function<void(Entry&)>& change,
                   const QString& name, const QString& mergeKey)
{
    ChangeEntries changed;
    for (auto& item : chosen(routine, ids)) {
        const EntryId id = item.entry.id;
        change(item.entry);
        item.entry.id = id;
        changed.entries.push_back(std::move(item.entry));
    }
    return edit(std::move(changed), name, mergeKey);
}

Edit swapExercise(const Routine& routine, const EntryId& id, const Exercise& exercise)
{
    return changeEntries(
        routine, {id}, [&](Entry& entry) { entry.exercise = exercise.id; },
        QStringLiteral("change exercise to %1").arg(nameInSentence(exercise.name)));
}

Edit moveToNewSection(const Routine& routine, const Ids& ids, Section section, int index)
{
    const auto items = chosen(routine, ids);
    section.entries.clear();
    index = std::clamp(index, 0, static_cast<int>(routine.sections.size()));
    const QString name = QStringLiteral("move %1 to a new section")
                             .arg(counted(static_cast<qint64>(items.size()), QStringLiteral("exercise")));
    MoveEntries move;
    for (size_t i = 0; i < items.size(); ++i)
        move.items.push_back({items[i].entry.id, {index, static_cast<int>(i)}});
    EditGroup group;
    group.edits.push_back(edit(PlaceSection{index, std::move(section)}, name));
    group.edits.push_back(edit(std::move(move), name));
    return edit(std::move(group), name);
}

Edit appendRoutine(const Routine& routine, const Routine& other)
{
    const QString name = QStringLiteral("append %1").arg(other.title);
    EditGroup group;
    auto index = static_cast<int>(routine.sections.size());
    for (Section& section : copyOf(other).sections)
        group.edits.push_back(edit(PlaceSection{index++, std::move(section)}, name));
    return edit(std::move(group), name);
}

} // namespace limber::edits
