// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/plots_beside_list.h"
#include "core/base/id.h"

namespace limber
{

class Button;
class TextLabel;

/// Every routine that was ever done, how its plan was kept, and its minutes, times and pain over time.
class RoutinesView : public PlotsBesideList
{
    Q_OBJECT

public:
    explicit RoutinesView(HistoryDesk& desk, QWidget* parent = nullptr);

    /// Reads anew.
    void refresh();

Q_SIGNALS:
    void rankingRequested(const limber::RoutineId& id);

private:
    void show(const RoutineId& routine);
    QString keptWords(const RoutineId& routine);

    TextLabel* m_kept;
    Button* m_ranking;
};

} // namespace limber
