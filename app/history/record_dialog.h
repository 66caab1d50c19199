// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/session_record.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QSpinBox;

namespace limber
{

class SegmentedSwitch;
class TextLabel;

/// Corrects what is said about a session, or takes in one that was done without the computer.
class RecordDialog : public QDialog
{
    Q_OBJECT

public:
    struct Routine {
        RoutineId id;
        QString title;
    };

    /// For a new one: choose among `routines`; it was begun at `now` unless changed.
    RecordDialog(const std::vector<Routine>& routines, const QDateTime& now, QWidget* parent = nullptr);
    /// For one that is there.
    RecordDialog(const SessionRecord& record, const QDateTime& now, QWidget* parent = nullptr);

    /// A new one begins on this day, at the time that is shown.
    void setDay(QDate day);
    /// Of a new one.
    RoutineId routine() const;
    QDateTime startedAt() const;
    /// The record with the answers of the dialog; begun at another time, it ends as much later.
    SessionRecord applied(SessionRecord record) const;

private:
    void build(const QString& title, const QDateTime& now);
    void fill(const SessionRecord& record);

    QComboBox* m_routine = nullptr;
    TextLabel* m_title = nullptr;
    QDateTimeEdit* m_start = nullptr;
    SegmentedSwitch* m_effort = nullptr;
    QSpinBox* m_pain = nullptr;
    QLineEdit* m_note = nullptr;
};

} // namespace limber
