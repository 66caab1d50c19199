// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/exercise.h"
#include "core/model/routine.h"

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace limber
{

/// Puts entries in. Each place is where the entry stands when all of them are in; places go upwards.
struct PlaceEntries {
    struct Item {
        EntryPlace place;
        Entry entry;
        friend bool operator==(const Item&, const Item&) = default;
    };
    std::vector<Item> items;
    friend bool operator==(const PlaceEntries&, const PlaceEntries&) = default;
};

/// Takes entries out.
struct TakeEntries {
    std::vector<EntryId> ids;
    friend bool operator==(const TakeEntries&, const TakeEntries&) = default;
};

/// Moves entries, which stay the same ones. Each place is where the entry stands afterwards; places go upwards.
struct MoveEntries {
    struct Item {
        EntryId id;
        EntryPlace place;
        friend bool operator==(const Item&, const Item&) = default;
    };
    std::vector<Item> items;
    friend bool operator==(const MoveEntries&, const MoveEntries&) = default;
};

/// Gives entries (found by their id) these values.
struct ChangeEntries {
    std::vector<Entry> entries;
    friend bool operator==(const ChangeEntries&, const ChangeEntries&) = default;
};

/// Puts a section in, with its entries.
struct PlaceSection {
    int index = 0;
    Section section;
    friend bool operator==(const PlaceSection&, const PlaceSection&) = default;
};

/// Takes a section out, with its entries.
struct TakeSection {
    SectionId id;
    friend bool operator==(const TakeSection&, const TakeSection&) = default;
};

/// Moves a section to where it has this index.
struct MoveSection {
    SectionId id;
    int index = 0;
    friend bool operator==(const MoveSection&, const MoveSection&) = default;
};

/// Gives a section (found by its id) these values; `section.entries` does not matter and is kept empty.
struct ChangeSection {
    Section section;
    friend bool operator==(const ChangeSection&, const ChangeSection&) = default;
};

/// Gives the routine these values; id, starter and sections do not matter.
struct ChangeRoutine {
    Routine routine;
    friend bool operator==(const ChangeRoutine&, const ChangeRoutine&) = default;
};

struct Edit;

/// Several edits one after the other that succeed or fail together.
struct EditGroup {
    std::vector<Edit> edits;
    friend bool operator==(const EditGroup&, const EditGroup&);
};

/// One change of a routine, as a value. Every way to edit makes one of these; there is no other way.
struct Edit {
    std::variant<PlaceEntries, TakeEntries, MoveEntries, ChangeEntries, PlaceSection, TakeSection, MoveSection,
                 ChangeSection, ChangeRoutine, EditGroup>
        what;
    QString name;     ///< what it does, as said after "Undo": "change hold to 45 s"
    QString mergeKey; ///< consecutive edits with the same key (not empty) may be merged into one
    /// Set on what apply() returns: it puts back what was there, so that the rules for new values are not asked.
    bool restores = false;

    friend bool operator==(const Edit&, const Edit&) = default;
};

/// Applies an edit and returns the one that takes it back exactly; applied in turn, that one returns the way forward.
/// On an error (an unknown id, a place that is not there, a value against core/model/rules.h) nothing has changed.
Result<Edit> apply(Routine& routine, const Edit& edit);

/// Whether applying the edit would leave the routine as it is (nothing to push on the undo stack).
bool changesNothing(const Routine& routine, const Edit& edit);

/// Two applied edits as one that does the same, when their merge keys are the same and they give values to the same
/// things; then the first one's inverse takes back both. Else nothing.
std::optional<Edit> merged(const Edit& first, const Edit& second);

/// What an edit touches, so that a view rebuilds no more than it must.
struct Touched {
    std::vector<EntryId> entries; ///< changed in their values
    bool structure = false;       ///< entries or sections came, went or moved
    bool sections = false;        ///< a section's own values changed
    bool header = false;          ///< the routine's own values changed
};
Touched touchedBy(const Edit& edit);

} // namespace limber
