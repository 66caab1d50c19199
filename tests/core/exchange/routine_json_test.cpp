// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exercise_json.h"
#include "core/exchange/limits.h"
#include "core/exchange/routine_json.h"
#include "source_dir.h"
#include "tests/support/every_field.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

#include <functional>
#include <gtest/gtest.h>

using namespace limber;
using namespace Qt::StringLiterals;

namespace
{

QByteArray routineWithEntry(const QByteArray& entry)
{
    return R"({"id": "r", "title": "R", "sections": [
{"title": "S", "phase": "stretch", "entries": [
)" + entry +
           "\n]}]}";
}

void expectRefused(const QByteArray& json, const QString& sentence)
{
    const Result<Routine> read = readRoutine(json, u"r.json"_s);
    ASSERT_FALSE(read.ok()) << json.constData();
    EXPECT_EQ(read.error().sentence, sentence);
}

QJsonObject builtIn(const QString& file)
{
    QFile source(QStringLiteral(LIMBER_SOURCE_DIR "/resources/") + file);
    EXPECT_TRUE(source.open(QIODevice::ReadOnly)) << qPrintable(file);
    return QJsonDocument::fromJson(source.readAll()).object();
}

QStringList filesIn(const QString& folder)
{
    return QDir(QStringLiteral(LIMBER_SOURCE_DIR "/resources/") + folder).entryList({u"*.json"_s});
}

} // namespace

TEST(RoutineJson, randomRoutinesComeBackEqual)
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        test::RandomValues random(seed);
        const Routine routine = random.routine(static_cast<int>(seed % 4), 3);
        const Result<QByteArray> text = routineText(routine);
        ASSERT_TRUE(text.ok()) << text.error().sentence.toStdString();
        const Result<Routine> back = readRoutine(*text, u"r"_s);
        ASSERT_TRUE(back.ok()) << back.error().sentence.toStdString();
        ASSERT_EQ(*back, routine) << "seed " << seed << "\n" << text->constData();
    }
}

TEST(RoutineJson, randomExercisesComeBackEqual)
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        const Exercise exercise = test::RandomValues(seed).exercise();
        const Result<QByteArray> text = exerciseText(exercise);
        ASSERT_TRUE(text.ok()) << text.error().sentence.toStdString();
        const Result<Exercise> back = readExercise(*text, u"e"_s);
        ASSERT_TRUE(back.ok()) << back.error().sentence.toStdString();
        ASSERT_EQ(*back, exercise) << "seed " << seed << "\n" << text->constData();
    }
}

TEST(RoutineJson, everythingBuiltInIsReadWholly)
{
    for (const QString& file : filesIn(u"exercises"_s)) {
        const auto exercise = readExercise(QJsonDocument(builtIn(u"exercises/"_s + file)).toJson(), file);
        ASSERT_TRUE(exercise.ok()) << exercise.error().sentence.toStdString();
        EXPECT_TRUE(exercise->extra.isEmpty()) << qPrintable(file);
        EXPECT_EQ(readExercise(*exerciseText(*exercise), file).value(), *exercise);
    }
    for (const QString& file : filesIn(u"routines"_s)) {
        const auto routine = readRoutine(QJsonDocument(builtIn(u"routines/"_s + file)).toJson(), file);
        ASSERT_TRUE(routine.ok()) << routine.error().sentence.toStdString();
        EXPECT_EQ(readRoutine(*routineText(*routine), file).value(), *routine);
    }
}

TEST(RoutineJson, keepsUnknownFieldsAtEveryLevel)
{
    const QByteArray json = R"({"id": "r", "title": "R", "new1": 1, "frequency": {"timesADay": 2, "new2": [2]},
        "sections": [{"id": "s", "title": "S", "phase": "stretch", "new3": {"a": 3}, "entries": [
          {"id": "e", "exercise": "clam", "new4": "x", "dose": {"sets": 1, "reps": 1, "hold": 30, "new5": true},
           "rightDose": {"sets": 2, "new6": 6}}]}]})";
    const QJsonObject back = routineJson(readRoutine(json, u"r"_s).value());
    const QJsonObject section = back["sections"_L1][0].toObject();
    const QJsonObject entry = section["entries"_L1][0].toObject();
    EXPECT_EQ(back["new1"_L1], 1);
    EXPECT_EQ(back["frequency"_L1]["new2"_L1], QJsonArray{2});
    EXPECT_EQ(section["new3"_L1]["a"_L1], 3);
    EXPECT_EQ(entry["new4"_L1], u"x"_s);
    EXPECT_EQ(entry["dose"_L1]["new5"_L1], true);
    EXPECT_EQ(entry["rightDose"_L1]["new6"_L1], 6);
}

