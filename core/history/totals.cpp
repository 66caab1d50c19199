// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/totals.h"

#include "core/history/plan.h"

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

double minutes(Millis time)
{
    return std::chrono::duration<double, std::ratio<60>>(time).count();
}

/// Several values of one day or week as one.
struct Gathered {
    double sum = 0;
    double most = 0;
    int count = 0;

    void add(double value)
    {
        sum += value;
        most = count == 0 ? value : std::max(most, value);
        ++count;
    }
    double as(Measure measure) const
    {
        switch (measure) {
        case Measure::Minutes:
        case Measure::Times:
            return sum;
        case Measure::Pain:
            return most;
        case Measure::Hold:
        case Measure::Reps:
        case Measure::Rating:
            return sum / count;
        }
        Q_UNREACHABLE();
    }
};

std::optional<double> valueOf(const ExerciseDay& day, Measure measure)
{
    switch (measure) {
    case Measure::Minutes:
        return minutes(day.work);
    case Measure::Times:
        return day.times;
    case Measure::Hold:
        return day.longestHold > Millis(0) ? std::optional(static_cast<double>(day.longestHold.count()) / 1000)
                                           : std::nullopt;
    case Measure::Reps:
        return day.mostReps > 0 ? std::optional<double>(day.mostReps) : std::nullopt;
    case Measure::Rating:
        return day.rating;
    case Measure::Pain:
        return day.pain ? std::optional<double>(*day.pain) : std::nullopt;
    }
    Q_UNREACHABLE();
}

/// The points of a line, gathered by what `bucket` makes of their days; the days come in order. `sides` says that
/// points of one bucket are sides of one day, of which times are those of the side done more often.
template <typename Bucket>
PlotLine gathered(const PlotLine& points, Measure measure, bool sides, const Bucket& bucket)
{
    PlotLine line;
    Gathered values;
    const auto finish = [&] {
        if (values.count > 0)
            line.back().value = sides && measure == Measure::Times ? values.most : values.as(measure);
    };
    for (const PlotPoint& point : points) {
        const QDate start = bucket(point.day);
        if (line.empty() || line.back().day != start) {
            finish();
            values = {};
            line.push_back({start, 0});
        }
        values.add(point.value);
    }
    finish();
    return line;
}

QDate bucketOf(QDate day, int months, Qt::DayOfWeek firstDay)
{
    if (months == 0)
        return weekStartOf(day, firstDay);
    const int index = (day.month() - 1) / months;
    return QDate(day.year(), index * months + 1, 1);
}

} // namespace

PlotLine plotOf(const std::vector<ExerciseDay>& days, Measure measure, std::optional<Side> side)
{
    PlotLine points;
    for (const ExerciseDay& day : days) {
        const auto value = side && day.side != side ? std::nullopt : valueOf(day, measure);
        if (value)
            points.push_back({day.day, *value});
    }
    return gathered(points, measure, true, [](QDate day) { return day; });
}

PlotLine plotOf(const std::vector<DayTotal>& days, Measure measure)
{
    PlotLine line;
    for (const DayTotal& day : days) {
        if (measure == Measure::Minutes)
            line.push_back({day.day, minutes(day.work)});
        else if (measure == Measure::Times)
            line.push_back({day.day, static_cast<double>(day.sessions)});
        else if (measure == Measure::Pain && day.pain)
            line.push_back({day.day, static_cast<double>(*day.pain)});
    }
    return line;
}

PlotLine thinned(const PlotLine& line, Measure measure, int most, Qt::DayOfWeek firstDay)
{
    if (static_cast<int>(line.size()) <= most)
        return line;
    PlotLine thin;
    for (const int months : {0, 1, 3, 12}) {
        thin = gathered(line, measure, false, [&](QDate day) { return bucketOf(day, months, firstDay); });
        if (static_cast<int>(thin.size()) <= most)
            break;
    }
    return thin;
}

double SideBalance::lean() const
{
    const auto both = static_cast<double>((left + right).count());
    return both == 0 ? 0 : static_cast<double>((right - left).count()) / both;
}

SideBalance balanceOf(const std::vector<ExerciseDay>& days, QDate from, QDate to)
{
    SideBalance balance;
    Gathered ratings[2];
    for (const ExerciseDay& day : days) {
        if (!day.side || day.day < from || day.day > to)
            continue;
        const bool left = *day.side == Side::Left;
        (left ? balance.left : balance.right) += day.work;
        auto& hold = left ? balance.holdLeft : balance.holdRight;
        if (day.longestHold > Millis(0))
            hold = std::max(hold.value_or(Millis(0)), day.longestHold);
        if (day.rating)
            ratings[left ? 0 : 1].add(*day.rating);
    }
    if (ratings[0].count > 0)
        balance.ratingLeft = ratings[0].as(Measure::Rating);
    if (ratings[1].count > 0)
        balance.ratingRight = ratings[1].as(Measure::Rating);
    return balance;
}

Millis usualWork(const std::vector<DayTotal>& days)
{
    std::vector<Millis> work;
    for (const DayTotal& day : days) {
        if (day.work > Millis(0))
            work.push_back(day.work);
    }
    if (work.empty())
        return Millis(0);
    const auto middle = work.begin() + static_cast<std::ptrdiff_t>(work.size() / 2);
    std::nth_element(work.begin(), middle, work.end());
    return *middle;
}

int heatOf(const DayTotal& day, Millis usual)
{
    if (day.sessions == 0)
        return 0;
    if (usual <= Millis(0) || day.work <= Millis(0))
        return 1;
    const double share = static_cast<double>(day.work.count()) / static_cast<double>(usual.count());
    return share < 0.5 ? 1 : share < 1 ? 2 : share < 1.75 ? 3 : 4;
}

int countApart(const std::vector<Span>& spans)
{
    int count = 0;
    QDateTime busyUntil;
    for (const Span& span : spans) {
        if (busyUntil.isValid() && span.from < busyUntil)
            continue;
        ++count;
        busyUntil = span.to;
    }
    return count;
}

} // namespace limber
