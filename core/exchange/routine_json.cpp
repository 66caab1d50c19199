// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/routine_json.h"

#include "core/exchange/dose_json.h"
#include "core/exchange/routine_parts.h"

#include <QtCore/QSet>

#include <array>
#include <functional>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array kWeekdays{"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1, "sun"_L1};

QStringList allWords(std::initializer_list<QString> words)
{
    return QStringList(words);
}

Entry readEntry(ObjectReader& from, const QString& place)
{
    Entry entry;
    entry.id = EntryId(from.id("id"_L1, Need::Optional));
    if (entry.id.isEmpty())
        entry.id = EntryId(place);
    entry.exercise = ExerciseId(from.id("exercise"_L1, Need::Required));
    entry.sides = from.word("sides"_L1, &sidesOf, allWords({u"each"_s, u"left"_s, u"right"_s})).value_or(Sides::Each);
    from.object("dose"_L1, Need::Required, [&](ObjectReader& at) { entry.dose = readDose(at); });
    from.object("rightDose"_L1, Need::Optional, [&](ObjectReader& at) { entry.rightDose = readDose(at); });
    entry.selfPaced = from.flag("selfPaced"_L1, false);
    entry.rated = from.flag("rate"_L1, false);
    entry.note = from.text("note"_L1);
    entry.ownSteps = from.texts("steps"_L1);
    entry.timing = readTiming(from);
    entry.extra = from.extra();
    return entry;
}

Section readSection(ObjectReader& from, const QString& place)
{
    from.expect({"title"_L1, "rounds"_L1});
    Section section;
    section.id = SectionId(from.id("id"_L1, Need::Optional));
    if (section.id.isEmpty())
        section.id = SectionId(place);
    section.title = from.text("title"_L1);
    section.phase =
        from.word("phase"_L1, &phaseOf,
                  {word(Phase::WarmUp), word(Phase::Release), word(Phase::Stretch), word(Phase::Strengthen)},
                  Need::Required)
            .value_or(section.phase);
    section.rounds = from.whole("rounds"_L1, 1, limits::kRounds, 1);
    section.roundRest = from.seconds("roundRest"_L1, Millis(0), limits::kPause);
    section.timing = readTiming(from);
    from.objects("entries"_L1, Need::Required, limits::kEntries, [&](ObjectReader& at, qsizetype index) {
        section.entries.push_back(readEntry(at, QStringLiteral("%1-%2").arg(place).arg(index + 1)));
    });
    section.extra = from.extra();
    return section;
}

Frequency readFrequency(ObjectReader& from)
{
    Frequency frequency;
    frequency.timesADay = from.whole("timesADay"_L1, 0, limits::kTimesADay, 0);
    frequency.daysAWeek = from.whole("daysAWeek"_L1, 0, 7, 0);
    const QStringList days = from.texts("days"_L1);
    for (qsizetype i = 0; i < days.size(); ++i) {
        const auto found = std::find(kWeekdays.begin(), kWeekdays.end(), days[i]);
        if (found == kWeekdays.end()) {
            from.reportAt({JsonStep{u"days"_s}, JsonStep{QString(), i}},
                          u"is “%1”; use mon, tue, wed, thu, fri, sat or sun"_s.arg(days[i].left(40)));
            return frequency;
        }
        frequency.weekdays.set(static_cast<size_t>(found - kWeekdays.begin()));
    }
    return frequency;
}

/// Remembers the ids of a routine and names the first that comes twice.
class IdsSeen
{
public:
    bool isNew(const QString& id)
    {
        const qsizetype before = m_ids.size();
        m_ids.insert(id);
        return m_ids.size() > before;
    }

private:
    QSet<QString> m_ids;
};

std::optional<QString> idUsedTwice(const Routine& routine)
{
    IdsSeen sections;
    IdsSeen entries;
    for (const Section& section : routine.sections) {
        if (!sections.isNew(section.id.text()))
            return section.id.text();
        for (const Entry& entry : section.entries) {
            if (!entries.isNew(entry.id.text()))
                return entry.id.text();
        }
    }
    return std::nullopt;
}

QJsonObject doseJson(const Dose& dose)
{
    QJsonObject json;
    writeDose(json, dose);
    return json;
}

QJsonObject frequencyJson(const Frequency& frequency)
{
    QJsonObject json;
    if (frequency.timesADay > 0)
        json.insert("timesADay"_L1, frequency.timesADay);
    if (frequency.daysAWeek > 0)
        json.insert("daysAWeek"_L1, frequency.daysAWeek);
    QJsonArray days;
    for (size_t day = 0; day < kWeekdays.size(); ++day) {
        if (frequency.weekdays.test(day))
            days.append(kWeekdays[day]);
    }
    if (!days.isEmpty())
        json.insert("days"_L1, days);
    return json;
}

