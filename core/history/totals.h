// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/time.h"
#include "core/model/session_record.h"

#include <QtCore/QDate>
#include <QtCore/QDateTime>

#include <optional>
#include <vector>

namespace limber
{

/// What was done on a day (of everything, or of one routine), as counted by core/storage.
struct DayTotal {
    QDate day; ///< on which a session was started, where the person was then
    int sessions = 0;
    int counted = 0; ///< sessions that count for the plan
    int planned = 0; ///< work steps
    int done = 0;
    Millis work{0};
    Millis active{0};
    std::optional<int> pain; ///< the worst of the day
    friend bool operator==(const DayTotal&, const DayTotal&) = default;
};

/// A routine as it was done, over all time; the routine itself may be gone.
struct RoutineTotal {
    RoutineId routine;
    QString title; ///< as it was called the last time
    int sessions = 0;
    Millis work{0};
    Millis active{0};
    QDate last;
    friend bool operator==(const RoutineTotal&, const RoutineTotal&) = default;
};

/// An exercise as it was done, over all time.
struct ExerciseTotal {
    ExerciseId exercise;
    QString name; ///< as it was called the last time
    int times = 0;
    Millis work{0};
    QDate last;
    friend bool operator==(const ExerciseTotal&, const ExerciseTotal&) = default;
};

/// One exercise on one day, by side.
struct ExerciseDay {
    QDate day;
    std::optional<Side> side; ///< nothing in a bilateral exercise
    int times = 0;            ///< sessions in which some of it was done
    Millis work{0};
    Millis longestHold{0};
    int mostReps = 0; ///< in one set; 0 when it is held
    std::optional<double> rating;
    std::optional<int> pain; ///< the worst of the sessions it was in
    friend bool operator==(const ExerciseDay&, const ExerciseDay&) = default;
};

/// A session in a list: its record without steps, and how far it went.
struct SessionBrief {
    SessionRecord record; ///< without its steps
    int planned = 0;      ///< work steps
    int done = 0;
    int skipped = 0;
    Millis active{0};
    Millis work{0};
    Millis extended{0};

    QDate day() const { return record.startedAt.date(); }
    bool isFull() const { return record.finished && planned > 0 && done == planned; }
    double share() const { return planned == 0 ? 0 : static_cast<double>(done) / planned; }
    friend bool operator==(const SessionBrief&, const SessionBrief&) = default;
};

/// A point of a plot over time.
struct PlotPoint {
    QDate day;
    double value = 0;
    friend bool operator==(const PlotPoint&, const PlotPoint&) = default;
};
using PlotLine = std::vector<PlotPoint>;

/// What is plotted of an exercise.
enum class Measure { Minutes, Times, Hold, Reps, Rating, Pain };

/// Points by day, of days that come in order; those on which the measure says nothing are left out. `side` picks one;
/// nothing takes all sides together.
PlotLine plotOf(const std::vector<ExerciseDay>& days, Measure measure, std::optional<Side> side);

/// Of a routine: minutes, times and pain; the other measures say nothing.
PlotLine plotOf(const std::vector<DayTotal>& days, Measure measure);

/// A line, its points in order, with at most `most` of them: by weeks, months or quarters when it has more. Minutes and
/// times are summed up, pain takes the worst, the rest the mean.
PlotLine thinned(const PlotLine& line, Measure measure, int most, Qt::DayOfWeek firstDay);

/// Left against right over a span of time.
struct SideBalance {
    Millis left{0};
    Millis right{0};
    std::optional<double> ratingLeft; ///< the mean
    std::optional<double> ratingRight;
    std::optional<Millis> holdLeft; ///< the longest
    std::optional<Millis> holdRight;
    /// −1 (all left) to 1 (all right); 0 when nothing was done.
    double lean() const;
    friend bool operator==(const SideBalance&, const SideBalance&) = default;
};
SideBalance balanceOf(const std::vector<ExerciseDay>& days, QDate from, QDate to);

/// How strongly a day is coloured in the heat map, 0 (nothing) to 4, by its minutes of a day's `usual` minutes (the
/// median of the days with something).
int heatOf(const DayTotal& day, Millis usual);
Millis usualWork(const std::vector<DayTotal>& days);

/// One session of a plan's day: from when to when.
struct Span {
    QDateTime from;
    QDateTime to;
    friend bool operator==(const Span&, const Span&) = default;
};
/// Of spans in order of their beginning, how many do not lie in an earlier one that counts: nobody does the same
/// routine twice at once.
int countApart(const std::vector<Span>& spans);

} // namespace limber
