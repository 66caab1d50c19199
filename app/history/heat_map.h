// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/totals.h"

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

namespace limber
{

/// A year of days, a column a week: the more was done, the fuller the square. One day is chosen; the arrows move it,
/// and what was done on it is said in words (tooltip, screen reader) as well.
class HeatMap : public QWidget
{
    Q_OBJECT

public:
    explicit HeatMap(QWidget* parent = nullptr);

    /// The days with something; `last` is today, the map ends with its week.
    void setDays(const std::vector<DayTotal>& days, QDate last, Qt::DayOfWeek firstDay);
    void setChosen(QDate day);
    QDate chosen() const { return m_chosen; }
    /// The first day that has a square.
    QDate first() const { return m_first; }
    /// What a day's tooltip says.
    QString words(QDate day) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void dayChosen(QDate day);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    double pitch(int width) const;
    double leftRoom() const;
    double topRoom() const;
    QRectF square(QDate day) const;
    QDate dayAt(const QPointF& position) const;
    void choose(QDate day);
    void paintNames(QPainter& painter) const;

    QHash<qint64, DayTotal> m_days;
    Millis m_usual{0};
    QDate m_first;
    QDate m_last;
    QDate m_chosen;
    Qt::DayOfWeek m_firstDay = Qt::Monday;
};

} // namespace limber
