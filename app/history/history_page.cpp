// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/history_page.h"

#include "app/history/choice_list.h"
#include "app/history/heat_map.h"
#include "app/history/history_desk.h"
#include "app/history/month_calendar.h"
#include "app/history/plot_view.h"
#include "app/history/session_row.h"
#include "app/history/session_words.h"
#include "app/history/side_bars.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/card.h"
#include "app/shell/widgets/centred_column.h"
#include "app/shell/widgets/empty_state.h"
#include "app/shell/widgets/segmented_switch.h"
#include "app/shell/widgets/text_label.h"
#include "core/base/text.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace limber
{

namespace
{

constexpr int kWidestHistory = 1160;
constexpr int kListWidth = 270;
constexpr int kBalanceDays = 90;

QVBoxLayout* inCard(QVBoxLayout& column)
{
    auto* card = new Card;
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(20, 16, 20, 16);
    rows->setSpacing(10);
    column.addWidget(card);
    return rows;
}

QWidget* scrolling(QWidget* content)
{
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

} // namespace

HistoryPage::HistoryPage(HistoryDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* page = new CentredColumn(kWidestHistory);
    page->column()->addWidget(buildHead());
    page->column()->addSpacing(16);
    m_nothing =
        new EmptyState(QStringLiteral("history"), tr("What you do will stand here"),
                       tr("Play a routine, or add what you did without the computer. It stays on this machine."));
    connect(m_nothing->addButton(tr("Add a session"), QStringLiteral("plus")), &QAbstractButton::clicked, this,
            &HistoryPage::addRequested);
    page->column()->addWidget(m_nothing);
    m_stack = new QStackedWidget;
    m_body = m_stack;
    m_stack->addWidget(buildDays());
    m_stack->addWidget(buildRoutines());
    m_stack->addWidget(buildExercises());
    page->column()->addWidget(m_stack, 1);
    turnTo(View::Days);
    column->addWidget(scrolling(page));
    connect(&desk, &HistoryDesk::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
}

QWidget* HistoryPage::buildHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new TextLabel(tr("History"), TextRole::Title));
    row->addSpacing(8);
    m_views = new SegmentedSwitch(tr("What is shown"), {tr("Days"), tr("Routines"), tr("Exercises")});
    connect(m_views, &SegmentedSwitch::chosen, this, [this](int view) { setView(static_cast<View>(view)); });
    row->addWidget(m_views);
    row->addStretch(1);
    auto* out = new IconButton(QStringLiteral("upload"), tr("Export the history…"));
    connect(out, &QAbstractButton::clicked, this, &HistoryPage::exportRequested);
    row->addWidget(out);
    auto* forget = new IconButton(QStringLiteral("trash-2"), tr("Forget a period…"));
    connect(forget, &QAbstractButton::clicked, this, &HistoryPage::forgetRequested);
    row->addWidget(forget);
    auto* add = new Button(ButtonKind::Secondary, tr("Add a session"), QStringLiteral("plus"));
    connect(add, &QAbstractButton::clicked, this, &HistoryPage::addRequested);
    row->addWidget(add);
    return head;
}

QWidget* HistoryPage::buildDays()
{
    auto* view = new QWidget;
    auto* column = new QVBoxLayout(view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    QVBoxLayout* year = inCard(*column);
    m_sum = new TextLabel({}, TextRole::Text, Tone::Soft);
    year->addWidget(m_sum);
    m_map = new HeatMap;
    connect(m_map, &HeatMap::dayChosen, this, &HistoryPage::setDay);
    year->addWidget(m_map);
    auto* below = new QHBoxLayout;
    below->setSpacing(14);
    auto* month = new QVBoxLayout;
    m_calendar = new MonthCalendar;
    connect(m_calendar, &MonthCalendar::dayChosen, this, &HistoryPage::setDay);
    inCard(*month)->addWidget(m_calendar);
    below->addLayout(month, 2);
    auto* day = new QVBoxLayout;
    QVBoxLayout* sessions = inCard(*day);
    m_dayTitle = new TextLabel({}, TextRole::Name);
    sessions->addWidget(m_dayTitle);
    m_sessions = new QVBoxLayout;
    m_sessions->setSpacing(0);
    sessions->addLayout(m_sessions);
    sessions->addStretch(1);
    below->addLayout(day, 3);
    column->addLayout(below);
    column->addStretch(1);
    return view;
}

QWidget* HistoryPage::besideList(ChoiceList* list, QWidget* content)
{
    auto* view = new QWidget;
    auto* row = new QHBoxLayout(view);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    list->setFixedWidth(kListWidth);
    row->addWidget(list, 0, Qt::AlignTop);
    row->addWidget(content, 1, Qt::AlignTop);
    return view;
}

QWidget* HistoryPage::buildRoutines()
{
    m_routines = new ChoiceList;
    connect(m_routines, &ChoiceList::changed, this, &HistoryPage::showRoutine);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    auto* top = new QHBoxLayout;
    m_kept = new TextLabel({}, TextRole::Text, Tone::Soft);
    m_kept->setWrapped();
    top->addWidget(m_kept, 1);
    m_ranking = new Button(ButtonKind::Secondary, tr("Ranking"), QStringLiteral("list-checks"));
    connect(m_ranking, &QAbstractButton::clicked, this,
            [this] { Q_EMIT rankingRequested(RoutineId(m_routines->chosen())); });
    top->addWidget(m_ranking);
    column->addLayout(top);
    for (int i = 0; i < 3; ++i) {
        m_routinePlots.push_back(new PlotView);
        inCard(*column)->addWidget(m_routinePlots.back());
    }
    return besideList(m_routines, content);
}

QWidget* HistoryPage::buildExercises()
{
    m_exercises = new ChoiceList;
    connect(m_exercises, &ChoiceList::changed, this, &HistoryPage::showExerciseOf);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    m_balance = new SideBars;
    inCard(*column)->addWidget(m_balance);
    for (int i = 0; i < 5; ++i) {
        m_exercisePlots.push_back(new PlotView);
        inCard(*column)->addWidget(m_exercisePlots.back());
    }
    return besideList(m_exercises, content);
}

HistoryPage::View HistoryPage::view() const
{
    return static_cast<View>(m_views->current());
}

void HistoryPage::setView(View view)
{
    turnTo(view);
    refresh();
}

void HistoryPage::turnTo(View view)
{
    m_views->setCurrent(static_cast<int>(view));
    m_stack->setCurrentIndex(static_cast<int>(view));
    // What is not seen takes no room: a stack is as high as its highest page.
    for (int i = 0; i < m_stack->count(); ++i)
        m_stack->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          i == static_cast<int>(view) ? QSizePolicy::Preferred : QSizePolicy::Ignored);
}

void HistoryPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void HistoryPage::refresh()
{
    m_stale = false;
    const bool empty = !m_desk.answer(m_desk.history().reach()).has_value();
    m_nothing->setVisible(empty);
    m_body->setVisible(!empty);
    m_views->setVisible(!empty);
    if (empty)
        return;
    switch (view()) {
    case View::Days:
        return refreshDays();
    case View::Routines:
        return refreshRoutines();
    case View::Exercises:
        return refreshExercises();
    }
}

void HistoryPage::refreshDays()
{
    const QDate today = m_desk.today();
    m_map->setDays({}, today, m_desk.firstDayOfWeek());
    const auto days = m_desk.answer(m_desk.history().days(m_map->first(), today));
    m_map->setDays(days, today, m_desk.firstDayOfWeek());
    m_calendar->setDays(days, today, m_desk.firstDayOfWeek());
    int sessions = 0;
    Millis active{0};
    for (const DayTotal& day : days) {
        sessions += day.sessions;
        active += day.active;
    }
    m_sum->setText(tr("In the last year: %1 on %2, %3")
                       .arg(counted(sessions, tr("session")), counted(static_cast<qint64>(days.size()), tr("day")),
                            durationText(active)));
    setDay(m_map->chosen());
}

QDate HistoryPage::day() const
{
    return m_map->chosen();
}

void HistoryPage::setDay(QDate day)
{
    m_map->setChosen(day);
    if (day < m_map->first()) { // beyond the map: the calendar reads that month
        const QDate month(day.year(), day.month(), 1);
        m_calendar->setDays(m_desk.answer(m_desk.history().days(month.addDays(-7), m_desk.today())), m_desk.today(),
                            m_desk.firstDayOfWeek());
    }
    m_calendar->setChosen(day);
    showSessions();
}

void HistoryPage::showSessions()
{
    while (QLayoutItem* item = m_sessions->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // one of them may be in its click
        }
        delete item;
    }
    const QDate day = m_map->chosen();
    m_dayTitle->setText(QLocale().toString(day, QStringLiteral("dddd, d MMMM yyyy")));
    const auto sessions = m_desk.answer(m_desk.history().sessions(day, day));
    for (const SessionBrief& session : sessions) {
        auto* row = new SessionRow(session);
        const SessionId id = session.record.id;
        connect(row, &SessionRow::editRequested, this, [this, id] { Q_EMIT editRequested(id); });
        connect(row, &SessionRow::removeRequested, this, [this, id] { Q_EMIT removeRequested(id); });
        m_sessions->addWidget(row);
    }
    if (sessions.empty())
        m_sessions->addWidget(new TextLabel(tr("Nothing on this day."), TextRole::Text, Tone::Soft));
}

