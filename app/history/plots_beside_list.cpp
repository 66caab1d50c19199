// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/plots_beside_list.h"

#include "app/history/choice_list.h"
#include "app/history/history_desk.h"
#include "app/history/plot_view.h"
#include "app/shell/widgets/card.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

namespace
{

constexpr int kListWidth = 290;

} // namespace

PlotsBesideList::PlotsBesideList(HistoryDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_list(new ChoiceList), m_column(new QVBoxLayout)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    m_list->setFixedWidth(kListWidth);
    row->addWidget(m_list, 0, Qt::AlignTop);
    auto* content = new QWidget;
    content->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(14);
    row->addWidget(content, 1, Qt::AlignTop);
}

void PlotsBesideList::addPlots(int count)
{
    for (int i = 0; i < count; ++i) {
        auto* card = new Card;
        m_plots.push_back(new PlotView);
        card->rows()->addWidget(m_plots.back());
        m_column->addWidget(card);
    }
}

void PlotsBesideList::setPlot(size_t plot, PlotContent content)
{
    m_plots[plot]->setContent(std::move(content), m_desk.firstDayOfWeek());
}

} // namespace limber
