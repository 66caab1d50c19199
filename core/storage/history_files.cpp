// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history_files.h"

#include "core/exchange/session_out.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Outcome writeHistoryCsv(HistoryStore& history, QDate from, const ByteSink& out)
{
    if (const Outcome written = out(sessionCsvHeader()); !written)
        return written;
    int place = 0;
    return history.eachStep(from, [&](const SessionRecord& record, const PerformedStep* step) -> Outcome {
        if (step == nullptr) {
            place = 0;
            return Done{};
        }
        return out(sessionCsvRow(record, ++place, *step));
    });
}

Outcome writeHistoryJson(HistoryStore& history, QDate from, const ByteSink& out)
{
    // A session is written open, its steps one by one, and closed when the next one begins.
    int sessions = 0;
    int steps = 0;
    const auto take = [&](const SessionRecord& record, const PerformedStep* step) -> Outcome {
        if (step != nullptr)
            return out((steps++ == 0 ? "\n    " : ",\n    ") + compact(performedStepJson(*step)));
        QByteArray head = compact(sessionJson(record));
        head.chop(1);
        steps = 0;
        return out((sessions++ == 0 ? "\n  " : "]},\n  ") + head + ",\"steps\":[");
    };
    if (const Outcome written = out("["); !written)
        return written;
    if (const Outcome written = history.eachStep(from, take); !written)
        return written;
    return out(sessions == 0 ? "]\n" : "]}\n]\n");
}

Outcome saveHistory(HistoryStore& history, QDate from, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{u"%1 cannot be written (%2)."_s.arg(path, file.errorString())};
    const ByteSink write = [&](const QByteArray& bytes) -> Outcome {
        if (file.write(bytes) == bytes.size())
            return Done{};
        return Error{u"%1 cannot be written (%2)."_s.arg(path, file.errorString())};
    };
    const bool json = path.endsWith(u".json"_s, Qt::CaseInsensitive);
    if (const Outcome written = json ? writeHistoryJson(history, from, write) : writeHistoryCsv(history, from, write);
        !written)
        return written;
    return file.commit() ? Outcome(Done{})
                         : Outcome(Error{u"%1 cannot be written (%2)."_s.arg(path, file.errorString())});
}

} // namespace limber
