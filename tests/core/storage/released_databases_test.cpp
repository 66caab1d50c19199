// SPDX-License-Identifier: GPL-3.0-or-later
// Databases as each released version wrote them (tests/data/limber-v*.db) open and hold what was put into them. A new
// version adds its own file: core_tests --gtest_also_run_disabled_tests --gtest_filter='*writesTheFileToKeep'
#include "core/storage/migrations.h"
#include "core/storage/store.h"
#include "source_dir.h"
#include "tests/support/every_field.h"
#include "tests/support/now.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>

using namespace limber;
using namespace limber::test;
using namespace Qt::StringLiterals;

namespace
{

const QString kData = QStringLiteral(LIMBER_SOURCE_DIR "/tests/data");

// What stands in limber-v1.db; written out, so that the file and not today's code says what version 1 was.
Routine keptRoutine()
{
    Routine routine;
    routine.id = RoutineId(u"7d1f8e0a-0000-4000-8000-000000000001"_s);
    routine.title = u"Mrs Ågren’s hips"_s;
    routine.forWhom = u"Mrs Ågren"_s;
    routine.note = u"Stop if the knee hurts."_s;
    routine.frequency = {2, 0, std::bitset<7>(0b0010101)};
    routine.tags = {u"knee"_s};
    Section section;
    section.id = SectionId(u"s"_s);
    section.title = u"Stretch"_s;
    section.rounds = 2;
    Entry entry;
    entry.id = EntryId(u"e1"_s);
    entry.exercise = ExerciseId(u"pigeon-pose"_s);
    entry.dose.sets = 3;
    entry.dose.hold = Range<Millis>(30s, 60s);
    entry.rightDose = Dose();
    entry.rightDose->hold = Range<Millis>(30s);
    section.entries.push_back(entry);
    entry = Entry();
    entry.id = EntryId(u"e2"_s);
    entry.exercise = ExerciseId(u"wall-press"_s);
    entry.dose.reps = Range<int>(8, 10);
    entry.selfPaced = true;
    section.entries.push_back(entry);
    routine.sections.push_back(section);
    return routine;
}

Exercise keptExercise()
{
    Exercise exercise;
    exercise.id = ExerciseId(u"wall-press"_s);
    exercise.name = u"Wall press"_s;
    exercise.phase = Phase::Strengthen;
    exercise.equipment = {{Equipment::Wall, false, {}}};
    exercise.steps = {u"Lean on the wall."_s, u"Press."_s};
    exercise.extra = {{u"colour"_s, u"blue"_s}};
    return exercise;
}

SessionRecord keptSession()
{
    SessionRecord record;
    record.id = SessionId(u"session-1"_s);
    record.routine = keptRoutine().id;
    record.routineTitle = keptRoutine().title;
    record.startedAt = QDateTime(QDate(2026, 11, 20), QTime(22, 15), Qt::OffsetFromUTC, 3600);
    record.endedAt = record.startedAt.addSecs(600);
    record.finished = true;
    record.pain = 2;
    record.effort = Effort::Right;
    PerformedStep step;
    step.exercise = ExerciseId(u"pigeon-pose"_s);
    step.exerciseName = u"Pigeon pose"_s;
    step.side = Side::Left;
    step.planned = step.actual = 60s;
    step.outcome = StepOutcome::Done;
    record.steps = {step};
    return record;
}

Picture keptPicture()
{
    return {keptExercise().id, Picture::Moment::Start, u"image/png"_s, QByteArray("\x89PNG"), {}};
}

void fill(Store& store)
{
    ASSERT_TRUE(store.import(keptRoutine(), {keptExercise()}, {keptPicture()}, kNow).ok());
    Routine binned;
    binned.id = RoutineId(u"binned"_s);
    ASSERT_TRUE(store.save(binned, kNow).ok());
    ASSERT_TRUE(store.moveToBin(binned.id, kNow).ok());
    ASSERT_TRUE(store.saveSession(keptSession()).ok());
    ASSERT_TRUE(store.setStar(ExerciseId(u"clam"_s), true, kNow).ok());
    ASSERT_TRUE(store.setPreference(u"theme"_s, u"dark"_s).ok());
}

} // namespace

TEST(ReleasedDatabases, eachOpensAndHoldsWhatWasPutIn)
{
    const QStringList files = QDir(kData).entryList({u"limber-v*.db"_s});
    ASSERT_EQ(files.size(), static_cast<qsizetype>(migrations().size())) << "one kept file per version";
    for (const QString& file : files) {
        SCOPED_TRACE(qPrintable(file));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"limber.db"_s);
        ASSERT_TRUE(QFile::copy(kData + u'/' + file, path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        auto opened = Store::open(path, kNow);
        ASSERT_TRUE(opened.ok()) << opened.error().sentence.toStdString();
        EXPECT_TRUE(opened->damaged.isEmpty());
        Store& store = *opened->store;
        EXPECT_EQ(store.routine(keptRoutine().id)->value(), keptRoutine());
        EXPECT_EQ(store.routines()->size(), 1u);
        EXPECT_EQ(store.routines(Shelf::Bin)->size(), 1u);
        EXPECT_EQ(store.exercises()->at(0).exercise, keptExercise());
        EXPECT_EQ(store.pictures(keptExercise().id)->at(0), keptPicture());
        EXPECT_EQ(store.session(keptSession().id)->value(), keptSession());
        EXPECT_TRUE(store.stars()->contains(ExerciseId(u"clam"_s)));
        EXPECT_EQ(store.preferences()->value(u"theme"_s), u"dark"_s);
        EXPECT_TRUE(checkIntegrity(path).ok());
    }
}

TEST(ReleasedDatabases, DISABLED_writesTheFileToKeep)
{
    const QTemporaryDir folder;
    auto opened = Store::open(folder.filePath(u"limber.db"_s), kNow);
    ASSERT_TRUE(opened.ok());
    fill(*opened->store);
    const QString target = u"%1/limber-v%2.db"_s.arg(kData).arg(migrations().size());
    ASSERT_FALSE(QFile::exists(target)) << "what was released is never written again";
    ASSERT_TRUE(copyDatabase(opened->store->path(), target).ok());
}
