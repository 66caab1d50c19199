// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit.h"

#include <functional>
#include <optional>
#include <vector>

// The edits that people make, built for the routine as it is now and named for the undo menu. What is built is only a
// value: apply() does it. Ids that are not in the routine are left out; an edit without anything left changes nothing.
namespace limber::edits
{

using Ids = std::vector<EntryId>;
/// The name of an exercise, for the undo text; empty when it is unknown.
using ExerciseName = std::function<QString(const ExerciseId&)>;

/// A new entry of an exercise: the dose of its first source that gives one, and that source's side order.
Entry entryFor(const Exercise& exercise);

/// The same entries with new ids, for pasting.
std::vector<Entry> freshEntries(std::vector<Entry> entries);

/// Puts entries before the one that stands at `at` now. A place beyond a section's end is its end; in a routine
/// without sections one is made, with the given phase.
Edit addEntries(const Routine& routine, std::vector<Entry> entries, EntryPlace at, const QString& name,
                Phase phaseOfNewSection = Phase::Stretch);
Edit addExercise(const Routine& routine, const Exercise& exercise, EntryPlace at);

Edit removeEntries(const Routine& routine, const Ids& ids, const ExerciseName& nameOf);
/// Moves entries, in their order, before the one that stands at `before` now.
Edit moveEntries(const Routine& routine, const Ids& ids, EntryPlace before, const ExerciseName& nameOf);
/// Moves entries one place up (−1) or down (+1), over the edge of a section into the next one. Nothing when there is
/// no way further.
std::optional<Edit> moveEntriesBy(const Routine& routine, const Ids& ids, int direction, const ExerciseName& nameOf);
/// Puts copies behind the last of the entries. `copies`, when given, receives their ids.
Edit duplicateEntries(const Routine& routine, const Ids& ids, const ExerciseName& nameOf, Ids* copies = nullptr);

/// Any change of values: `change` is run on a copy of each entry.
Edit changeEntries(const Routine& routine, const Ids& ids, const std::function<void(Entry&)>& change,
                   const QString& name, const QString& mergeKey = {});

/// One dose for everything, or for one side only; equal doses of both sides become one.
Edit setDose(const Routine& routine, const Ids& ids, const Dose& dose, std::optional<Side> side = std::nullopt);
/// One part of the dose, of both sides or of one.
Edit setSets(const Routine& routine, const Ids& ids, int sets, std::optional<Side> side = std::nullopt);
Edit setReps(const Routine& routine, const Ids& ids, Range<int> reps, std::optional<Side> side = std::nullopt);
Edit setHold(const Routine& routine, const Ids& ids, Range<Millis> hold, std::optional<Side> side = std::nullopt);
Edit setPace(const Routine& routine, const Ids& ids, std::optional<Millis> pace,
             std::optional<Side> side = std::nullopt);
Edit setRest(const Routine& routine, const Ids& ids, std::optional<Millis> rest,
             std::optional<Side> side = std::nullopt);
Edit setRelax(const Routine& routine, const Ids& ids, std::optional<Millis> relax,
              std::optional<Side> side = std::nullopt);
Edit setLoad(const Routine& routine, const Ids& ids, const QString& load, std::optional<Side> side = std::nullopt);

Edit setSides(const Routine& routine, const Ids& ids, Sides sides);
Edit setSelfPaced(const Routine& routine, const Ids& ids, bool selfPaced);
Edit setRated(const Routine& routine, const Ids& ids, bool rated);
Edit setNote(const Routine& routine, const Ids& ids, const QString& note);
Edit setOwnSteps(const Routine& routine, const Ids& ids, const QStringList& steps);
Edit setTiming(const Routine& routine, const Ids& ids, const Timing& timing);
/// Another exercise in the place of one, with its dose kept.
Edit swapExercise(const Routine& routine, const EntryId& id, const Exercise& exercise);

/// "Warm-up", "Release", "Stretch", "Strengthen": what a section is called until it gets a name of its own.
QString phaseTitle(Phase phase);
Section newSection(Phase phase, const QString& title = {});
Edit addSection(const Routine& routine, Section section, int index);
Edit removeSection(const Routine& routine, const SectionId& id);
Edit moveSection(const Routine& routine, const SectionId& id, int index);
/// Moves entries into a new section of their own, put in at `index`.
Edit moveToNewSection(const Routine& routine, const Ids& ids, Section section, int index);
/// Any change of a section's own values (its entries cannot be changed this way).
Edit changeSection(const Routine& routine, const SectionId& id, const std::function<void(Section&)>& change,
                   const QString& name, const QString& mergeKey = {});
Edit renameSection(const Routine& routine, const SectionId& id, const QString& title);
Edit setSectionPhase(const Routine& routine, const SectionId& id, Phase phase);
Edit setRounds(const Routine& routine, const SectionId& id, int rounds);
Edit setRoundRest(const Routine& routine, const SectionId& id, std::optional<Millis> rest);
Edit setSectionTiming(const Routine& routine, const SectionId& id, const Timing& timing);

/// Any change of the routine's own values (its sections cannot be changed this way).
Edit changeRoutine(const Routine& routine, const std::function<void(Routine&)>& change, const QString& name,
                   const QString& mergeKey = {});
Edit renameRoutine(const Routine& routine, const QString& title);
Edit setForWhom(const Routine& routine, const QString& name);
Edit setPurpose(const Routine& routine, const QString& purpose);
Edit setRoutineNote(const Routine& routine, const QString& note);
Edit setFrequency(const Routine& routine, const Frequency& frequency);
Edit setRoutineTiming(const Routine& routine, const Timing& timing);
Edit setTags(const Routine& routine, const QStringList& tags);

/// All sections of another routine, with new ids, at the end.
Edit appendRoutine(const Routine& routine, const Routine& other);

} // namespace limber::edits
