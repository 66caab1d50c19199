// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/session_words.h"

#include "core/base/text.h"
#include "core/model/session_rules.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace limber
{

namespace
{

QString words(const char* text)
{
    return QCoreApplication::translate("SessionWords", text);
}

} // namespace

QString effortWords(Effort effort)
{
    switch (effort) {
    case Effort::Easy:
        return words("easy");
    case Effort::Right:
        return words("just right");
    case Effort::Hard:
        return words("hard");
    }
    Q_UNREACHABLE();
}

QString sessionFacts(const SessionBrief& session)
{
    QStringList parts;
    if (session.planned > 0)
        parts << (session.done == session.planned ? words("all done")
                                                  : words("%1 of %2 done").arg(session.done).arg(session.planned));
    parts << durationText(session.active);
    const auto extended = std::chrono::round<std::chrono::seconds>(session.extended).count();
    if (extended != 0)
        parts << (extended > 0 ? words("%1 s longer").arg(extended) : words("%1 s shorter").arg(-extended));
    if (session.record.effort)
        parts << effortWords(*session.record.effort);
    if (session.record.pain)
        parts << (*session.record.pain == 0 ? words("no pain") : words("pain %1").arg(*session.record.pain));
    if (nextDayOf(session.record) == NextDay::Worse)
        parts << words("worse the day after");
    if (isByHand(session.record))
        parts << words("without the computer");
    return parts.join(QStringLiteral(" · "));
}

QString planWords(const Frequency& frequency)
{
    QStringList parts;
    if (timesADay(frequency) > 1)
        parts << words("%1 × a day").arg(timesADay(frequency));
    if (isFlexible(frequency)) {
        parts << (frequency.daysAWeek == 1 ? words("once a week") : words("%1 days a week").arg(frequency.daysAWeek));
    } else if (frequency.weekdays.any() && !frequency.weekdays.all()) {
        QStringList days;
        for (int day = 0; day < 7; ++day) {
            if (frequency.weekdays.test(static_cast<size_t>(day)))
                days << QLocale().standaloneDayName(day + 1, QLocale::ShortFormat);
        }
        parts << days.join(QLatin1Char(' '));
    } else {
        parts << words("every day");
    }
    return parts.join(QStringLiteral(", "));
}

QString adherenceWords(const Adherence& adherence)
{
    if (adherence.planned == 0)
        return words("The plan has just begun.");
    QString text = words("Kept %1 of %2 planned days").arg(adherence.kept).arg(adherence.planned);
    if (adherence.streak > 1)
        text += words(" · %1 in a row").arg(adherence.streak);
    if (adherence.longest > adherence.streak && adherence.longest > 1)
        text += words(" · longest row %1").arg(adherence.longest);
    return text;
}

} // namespace limber
