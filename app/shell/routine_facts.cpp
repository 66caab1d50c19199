// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/routine_facts.h"

#include "core/timeline/timeline.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace limber
{

namespace
{

constexpr std::size_t kPictures = 3;

template <typename... Count>
QString words(const char* text, Count... count)
{
    return QCoreApplication::translate("RoutineFacts", text, nullptr, count...);
}

/// The first exercise of every section, then further ones, in the order of the routine.
std::vector<ExerciseId> tellingExercises(const Routine& routine, const Catalogue& catalogue)
{
    std::vector<ExerciseId> chosen;
    const auto take = [&](const Entry& entry) {
        const bool known = catalogue.exercise(entry.exercise) != nullptr;
        if (known && chosen.size() < kPictures &&
            std::find(chosen.begin(), chosen.end(), entry.exercise) == chosen.end())
            chosen.push_back(entry.exercise);
    };
    for (const Section& section : routine.sections) {
        if (!section.entries.empty())
            take(section.entries.front());
    }
    for (const Section& section : routine.sections) {
        for (const Entry& entry : section.entries)
            take(entry);
    }
    return chosen;
}

} // namespace

RoutineFacts factsOf(const Routine& routine, const Catalogue& catalogue, const TimingDefaults& defaults)
{
    const auto lookup = [&catalogue](const ExerciseId& id) { return catalogue.exercise(id); };
    const Timeline timeline = compile(routine, lookup, defaults);
    RoutineFacts facts;
    facts.id = routine.id;
    facts.title = routine.title;
    facts.purpose = routine.purpose;
    facts.forWhom = routine.forWhom;
    facts.tags = routine.tags;
    facts.source = routine.starter && !routine.source.isEmpty() ? sourceTitle(routine.source) : QString();
    facts.starter = routine.starter;
    facts.time = timeline.counted();
    facts.atLeast = timeline.hasSelfPaced();
    facts.exercises = entryCount(routine);
    facts.pictures = tellingExercises(routine, catalogue);
    const std::vector<Millis> times = sectionTimes(timeline);
    for (std::size_t i = 0; i < routine.sections.size(); ++i) {
        if (i < times.size() && times[i] > Millis(0))
            facts.sections.emplace_back(routine.sections[i].phase, times[i]);
        for (const Entry& entry : routine.sections[i].entries) {
            const Exercise* exercise = catalogue.exercise(entry.exercise);
            if (!exercise)
                continue;
            facts.partner = facts.partner || exercise->partner;
            for (const EquipmentNeed& need : exercise->equipment) {
                const auto& known = facts.equipment;
                if (!need.optional && std::find(known.begin(), known.end(), need.item) == known.end())
                    facts.equipment.push_back(need.item);
            }
        }
    }
    return facts;
}

QString timeText(const RoutineFacts& facts)
{
    if (facts.time <= Millis(0))
        return words("empty");
    if (!facts.atLeast)
        return durationText(facts.time);
    const auto minutes = std::chrono::round<std::chrono::minutes>(facts.time);
    return words("about %1").arg(durationText(std::max<Millis>(minutes, 1min)));
}

QString exercisesText(const RoutineFacts& facts)
{
    return facts.exercises == 1 ? words("1 exercise") : words("%1 exercises").arg(facts.exercises);
}

QString needsText(const RoutineFacts& facts)
{
    QStringList needs;
    for (const Equipment item : facts.equipment)
        needs << word(item);
    if (facts.partner)
        needs << words("a partner");
    return needs.isEmpty() ? words("no equipment") : needs.join(QStringLiteral(", "));
}

QString aboutText(const RoutineFacts& facts)
{
    QStringList parts;
    if (!facts.forWhom.isEmpty())
        parts << words("For %1").arg(facts.forWhom);
    if (!facts.purpose.isEmpty())
        parts << facts.purpose;
    if (!facts.tags.isEmpty())
        parts << QStringLiteral("#") + facts.tags.join(QStringLiteral(" #"));
    return parts.join(QStringLiteral(" · "));
}

QString agoText(const QDateTime& then, const QDateTime& now)
{
    if (!then.isValid())
        return {};
    const QDate day = then.toLocalTime().date();
    const qint64 days = day.daysTo(now.date());
    if (days <= 0)
        return words("today");
    if (days == 1)
        return words("yesterday");
    if (days < 14)
        return words("%1 days ago").arg(days);
    const bool sameYear = day.year() == now.date().year();
    return QLocale().toString(day, sameYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

} // namespace limber
