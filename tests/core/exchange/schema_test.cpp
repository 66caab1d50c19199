// SPDX-License-Identifier: GPL-3.0-or-later
// The published schema describes what is written, and refuses what the reader refuses.
#include "core/exchange/exercise_json.h"
#include "core/exchange/routine_file.h"
#include "core/exchange/routine_json.h"
#include "source_dir.h"
#include "tests/support/every_field.h"
#include "tests/support/json_schema.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

#include <gtest/gtest.h>

using namespace limber;
using namespace Qt::StringLiterals;

namespace
{

QJsonObject parsed(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

void expectValid(const QString& definition, const QJsonValue& value)
{
    EXPECT_EQ(test::schemaFault(definition, value).toStdString(), "");
}

} // namespace

TEST(Schema, describesEveryFileThatIsWritten)
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        test::RandomValues random(seed);
        RoutineFile file;
        file.routine = random.routine(3, 3);
        file.exercises = {random.exercise()};
        file.pictures = {{file.exercises[0].id, Picture::Moment::End, u"image/png"_s, "data", {}}};
        expectValid(u"routineFile"_s, parsed(*routineFileText(file)));
        expectValid(u"routine"_s, routineJson(file.routine));
        expectValid(u"exercise"_s, exerciseJson(file.exercises[0]));
    }
}

TEST(Schema, describesWhatIsBuiltIn)
{
    for (const auto& [folder, definition] : {std::pair{u"exercises"_s, u"exercise"_s}, {u"routines"_s, u"routine"_s}}) {
        const QDir files(QStringLiteral(LIMBER_SOURCE_DIR "/resources/") + folder);
        for (const QString& name : files.entryList({u"*.json"_s})) {
            QFile file(files.filePath(name));
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            expectValid(definition, parsed(file.readAll()));
        }
    }
}

TEST(Schema, refusesWhatTheReaderRefuses)
{
    const QJsonObject good = routineJson(test::RandomValues(1).routine(1, 1));
    const auto withDose = [&good](const QJsonObject& dose) {
        QJsonObject routine = good;
        QJsonArray sections = routine["sections"_L1].toArray();
        QJsonObject section = sections[0].toObject();
        section["entries"_L1] = QJsonArray{QJsonObject{{"exercise"_L1, u"clam"_s}, {"dose"_L1, dose}}};
        sections[0] = section;
        routine["sections"_L1] = sections;
        return routine;
    };
    for (const QJsonObject& dose :
         {QJsonObject{{"sets"_L1, 0}}, QJsonObject{{"sets"_L1, 101}}, QJsonObject{{"reps"_L1, 2.5}},
          QJsonObject{{"reps"_L1, QJsonArray{1}}}, QJsonObject{{"hold"_L1, -5}}, QJsonObject{{"hold"_L1, u"5 s"_s}},
          QJsonObject{{"pace"_L1, 0.4}}, QJsonObject{{"rest"_L1, 3601}}, QJsonObject{{"load"_L1, 2}}}) {
        const QJsonObject routine = withDose(dose);
        EXPECT_FALSE(readRoutine(QJsonDocument(routine).toJson(), u"r"_s).ok()) << QJsonDocument(dose).toJson().data();
        EXPECT_NE(test::schemaFault(u"routine"_s, routine), QString()) << QJsonDocument(dose).toJson().data();
    }
    EXPECT_EQ(test::schemaFault(u"routine"_s, withDose({{"sets"_L1, 2}})), QString());
    EXPECT_EQ(test::schemaFault(u"routine"_s, withDose({{"sets"_L1, 0}})),
              u"$.sections[0].entries[0].dose.sets: is out of range");
}
