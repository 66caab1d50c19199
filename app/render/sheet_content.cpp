// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_content.h"

#include "app/render/sheet_words.h"

#include <algorithm>

namespace limber
{

namespace
{

/// "Outer hip" after "Feel it:" is "outer hip", "A band" is "a band"; "90/90" and "TFL" stay.
QString lowered(QString text)
{
    if (text.size() > 1 && text[0].isUpper() && (text[1].isLower() || text[1].isSpace()))
        text[0] = text[0].toLower();
    return text;
}

QString avoidText(const QStringList& avoid)
{
    QStringList parts;
    for (const QString& part : avoid)
        parts << lowered(part);
    return parts.join(QStringLiteral("; "));
}

QString sourceText(const Entry& entry, const Exercise& exercise)
{
    for (const SourceDose& given : exercise.doses) {
        if (given.dose && *given.dose == entry.dose)
            return given.source;
    }
    return {};
}

SheetExercise exerciseWords(int number, const Entry& entry, const Exercise* exercise, const Routine& routine)
{
    SheetExercise words;
    words.number = number;
    words.id = entry.exercise;
    words.dose = SheetWords::dose(entry, exercise, routine);
    words.note = entry.note.trimmed();
    words.side = entry.sides == Sides::RightOnly ? Side::Right : Side::Left;
    words.name = exercise != nullptr ? exercise->name : entry.exercise.text();
    if (exercise != nullptr) {
        words.start = exercise->start;
        words.steps = exercise->steps;
        words.cue = exercise->cue;
        words.feel = lowered(exercise->feel);
        words.avoid = avoidText(exercise->avoid);
        words.source = sourceText(entry, *exercise);
    }
    if (!entry.ownSteps.isEmpty())
        words.steps = entry.ownSteps;
    return words;
}

QString fromText(const SheetFrom& from)
{
    QStringList parts{from.name.trimmed(), from.clinic.trimmed(), from.phone.trimmed()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString phaseHeading(const Section& section)
{
    if (!section.title.trimmed().isEmpty())
        return section.title.trimmed();
    QString title = SheetWords::phase(section.phase);
    title[0] = title[0].toUpper();
    return title;
}

/// The days of a week that are ticked: those the routine names, else all; from the locale's first day on.
void addDays(SheetContent& content, const Routine& routine, const SheetOptions& options)
{
    const int days = std::clamp(options.days, 0, 28);
    if (days == 0)
        return;
    const auto& named = routine.frequency.weekdays;
    const int first = static_cast<int>(options.locale.firstDayOfWeek());
    content.weeks = (days + 6) / 7;
    for (int offset = 0; offset < 7; ++offset) {
        const int day = (first - 1 + offset) % 7 + 1;
        const bool wanted = named.none() || named.test(static_cast<size_t>(day - 1));
        if (!wanted)
            continue;
        content.days << SheetWords::dayName(day, options.locale);
        if (offset < days - 7 * (content.weeks - 1))
            ++content.lastWeek;
    }
    content.timesADay = std::clamp(routine.frequency.timesADay, 1, 4);
}

} // namespace

SheetContent sheetContent(const Routine& routine, const SheetLookup& lookup, const SheetPictures* pictures,
                          std::optional<Millis> total, const SheetOptions& options)
{
    SheetContent content;
    content.title = routine.title.trimmed();
    content.forWhom = (options.forWhom.isEmpty() ? routine.forWhom : options.forWhom).trimmed();
    content.from = fromText(options.from);
    content.date = SheetWords::date(options.date, options.locale);
    if (total && *total > Millis(0))
        content.facts << SheetWords::minutes(*total);
    if (routine.frequency.isSaid())
        content.facts << SheetWords::frequency(routine.frequency, options.locale);
    content.purpose = routine.purpose.trimmed();
    content.note = routine.note.trimmed();
    content.order = SheetWords::order(routine);
    content.stop = SheetWords::stop(options.painLimit);
    content.health = SheetWords::health();
    content.legend = SheetWords::legend(routine);
    content.language = QStringLiteral("en");
    addDays(content, routine, options);

    std::vector<std::pair<int, const Exercise*>> numbered;
    int number = 0;
    for (const Section& section : routine.sections) {
        if (section.entries.empty())
            continue;
        SheetSection words{phaseHeading(section), SheetWords::rounds(section), {}};
        for (const Entry& entry : section.entries) {
            const Exercise* exercise = lookup(entry.exercise);
            words.exercises.push_back(exerciseWords(++number, entry, exercise, routine));
            SheetExercise& added = words.exercises.back();
            added.pictured = options.pictures && pictures != nullptr && pictures->has(entry.exercise);
            if (!options.sources)
                added.source.clear();
            if (exercise != nullptr)
                numbered.emplace_back(number, exercise);
        }
        content.sections.push_back(std::move(words));
    }
    content.exerciseCount = number;
    if (!numbered.empty())
        content.needs = SheetWords::needs(numbered);
    return content;
}

} // namespace limber
