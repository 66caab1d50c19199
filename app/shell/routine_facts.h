// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/catalogue.h"
#include "core/model/routine.h"
#include "core/model/timing.h"

#include <QtCore/QDateTime>

#include <vector>

namespace limber
{

/// What the gallery says about a routine, as one value: worked out once, painted often.
struct RoutineFacts {
    RoutineId id;
    QString title;
    QString purpose; ///< one sentence: what it is for
    QString forWhom;
    QStringList tags;
    QString source; ///< the article a starter follows, by what it is called on screen
    bool starter = false;
    Millis time{0};       ///< self-paced steps counted
    bool atLeast = false; ///< something in it waits for the person
    int exercises = 0;
    std::vector<Equipment> equipment; ///< required, in the order of first use
    bool partner = false;
    std::vector<ExerciseId> pictures;               ///< up to three, of different sections where there are
    std::vector<std::pair<Phase, Millis>> sections; ///< the time of each, for the strip under the picture
    QDateTime used;                                 ///< last opened, played or changed; invalid: never

    friend bool operator==(const RoutineFacts&, const RoutineFacts&) = default;
};

RoutineFacts factsOf(const Routine& routine, const Catalogue& catalogue, const TimingDefaults& defaults);

/// "4 min 40 s", "about 48 min" when something in it waits for the person, "empty" without exercises.
QString timeText(const RoutineFacts& facts);
/// "1 exercise", "6 exercises".
QString exercisesText(const RoutineFacts& facts);
/// "ball, mat", "a partner", "no equipment".
QString needsText(const RoutineFacts& facts);
/// "For Mrs Ågren · opens the front of the hips": for whom and what for, as far as it is said.
QString aboutText(const RoutineFacts& facts);
/// "today", "yesterday", "3 days ago", "12 May", "12 May 2025".
QString agoText(const QDateTime& then, const QDateTime& now);

} // namespace limber