TEST(RoutineJson, numbersSectionsAndEntriesThatHaveNoId)
{
    const Routine routine = readRoutine(routineWithEntry(R"({"exercise": "clam", "dose": {}},
        {"exercise": "clam", "dose": {"hold": 2.5}})"),
                                        u"r.json"_s)
                                .value();
    EXPECT_EQ(routine.sections[0].id, SectionId(u"r-1"_s));
    EXPECT_EQ(routine.sections[0].entries[1].id, EntryId(u"r-1-2"_s));
    EXPECT_EQ(routine.sections[0].entries[1].dose.hold, Range(2500ms));
}

TEST(RoutineJson, refusesAbsurdDosesWithLineFieldAndRemedy)
{
    expectRefused(routineWithEntry(R"({"exercise": "clam", "dose": {"sets": 0}})"),
                  u"r.json, line 3: sections[0].entries[0].dose.sets is 0; write a whole number from 1 to 100."_s);
    expectRefused(routineWithEntry(R"({"exercise": "clam", "dose": {"hold": -5}})"),
                  u"r.json, line 3: sections[0].entries[0].dose.hold is -5; write seconds from 0 to 10800."_s);
    expectRefused(routineWithEntry(R"({"exercise": "clam", "dose": {"reps": 1000000000}})"),
                  u"r.json, line 3: sections[0].entries[0].dose.reps is 1000000000; "
                  "write a whole number from 1 to 1000."_s);
    expectRefused(routineWithEntry(R"({"exercise": "clam", "dose": {"reps": 2.5}})"),
                  u"r.json, line 3: sections[0].entries[0].dose.reps is 2.5; "
                  "write a whole number from 1 to 1000."_s);
    expectRefused(routineWithEntry(R"({"exercise": "clam", "dose": {"reps": [10, 8]}})"),
                  u"r.json, line 3: sections[0].entries[0].dose.reps goes from 10 down to 8; "
                  "write the smaller number first."_s);
    expectRefused(routineWithEntry(R"({"exercise": "clam", "dose": {"hold": 1e300}})"),
                  u"r.json, line 3: sections[0].entries[0].dose.hold is 1e+300; write seconds from 0 to 10800."_s);
}

TEST(RoutineJson, refusesWrongKindsMissingFieldsAndUnknownWords)
{
    expectRefused(routineWithEntry(R"({"exercise": 7, "dose": {}})"),
                  u"r.json, line 3: sections[0].entries[0].exercise is 7; a text in quotes belongs here."_s);
    expectRefused(routineWithEntry(R"({"dose": {}})"),
                  u"r.json, line 3: sections[0].entries[0] has no “exercise”; it needs one."_s);
    expectRefused(routineWithEntry(R"("clam")"),
                  u"r.json, line 3: sections[0].entries[0] is not an object in braces."_s);
    expectRefused(routineWithEntry(R"({"exercise": "clam", "dose": [1]})"),
                  u"r.json, line 3: sections[0].entries[0].dose is a list; an object in braces belongs here."_s);
    expectRefused(routineWithEntry(R"({"exercise": "clam", "dose": {}, "sides": "both"})"),
                  u"r.json, line 3: sections[0].entries[0].sides is “both”; use each, left or right."_s);
    expectRefused(R"({"id": "r", "title": "R"})", u"r.json, line 1: the top level has no “sections”; it needs one."_s);
    expectRefused(R"({"id": "r", "title": "R", "sections": {}})",
                  u"r.json, line 1: sections is an object; a list in square brackets belongs here."_s);
    expectRefused(R"({"id": "r", "title": "R", "tags": [1], "sections": []})",
                  u"r.json, line 1: tags[0] is 1; a text in quotes belongs here."_s);
}

