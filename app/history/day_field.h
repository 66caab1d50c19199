// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/totals.h"

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

namespace limber
{

/// A field of days of which one is chosen, by a click or by keys; what was done on a day is said by its tooltip and to
/// a screen reader. What the field looks like and where the keys lead is up to those that inherit it.
class DayField : public QWidget
{
    Q_OBJECT

public:
    explicit DayField(QWidget* parent = nullptr);

    /// The days with something; `today` is the last that can be chosen. `usual` is what heatOf() measures by.
    void setDays(const std::vector<DayTotal>& days, Millis usual, QDate today, Qt::DayOfWeek firstDay);
    /// Does not tell.
    void setChosen(QDate day);
    QDate chosen() const { return m_chosen; }
    /// "21 November 2026: 2 sessions, 14 min".
    QString words(QDate day) const;

Q_SIGNALS:
    void dayChosen(QDate day);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

    /// Where a day is painted.
    virtual QRectF place(QDate day) const = 0;
    /// The day at a position; none outside.
    virtual QDate dayAt(const QPointF& position) const = 0;
    /// Where a key leads; nothing when the field does not know the key.
    virtual QDate dayAfter(int key) const = 0;
    virtual QString accessibleTitle() const { return {}; }
    /// Other days, or another one chosen.
    virtual void layOut() {}

    /// As a click or a key does: tells.
    void choose(QDate day);
    const DayTotal* total(QDate day) const;
    /// 0 (nothing) to 4.
    int heat(QDate day) const;
    QDate today() const { return m_today; }
    Qt::DayOfWeek firstDay() const { return m_firstDay; }

private:
    QHash<qint64, DayTotal> m_days;
    Millis m_usual{0};
    QDate m_today;
    QDate m_chosen;
    Qt::DayOfWeek m_firstDay = Qt::Monday;
};

} // namespace limber
