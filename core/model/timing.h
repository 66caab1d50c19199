// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/model/vocabulary.h"

#include <optional>

namespace limber
{

/// The times between the work. What an entry leaves open is taken from its section, then its routine, then the
/// preferences.
struct Timing {
    std::optional<Millis> prepare;     ///< before the first exercise
    std::optional<Millis> transition;  ///< before every other exercise
    std::optional<Millis> switchSides; ///< between left and right
    std::optional<Millis> relax;       ///< between the holds of a set
    std::optional<Millis> rest;        ///< between sets
    std::optional<Millis> pace;        ///< of one repetition without a hold
    std::optional<SideOrder> order;
    std::optional<Side> firstSide;

    friend bool operator==(const Timing&, const Timing&) = default;
};

/// Where inheritance ends: every value is there. The defaults are those of the design.
struct TimingDefaults {
    Millis prepare = 10s;
    Millis transition = 10s;
    Millis switchSides = 5s;
    Millis relax = 3s;
    Millis rest = 15s;
    Millis strengthenRest = 60s; ///< between sets of a strengthening exercise
    Millis roundRest = 30s;
    Millis pace = 4s;
    Millis floorExtra = 10s;     ///< added to prepare and transition when the person gets down or up
    Millis equipmentExtra = 15s; ///< added when equipment has to be fetched for the first time
    SideOrder order = SideOrder::PerSet;
    Side firstSide = Side::Left;
    /// For people who need 20 to 30 s to get down or up: whatever leads up to work lasts at least kMore… below.
    bool moreTime = false;

    friend bool operator==(const TimingDefaults&, const TimingDefaults&) = default;
};

/// With more time, at least so long, where there is such a step at all.
inline constexpr Millis kMorePrepare = 20s;
inline constexpr Millis kMoreTransition = 15s;
inline constexpr Millis kMoreSwitch = 10s;
inline constexpr Millis kMoreFloorExtra = 25s;

} // namespace limber
