// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exercise_json.h"

#include "core/exchange/dose_json.h"

#include <QtCore/QJsonDocument>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

template <typename T>
QStringList wordsOf(std::span<const T> values)
{
    QStringList words;
    for (const T value : values)
        words << word(value);
    return words;
}

std::optional<Variant::Kind> kindOf(const QString& word)
{
    if (word == "easier"_L1)
        return Variant::Kind::Easier;
    return word == "harder"_L1 ? std::optional(Variant::Kind::Harder) : std::nullopt;
}

EquipmentNeed readNeed(ObjectReader& from)
{
    EquipmentNeed need;
    need.item = from.word("item"_L1, &equipmentOf, wordsOf(allEquipment()), Need::Required).value_or(need.item);
    from.expect({"optional"_L1});
    need.optional = from.flag("optional"_L1, false);
    need.extra = from.extra();
    return need;
}

Variant readVariant(ObjectReader& from)
{
    Variant variant;
    variant.kind = from.word("kind"_L1, &kindOf, {u"easier"_s, u"harder"_s}, Need::Required).value_or(variant.kind);
    variant.text = from.text("text"_L1, Need::Required);
    if (const QString id = from.id("exercise"_L1, Need::Optional); !id.isEmpty())
        variant.exercise = ExerciseId(id);
    variant.source = from.text("source"_L1);
    variant.extra = from.extra();
    return variant;
}

SourceDose readSourceDose(ObjectReader& from)
{
    SourceDose given;
    given.source = from.text("source"_L1, Need::Required);
    const bool hasDose = from.has("sets"_L1) || from.has("reps"_L1) || from.has("hold"_L1);
    if (hasDose)
        given.dose = readDose(from);
    given.eachSide = from.flag("eachSide"_L1, false);
    if (from.has("timesADay"_L1))
        given.timesADay = from.whole("timesADay"_L1, 1, limits::kTimesADay, std::nullopt);
    given.allOfOneSideFirst = from.flag("allOfOneSideFirst"_L1, false);
    given.note = from.text("note"_L1);
    given.extra = from.extra();
    return given;
}

QJsonObject needJson(const EquipmentNeed& need)
{
    QJsonObject json{{"item"_L1, word(need.item)}, {"optional"_L1, need.optional}};
    addExtra(json, need.extra);
    return json;
}

QJsonObject variantJson(const Variant& variant)
{
    QJsonObject json{{"kind"_L1, variant.kind == Variant::Kind::Easier ? u"easier"_s : u"harder"_s},
                     {"text"_L1, variant.text}};
    if (variant.exercise)
        json.insert("exercise"_L1, variant.exercise->text());
    insertText(json, "source"_L1, variant.source);
    addExtra(json, variant.extra);
    return json;
}

QJsonObject sourceDoseJson(const SourceDose& given)
{
    QJsonObject json{{"source"_L1, given.source}};
    if (given.dose)
        writeDose(json, *given.dose);
    if (given.eachSide)
        json.insert("eachSide"_L1, true);
    if (given.timesADay)
        json.insert("timesADay"_L1, *given.timesADay);
    if (given.allOfOneSideFirst)
        json.insert("allOfOneSideFirst"_L1, true);
    insertText(json, "note"_L1, given.note);
    addExtra(json, given.extra);
    return json;
}

template <typename T, typename Write>
QJsonArray listJson(const std::vector<T>& values, Write write)
{
    QJsonArray list;
    for (const T& value : values)
        list.append(write(value));
    return list;
}

} // namespace

