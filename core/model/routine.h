// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/model/dose.h"
#include "core/model/timing.h"
#include "core/model/vocabulary.h"

#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <bitset>
#include <optional>
#include <vector>

namespace limber
{

/// One exercise in a routine.
struct Entry {
    EntryId id;
    ExerciseId exercise;
    Sides sides = Sides::Each;
    Dose dose;                     ///< of both sides, or of the left one when the right has its own
    std::optional<Dose> rightDose; ///< only when the right side's differs
    bool selfPaced = false;        ///< repetitions wait for the person
    bool rated = false;            ///< the player asks after each side how well it was felt
    QString note;
    QStringList ownSteps; ///< the steps reworded for one person; empty: the exercise's own
    Timing timing;
    QJsonObject extra;

    friend bool operator==(const Entry&, const Entry&) = default;
};

/// Entries done one after the other, as many rounds as wanted.
struct Section {
    SectionId id;
    QString title;
    Phase phase = Phase::Stretch;
    int rounds = 1;
    std::optional<Millis> roundRest;
    Timing timing;
    std::vector<Entry> entries;
    QJsonObject extra;

    friend bool operator==(const Section&, const Section&) = default;
};

/// How often a routine is done. Nothing set means that nothing is said.
struct Frequency {
    int timesADay = 0;       ///< 0: not said
    int daysAWeek = 0;       ///< 0: not said; ignored when days are named
    std::bitset<7> weekdays; ///< Monday is bit 0

    bool isSaid() const { return timesADay > 0 || daysAWeek > 0 || weekdays.any(); }
    friend bool operator==(const Frequency&, const Frequency&) = default;
};

/// An ordered list of sections; what is built, played and printed.
struct Routine {
    RoutineId id;
    QString title;
    QString forWhom;
    QString purpose; ///< one sentence: what it is for
    QString note;
    QString source; ///< the article it follows ("A"), empty for the person's own
    bool starter = false;
    Frequency frequency;
    Timing timing;
    QStringList tags;
    std::vector<Section> sections;
    QJsonObject extra;

    friend bool operator==(const Routine&, const Routine&) = default;
};

/// Where an entry stands.
struct EntryPlace {
    int section = 0;
    int index = 0;
    friend bool operator==(const EntryPlace&, const EntryPlace&) = default;
};

std::optional<EntryPlace> placeOf(const Routine& routine, const EntryId& entry);
const Entry* findEntry(const Routine& routine, const EntryId& entry);
const Section* findSection(const Routine& routine, const SectionId& section);
int entryCount(const Routine& routine);

/// The dose of one side of an entry.
const Dose& doseOf(const Entry& entry, Side side);

/// The same routine with new ids throughout, not a starter: for duplicating and for "Use this one".
Routine copyOf(const Routine& routine);

} // namespace limber
