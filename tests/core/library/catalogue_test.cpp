// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/catalogue.h"
#include "core/library/catalogue_files.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>

namespace limber
{

namespace
{

using namespace Qt::Literals::StringLiterals;

/// A whole exercise file; the lines are counted from "{".
QByteArray clamFile()
{
    return R"({
  "id": "clam",
  "name": "Clam",
  "otherNames": ["clamshell", "clams", "the clam"],
  "phase": "strengthen",
  "position": "side-lying",
  "sided": true,
  "equipment": [
    {"item": "mat", "optional": true}
  ],
  "partner": false,
  "muscles": ["gluteus medius", "gluteus maximus"],
  "start": "Lie on your side.",
  "steps": [
    "Feet together.",
    "Open the \"shell\": { not a brace.",
    "Close it slowly."
  ],
  "cue": "Open the knee.",
  "feel": "Outer hip",
  "avoid": ["Rolling back"],
  "variants": [],
  "doses": [
    {"source": "D"}
  ],
  "defaultDose": {"sets": 2, "reps": 10, "hold": 0, "pace": 4},
  "sources": ["D"]
}
)";
}

QByteArray starterFile()
{
    return R"({
  "id": "short",
  "place": 7,
  "title": "Short",
  "purpose": "For days with hardly any time.",
  "note": "One of each.",
  "source": null,
  "sections": [
    {
      "title": "Strengthen",
      "phase": "strengthen",
      "rounds": 1,
      "entries": [
        {"exercise": "clam", "dose": {"sets": 1, "reps": 10, "hold": 0, "pace": 4}, "sides": "each"}
      ]
    }
  ]
}
)";
}

Exercise named(const char* id, const char* name)
{
    Exercise exercise;
    exercise.id = ExerciseId(QString::fromLatin1(id));
    exercise.name = QString::fromLatin1(name);
    return exercise;
}

/// The clam's file with one text replaced by another, read; "" when that is accepted.
std::string complaint(const QByteArray& was, const QByteArray& is)
{
    QByteArray json = clamFile();
    EXPECT_EQ(json.count(was), 1) << was.toStdString();
    const auto read = readCatalogueExercise(json.replace(was, is), u"clam.json"_s);
    return read ? std::string() : read.error().sentence.toStdString();
}

Result<StarterFile> readShort(const QByteArray& json)
{
    std::vector<Exercise> exercises{named("clam", "Clam"), named("bridge", "Bridge")};
    exercises[1].sided = false;
    return readStarter(json, u"short.json"_s, exercises);
}

std::string starterComplaint(const QByteArray& was, const QByteArray& is)
{
    QByteArray json = starterFile();
    EXPECT_EQ(json.count(was), 1) << was.toStdString();
    const auto read = readShort(json.replace(was, is));
    return read ? std::string() : read.error().sentence.toStdString();
}

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

TEST(Catalogue, comesByPhaseAndName)
{
    const auto catalogue = Catalogue::load();
    ASSERT_TRUE(catalogue) << catalogue.error().sentence.toStdString();
    const auto& exercises = catalogue->exercises();
    EXPECT_TRUE(std::is_sorted(exercises.begin(), exercises.end(), [](const Exercise& a, const Exercise& b) {
        return std::pair(a.phase, a.name) < std::pair(b.phase, b.name);
    }));
}

TEST(Catalogue, findsPutsReplacesAndRemoves)
{
    Catalogue catalogue({named("a", "Alpha"), named("b", "Beta")});
    catalogue.put(named("c", "Gamma"));
    catalogue.put(named("a", "Alpha again"));
    ASSERT_NE(catalogue.exercise(ExerciseId(u"a"_s)), nullptr);
    EXPECT_EQ(catalogue.exercise(ExerciseId(u"a"_s))->name, u"Alpha again"_s);
    EXPECT_EQ(catalogue.exercises().size(), 3u);

    catalogue.remove(ExerciseId(u"a"_s));
    catalogue.remove(ExerciseId(u"never there"_s));
    EXPECT_EQ(catalogue.exercise(ExerciseId(u"a"_s)), nullptr);
    EXPECT_EQ(catalogue.exercise(ExerciseId(u"c"_s))->name, u"Gamma"_s);
    EXPECT_EQ(catalogue.exercises().size(), 2u);
}

