// SPDX-License-Identifier: GPL-3.0-or-later
// The doses of a sheet in words.
#include "app/render/sheet_words.h"

namespace limber
{

namespace
{

QString number(double value, const QLocale& locale)
{
    return locale.toString(value, 'g', 5);
}

QString rangeWords(const Range<int>& range)
{
    return range.isSingle() ? QString::number(range.high) : QStringLiteral("%1–%2").arg(range.low).arg(range.high);
}

QString rangeWords(const Range<Millis>& range, const QLocale& locale)
{
    if (range.isSingle())
        return SheetWords::time(range.high, locale);
    const bool minutes = range.low >= 1min && range.low % 1min == 0ms && range.high % 1min == 0ms;
    const double unit = minutes ? 60'000.0 : 1000.0;
    const auto in = [&](Millis time) { return number(static_cast<double>(time.count()) / unit, locale); };
    const QString both = QStringLiteral("%1–%2").arg(in(range.low), in(range.high));
    return minutes ? SheetWords::tr("%1 min").arg(both) : SheetWords::tr("%1 s").arg(both);
}

QString times(const QString& count)
{
    return count == u"1" ? SheetWords::tr("once") : SheetWords::tr("%1 times").arg(count);
}

} // namespace

QString SheetWords::time(Millis time, const QLocale& locale)
{
    const qint64 minutes = time.count() / 60'000;
    const Millis rest = time - Millis(minutes * 60'000);
    const QString seconds = tr("%1 s").arg(number(static_cast<double>(rest.count()) / 1000.0, locale));
    if (minutes == 0)
        return seconds;
    const QString whole = tr("%1 min").arg(minutes);
    return rest == 0ms ? whole : whole + QLatin1Char(' ') + seconds;
}

QString SheetWords::dose(const Dose& dose, const QLocale& locale)
{
    QStringList parts;
    const bool oneRep = dose.reps == Range(1);
    if (dose.isHeld()) {
        parts << tr("Hold %1").arg(rangeWords(dose.hold, locale));
        parts << times(oneRep ? QString::number(dose.sets) : rangeWords(dose.reps));
    } else {
        parts << (dose.pace ? tr("%1, %2 each").arg(times(rangeWords(dose.reps)), time(*dose.pace, locale))
                            : times(rangeWords(dose.reps)));
    }
    if (dose.sets > 1 && !(dose.isHeld() && oneRep))
        parts << tr("%1 sets").arg(dose.sets);
    if (!dose.load.isEmpty())
        parts << dose.load;
    QString words = parts.join(QStringLiteral(" · "));
    words[0] = words[0].toUpper();
    return words;
}

} // namespace limber
