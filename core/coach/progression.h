// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/totals.h"
#include "core/model/edit.h"
#include "core/timeline/timeline.h"

#include <optional>
#include <vector>

namespace limber
{

/// The next step of a routine, one change at a time.
struct Progression {
    enum class Way { Forward, Back };
    Way way = Way::Forward;
    EntryId entry;
    QString sentence; ///< "Hold pigeon pose 5 s longer: 35 s."
    QString reason;   ///< what was seen, one sentence
    QString source;   ///< where the rule is known from
    Edit edit;        ///< does it, and remembers that it was done
    Edit notNow;      ///< changes nothing but remembers: the question comes after new sessions only
};

/// After two sessions in a row done in full, easy, and without pain, one entry gets +1 repetition, +5 s of hold, or its
/// harder variant where the dose has reached its end; after three in a row that were cut short, too hard, or worse the
/// next day, the step back. `newest` are the routine's sessions, the newest first; those before the last step (as the
/// routine remembers it) do not count. `step` of each session says which entries were cut short, for the step back.
/// (PEERS: one change at a time, simplify after three under-performed sessions, doi 10.1186/s12891-020-03866-2.)
std::optional<Progression> progressionOf(const Routine& routine, const std::vector<SessionBrief>& newest,
                                         const std::vector<EntryId>& cutShort, const ExerciseLookup& exercises,
                                         const QDateTime& now);

/// The entries whose work was skipped or not reached, most often first.
std::vector<EntryId> cutShortIn(const std::vector<SessionRecord>& records);

} // namespace limber
