// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/catalogue_files.h"

#include "core/library/muscles.h"
#include "core/library/strict_object.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

#include <algorithm>
#include <utility>

namespace limber
{

using namespace Qt::Literals::StringLiterals;

namespace
{

const QStringList& sourceLetters()
{
    static const QStringList kLetters{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s};
    return kLetters;
}

std::optional<QString> sourceOf(const QString& letter)
{
    return sourceLetters().contains(letter) ? std::optional(letter) : std::nullopt;
}

std::optional<QString> muscleOf(const QString& word)
{
    return allMuscles().contains(word) ? std::optional(word) : std::nullopt;
}

std::optional<Variant::Kind> variantKindOf(const QString& word)
{
    if (word == u"easier")
        return Variant::Kind::Easier;
    return word == u"harder" ? std::optional(Variant::Kind::Harder) : std::nullopt;
}

template <typename T>
QStringList wordsOf(std::span<const T> values)
{
    QStringList words;
    for (const T value : values)
        words.append(word(value));
    return words;
}

const QStringList& phaseWords()
{
    static const QStringList kWords = wordsOf(allPhases());
    return kWords;
}

const QStringList& positionWords()
{
    static const QStringList kWords = wordsOf(allPositions());
    return kWords;
}

const QStringList& equipmentWords()
{
    static const QStringList kWords = wordsOf(allEquipment());
    return kWords;
}

Error fileError(const QString& fileName, int line, const QString& what)
{
    return Error{u"%1, line %2: %3."_s.arg(fileName).arg(line).arg(what)};
}

Error fileError(const QString& fileName, const QByteArray& json, const JsonProblem& problem)
{
    const QString place = pathText(problem.path);
    const QString what = place.isEmpty() ? problem.reason : u"\"%1\" %2"_s.arg(place, problem.reason);
    const QString sentence = what.endsWith(u'.') ? what.chopped(1) : what;
    return fileError(fileName, lineOf(json, problem.path), sentence);
}

Result<QJsonValue> parse(const QByteArray& json, const QString& fileName)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        return fileError(fileName, lineAt(json, error.offset),
                         u"this is not valid JSON (%1)"_s.arg(error.errorString()));
    }
    return QJsonValue(document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array()));
}

void checkId(StrictObject& object, const QString& id, const QString& fileName)
{
    if (id != QFileInfo(fileName).completeBaseName())
        object.fail("id"_L1, u"says \"%1\"; it must be the name of the file"_s.arg(id));
}

// ---------------------------------------------------------------- exercises

EquipmentNeed readEquipment(const QJsonValue& value, JsonPath path, StrictObject::Problem& problem)
{
    StrictObject object(value, std::move(path), problem, {"item"_L1, "optional"_L1});
    EquipmentNeed need;
    need.item = object.word("item"_L1, equipmentOf, equipmentWords());
    need.optional = object.flag("optional"_L1);
    return need;
}

Variant readVariant(const QJsonValue& value, JsonPath path, StrictObject::Problem& problem)
{
    StrictObject object(value, std::move(path), problem, {"kind"_L1, "text"_L1, "exercise"_L1, "source"_L1});
    Variant variant;
    variant.kind = object.word("kind"_L1, variantKindOf, {u"easier"_s, u"harder"_s});
    variant.text = object.text("text"_L1);
    if (object.has("exercise"_L1))
        variant.exercise = ExerciseId(object.text("exercise"_L1));
    if (object.has("source"_L1))
        variant.source = object.word("source"_L1, sourceOf, sourceLetters());
    return variant;
}

SourceDose readSourceDose(const QJsonValue& value, JsonPath path, StrictObject::Problem& problem, bool sided)
{
    StrictObject object(value, std::move(path), problem,
                        {"source"_L1, "sets"_L1, "reps"_L1, "hold"_L1, "pace"_L1, "relax"_L1, "rest"_L1, "load"_L1,
                         "eachSide"_L1, "timesADay"_L1, "allOfOneSideFirst"_L1, "note"_L1});
    SourceDose given;
    given.source = object.word("source"_L1, sourceOf, sourceLetters());
    if (object.has("sets"_L1) || object.has("reps"_L1) || object.has("hold"_L1))
        given.dose = readDose(object);
    given.eachSide = object.flagIfAny("eachSide"_L1);
    if (given.eachSide && !sided)
        object.fail("eachSide"_L1, u"is true, but the exercise is not sided"_s);
    if (object.has("timesADay"_L1))
        given.timesADay = object.integer("timesADay"_L1, 1, 24);
    given.allOfOneSideFirst = object.flagIfAny("allOfOneSideFirst"_L1);
    given.note = object.textIfAny("note"_L1);
    return given;
}

