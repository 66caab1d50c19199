// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit.h"

#include "core/model/edit_parts.h"
#include "core/model/rules.h"

#include <algorithm>

namespace limber
{

namespace
{

auto sectionIn(Routine& routine, const SectionId& id)
{
    return std::find_if(routine.sections.begin(), routine.sections.end(),
                        [&](const Section& section) { return section.id == id; });
}

Result<Edit> applied(Routine& routine, const PlaceSection& place, const Edit& edit)
{
    if (place.index < 0 || place.index > static_cast<int>(routine.sections.size()))
        return noSuchPlace();
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
    return inverseOf(edit, TakeSection{place.section.id});
}

Result<Edit> applied(Routine& routine, const TakeSection& take, const Edit& edit)
{
    const auto section = sectionIn(routine, take.id);
    if (section == routine.sections.end())
        return entryGone();
    PlaceSection back{static_cast<int>(section - routine.sections.begin()), std::move(*section)};
    routine.sections.erase(section);
    return inverseOf(edit, std::move(back));
}

Result<Edit> applied(Routine& routine, const MoveSection& move, const Edit& edit)
{
    const auto section = sectionIn(routine, move.id);
    if (section == routine.sections.end())
        return entryGone();
    if (move.index < 0 || move.index >= static_cast<int>(routine.sections.size()))
        return noSuchPlace();
    const auto from = static_cast<int>(section - routine.sections.begin());
    const auto to = routine.sections.begin() + move.index;
    if (to < section)
        std::rotate(to, section, section + 1);
    else
        std::rotate(section, section + 1, to + 1);
    return inverseOf(edit, MoveSection{move.id, from});
}

Result<Edit> applied(Routine& routine, const ChangeSection& change, const Edit& edit)
{
    const auto section = sectionIn(routine, change.section.id);
    if (section == routine.sections.end())
        return entryGone();
    Section values = change.section;
    values.entries.clear();
    if (const auto problem = edit.restores ? std::nullopt : sectionProblem(values))
        return Error{*problem};
    values.entries = std::move(section->entries);
    std::swap(*section, values);
    values.entries.clear();
    return inverseOf(edit, ChangeSection{std::move(values)});
}

/// The routine's own values alone.
Routine headerOf(const Routine& routine)
{
    Routine header = routine;
    header.sections.clear();
    return header;
}

Result<Edit> applied(Routine& routine, const ChangeRoutine& change, const Edit& edit)
{
    Routine values = headerOf(change.routine);
    if (const auto problem = edit.restores ? std::nullopt : headerProblem(values))
        return Error{*problem};
    values.id = routine.id;
    values.starter = routine.starter;
    values.sections = std::move(routine.sections);
    std::swap(routine, values);
    values.sections.clear();
    return inverseOf(edit, ChangeRoutine{std::move(values)});
}

Result<Edit> applied(Routine& routine, const EditGroup& group, const Edit& edit)
{
    EditGroup back;
    for (const Edit& part : group.edits) {
        Result<Edit> result = apply(routine, part);
        if (!result) {
            for (auto undo = back.edits.rbegin(); undo != back.edits.rend(); ++undo) {
                const Result<Edit> undone = apply(routine, *undo);
                Q_ASSERT(undone.ok());
            }
            return result.error();
        }
        back.edits.push_back(std::move(result).value());
    }
    std::reverse(back.edits.begin(), back.edits.end());
    return inverseOf(edit, std::move(back));
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

Edit inverseOf(const Edit& of, decltype(Edit::what) what)
{
    return {std::move(what), of.name, of.mergeKey, true};
}

Error entryGone()
{
    return {QStringLiteral("This is no longer part of the routine.")};
}

Error noSuchPlace()
{
    return {QStringLiteral("There is no such place in the routine.")};
}

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
    if (std::holds_alternative<PlaceSection>(edit.what) || std::holds_alternative<TakeSection>(edit.what))
        return false;
    if (const auto* change = std::get_if<ChangeEntries>(&edit.what)) {
        const EntryFinder find(routine, change->entries.size());
        return std::all_of(change->entries.begin(), change->entries.end(), [&](const Entry& entry) {
            const auto place = find(entry.id);
            return place && entryAt(routine, *place) == entry;
        });
    }
    if (const auto* move = std::get_if<MoveEntries>(&edit.what)) {
        const EntryFinder find(routine, move->items.size());
        return std::all_of(move->items.begin(), move->items.end(),
                           [&](const MoveEntries::Item& item) { return find(item.id) == item.place; });
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
