// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/storage/store.h"
#include "tests/support/every_field.h"
#include "tests/support/now.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>

using namespace limber;
using namespace limber::test;
using namespace Qt::StringLiterals;

namespace
{

class StoreTest : public testing::Test
{
protected:
    QString path() const { return m_folder.filePath(u"data/limber.db"_s); }

    std::unique_ptr<Store> open(const QDateTime& now = kNow)
    {
        auto opened = Store::open(path(), now);
        EXPECT_TRUE(opened.ok()) << (opened ? "" : opened.error().sentence.toStdString());
        return std::move(opened->store);
    }

    QTemporaryDir m_folder;
};

Routine routine(unsigned seed, int sections = 2, int entries = 3)
{
    return test::RandomValues(seed).routine(sections, entries);
}

} // namespace

TEST_F(StoreTest, makesItsFolderAndFileForTheOwnerAlone)
{
    const auto opened = Store::open(path(), kNow);
    ASSERT_TRUE(opened.ok());
    EXPECT_TRUE(opened->isNew);
    EXPECT_FALSE(QFileInfo(path()).permission(QFile::ReadOther));
    EXPECT_FALSE(QFileInfo(QFileInfo(path()).path()).permission(QFile::ReadOther));
    EXPECT_FALSE(Store::open(path(), kNow)->isNew);
}

TEST_F(StoreTest, givesBackEveryFieldOfARoutineAfterReopening)
{
    for (unsigned seed = 0; seed < 20; ++seed)
        ASSERT_TRUE(open()->save(routine(seed), kNow).ok());
    auto store = open();
    for (unsigned seed = 0; seed < 20; ++seed)
        EXPECT_EQ(store->routine(routine(seed).id)->value(), routine(seed));
    EXPECT_FALSE(store->routine(RoutineId(u"none"_s))->has_value());
}

TEST_F(StoreTest, listsRoutinesNewestFirstWithoutTheirBodies)
{
    auto store = open();
    Routine first = routine(1);
    first.title = u"First"_s;
    first.tags = {u"knee"_s, u"Mrs\x1fX"_s};
    ASSERT_TRUE(store->save(first, kNow).ok());
    ASSERT_TRUE(store->save(routine(2, 0, 0), kNow.addSecs(1)).ok());
    first.title = u"First, changed"_s;
    ASSERT_TRUE(store->save(first, kNow.addSecs(2)).ok());

    const auto list = store->routines().value();
    ASSERT_EQ(list.size(), 2u);
    EXPECT_EQ(list[0].title, u"First, changed");
    EXPECT_EQ(list[0].tags, (QStringList{u"knee"_s, u"Mrs X"_s}));
    EXPECT_EQ(list[0].entries, 6);
    EXPECT_EQ(list[0].updated, kNow.addSecs(2));
    EXPECT_EQ(list[1].entries, 0);
    EXPECT_EQ(store->countRoutines(Shelf::InUse).value(), 2);
    EXPECT_EQ(store->countRoutines(Shelf::Bin).value(), 0);
}

TEST_F(StoreTest, listsRoutinesFromAnIndexAlone)
{
    auto database = [this] {
        (void)open();
        return std::move(Database::open(path(), Database::Access::Read)).value();
    }();
    const auto plan = [&](const QString& sql) {
        Query query = database->prepare(u"EXPLAIN QUERY PLAN "_s + sql);
        EXPECT_TRUE(query.run().ok());
        QStringList steps;
        while (query.next())
            steps << query.text(3);
        return steps.join(u"; "_s);
    };
    const QString columns = u"SELECT id, title, for_whom, tags, entries, updated, deleted FROM routines WHERE "_s;
    EXPECT_EQ(plan(columns + u"deleted IS NULL AND archived = 0 ORDER BY updated DESC, id"_s),
              u"SEARCH routines USING COVERING INDEX routines_listed (deleted=? AND archived=?)"_s);
    EXPECT_TRUE(plan(columns + u"deleted IS NOT NULL ORDER BY deleted DESC, id"_s).contains(u"COVERING INDEX"_s));
}

TEST_F(StoreTest, movesARoutineToTheBinAndBack)
{
    auto store = open();
    const Routine kept = routine(1);
    ASSERT_TRUE(store->save(kept, kNow).ok());
    EXPECT_FALSE(store->removeForGood(kept.id).ok()) << "only from the bin";
    ASSERT_TRUE(store->moveToBin(kept.id, kNow.addDays(1)).ok());
    EXPECT_TRUE(store->routines()->empty());
    EXPECT_EQ(store->routines(Shelf::Bin)->at(0).deleted, kNow.addDays(1));
    EXPECT_EQ(store->routine(kept.id)->value(), kept) << "undo needs it";
    ASSERT_TRUE(store->restore(kept.id).ok());
    EXPECT_EQ(store->routines()->size(), 1u);
    ASSERT_TRUE(store->moveToBin(kept.id, kNow).ok());
    ASSERT_TRUE(store->removeForGood(kept.id).ok());
    EXPECT_FALSE(store->routine(kept.id)->has_value());
    EXPECT_FALSE(store->moveToBin(kept.id, kNow).ok());
}

