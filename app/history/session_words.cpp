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

struct SessionWordsText {
    Q_DECLARE_TR_FUNCTIONS(SessionWords)
};

} // namespace

QString effortWords(Effort effort)
{
    switch (effort) {
    case Effort::Easy:
        return SessionWordsText::tr("easy");
    case Effort::Right:
        return SessionWordsText::tr("just right");
    case Effort::Hard:
        return SessionWordsText::tr("hard");
    }
    Q_UNREACHABLE();
}

QString sessionFacts(const SessionBrief& session)
{
    QStringList parts;
    if (session.planned > 0)
        parts << (session.done == session.planned
                      ? SessionWordsText::tr("all done")
                      : SessionWordsText::tr("%1 of %2 done").arg(session.done).arg(session.planned));
    parts << durationText(session.active);
    const auto extended = std::chrono::round<std::chrono::seconds>(session.extended).count();
    if (extended != 0)
        parts << (extended > 0 ? SessionWordsText::tr("%1 s longer").arg(extended)
                               : SessionWordsText::tr("%1 s shorter").arg(-extended));
    if (session.record.effort)
        parts << effortWords(*session.record.effort);
    if (session.record.pain)
        parts << (*session.record.pain == 0 ? SessionWordsText::tr("no pain")
                                            : SessionWordsText::tr("pain %1").arg(*session.record.pain));
    if (nextDayOf(session.record) == NextDay::Worse)
        parts << SessionWordsText::tr("worse the day after");
    if (isByHand(session.record))
        parts << SessionWordsText::tr("without the computer");
    return parts.join(QStringLiteral(" · "));
}

QString planWords(const Frequency& frequency)
{
    QStringList parts;
    if (timesADay(frequency) > 1)
        parts << SessionWordsText::tr("%1 × a day").arg(timesADay(frequency));
    if (isFlexible(frequency)) {
        parts << (frequency.daysAWeek == 1 ? SessionWordsText::tr("once a week")
                                           : SessionWordsText::tr("%1 days a week").arg(frequency.daysAWeek));
    } else if (frequency.weekdays.any() && !frequency.weekdays.all()) {
        QStringList days;
        for (int day = 0; day < 7; ++day) {
            if (frequency.weekdays.test(static_cast<size_t>(day)))
                days << QLocale().standaloneDayName(day + 1, QLocale::ShortFormat);
        }
        parts << days.join(QLatin1Char(' '));
    } else {
        parts << SessionWordsText::tr("every day");
    }
    return parts.join(QStringLiteral(", "));
}

QString adherenceWords(const Adherence& adherence)
{
    if (adherence.planned == 0)
        return SessionWordsText::tr("The plan has just begun.");
    QString text = SessionWordsText::tr("Kept %1 of %2 planned days").arg(adherence.kept).arg(adherence.planned);
    if (adherence.streak > 1)
        text += SessionWordsText::tr(" · %1 in a row").arg(adherence.streak);
    if (adherence.longest > adherence.streak && adherence.longest > 1)
        text += SessionWordsText::tr(" · longest row %1").arg(adherence.longest);
    return text;
}

} // namespace limber
