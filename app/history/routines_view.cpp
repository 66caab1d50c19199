// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/routines_view.h"

#include "app/history/choice_list.h"
#include "app/history/history_desk.h"
#include "app/history/session_words.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/text_label.h"
#include "core/base/text.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

RoutinesView::RoutinesView(HistoryDesk& desk, QWidget* parent) : PlotsBesideList(desk, parent)
{
    auto* top = new QHBoxLayout;
    m_kept = new TextLabel({}, TextRole::Text, Tone::Soft);
    m_kept->setWrapped();
    top->addWidget(m_kept, 1);
    m_ranking = new Button(ButtonKind::Secondary, tr("Ranking"), QStringLiteral("list-checks"));
    connect(m_ranking, &QAbstractButton::clicked, this,
            [this] { Q_EMIT rankingRequested(RoutineId(list().chosen())); });
    top->addWidget(m_ranking);
    column()->addLayout(top);
    addPlots(3);
    connect(&list(), &ChoiceList::changed, this, [this](const QString& id) { show(RoutineId(id)); });
}

void RoutinesView::refresh()
{
    std::vector<ChoiceList::Item> items;
    for (const RoutineTotal& total : desk().answer(desk().history().routines()))
        items.push_back({total.routine.text(), total.title,
                         tr("%1 · %2 · last %3")
                             .arg(counted(total.sessions, tr("session")), durationText(total.active),
                                  QLocale().toString(total.last, QLocale::ShortFormat))});
    list().setItems(items);
    show(RoutineId(list().chosen()));
}

void RoutinesView::show(const RoutineId& routine)
{
    const auto days = desk().answer(desk().history().days(QDate(1970, 1, 1), desk().today(), routine));
    const auto plot = [&days](const QString& title, Measure measure) {
        return PlotContent{title, measure, {{{}, plotOf(days, measure)}}};
    };
    setPlot(0, plot(tr("Minutes of work"), Measure::Minutes));
    setPlot(1, plot(tr("Times done"), Measure::Times));
    setPlot(2, plot(tr("Pain"), Measure::Pain));
    m_kept->setText(keptWords(routine));
    m_ranking->setVisible(desk().answer(desk().history().exerciseRatings(routine)) > 1);
}

QString RoutinesView::keptWords(const RoutineId& routine)
{
    const QDate today = desk().today();
    const Qt::DayOfWeek firstDay = desk().firstDayOfWeek();
    auto plan = desk().answer(desk().history().plan());
    std::erase_if(plan, [&routine](const PlanChange& change) { return change.routine != routine; });
    if (plan.empty())
        return tr("Not in the plan.");
    const QDate from = weekStartOf(today.addYears(-1), firstDay);
    const auto planned =
        plannedDays(plan, desk().answer(desk().history().done(from, today)), from, today, today, firstDay);
    const auto frequency = desk().plannedFrequency(routine);
    return (frequency ? planWords(*frequency) + QStringLiteral(". ") : QString()) +
           adherenceWords(adherenceOf(planned));
}

} // namespace limber
