// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_content.h"

#include "app/render/sheet_words.h"
#include "core/exchange/routine_code.h"
#include "core/library/catalogue.h"

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
            return sourceTitle(given.source);
    }
    return {};
}

SheetExercise exerciseWords(int number, const Entry& entry, const Exercise* exercise, const Routine& routine,
                            const SheetOptions& options)
{
    // The columns of a log leave little room for words.
    const auto howOften =
        options.layout == SheetLayout::Log ? SheetWords::HowOften::AtTheHead : SheetWords::HowOften::WithEachDose;
    SheetExercise words;
    words.number = number;
    words.id = entry.exercise;
    words.dose = SheetWords::dose(entry, exercise, routine, options.locale, howOften);
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
    if (content.lastWeek == 0) { // none of the named days is among those that are left over
        content.weeks = std::max(1, content.weeks - 1);
        content.lastWeek = static_cast<int>(content.days.size());
    }
    content.timesADay = std::clamp(routine.frequency.timesADay, 1, 4);
}

/// The routine as QR codes, or the note that it is too long for them.
void addCodes(SheetContent& content, const Routine& routine, const SheetLookup& lookup)
{
    constexpr int kLongest = 734; // characters in one code, so that its fields stay large enough for a telephone
    constexpr qsizetype kMostCodes = 4;
    RoutineFile file{routine, {}, {}, {}};
    std::vector<ExerciseId> seen;
    for (const Section& section : routine.sections) {
        for (const Entry& entry : section.entries) {
            const Exercise* exercise = lookup(entry.exercise);
            if (exercise == nullptr || exercise->builtIn ||
                std::find(seen.begin(), seen.end(), entry.exercise) != seen.end())
                continue;
            seen.push_back(entry.exercise);
            file.exercises.push_back(*exercise);
        }
    }
    const Result<QStringList> codes = routineCode(file, kLongest);
    if (codes && codes->size() <= kMostCodes)
        content.codes = *codes;
    content.codeNote = SheetWords::codeNote(content.codes.size());
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
    if (options.validWeeks > 0 && options.date.isValid())
        content.validUntil = SheetWords::date(options.date.addDays(7 * options.validWeeks), options.locale);
    content.logo = options.from.logo;
    if (total && *total > Millis(0))
        content.facts << SheetWords::minutes(*total);
    if (routine.frequency.isSaid())
        content.facts << SheetWords::frequency(routine.frequency, options.locale);
    content.purpose = routine.purpose.trimmed();
    content.note = routine.note.trimmed();
    content.order = SheetWords::order(routine);
    content.stop = SheetWords::stop(options.painCareful, options.painStop);
    content.health = SheetWords::health();
    content.legend = SheetWords::legend(routine, lookup);
    content.language = SheetWords::language();
    addDays(content, routine, options);

    std::vector<std::pair<int, const Exercise*>> numbered;
    int number = 0;
    for (const Section& section : routine.sections) {
        if (section.entries.empty())
            continue;
        SheetSection words{phaseHeading(section), SheetWords::rounds(section, options.locale), {}};
        for (const Entry& entry : section.entries) {
            const Exercise* exercise = lookup(entry.exercise);
            words.exercises.push_back(exerciseWords(++number, entry, exercise, routine, options));
            SheetExercise& added = words.exercises.back();
            added.pictured = options.pictures && pictures != nullptr && pictures->has(entry.exercise);
            added.picturedEnd = added.pictured && pictures->hasEnd(entry.exercise);
            if (!options.sources)
                added.source.clear();
            if (exercise != nullptr)
                numbered.emplace_back(number, exercise);
        }
        content.sections.push_back(std::move(words));
    }
    content.exerciseCount = number;
    if (options.code)
        addCodes(content, routine, lookup);
    if (!numbered.empty())
        content.needs = SheetWords::needs(numbered);
    return content;
}

} // namespace limber
