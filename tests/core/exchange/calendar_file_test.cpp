// SPDX-License-Identifier: GPL-3.0-or-later
// Read by libical where it is installed (./dev installs it for the tests): what another program makes of the file.
#include "core/exchange/calendar_file.h"

#include <gtest/gtest.h>

#if __has_include(<libical/ical.h>)
#include <libical/ical.h>
#define LIMBER_HAS_LIBICAL 1
#endif

using namespace limber;
using namespace Qt::StringLiterals;

namespace
{

const QDateTime kWritten(QDate(2026, 11, 21), QTime(19, 24), Qt::UTC); // a Saturday

CalendarItem item(const char* title, Frequency frequency)
{
    return {RoutineId(u"0b8e-1"_s), QString::fromUtf8(title), {}, frequency, 14min + 20s};
}

QByteArray calendar(const Frequency& frequency, const char* title = "Hips")
{
    return calendarOf({item(title, frequency)}, {QTime(7, 30)}, kWritten.date(), kWritten);
}

} // namespace

TEST(CalendarFile, twiceADayIsTwoEventsWithUidsThatStay)
{
    const QByteArray text = calendar({2, 0, std::bitset<7>(0b0010101)});
    EXPECT_EQ(text.count("BEGIN:VEVENT"), 2);
    EXPECT_TRUE(text.contains("UID:0b8e-1-1@limber\r\n"));
    EXPECT_TRUE(text.contains("UID:0b8e-1-2@limber\r\n"));
    EXPECT_TRUE(text.contains("DTSTART:20261123T073000\r\n")) << "the first Monday, floating: no Z, no zone";
    EXPECT_TRUE(text.contains("DTSTART:20261123T200000\r\n"));
    EXPECT_TRUE(text.contains("RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR\r\n"));
    EXPECT_TRUE(text.contains("DURATION:PT15M\r\n"));
    EXPECT_TRUE(text.contains("DTSTAMP:20261121T192400Z\r\n"));
    EXPECT_EQ(calendar({2, 0, std::bitset<7>(0b0010101)}, "New title").count("UID:0b8e-1-1@limber"), 1);
}

TEST(CalendarFile, spreadsANumberOfDaysOverTheWeek)
{
    EXPECT_EQ(daysOf({1, 3, {}}), std::bitset<7>(0b0010101));
    EXPECT_EQ(daysOf({1, 0, {}}), std::bitset<7>(0b1111111));
    EXPECT_EQ(daysOf({1, 2, {}}).count(), 2u);
    EXPECT_TRUE(calendar({1, 7, {}}).contains("RRULE:FREQ=DAILY\r\n"));
    EXPECT_EQ(timesOfDay(3, {QTime(6, 0)}), (std::vector<QTime>{QTime(6, 0), QTime(14, 0), QTime(20, 0)}));
    EXPECT_EQ(timesOfDay(0, {}), (std::vector<QTime>{QTime(8, 0)}));
}

TEST(CalendarFile, foldsAndEscapes)
{
    const QByteArray text = calendar(
        {1, 0, {}}, "Hüften; links, rechts \\ und\nsehr sehr lang, damit die Zeile ümbrochen wird: ÄÖÜäöüßÄÖÜäöüß");
    for (const QByteArray& line : text.split('\n')) {
        EXPECT_LE(line.size(), 76) << line.constData(); // 75 octets and the CR
        EXPECT_FALSE(QString::fromUtf8(line).contains(QChar::ReplacementCharacter)) << "folded inside a character";
    }
    QByteArray unfolded = text;
    unfolded.replace("\r\n ", "");
    EXPECT_TRUE(unfolded.contains("SUMMARY:Hüften\\; links\\, rechts \\\\ und\\nsehr"));
}

#ifdef LIMBER_HAS_LIBICAL
TEST(CalendarFile, isUnderstoodByLibical)
{
    const QByteArray text =
        calendarOf({item("Hüften; links, rechts\nund ein sehr langer Titel, der umbrochen werden muss",
                         {2, 0, std::bitset<7>(0b0010101)}),
                    item("Every day", {1, 0, {}})},
                   {QTime(7, 30), QTime(19, 0)}, kWritten.date(), kWritten);
    icalcomponent* parsed = icalparser_parse_string(text.constData());
    ASSERT_NE(parsed, nullptr);
    icalrestriction_check(parsed); // errors are counted below
    EXPECT_EQ(icalcomponent_count_errors(parsed), 0) << icalcomponent_as_ical_string(parsed);
    EXPECT_EQ(icalcomponent_count_components(parsed, ICAL_VEVENT_COMPONENT), 3);
    icalcomponent* event = icalcomponent_get_first_component(parsed, ICAL_VEVENT_COMPONENT);
    EXPECT_STREQ(icalcomponent_get_summary(event), "Hüften; links, rechts\nund ein sehr langer Titel, der umbrochen "
                                                   "werden muss");
    const icaltimetype start = icalcomponent_get_dtstart(event);
    EXPECT_EQ(start.zone, nullptr) << "floating";
    EXPECT_FALSE(icaltime_is_utc(start));
    icalproperty* rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
    ASSERT_NE(rule, nullptr);
    icalrecur_iterator* times = icalrecur_iterator_new(icalproperty_get_rrule(rule), start);
    QStringList days;
    for (int i = 0; i < 4; ++i) {
        const icaltimetype next = icalrecur_iterator_next(times);
        days << u"%1-%2 %3:%4"_s.arg(next.month).arg(next.day).arg(next.hour).arg(next.minute);
    }
    EXPECT_EQ(days, (QStringList{u"11-23 7:30"_s, u"11-25 7:30"_s, u"11-27 7:30"_s, u"11-30 7:30"_s}));
    icalrecur_iterator_free(times);
    icalcomponent_free(parsed);
}
#endif
