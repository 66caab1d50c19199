// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coach/fit.h"
#include "core/history/plan.h"
#include "core/history/totals.h"
#include "core/storage/store.h"

#include <QtCore/QHash>

#include <functional>

namespace limber
{

class Query;

/// What was done and what is planned, asked of the store: answers come from the daily counts, so that they take the
/// same time after many years. Days are local days as they were where the person was.
class HistoryStore
{
public:
    explicit HistoryStore(Store& store);

    /// Days with something, from `from` to `to`, in order; of one routine when it is given.
    Result<std::vector<DayTotal>> days(QDate from, QDate to, const std::optional<RoutineId>& routine = std::nullopt);
    /// All that was ever done, last done first. The routine or exercise may be gone.
    Result<std::vector<RoutineTotal>> routines();
    Result<std::vector<ExerciseTotal>> exercises();
    Result<std::vector<ExerciseDay>> exerciseDays(const ExerciseId& exercise);
    /// The first and the last day with something; nothing when there is none.
    Result<std::optional<std::pair<QDate, QDate>>> reach();

    /// Sessions that have ended, from `from` to `to` (both included), the newest first.
    Result<std::vector<SessionBrief>> sessions(QDate from, QDate to);
    /// The last sessions of a routine, the newest first.
    Result<std::vector<SessionBrief>> lastSessions(const RoutineId& routine, int most);
    /// The last session at all, with its steps.
    Result<std::optional<SessionRecord>> lastSession();
    /// The session that was begun last and has not ended; nothing when there is none.
    Result<std::optional<SessionRecord>> openSession();

    /// The last rating of every exercise that has one: the mean of its sides.
    Result<QHash<ExerciseId, double>> ratings();
    /// Of how many exercises a routine's sessions hold a rating.
    Result<int> exerciseRatings(const RoutineId& routine);
    /// The sessions of a routine that hold ratings, with their steps, oldest first; at most the last `most`.
    Result<std::vector<SessionRecord>> ratedSessions(const RoutineId& routine, int most);
    /// When every exercise was last done.
    Result<QHash<ExerciseId, QDate>> lastDone();

    /// What a routine that has to fit says about an exercise: its rating, its star, how long ago it was done.
    Result<FitWishes> wishes(QDate today);

    /// Every step of every session from `from` on (an invalid date: all), oldest first; one at a time, so that any
    /// history passes through little memory. Stops with the first failure that `take` gives.
    Outcome eachStep(QDate from, const std::function<Outcome(const SessionRecord&, const PerformedStep*)>& take);

    /// How often what is planned was done, as it counts for the plan.
    Result<std::vector<DoneOnDay>> done(QDate from, QDate to);
    /// The same for the seven days from `first` on, none left out: as many rows for a long history as for none.
    Result<std::vector<DoneOnDay>> doneInWeek(QDate first);
    /// The whole plan with its past.
    Result<std::vector<PlanChange>> plan();
    /// All that was ever planned for one routine, put in the place of what stands there.
    Outcome setPlan(const RoutineId& routine, const std::vector<PlanChange>& changes);

private:
    Result<std::vector<SessionBrief>> briefs(Query& query);

    Store& m_store;
    Database& m_database;
};

} // namespace limber
