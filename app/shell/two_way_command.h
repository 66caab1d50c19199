// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QUndoCommand>

#include <functional>

namespace limber
{

/// A change on disk with the way back. When one of them fails (what it was about is gone, the disk is full) the stack
/// drops the command, because undoing what was not done would do harm.
class TwoWayCommand final : public QUndoCommand
{
public:
    TwoWayCommand(const QString& name, std::function<bool()> forward, std::function<bool()> backward)
        : QUndoCommand(name), m_forward(std::move(forward)), m_backward(std::move(backward))
    {
    }
    void undo() override { setObsolete(!m_backward()); }
    void redo() override { setObsolete(!m_forward()); }

private:
    std::function<bool()> m_forward;
    std::function<bool()> m_backward;
};

} // namespace limber
