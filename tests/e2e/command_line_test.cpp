// SPDX-License-Identifier: GPL-3.0-or-later
// The real program on the command line, without a display: what it prints, writes, and answers when it cannot.
#include "core/exchange/routine_code.h"
#include "core/exchange/routine_file.h"
#include "core/storage/store.h"
#include "source_dir.h"
#include "tests/e2e/support/ran.h"
#include "tests/support/child.h"
#include "tests/support/every_field.h"
#include "tests/support/json_schema.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>

using namespace limber;
using namespace limber::test;
using namespace Qt::StringLiterals;

namespace
{

const QDateTime kNow(QDate(2026, 11, 21), QTime(19, 24), Qt::UTC);

class CommandLineTest : public testing::Test
{
protected:
    Ran run(const QStringList& arguments, const QString& locale = u"C"_s)
    {
        return runLimber(m_home.path(), arguments, u"/usr/bin:/bin"_s, locale);
    }

    QByteArray printed(const QStringList& arguments)
    {
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.code, 0) << ran.err.constData();
        EXPECT_EQ(ran.err, "");
        return ran.out;
    }

    void expectFails(const QStringList& arguments, int code, const QByteArray& sentence)
    {
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.code, code) << qPrintable(arguments.join(u' '));
        EXPECT_EQ(ran.err.toStdString(), "limber: " + sentence.toStdString() + "\n");
        EXPECT_EQ(ran.out, "");
    }

    QString file(const QString& name) const { return m_home.filePath(name); }
    QString database() const { return file(u".local/share/limber/limber.db"_s); }

    std::unique_ptr<Store> store()
    {
        auto opened = Store::open(database(), kNow);
        EXPECT_TRUE(opened.ok());
        return std::move(opened->store);
    }

    QTemporaryDir m_home;
};

QJsonValue json(const QByteArray& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

Routine named(const QString& id, const QString& title)
{
    Routine routine = test::RandomValues(5).routine(1, 2);
    routine.id = RoutineId(id);
    routine.title = title;
    routine.forWhom = u"Mrs Ågren"_s;
    return routine;
}

void expectValid(const QString& definition, const QJsonValue& value)
{
    EXPECT_EQ(test::schemaFault(definition, value).toStdString(), "");
}

} // namespace

