// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/choice_list.h"
#include "app/history/heat_map.h"
#include "app/history/history_desk.h"
#include "app/history/history_page.h"
#include "app/history/month_calendar.h"
#include "app/history/plot_view.h"
#include "app/history/record_dialog.h"
#include "app/history/session_row.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/empty_state.h"
#include "core/model/session_rules.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QSpinBox>

#include <gtest/gtest.h>

namespace limber
{

namespace
{

class ClockOfThatDay final : public Clock
{
public:
    Millis steadyNow() const override { return Millis(0); }
    Millis bootNow() const override { return Millis(0); }
    QDateTime wallNow() const override { return QDateTime(QDate(2026, 11, 21), QTime(19, 0)); }
};

PerformedStep hold(const char* exercise, Side side, Millis actual, int rating)
{
    PerformedStep step;
    step.exercise = ExerciseId(QLatin1String(exercise));
    step.exerciseName = QLatin1String(exercise);
    step.entry = EntryId(QLatin1String(exercise));
    step.side = side;
    step.planned = 30s;
    step.actual = actual;
    step.outcome = StepOutcome::Done;
    step.rating = rating;
    return step;
}

class HistoryPageTest : public testing::Test
{
protected:
    SessionRecord add(int daysAgo, const QString& title = QStringLiteral("Tight hips"))
    {
        SessionRecord record;
        record.id = SessionId::fresh();
        record.routine = RoutineId(title);
        record.routineTitle = title;
        record.startedAt = QDateTime(QDate(2026, 11, 21).addDays(-daysAgo), QTime(8, 0), Qt::UTC);
        record.endedAt = record.startedAt.addSecs(300);
        record.finished = true;
        record.steps = {hold("lean-over", Side::Left, 30s, 3), hold("lean-over", Side::Right, 45s, 5)};
        EXPECT_TRUE(store->saveSession(record).ok());
        return record;
    }
    void open(const QSize& size = QSize(1200, 760))
    {
        page.resize(size);
        page.show();
        page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
    }
    template <typename T>
    T* part()
    {
        for (T* found : page.findChildren<T*>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    int rows() { return static_cast<int>(page.findChildren<SessionRow*>().size()); }
    void settle() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }

    ClockOfThatDay clock;
    std::unique_ptr<Store> store = Store::inMemory();
    Catalogue catalogue = std::move(Catalogue::load()).value();
    HistoryDesk desk{*store, catalogue, clock};
    HistoryPage page{desk};
};

} // namespace

TEST_F(HistoryPageTest, saysWhatWouldBeHereWhenThereIsNothing)
{
    open();
    ASSERT_NE(part<EmptyState>(), nullptr);
    QSignalSpy wanted(&page, &HistoryPage::addRequested);
    QTest::mouseClick(part<EmptyState>()->findChild<Button*>(), Qt::LeftButton);
    EXPECT_EQ(wanted.count(), 1);
    EXPECT_EQ(part<HeatMap>(), nullptr);
    add(0);
    desk.noteChange();
    EXPECT_EQ(part<EmptyState>(), nullptr);
    EXPECT_NE(part<HeatMap>(), nullptr);
}

TEST_F(HistoryPageTest, theArrowsWalkOverTheDaysAndTheSessionsFollow)
{
    add(0);
    add(1);
    add(1);
    open();
    settle();
    EXPECT_EQ(page.day(), QDate(2026, 11, 21));
    EXPECT_EQ(rows(), 1);
    auto* map = part<HeatMap>();
    QTest::keyClick(map, Qt::Key_Up);
    settle();
    EXPECT_EQ(page.day(), QDate(2026, 11, 20));
    EXPECT_EQ(rows(), 2);
    EXPECT_TRUE(map->accessibleName().contains(QStringLiteral("2 sessions")));
    QTest::keyClick(map, Qt::Key_Left);
    EXPECT_EQ(page.day(), QDate(2026, 11, 13));
    QTest::keyClick(map, Qt::Key_End);
    EXPECT_EQ(page.day(), QDate(2026, 11, 21));
    QTest::keyClick(map, Qt::Key_Right);
    EXPECT_EQ(page.day(), QDate(2026, 11, 21)) << "there is no tomorrow";
    QTest::keyClick(part<MonthCalendar>(), Qt::Key_PageUp);
    EXPECT_EQ(page.day(), QDate(2026, 10, 21));
}

TEST_F(HistoryPageTest, aClickOnASquareChoosesItsDay)
{
    add(0);
    open();
    auto* map = part<HeatMap>();
    QSignalSpy chosen(map, &HeatMap::dayChosen);
    QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(map->width() / 3, map->height() / 2));
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(page.day(), chosen[0][0].toDate());
    EXPECT_LT(page.day(), QDate(2026, 11, 1));
}

TEST_F(HistoryPageTest, whatIsAddedCorrectedOrDeletedIsUndoable)
{
    const SessionRecord record = add(0);
    open();
    ASSERT_TRUE(desk.remove(record.id));
    EXPECT_FALSE(store->session(record.id)->has_value());
    desk.undoStack().undo();
    EXPECT_EQ(store->session(record.id)->value(), record);
    SessionRecord changed = record;
    changed.pain = 4;
    changed.startedAt = changed.startedAt.addDays(-3);
    changed.endedAt = changed.endedAt.addDays(-3);
    ASSERT_TRUE(desk.change(changed, QStringLiteral("correct")));
    EXPECT_EQ(desk.history().sessions(QDate(2026, 11, 18), QDate(2026, 11, 18))->size(), 1U);
    desk.undoStack().undo();
    desk.undoStack().undo();
    EXPECT_FALSE(desk.undoStack().canUndo());
    EXPECT_EQ(store->session(record.id)->value(), record);
    SessionRecord impossible = record;
    impossible.endedAt = impossible.startedAt.addSecs(-5);
    QSignalSpy failed(&desk, &HistoryDesk::failed);
    EXPECT_FALSE(desk.change(impossible, QStringLiteral("correct")));
    EXPECT_EQ(failed.count(), 1);
}

TEST_F(HistoryPageTest, aCorrectionKeepsWhatItDoesNotTouch)
{
    SessionRecord record = add(2);
    record.effort = Effort::Hard;
    record.pain = 2;
    record.note = QStringLiteral("sore");
    {
        RecordDialog dialog(record, desk.now());
        EXPECT_EQ(dialog.applied(record), record);
    }
    RecordDialog dialog(record, desk.now());
    dialog.findChild<QSpinBox*>()->setValue(-1);
    const SessionRecord applied = dialog.applied(record);
    EXPECT_EQ(applied.pain, std::nullopt);
    EXPECT_EQ(applied.note, QStringLiteral("sore"));
    EXPECT_EQ(applied.startedAt, record.startedAt);
}

TEST_F(HistoryPageTest, exercisesShowLeftBesideRight)
{
    for (int day = 0; day < 5; ++day)
        add(day);
    open();
    page.setView(HistoryPage::View::Exercises);
    std::vector<PlotView*> plots;
    for (PlotView* plot : page.findChildren<PlotView*>()) {
        if (plot->isVisibleTo(&page))
            plots.push_back(plot);
    }
    ASSERT_EQ(plots.size(), 5U);
    EXPECT_FALSE(plots[0]->isEmpty());
    QTest::keyClick(plots[0], Qt::Key_End);
    EXPECT_TRUE(plots[0]->pointWords().contains(QStringLiteral("Left"))) << qPrintable(plots[0]->pointWords());
    EXPECT_TRUE(plots[0]->pointWords().contains(QStringLiteral("30 s")));
    QTest::keyClick(plots[0], Qt::Key_Down);
    EXPECT_TRUE(plots[0]->pointWords().contains(QStringLiteral("45 s")));
    QTest::keyClick(plots[0], Qt::Key_Home);
    EXPECT_TRUE(plots[0]->pointWords().contains(QStringLiteral("17"))) << qPrintable(plots[0]->pointWords());
    EXPECT_TRUE(plots[0]->accessibleName().contains(plots[0]->pointWords()));
}

TEST_F(HistoryPageTest, routinesThatAreGoneStayInTheHistory)
{
    add(3, QStringLiteral("Gone"));
    add(1, QStringLiteral("Tight hips"));
    open();
    page.setView(HistoryPage::View::Routines);
    auto* list = part<ChoiceList>();
    ASSERT_NE(list, nullptr);
    EXPECT_EQ(list->chosen(), QStringLiteral("Tight hips")) << "the last done first";
    list->choose(QStringLiteral("Gone"));
    EXPECT_FALSE(part<PlotView>()->isEmpty());
}

TEST_F(HistoryPageTest, thePlanIsUndoableAndKeepsItsPast)
{
    const RoutineId id(QStringLiteral("hips"));
    ASSERT_TRUE(store->saveSession(add(0)).ok());
    ASSERT_TRUE(
        HistoryStore(*store).setPlan(id, {{id, QStringLiteral("Hips"), QDate(2026, 11, 2), true, {1, 3, {}}}}).ok());
    EXPECT_TRUE(desk.hasPlan());
    ASSERT_TRUE(desk.plan(id, QStringLiteral("Hips"), Frequency{2, 0, std::bitset<7>(5)}));
    EXPECT_EQ(desk.plannedFrequency(id)->timesADay, 2);
    EXPECT_EQ(desk.history().plan()->size(), 2U) << "what held before stays true of its days";
    ASSERT_TRUE(desk.plan(id, QStringLiteral("Hips"), std::nullopt));
    EXPECT_FALSE(desk.hasPlan());
    desk.undoStack().undo();
    desk.undoStack().undo();
    EXPECT_EQ(desk.plannedFrequency(id)->daysAWeek, 3);
}

TEST(Plot, stepsAreRound)
{
    EXPECT_DOUBLE_EQ(plotStep(10), 5);
    EXPECT_DOUBLE_EQ(plotStep(4), 1);
    EXPECT_DOUBLE_EQ(plotStep(63), 20);
    EXPECT_DOUBLE_EQ(plotStep(0), 1);
    EXPECT_DOUBLE_EQ(plotStep(1.5), 0.5);
}

} // namespace limber
