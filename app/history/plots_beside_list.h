// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/plot_content.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace limber
{

class ChoiceList;
class HistoryDesk;
class PlotView;

/// A list of what was done, and beside it plots over time of the chosen one.
class PlotsBesideList : public QWidget
{
    Q_OBJECT

public:
    /// The desk must outlive the view.
    explicit PlotsBesideList(HistoryDesk& desk, QWidget* parent = nullptr);

protected:
    HistoryDesk& desk() { return m_desk; }
    ChoiceList& list() { return *m_list; }
    /// What stands above the plots goes here, before the plots are made.
    QVBoxLayout* column() { return m_column; }
    void addPlots(int count);
    void setPlot(size_t plot, PlotContent content);

private:
    HistoryDesk& m_desk;
    ChoiceList* m_list;
    QVBoxLayout* m_column;
    std::vector<PlotView*> m_plots;
};

} // namespace limber
