// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/totals.h"

#include <QtCore/QRectF>
#include <QtCore/QString>

#include <vector>

namespace limber
{

/// One line of a plot with its name. The first is drawn in the working colour with discs, the second in the colour of
/// actions with squares: told apart without colour too.
struct PlotSeries {
    QString name;
    PlotLine line;
};

/// What a plot shows: minutes and times as bars, the rest as lines.
struct PlotContent {
    QString title;
    Measure measure = Measure::Minutes;
    std::vector<PlotSeries> series; ///< at most two

    bool isEmpty() const;
    bool isBars() const { return measure == Measure::Minutes || measure == Measure::Times; }
};

/// The words for a value of a measure: "3 min", "felt 4 of 5".
QString valueWords(Measure measure, double value);

/// A round step that divides 0 … `highest` into three to five parts.
double plotStep(double highest);

/// Where everything of a plot lies: years of days thinned to weeks or months so that each point has room in the box.
struct PlotScale {
    QRectF box;
    std::vector<PlotLine> lines; ///< as painted, one for each series
    QDate from;
    QDate to;
    double top = 1;  ///< the value at the upper edge; 0 is at the lower one
    double step = 1; ///< between two marks

    double x(QDate day) const;
    double y(double value) const;
};

PlotScale scaleOf(const PlotContent& content, const QRectF& box, Qt::DayOfWeek firstDay);

/// A point of a scale: the series and the place in its line; −1 for none.
struct PlotPlace {
    int series = -1;
    int index = -1;
    bool isNone() const { return series < 0 || index < 0; }
    friend bool operator==(const PlotPlace&, const PlotPlace&) = default;
};

/// The point that is meant by a position of the pointer: the column counts, the height only between two lines.
PlotPlace pointNear(const PlotScale& scale, const QPointF& position);

/// The point that a key leads to; nothing happens at the ends.
PlotPlace pointAfter(const PlotScale& scale, PlotPlace now, Qt::Key key);

/// What a point says: "Left, 20.11.26: 30 s".
QString pointWords(const PlotContent& content, const PlotScale& scale, PlotPlace place);

} // namespace limber
