// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_words.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr Side kSides[] = {Side::Left, Side::Right};

/// The exercise's own "n × a day" in the article that the routine follows, when the routine itself says nothing.
int ownTimesADay(const Exercise* exercise, const Routine& routine)
{
    if (exercise == nullptr || routine.frequency.timesADay > 0 || routine.source.isEmpty())
        return 0;
    for (const SourceDose& given : exercise->doses) {
        if (given.source == routine.source)
            return given.timesADay.value_or(0);
    }
    return 0;
}

bool isDefaultOrder(const std::vector<Phase>& phases)
{
    return std::is_sorted(phases.begin(), phases.end());
}

std::vector<Phase> phasesOf(const Routine& routine)
{
    std::vector<Phase> phases;
    for (const Section& section : routine.sections) {
        if (!section.entries.empty() && (phases.empty() || phases.back() != section.phase))
            phases.push_back(section.phase);
    }
    return phases;
}

} // namespace

QStringList SheetWords::dose(const Entry& entry, const Exercise* exercise, const Routine& routine,
                             const QLocale& locale, HowOften howOften)
{
    const QString dot = QStringLiteral(" · ");
    QString ending;
    if (entry.selfPaced)
        ending += dot + tr("at your own pace");
    const int own = ownTimesADay(exercise, routine);
    const int aDay = routine.frequency.timesADay > 0 ? routine.frequency.timesADay : own;
    const bool saidAbove = routine.frequency.timesADay > 0 && howOften == HowOften::AtTheHead;
    if (aDay > 1 && !saidAbove) // once is what everybody takes it for; the head of the sheet says it
        ending += dot + tr("%1 × a day").arg(aDay);
    const bool sided = exercise == nullptr || exercise->sided;
    if (!sided)
        return {dose(entry.dose, locale) + ending};
    if (entry.sides == Sides::LeftOnly)
        return {dose(doseOf(entry, Side::Left), locale) + dot + tr("left side only") + ending};
    if (entry.sides == Sides::RightOnly)
        return {dose(doseOf(entry, Side::Right), locale) + dot + tr("right side only") + ending};
    if (!entry.rightDose || *entry.rightDose == entry.dose)
        return {dose(entry.dose, locale) + dot + tr("each side") + ending};
    QStringList lines;
    for (const Side side : kSides) {
        const QString words = dose(doseOf(entry, side), locale);
        lines << (side == Side::Left ? tr("Left side: %1") : tr("Right side: %1")).arg(words);
    }
    if (!ending.isEmpty())
        lines << ending.mid(dot.size());
    return lines;
}

QString SheetWords::frequency(const Frequency& frequency, const QLocale& locale)
{
    QStringList parts;
    if (frequency.timesADay > 0)
        parts << tr("%1 × a day").arg(frequency.timesADay);
    if (frequency.weekdays.all()) {
        parts << tr("every day");
    } else if (frequency.weekdays.any()) {
        QStringList days;
        for (size_t day = 0; day < 7; ++day) {
            if (frequency.weekdays.test(day))
                days << locale.standaloneDayName(static_cast<int>(day) + 1, QLocale::ShortFormat);
        }
        parts << days.join(QLatin1Char(' '));
    } else if (frequency.daysAWeek > 0) {
        parts << (frequency.daysAWeek == 1 ? tr("1 day a week") : tr("%1 days a week").arg(frequency.daysAWeek));
    }
    return parts.join(QStringLiteral(", "));
}

