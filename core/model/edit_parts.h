// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit.h"

#include <QtCore/QHash>

#include <optional>

namespace limber
{

// What the kinds of edits are applied with; for core/model/edit*.cpp.

/// The edit that takes `of` back.
Edit inverseOf(const Edit& of, decltype(Edit::what) what);
Error entryGone();
Error noSuchPlace();

/// Finds entries by their id; a table of all of them is made only for more than a few.
class EntryFinder
{
public:
    EntryFinder(const Routine& routine, size_t wanted);

    std::optional<EntryPlace> operator()(const EntryId& id) const;

private:
    const Routine& m_routine;
    bool m_few;
    QHash<EntryId, EntryPlace> m_all;
};

template <typename RoutineOrConst>
auto& entryAt(RoutineOrConst& routine, const EntryPlace& place)
{
    return routine.sections[static_cast<size_t>(place.section)].entries[static_cast<size_t>(place.index)];
}

Result<Edit> applied(Routine& routine, const PlaceEntries& place, const Edit& edit);
Result<Edit> applied(Routine& routine, const TakeEntries& take, const Edit& edit);
Result<Edit> applied(Routine& routine, const MoveEntries& move, const Edit& edit);
Result<Edit> applied(Routine& routine, const ChangeEntries& change, const Edit& edit);

} // namespace limber
