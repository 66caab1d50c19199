// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/today_command.h"
#include "app/cli/workspace.h"
#include "app/history/plan_calendar.h"
#include "app/history/reminder.h"
#include "core/storage/history_store.h"

#include <QtCore/QProcess>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

const QTime kMorning(8, 0);

/// "08:00,19:30"; nothing when one of them is no time.
std::optional<std::vector<QTime>> timesIn(const QString& text)
{
    std::vector<QTime> times;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        const QTime time = QTime::fromString(part.trimmed(), u"H:mm"_s);
        if (!time.isValid())
            return std::nullopt;
        times.push_back(time);
    }
    return times.empty() ? std::nullopt : std::optional(times);
}

void printState(const ReminderState& state, QTextStream& out)
{
    out << reminderWords(state) << '\n';
    for (const QString& file : state.files)
        out << "  " << file << '\n';
}

CommandEnd remindNow(CommandInput& input, const ReminderPlaces& places)
{
    const auto due = dueToday(input.workspace);
    if (!due)
        return due.error();
    QStringList left;
    RoutineId first;
    for (const Due& one : *due) {
        if (one.isDone())
            continue;
        if (left.isEmpty())
            first = one.routine;
        left << one.title;
    }
    if (left.isEmpty())
        return {}; // nothing to be reminded of
    const auto wanted = notifyAndWait(QDBusConnection::sessionBus(), u"Time for %1"_s.arg(left.first()),
                                      left.size() > 1 ? u"Also today: %1"_s.arg(left.mid(1).join(u", "_s)) : QString());
    if (!wanted)
        return wanted.error();
    QStringList arguments;
    if (!places.dataFolder.isEmpty())
        arguments << u"--data"_s << places.dataFolder;
    if (*wanted)
        QProcess::startDetached(places.program, arguments << u"play"_s << first.text());
    return {};
}

CommandEnd writeCalendar(CommandInput& input, const std::vector<QTime>& times)
{
    Store* store = input.workspace.store();
    const auto plan = store != nullptr ? HistoryStore(*store).plan() : std::vector<PlanChange>();
    if (!plan)
        return plan.error();
    const auto planned = [&input](const RoutineId& id) -> std::optional<PlannedRoutine> {
        const auto routine = input.workspace.routine(id.text());
        if (!routine)
            return std::nullopt;
        return PlannedRoutine{*routine, input.workspace.timelineOf(*routine).counted()};
    };
    const Outcome saved =
        savePlanCalendar(input.arguments.value(u"-o"_s), *plan, planned, times, input.workspace.clock().wallNow());
    return saved ? CommandEnd() : CommandEnd(saved.error());
}

CommandEnd remind(CommandInput& input)
{
    const auto times = input.arguments.has(u"--at"_s) ? timesIn(input.arguments.value(u"--at"_s))
                                                      : std::optional(std::vector<QTime>{kMorning});
    if (!times)
        return CommandEnd::wrongUsage(
            u"“%1” is not a time of day; write it like 08:00 or 08:00,19:30."_s.arg(input.arguments.value(u"--at"_s)));
    const QString what = input.arguments.operands.value(0);
    if (what.isEmpty() && input.arguments.has(u"-o"_s))
        return writeCalendar(input, input.arguments.has(u"--at"_s) ? *times : std::vector<QTime>());
    const ReminderPlaces places = ReminderPlaces::own(input.workspace.databasePath());
    if (what == u"now"_s)
        return remindNow(input, places);
    if (what == u"install"_s) {
        const auto state = installReminder(places, *times);
        if (!state)
            return state.error();
        printState(*state, input.out);
        return {};
    }
    if (what == u"remove"_s) {
        const Outcome removed = removeReminder(places);
        return removed ? CommandEnd() : CommandEnd(removed.error());
    }
    if (what != u"status"_s && !what.isEmpty())
        return CommandEnd::wrongUsage(u"“%1” is unknown here; write install, remove, status or now."_s.arg(what));
    printState(reminderState(places), input.out);
    return {};
}

} // namespace

Command remindCommand()
{
    return {u"remind"_s,
            {u"remind install [--at HH:MM[,HH:MM]] | remove | status | now"_s,
             u"remind -o FILE.ics [--at HH:MM[,HH:MM]]"_s},
            u"be reminded of what is planned, by the desktop or by a calendar"_s,
            u"Install puts up a timer of your own systemd (where there is none, an entry that runs at login); remove\n"
            "takes all of it away. Now shows the notification when something is due; a click on it plays it."_s,
            {{u"--at"_s, u"TIMES"_s, u"times of day, 08:00 when nothing is said"_s},
             {u"-o"_s, u"FILE.ics"_s, u"write the plan as an iCalendar file instead"_s}},
            0,
            1,
            false,
            remind};
}

} // namespace limber
