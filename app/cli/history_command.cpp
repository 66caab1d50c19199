// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/table.h"
#include "app/cli/workspace.h"
#include "core/storage/history_files.h"

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

QString saidText(const SessionBrief& session)
{
    QStringList parts;
    if (session.record.effort)
        parts << word(*session.record.effort);
    if (session.record.pain)
        parts << u"pain %1"_s.arg(*session.record.pain);
    return parts.join(u", "_s);
}

CommandEnd printTable(HistoryStore& history, QDate from, QDate to, QTextStream& out)
{
    const auto sessions = history.sessions(from.isValid() ? from : QDate(1970, 1, 1), to);
    if (!sessions)
        return sessions.error();
    Table table;
    table.alignRight(2);
    table.alignRight(3);
    table.addRow({u"BEGUN"_s, u"ROUTINE"_s, u"DONE"_s, u"TIME"_s, u"HOW IT WAS"_s, u"NOTE"_s});
    for (const SessionBrief& session : *sessions)
        table.addRow({session.record.startedAt.toString(u"yyyy-MM-dd HH:mm"_s), session.record.routineTitle,
                      u"%1/%2"_s.arg(session.done).arg(session.planned), clockText(session.active), saidText(session),
                      session.record.note.simplified()});
    out << table.text();
    return {};
}

CommandEnd history(CommandInput& input)
{
    const bool json = input.arguments.has(u"--json"_s);
    const bool csv = input.arguments.has(u"--csv"_s);
    if (json && csv)
        return CommandEnd::wrongUsage(u"Choose one of --json and --csv."_s);
    QDate from;
    if (input.arguments.has(u"--since"_s)) {
        from = QDate::fromString(input.arguments.value(u"--since"_s), Qt::ISODate);
        if (!from.isValid())
            return CommandEnd::wrongUsage(
                u"“%1” is not a date; write it like 2026-11-21."_s.arg(input.arguments.value(u"--since"_s)));
    }
    const std::unique_ptr<Store> nothing = input.workspace.store() == nullptr ? Store::inMemory() : nullptr;
    HistoryStore history(nothing ? *nothing : *input.workspace.store());
    const ByteSink out = [&input](const QByteArray& bytes) -> Outcome {
        input.out << QString::fromUtf8(bytes);
        if (input.out.status() == QTextStream::Ok)
            return Done{};
        return Error{u"The history could not be written out; make room and try again."_s};
    };
    if (!json && !csv)
        return printTable(history, from, input.workspace.clock().wallNow().date().addDays(1), input.out);
    const Outcome written = json ? writeHistoryJson(history, from, out) : writeHistoryCsv(history, from, out);
    return written ? CommandEnd() : CommandEnd(written.error());
}

} // namespace

Command historyCommand()
{
    return {u"history"_s,
            {u"history [--json|--csv] [--since DATE]"_s},
            u"what was done: a line for each session, the newest first"_s,
            u"--json and --csv give every step of every session, the oldest first, however many there are."_s,
            {jsonOption(),
             {u"--csv"_s, {}, u"print a table with one line for each step (docs/command-line.md)"_s},
             {u"--since"_s, u"DATE"_s, u"from this day on (2026-11-21)"_s}},
            0,
            0,
            false,
            history};
}

} // namespace limber
