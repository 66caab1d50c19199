// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/time.h"

#include <QtCore/QDate>
#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace limber
{

class HeatMap;
class HistoryDesk;
class MonthCalendar;
class TextLabel;

/// A year of days, the month of the chosen one, and its sessions.
class DaysView : public QWidget
{
    Q_OBJECT

public:
    /// The desk must outlive the view.
    explicit DaysView(HistoryDesk& desk, QWidget* parent = nullptr);

    /// Reads anew.
    void refresh();
    QDate day() const;

Q_SIGNALS:
    void editRequested(const limber::SessionId& id);
    void removeRequested(const limber::SessionId& id);

private:
    QWidget* buildYear();
    QWidget* buildDay();
    void setDay(QDate day);
    void showMonth(QDate day);
    void showSessions();

    HistoryDesk& m_desk;
    Millis m_usual{0};
    HeatMap* m_map;
    MonthCalendar* m_calendar;
    TextLabel* m_sum;
    TextLabel* m_dayTitle;
    QVBoxLayout* m_sessions;
};

} // namespace limber