TEST_F(StoreTest, savingDoesNotTakeARoutineOutOfTheBinOrTheArchive)
{
    auto store = open();
    const Routine kept = routine(1);
    ASSERT_TRUE(store->save(kept, kNow).ok());
    ASSERT_TRUE(store->archive(kept.id).ok());
    ASSERT_TRUE(store->save(kept, kNow).ok());
    EXPECT_EQ(store->routines(Shelf::Archived)->size(), 1u);
    ASSERT_TRUE(store->restore(kept.id).ok());
    EXPECT_EQ(store->routines(Shelf::InUse)->size(), 1u);
}

TEST_F(StoreTest, refusesWhatCouldNotBeReadBack)
{
    auto store = open();
    Routine bad = routine(1);
    bad.title = u"Bad"_s;
    ASSERT_TRUE(store->save(bad, kNow).ok());
    const Routine before = bad;
    bad.sections[0].entries[0].dose.reps = 1'000'000'000;
    const Outcome saved = store->save(bad, kNow);
    ASSERT_FALSE(saved.ok());
    EXPECT_EQ(saved.error().sentence, u"“Bad” was not saved: sections[0].entries[0].dose.reps is 1000000000; "
                                      "write a whole number from 1 to 1000."_s);
    EXPECT_EQ(store->routine(bad.id)->value(), before);
}

