// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exercise_json.h"
#include "core/exchange/limits.h"
#include "core/exchange/routine_file.h"
#include "tests/support/every_field.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>

using namespace limber;
using namespace Qt::StringLiterals;

namespace
{

RoutineFile sample(unsigned seed)
{
    test::RandomValues random(seed);
    RoutineFile file;
    file.routine = random.routine(2, 3);
    file.exercises = {random.exercise(), random.exercise()};
    file.pictures = {{file.exercises[0].id, Picture::Moment::Start, u"image/png"_s, QByteArray("\x89PNG\0\xff", 6), {}},
                     {file.exercises[0].id, Picture::Moment::End, u"image/jpeg"_s, QByteArray(1000, 'j'), {}}};
    return file;
}

QString refusal(const QByteArray& json)
{
    const Result<RoutineFile> read = readRoutineFile(json, u"x.limber"_s);
    return read.ok() ? u"was read"_s : read.error().sentence;
}

QByteArray edited(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

QJsonObject sampleJson()
{
    return QJsonDocument::fromJson(*routineFileText(sample(1))).object();
}

} // namespace

TEST(RoutineFile, comesBackEqualWithItsExercisesAndPictures)
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        const RoutineFile file = sample(seed);
        const auto back = readRoutineFile(routineFileText(file).value(), u"x"_s);
        ASSERT_TRUE(back.ok()) << back.error().sentence.toStdString();
        ASSERT_EQ(*back, file);
    }
}

TEST(RoutineFile, keepsUnknownFieldsOfTheFileAndOfPictures)
{
    QJsonObject json = sampleJson();
    json["signature"_L1] = QJsonObject{{"by"_L1, u"clinic"_s}};
    QJsonArray exercises = json["exercises"_L1].toArray();
    QJsonObject exercise = exercises[0].toObject();
    QJsonArray pictures = exercise["pictures"_L1].toArray();
    QJsonObject picture = pictures[0].toObject();
    picture["crop"_L1] = QJsonArray{1, 2};
    pictures[0] = picture;
    exercise["pictures"_L1] = pictures;
    exercises[0] = exercise;
    json["exercises"_L1] = exercises;
    const RoutineFile file = readRoutineFile(edited(json), u"x"_s).value();
    EXPECT_EQ(QJsonDocument::fromJson(*routineFileText(file)).object(), json);
}

TEST(RoutineFile, refusesWhatIsNotARoutineOrIsNewer)
{
    EXPECT_EQ(refusal(R"({"format": "other"})"),
              u"x.limber is not a Limber routine (“format” is not “limber-routine”); "
              "choose a .limber file."_s);
    QJsonObject json = sampleJson();
    json["version"_L1] = 2;
    EXPECT_EQ(refusal(edited(json)),
              u"x.limber was written by a newer Limber (file version 2, this one reads up to 1); "
              "update Limber."_s);
    json["version"_L1] = 0;
    EXPECT_TRUE(refusal(edited(json)).contains(u"version is 0")) << refusal(edited(json)).toStdString();
    json["version"_L1] = u"1"_s;
    EXPECT_TRUE(refusal(edited(json)).contains(u"version is “1”")) << refusal(edited(json)).toStdString();
}

TEST(RoutineFile, refusesTwoExercisesWithOneId)
{
    RoutineFile file = sample(3);
    file.exercises[1].id = file.exercises[0].id;
    EXPECT_FALSE(routineFileText(file).ok());
    QJsonObject json = sampleJson();
    QJsonArray exercises = json["exercises"_L1].toArray();
    exercises.append(exercises[0]);
    json["exercises"_L1] = exercises;
    EXPECT_TRUE(refusal(edited(json)).contains(u"two exercises with the id")) << refusal(edited(json)).toStdString();
}

TEST(RoutineFile, refusesADamagedPicture)
{
    QJsonObject json = sampleJson();
    QJsonArray exercises = json["exercises"_L1].toArray();
    QJsonObject exercise = exercises[0].toObject();
    exercise["pictures"_L1] =
        QJsonArray{QJsonObject{{"moment"_L1, u"start"_s}, {"type"_L1, u"image/png"_s}, {"data"_L1, u"%%%"_s}}};
    exercises[0] = exercise;
    json["exercises"_L1] = exercises;
    const QString sentence = refusal(edited(json));
    EXPECT_TRUE(sentence.contains(u"exercises[0].pictures[0] holds a damaged picture")) << sentence.toStdString();
}

TEST(RoutineFile, isRefusedOrReadButNeverHalfReadWhereverItIsCutOrBroken)
{
    const QByteArray whole = routineFileText(sample(5)).value();
    for (qsizetype length = 0; length < whole.size() - 2; length += 7)
        ASSERT_NE(refusal(whole.left(length)), u"was read"_s) << "cut at " << length;
    for (qsizetype at = 0; at < whole.size(); at += 11) {
        QByteArray broken = whole;
        broken[at] = '\xff';
        readRoutineFile(broken, u"x"_s).ok(); // under sanitizers: no crash, whatever the answer
    }
}

TEST(RoutineFile, refusesAFileOf100MegabytesUnread)
{
    const QTemporaryDir folder;
    QFile large(folder.filePath(u"large.limber"_s));
    ASSERT_TRUE(large.open(QIODevice::WriteOnly));
    ASSERT_TRUE(large.resize(100LL << 20));
    large.close();
    EXPECT_EQ(loadRoutineFile(large.fileName()).error().sentence,
              u"large.limber is larger than 64 MB, the most a routine file may have; choose another file."_s);
}

TEST(RoutineFile, saysWhyAFileCannotBeReadOrWritten)
{
    const QTemporaryDir folder;
    EXPECT_TRUE(loadRoutineFile(folder.path()).error().sentence.endsWith(u"is a folder; choose a .limber file."_s));
    EXPECT_TRUE(loadRoutineFile(folder.filePath(u"none.limber"_s)).error().sentence.contains(u"cannot be read"));
    const Outcome written = saveRoutineFile(sample(1), folder.filePath(u"no/such/folder.limber"_s));
    ASSERT_FALSE(written.ok());
    EXPECT_TRUE(written.error().sentence.contains(u"cannot be written")) << written.error().sentence.toStdString();
}

TEST(RoutineFile, isWrittenWholeOrNotAtAll)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x.limber"_s);
    ASSERT_TRUE(saveRoutineFile(sample(1), path).ok());
    RoutineFile bad = sample(2);
    bad.routine.sections[0].rounds = 0;
    EXPECT_FALSE(saveRoutineFile(bad, path).ok());
    EXPECT_EQ(loadRoutineFile(path).value(), sample(1));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}
