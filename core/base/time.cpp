// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time.h"

#include <algorithm>

namespace limber
{

namespace
{

qint64 roundedUpSeconds(Millis time)
{
    return std::max<qint64>(0, (time.count() + 999) / 1000);
}

QString twoDigits(qint64 number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

} // namespace

QString clockText(Millis time)
{
    const qint64 seconds = roundedUpSeconds(time);
    const qint64 hours = seconds / 3600;
    const qint64 minutes = seconds / 60 % 60;
    if (hours > 0)
        return QStringLiteral("%1:%2:%3").arg(hours).arg(twoDigits(minutes), twoDigits(seconds % 60));
    return QStringLiteral("%1:%2").arg(minutes).arg(twoDigits(seconds % 60));
}

QString durationText(Millis time)
{
    const qint64 seconds = std::max<qint64>(0, (time.count() + 500) / 1000);
    const qint64 minutes = (seconds + 30) / 60;
    if (seconds < 60)
        return QStringLiteral("%1 s").arg(seconds);
    if (seconds < 3600 && seconds % 60 == 0)
        return QStringLiteral("%1 min").arg(seconds / 60);
    if (seconds < 3600)
        return QStringLiteral("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    if (minutes % 60 == 0)
        return QStringLiteral("%1 h").arg(minutes / 60);
    return QStringLiteral("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString doseTimeText(Millis time)
{
    const qint64 minutes = time.count() / 60'000;
    const Millis rest = time - Millis(minutes * 60'000);
    QString seconds = QStringLiteral("%1 s").arg(QString::number(static_cast<double>(rest.count()) / 1000.0, 'g', 5));
    if (minutes == 0)
        return seconds;
    const QString wholeMinutes = QStringLiteral("%1 min").arg(minutes);
    return rest == 0ms ? wholeMinutes : wholeMinutes + QLatin1Char(' ') + seconds;
}

} // namespace limber
