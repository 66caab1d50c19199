// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/words.h"

#include <array>

namespace limber::cli
{

using namespace Qt::StringLiterals;

QString jsonText(const QJsonDocument& document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Indented));
}

QString totalText(const Timeline& timeline)
{
    if (const auto total = timeline.total())
        return durationText(*total);
    return u"at least %1"_s.arg(durationText(timeline.atLeast()));
}

QString equipmentText(const Exercise& exercise)
{
    QStringList items;
    for (const EquipmentNeed& need : exercise.equipment)
        items << (need.optional ? u"(%1)"_s : u"%1"_s).arg(word(need.item));
    if (exercise.partner)
        items << u"a partner"_s;
    return items.isEmpty() ? u"none"_s : items.join(u", "_s);
}

QString entryDoseText(const Entry& entry)
{
    if (!entry.rightDose)
        return doseText(entry.dose);
    return u"left %1, right %2"_s.arg(doseText(entry.dose), doseText(*entry.rightDose));
}

QString sidesText(const Entry& entry, const Exercise* exercise)
{
    if (exercise == nullptr || !exercise->sided)
        return {};
    switch (entry.sides) {
    case Sides::Each:
        return u"each side"_s;
    case Sides::LeftOnly:
        return u"left only"_s;
    case Sides::RightOnly:
        return u"right only"_s;
    }
    Q_UNREACHABLE();
}

QString frequencyText(const Frequency& frequency)
{
    constexpr std::array kDays{"Mon"_L1, "Tue"_L1, "Wed"_L1, "Thu"_L1, "Fri"_L1, "Sat"_L1, "Sun"_L1};
    QStringList parts;
    if (frequency.timesADay > 0)
        parts << u"%1 × a day"_s.arg(frequency.timesADay);
    QStringList days;
    for (size_t day = 0; day < kDays.size(); ++day) {
        if (frequency.weekdays.test(day))
            days << kDays[day];
    }
    if (!days.isEmpty())
        parts << days.join(u' ');
    else if (frequency.daysAWeek > 0)
        parts << u"%1 days a week"_s.arg(frequency.daysAWeek);
    return parts.join(u", "_s);
}

} // namespace limber::cli
