// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/totals.h"

#include <QtWidgets/QWidget>

namespace limber
{

/// Left against right of one exercise: two bars from the middle, each with its time, longest hold and rating in words.
class SideBars : public QWidget
{
    Q_OBJECT

public:
    explicit SideBars(QWidget* parent = nullptr);

    void setBalance(const SideBalance& balance);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {260, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SideBalance m_balance;
};

} // namespace limber
