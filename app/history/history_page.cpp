// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/history_page.h"

#include "app/history/days_view.h"
#include "app/history/exercises_view.h"
#include "app/history/history_desk.h"
#include "app/history/routines_view.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/empty_state.h"
#include "app/shell/widgets/segmented_switch.h"
#include "app/shell/widgets/text_label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

namespace
{

constexpr int kWidestHistory = 1160;

} // namespace

HistoryPage::HistoryPage(HistoryDesk& desk, QWidget* parent) : ColumnPage(kWidestHistory, parent), m_desk(desk)
{
    column()->addWidget(buildHead());
    column()->addSpacing(16);
    m_nothing =
        new EmptyState(QStringLiteral("history"), tr("What you do will stand here"),
                       tr("Play a routine, or add what you did without the computer. It stays on this machine."));
    connect(m_nothing->addButton(tr("Add a session"), QStringLiteral("plus")), &QAbstractButton::clicked, this,
            &HistoryPage::addRequested);
    column()->addWidget(m_nothing);
    column()->addStretch(1);
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
    m_views->setCurrent(static_cast<int>(View::Days));
    connect(m_views, &SegmentedSwitch::chosen, this, &HistoryPage::refresh);
    row->addWidget(m_views);
    row->addStretch(1);
    auto* out = new IconButton(QStringLiteral("upload"), tr("Export the history…"));
    connect(out, &QAbstractButton::clicked, this, &HistoryPage::exportRequested);
    auto* forget = new IconButton(QStringLiteral("trash-2"), tr("Forget a period…"));
    connect(forget, &QAbstractButton::clicked, this, &HistoryPage::forgetRequested);
    auto* add = new Button(ButtonKind::Secondary, tr("Add a session"), QStringLiteral("plus"));
    connect(add, &QAbstractButton::clicked, this, &HistoryPage::addRequested);
    for (QWidget* button : {m_out = out, m_forget = forget, m_add = add})
        row->addWidget(button);
    return head;
}

/// A view goes above the stretch at the end of the column.
template <typename T>
T& HistoryPage::put(T*& view)
{
    if (view == nullptr) {
        view = new T(m_desk);
        column()->insertWidget(column()->count() - 1, view);
    }
    return *view;
}

DaysView& HistoryPage::days()
{
    if (m_days == nullptr) {
        put(m_days);
        connect(m_days, &DaysView::editRequested, this, &HistoryPage::editRequested);
        connect(m_days, &DaysView::removeRequested, this, &HistoryPage::removeRequested);
    }
    return *m_days;
}

RoutinesView& HistoryPage::routines()
{
    if (m_routines == nullptr) {
        put(m_routines);
        connect(m_routines, &RoutinesView::rankingRequested, this, &HistoryPage::rankingRequested);
    }
    return *m_routines;
}

ExercisesView& HistoryPage::exercises()
{
    return put(m_exercises);
}

HistoryPage::View HistoryPage::view() const
{
    return static_cast<View>(m_views->current());
}

void HistoryPage::setView(View view)
{
    m_views->setCurrent(static_cast<int>(view));
    refresh();
}

QDate HistoryPage::day() const
{
    return m_days ? m_days->day() : m_desk.today();
}

void HistoryPage::showEvent(QShowEvent* event)
{
    ColumnPage::showEvent(event);
    if (m_stale)
        refresh();
}

void HistoryPage::refresh()
{
    m_stale = false;
    const bool empty = !m_desk.answer(m_desk.history().reach()).has_value();
    m_nothing->setVisible(empty);
    for (QWidget* filled : {static_cast<QWidget*>(m_views), m_out, m_forget, m_add})
        filled->setVisible(!empty);
    const auto seen = [&](View view) { return !empty && this->view() == view; };
    if (seen(View::Days))
        days().refresh();
    if (seen(View::Routines))
        routines().refresh();
    if (seen(View::Exercises))
        exercises().refresh();
    if (m_days)
        m_days->setVisible(seen(View::Days));
    if (m_routines)
        m_routines->setVisible(seen(View::Routines));
    if (m_exercises)
        m_exercises->setVisible(seen(View::Exercises));
}

} // namespace limber
