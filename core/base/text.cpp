// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

namespace limber
{

QString nameInSentence(const QString& name)
{
    if (name.size() < 2 || !name[0].isUpper() || !name[1].isLower())
        return name;
    return name[0].toLower() + name.mid(1);
}

QString capitalised(const QString& text)
{
    return text.isEmpty() ? text : text[0].toUpper() + text.mid(1);
}

QString shortened(const QString& text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    qsizetype end = most - 1;
    if (text[end - 1].isHighSurrogate()) // never half a character
        --end;
    return text.left(end).trimmed() + QChar(0x2026);
}

QString counted(qint64 number, const QString& unit)
{
    return QStringLiteral("%1 %2").arg(number).arg(unit) + (number == 1 ? QString() : QStringLiteral("s"));
}

QString timeOfDayFormat(const QLocale& locale)
{
    return locale.timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
}

} // namespace limber
