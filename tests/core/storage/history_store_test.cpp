// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/session_rules.h"
#include "core/storage/history_store.h"

#include <QtCore/QTimeZone>

#include <gtest/gtest.h>

using namespace limber;
using namespace Qt::StringLiterals;

namespace
{

const QTimeZone kBerlin("Europe/Berlin");

PerformedStep work(const char* exercise, std::optional<Side> side, Millis actual,
                   StepOutcome outcome = StepOutcome::Done, std::optional<int> rating = std::nullopt)
{
    PerformedStep step;
    step.kind = StepKind::Hold;
    step.entry = EntryId(QLatin1String(exercise));
    step.exercise = ExerciseId(QLatin1String(exercise));
    step.exerciseName = QLatin1String(exercise);
    step.side = side;
    step.planned = 30s;
    step.actual = actual;
    step.outcome = outcome;
    step.rating = rating;
    return step;
}

SessionRecord session(const char* id, const QDateTime& start, int minutes = 5, const char* routine = "hips")
{
    SessionRecord record;
    record.id = SessionId(QLatin1String(id));
    record.routine = RoutineId(QLatin1String(routine));
    record.routineTitle = QLatin1String(routine);
    record.startedAt = start.toOffsetFromUtc(start.offsetFromUtc());
    record.endedAt = record.startedAt.addSecs(minutes * 60);
    record.finished = true;
    record.steps = {work("lean", Side::Left, 30s, StepOutcome::Done, 4),
                    work("lean", Side::Right, 20s, StepOutcome::Done, 2)};
    return record;
}

class HistoryStoreTest : public testing::Test
{
protected:
    void keep(const SessionRecord& record) { ASSERT_TRUE(m_store->saveSession(record).ok()); }
    std::vector<DayTotal> days() { return m_history.days(QDate(2000, 1, 1), QDate(2100, 1, 1)).value(); }

    std::unique_ptr<Store> m_store = Store::inMemory();
    HistoryStore m_history{*m_store};
};

QDateTime berlin(QDate day, QTime time)
{
    return QDateTime(day, time, kBerlin);
}

} // namespace

TEST_F(HistoryStoreTest, aSessionBelongsToTheDayItBeganOnWhereThePersonWas)
{
    struct Row {
        const char* what;
        QDateTime start;
        QDate day;
    };
    const std::vector<Row> rows{
        {"over midnight", berlin({2026, 11, 20}, {23, 58}), {2026, 11, 20}},
        {"just after midnight", berlin({2026, 11, 21}, {0, 0}), {2026, 11, 21}},
        {"the night the clock goes forward", berlin({2026, 3, 29}, {1, 59}), {2026, 3, 29}},
        {"after it", berlin({2026, 3, 29}, {3, 1}), {2026, 3, 29}},
        {"the long night in autumn", berlin({2026, 10, 25}, {0, 30}), {2026, 10, 25}},
        {"its last hour", berlin({2026, 10, 25}, {23, 30}), {2026, 10, 25}},
        {"far east", QDateTime({2026, 5, 2}, {0, 10}, Qt::OffsetFromUTC, 13 * 3600), {2026, 5, 2}},
        {"far west", QDateTime({2026, 5, 5}, {23, 50}, Qt::OffsetFromUTC, -11 * 3600), {2026, 5, 5}},
    };
    for (const Row& row : rows) {
        SCOPED_TRACE(row.what);
        keep(session("one", row.start));
        ASSERT_EQ(days().size(), 1u);
        EXPECT_EQ(days()[0].day, row.day);
        EXPECT_EQ(m_history.sessions(row.day, row.day)->size(), 1u);
    }
}

TEST_F(HistoryStoreTest, countsByDayRoutineAndExercise)
{
    const QDateTime start = berlin({2026, 11, 20}, {8, 0});
    keep(session("a", start));
    keep(session("b", start.addSecs(3600)));
    SessionRecord cut = session("c", start.addDays(1));
    cut.steps = {work("lean", Side::Left, 30s), work("lean", Side::Right, 4s, StepOutcome::Skipped),
                 work("hang", Side::Left, 0s, StepOutcome::NotReached)};
    cut.pain = 3;
    cut.routineTitle = u"Hips, new title"_s;
    keep(cut);
    ASSERT_EQ(days().size(), 2u);
    EXPECT_EQ(days()[0], (DayTotal{{2026, 11, 20}, 2, 2, 4, 4, 100s, 100s, {}}));
    EXPECT_EQ(days()[1], (DayTotal{{2026, 11, 21}, 1, 0, 3, 1, 34s, 34s, 3})) << "a third is not enough for the plan";

    const auto routines = m_history.routines().value();
    ASSERT_EQ(routines.size(), 1u);
    EXPECT_EQ(routines[0].title, u"Hips, new title");
    EXPECT_EQ(routines[0].sessions, 3);
    EXPECT_EQ(routines[0].last, QDate(2026, 11, 21));

    const auto exercises = m_history.exercises().value();
    ASSERT_EQ(exercises.size(), 1u) << "what was not reached was not done";
    EXPECT_EQ(exercises[0].times, 3);
    EXPECT_EQ(exercises[0].work, 134s);
    const auto lean = m_history.exerciseDays(ExerciseId(u"lean"_s)).value();
    ASSERT_EQ(lean.size(), 4u);
    EXPECT_EQ(lean[0].side, Side::Left);
    EXPECT_EQ(lean[0].longestHold, 30s);
    EXPECT_EQ(lean[0].rating, 4);
    EXPECT_EQ(lean[3].pain, 3);
    EXPECT_DOUBLE_EQ(m_history.ratings()->value(ExerciseId(u"lean"_s)), 3);
    EXPECT_EQ(m_history.lastDone()->value(ExerciseId(u"lean"_s)), QDate(2026, 11, 21));
    EXPECT_EQ(m_history.lastSessions(RoutineId(u"hips"_s), 2)->at(0).record.id, SessionId(u"c"_s));
}

