// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/dose.h"
#include "core/model/routine.h"

#include <QtCore/QString>

#include <optional>

namespace limber
{

/// What somebody typed about how much. What is not there was not said.
struct TypedDose {
    std::optional<Dose> dose;      ///< of both sides, or of the left one when a right one is there
    std::optional<Dose> rightDose; ///< only after "l … r …"
    std::optional<Sides> sides;
    std::optional<bool> selfPaced;

    friend bool operator==(const TypedDose&, const TypedDose&) = default;
};

/// Reads a dose the way it is said:
///   "3x30s"  "2 x 10"  "10x5s"  "3x12 @4s"  "2x10x5s rest 30s"  "1m30"  "1:30"  "8-10"  "3 × 30 s, relax 5 s"
///   "each"  "left"  "right"  "l 3x30s r 2x30s"  "2x10 self-paced"  "3 sets of 12"  "3x12 load 2 kg"
/// Two numbers follow the rule of doseText(): a × b s is a sets of one hold from 15 s on, else one set of a holds.
/// Without a unit a × b is a sets of b repetitions, a × b × c holds of c seconds, and one number alone is repetitions,
/// or seconds when `present` is held. Relax, rest and load that are not said are those of `present` (a right side's of
/// `presentRight`). The error is one sentence that says what was not understood or is out of range.
Result<TypedDose> parseDose(const QString& text, const Dose& present = {}, const Dose& presentRight = {});

/// The entry with what was typed for it. One dose for both sides replaces a right side's own.
Result<Entry> withTypedDose(const Entry& entry, const QString& text);

/// What one would type to get the entry's doses, sides and pace; typing it changes nothing. `sided`: of its exercise.
QString typedText(const Entry& entry, bool sided);

} // namespace limber
