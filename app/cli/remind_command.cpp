// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/today_command.h"
#include "app/cli/workspace.h"
#include "app/history/reminder.h"
#include "core/exchange/calendar_file.h"
#include "core/storage/history_store.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QSaveFile>

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

QString dataFolderOf(const Workspace& workspace)
{
    const QString folder = QFileInfo(workspace.databasePath()).absolutePath();
    return folder == QFileInfo(Store::defaultFolder()).absoluteFilePath() ? QString() : folder;
}

void printState(const ReminderState& state, QTextStream& out)
{
    switch (state.way) {
    case ReminderState::Way::None:
        out << "No reminder is installed.\n";
        break;
    case ReminderState::Way::Timer: {
        QStringList times;
        for (const QTime& time : state.times)
            times << time.toString(u"HH:mm"_s);
        out << "Reminds at " << times.join(u", "_s) << ".\n";
        break;
    }
    case ReminderState::Way::Login:
        out << "Reminds at each login.\n";
        break;
    }
    for (const QString& file : state.files)
        out << "  " << file << '\n';
}

CommandEnd remindNow(CommandInput& input)
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
    const auto wanted = notifyAndWait(u"Time for %1"_s.arg(left.first()),
                                      left.size() > 1 ? u"Also today: %1"_s.arg(left.mid(1).join(u", "_s)) : QString());
    if (!wanted)
        return wanted.error();
    QStringList arguments;
    if (const QString folder = dataFolderOf(input.workspace); !folder.isEmpty())
        arguments << u"--data"_s << folder;
    if (*wanted)
        QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments << u"play"_s << first.text());
    return {};
}

CommandEnd writeCalendar(CommandInput& input, const std::vector<QTime>& times)
{
    Store* store = input.workspace.store();
    const auto plan = store != nullptr ? HistoryStore(*store).plan() : std::vector<PlanChange>();
    if (!plan)
        return plan.error();
    const QDateTime now = input.workspace.clock().wallNow();
    std::vector<CalendarItem> items;
    for (const PlanChange& change : planOn(*plan, now.date())) {
        const auto routine = input.workspace.routine(change.routine.text());
        if (routine)
            items.push_back({change.routine, routine->title, routine->purpose, change.frequency,
                             input.workspace.timelineOf(*routine).counted()});
    }
    if (items.empty())
        return Error{u"Nothing is planned, so there is nothing for a calendar; plan a routine in Limber's window."_s};
    const QString path = input.arguments.value(u"-o"_s);
    QSaveFile file(path);
    const QByteArray text = calendarOf(items, times, now.date(), now);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Error{u"%1 cannot be written (%2)."_s.arg(path, file.errorString())};
    return {};
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
    const ReminderPlaces places = ReminderPlaces::own(dataFolderOf(input.workspace));
    if (what == u"now"_s)
        return remindNow(input);
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
