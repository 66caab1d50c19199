// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit.h"
#include "core/timeline/timeline.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace limber
{

/// What the coach looks at. Advice, never a barrier.
enum class CheckRule {
    NoWarmUp,
    PhaseOrder,
    SideForgotten,
    SidesUnequal,
    TooLittleStretch,
    TooMuchStretch,
    HoldTooShort,
    HoldTooLong,
    LongStretchBeforeStrength,
    ManyExercises,
    PartnerMissing,
    EquipmentMissing,
    PositionChanges,
    HardlyFelt,
    AgainstLimits
};

/// The word used on the command line and in what is silenced ("no-warm-up" …). It never changes.
QString word(CheckRule rule);

/// One thing that could be better.
struct Finding {
    CheckRule rule = CheckRule::NoWarmUp;
    QString sentence; ///< what it is
    QString why;      ///< one sentence
    QString source;   ///< where that is known from
    std::vector<EntryId> entries;
    std::optional<Edit> fix; ///< one click that mends it; its name says what it does

    /// What is remembered when the person says "not here".
    QString silenceKey() const;
};

/// What the coach knows about the person. What is not known is not checked.
struct CheckContext {
    std::optional<std::vector<Equipment>> atHome;
    std::optional<bool> partner;
    /// What an exercise does against the person's limits, as a sentence; empty: nothing. See core/coach/person.h.
    std::function<QString(const Exercise&, Sides)> conflictsOf;
    /// What could be done instead; null: nothing is known.
    std::function<const Exercise*(const Exercise&, Sides)> swapFor;
    ExerciseId warmUp{QStringLiteral("march-in-place")}; ///< put in front where a warm-up is missing
    TimingDefaults timing;
    QHash<ExerciseId, double> ratings; ///< how well each was felt where it should be, 0–5
};

/// Everything that was found and not silenced, in the order of the rules.
std::vector<Finding> checkRoutine(const Routine& routine, const ExerciseLookup& exercises,
                                  const CheckContext& context = {});

/// "Not here": the finding is not shown for this routine again. Kept in the routine.
Edit silence(const Routine& routine, const Finding& finding);
QStringList silenced(const Routine& routine);
/// Takes back every "not here" of the routine.
Edit unsilence(const Routine& routine);

} // namespace limber
