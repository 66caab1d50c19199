// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QtCore/QString>

#include <optional>

namespace limber
{

/// Both ends of "8–10"; equal ends are a plain number.
template <typename T>
struct Range {
    T low{};
    T high{};

    constexpr Range() = default;
    constexpr Range(T only) : low(only), high(only) {}
    constexpr Range(T lowEnd, T highEnd) : low(lowEnd), high(highEnd) {}

    constexpr bool isSingle() const { return low == high; }
    friend constexpr bool operator==(const Range&, const Range&) = default;
};

/// From here on "a × b s" reads as a sets of one hold.
inline constexpr Millis kOneHoldOfASet{15'000};

/// How much: sets × reps × hold in the clinician's notation. A set is `reps` repetitions; with a hold each repetition
/// is a timed hold, without one each takes `pace`. What is left open is inherited (see Timing).
struct Dose {
    int sets = 1;
    Range<int> reps = 1;
    Range<Millis> hold = Millis(0);
    std::optional<Millis> pace;  ///< of one repetition without a hold
    std::optional<Millis> relax; ///< between the holds of a set
    std::optional<Millis> rest;  ///< between sets
    QString load;                ///< free text: "2 kg", "red band"

    bool isHeld() const { return hold.high > Millis(0); }
    /// The ends of the ranges that are played and counted: the upper ones.
    int repsPlayed() const { return reps.high; }
    Millis holdPlayed() const { return hold.high; }

    friend bool operator==(const Dose&, const Dose&) = default;
};

/// "1 × 30 s", "3 × 30 s", "10 × 5 s", "2 × 10", "3 × 10 × 5–10 s", "1 × 12 @ 4 s": short, by the rule that a × b s
/// with b ≥ 15 s is a sets of one hold, else one set of a holds; every other split is written with three numbers.
QString doseText(const Dose& dose);

/// Nothing when the dose can be played; else one sentence naming the number that is out of range.
/// Ranges: sets 1–100, reps 1–1000, at most 10,000 holds, hold 0–3 h, pace 0.5–600 s, relax and rest 0–1 h.
std::optional<QString> doseProblem(const Dose& dose);

} // namespace limber
