// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/totals.h"

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

namespace limber
{

class IconButton;
class TextLabel;

/// A month of days with the minutes of each; one day is chosen.
class MonthCalendar : public QWidget
{
    Q_OBJECT

public:
    explicit MonthCalendar(QWidget* parent = nullptr);

    void setDays(const std::vector<DayTotal>& days, QDate today, Qt::DayOfWeek firstDay);
    /// Shows the month of the day.
    void setChosen(QDate day);

    QSize sizeHint() const override { return {340, 320}; }
    QSize minimumSizeHint() const override { return {250, 270}; }

Q_SIGNALS:
    void dayChosen(QDate day);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QRectF cell(QDate day) const;
    QDate dayAt(const QPointF& position) const;
    double headHeight() const;
    void choose(QDate day);
    void paintDay(QPainter& painter, QDate day) const;

    QHash<qint64, DayTotal> m_days;
    Millis m_usual{0};
    QDate m_today;
    QDate m_chosen;
    QDate m_corner; ///< the first day shown
    Qt::DayOfWeek m_firstDay = Qt::Monday;
    IconButton* m_back;
    IconButton* m_forward;
};

} // namespace limber