template <typename Item, typename Read>
std::vector<Item> readItems(StrictObject& object, QLatin1String key, int least, Read read)
{
    const QJsonArray items = object.list(key, least);
    std::vector<Item> read_;
    read_.reserve(static_cast<size_t>(items.size()));
    for (qsizetype i = 0; i < items.size(); ++i)
        read_.push_back(read(items[i], object.pathOf(key, static_cast<int>(i))));
    return read_;
}

/// Every source that gives or shows a dose is listed, and only those.
void checkSources(StrictObject& object, const Exercise& exercise)
{
    QStringList given;
    for (const SourceDose& dose : exercise.doses) {
        if (given.contains(dose.source))
            object.fail("doses"_L1, u"has source %1 twice"_s.arg(dose.source));
        given.append(dose.source);
    }
    if (given != exercise.sources)
        object.fail("sources"_L1, u"must be those of the doses, in their order: %1"_s.arg(given.join(u", "_s)));
}

Exercise readExerciseObject(StrictObject& object, StrictObject::Problem& problem)
{
    Exercise exercise;
    exercise.builtIn = true;
    exercise.id = ExerciseId(object.text("id"_L1));
    exercise.name = object.text("name"_L1);
    exercise.otherNames = object.texts("otherNames"_L1, 3, 9);
    exercise.phase = object.word("phase"_L1, phaseOf, phaseWords());
    exercise.position = object.word("position"_L1, positionOf, positionWords());
    exercise.sided = object.flag("sided"_L1);
    exercise.equipment = readItems<EquipmentNeed>(object, "equipment"_L1, 0, [&](const QJsonValue& v, JsonPath path) {
        return readEquipment(v, std::move(path), problem);
    });
    exercise.partner = object.flag("partner"_L1);
    exercise.muscles = object.texts("muscles"_L1, 1, 8);
    for (int i = 0; i < exercise.muscles.size(); ++i) {
        if (!muscleOf(exercise.muscles[i]))
            object.failAt(object.pathOf("muscles"_L1, i), StrictObject::notAmong(exercise.muscles[i], allMuscles()));
    }
    exercise.start = object.text("start"_L1);
    exercise.steps = object.texts("steps"_L1, 3, 7);
    exercise.cue = object.text("cue"_L1);
    exercise.feel = object.text("feel"_L1);
    exercise.avoid = object.texts("avoid"_L1, 1, 5);
    exercise.variants = readItems<Variant>(object, "variants"_L1, 0, [&](const QJsonValue& v, JsonPath path) {
        return readVariant(v, std::move(path), problem);
    });
    exercise.doses = readItems<SourceDose>(object, "doses"_L1, 1, [&](const QJsonValue& v, JsonPath path) {
        return readSourceDose(v, std::move(path), problem, exercise.sided);
    });
    StrictObject defaultDose(object.value("defaultDose"_L1), object.pathOf("defaultDose"_L1), problem,
                             {"sets"_L1, "reps"_L1, "hold"_L1, "pace"_L1, "relax"_L1, "rest"_L1, "load"_L1});
    exercise.defaultDose = readDose(defaultDose);
    exercise.sources = object.texts("sources"_L1, 1, 5);
    checkSources(object, exercise);
    return exercise;
}

// ---------------------------------------------------------------- starters

