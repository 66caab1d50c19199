// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace limber
{

/// Lies over the whole of its parent while a drag stands over it that would take entries out of the routine, and says
/// so.
class TakeBackVeil : public QWidget
{
    Q_OBJECT

public:
    explicit TakeBackVeil(QWidget* parent);

    void lift();
    void lay();

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace limber
