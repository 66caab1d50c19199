// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit.h"
#include "core/timeline/timeline.h"

#include <optional>
#include <vector>

namespace limber
{

/// What it costs to go from one exercise to the next: changes of position, of what is in the hands or underneath, and
/// (between orders with as many changes) ways down to the floor and up again.
struct FlowCost {
    int changes = 0;
    int upsAndDowns = 0;

    friend FlowCost operator+(const FlowCost& a, const FlowCost& b)
    {
        return {a.changes + b.changes, a.upsAndDowns + b.upsAndDowns};
    }
    friend bool operator==(const FlowCost&, const FlowCost&) = default;
    friend bool operator<(const FlowCost& a, const FlowCost& b)
    {
        return a.changes != b.changes ? a.changes < b.changes : a.upsAndDowns < b.upsAndDowns;
    }
};

/// The cost of a change; required equipment counts, optional does not.
FlowCost flowCost(const Exercise& from, const Exercise& to);

/// The cost of a whole routine as it stands. Unknown exercises are passed over.
FlowCost flowCost(const Routine& routine, const ExerciseLookup& exercises);

/// The order of `exercises` with the least cost, coming from `before` when there is one; of equally good ones the one
/// that keeps most of the front as it is. Exact up to kExactFlow, beyond that good but not always the best.
inline constexpr int kExactFlow = 15;
std::vector<int> flowOrder(const std::vector<const Exercise*>& exercises, const Exercise* before);

/// A better order for a routine.
struct FlowProposal {
    Edit edit; ///< moves entries inside their sections, never across a change of phase
    FlowCost now;
    FlowCost then;
};

/// Nothing when no better order is found. Shown before it is taken.
std::optional<FlowProposal> proposeFlow(const Routine& routine, const ExerciseLookup& exercises);

} // namespace limber
