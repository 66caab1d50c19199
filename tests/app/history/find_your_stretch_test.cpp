// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way in the real window, by keys: find your stretch, see the ranking, make the routine, play it, see it in
// the history; half on one evening and the rest on another; what is planned is there at the start.
#include "app/history/heat_map.h"
#include "app/history/history_page.h"
#include "app/history/ranking_page.h"
#include "app/history/today_page.h"
#include "app/player/player_page.h"
#include "app/render/type.h"
#include "app/shell/app_context.h"
#include "app/shell/main_window.h"
#include "app/shell/widgets/button.h"
#include "app/shell/window_actions.h"

#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>

#include <gtest/gtest.h>

namespace limber
{

namespace
{

class TurnedClock final : public Clock
{
public:
    Millis steadyNow() const override { return m_real.steadyNow(); }
    Millis bootNow() const override { return m_real.bootNow(); }
    QDateTime wallNow() const override { return m_real.wallNow().addDays(days); }
    int days = 0;

private:
    SystemClock m_real;
};

class FindYourStretch : public testing::Test
{
protected:
    FindYourStretch()
    {
        loadFonts();
        context.settings().setHealthNoticeRead();
        window = std::make_unique<MainWindow>(context);
        show();
    }
    void show()
    {
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
        window->finishStarting();
    }
    PlayerPage* player() { return window->findChild<PlayerPage*>(); }
    template <typename T>
    T* seen()
    {
        for (T* found : window->findChildren<T*>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    Button* button(const QString& words)
    {
        for (Button* found : window->findChildren<Button*>()) {
            if (found->isVisible() && found->text() == words)
                return found;
        }
        return nullptr;
    }
    void key(int key) { player()->press(key); }
    /// Through the steps at a rush: what leads up to work is left, work is shortened to nothing, which is done; every
    /// question for a rating gets `rating(n)`.
    int playThrough(const std::function<int(int)>& rating, int stopAfter = 1000)
    {
        int rated = 0;
        for (int i = 0; i < 4000 && !player()->accessibleName().isEmpty(); ++i) {
            const auto last = context.history().history().lastSession();
            if (last && *last && (*last)->finished && (*last)->startedAt >= m_begun)
                break;
            if (rated >= stopAfter) {
                key(Qt::Key_Escape);
                key(Qt::Key_Return);
                break;
            }
            const QString before = player()->accessibleName();
            if (player()->press(Qt::Key_0 + rating(rated))) {
                ++rated;
                continue;
            }
            key(Qt::Key_Minus);
            key(Qt::Key_Minus);
            key(Qt::Key_Minus);
            if (player()->accessibleName() != before)
                continue;
            if (player()->press(Qt::Key_0 + rating(rated)))
                ++rated; // the hold has ended and the question stands
            else
                key(Qt::Key_Return); // self-paced
        }
        return rated;
    }
    void endPlayer()
    {
        for (int i = 0; i < 4 && player(); ++i) {
            key(Qt::Key_Return);
            QCoreApplication::processEvents();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    TurnedClock clock;
    AppContext context{clock, Store::inMemory(), std::move(Catalogue::load()).value()};
    std::unique_ptr<MainWindow> window;
    QDateTime m_begun = clock.wallNow().addSecs(-1);
    const RoutineId starter{QStringLiteral("find-your-stretch")};
};

} // namespace

TEST_F(FindYourStretch, endsInARankingARoutineAndAHistory)
{
    window->play(starter);
    ASSERT_NE(player(), nullptr);
    const int rated = playThrough([](int n) { return n / 2 == 3 ? 5 : n / 2 == 7 ? 4 : n % 3; });
    EXPECT_EQ(rated, 24) << "twelve stretches, both sides apart";
    endPlayer();
    ASSERT_EQ(player(), nullptr);
    ASSERT_NE(seen<RankingPage>(), nullptr);
    const Best& best = seen<RankingPage>()->best();
    ASSERT_EQ(best.chosen.size(), 3U);
    EXPECT_EQ(best.chosen[0].exercise, ExerciseId(QStringLiteral("lean-over")));
    EXPECT_EQ(best.chosen[0].left, 5);
    QTest::mouseClick(button(QStringLiteral("Make a routine of the best three")), Qt::LeftButton);
    const GalleryContent content = context.shelf().content();
    ASSERT_EQ(content.own.size(), 1U);
    EXPECT_EQ(content.own[0].title, QStringLiteral("My best three"));

    m_begun = clock.wallNow();
    window->play(content.own[0].id);
    ASSERT_NE(player(), nullptr);
    playThrough([](int) { return 9; });
    endPlayer();
    window->showHistory();
    auto* map = seen<HeatMap>();
    ASSERT_NE(map, nullptr);
    EXPECT_TRUE(map->words(clock.wallNow().date()).contains(QStringLiteral("2 sessions")))
        << qPrintable(map->words(clock.wallNow().date()));
    context.shelf().undoStack().undo();
    EXPECT_TRUE(context.shelf().content().own.empty()) << "undoable";
}

TEST_F(FindYourStretch, halfTodayTheRestTomorrow)
{
    window->play(starter);
    ASSERT_NE(player(), nullptr);
    EXPECT_EQ(playThrough([](int) { return 3; }, 10), 10);
    endPlayer();
    ASSERT_NE(seen<RankingPage>(), nullptr);
    EXPECT_NE(button(QStringLiteral("Try the other 7")), nullptr);
    clock.days = 1;
    window->showToday();
    ASSERT_NE(button(QStringLiteral("Go on")), nullptr);
    m_begun = clock.wallNow();
    QTest::mouseClick(button(QStringLiteral("Go on")), Qt::LeftButton);
    ASSERT_NE(player(), nullptr);
    EXPECT_EQ(playThrough([](int) { return 4; }), 14);
    endPlayer();
    ASSERT_NE(seen<RankingPage>(), nullptr);
    EXPECT_EQ(button(QStringLiteral("Try the other 7")), nullptr);
    window->showToday();
    EXPECT_EQ(button(QStringLiteral("Go on")), nullptr);
}

TEST_F(FindYourStretch, whatIsPlannedIsSeenAtTheStartAndTheStartReadsNoHistory)
{
    EXPECT_EQ(seen<TodayPage>(), nullptr) << "no plan: the gallery, as before";
    const auto id = context.shelf().copy(RoutineId(QStringLiteral("five-minutes")));
    ASSERT_TRUE(context.history().plan(*id, QStringLiteral("Mine"), Frequency{2, 7, {}}));
    const auto rowsOfStart = [&] {
        const qint64 before = context.store().rowsRead();
        MainWindow again(context);
        again.restoreLast();
        again.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&again));
        EXPECT_NE(again.findChild<TodayPage*>(), nullptr);
        return context.store().rowsRead() - before;
    };
    rowsOfStart(); // what is kept in memory afterwards
    const qint64 empty = rowsOfStart();
    for (int day = 0; day < 60; ++day) {
        SessionRecord record;
        record.id = SessionId::fresh();
        record.routine = *id;
        record.routineTitle = QStringLiteral("Mine");
        record.startedAt = clock.wallNow().addDays(-day).addSecs(-600);
        record.startedAt = record.startedAt.toOffsetFromUtc(record.startedAt.offsetFromUtc());
        record.endedAt = record.startedAt.addSecs(300);
        record.finished = true;
        PerformedStep step;
        step.outcome = StepOutcome::Done;
        step.actual = step.planned = 30s;
        record.steps.assign(20, step);
        ASSERT_TRUE(context.store().saveSession(record).ok());
    }
    EXPECT_EQ(rowsOfStart(), empty);
}

} // namespace limber
