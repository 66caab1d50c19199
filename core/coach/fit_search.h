// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coach/fit.h"

namespace limber
{

/// One entry with everything that decides what it costs to come to it.
struct FitItem {
    const Entry* entry = nullptr;
    const Exercise* exercise = nullptr;
    const Section* section = nullptr;
    ResolvedTiming timing;
    std::vector<FitOption> options;
    QString unsuited; ///< why it counts little
    int rounds = 1;
    Millis roundRest{0};
    unsigned equipment = 0; ///< a bit for each thing to fetch
    bool floor = false;
    bool endsSection = false;
};

/// What fits best.
struct FitChoice {
    std::vector<int> options; ///< of each item the one that is chosen, −1 when it is left out
    Millis time{0};
    bool exact = true; ///< nothing better exists
};

/// The most valuable choice among the items, in their order, that takes no longer than `limit`.
FitChoice bestFit(std::vector<FitItem> items, const TimingDefaults& defaults, Millis limit);

} // namespace limber
