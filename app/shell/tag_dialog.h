// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/routine_shelf.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace limber
{

/// The tags of one routine or of many: all tags there are, ticked where the routines have them, half ticked where some
/// of them do; and a field for a new one.
class TagDialog : public QDialog
{
    Q_OBJECT

public:
    /// A tag, and how many of the chosen routines have it.
    struct Known {
        QString tag;
        int having = 0;
    };

    TagDialog(const QString& title, int routines, const std::vector<Known>& known, QWidget* parent);

    /// What was asked for; nothing when it was cancelled.
    TagChange change() const;
    QLineEdit& field() { return *m_field; }

private:
    QCheckBox* addBox(const QString& tag, Qt::CheckState state);
    void addTyped();

    struct Row {
        QString tag;
        QCheckBox* box;
        Qt::CheckState before;
    };
    std::vector<Row> m_rows;
    QVBoxLayout* m_list;
    QLineEdit* m_field;
};

} // namespace limber
