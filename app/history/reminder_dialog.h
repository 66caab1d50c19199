// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/reminder.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QTimeEdit;
class QVBoxLayout;

namespace limber
{

class Button;
class TextLabel;

/// Whether one is reminded of what is planned, and at what times of day; or the plan as a file for a calendar.
class ReminderDialog : public QDialog
{
    Q_OBJECT

public:
    /// `now` is what is installed.
    explicit ReminderDialog(const ReminderState& now, QWidget* parent = nullptr);

    bool reminds() const;
    /// In order, none twice; what is shown also when it does not remind.
    std::vector<QTime> times() const;
    /// Says below the button how the calendar file went.
    void sayOfCalendar(const QString& sentence);

Q_SIGNALS:
    void calendarRequested();

private:
    QWidget* buildTimes();
    QWidget* buildCalendar();
    QLayout* buildFoot();
    void addTime(QTime time);
    void removeTime(QWidget* row);
    void showTimes();

    QCheckBox* m_reminds;
    QWidget* m_at = nullptr;
    QVBoxLayout* m_rows = nullptr;
    Button* m_another = nullptr;
    std::vector<QTimeEdit*> m_times;
    TextLabel* m_calendarWords = nullptr;
};

} // namespace limber