TEST_F(HistoryStoreTest, twoAtOnceCountOnceForThePlan)
{
    const QDateTime start = berlin({2026, 11, 20}, {8, 0});
    ASSERT_TRUE(
        m_history.setPlan(RoutineId(u"hips"_s), {{RoutineId(u"hips"_s), u"hips"_s, start.date(), true, {}}}).ok());
    keep(session("a", start));
    keep(session("b", start.addSecs(60)));
    keep(session("c", start));
    EXPECT_EQ(days()[0].sessions, 3);
    EXPECT_EQ(days()[0].counted, 1);
    keep(session("d", start.addSecs(60), 5, "knees"));
    EXPECT_EQ(days()[0].counted, 2) << "another routine beside it counts";
    keep(session("e", start.addSecs(600)));
    EXPECT_EQ(m_history.done(start.date(), start.date()).value(),
              (std::vector<DoneOnDay>{{RoutineId(u"hips"_s), start.date(), 2}}));
}

TEST_F(HistoryStoreTest, followsCorrectionsAndDeletions)
{
    SessionRecord record = session("a", berlin({2026, 11, 20}, {8, 0}));
    keep(record);
    record.startedAt = record.startedAt.addDays(-2);
    record.endedAt = record.endedAt.addDays(-2);
    record.steps[0].rating = 1;
    keep(record);
    ASSERT_EQ(days().size(), 1u);
    EXPECT_EQ(days()[0].day, QDate(2026, 11, 18));
    EXPECT_DOUBLE_EQ(m_history.ratings()->value(ExerciseId(u"lean"_s)), 1.5);
    ASSERT_TRUE(m_store->removeSession(record.id).ok());
    EXPECT_TRUE(days().empty());
    EXPECT_TRUE(m_history.exercises()->empty());
    EXPECT_FALSE(m_history.reach()->has_value());
}

TEST_F(HistoryStoreTest, whatGoesOnStillCountsNowhere)
{
    SessionRecord record = session("a", berlin({2026, 11, 20}, {8, 0}));
    const QDateTime end = std::exchange(record.endedAt, QDateTime());
    keep(record);
    EXPECT_TRUE(days().empty());
    EXPECT_TRUE(m_history.sessions({2026, 11, 20}, {2026, 11, 20})->empty());
    EXPECT_EQ(m_history.openSession()->value().id, record.id);
    record.endedAt = end;
    keep(record);
    EXPECT_EQ(days().size(), 1u);
    EXPECT_FALSE(m_history.openSession()->has_value());
}

TEST_F(HistoryStoreTest, refusesWhatCannotBeTrue)
{
    SessionRecord record = session("a", berlin({2026, 11, 20}, {8, 0}));
    record.endedAt = record.startedAt.addSecs(-1);
    const Outcome refused = m_store->saveSession(record);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().sentence, u"The session ends before it begins; correct its time.");
    record = session("a", berlin({2026, 11, 20}, {8, 0}));
    record.pain = 11;
    EXPECT_FALSE(m_store->saveSession(record).ok());
    record.pain = 10;
    record.steps[0].rating = 6;
    EXPECT_FALSE(m_store->saveSession(record).ok());
    EXPECT_TRUE(days().empty());
}

TEST_F(HistoryStoreTest, stepsComeOneByOneInOrder)
{
    keep(session("later", berlin({2026, 11, 20}, {8, 0})));
    keep(session("earlier", berlin({2026, 11, 10}, {8, 0})));
    QStringList seen;
    const auto note = [&](const SessionRecord& record, const PerformedStep* step) -> Outcome {
        seen << (step ? word(*step->side) : record.id.text());
        return Done{};
    };
    ASSERT_TRUE(m_history.eachStep({}, note).ok());
    EXPECT_EQ(seen, (QStringList{u"earlier"_s, u"left"_s, u"right"_s, u"later"_s, u"left"_s, u"right"_s}));
    seen.clear();
    ASSERT_TRUE(m_history.eachStep({2026, 11, 11}, note).ok());
    EXPECT_EQ(seen.size(), 3);
}

TEST_F(HistoryStoreTest, thePlanKeepsItsPast)
{
    const RoutineId id(u"hips"_s);
    const std::vector<PlanChange> changes{{id, u"Hips"_s, {2026, 11, 2}, true, {2, 0, std::bitset<7>(0b0010101)}},
                                          {id, u"Hips"_s, {2026, 11, 9}, false, {}}};
    ASSERT_TRUE(m_history.setPlan(id, changes).ok());
    EXPECT_EQ(m_history.plan().value(), changes);
    ASSERT_TRUE(m_history.setPlan(id, {}).ok());
    EXPECT_TRUE(m_history.plan()->empty());
}