TEST_F(StoreTest, keepsOwnExercisesWithTheirPictures)
{
    auto store = open();
    const Exercise exercise = test::RandomValues(7).exercise();
    const Picture start{exercise.id, Picture::Moment::Start, u"image/png"_s, QByteArray("a\0b", 3), {{u"crop"_s, 1}}};
    Picture end{exercise.id, Picture::Moment::End, u"image/jpeg"_s, QByteArray(100'000, 'x'), {}};
    EXPECT_FALSE(store->savePicture(start).ok()) << "a picture needs its exercise";
    ASSERT_TRUE(store->saveExercise(exercise, kNow).ok());
    ASSERT_TRUE(store->savePicture(end).ok());
    ASSERT_TRUE(store->savePicture(start).ok());
    end.data = "smaller";
    ASSERT_TRUE(store->savePicture(end).ok());

    store = open();
    EXPECT_EQ(store->exercises()->at(0).exercise, exercise);
    EXPECT_EQ(store->pictures(exercise.id).value(), (std::vector<Picture>{start, end}));
    ASSERT_TRUE(store->removePicture(exercise.id, Picture::Moment::Start).ok());
    EXPECT_EQ(store->pictures(exercise.id)->size(), 1u);
    const Outcome removed = store->removeExercise(exercise.id);
    ASSERT_TRUE(removed.ok()) << removed.error().sentence.toStdString();
    EXPECT_TRUE(store->pictures(exercise.id)->empty());
    EXPECT_FALSE(store->removeExercise(exercise.id).ok());
}

TEST_F(StoreTest, doesNotRemoveAnExerciseThatARoutineUses)
{
    auto store = open();
    const Exercise exercise = test::RandomValues(7).exercise();
    Routine user = routine(1);
    user.sections[0].entries[0].exercise = exercise.id;
    ASSERT_TRUE(store->import(user, {exercise}, {}, kNow).ok());
    EXPECT_EQ(store->usesOf(exercise.id).value(), 1);
    EXPECT_EQ(store->usesOf(ExerciseId(exercise.id.text().left(4))).value(), 0);
    EXPECT_FALSE(store->removeExercise(exercise.id).ok());
    ASSERT_TRUE(store->archiveExercise(exercise.id, true).ok());
    EXPECT_TRUE(store->exercises()->at(0).archived);
}

TEST_F(StoreTest, importsEverythingOrNothing)
{
    auto store = open();
    const Exercise exercise = test::RandomValues(7).exercise();
    Routine bad = routine(1);
    bad.sections[0].rounds = -1;
    EXPECT_FALSE(store->import(bad, {exercise}, {}, kNow).ok());
    EXPECT_TRUE(store->exercises()->empty());
    EXPECT_TRUE(store->import(routine(1), {exercise}, {}, kNow).ok()) << "the failed one left no transaction open";
}

TEST_F(StoreTest, keepsStarsAndPreferences)
{
    auto store = open();
    ASSERT_TRUE(store->setStar(ExerciseId(u"clam"_s), true, kNow).ok());
    ASSERT_TRUE(store->setStar(ExerciseId(u"clam"_s), true, kNow).ok());
    ASSERT_TRUE(store->setPreference(u"theme"_s, u"dark"_s).ok());
    ASSERT_TRUE(store->setPreferences({{u"theme"_s, u"light"_s}, {u"sound"_s, QJsonObject{{u"volume"_s, 80}}}}).ok());
    ASSERT_TRUE(store->setPreference(u"nothing"_s, QJsonValue::Null).ok());
    store = open();
    EXPECT_EQ(store->stars().value(), QSet<ExerciseId>{ExerciseId(u"clam"_s)});
    EXPECT_EQ(store->preferences().value(), (QJsonObject{{u"theme"_s, u"light"_s},
                                                         {u"sound"_s, QJsonObject{{u"volume"_s, 80}}},
                                                         {u"nothing"_s, QJsonValue::Null}}));
    ASSERT_TRUE(store->setStar(ExerciseId(u"clam"_s), false, kNow).ok());
    EXPECT_TRUE(store->stars()->isEmpty());
}

TEST_F(StoreTest, keepsSessionsByValueWithEveryFieldAndTheirLocalTime)
{
    const QDateTime evening(QDate(2026, 11, 21), QTime(23, 30), Qt::OffsetFromUTC, -5 * 3600);
    auto store = open();
    for (unsigned seed = 0; seed < 20; ++seed)
        ASSERT_TRUE(store->saveSession(test::RandomValues(seed).session(evening.addDays(seed), 30)).ok());
    store = open();
    for (unsigned seed = 0; seed < 20; ++seed) {
        const SessionRecord record = test::RandomValues(seed).session(evening.addDays(seed), 30);
        const SessionRecord kept = store->session(record.id)->value();
        ASSERT_EQ(kept, record);
        EXPECT_EQ(kept.startedAt.time(), QTime(23, 30)) << "the day it was done on does not move with the time zone";
    }
    const auto week = store->sessions(evening.addDays(5), evening.addDays(12)).value();
    ASSERT_EQ(week.size(), 7u);
    EXPECT_EQ(week[0].startedAt, evening.addDays(5));
    EXPECT_TRUE(week[0].steps.empty());
    EXPECT_FALSE(store->session(SessionId(u"none"_s))->has_value());
}

TEST_F(StoreTest, aSessionIsReplacedWhileItGoesOnAndRemovedWholly)
{
    auto store = open();
    SessionRecord record = test::RandomValues(1).session(kNow, 10);
    ASSERT_TRUE(store->saveSession(record).ok());
    record.steps.resize(4);
    record.finished = !record.finished;
    ASSERT_TRUE(store->saveSession(record).ok());
    EXPECT_EQ(store->session(record.id)->value(), record);
    ASSERT_TRUE(store->removeSession(record.id).ok());
    EXPECT_TRUE(store->sessions(kNow, kNow.addDays(1))->empty());
    ASSERT_TRUE(store->saveSession(record).ok()) << "no steps were left behind";
}

TEST_F(StoreTest, noticesWhatAnotherProcessWrote)
{
    auto window = open();
    auto commandLine = open();
    EXPECT_FALSE(window->changedByOthers());
    ASSERT_TRUE(window->save(routine(1), kNow).ok());
    EXPECT_FALSE(window->changedByOthers()) << "its own";
    ASSERT_TRUE(commandLine->save(routine(2), kNow).ok());
    EXPECT_TRUE(window->changedByOthers());
    EXPECT_FALSE(window->changedByOthers());
    EXPECT_EQ(window->routines()->size(), 2u);
}

TEST_F(StoreTest, opensForReadingWithoutBeingAbleToWrite)
{
    ASSERT_TRUE(open()->save(routine(1), kNow).ok());
    auto reading = Store::openForReading(path());
    ASSERT_TRUE(reading.ok()) << reading.error().sentence.toStdString();
    EXPECT_EQ((*reading)->routines()->size(), 1u);
    const Outcome written = (*reading)->save(routine(2), kNow);
    ASSERT_FALSE(written.ok());
    EXPECT_TRUE(written.error().sentence.contains(u"cannot write")) << written.error().sentence.toStdString();
    EXPECT_FALSE(Store::openForReading(m_folder.filePath(u"none.db"_s)).ok());
}

TEST_F(StoreTest, worksInMemoryWhenThereIsNoPlaceToWrite)
{
    const auto store = Store::inMemory();
    ASSERT_TRUE(store->save(routine(1), kNow).ok());
    EXPECT_EQ(store->routine(routine(1).id)->value(), routine(1));
}
