// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/session_out.h"

#include "core/model/session_rules.h"

#include <QtCore/QStringList>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

const QStringList& columns()
{
    static const QStringList kColumns{u"session"_s,     u"started"_s,   u"ended"_s,   u"routine"_s,    u"title"_s,
                                      u"finished"_s,    u"by_hand"_s,   u"effort"_s,  u"pain"_s,       u"next_day"_s,
                                      u"note"_s,        u"step"_s,      u"kind"_s,    u"phase"_s,      u"exercise"_s,
                                      u"name"_s,        u"side"_s,      u"set"_s,     u"sets"_s,       u"rep"_s,
                                      u"reps"_s,        u"round"_s,     u"rounds"_s,  u"planned_ms"_s, u"actual_ms"_s,
                                      u"extended_ms"_s, u"paused_ms"_s, u"outcome"_s, u"rating"_s};
    return kColumns;
}

QString field(const QString& text)
{
    static const QString kSpecial = u"\",\r\n"_s;
    const bool quoted = std::any_of(text.begin(), text.end(), [](QChar c) { return kSpecial.contains(c); });
    return quoted ? u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"' : text;
}

QString number(qint64 value)
{
    return QString::number(value);
}

QString maybe(const std::optional<int>& value)
{
    return value ? number(*value) : QString();
}

QString momentText(const QDateTime& moment)
{
    return moment.isValid() ? moment.toString(Qt::ISODate) : QString();
}

QString nextDayWord(const SessionRecord& record)
{
    const auto answer = nextDayOf(record);
    return !answer ? QString() : *answer == NextDay::Worse ? u"worse"_s : u"not-worse"_s;
}

QJsonValue orNull(const std::optional<int>& value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QByteArray line(const QStringList& fields)
{
    QStringList quoted;
    for (const QString& one : fields)
        quoted << field(one);
    return (quoted.join(u',') + u"\r\n"_s).toUtf8();
}

} // namespace

QJsonObject sessionJson(const SessionRecord& record)
{
    return {{"id"_L1, record.id.text()},
            {"routine"_L1, record.routine.text()},
            {"title"_L1, record.routineTitle},
            {"started"_L1, momentText(record.startedAt)},
            {"ended"_L1, orNull(momentText(record.endedAt))},
            {"finished"_L1, record.finished},
            {"by_hand"_L1, isByHand(record)},
            {"effort"_L1, orNull(record.effort ? word(*record.effort) : QString())},
            {"pain"_L1, orNull(record.pain)},
            {"next_day"_L1, orNull(nextDayWord(record))},
            {"note"_L1, record.note}};
}

QJsonObject performedStepJson(const PerformedStep& step)
{
    return {{"kind"_L1, word(step.kind)},
            {"phase"_L1, word(step.phase)},
            {"entry"_L1, step.entry.text()},
            {"exercise"_L1, step.exercise.text()},
            {"name"_L1, step.exerciseName},
            {"side"_L1, orNull(step.side ? word(*step.side) : QString())},
            {"set"_L1, step.set},
            {"sets"_L1, step.sets},
            {"rep"_L1, orNull(step.rep)},
            {"reps"_L1, step.reps},
            {"round"_L1, step.round},
            {"rounds"_L1, step.rounds},
            {"self_paced"_L1, step.selfPaced},
            {"planned_ms"_L1, static_cast<qint64>(step.planned.count())},
            {"actual_ms"_L1, static_cast<qint64>(step.actual.count())},
            {"extended_ms"_L1, static_cast<qint64>(step.extended.count())},
            {"paused_ms"_L1, static_cast<qint64>(step.paused.count())},
            {"outcome"_L1, word(step.outcome)},
            {"rating"_L1, orNull(step.rating)}};
}

QByteArray sessionCsvHeader()
{
    return line(columns());
}

QByteArray sessionCsvRow(const SessionRecord& record, int place, const PerformedStep& step)
{
    return line({record.id.text(),
                 momentText(record.startedAt),
                 momentText(record.endedAt),
                 record.routine.text(),
                 record.routineTitle,
                 record.finished ? u"yes"_s : u"no"_s,
                 isByHand(record) ? u"yes"_s : u"no"_s,
                 record.effort ? word(*record.effort) : QString(),
                 maybe(record.pain),
                 nextDayWord(record),
                 record.note,
                 number(place),
                 word(step.kind),
                 word(step.phase),
                 step.exercise.text(),
                 step.exerciseName,
                 step.side ? word(*step.side) : QString(),
                 number(step.set),
                 number(step.sets),
                 maybe(step.rep),
                 number(step.reps),
                 number(step.round),
                 number(step.rounds),
                 number(step.planned.count()),
                 number(step.actual.count()),
                 number(step.extended.count()),
                 number(step.paused.count()),
                 word(step.outcome),
                 maybe(step.rating)});
}

} // namespace limber
