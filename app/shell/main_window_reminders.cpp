// SPDX-License-Identifier: GPL-3.0-or-later
// Being reminded of what is planned.
#include "app/history/plan_calendar.h"
#include "app/history/reminder_dialog.h"
#include "app/shell/app_context.h"
#include "app/shell/main_window.h"
#include "app/shell/widgets/message_bar.h"
#include "core/timeline/timeline.h"

#include <QtGui/QGuiApplication>
#include <QtWidgets/QFileDialog>

namespace limber
{

namespace
{

Result<ReminderState> setReminder(const ReminderPlaces& places, bool reminds, const std::vector<QTime>& times)
{
    // The service manager is asked, which takes a moment.
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto put = [&]() -> Result<ReminderState> {
        if (reminds)
            return installReminder(places, times);
        if (const Outcome removed = removeReminder(places); !removed)
            return removed.error();
        return reminderState(places);
    };
    auto state = put();
    QGuiApplication::restoreOverrideCursor();
    return state;
}

} // namespace

void MainWindow::remindMe()
{
    const ReminderPlaces places = ReminderPlaces::own(m_context.store().path());
    const ReminderState before = reminderState(places);
    ReminderDialog dialog(before, this);
    connect(&dialog, &ReminderDialog::calendarRequested, this, [this, &dialog] { saveCalendar(dialog); });
    if (dialog.exec() != QDialog::Accepted)
        return;
    const bool reminded = before.way != ReminderState::Way::None;
    if (dialog.reminds() == reminded && (!reminded || dialog.times() == before.times))
        return;
    const auto state = setReminder(places, dialog.reminds(), dialog.times());
    if (!state)
        return say({MessageKind::Warning, state.error().sentence, {}, {}, {}});
    say({MessageKind::Done, reminderWords(*state), {}, {}, kUndoStays});
}

void MainWindow::saveCalendar(ReminderDialog& dialog)
{
    const QString path =
        QFileDialog::getSaveFileName(&dialog, tr("Save as calendar file"), tr("limber.ics"), tr("Calendar (*.ics)"));
    if (path.isEmpty())
        return;
    HistoryDesk& desk = m_context.history();
    const auto find = [this, &desk](const RoutineId& id) -> std::optional<PlannedRoutine> {
        const std::optional<Routine> routine = m_context.shelf().find(id);
        if (!routine)
            return std::nullopt;
        return PlannedRoutine{*routine, compile(*routine, desk.lookup(), m_context.settings().timing()).counted()};
    };
    const Outcome saved = savePlanCalendar(path, desk.answer(desk.history().plan()), find, dialog.times(), desk.now());
    dialog.sayOfCalendar(saved ? tr("The calendar is in %1.").arg(path) : saved.error().sentence);
}

} // namespace limber