Entry readEntry(const QJsonValue& value, JsonPath path, StrictObject::Problem& problem,
                const std::vector<Exercise>& exercises)
{
    StrictObject object(value, std::move(path), problem,
                        {"exercise"_L1, "dose"_L1, "sides"_L1, "order"_L1, "note"_L1, "selfPaced"_L1, "rate"_L1});
    Entry entry;
    entry.exercise = ExerciseId(object.text("exercise"_L1));
    const auto exercise = std::find_if(exercises.begin(), exercises.end(),
                                       [&](const Exercise& candidate) { return candidate.id == entry.exercise; });
    if (exercise == exercises.end())
        object.fail("exercise"_L1, u"names \"%1\", which is not in the catalogue"_s.arg(entry.exercise.text()));
    else if (exercise->sided != object.has("sides"_L1))
        object.fail("sides"_L1, exercise->sided ? u"is missing"_s : u"is given for an exercise that is not sided"_s);
    StrictObject dose(object.value("dose"_L1), object.pathOf("dose"_L1), problem,
                      {"sets"_L1, "reps"_L1, "hold"_L1, "pace"_L1, "relax"_L1, "rest"_L1, "load"_L1});
    entry.dose = readDose(dose);
    if (object.has("sides"_L1))
        entry.sides = object.word("sides"_L1, sidesOf, {u"each"_s, u"left"_s, u"right"_s});
    if (object.has("order"_L1))
        entry.timing.order = object.word("order"_L1, sideOrderOf, {u"per-set"_s, u"per-exercise"_s});
    entry.note = object.textIfAny("note"_L1);
    entry.selfPaced = object.flagIfAny("selfPaced"_L1);
    entry.rated = object.flagIfAny("rate"_L1);
    return entry;
}

Section readSection(const QJsonValue& value, JsonPath path, StrictObject::Problem& problem,
                    const std::vector<Exercise>& exercises)
{
    StrictObject object(value, std::move(path), problem, {"title"_L1, "phase"_L1, "rounds"_L1, "entries"_L1});
    Section section;
    section.title = object.text("title"_L1);
    section.phase = object.word("phase"_L1, phaseOf, phaseWords());
    section.rounds = object.integer("rounds"_L1, 1, 100);
    section.entries = readItems<Entry>(object, "entries"_L1, 1, [&](const QJsonValue& v, JsonPath entryPath) {
        return readEntry(v, std::move(entryPath), problem, exercises);
    });
    return section;
}

Frequency readFrequency(const QJsonValue& value, JsonPath path, StrictObject::Problem& problem)
{
    static const QStringList kDays{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    StrictObject object(value, std::move(path), problem, {"timesADay"_L1, "daysAWeek"_L1, "days"_L1});
    Frequency frequency;
    if (object.has("timesADay"_L1))
        frequency.timesADay = object.integer("timesADay"_L1, 1, 24);
    if (object.has("daysAWeek"_L1))
        frequency.daysAWeek = object.integer("daysAWeek"_L1, 1, 7);
    if (!object.has("days"_L1))
        return frequency;
    const QStringList days = object.texts("days"_L1, 1, 7);
    for (int i = 0; i < days.size(); ++i) {
        const qsizetype day = kDays.indexOf(days[i]);
        if (day < 0)
            object.failAt(object.pathOf("days"_L1, i), StrictObject::notAmong(days[i], kDays));
        else
            frequency.weekdays.set(static_cast<size_t>(day));
    }
    return frequency;
}

/// Built-in ids are slugs: "tight-hips-2" is the second section, "tight-hips-2-5" its fifth entry.
void giveIds(Routine& routine)
{
    for (size_t s = 0; s < routine.sections.size(); ++s) {
        const QString section = routine.id.text() + u"-%1"_s.arg(s + 1);
        routine.sections[s].id = SectionId(section);
        for (size_t e = 0; e < routine.sections[s].entries.size(); ++e)
            routine.sections[s].entries[e].id = EntryId(section + u"-%1"_s.arg(e + 1));
    }
}

// ---------------------------------------------------------------- folders

Result<QByteArray> contents(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"%1 cannot be read: %2."_s.arg(path, file.errorString())};
    return file.readAll();
}

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
}

