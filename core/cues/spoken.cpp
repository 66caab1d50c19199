// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cues/spoken.h"

#include "core/base/text.h"

#include <array>

namespace limber
{

namespace
{

constexpr std::array kSmall{u"zero",     u"one",     u"two",     u"three",     u"four",     u"five",    u"six",
                            u"seven",    u"eight",   u"nine",    u"ten",       u"eleven",   u"twelve",  u"thirteen",
                            u"fourteen", u"fifteen", u"sixteen", u"seventeen", u"eighteen", u"nineteen"};
constexpr std::array kTens{u"",      u"",      u"twenty",  u"thirty", u"forty",
                           u"fifty", u"sixty", u"seventy", u"eighty", u"ninety"};

QString belowHundred(qint64 number)
{
    if (number < 20)
        return QString::fromUtf16(kSmall[static_cast<size_t>(number)]);
    const QString tens = QString::fromUtf16(kTens[static_cast<size_t>(number / 10)]);
    return number % 10 == 0 ? tens : tens + QLatin1Char('-') + belowHundred(number % 10);
}

QString withRest(const QString& head, qint64 rest)
{
    if (rest == 0)
        return head;
    return head + (rest < 100 ? QStringLiteral(" and ") : QStringLiteral(" ")) + spokenNumber(rest);
}

QString spokenCount(qint64 number, const QString& unit)
{
    return QStringLiteral("%1 %2%3").arg(spokenNumber(number), unit, number == 1 ? QString() : QStringLiteral("s"));
}

QString spokenSeconds(Millis time)
{
    const qint64 tenths = (time.count() + 50) / 100;
    const QString whole = spokenNumber(tenths / 10);
    if (tenths % 10 == 0)
        return spokenCount(tenths / 10, QStringLiteral("second"));
    if (tenths == 5)
        return QStringLiteral("half a second");
    if (tenths % 10 == 5)
        return QStringLiteral("%1 and a half seconds").arg(whole);
    return QStringLiteral("%1 point %2 seconds").arg(whole, spokenNumber(tenths % 10));
}

} // namespace

QString spokenNumber(qint64 number)
{
    if (number < 0)
        return QStringLiteral("minus ") + spokenNumber(-number);
    if (number < 100)
        return belowHundred(number);
    if (number < 1000)
        return withRest(belowHundred(number / 100) + QStringLiteral(" hundred"), number % 100);
    if (number < 1'000'000)
        return withRest(spokenNumber(number / 1000) + QStringLiteral(" thousand"), number % 1000);
    return withRest(spokenNumber(number / 1'000'000) + QStringLiteral(" million"), number % 1'000'000);
}

QString spokenTime(Millis time)
{
    const qint64 hours = time / 1h;
    const qint64 minutes = time % 1h / 1min;
    const Millis seconds = time % 1min;
    QStringList parts;
    if (hours > 0)
        parts << spokenCount(hours, QStringLiteral("hour"));
    if (minutes > 0)
        parts << spokenCount(minutes, QStringLiteral("minute"));
    if (seconds >= 50ms || parts.isEmpty())
        parts << spokenSeconds(seconds);
    return parts.join(QLatin1Char(' '));
}

QString spokenDose(const Step& work)
{
    if (work.kind == StepKind::Reps)
        return spokenCount(work.reps, QStringLiteral("repetition"));
    if (work.reps == 1)
        return spokenTime(work.counted);
    return QStringLiteral("%1 times %2").arg(spokenNumber(work.reps), spokenTime(work.counted));
}

QStringList announcement(const QString& name, const Step& work)
{
    const QString plain = capitalised(name);
    QString sided;
    if (work.side)
        sided = QStringLiteral(", %1 side").arg(word(*work.side));
    QStringList texts;
    texts << QStringLiteral("Next: %1%2, %3").arg(nameInSentence(name), sided, spokenDose(work));
    if (work.side)
        texts << plain + sided;
    texts << plain;
    return texts;
}

} // namespace limber