TEST(RoutineJson, refusesAnIdUsedTwice)
{
    expectRefused(routineWithEntry(R"({"id": "e", "exercise": "clam", "dose": {}},
                                      {"id": "e", "exercise": "clam", "dose": {}})"),
                  u"r.json, line 1: the top level has the id “e” twice; each section and each entry needs its own."_s);
}

TEST(RoutineJson, saysWhereATextStopsBeingJson)
{
    const Result<Routine> cut = readRoutine("{\"id\": \"r\",\n \"title\": ", u"r.json"_s);
    ASSERT_FALSE(cut.ok());
    EXPECT_TRUE(cut.error().sentence.startsWith(u"r.json is damaged or no JSON: line 2, column "))
        << cut.error().sentence.toStdString();
    EXPECT_EQ(readRoutine("  ", u"r.json"_s).error().sentence, u"r.json is empty; choose another file."_s);
    EXPECT_FALSE(readRoutine("[]", u"r.json"_s).ok());
}

TEST(RoutineJson, doesNotWriteWhatItWouldNotRead)
{
    Routine routine = test::RandomValues(1).routine(2, 2);
    routine.sections[1].entries[0].dose.sets = 0;
    const Result<QByteArray> text = routineText(routine);
    ASSERT_FALSE(text.ok());
    EXPECT_EQ(text.error().sentence, u"sections[1].entries[0].dose.sets is 0; write a whole number from 1 to 100."_s);
}

TEST(RoutineJson, theTextSaysTheSameAsTheValues)
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        const Routine routine = test::RandomValues(seed).routine(static_cast<int>(seed % 4), 4);
        const auto text = routineText(routine);
        ASSERT_TRUE(text.ok());
        ASSERT_EQ(QJsonDocument::fromJson(*text).object(), routineJson(routine)) << text->constData();
    }
}

TEST(RoutineJson, everyCharacterComesBackFromTheText)
{
    Routine routine = test::RandomValues(1).routine(1, 1);
    Entry& entry = routine.sections[0].entries[0];
    for (const QString& text :
         {u"\"quoted\" \\ back"_s, u"tab\tline\nbell\x07 end"_s, u"تمدد 🧘🏽‍♀️ Dehnübung"_s,
          QString(QChar(0)) + u"after nothing"_s, u"\u2028\u007f"_s}) {
        entry.note = text;
        entry.ownSteps = {text, QString(), text};
        entry.dose.load = text;
        EXPECT_EQ(readRoutine(routineText(routine).value(), u"r"_s).value(), routine) << qPrintable(text);
    }
}

TEST(RoutineJson, refusesToWriteWhateverTheReaderRefuses)
{
    const std::vector<std::function<void(Entry&)>> spoil{
        [](Entry& e) { e.dose.sets = 101; },
        [](Entry& e) { e.dose.reps = Range<int>(3, 2); },
        [](Entry& e) { e.dose.reps = 0; },
        [](Entry& e) { e.dose.hold = Millis(-1); },
        [](Entry& e) { e.dose.hold = Range<Millis>(20s, 10s); },
        [](Entry& e) { e.dose.pace = Millis(1); },
        [](Entry& e) { e.dose.rest = 2h; },
        [](Entry& e) { e.rightDose = Dose(), e.rightDose->sets = 0; },
        [](Entry& e) { e.timing.prepare = Millis(-5); },
        [](Entry& e) { e.note = QString(limits::kTextLength + 1, u'x'); },
        [](Entry& e) { e.ownSteps = QStringList(limits::kListItems + 1, u"step"_s); },
        [](Entry& e) { e.exercise = ExerciseId(u" "_s); },
        [](Entry& e) { e.id = EntryId(QString(limits::kIdLength + 1, u'i')); },
        [](Entry& e) {
            e.note.clear(), e.extra = QJsonObject{{"note"_L1, 5}};
        },
    };
    for (size_t i = 0; i < spoil.size(); ++i) {
        Routine routine = test::RandomValues(7).routine(2, 2);
        spoil[i](routine.sections[1].entries[1]);
        EXPECT_FALSE(routineText(routine).ok()) << i;
    }
    Routine twice = test::RandomValues(7).routine(2, 2);
    twice.sections[1].entries[0].id = twice.sections[0].entries[0].id;
    EXPECT_FALSE(routineText(twice).ok());
}
