// SPDX-License-Identifier: GPL-3.0-or-later
// What the window offers after what was done: taking the next step, correcting, undoing.
#include "app/history/heat_map.h"
#include "app/history/history_page.h"
#include "app/history/record_dialog.h"
#include "app/history/session_row.h"
#include "app/render/type.h"
#include "app/shell/app_context.h"
#include "app/shell/main_window.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/message_bar.h"
#include "app/shell/window_actions.h"
#include "core/history/by_hand.h"
#include "core/model/session_rules.h"

#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDateTimeEdit>

#include <gtest/gtest.h>

namespace limber
{

namespace
{

class WindowHistoryTest : public testing::Test
{
protected:
    WindowHistoryTest()
    {
        loadFonts();
        context.settings().setHealthNoticeRead();
        window = std::make_unique<MainWindow>(context);
        window->resize(1280, 800);
        window->show();
        window->finishStarting();
        routine = *context.shelf().copy(RoutineId(QStringLiteral("five-minutes")));
    }
    /// A session of the copied routine, done in full or broken off after its first step of work.
    SessionId keep(int daysAgo, Effort effort, int pain, bool full)
    {
        const Routine made = *context.shelf().find(routine);
        HistoryDesk& desk = context.history();
        const Timeline timeline = compile(made, desk.lookup(), context.settings().timing());
        const QDateTime start = desk.now().addDays(-daysAgo).addSecs(-600);
        SessionRecord record = doneByHand(made, timeline, desk.lookup(), start.toOffsetFromUtc(start.offsetFromUtc()));
        record.effort = effort;
        record.pain = pain;
        record.finished = full;
        int work = 0;
        for (PerformedStep& step : record.steps) {
            const bool isWork = step.kind == StepKind::Hold || step.kind == StepKind::Reps;
            if (!full && isWork && ++work > 1)
                step.outcome = StepOutcome::NotReached;
        }
        EXPECT_TRUE(desk.add(record));
        return record.id;
    }
    template <typename T = Button>
    T* button(const QString& words)
    {
        QCoreApplication::processEvents(); // what is new in a layout is shown by the next event
        for (T* found : window->findChildren<T*>()) {
            if (found->isVisible() && (found->text() == words || found->toolTip() == words))
                return found;
        }
        return nullptr;
    }
    void click(const QString& words)
    {
        Button* found = button(words);
        ASSERT_NE(found, nullptr) << qPrintable(words);
        QTest::mouseClick(found, Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    MessageBar& messages() { return *window->findChild<MessageBar*>(); }
    WindowActions& actions() { return *window->findChild<WindowActions*>(); }
    Routine now() { return *context.shelf().find(routine); }

    SystemClock clock;
    AppContext context{clock, Store::inMemory(), std::move(Catalogue::load()).value()};
    std::unique_ptr<MainWindow> window;
    RoutineId routine;
};

} // namespace

TEST_F(WindowHistoryTest, twoFullEasySessionsSuggestAStepThatIsTakenByOneClickAndUndone)
{
    keep(2, Effort::Easy, 0, true);
    keep(1, Effort::Easy, 0, true);
    const Routine before = now();
    actions().goToToday->trigger();
    click(QStringLiteral("Take the step"));
    EXPECT_NE(now().sections, before.sections);
    EXPECT_EQ(button(QStringLiteral("Take the step")), nullptr) << "one change at a time";
    ASSERT_TRUE(messages().isShowing());
    click(QStringLiteral("Undo"));
    EXPECT_EQ(now().sections, before.sections);
    EXPECT_FALSE(messages().isShowing());
    EXPECT_NE(button(QStringLiteral("Take the step")), nullptr);
}

TEST_F(WindowHistoryTest, threeCutShortSuggestTheStepBack)
{
    for (const int day : {3, 2, 1})
        keep(day, Effort::Hard, 0, false);
    const Routine before = now();
    actions().goToToday->trigger();
    click(QStringLiteral("Step back"));
    EXPECT_NE(now().sections, before.sections);
    EXPECT_EQ(button(QStringLiteral("Step back")), nullptr);
}

TEST_F(WindowHistoryTest, notNowChangesNothingAndSaysSo)
{
    keep(2, Effort::Easy, 0, true);
    keep(1, Effort::Easy, 0, true);
    const Routine before = now();
    actions().goToToday->trigger();
    click(QStringLiteral("Not now"));
    EXPECT_EQ(now().sections, before.sections);
    EXPECT_EQ(button(QStringLiteral("Take the step")), nullptr);
    EXPECT_TRUE(messages().text().startsWith(QStringLiteral("It stays as it is")));
}

TEST_F(WindowHistoryTest, theDayAfterPainItIsAskedWhetherItIsWorse)
{
    const SessionId id = keep(1, Effort::Right, 4, true);
    actions().goToToday->trigger();
    click(QStringLiteral("Worse"));
    EXPECT_EQ(nextDayOf(*context.history().session(id)), NextDay::Worse);
    EXPECT_EQ(button(QStringLiteral("Worse")), nullptr);
    actions().undo->trigger();
    EXPECT_NE(button(QStringLiteral("Worse")), nullptr);
}

TEST_F(WindowHistoryTest, anOfferToUndoGoesWhenItWasUndoneAnotherWay)
{
    keep(0, Effort::Right, 0, true);
    actions().goToHistory->trigger();
    click(QStringLiteral("Delete"));
    ASSERT_TRUE(messages().isShowing());
    actions().undo->trigger();
    EXPECT_FALSE(messages().isShowing()) << "its button would take back something older";
    EXPECT_NE(button(QStringLiteral("Delete")), nullptr);
}

TEST_F(WindowHistoryTest, aSessionIsAddedOnTheDayThatIsLookedAt)
{
    keep(0, Effort::Right, 0, true);
    actions().goToHistory->trigger();
    auto* page = window->findChild<HistoryPage*>();
    const QDate today = page->day();
    QTest::keyClick(page->findChild<HeatMap*>(), Qt::Key_Left);
    ASSERT_EQ(page->day(), today.addDays(-7));
    Button* add = button(QStringLiteral("Add a session"));
    QTimer::singleShot(0, window.get(), [&] {
        auto* dialog = qobject_cast<RecordDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        EXPECT_EQ(dialog->startedAt().date(), today.addDays(-7));
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    QTest::mouseClick(add, Qt::LeftButton);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(page->findChildren<SessionRow*>().size(), 1);
    EXPECT_EQ(context.history().history().sessions(today.addDays(-7), today.addDays(-7))->size(), 1U);
}

} // namespace limber
