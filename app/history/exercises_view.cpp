// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/exercises_view.h"

#include "app/history/choice_list.h"
#include "app/history/history_desk.h"
#include "app/history/side_bars.h"
#include "app/shell/widgets/card.h"
#include "core/base/text.h"

#include <QtCore/QLocale>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace limber
{

namespace
{

constexpr int kBalanceDays = 90;

} // namespace

ExercisesView::ExercisesView(HistoryDesk& desk, QWidget* parent)
    : PlotsBesideList(desk, parent), m_sides(new Card), m_balance(new SideBars)
{
    m_sides->rows()->addWidget(m_balance);
    column()->addWidget(m_sides);
    addPlots(5);
    connect(&list(), &ChoiceList::changed, this, [this](const QString& id) { show(ExerciseId(id)); });
}

void ExercisesView::refresh()
{
    std::vector<ChoiceList::Item> items;
    for (const ExerciseTotal& total : desk().answer(desk().history().exercises()))
        items.push_back({total.exercise.text(), total.name,
                         tr("%1 · %2 · last %3")
                             .arg(counted(total.times, tr("time")), durationText(total.work),
                                  QLocale().toString(total.last, QLocale::ShortFormat))});
    list().setItems(items);
    show(ExerciseId(list().chosen()));
}

void ExercisesView::show(const ExerciseId& exercise)
{
    const auto days = desk().answer(desk().history().exerciseDays(exercise));
    const bool sided =
        std::any_of(days.begin(), days.end(), [](const ExerciseDay& day) { return day.side.has_value(); });
    const bool held =
        std::any_of(days.begin(), days.end(), [](const ExerciseDay& day) { return day.longestHold > Millis(0); });
    const auto bySide = [&](const QString& title, Measure measure) {
        PlotContent content{title, measure, {}};
        if (sided)
            content.series = {{tr("Left"), plotOf(days, measure, Side::Left)},
                              {tr("Right"), plotOf(days, measure, Side::Right)}};
        else
            content.series.push_back({{}, plotOf(days, measure, std::nullopt)});
        return content;
    };
    const auto together = [&days](const QString& title, Measure measure) {
        return PlotContent{title, measure, {{{}, plotOf(days, measure, std::nullopt)}}};
    };
    setPlot(0, bySide(held ? tr("Longest hold, seconds") : tr("Repetitions in a set"),
                      held ? Measure::Hold : Measure::Reps));
    setPlot(1, bySide(tr("How well it was felt, 0 to 5"), Measure::Rating));
    setPlot(2, together(tr("Minutes of work"), Measure::Minutes));
    setPlot(3, together(tr("Times done"), Measure::Times));
    setPlot(4, together(tr("Pain in its sessions, 0 to 10"), Measure::Pain));
    m_sides->setVisible(sided);
    m_balance->setBalance(balanceOf(days, desk().today().addDays(-kBalanceDays), desk().today()));
}

} // namespace limber
