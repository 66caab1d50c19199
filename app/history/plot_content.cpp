// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/plot_content.h"

#include "core/base/time.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr double kPointRoom = 9; // pixels for one point
constexpr double kReach = 24;    // pixels from the pointer to the point it means

class PlotWords
{
    Q_DECLARE_TR_FUNCTIONS(PlotWords)
};

void setHeights(PlotScale& scale, Measure measure, double highest)
{
    const bool fixed = measure == Measure::Rating || measure == Measure::Pain;
    if (fixed)
        highest = measure == Measure::Rating ? 5 : 10;
    scale.step = measure == Measure::Rating ? 1 : measure == Measure::Pain ? 2 : plotStep(highest);
    if (measure == Measure::Times || measure == Measure::Reps)
        scale.step = std::max(1.0, std::ceil(scale.step));
    scale.top = std::max(scale.step, std::ceil(highest / scale.step - 1e-9) * scale.step);
}

} // namespace

bool PlotContent::isEmpty() const
{
    return std::all_of(series.begin(), series.end(), [](const PlotSeries& one) { return one.line.empty(); });
}

QString valueWords(Measure measure, double value)
{
    const auto number = [value](int decimals) {
        const bool whole = std::abs(value - std::round(value)) < 0.05;
        return QLocale().toString(value, 'f', whole ? 0 : decimals);
    };
    switch (measure) {
    case Measure::Minutes:
        return durationText(Millis(std::llround(value * 60'000)));
    case Measure::Times:
        return value == 1 ? PlotWords::tr("once") : PlotWords::tr("%1 times").arg(number(0));
    case Measure::Hold:
        return PlotWords::tr("%1 s").arg(number(1));
    case Measure::Reps:
        return PlotWords::tr("%1 repetitions").arg(number(1));
    case Measure::Rating:
        return PlotWords::tr("felt %1 of 5").arg(number(1));
    case Measure::Pain:
        return PlotWords::tr("pain %1 of 10").arg(number(1));
    }
    Q_UNREACHABLE();
}

double plotStep(double highest)
{
    if (highest <= 0)
        return 1;
    const double rough = highest / 4;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (rough <= factor * power)
            return factor * power;
    }
    return 10 * power;
}

double PlotScale::x(QDate day) const
{
    const double inset = std::min(14.0, box.width() / 10);
    const auto days = static_cast<double>(from.daysTo(to));
    if (days == 0)
        return box.center().x();
    return box.left() + inset + (box.width() - 2 * inset) * static_cast<double>(from.daysTo(day)) / days;
}

double PlotScale::y(double value) const
{
    return box.bottom() - box.height() * value / top;
}

PlotScale scaleOf(const PlotContent& content, const QRectF& box, Qt::DayOfWeek firstDay)
{
    PlotScale scale;
    scale.box = box;
    double highest = 0;
    const int most = std::max(8, static_cast<int>(box.width() / kPointRoom));
    for (const PlotSeries& series : content.series) {
        scale.lines.push_back(thinned(series.line, content.measure, most, firstDay));
        for (const PlotPoint& point : scale.lines.back()) {
            scale.from = scale.from.isValid() ? std::min(scale.from, point.day) : point.day;
            scale.to = scale.to.isValid() ? std::max(scale.to, point.day) : point.day;
            highest = std::max(highest, point.value);
        }
    }
    setHeights(scale, content.measure, highest);
    return scale;
}

PlotPlace pointNear(const PlotScale& scale, const QPointF& position)
{
    PlotPlace nearest;
    double best = kReach;
    for (size_t series = 0; series < scale.lines.size(); ++series) {
        for (size_t i = 0; i < scale.lines[series].size(); ++i) {
            const PlotPoint& point = scale.lines[series][i];
            const double distance =
                std::abs(scale.x(point.day) - position.x()) + std::abs(scale.y(point.value) - position.y()) * 0.05;
            if (distance < best) {
                best = distance;
                nearest = {static_cast<int>(series), static_cast<int>(i)};
            }
        }
    }
    return nearest;
}

PlotPlace pointAfter(const PlotScale& scale, PlotPlace now, Qt::Key key)
{
    const bool across = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
    int series = std::max(0, now.series);
    if (!across || scale.lines[static_cast<size_t>(series)].empty())
        series = (series + 1) % static_cast<int>(scale.lines.size());
    const int last = static_cast<int>(scale.lines[static_cast<size_t>(series)].size()) - 1;
    if (last < 0)
        return now;
    int index = now.index < 0 ? last : now.index;
    if (now.index >= 0 && across)
        index += key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0;
    index = key == Qt::Key_Home ? 0 : key == Qt::Key_End ? last : std::clamp(index, 0, last);
    return {series, index};
}

QString pointWords(const PlotContent& content, const PlotScale& scale, PlotPlace place)
{
    if (place.isNone())
        return {};
    const auto series = static_cast<size_t>(place.series);
    const PlotPoint& point = scale.lines[series][static_cast<size_t>(place.index)];
    const bool thin = scale.lines[series].size() < content.series[series].line.size();
    const QString date = QLocale().toString(point.day, QLocale::ShortFormat);
    const QString when = thin ? PlotWords::tr("from %1").arg(date) : date;
    const QString name = content.series.size() > 1 ? content.series[series].name + QStringLiteral(", ") : QString();
    return QStringLiteral("%1%2: %3").arg(name, when, valueWords(content.measure, point.value));
}

} // namespace limber
