// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/days_view.h"

#include "app/history/heat_map.h"
#include "app/history/history_desk.h"
#include "app/history/month_calendar.h"
#include "app/history/session_row.h"
#include "app/shell/widgets/card.h"
#include "app/shell/widgets/text_label.h"
#include "core/base/text.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

DaysView::DaysView(HistoryDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(buildYear());
    auto* below = new QHBoxLayout;
    below->setSpacing(14);
    auto* month = new Card;
    m_calendar = new MonthCalendar;
    connect(m_calendar, &MonthCalendar::dayChosen, this, &DaysView::setDay);
    month->rows()->addWidget(m_calendar);
    below->addWidget(month, 2);
    below->addWidget(buildDay(), 3);
    column->addLayout(below);
}

QWidget* DaysView::buildYear()
{
    auto* card = new Card;
    QVBoxLayout* rows = card->rows();
    m_sum = new TextLabel({}, TextRole::Text, Tone::Soft);
    rows->addWidget(m_sum);
    m_map = new HeatMap;
    connect(m_map, &HeatMap::dayChosen, this, &DaysView::setDay);
    rows->addWidget(m_map);
    return card;
}

QWidget* DaysView::buildDay()
{
    auto* card = new Card;
    QVBoxLayout* rows = card->rows();
    m_dayTitle = new TextLabel({}, TextRole::Name);
    rows->addWidget(m_dayTitle);
    m_sessions = new QVBoxLayout;
    m_sessions->setSpacing(0);
    rows->addLayout(m_sessions);
    rows->addStretch(1);
    return card;
}

void DaysView::refresh()
{
    const QDate today = m_desk.today();
    const QDate first = HeatMap::firstOf(today, m_desk.firstDayOfWeek());
    const auto days = m_desk.answer(m_desk.history().days(first, today));
    m_usual = usualWork(days);
    m_map->setDays(days, m_usual, today, m_desk.firstDayOfWeek());
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

QDate DaysView::day() const
{
    return m_map->chosen();
}

void DaysView::setDay(QDate day)
{
    m_map->setChosen(day);
    showMonth(day);
    showSessions();
}

void DaysView::showMonth(QDate day)
{
    m_calendar->setChosen(day);
    const auto [from, to] = MonthCalendar::daysShownWith(day, m_desk.firstDayOfWeek());
    m_calendar->setDays(m_desk.answer(m_desk.history().days(from, to)), m_usual, m_desk.today(),
                        m_desk.firstDayOfWeek());
}

void DaysView::showSessions()
{
    while (QLayoutItem* item = m_sessions->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // one of them may be in its click
        }
        delete item;
    }
    m_dayTitle->setText(QLocale().toString(day(), QStringLiteral("dddd, d MMMM yyyy")));
    const auto sessions = m_desk.answer(m_desk.history().sessions(day(), day()));
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

} // namespace limber
