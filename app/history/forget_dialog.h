// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtWidgets/QDialog>

class QDateEdit;

namespace limber
{

class SegmentedSwitch;

/// Which days of the history are to be forgotten.
class ForgetDialog : public QDialog
{
    Q_OBJECT

public:
    /// The history reaches from `first` to `last`.
    ForgetDialog(QDate first, QDate last, QWidget* parent = nullptr);

    QDate from() const;
    QDate to() const;

private:
    SegmentedSwitch* m_what;
    QWidget* m_period;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QDate m_first;
    QDate m_last;
};

} // namespace limber
