// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/time.h"
#include "core/model/exercise.h"
#include "core/model/routine.h"
#include "core/model/step_kind.h"
#include "core/model/timing.h"
#include "core/model/vocabulary.h"

#include <QtCore/QHash>

#include <functional>
#include <optional>
#include <vector>

namespace limber
{

/// Finds an exercise by its id; nullptr when there is none. What it returns must stay valid during the call.
using ExerciseLookup = std::function<const Exercise*(const ExerciseId&)>;

/// One timed piece of a session. A step that is not work carries the entry, side, set, repetition and round of the
/// work step that follows it.
struct Step {
    StepKind kind = StepKind::Hold;
    Millis start{0};                ///< from the beginning of the session, self-paced steps counted
    std::optional<Millis> duration; ///< nothing when the person decides (self-paced)
    Millis counted{0};              ///< the duration, or what a self-paced step is counted as: pace × reps
    EntryId entry;
    ExerciseId exercise;
    std::optional<Side> side; ///< nothing in a bilateral exercise
    int set = 1;
    int sets = 1;           ///< of this side: each side may have its own count
    std::optional<int> rep; ///< nothing in a reps step and in what leads up to one
    int reps = 1;
    int round = 1;
    int rounds = 1;
    int section = 0; ///< index in the routine
    Phase phase = Phase::Stretch;
    Millis pace{0};         ///< of one repetition in a reps step, else 0
    bool rateAfter = false; ///< the player asks how well it was felt when this step has ended

    bool work() const { return isWork(kind); }
    bool selfPaced() const { return !duration; }
    Millis end() const { return start + counted; }

    friend bool operator==(const Step&, const Step&) = default;
};

/// An entry that is not in the timeline, and why.
struct SkippedEntry {
    enum class Reason { UnknownExercise, TooManySteps };
    EntryId entry;
    ExerciseId exercise;
    Reason reason = Reason::UnknownExercise;
    friend bool operator==(const SkippedEntry&, const SkippedEntry&) = default;
};

/// A routine compiled to a flat list of contiguous steps, none of them of length zero.
struct Timeline {
    RoutineId routine;
    std::vector<Step> steps;
    std::vector<SkippedEntry> skipped;
    int sections = 0; ///< of the routine

    /// The whole duration; nothing when a step is self-paced.
    std::optional<Millis> total() const;
    /// The sum of the known durations; equal to total() when nothing is self-paced.
    Millis atLeast() const;
    /// The whole duration with self-paced steps counted at pace × reps; the end of the last step.
    Millis counted() const;
    bool hasSelfPaced() const;

    friend bool operator==(const Timeline&, const Timeline&) = default;
};

/// A place in a timeline: which step, and how long one has been in it.
struct PlayPosition {
    int step = 0;
    Millis inside{0};
    friend bool operator==(const PlayPosition&, const PlayPosition&) = default;
};

/// No timeline is longer than this; an entry that would make it longer is left out and reported.
inline constexpr int kMostSteps = 100'000;

/// Compiles by the rules of the design. Total and deterministic: entries whose exercise is unknown are skipped and
/// reported, numbers out of range are brought into it.
Timeline compile(const Routine& routine, const ExerciseLookup& exercises, const TimingDefaults& defaults);

/// The counted time of each section (what leads up to its work included), by section index.
std::vector<Millis> sectionTimes(const Timeline& timeline);

/// The counted time of each entry in all rounds, what leads up to it included.
QHash<EntryId, Millis> entryTimes(const Timeline& timeline);

/// The place at a time from the beginning (self-paced steps counted); before the beginning the first, after the end
/// the end of the last step. The timeline must not be empty.
PlayPosition positionAt(const Timeline& timeline, Millis time);

/// The counted time from the beginning to a place.
Millis timeAt(const Timeline& timeline, const PlayPosition& position);

/// Equipment that has to be fetched before its first use; a wall or a bed is simply there.
bool isFetched(Equipment item);

/// The times that hold for an entry: its own, else its section's, else its routine's, else the defaults.
/// `strengthen` picks the longer default rest.
struct ResolvedTiming {
    Millis prepare{0};
    Millis transition{0};
    Millis switchSides{0};
    Millis relax{0};
    Millis rest{0};
    Millis pace{0};
    SideOrder order = SideOrder::PerSet;
    Side firstSide = Side::Left;
    friend bool operator==(const ResolvedTiming&, const ResolvedTiming&) = default;
};
ResolvedTiming resolveTiming(const Timing& entry, const Timing& section, const Timing& routine,
                             const TimingDefaults& defaults, bool strengthen);

} // namespace limber
