// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/time.h"
#include "core/model/step_kind.h"
#include "core/model/vocabulary.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace limber
{

/// How a step ended. Done: it ran to its end, was shortened to it, or the person said so.
enum class StepOutcome { NotReached, Done, Skipped };

/// The word used in files and in the database ("not-reached", "done", "skipped"). It never changes.
QString word(StepOutcome outcome);
std::optional<StepOutcome> stepOutcomeOf(const QString& word);

/// One step as it was performed, by value: it stays true when the routine or the exercise changes or is deleted.
struct PerformedStep {
    StepKind kind = StepKind::Hold;
    EntryId entry;
    ExerciseId exercise;
    QString exerciseName; ///< as it was called then
    Phase phase = Phase::Stretch;
    std::optional<Side> side;
    int set = 1;
    int sets = 1;
    std::optional<int> rep;
    int reps = 1;
    int round = 1;
    int rounds = 1;
    bool selfPaced = false;
    Millis planned{0};  ///< a self-paced step counted at its pace
    Millis actual{0};   ///< spent in it, all visits together, pauses left out
    Millis extended{0}; ///< sum of −15/+15 s; negative when shortened
    Millis paused{0};
    StepOutcome outcome = StepOutcome::NotReached;
    std::optional<int> rating; ///< how well it was felt where it should be, 0–5

    friend bool operator==(const PerformedStep&, const PerformedStep&) = default;
};

/// How hard a session was, asked at its end.
enum class Effort { Easy, Right, Hard };

/// "easy", "right", "hard".
QString word(Effort effort);
std::optional<Effort> effortOf(const QString& word);

/// One playing of a routine.
struct SessionRecord {
    SessionId id;
    RoutineId routine;
    QString routineTitle;
    QDateTime startedAt; ///< local time with its offset
    QDateTime endedAt;
    bool finished = false; ///< reached its end, rather than being stopped
    std::vector<PerformedStep> steps;
    std::optional<int> pain; ///< 0–10
    std::optional<Effort> effort;
    QString note;
    QJsonObject extra;

    friend bool operator==(const SessionRecord&, const SessionRecord&) = default;
};

} // namespace limber
