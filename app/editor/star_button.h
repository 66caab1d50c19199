// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QAbstractButton>

class QAction;

namespace limber
{

/// The star beside the name of an exercise; on is filled.
class StarButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StarButton(QWidget* parent = nullptr);

    /// Shows whether the action is checked, and triggers it.
    void followAction(QAction* action);
    QSize sizeHint() const override { return {28, 28}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace limber