void HistoryPage::refreshRoutines()
{
    std::vector<ChoiceList::Item> items;
    for (const RoutineTotal& total : m_desk.answer(m_desk.history().routines()))
        items.push_back({total.routine.text(), total.title,
                         tr("%1 · %2 · last %3")
                             .arg(counted(total.sessions, tr("session")), durationText(total.active),
                                  QLocale().toString(total.last, QLocale::ShortFormat))});
    m_routines->setItems(items);
    showRoutine(m_routines->chosen());
}

void HistoryPage::showRoutine(const QString& id)
{
    const RoutineId routine(id);
    const QDate today = m_desk.today();
    const auto days = m_desk.answer(m_desk.history().days(QDate(1970, 1, 1), today, routine));
    const auto show = [&](size_t plot, const QString& title, Measure measure) {
        PlotContent content{title, measure, {}};
        content.series.push_back({{}, plotOf(days, measure)});
        m_routinePlots[plot]->setContent(std::move(content), m_desk.firstDayOfWeek());
    };
    show(0, tr("Minutes of work"), Measure::Minutes);
    show(1, tr("Times done"), Measure::Times);
    show(2, tr("Pain"), Measure::Pain);
    auto plan = m_desk.answer(m_desk.history().plan());
    std::erase_if(plan, [&routine](const PlanChange& change) { return change.routine != routine; });
    const QDate from = weekStartOf(today.addYears(-1), m_desk.firstDayOfWeek());
    const auto planned = plannedDays(plan, m_desk.answer(m_desk.history().done(from, today)), from, today, today,
                                     m_desk.firstDayOfWeek());
    const auto frequency = m_desk.plannedFrequency(routine);
    m_kept->setText(plan.empty() ? tr("Not in the plan.")
                                 : (frequency ? planWords(*frequency) + QStringLiteral(". ") : QString()) +
                                       adherenceWords(adherenceOf(planned)));
    const auto last = m_desk.answer(m_desk.history().exerciseRatings(routine));
    m_ranking->setVisible(last > 1);
}