TEST(Catalogue, findsStartersById)
{
    const auto catalogue = Catalogue::load();
    ASSERT_TRUE(catalogue);
    ASSERT_NE(catalogue->starter(RoutineId(u"tight-hips"_s)), nullptr);
    EXPECT_EQ(catalogue->starter(RoutineId(u"loose-hips"_s)), nullptr);
}

TEST(Catalogue, readsAnyFolderAndNamesTheBrokenFile)
{
    QTemporaryDir folder;
    QDir(folder.path()).mkdir(u"exercises"_s);
    write(folder.filePath(u"exercises/clam.json"_s), clamFile());
    auto catalogue = Catalogue::load(folder.path());
    ASSERT_TRUE(catalogue) << catalogue.error().sentence.toStdString();
    EXPECT_EQ(catalogue->exercises().size(), 1u);

    write(folder.filePath(u"exercises/shell.json"_s), clamFile());
    catalogue = Catalogue::load(folder.path());
    ASSERT_FALSE(catalogue);
    EXPECT_EQ(catalogue.error().sentence.toStdString(),
              "shell.json, line 2: id is “clam”; it must be the name of the file.");
}

TEST(Catalogue, refusesAVariantThatIsNotThere)
{
    QTemporaryDir folder;
    QDir(folder.path()).mkdir(u"exercises"_s);
    write(folder.filePath(u"exercises/clam.json"_s),
          clamFile().replace("\"variants\": []",
                             "\"variants\": [\n{\"kind\": \"easier\", \"text\": \"t\", \"exercise\": \"crab\"}]"));
    const auto catalogue = Catalogue::load(folder.path());
    ASSERT_FALSE(catalogue);
    EXPECT_EQ(catalogue.error().sentence.toStdString(),
              "clam.json, line 23: variants[0].exercise names “crab”, which is not in the catalogue.");
}

TEST(SourceTitle, saysWhatTheArticleIs)
{
    EXPECT_EQ(sourceTitle(u"A"_s), u"Thirteen stretches"_s);
    EXPECT_EQ(sourceTitle(u"E"_s), u"Ten for balance"_s);
    EXPECT_EQ(sourceTitle(u"clinic"_s), u"clinic"_s);
}

TEST(BrokenExercise, isNamedWithLineKeyAndReason)
{
    EXPECT_EQ(complaint("\"phase\": \"strengthen\"", "\"phase\": \"strech\""),
              "clam.json, line 5: phase is “strech”; use warm-up, release, stretch or strengthen.");
    EXPECT_EQ(complaint("\"position\": \"side-lying\"", "\"position\": \"sideways\"").substr(0, 54),
              "clam.json, line 6: position is “sideways”; use sta");
    EXPECT_EQ(complaint("\"sided\": true", "\"sided\": \"yes\""),
              "clam.json, line 7: sided is “yes”; write true or false.");
    EXPECT_EQ(complaint("{\"item\": \"mat\"", "{\"item\": \"rug\"").substr(0, 52),
              "clam.json, line 9: equipment[0].item is “rug”; u");
    EXPECT_EQ(complaint("\"gluteus maximus\"", "\"biceps\"").substr(0, 49),
              "clam.json, line 12: muscles[1] is “biceps”; u");
    EXPECT_EQ(complaint("\"cue\": \"O", "\"cue\": \"\", \"queue\": \"O"),
              "clam.json, line 19: queue is not a field that belongs here; take it out.");
    EXPECT_EQ(complaint("  \"partner\": false,\n", ""),
              "clam.json, line 1: the top level has no “partner”; it needs one.");
    EXPECT_EQ(complaint("\"name\": \"Clam\"", "\"name\": \" \""), "clam.json, line 3: name is empty; write a name.");
    EXPECT_EQ(complaint("\"name\": \"Clam\"", "\"name\": 7"),
              "clam.json, line 3: name is 7; a text in quotes belongs here.");
    EXPECT_EQ(complaint("\"sources\": [\"D\"]", "\"sources\": [\"E\"]"),
              "clam.json, line 27: sources must be those of the doses, in their order: D.");
}

