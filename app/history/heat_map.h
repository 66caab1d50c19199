// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/day_field.h"

namespace limber
{

/// A year of days up to today, a column a week: the more was done, the fuller the square.
class HeatMap : public DayField
{
    Q_OBJECT

public:
    explicit HeatMap(QWidget* parent = nullptr);

    /// The first day of a map that ends with the week of `today`.
    static QDate firstOf(QDate today, Qt::DayOfWeek firstDay);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    QRectF place(QDate day) const override;
    QDate dayAt(const QPointF& position) const override;
    QDate dayAfter(int key) const override;
    QString accessibleTitle() const override;
    void layOut() override;
    void paintEvent(QPaintEvent* event) override;

private:
    double pitch(int width) const;
    double leftRoom() const;
    double topRoom() const;
    void paintNames(QPainter& painter) const;

    QDate m_first;
};

} // namespace limber