void HistoryPage::refreshExercises()
{
    std::vector<ChoiceList::Item> items;
    for (const ExerciseTotal& total : m_desk.answer(m_desk.history().exercises()))
        items.push_back({total.exercise.text(), total.name,
                         tr("%1 · %2 · last %3")
                             .arg(counted(total.times, tr("time")), durationText(total.work),
                                  QLocale().toString(total.last, QLocale::ShortFormat))});
    m_exercises->setItems(items);
    showExerciseOf(m_exercises->chosen());
}

void HistoryPage::showExercise(const ExerciseId& exercise)
{
    setView(View::Exercises);
    m_exercises->choose(exercise.text());
}

void HistoryPage::showExerciseOf(const QString& id)
{
    const auto days = m_desk.answer(m_desk.history().exerciseDays(ExerciseId(id)));
    const bool sided =
        std::any_of(days.begin(), days.end(), [](const ExerciseDay& day) { return day.side.has_value(); });
    const bool held =
        std::any_of(days.begin(), days.end(), [](const ExerciseDay& day) { return day.longestHold > Millis(0); });
    const auto show = [&](size_t plot, const QString& title, Measure measure, bool bySide) {
        PlotContent content{title, measure, {}};
        if (bySide && sided)
            content.series = {{tr("Left"), plotOf(days, measure, Side::Left)},
                              {tr("Right"), plotOf(days, measure, Side::Right)}};
        else
            content.series.push_back({{}, plotOf(days, measure, std::nullopt)});
        m_exercisePlots[plot]->setContent(std::move(content), m_desk.firstDayOfWeek());
    };
    show(0, held ? tr("Longest hold, seconds") : tr("Repetitions in a set"), held ? Measure::Hold : Measure::Reps,
         true);
    show(1, tr("How well it was felt, 0 to 5"), Measure::Rating, true);
    show(2, tr("Minutes of work"), Measure::Minutes, false);
    show(3, tr("Times done"), Measure::Times, false);
    show(4, tr("Pain in its sessions, 0 to 10"), Measure::Pain, false);
    m_balance->parentWidget()->setVisible(sided);
    m_balance->setBalance(balanceOf(days, m_desk.today().addDays(-kBalanceDays), m_desk.today()));
}

} // namespace limber