TEST(BrokenExercise, isNamedForItsDoses)
{
    const QByteArray standard = "{\"sets\": 2, \"reps\": 10, \"hold\": 0, \"pace\": 4}";
    EXPECT_EQ(complaint(standard, "{\"sets\": 0, \"reps\": 10, \"hold\": 0}"),
              "clam.json, line 26: defaultDose.sets is 0; write a whole number from 1 to 100.");
    EXPECT_EQ(complaint(standard, "{\"sets\": 1, \"reps\": 2.5, \"hold\": 0}"),
              "clam.json, line 26: defaultDose.reps is 2.5; write a whole number from 1 to 1000.");
    EXPECT_EQ(complaint(standard, "{\"sets\": 1, \"reps\": [9, 8], \"hold\": 0}"),
              "clam.json, line 26: defaultDose.reps goes from 9 down to 8; write the smaller number first.");
    EXPECT_EQ(complaint(standard, "{\"sets\": 1, \"reps\": 8, \"hold\": \"5 s\"}"),
              "clam.json, line 26: defaultDose.hold is “5 s”; write seconds from 0 to 10800.");
    EXPECT_EQ(complaint(standard, "{\"sets\": 1, \"reps\": 8}"),
              "clam.json, line 26: defaultDose has no “hold”; it needs one.");
    EXPECT_EQ(complaint(standard, "{\"sets\": 1, \"reps\": 1e300, \"hold\": 0}").substr(0, 39),
              "clam.json, line 26: defaultDose.reps is");
    EXPECT_NE(complaint(standard, "{\"sets\": 1, \"reps\": 5000, \"hold\": 0}"), "");
    EXPECT_EQ(complaint(standard, "[]"),
              "clam.json, line 26: defaultDose is a list; an object in braces belongs here.");
    EXPECT_EQ(complaint("{\"source\": \"D\"}", "{\"source\": \"D\"}, {\"source\": \"D\"}"),
              "clam.json, line 23: doses has source D twice; take one out.");
}

TEST(BrokenExercise, isNamedForItsSyntax)
{
    const std::string missingComma = complaint("\"name\": \"Clam\",", "\"name\": \"Clam\"");
    EXPECT_TRUE(missingComma.starts_with("clam.json is ")) << missingComma;
    EXPECT_NE(missingComma.find("damaged or no JSON"), std::string::npos) << missingComma;
    EXPECT_FALSE(readCatalogueExercise("", u"clam.json"_s));
    EXPECT_FALSE(readCatalogueExercise("[1, 2]", u"clam.json"_s));
    EXPECT_FALSE(readCatalogueExercise(QByteArray("\xff\xfe\x00", 3), u"clam.json"_s));
    QByteArray cut = clamFile();
    cut.truncate(cut.size() / 2);
    EXPECT_FALSE(readCatalogueExercise(cut, u"clam.json"_s));
}

TEST(BrokenStarter, isNamedWithLineKeyAndReason)
{
    EXPECT_EQ(starterComplaint("\"exercise\": \"clam\"", "\"exercise\": \"crab\""),
              "short.json, line 14: sections[0].entries[0].exercise names “crab”, which is not in the catalogue.");
    EXPECT_EQ(starterComplaint("\"exercise\": \"clam\"", "\"exercise\": \"bridge\""),
              "short.json, line 14: sections[0].entries[0].sides is given, but the exercise is not sided.");
    EXPECT_EQ(starterComplaint("\"pace\": 4}, \"sides\": \"each\"", "\"pace\": 4}"),
              "short.json, line 14: sections[0].entries[0].sides is missing; the exercise is sided.");
    EXPECT_EQ(starterComplaint("\"title\": \"Strengthen\",", ""),
              "short.json, line 9: sections[0] has no “title”; it needs one.");
    EXPECT_EQ(starterComplaint("\"source\": null", "\"source\": \"Z\""),
              "short.json, line 7: source is “Z”; use one of A, B, C, D, E.");
    EXPECT_EQ(
        starterComplaint("\"source\": null", "\"source\": null, \"frequency\": {\"days\": [\"mon\", \"someday\"]}"),
        "short.json, line 7: frequency.days[1] is “someday”; use mon, tue, wed, thu, fri, sat or sun.");
}

TEST(Starter, saysHowOften)
{
    QByteArray json = starterFile();
    json.replace("\"source\": null",
                 "\"source\": null, \"frequency\": {\"timesADay\": 2, \"days\": [\"mon\", \"sun\"]}");
    const auto read = readShort(json);
    ASSERT_TRUE(read) << read.error().sentence.toStdString();
    EXPECT_EQ(read->routine.frequency.timesADay, 2);
    EXPECT_EQ(read->routine.frequency.weekdays.to_string(), "1000001");
}

} // namespace limber