Error variantError(const Exercise& exercise, size_t variant, const QByteArray& json)
{
    const JsonPath path{JsonStep::into(u"variants"_s), JsonStep::at(static_cast<int>(variant)),
                        JsonStep::into(u"exercise"_s)};
    const QString other = exercise.variants[variant].exercise->text();
    return fileError(exercise.id.text() + u".json"_s, json,
                     {path, u"names \"%1\", which is not in the catalogue"_s.arg(other)});
}

} // namespace

Result<Exercise> readExercise(const QByteArray& json, const QString& fileName)
{
    const auto value = parse(json, fileName);
    if (!value)
        return value.error();
    StrictObject::Problem problem;
    StrictObject object(*value, {}, problem,
                        {"id"_L1, "name"_L1, "otherNames"_L1, "phase"_L1, "position"_L1, "sided"_L1, "equipment"_L1,
                         "partner"_L1, "muscles"_L1, "start"_L1, "steps"_L1, "cue"_L1, "feel"_L1, "avoid"_L1,
                         "variants"_L1, "doses"_L1, "defaultDose"_L1, "sources"_L1});
    Exercise exercise = readExerciseObject(object, problem);
    checkId(object, exercise.id.text(), fileName);
    if (problem)
        return fileError(fileName, json, *problem);
    return exercise;
}

Result<StarterFile> readStarter(const QByteArray& json, const QString& fileName, const std::vector<Exercise>& exercises)
{
    const auto value = parse(json, fileName);
    if (!value)
        return value.error();
    StrictObject::Problem problem;
    StrictObject object(
        *value, {}, problem,
        {"id"_L1, "place"_L1, "title"_L1, "purpose"_L1, "note"_L1, "source"_L1, "frequency"_L1, "sections"_L1});
    StarterFile file;
    Routine& routine = file.routine;
    routine.starter = true;
    routine.id = RoutineId(object.text("id"_L1));
    file.place = object.integer("place"_L1, 1, 1000);
    routine.title = object.text("title"_L1);
    routine.purpose = object.text("purpose"_L1);
    routine.note = object.text("note"_L1);
    if (!object.value("source"_L1).isNull())
        routine.source = object.word("source"_L1, sourceOf, sourceLetters());
    if (object.has("frequency"_L1))
        routine.frequency = readFrequency(object.value("frequency"_L1), object.pathOf("frequency"_L1), problem);
    routine.sections = readItems<Section>(object, "sections"_L1, 1, [&](const QJsonValue& v, JsonPath path) {
        return readSection(v, std::move(path), problem, exercises);
    });
    checkId(object, routine.id.text(), fileName);
    if (problem)
        return fileError(fileName, json, *problem);
    giveIds(routine);
    return file;
}

Result<std::vector<Exercise>> readExerciseFiles(const QString& folder)
{
    std::vector<Exercise> exercises;
    std::vector<QByteArray> texts;
    QSet<QString> ids;
    for (const QString& name : filesIn(folder)) {
        auto json = contents(folder + u'/' + name);
        if (!json)
            return json.error();
        auto exercise = readExercise(*json, name);
        if (!exercise)
            return exercise.error();
        ids.insert(exercise->id.text());
        exercises.push_back(std::move(*exercise));
        texts.push_back(std::move(*json));
    }
    for (size_t e = 0; e < exercises.size(); ++e) {
        const auto& variants = exercises[e].variants;
        for (size_t v = 0; v < variants.size(); ++v) {
            if (variants[v].exercise && !ids.contains(variants[v].exercise->text()))
                return variantError(exercises[e], v, texts[e]);
        }
    }
    return exercises;
}

Result<std::vector<Routine>> readStarterFiles(const QString& folder, const std::vector<Exercise>& exercises)
{
    std::vector<StarterFile> files;
    for (const QString& name : filesIn(folder)) {
        const auto json = contents(folder + u'/' + name);
        if (!json)
            return json.error();
        auto file = readStarter(*json, name, exercises);
        if (!file)
            return file.error();
        files.push_back(std::move(*file));
    }
    std::stable_sort(files.begin(), files.end(),
                     [](const StarterFile& a, const StarterFile& b) { return a.place < b.place; });
    std::vector<Routine> routines;
    for (StarterFile& file : files)
        routines.push_back(std::move(file.routine));
    return routines;
}

} // namespace limber
