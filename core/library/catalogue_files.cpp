// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/catalogue_files.h"

#include "core/exchange/exercise_json.h"
#include "core/exchange/routine_json.h"
#include "core/library/muscles.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
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

JsonStep at(size_t index)
{
    return {QString(), static_cast<qsizetype>(index)};
}

/// Holds what was read against what the catalogue asks beyond the format; reports where it falls short.
class Check
{
public:
    explicit Check(const ObjectReader& from) : m_from(from) {}

    void id(const QString& id, const QString& fileName) const
    {
        if (id != QFileInfo(fileName).completeBaseName())
            fault({{u"id"_s}}, u"is “%1”; it must be the name of the file"_s.arg(id));
    }

    void notBlank(const JsonPath& path, const QString& text) const
    {
        if (text.trimmed().isEmpty())
            fault(path, u"is empty; write a text"_s);
    }

    void texts(const QString& key, const QStringList& texts, qsizetype least, qsizetype most) const
    {
        count(key, texts.size(), least, most);
        for (qsizetype i = 0; i < texts.size(); ++i)
            notBlank({{key}, at(static_cast<size_t>(i))}, texts[i]);
    }

    void count(const QString& key, qsizetype count, qsizetype least, qsizetype most) const
    {
        if (count < least || count > most)
            fault({{key}}, u"has %1 items; it needs %2 to %3"_s.arg(count).arg(least).arg(most));
    }

    void among(const JsonPath& path, const QString& said, const QStringList& words) const
    {
        if (!words.contains(said))
            fault(path, u"is “%1”; use one of %2"_s.arg(said, words.join(u", "_s)));
    }

    void fault(const JsonPath& path, const QString& what) const { m_from.reportAt(path, what); }

private:
    const ObjectReader& m_from;
};

/// Every source that gives or shows a dose is listed, and only those.
void checkDoses(const Exercise& exercise, const Check& check)
{
    check.count(u"doses"_s, static_cast<qsizetype>(exercise.doses.size()), 1, sourceLetters().size());
    QStringList given;
    for (size_t i = 0; i < exercise.doses.size(); ++i) {
        const SourceDose& dose = exercise.doses[i];
        check.among({{u"doses"_s}, at(i), {u"source"_s}}, dose.source, sourceLetters());
        if (given.contains(dose.source))
            check.fault({{u"doses"_s}}, u"has source %1 twice; take one out"_s.arg(dose.source));
        if (dose.eachSide && !exercise.sided)
            check.fault({{u"doses"_s}, at(i), {u"eachSide"_s}}, u"is true, but the exercise is not sided"_s);
        given.append(dose.source);
    }
    if (given != exercise.sources)
        check.fault({{u"sources"_s}}, u"must be those of the doses, in their order: %1"_s.arg(given.join(u", "_s)));
}

void checkExercise(const Exercise& exercise, const Check& check)
{
    check.texts(u"otherNames"_s, exercise.otherNames, 3, 9);
    check.texts(u"muscles"_s, exercise.muscles, 1, 8);
    for (qsizetype i = 0; i < exercise.muscles.size(); ++i)
        check.among({{u"muscles"_s}, at(static_cast<size_t>(i))}, exercise.muscles[i], allMuscles());
    check.notBlank({{u"start"_s}}, exercise.start);
    check.texts(u"steps"_s, exercise.steps, 3, 7);
    check.notBlank({{u"cue"_s}}, exercise.cue);
    check.notBlank({{u"feel"_s}}, exercise.feel);
    check.texts(u"avoid"_s, exercise.avoid, 1, 5);
    for (size_t i = 0; i < exercise.variants.size(); ++i) {
        check.notBlank({{u"variants"_s}, at(i), {u"text"_s}}, exercise.variants[i].text);
        if (!exercise.variants[i].source.isEmpty())
            check.among({{u"variants"_s}, at(i), {u"source"_s}}, exercise.variants[i].source, sourceLetters());
    }
    checkDoses(exercise, check);
}

void checkEntry(const Entry& entry, const JsonPath& path, const std::vector<Exercise>& exercises, bool saysSides,
                const Check& check)
{
    const auto exercise = std::find_if(exercises.begin(), exercises.end(),
                                       [&](const Exercise& candidate) { return candidate.id == entry.exercise; });
    const auto inEntry = [&path](const QString& key) {
        JsonPath inside = path;
        inside.push_back({key});
        return inside;
    };
    if (exercise == exercises.end())
        check.fault(inEntry(u"exercise"_s), u"names “%1”, which is not in the catalogue"_s.arg(entry.exercise.text()));
    else if (exercise->sided != saysSides)
        check.fault(inEntry(u"sides"_s), exercise->sided ? u"is missing; the exercise is sided"_s
                                                         : u"is given, but the exercise is not sided"_s);
}

void checkStarter(const Routine& routine, const QJsonObject& json, const std::vector<Exercise>& exercises,
                  const Check& check)
{
    check.notBlank({{u"title"_s}}, routine.title);
    check.notBlank({{u"purpose"_s}}, routine.purpose);
    check.notBlank({{u"note"_s}}, routine.note);
    if (!routine.source.isEmpty())
        check.among({{u"source"_s}}, routine.source, sourceLetters());
    check.count(u"sections"_s, static_cast<qsizetype>(routine.sections.size()), 1, limits::kSections);
    for (size_t s = 0; s < routine.sections.size(); ++s) {
        const Section& section = routine.sections[s];
        check.notBlank({{u"sections"_s}, at(s), {u"title"_s}}, section.title);
        if (section.entries.empty())
            check.fault({{u"sections"_s}, at(s), {u"entries"_s}}, u"is empty; a section needs an exercise"_s);
        for (size_t e = 0; e < section.entries.size(); ++e) {
            const QJsonValue entry =
                json["sections"_L1][static_cast<qsizetype>(s)]["entries"_L1][static_cast<qsizetype>(e)];
            checkEntry(section.entries[e], {{u"sections"_s}, at(s), {u"entries"_s}, at(e)}, exercises,
                       !entry["sides"_L1].isUndefined(), check);
        }
    }
}

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
    const QString other = exercise.variants[variant].exercise->text();
    JsonFault fault;
    fault.report({{u"variants"_s}, at(variant), {u"exercise"_s}},
                 u"names “%1”, which is not in the catalogue"_s.arg(other));
    return fault.error(exercise.id.text() + u".json"_s, json);
}

} // namespace

Result<Exercise> readCatalogueExercise(const QByteArray& json, const QString& fileName)
{
    return readJson<Exercise>(json, fileName, Reading::Strict, [&](ObjectReader& from) {
        Exercise exercise = readExercise(from);
        exercise.builtIn = true;
        const Check check(from);
        check.id(exercise.id.text(), fileName);
        checkExercise(exercise, check);
        return exercise;
    });
}

Result<StarterFile> readStarter(const QByteArray& json, const QString& fileName, const std::vector<Exercise>& exercises)
{
    return readJson<StarterFile>(json, fileName, Reading::Strict, [&](ObjectReader& from) {
        StarterFile file;
        file.place = from.whole("place"_L1, 1, 1000, std::nullopt);
        file.routine = readRoutine(from);
        file.routine.starter = true;
        const Check check(from);
        check.id(file.routine.id.text(), fileName);
        checkStarter(file.routine, from.json(), exercises, check);
        return file;
    });
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
        auto exercise = readCatalogueExercise(*json, name);
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
    routines.reserve(files.size());
    for (StarterFile& file : files)
        routines.push_back(std::move(file.routine));
    return routines;
}

} // namespace limber
