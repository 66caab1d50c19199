// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/routine.h"

namespace limber
{

std::optional<EntryPlace> placeOf(const Routine& routine, const EntryId& entry)
{
    for (size_t s = 0; s < routine.sections.size(); ++s) {
        const auto& entries = routine.sections[s].entries;
        for (size_t e = 0; e < entries.size(); ++e) {
            if (entries[e].id == entry)
                return EntryPlace{static_cast<int>(s), static_cast<int>(e)};
        }
    }
    return std::nullopt;
}

const Entry* findEntry(const Routine& routine, const EntryId& entry)
{
    const auto place = placeOf(routine, entry);
    if (!place)
        return nullptr;
    return &routine.sections[static_cast<size_t>(place->section)].entries[static_cast<size_t>(place->index)];
}

const Section* findSection(const Routine& routine, const SectionId& section)
{
    for (const Section& candidate : routine.sections) {
        if (candidate.id == section)
            return &candidate;
    }
    return nullptr;
}

int entryCount(const Routine& routine)
{
    size_t count = 0;
    for (const Section& section : routine.sections)
        count += section.entries.size();
    return static_cast<int>(count);
}

const Dose& doseOf(const Entry& entry, Side side)
{
    return side == Side::Right && entry.rightDose ? *entry.rightDose : entry.dose;
}

Routine copyOf(const Routine& routine)
{
    Routine copy = routine;
    copy.id = RoutineId::fresh();
    copy.starter = false;
    for (Section& section : copy.sections) {
        section.id = SectionId::fresh();
        for (Entry& entry : section.entries)
            entry.id = EntryId::fresh();
    }
    return copy;
}

} // namespace limber