TEST_F(CommandLineTest, listsWhatIsBuiltInWithoutTouchingTheDisk)
{
    const QJsonValue exercises = json(printed({u"list"_s, u"exercises"_s, u"--json"_s}));
    const QJsonValue routines = json(printed({u"list"_s, u"routines"_s, u"--json"_s}));
    expectValid(u"exerciseList"_s, exercises);
    expectValid(u"routineList"_s, routines);
    EXPECT_EQ(exercises.toArray().size(), 43);
    EXPECT_EQ(routines.toArray().size(), 7);
    EXPECT_EQ(routines[0]["id"_L1], u"tight-hips"_s);
    EXPECT_TRUE(printed({u"list"_s, u"exercises"_s}).contains("pigeon-pose"));
    EXPECT_TRUE(QDir(m_home.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

TEST_F(CommandLineTest, everyStarterHasATimelineByTheContract)
{
    for (const QJsonValue& routine : json(printed({u"list"_s, u"routines"_s, u"--json"_s})).toArray()) {
        const QString id = routine["id"_L1].toString();
        SCOPED_TRACE(qPrintable(id));
        const QJsonValue timeline = json(printed({u"timeline"_s, id, u"--json"_s}));
        expectValid(u"timeline"_s, timeline);
        EXPECT_EQ(timeline["routine"_L1], id);
        EXPECT_EQ(timeline["duration_ms"_L1], routine["duration_ms"_L1]);
        EXPECT_EQ(timeline["at_least_ms"_L1], routine["at_least_ms"_L1]);
        double known = 0;
        double next = 0;
        bool selfPaced = false;
        for (const QJsonValue& step : timeline["steps"_L1].toArray()) {
            const QJsonValue duration = step["duration_ms"_L1];
            EXPECT_TRUE(selfPaced || step["start_ms"_L1].toDouble() == next) << "contiguous";
            selfPaced = selfPaced || duration.isNull();
            next = step["start_ms"_L1].toDouble() + duration.toDouble();
            known += duration.toDouble();
            EXPECT_EQ(step["rep"_L1].isNull(), step["kind"_L1] == u"reps"_s || step["rep"_L1].isNull());
        }
        EXPECT_EQ(timeline["at_least_ms"_L1].toDouble(), known);
        EXPECT_EQ(timeline["duration_ms"_L1].isNull(), selfPaced);
        EXPECT_FALSE(printed({u"timeline"_s, id}).isEmpty());
    }
}

TEST_F(CommandLineTest, showsExercisesAndRoutinesAsTextAndJson)
{
    EXPECT_TRUE(printed({u"show"_s, u"exercise"_s, u"clam"_s}).startsWith("Clam  (clam)\n"));
    expectValid(u"exercise"_s, json(printed({u"show"_s, u"exercise"_s, u"clam"_s, u"--json"_s})));
    EXPECT_TRUE(printed({u"show"_s, u"routine"_s, u"five-minutes"_s}).contains("4 min 40 s"));
    expectValid(u"routine"_s, json(printed({u"show"_s, u"--json"_s, u"routine"_s, u"five-minutes"_s})));
}

TEST_F(CommandLineTest, findsOwnRoutinesByIdAndByNameAndFollowsThePreferences)
{
    ASSERT_TRUE(store()->save(named(u"own-id"_s, u"Mrs Ågren’s hips"_s), kNow).ok());
    ASSERT_TRUE(store()->setPreference(u"timing"_s, QJsonObject{{u"prepare"_s, 40}}).ok());
    EXPECT_EQ(json(printed({u"show"_s, u"routine"_s, u"own-id"_s, u"--json"_s}))["title"_L1], u"Mrs Ågren’s hips"_s);
    EXPECT_EQ(json(printed({u"show"_s, u"routine"_s, u"Mrs Ågren’s hips"_s, u"--json"_s}))["id"_L1], u"own-id"_s);
    EXPECT_TRUE(printed({u"list"_s, u"routines"_s}).contains("Mrs Ågren’s hips"));
    const QJsonValue timeline = json(printed({u"timeline"_s, u"five-minutes"_s, u"--json"_s}));
    EXPECT_EQ(timeline["steps"_L1][0]["duration_ms"_L1].toInt(), 40'000 + 15'000);
}

TEST_F(CommandLineTest, listsTheArchiveOnlyWhenAskedAndSaysSo)
{
    const auto written = store();
    ASSERT_TRUE(written->save(named(u"put-away"_s, u"Last winter"_s), kNow).ok());
    ASSERT_TRUE(written->archive(RoutineId(u"put-away"_s)).ok());
    Exercise old;
    old.id = ExerciseId(u"old-one"_s);
    old.name = u"Old one"_s;
    ASSERT_TRUE(written->saveExercise(old, {}, kNow).ok());
    ASSERT_TRUE(written->archiveExercise(old.id, true).ok());

    EXPECT_FALSE(printed({u"list"_s, u"routines"_s}).contains("Last winter"));
    EXPECT_FALSE(printed({u"list"_s, u"exercises"_s}).contains("Old one"));
    EXPECT_TRUE(printed({u"list"_s, u"routines"_s, u"--archived"_s}).contains("Last winter (archived)"));
    EXPECT_TRUE(printed({u"list"_s, u"exercises"_s, u"--archived"_s}).contains("Old one (archived)"));
    for (const auto& [what, definition, id] : {std::tuple{u"routines"_s, u"routineList"_s, u"put-away"_s},
                                               std::tuple{u"exercises"_s, u"exerciseList"_s, u"old-one"_s}}) {
        const QJsonValue list = json(printed({u"list"_s, what, u"--archived"_s, u"--json"_s}));
        expectValid(definition, list);
        int archived = 0;
        for (const QJsonValue& item : list.toArray()) {
            archived += item["archived"_L1].toBool() ? 1 : 0;
            EXPECT_EQ(item["archived"_L1].toBool(), item["id"_L1] == id);
        }
        EXPECT_EQ(archived, 1) << qPrintable(what);
        const QJsonArray plain = json(printed({u"list"_s, what, u"--json"_s})).toArray();
        EXPECT_EQ(plain.size(), list.toArray().size() - 1) << "what every program may count on";
        for (const QJsonValue& item : plain)
            EXPECT_FALSE(item["archived"_L1].toBool(true));
    }
    EXPECT_EQ(json(printed({u"show"_s, u"routine"_s, u"Last winter"_s, u"--json"_s}))["id"_L1], u"put-away"_s);
    ASSERT_TRUE(written->save(named(u"this-year"_s, u"Last winter"_s), kNow).ok());
    EXPECT_EQ(json(printed({u"show"_s, u"routine"_s, u"Last winter"_s, u"--json"_s}))["id"_L1], u"this-year"_s);
}

TEST_F(CommandLineTest, drawsTheFigureThatWasChosenForAnOwnExercise)
{
    const auto written = store();
    Exercise mine;
    mine.id = ExerciseId(u"mine"_s);
    mine.name = u"Mine"_s;
    mine.figure = ExerciseId(u"clam"_s);
    Exercise bare;
    bare.id = ExerciseId(u"bare"_s);
    bare.name = u"Bare"_s;
    ASSERT_TRUE(written->saveExercise(mine, {}, kNow).ok());
    ASSERT_TRUE(written->saveExercise(bare, {}, kNow).ok());
    const auto drawn = [this](const QString& exercise) {
        const QString path = m_home.filePath(u"figure.svg"_s);
        printed({u"figure"_s, exercise, u"-o"_s, path});
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    EXPECT_EQ(drawn(u"Mine"_s), drawn(u"clam"_s));
    expectFails({u"figure"_s, u"bare"_s, u"-o"_s, m_home.filePath(u"x.svg"_s)}, 1,
                "“Bare” has no figure; choose one for it in Limber’s window.");
    ASSERT_TRUE(written->savePicture({mine.id, Picture::Moment::End, u"image/png"_s, QByteArray("\x89PNG"), {}}).ok());
    expectFails({u"figure"_s, u"mine"_s, u"-o"_s, m_home.filePath(u"x.svg"_s)}, 1,
                "“Mine” is shown by photographs of your own, so there is no figure to draw.");
}

TEST_F(CommandLineTest, namesTheThreeNearestOrAllThatAreMeant)
{
    expectFails({u"timeline"_s, u"tight-hip"_s}, 1,
                "There is no routine “tight-hip”; the nearest are “tight-hips”, “Five minutes: when time is short” and "
                "“six-stretches”.");
    expectFails({u"show"_s, u"exercise"_s, u"pigeon"_s}, 1,
                "There is no exercise “pigeon”; the nearest are “pigeon-pose”, “jog-in-place” and “march-in-place”.");
    ASSERT_TRUE(store()->save(named(u"a"_s, u"Monday"_s), kNow).ok());
    ASSERT_TRUE(store()->save(named(u"b"_s, u"Monday"_s), kNow.addSecs(1)).ok());
    expectFails({u"timeline"_s, u"Monday"_s}, 1, "2 routines are called “Monday”; give one of their ids: b, a.");
}

TEST_F(CommandLineTest, exportsAndImportsARoutineWithItsExercisesAndPictures)
{
    const Exercise exercise = test::RandomValues(9).exercise();
    const Picture picture{exercise.id, Picture::Moment::Start, u"image/png"_s, QByteArray(5000, 'p'), {}};
    Routine routine = named(u"7d1f8e0a-0000-4000-8000-000000000001"_s, u"Shared"_s);
    routine.sections[0].entries[0].exercise = exercise.id;
    ASSERT_TRUE(store()->import(routine, {exercise}, {picture}, kNow).ok());
    EXPECT_EQ(printed({u"export"_s, u"Shared"_s, u"-o"_s, u"x.limber"_s}), "");
    expectValid(u"routineFile"_s, [this] {
        QFile written(file(u"x.limber"_s));
        EXPECT_TRUE(written.open(QIODevice::ReadOnly));
        return json(written.readAll());
    }());

    const QString other = file(u"other"_s);
    EXPECT_EQ(printed({u"import"_s, u"--data"_s, other, u"x.limber"_s}),
              "Imported “Shared” (7d1f8e0a-0000-4000-8000-000000000001)\n");
    EXPECT_EQ(printed({u"--data="_s + other, u"import"_s, u"x.limber"_s}),
              "Updated “Shared” (7d1f8e0a-0000-4000-8000-000000000001)\n");
    auto opened = Store::open(Store::pathIn(other), kNow);
    ASSERT_TRUE(opened.ok());
    EXPECT_EQ(opened->store->routine(routine.id)->value(), routine);
    EXPECT_EQ(opened->store->exercises()->at(0).exercise, exercise);
    EXPECT_EQ(opened->store->pictures(exercise.id)->at(0), picture);
    EXPECT_EQ(opened->store->routines()->size(), 1u);
}

TEST_F(CommandLineTest, aRoutineFileNeedsNoImport)
{
    RoutineFile shared;
    shared.exercises = {test::RandomValues(9).exercise()};
    shared.routine = named(u"r"_s, u"From a file"_s);
    shared.routine.sections[0].entries[0].exercise = shared.exercises[0].id;
    ASSERT_TRUE(saveRoutineFile(shared, file(u"x.limber"_s)).ok());
    const QJsonValue timeline = json(printed({u"timeline"_s, u"x.limber"_s, u"--json"_s}));
    EXPECT_EQ(timeline["steps"_L1][0]["exercise"_L1], shared.exercises[0].id.text());
}

TEST_F(CommandLineTest, importsTheGoodFilesAndNamesTheBadOnes)
{
    RoutineFile shared;
    shared.routine = named(u"7d1f8e0a-0000-4000-8000-000000000002"_s, u"Good"_s);
    ASSERT_TRUE(saveRoutineFile(shared, file(u"good.limber"_s)).ok());
    QFile bad(file(u"bad.limber"_s));
    ASSERT_TRUE(bad.open(QIODevice::WriteOnly));
    bad.write("{\"format\": \"limber-routine\", \"version\": 9}");
    bad.close();
    const Ran ran = run({u"import"_s, u"bad.limber"_s, u"good.limber"_s});
    EXPECT_EQ(ran.code, 1);
    EXPECT_EQ(ran.err, "limber: bad.limber was written by a newer Limber (file version 9, this one reads up to 1); "
                       "update Limber.\n");
    EXPECT_EQ(ran.out, "Imported “Good” (7d1f8e0a-0000-4000-8000-000000000002)\n");
    EXPECT_EQ(store()->routines()->size(), 1u);
}

TEST_F(CommandLineTest, answersWrongUsageWithOneSentenceAndTwo)
{
    expectFails({u"shw"_s}, 2, "There is no command “shw”; did you mean “show”? See limber --help.");
    expectFails({u"--fullscreen"_s}, 2, "There is no option “--fullscreen”; see limber --help.");
    expectFails({u"list"_s}, 2, "Write it like this: limber list exercises|routines [--archived] [--json].");
    expectFails({u"list"_s, u"songs"_s}, 2,
                "“songs” cannot be listed; write limber list exercises or limber list routines.");
    expectFails({u"timeline"_s, u"a"_s, u"b"_s}, 2, "Write it like this: limber timeline ROUTINE [--json].");
    expectFails({u"timeline"_s, u"a"_s, u"--loud"_s}, 2, "There is no option --loud here. See limber timeline --help.");
    expectFails({u"timeline"_s, u"a"_s, u"--json=1"_s}, 2, "--json takes no value. See limber timeline --help.");
    expectFails({u"sheet"_s, u"tight-hips"_s}, 2, "Say where the sheet goes: limber sheet ROUTINE -o FILE.pdf.");
    expectFails({u"sheet"_s, u"tight-hips"_s, u"-o"_s}, 2, "-o needs a value: -o FILE.pdf. See limber sheet --help.");
    expectFails({u"sheet"_s, u"tight-hips"_s, u"-o"_s, u"a.pdf"_s, u"--paper"_s, u"b4"_s}, 2,
                "There is no paper “b4”; use a4, letter or a5.");
    expectFails({u"sheet"_s, u"tight-hips"_s, u"-o"_s, u"a.pdf"_s, u"--days"_s, u"-3"_s}, 2,
                "“-3” is no number of days; write 0 to 28.");
    expectFails({u"cues"_s, u"tight-hips"_s, u"-o"_s, u"a.mp3"_s}, 2,
                "“a.mp3” is no kind of sound file; let it end in .wav, .flac or .ogg.");
    expectFails({u"list"_s, u"routines"_s, u"--data"_s}, 2, "--data needs a folder; see limber --help.");
    EXPECT_FALSE(QFile::exists(file(u"a.pdf"_s)));
}

TEST_F(CommandLineTest, helpsWithEverythingAndEachCommand)
{
    const QByteArray help = printed({u"--help"_s});
    for (const char* command : {"list", "show", "timeline", "cues", "sheet", "import", "export"}) {
        EXPECT_TRUE(help.contains("limber " + QByteArray(command))) << command;
        EXPECT_TRUE(printed({QString::fromLatin1(command), u"--help"_s}).startsWith("usage: limber "));
        EXPECT_TRUE(printed({u"help"_s, QString::fromLatin1(command)}).startsWith("usage: limber "));
    }
    EXPECT_EQ(printed({u"--version"_s}), "limber " LIMBER_VERSION "\n");
}

TEST_F(CommandLineTest, writesTheSheetAndTheSoundAndLeavesNoHalfFiles)
{
    EXPECT_EQ(printed({u"sheet"_s, u"five-minutes"_s, u"-o"_s, u"s.pdf"_s, u"--paper"_s, u"letter"_s}), "");
    QFile sheet(file(u"s.pdf"_s));
    ASSERT_TRUE(sheet.open(QIODevice::ReadOnly));
    EXPECT_TRUE(sheet.read(5) == "%PDF-");
    EXPECT_EQ(printed({u"cues"_s, u"five-minutes"_s, u"-o"_s, u"s.flac"_s}), "");
    EXPECT_GT(QFileInfo(file(u"s.flac"_s)).size(), 10'000);
    const Ran nowhere = run({u"sheet"_s, u"five-minutes"_s, u"-o"_s, u"no/where.pdf"_s});
    EXPECT_EQ(nowhere.code, 1);
    EXPECT_EQ(nowhere.err.count('\n'), 1);
    EXPECT_EQ(QDir(m_home.path()).entryList(QDir::Files), (QStringList{u"s.flac"_s, u"s.pdf"_s}));
}

TEST_F(CommandLineTest, writesSheetsOfEveryKindByTheirEnding)
{
    EXPECT_EQ(printed({u"sheet"_s, u"tight-hips"_s, u"-o"_s, u"s.html"_s}), "");
    EXPECT_EQ(printed({u"sheet"_s, u"tight-hips"_s, u"-o"_s, u"s.png"_s, u"--layout"_s, u"pocket"_s}), "");
    EXPECT_EQ(printed({u"sheet"_s, u"tight-hips"_s, u"-o"_s, u"s.txt"_s, u"--for"_s, u"Anna Berg"_s}), "");
    EXPECT_EQ(printed({u"sheet"_s, u"tight-hips"_s, u"-o"_s, u"mail"_s, u"--text"_s}), "");
    EXPECT_EQ(printed({u"sheet"_s, u"five-minutes"_s, u"-o"_s, u"s.pdf"_s, u"--code"_s, u"--ink"_s, u"colour"_s,
                       u"--landscape"_s, u"--points"_s, u"12"_s, u"--valid-weeks"_s, u"6"_s, u"--no-pictures"_s,
                       u"--sources"_s, u"--days"_s, u"0"_s}),
              "");
    EXPECT_EQ(QDir(m_home.path()).entryList(QDir::Files),
              (QStringList{u"mail"_s, u"s.html"_s, u"s.pdf"_s, u"s.png"_s, u"s.txt"_s}));
    QFile text(file(u"s.txt"_s));
    ASSERT_TRUE(text.open(QIODevice::ReadOnly));
    EXPECT_TRUE(text.readAll().contains("For Anna Berg"));
    expectFails({u"sheet"_s, u"tight-hips"_s, u"-o"_s, u"s.doc"_s}, 2,
                "“s.doc” is no kind of sheet; let it end in .pdf, .png, .html or .txt.");
    expectFails({u"sheet"_s, u"-o"_s, u"s.pdf"_s}, 2,
                "Name one routine, or write --all-for NAME for all of one person.");
    expectFails({u"sheet"_s, u"tight-hips"_s, u"-o"_s, u"s.pdf"_s, u"--layout"_s, u"poster"_s}, 2,
                "There is no layout “poster”; use cards, list, large, log or pocket.");
}

TEST_F(CommandLineTest, writesAllSheetsOfOnePersonIntoAFolder)
{
    {
        const auto opened = store();
        ASSERT_TRUE(opened->save(named(u"1c9d7b1e-0000-4000-8000-000000000001"_s, u"Knee"_s), kNow).ok());
        ASSERT_TRUE(opened->save(named(u"1c9d7b1e-0000-4000-8000-000000000002"_s, u"Knee"_s), kNow).ok());
        Routine other = named(u"1c9d7b1e-0000-4000-8000-000000000003"_s, u"Other"_s);
        other.forWhom = u"Somebody else"_s;
        ASSERT_TRUE(opened->save(other, kNow).ok());
        Routine empty = named(u"1c9d7b1e-0000-4000-8000-000000000004"_s, u"Nothing in it"_s);
        empty.sections.clear();
        ASSERT_TRUE(opened->save(empty, kNow).ok());
    }
    QDir(m_home.path()).mkdir(u"out"_s);
    const Ran ran = run({u"sheet"_s, u"--all-for"_s, u"mrs  ågren"_s, u"-o"_s, u"out"_s}, u"C.UTF-8"_s);
    EXPECT_EQ(ran.code, 1) << "one of them is empty";
    EXPECT_TRUE(ran.err.contains("“Nothing in it” has no exercises yet")) << ran.err.constData();
    EXPECT_EQ(ran.out.count('\n'), 2);
    EXPECT_EQ(QDir(file(u"out"_s)).entryList(QDir::Files),
              (QStringList{u"Mrs Ågren – Knee (2).pdf"_s, u"Mrs Ågren – Knee.pdf"_s}));
    expectFails({u"sheet"_s, u"--all-for"_s, u"Nobody"_s, u"-o"_s, u"out"_s}, 1,
                "No routine of yours is for “Nobody”.");
    expectFails({u"sheet"_s, u"--all-for"_s, u"Nobody"_s, u"-o"_s, u"nowhere"_s}, 1,
                "The folder nowhere does not exist.");
}

TEST_F(CommandLineTest, importsTheCodeOfASheetAsTextOrFromFiles)
{
    const Routine routine = named(u"1c9d7b1e-0000-4000-8000-00000000000a"_s, u"From paper"_s);
    const QStringList parts = *routineCode({routine, {}, {}, {}}, 400);
    ASSERT_GT(parts.size(), 1);
    EXPECT_TRUE(printed({u"import"_s, u"--code"_s, parts.join(u' ')}).startsWith("Imported “From paper”"));
    for (qsizetype i = 0; i < parts.size(); ++i) { // as a telephone gives them: one at a time, in any order
        QFile part(file(u"part%1.txt"_s.arg(parts.size() - i)));
        ASSERT_TRUE(part.open(QIODevice::WriteOnly));
        part.write("QR-Code:" + parts[i].toLatin1() + '\n');
    }
    QStringList arguments{u"import"_s};
    for (qsizetype i = 1; i <= parts.size(); ++i)
        arguments << u"part%1.txt"_s.arg(i);
    EXPECT_TRUE(printed(arguments).startsWith("Updated “From paper”"));
    EXPECT_TRUE(printed(QStringList{u"import"_s} + parts).startsWith("Updated “From paper”")) << "as operands";
    expectFails({u"import"_s, parts.first()}, 1,
                QByteArray("The code has %1 parts and part 2 is missing; read that one too.")
                    .replace("%1", QByteArray::number(parts.size())));
    expectFails({u"import"_s, u"--code"_s, u"hello"_s}, 1,
                "There is no code of Limber in this text; a code begins with “LIMBER1:”.");
    expectFails({u"import"_s}, 2, "Name a file, or give the text of a code: limber import FILE...");
}

TEST_F(CommandLineTest, leavesADamagedOrNewerDatabaseAlone)
{
    store();
    QFile damaged(database());
    ASSERT_TRUE(damaged.open(QIODevice::WriteOnly));
    damaged.write(QByteArray(8192, 'x'));
    damaged.close();
    expectFails({u"list"_s, u"routines"_s}, 1, "The database " + database().toUtf8() + " is damaged.");
    EXPECT_EQ(QDir(QFileInfo(database()).path()).entryList({u"*.db"_s}), QStringList{u"limber.db"_s});
}

TEST_F(CommandLineTest, readsWhereItMayNotWrite)
{
    ASSERT_TRUE(store()->save(named(u"own"_s, u"Own"_s), kNow).ok());
    const QString folder = QFileInfo(database()).path();
    ASSERT_TRUE(QFile::exists(database()));
    for (const QString& part : {m_home.path(), file(u".local"_s), file(u".local/share"_s), folder})
        QFile::setPermissions(part, QFile::Permissions(0x5555));
    QFile::setPermissions(database(), QFile::Permissions(0x4444));
    const std::string listed = test::answerOfNobody([this] {
        const Ran ran = run({u"list"_s, u"routines"_s});
        return std::to_string(ran.code) + (ran.out.contains("Own") ? " own" : " none") + ran.err.toStdString();
    });
    EXPECT_EQ(listed, "0 own");
    const std::string imported = test::answerOfNobody([this] {
        return run({u"import"_s, QStringLiteral(LIMBER_SOURCE_DIR "/tests/data/empty.limber")}).err.toStdString();
    });
    EXPECT_EQ(imported, "limber: Limber cannot write to " + database().toStdString() +
                            "; check the rights of the file and its folder.\n");
}

TEST_F(CommandLineTest, readsNamesInAnyLocale)
{
    ASSERT_TRUE(store()->save(named(u"own"_s, u"Ågren – “hüfte”"_s), kNow).ok());
    for (const QString& locale : {u"C"_s, u"C.UTF-8"_s, u"POSIX"_s}) {
        const Ran ran = run({u"show"_s, u"routine"_s, u"Ågren – “hüfte”"_s}, locale);
        EXPECT_EQ(ran.code, 0) << ran.err.constData();
        EXPECT_EQ(ran.err, "");
        EXPECT_TRUE(ran.out.startsWith("Ågren – “hüfte”"));
    }
}

TEST_F(CommandLineTest, checksARoutineAndFindingsAreNoFailure)
{
    const QJsonValue advice = json(printed({u"check"_s, u"tight-hips"_s, u"--json"_s}));
    expectValid(u"advice"_s, advice);
    EXPECT_EQ(advice["routine"_L1], u"tight-hips"_s);
    const QJsonArray findings = advice["findings"_L1].toArray();
    ASSERT_FALSE(findings.isEmpty());
    EXPECT_EQ(findings[0]["rule"_L1], u"no-warm-up"_s);
    EXPECT_FALSE(findings[0]["fix"_L1].toString().isEmpty());
    const QByteArray text = printed({u"check"_s, u"tight-hips"_s});
    EXPECT_TRUE(text.contains(findings[0]["sentence"_L1].toString().toUtf8())) << text.constData();
    EXPECT_TRUE(text.contains(findings[0]["source"_L1].toString().toUtf8())) << text.constData();
    expectFails({u"check"_s, u"tigth-hips"_s}, 1, run({u"show"_s, u"routine"_s, u"tigth-hips"_s}).err.trimmed().mid(8));
}

TEST_F(CommandLineTest, fitsARoutineIntoATimeAndNeverOver)
{
    for (const int minutes : {3, 5, 10, 20}) {
        const QJsonValue fit =
            json(printed({u"fit"_s, u"tight-hips"_s, u"--minutes"_s, QString::number(minutes), u"--json"_s}));
        expectValid(u"fit"_s, fit);
        EXPECT_LE(fit["counted_ms"_L1].toDouble(), minutes * 60'000);
        EXPECT_FALSE(fit["notes"_L1].toArray().isEmpty());
    }
    const QString path = file(u"short.limber"_s);
    const QByteArray text = printed({u"fit"_s, u"tight-hips"_s, u"--minutes"_s, u"5"_s, u"-o"_s, path});
    EXPECT_TRUE(text.contains("left out") || text.contains("Left out")) << text.constData();
    const QJsonValue timeline = json(printed({u"timeline"_s, path, u"--json"_s}));
    EXPECT_LE(timeline["at_least_ms"_L1].toDouble(), 300'000);
    EXPECT_NE(timeline["routine"_L1], u"tight-hips"_s) << "an import must not meet the one it came from";
}

TEST_F(CommandLineTest, fitSaysWhatItNeeds)
{
    expectFails({u"fit"_s, u"tight-hips"_s}, 2, "Say how much time there is: limber fit ROUTINE --minutes M.");
    for (const char* minutes : {"soon", "0", "-5", "1e9", "nan"})
        expectFails({u"fit"_s, u"tight-hips"_s, u"--minutes"_s, QString::fromLatin1(minutes)}, 2,
                    "“" + QByteArray(minutes) + "” is no number of minutes; write for example --minutes 5.");
    EXPECT_EQ(run({u"fit"_s, u"tight-hips"_s, u"--minutes"_s, u"0.2"_s}).code, 1);
}