Exercise readExercise(ObjectReader& from)
{
    from.expect({"otherNames"_L1, "sided"_L1, "equipment"_L1, "partner"_L1, "muscles"_L1, "start"_L1, "steps"_L1,
                 "cue"_L1, "feel"_L1, "avoid"_L1, "variants"_L1, "doses"_L1, "defaultDose"_L1, "sources"_L1});
    Exercise exercise;
    exercise.id = ExerciseId(from.id("id"_L1, Need::Required));
    exercise.name = from.name("name"_L1);
    exercise.otherNames = from.texts("otherNames"_L1);
    exercise.phase = from.word("phase"_L1, &phaseOf, wordsOf(allPhases()), Need::Required).value_or(exercise.phase);
    exercise.position =
        from.word("position"_L1, &positionOf, wordsOf(allPositions()), Need::Required).value_or(exercise.position);
    exercise.sided = from.flag("sided"_L1, true);
    from.objects("equipment"_L1, Need::Optional, limits::kListItems,
                 [&](ObjectReader& at, qsizetype) { exercise.equipment.push_back(readNeed(at)); });
    exercise.partner = from.flag("partner"_L1, false);
    exercise.muscles = from.texts("muscles"_L1);
    exercise.start = from.text("start"_L1);
    exercise.steps = from.texts("steps"_L1);
    exercise.cue = from.text("cue"_L1);
    exercise.feel = from.text("feel"_L1);
    exercise.avoid = from.texts("avoid"_L1);
    from.objects("variants"_L1, Need::Optional, limits::kListItems,
                 [&](ObjectReader& at, qsizetype) { exercise.variants.push_back(readVariant(at)); });
    from.objects("doses"_L1, Need::Optional, limits::kListItems,
                 [&](ObjectReader& at, qsizetype) { exercise.doses.push_back(readSourceDose(at)); });
    from.object("defaultDose"_L1, Need::Optional, [&](ObjectReader& at) { exercise.defaultDose = readDose(at); });
    exercise.sources = from.texts("sources"_L1);
    if (const QString id = from.id("figure"_L1, Need::Optional); !id.isEmpty())
        exercise.figure = ExerciseId(id);
    exercise.extra = from.extra();
    return exercise;
}

Result<Exercise> readExercise(const QByteArray& json, const QString& name)
{
    return readJson<Exercise>(json, name, Reading::Tolerant, [](ObjectReader& from) { return readExercise(from); });
}

QJsonObject exerciseJson(const Exercise& exercise)
{
    QJsonObject json{{"id"_L1, exercise.id.text()}, {"name"_L1, exercise.name}};
    json.insert("otherNames"_L1, QJsonArray::fromStringList(exercise.otherNames));
    json.insert("phase"_L1, word(exercise.phase));
    json.insert("position"_L1, word(exercise.position));
    json.insert("sided"_L1, exercise.sided);
    json.insert("equipment"_L1, listJson(exercise.equipment, needJson));
    json.insert("partner"_L1, exercise.partner);
    json.insert("muscles"_L1, QJsonArray::fromStringList(exercise.muscles));
    json.insert("start"_L1, exercise.start);
    json.insert("steps"_L1, QJsonArray::fromStringList(exercise.steps));
    json.insert("cue"_L1, exercise.cue);
    json.insert("feel"_L1, exercise.feel);
    json.insert("avoid"_L1, QJsonArray::fromStringList(exercise.avoid));
    json.insert("variants"_L1, listJson(exercise.variants, variantJson));
    json.insert("doses"_L1, listJson(exercise.doses, sourceDoseJson));
    QJsonObject defaultDose;
    writeDose(defaultDose, exercise.defaultDose);
    json.insert("defaultDose"_L1, defaultDose);
    json.insert("sources"_L1, QJsonArray::fromStringList(exercise.sources));
    if (exercise.figure)
        json.insert("figure"_L1, exercise.figure->text());
    addExtra(json, exercise.extra);
    return json;
}

Result<QByteArray> exerciseText(const Exercise& exercise)
{
    const QJsonObject json = exerciseJson(exercise);
    JsonFault fault;
    ObjectReader reader(json, fault);
    readExercise(reader);
    if (fault.found())
        return Error{fault.sentence()};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace limber
