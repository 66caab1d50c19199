// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/day_field.h"

namespace limber
{

class IconButton;

/// The month of the chosen day: a mark for each session, the fuller the more was done.
class MonthCalendar : public DayField
{
    Q_OBJECT

public:
    explicit MonthCalendar(QWidget* parent = nullptr);

    /// The days that are shown with a month, those of its neighbours too.
    static std::pair<QDate, QDate> daysShownWith(QDate day, Qt::DayOfWeek firstDay);

    QSize sizeHint() const override { return {340, 320}; }
    QSize minimumSizeHint() const override { return {250, 270}; }

protected:
    QRectF place(QDate day) const override;
    QDate dayAt(const QPointF& position) const override;
    QDate dayAfter(int key) const override;
    void layOut() override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    double headHeight() const;
    void paintDay(QPainter& painter, QDate day) const;

    QDate m_corner; ///< the first day shown
    IconButton* m_back;
    IconButton* m_forward;
};

} // namespace limber