QString SheetWords::minutes(Millis total)
{
    const auto rounded = static_cast<int>(std::lround(static_cast<double>(total.count()) / 60'000.0));
    return rounded <= 1 ? tr("about 1 minute") : tr("about %1 minutes").arg(rounded);
}

QString SheetWords::phase(Phase phase)
{
    switch (phase) {
    case Phase::WarmUp:
        return tr("warm up");
    case Phase::Release:
        return tr("release");
    case Phase::Stretch:
        return tr("stretch");
    case Phase::Strengthen:
        return tr("strengthen");
    }
    Q_UNREACHABLE();
}

QString SheetWords::order(const Routine& routine)
{
    const std::vector<Phase> phases = phasesOf(routine);
    if (phases.size() < 2)
        return {};
    QStringList words;
    for (const Phase each : phases)
        words << phase(each);
    const QString last = words.takeLast();
    QString text = tr("%1, then %2").arg(words.join(QStringLiteral(", ")), last);
    if (!isDefaultOrder(phases))
        return text;
    if (phases.front() == Phase::WarmUp)
        text += tr(": warm muscles move more easily");
    else if (phases.front() == Phase::Release)
        text += tr(": a loosened muscle stretches and works better");
    return text;
}

QString SheetWords::rounds(const Section& section, const QLocale& locale)
{
    if (section.rounds < 2)
        return {};
    QString text = tr("%1 rounds: all of these in order, then again").arg(section.rounds);
    if (section.roundRest && *section.roundRest > Millis(0))
        text += tr(", %1 rest between rounds").arg(time(*section.roundRest, locale));
    return text;
}

QString SheetWords::stop(int careful, int stop)
{
    if (careful >= stop)
        return tr("Stop if pain reaches %1 of 10, or if it is worse the next morning.").arg(stop);
    return tr("Pain from %1 of 10 on: do less. Stop at %2 of 10, or if it is worse the next morning.")
        .arg(careful)
        .arg(stop);
}

QString SheetWords::health()
{
    return tr("Guidelines only, not medical advice: ask your practitioner.");
}

QString SheetWords::language()
{
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"));
    //: The language of this translation as a tag ("de", "pt-BR"): for readers aloud, not shown.
    const QString said = tr("en", "language tag");
    return tag.match(said).hasMatch() ? said : QStringLiteral("en");
}

QString SheetWords::legend(const Routine& routine, const SheetLookup& lookup)
{
    bool holds = false;
    bool repeats = false;
    bool sets = false;
    bool sides = false;
    for (const Section& section : routine.sections) {
        for (const Entry& entry : section.entries) {
            const Dose& dose = entry.dose;
            holds = holds || dose.isHeld();
            repeats = repeats || !dose.isHeld() || dose.reps.high > 1 || dose.sets > 1;
            sets = sets || (dose.sets > 1 && (!dose.isHeld() || dose.reps.high > 1));
            const Exercise* exercise = lookup(entry.exercise);
            sides = sides || (entry.sides == Sides::Each && (exercise == nullptr || exercise->sided));
        }
    }
    QStringList parts;
    if (holds)
        parts << tr("Hold: stay there and breathe.");
    if (repeats)
        parts << tr("Times: how often.");
    if (sets)
        parts << tr("Set: that many times, then rest.");
    if (sides)
        parts << tr("Each side: left and right.");
    return parts.join(QLatin1Char(' '));
}

QString SheetWords::date(const QDate& date, const QLocale& locale)
{
    if (!date.isValid())
        return {};
    // The long form without the day of the week: "21 November 2026", "November 21, 2026".
    QString format = locale.dateFormat(QLocale::LongFormat);
    const qsizetype day = format.indexOf(u"dddd");
    if (day >= 0) {
        qsizetype end = day + 4;
        while (end < format.size() && (format[end] == u',' || format[end].isSpace()))
            ++end;
        format.remove(day, end - day);
    }
    while (!format.isEmpty() && (format.back() == u',' || format.back().isSpace()))
        format.chop(1);
    return locale.toString(date, format);
}

QString SheetWords::sentenceList(const QStringList& items)
{
    if (items.size() < 2)
        return items.join(QString());
    return tr("%1 and %2").arg(items.mid(0, items.size() - 1).join(QStringLiteral(", ")), items.last());
}

QStringList SheetWords::people(const SheetContent& content)
{
    QStringList people;
    if (!content.forWhom.isEmpty())
        people << tr("For %1").arg(content.forWhom);
    if (!content.from.isEmpty())
        people << tr("from %1").arg(content.from);
    if (!content.date.isEmpty())
        people << content.date;
    if (!content.validUntil.isEmpty())
        people << tr("valid until %1").arg(content.validUntil);
    return people;
}

QString SheetWords::noExercises()
{
    return tr("This routine has no exercises yet.");
}

QString SheetWords::folding()
{
    return tr("Fold along the dashed lines, cut along the full one, push the ends together.");
}

QString SheetWords::doesNotFit(SheetLayout layout)
{
    if (layout == SheetLayout::Pocket)
        return tr("This routine does not fit on eight panels of this paper; choose a larger paper, leave out the "
                  "pictures, or choose another layout.");
    if (layout == SheetLayout::Large)
        return tr("An exercise of this routine does not fit on one page of this paper in large print; choose a larger "
                  "paper, another layout or shorter steps.");
    return tr("An exercise of this routine does not fit on one page of this paper; choose a larger paper or shorten "
              "its steps.");
}

QString SheetWords::shrunk(double points, const QLocale& locale)
{
    return tr("The type is %1 points, smaller than chosen: an exercise would not fit on a page of this paper.")
        .arg(locale.toString(points, 'g', 3));
}

QString SheetWords::leftOut()
{
    return tr("Some pictures and boxes to tick are left out: this paper is too small for them in large print.");
}

QString SheetWords::codeNote(qsizetype codes)
{
    if (codes == 0)
        return tr("This routine is too long for a QR code; ask for the file instead.");
    if (codes == 1)
        return tr("This routine, to read into Limber");
    return tr("This routine, to read into Limber: all %1 codes, in any order.").arg(codes);
}

QString SheetWords::dayName(int day, const QLocale& locale)
{
    return locale.standaloneDayName(day, QLocale::ShortFormat).left(2);
}

QStringList SheetWords::weekDays(const QLocale& locale)
{
    QStringList days;
    const int first = static_cast<int>(locale.firstDayOfWeek());
    for (int offset = 0; offset < 7; ++offset)
        days << dayName((first - 1 + offset) % 7 + 1, locale);
    return days;
}

} // namespace limber
