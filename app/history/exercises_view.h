// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/plots_beside_list.h"
#include "core/base/id.h"

namespace limber
{

class Card;
class SideBars;

/// Every exercise that was ever done, left against right, and its holds, ratings, minutes, times and pain over time.
class ExercisesView : public PlotsBesideList
{
    Q_OBJECT

public:
    explicit ExercisesView(HistoryDesk& desk, QWidget* parent = nullptr);

    /// Reads anew.
    void refresh();

private:
    void show(const ExerciseId& exercise);

    Card* m_sides;
    SideBars* m_balance;
};

} // namespace limber
