// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/routine.h"
#include "core/model/session_record.h"
#include "core/player/player.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>

#include <optional>
#include <vector>

namespace limber
{

/// What a person chose when a step hurt or was too hard.
struct TooHard {
    enum class Choice { Shorter, Easier, Skip, Stop };
    int step = 0; ///< of the record's steps
    ExerciseId exercise;
    QString exerciseName;
    Choice choice = Choice::Skip;
    QString easier; ///< of Easier: what was done instead, in words
    friend bool operator==(const TooHard&, const TooHard&) = default;
};

/// Where a session stands while it is played, kept in its record until it has ended.
struct SessionProgress {
    Routine routine; ///< by value: it goes on as it was, whatever happens to the routine
    PlayerSave save;
    QDateTime savedAt;
    bool moreTime = false; ///< played with longer transitions
};

/// The record's `extra` with what was too hard: `{"tooHard": [{step, exercise, name, choice, easier}]}`.
void putTooHard(SessionRecord& record, const std::vector<TooHard>& notes);
std::vector<TooHard> tooHardOf(const SessionRecord& record);

/// Puts the progress into the record's `extra`; its steps hold the rest. `routine` is routineText() of the
/// routine, made once for all calls.
void putProgress(SessionRecord& record, const QByteArray& routine, const SessionProgress& progress);

/// Nothing when the record has ended or does not say enough to go on.
std::optional<SessionProgress> progressOf(const SessionRecord& record);

/// The save moved into a timeline that was compiled anew (the preferences may have changed since): the same place
/// where the steps still match, else the step that is most like it. Exercises that were replaced by easier ones are
/// replaced in `timeline` again.
PlayerSave fitted(const SessionRecord& record, const PlayerSave& save, Timeline& timeline);

/// Where it was left, for the question whether to go on: "Pigeon pose, right side, set 2 of 3".
QString placeOf(const SessionRecord& record, const SessionProgress& progress);

/// The record of a session that is not gone on with: it ended when it was last saved.
SessionRecord concluded(SessionRecord record);

} // namespace limber
