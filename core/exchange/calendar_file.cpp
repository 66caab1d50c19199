// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar_file.h"

#include <algorithm>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostOctets = 75; // of a line, RFC 5545 3.1
constexpr int kFirstHour = 8;
constexpr int kHours = 12; // times that are not given are spread over these

/// Backslash, semicolon, comma and line ends, RFC 5545 3.3.11. Other control characters are not allowed.
QString escaped(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        if (c == u'\\' || c == u';' || c == u',')
            out += u'\\';
        if (c == u'\n')
            out += u"\\n"_s;
        else if (c.unicode() >= 0x20 || c == u'\t')
            out += c;
    }
    return out;
}

/// A content line folded between characters, never inside one.
QByteArray folded(const QString& line)
{
    QByteArray out;
    int octets = 0;
    for (const char32_t code : line.toStdU32String()) {
        const QByteArray bytes = QString::fromUcs4(&code, 1).toUtf8();
        if (octets + bytes.size() > kMostOctets) {
            out += "\r\n ";
            octets = 1;
        }
        out += bytes;
        octets += static_cast<int>(bytes.size());
    }
    return out + "\r\n";
}

QString dayNames(const std::bitset<7>& days)
{
    static const QStringList kNames{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    QStringList names;
    for (size_t day = 0; day < 7; ++day) {
        if (days.test(day))
            names << kNames[static_cast<qsizetype>(day)];
    }
    return names.join(u',');
}

/// The first event has to be on a day of the rule.
QDate firstOn(QDate from, const std::bitset<7>& days)
{
    for (int ahead = 0; ahead < 7; ++ahead) {
        if (days.test(static_cast<size_t>(from.addDays(ahead).dayOfWeek() - 1)))
            return from.addDays(ahead);
    }
    return from;
}

QByteArray event(const CalendarItem& item, int number, QTime time, QDate from, const QDateTime& now)
{
    const std::bitset<7> days = daysOf(item.frequency);
    const auto minutes = std::max<qint64>(1, std::chrono::ceil<std::chrono::minutes>(item.length).count());
    QStringList lines{u"BEGIN:VEVENT"_s,
                      u"UID:%1-%2@limber"_s.arg(escaped(item.routine.text())).arg(number),
                      u"DTSTAMP:"_s + now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s),
                      u"DTSTART:"_s + QDateTime(firstOn(from, days), time).toString(u"yyyyMMdd'T'HHmmss"_s),
                      u"DURATION:PT%1M"_s.arg(minutes),
                      days.all() ? u"RRULE:FREQ=DAILY"_s : u"RRULE:FREQ=WEEKLY;BYDAY="_s + dayNames(days),
                      u"SUMMARY:"_s + escaped(item.title)};
    if (!item.purpose.isEmpty())
        lines << u"DESCRIPTION:"_s + escaped(item.purpose);
    lines << u"TRANSP:TRANSPARENT"_s << u"END:VEVENT"_s;
    QByteArray text;
    for (const QString& line : lines)
        text += folded(line);
    return text;
}

} // namespace

std::bitset<7> daysOf(const Frequency& frequency)
{
    if (frequency.weekdays.any())
        return frequency.weekdays;
    const int wanted = frequency.daysAWeek <= 0 ? 7 : std::min(7, frequency.daysAWeek);
    std::bitset<7> days;
    for (int i = 0; i < wanted; ++i)
        days.set(static_cast<size_t>(i * 7 / wanted));
    return days;
}

std::vector<QTime> timesOfDay(int timesADay, const std::vector<QTime>& wanted)
{
    std::vector<QTime> times;
    for (int i = 0; i < std::max(1, timesADay); ++i) {
        const bool given = static_cast<size_t>(i) < wanted.size();
        const int minutes = timesADay > 1 ? kHours * 60 * i / (timesADay - 1) : 0;
        times.push_back(given ? wanted[static_cast<size_t>(i)] : QTime(kFirstHour, 0).addSecs(minutes * 60));
    }
    return times;
}

QByteArray calendarOf(const std::vector<CalendarItem>& plan, const std::vector<QTime>& times, QDate from,
                      const QDateTime& now)
{
    QByteArray text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Limber//Limber//EN\r\nCALSCALE:GREGORIAN\r\n";
    for (const CalendarItem& item : plan) {
        int number = 0;
        for (const QTime& time : timesOfDay(item.frequency.timesADay, times))
            text += event(item, ++number, time, from, now);
    }
    return text + "END:VCALENDAR\r\n";
}

} // namespace limber
