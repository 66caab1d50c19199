// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/totals.h"

#include <QtWidgets/QWidget>

#include <array>

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
};

/// Values over time, painted here: readable in both themes, with a tooltip for every point, walked through by the
/// arrow keys. Years of days are thinned to weeks or months to fit.
class PlotView : public QWidget
{
    Q_OBJECT

public:
    explicit PlotView(QWidget* parent = nullptr);

    void setContent(PlotContent content, Qt::DayOfWeek firstDay);
    /// The words for the point that the keyboard or the pointer is on; empty for none.
    QString pointWords() const;
    bool isEmpty() const;

    QSize sizeHint() const override { return {420, 230}; }
    QSize minimumSizeHint() const override { return {260, 190}; }

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void thinOut();
    QRectF field() const;
    double x(QDate day) const;
    double y(double value) const;
    QString valueWords(double value) const;
    void setPoint(int series, int index);
    void paintAxes(QPainter& painter) const;
    void paintBars(QPainter& painter) const;
    void paintLine(QPainter& painter, int series) const;
    void paintLegend(QPainter& painter) const;
    void paintPoint(QPainter& painter) const;
    QColor colourOf(int series) const;

    PlotContent m_content;
    Qt::DayOfWeek m_firstDay = Qt::Monday;
    std::vector<PlotLine> m_lines; ///< as painted
    QDate m_from;
    QDate m_to;
    double m_top = 1;
    double m_step = 1;
    int m_series = -1;
    int m_index = -1;
};

/// A round step that divides 0 … `highest` into three to five parts.
double plotStep(double highest);

} // namespace limber
