// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/rules.h"

#include "core/base/text_set.h"

namespace limber
{

namespace
{

using Problem = std::optional<QString>;

Problem textProblem(const QString& what, const QString& text, int longest)
{
    if (text.size() <= longest)
        return std::nullopt;
    return QStringLiteral("%1 has %2 characters; there is room for %3.").arg(what).arg(text.size()).arg(longest);
}

Problem timeProblem(const QString& what, const std::optional<Millis>& time, Millis low, Millis high)
{
    if (!time || (*time >= low && *time <= high))
        return std::nullopt;
    return QStringLiteral("%1 of %2: write a time from %3 to %4.")
        .arg(what, doseTimeText(*time), doseTimeText(low), high >= 1h ? QStringLiteral("1 hour") : doseTimeText(high));
}

/// The first of the problems that is one.
Problem first(std::initializer_list<Problem> problems)
{
    for (const Problem& problem : problems) {
        if (problem)
            return problem;
    }
    return std::nullopt;
}

Problem timingProblem(const Timing& timing)
{
    constexpr Millis none{0};
    constexpr Millis hour = 1h;
    return first({timeProblem(QStringLiteral("A preparation"), timing.prepare, none, hour),
                  timeProblem(QStringLiteral("A transition"), timing.transition, none, hour),
                  timeProblem(QStringLiteral("A switch of sides"), timing.switchSides, none, hour),
                  timeProblem(QStringLiteral("A pause between holds"), timing.relax, none, hour),
                  timeProblem(QStringLiteral("A rest"), timing.rest, none, hour),
                  timeProblem(QStringLiteral("A pace"), timing.pace, 500ms, Millis(600s))});
}

Problem loadedDoseProblem(const Dose& dose)
{
    if (const Problem problem = doseProblem(dose))
        return problem;
    return textProblem(QStringLiteral("The load"), dose.load, kLongestTitle);
}

Problem sectionHeaderProblem(const Section& section)
{
    if (section.rounds < 1 || section.rounds > kMostRounds)
        return QStringLiteral("%1 rounds: write a number from 1 to %2.").arg(section.rounds).arg(kMostRounds);
    return first({textProblem(QStringLiteral("The section's title"), section.title, kLongestTitle),
                  timeProblem(QStringLiteral("A rest between rounds"), section.roundRest, Millis(0), Millis(1h)),
                  timingProblem(section.timing)});
}

Problem frequencyProblem(const Frequency& frequency)
{
    if (frequency.timesADay < 0 || frequency.timesADay > 24)
        return QStringLiteral("%1 times a day: write a number from 1 to 24.").arg(frequency.timesADay);
    if (frequency.daysAWeek < 0 || frequency.daysAWeek > 7)
        return QStringLiteral("%1 days a week: write a number from 1 to 7.").arg(frequency.daysAWeek);
    return std::nullopt;
}

Problem tagsProblem(const QStringList& tags)
{
    if (tags.size() > kMostTags)
        return QStringLiteral("%1 tags: there is room for %2.").arg(tags.size()).arg(kMostTags);
    for (const QString& tag : tags) {
        if (const Problem problem = textProblem(QStringLiteral("A tag"), tag, kLongestTitle))
            return problem;
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> entryProblem(const Entry& entry)
{
    if (entry.exercise.isEmpty() || entry.exercise.text().size() > kLongestTitle)
        return QStringLiteral("An entry does not say which exercise it is.");
    if (entry.ownSteps.size() > kMostOwnSteps)
        return QStringLiteral("%1 steps in one exercise: there is room for %2.")
            .arg(entry.ownSteps.size())
            .arg(kMostOwnSteps);
    for (const QString& step : entry.ownSteps) {
        if (const Problem problem = textProblem(QStringLiteral("A step"), step, kLongestText))
            return problem;
    }
    return first({loadedDoseProblem(entry.dose), entry.rightDose ? loadedDoseProblem(*entry.rightDose) : std::nullopt,
                  timingProblem(entry.timing), textProblem(QStringLiteral("The note"), entry.note, kLongestText)});
}

std::optional<QString> sectionProblem(const Section& section)
{
    if (const Problem problem = sectionHeaderProblem(section))
        return problem;
    for (const Entry& entry : section.entries) {
        if (const Problem problem = entryProblem(entry))
            return problem;
    }
    return std::nullopt;
}

std::optional<QString> headerProblem(const Routine& routine)
{
    if (routine.title.trimmed().isEmpty())
        return QStringLiteral("A routine needs a title.");
    return first({textProblem(QStringLiteral("The title"), routine.title, kLongestTitle),
                  textProblem(QStringLiteral("The name of the person"), routine.forWhom, kLongestTitle),
                  textProblem(QStringLiteral("The purpose"), routine.purpose, kLongestText),
                  textProblem(QStringLiteral("The note"), routine.note, kLongestText), tagsProblem(routine.tags),
                  frequencyProblem(routine.frequency), timingProblem(routine.timing)});
}

std::optional<QString> idProblem(const Routine& routine)
{
    TextSet sections(routine.sections.size());
    TextSet entries(static_cast<size_t>(entryCount(routine)));
    for (const Section& section : routine.sections) {
        if (section.id.isEmpty() || !sections.insert(section.id.text()))
            return QStringLiteral("Two sections share one id, or one has none (\"%1\").").arg(section.id.text());
        for (const Entry& entry : section.entries) {
            if (entry.id.isEmpty() || !entries.insert(entry.id.text()))
                return QStringLiteral("Two entries share one id, or one has none (\"%1\").").arg(entry.id.text());
        }
    }
    return std::nullopt;
}

std::optional<QString> sizeProblem(const Routine& routine)
{
    if (routine.sections.size() > kMostSections)
        return QStringLiteral("%1 sections: there is room for %2.").arg(routine.sections.size()).arg(kMostSections);
    if (const int entries = entryCount(routine); entries > kMostEntries)
        return QStringLiteral("%1 exercises: there is room for %2.").arg(entries).arg(kMostEntries);
    return std::nullopt;
}

std::optional<QString> routineProblem(const Routine& routine)
{
    const QStringList all = routineProblems(routine);
    return all.isEmpty() ? std::nullopt : std::optional<QString>(all.first());
}

QStringList routineProblems(const Routine& routine)
{
    QStringList all;
    for (const Problem& problem : {headerProblem(routine), sizeProblem(routine), idProblem(routine)}) {
        if (problem)
            all << *problem;
    }
    int number = 0;
    for (const Section& section : routine.sections) {
        ++number;
        if (const Problem problem = sectionHeaderProblem(section))
            all << QStringLiteral("Section %1: %2").arg(number).arg(*problem);
        int place = 0;
        for (const Entry& entry : section.entries) {
            ++place;
            if (const Problem problem = entryProblem(entry))
                all << QStringLiteral("Section %1, exercise %2: %3").arg(number).arg(place).arg(*problem);
        }
    }
    return all;
}

} // namespace limber
