// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/today_command.h"

#include "app/cli/command.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "app/cli/workspace.h"
#include "core/storage/history_store.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>

namespace limber
{

using namespace Qt::StringLiterals;
using namespace cli;

Result<std::vector<Due>> dueToday(Workspace& workspace)
{
    if (workspace.store() == nullptr)
        return std::vector<Due>();
    HistoryStore history(*workspace.store());
    const QDate today = workspace.clock().wallNow().date();
    const Qt::DayOfWeek firstDay = QLocale().firstDayOfWeek();
    const auto plan = history.plan();
    const auto done = history.doneInWeek(weekStartOf(today, firstDay));
    if (!plan || !done)
        return plan ? done.error() : plan.error();
    std::vector<Due> due;
    for (Due& one : dueOn(*plan, *done, today, firstDay)) {
        const auto routine = workspace.routine(one.routine.text());
        if (!routine)
            continue; // deleted since it was planned
        one.title = routine->title;
        due.push_back(one);
    }
    return due;
}

namespace
{

QJsonObject dueItem(const Due& due, const Timeline& timeline)
{
    return {{"routine"_L1, due.routine.text()},
            {"name"_L1, due.title},
            {"times"_L1, due.times},
            {"done"_L1, due.done},
            {"at_least_ms"_L1, static_cast<qint64>(timeline.atLeast().count())}};
}

CommandEnd today(CommandInput& input)
{
    const auto due = dueToday(input.workspace);
    if (!due)
        return due.error();
    QJsonArray items;
    Table table;
    table.addRow({u"ROUTINE"_s, u"DONE"_s, u"TIME"_s, u"ID"_s});
    for (const Due& one : *due) {
        const auto routine = input.workspace.routine(one.routine.text());
        const Timeline timeline = routine ? input.workspace.timelineOf(*routine) : Timeline();
        items.append(dueItem(one, timeline));
        table.addRow({one.title, u"%1/%2"_s.arg(one.done).arg(one.times), totalText(timeline), one.routine.text()});
    }
    if (input.arguments.has(u"--json"_s))
        input.out << jsonText(QJsonDocument(items));
    else if (due->empty())
        input.out << u"Nothing is planned for today.\n"_s;
    else
        input.out << table.text();
    return {};
}

} // namespace

Command todayCommand()
{
    return {u"today"_s,
            {u"today [--json]"_s},
            u"what is planned for today, and how much of it is done"_s,
            {},
            {jsonOption()},
            0,
            0,
            false,
            today};
}

} // namespace limber
