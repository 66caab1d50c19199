// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/labels.h"

#include "core/base/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>

namespace limber
{

namespace
{

struct LabelsText {
    Q_DECLARE_TR_FUNCTIONS(Labels)
};

} // namespace

QString label(Phase phase)
{
    return capitalised(word(phase));
}

QString label(Position position)
{
    return word(position);
}

QString label(Equipment equipment)
{
    return word(equipment);
}

QString label(Side side)
{
    return side == Side::Left ? LabelsText::tr("Left") : LabelsText::tr("Right");
}

QString needsText(const Exercise& exercise)
{
    QStringList parts{label(exercise.position)};
    QStringList things;
    for (const EquipmentNeed& need : exercise.equipment)
        things << label(need.item);
    if (!things.isEmpty())
        parts << things.join(QStringLiteral(", "));
    if (exercise.partner)
        parts << LabelsText::tr("partner");
    return parts.join(QStringLiteral(" · "));
}

QString isolated(const QString& name)
{
    const auto fromTheRight = [](QChar letter) {
        return letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL;
    };
    if (std::none_of(name.begin(), name.end(), fromTheRight))
        return name;
    return QChar(0x2068) + name + QChar(0x2069);
}

QString sidesText(const Exercise* exercise, Sides sides)
{
    if (exercise && !exercise->sided)
        return {};
    switch (sides) {
    case Sides::Each:
        return LabelsText::tr("each side");
    case Sides::LeftOnly:
        return LabelsText::tr("left only");
    case Sides::RightOnly:
        return LabelsText::tr("right only");
    }
    Q_UNREACHABLE();
}

QString doseLabel(const Entry& entry)
{
    if (entry.sides == Sides::Each && entry.rightDose)
        return LabelsText::tr("L %1 · R %2").arg(doseText(entry.dose), doseText(*entry.rightDose));
    return doseText(doseOf(entry, entry.sides == Sides::RightOnly ? Side::Right : Side::Left));
}

QString frequencyText(const Frequency& frequency)
{
    QStringList parts;
    if (frequency.timesADay > 0)
        parts << LabelsText::tr("%1 × a day").arg(frequency.timesADay);
    if (frequency.weekdays.any()) {
        const QLocale english(QLocale::English);
        QStringList days;
        for (int day = 0; day < 7; ++day) {
            if (frequency.weekdays.test(static_cast<size_t>(day)))
                days << english.dayName(day + 1, QLocale::ShortFormat);
        }
        parts << (days.size() == 7 ? LabelsText::tr("every day") : days.join(QStringLiteral(", ")));
    } else if (frequency.daysAWeek > 0) {
        parts << (frequency.daysAWeek == 7 ? LabelsText::tr("every day")
                                           : LabelsText::tr("%1 days a week").arg(frequency.daysAWeek));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace limber