/// With the entries given.
QJsonObject sectionJson(const Section& section, const QJsonArray& entries)
{
    QJsonObject json = headJson(section);
    json.insert("entries"_L1, entries);
    return json;
}

bool takenBack(const QJsonObject& json, const std::function<void(ObjectReader&)>& read)
{
    JsonFault fault;
    ObjectReader reader(json, fault);
    read(reader);
    return !fault.found();
}

} // namespace

Routine readRoutine(ObjectReader& from)
{
    from.expect({"purpose"_L1, "note"_L1, "source"_L1});
    Routine routine;
    routine.id = RoutineId(from.id("id"_L1, Need::Required));
    routine.title = from.text("title"_L1, Need::Required);
    routine.forWhom = from.text("forWhom"_L1);
    routine.purpose = from.text("purpose"_L1);
    routine.note = from.text("note"_L1);
    routine.source = from.text("source"_L1);
    routine.tags = from.texts("tags"_L1);
    from.object("frequency"_L1, Need::Optional, [&](ObjectReader& at) { routine.frequency = readFrequency(at); });
    routine.timing = readTiming(from);
    from.objects("sections"_L1, Need::Required, limits::kSections, [&](ObjectReader& at, qsizetype index) {
        routine.sections.push_back(readSection(at, QStringLiteral("%1-%2").arg(routine.id.text()).arg(index + 1)));
    });
    if (entryCount(routine) > limits::kEntries)
        from.report(QStringLiteral("has %1 entries; the most is %2").arg(entryCount(routine)).arg(limits::kEntries));
    if (const auto twice = idUsedTwice(routine))
        from.report(QStringLiteral("has the id “%1” twice; each section and each entry needs its own").arg(*twice));
    routine.extra = from.extra();
    return routine;
}

Result<Routine> readRoutine(const QByteArray& json, const QString& name)
{
    return readJson<Routine>(json, name, Reading::Tolerant, [](ObjectReader& from) { return readRoutine(from); });
}

QJsonObject entryJson(const Entry& entry)
{
    QJsonObject json{{"id"_L1, entry.id.text()},
                     {"exercise"_L1, entry.exercise.text()},
                     {"sides"_L1, word(entry.sides)},
                     {"dose"_L1, doseJson(entry.dose)}};
    if (entry.rightDose)
        json.insert("rightDose"_L1, doseJson(*entry.rightDose));
    if (entry.selfPaced)
        json.insert("selfPaced"_L1, true);
    if (entry.rated)
        json.insert("rate"_L1, true);
    insertText(json, "note"_L1, entry.note);
    if (!entry.ownSteps.isEmpty())
        json.insert("steps"_L1, QJsonArray::fromStringList(entry.ownSteps));
    writeTiming(json, entry.timing);
    addExtra(json, entry.extra);
    return json;
}

QJsonObject headJson(const Section& section)
{
    QJsonObject json{{"id"_L1, section.id.text()},
                     {"title"_L1, section.title},
                     {"phase"_L1, word(section.phase)},
                     {"rounds"_L1, section.rounds}};
    if (section.roundRest)
        json.insert("roundRest"_L1, secondsJson(*section.roundRest));
    writeTiming(json, section.timing);
    addExtra(json, section.extra);
    json.remove("entries"_L1);
    return json;
}

QJsonObject headJson(const Routine& routine)
{
    QJsonObject json{{"id"_L1, routine.id.text()}, {"title"_L1, routine.title}};
    insertText(json, "forWhom"_L1, routine.forWhom);
    insertText(json, "purpose"_L1, routine.purpose);
    insertText(json, "note"_L1, routine.note);
    insertText(json, "source"_L1, routine.source);
    if (!routine.tags.isEmpty())
        json.insert("tags"_L1, QJsonArray::fromStringList(routine.tags));
    if (routine.frequency.isSaid())
        json.insert("frequency"_L1, frequencyJson(routine.frequency));
    writeTiming(json, routine.timing);
    addExtra(json, routine.extra);
    json.remove("sections"_L1);
    return json;
}

QJsonObject routineJson(const Routine& routine)
{
    QJsonObject json = headJson(routine);
    QJsonArray sections;
    for (const Section& section : routine.sections) {
        QJsonArray entries;
        for (const Entry& entry : section.entries)
            entries.append(entryJson(entry));
        sections.append(sectionJson(section, entries));
    }
    json.insert("sections"_L1, sections);
    return json;
}

bool canBeRead(const Entry& entry)
{
    return takenBack(entryJson(entry), [](ObjectReader& reader) { readEntry(reader, u"entry"_s); });
}

bool headsCanBeRead(const Routine& routine)
{
    QJsonObject json = headJson(routine);
    QJsonArray sections;
    for (const Section& section : routine.sections)
        sections.append(sectionJson(section, {}));
    json.insert("sections"_L1, sections);
    return takenBack(json, [](ObjectReader& reader) { readRoutine(reader); });
}

} // namespace limber
