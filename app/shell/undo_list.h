// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

class QListWidget;
class QUndoStack;

namespace limber
{

/// Everything that was changed since the routine was opened, the latest first: choosing a line goes back or forward to
/// it at once, and Escape returns to where it was.
class UndoList : public QDialog
{
    Q_OBJECT

public:
    /// The stack must outlive the dialog.
    UndoList(QUndoStack& stack, QWidget* parent);

    QListWidget& list() { return *m_list; }
    void reject() override;

private:
    void fill();

    QUndoStack& m_stack;
    int m_before;
    QListWidget* m_list;
};

} // namespace limber
