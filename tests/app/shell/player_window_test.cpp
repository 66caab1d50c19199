// SPDX-License-Identifier: GPL-3.0-or-later
// The window around the player: what it was before, and what is kept.
#include "app/editor/editor_page.h"
#include "app/player/player_page.h"
#include "app/print/print_preview.h"
#include "app/render/type.h"
#include "app/shell/app_context.h"
#include "app/shell/health_notice.h"
#include "app/shell/main_window.h"
#include "app/shell/routine_exchange.h"
#include "app/shell/session_desk.h"
#include "app/shell/window_actions.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <csignal>
#include <gtest/gtest.h>
#include <sys/resource.h>

namespace limber::test
{

namespace
{

/// No file grows beyond `bytes` while it lives, as on a full disk.
class FileLimit
{
public:
    explicit FileLimit(rlim_t bytes)
    {
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;

private:
    rlimit m_before{};
    void (*m_signal)(int) = nullptr;
};

const RoutineId kTightHips(QStringLiteral("tight-hips"));

} // namespace

class PlayerWindow : public testing::Test
{
protected:
    PlayerWindow()
    {
        static const bool kFonts = loadFonts();
        EXPECT_TRUE(kFonts);
        qputenv("PULSE_SERVER", "unix:/nowhere/pulse.sock");
        window.resize(1000, 700);
        window.show();
        window.finishStarting();
    }
    PlayerPage& page()
    {
        auto* found = window.findChild<PlayerPage*>();
        EXPECT_NE(found, nullptr);
        return *found;
    }
    void leave()
    {
        page().press(Qt::Key_Escape);
        page().press(Qt::Key_Return);
        page().press(Qt::Key_Escape); // the end's questions
        EXPECT_TRUE(QTest::qWaitFor([this] { return window.findChild<PlayerPage*>() == nullptr; }));
    }

    SystemClock clock;
    AppContext context{clock, Store::inMemory(), Catalogue::load().value()};
    MainWindow window{context};
};

TEST_F(PlayerWindow, givesBackTheStateThatWasAndRemembersItsOwn)
{
    window.play(kTightHips);
    EXPECT_FALSE(window.isFullScreen());
    page().press(Qt::Key_F11);
    EXPECT_TRUE(window.isFullScreen());
    leave();
    EXPECT_FALSE(window.isFullScreen());
    window.play(kTightHips);
    EXPECT_TRUE(window.isFullScreen()) << "as the player was left";
    page().press(Qt::Key_F11);
    leave();
    window.setWindowState(Qt::WindowFullScreen);
    window.play(kTightHips);
    page().press(Qt::Key_F11);
    EXPECT_FALSE(window.isFullScreen());
    leave();
    EXPECT_TRUE(window.isFullScreen());
}

TEST_F(PlayerWindow, isPlayableSmallerThanItIsEditable)
{
    window.play(kTightHips);
    window.resize(800, 500);
    EXPECT_EQ(window.size(), QSize(800, 500));
    leave();
    EXPECT_GE(window.width(), 900);
}

TEST_F(PlayerWindow, waitsUntilTheHealthNoticeIsRead)
{
    window.showHealthNoticeOnce();
    window.playNamed(kTightHips.text()); // limber play at the very first start
    EXPECT_EQ(window.findChild<PlayerPage*>(), nullptr);
    QTest::keyClick(window.findChild<HealthNotice*>(), Qt::Key_Return);
    EXPECT_TRUE(page().isVisible());
    leave();
}

TEST_F(PlayerWindow, aFileThatIsOpenedMeanwhileComesUpAfterTheSession)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("tight.limber"));
    ASSERT_TRUE(exportRoutine(*context.shelf().find(kTightHips), file, context));
    window.play(kTightHips);
    window.importFiles({file});
    EXPECT_TRUE(page().isVisible());
    EXPECT_TRUE(window.focusWidget() == &page() || page().isAncestorOf(window.focusWidget()));
    EXPECT_TRUE(context.shelf().content().own.empty());
    leave();
    EXPECT_EQ(context.shelf().content().own.size(), 1U);
    EXPECT_TRUE(window.findChild<EditorPage*>()->isVisible());
}

TEST_F(PlayerWindow, aSessionThatBeginsFromOutsideEndsThePreview)
{
    window.openRoutine(*context.shelf().copy(kTightHips));
    window.actions().print->trigger();
    ASSERT_NE(window.findChild<PrintPreview*>(), nullptr);
    window.playNamed(kTightHips.text());
    EXPECT_TRUE(page().isVisible());
    leave();
    EXPECT_TRUE(QTest::qWaitFor([this] { return window.findChild<PrintPreview*>() == nullptr; }));
    window.actions().print->trigger();
    EXPECT_TRUE(window.findChild<PrintPreview*>()->isVisible());
}

TEST_F(PlayerWindow, playsOneThingAtATime)
{
    window.play(kTightHips);
    window.play(kTightHips);
    EXPECT_EQ(window.findChildren<PlayerPage*>().size(), 1);
    leave();
}

TEST_F(PlayerWindow, whatIsSwitchedInThePlayerStaysSwitched)
{
    window.play(kTightHips);
    page().press(Qt::Key_T);
    page().press(Qt::Key_F);
    EXPECT_TRUE(context.settings().all().timing.moreTime);
    EXPECT_TRUE(context.settings().all().firstTime);
    leave();
    window.play(kTightHips);
    page().press(Qt::Key_T);
    page().press(Qt::Key_F);
    EXPECT_FALSE(context.settings().all().timing.moreTime);
    EXPECT_FALSE(context.settings().all().firstTime);
    leave();
}

TEST(FullDiskInASession, goesOnSaysSoAndWritesWhenItCan)
{
    const QTemporaryDir folder;
    const SystemClock clock;
    qputenv("PULSE_SERVER", "unix:/nowhere/pulse.sock");
    auto opened = Store::open(Store::pathIn(folder.path()), clock.wallNow());
    ASSERT_TRUE(opened);
    AppContext context(clock, std::move(opened->store), Catalogue::load().value());
    const std::optional<Routine> routine = context.shelf().find(kTightHips);
    ASSERT_TRUE(routine);
    SessionDesk desk(context, *routine);
    const SessionId id = desk.session().id();
    {
        const FileLimit full(1);
        for (int i = 0; i < 12; ++i)
            desk.session().next();
        EXPECT_TRUE(desk.session().isUnkept());
        EXPECT_EQ(desk.session().player().position().step, 12) << "it goes on";
        desk.session().stop();
        EXPECT_TRUE(desk.session().isUnkept());
    }
    EXPECT_TRUE(desk.session().keepAgain());
    EXPECT_FALSE(desk.session().isUnkept());
    const auto kept = context.store().session(id);
    ASSERT_TRUE(kept && *kept);
    EXPECT_TRUE((*kept)->endedAt.isValid());
    EXPECT_EQ((*kept)->steps[5].outcome, StepOutcome::Skipped);
}

namespace
{

class SetClock final : public Clock
{
public:
    Millis steadyNow() const override { return Millis(0); }
    Millis bootNow() const override { return Millis(0); }
    QDateTime wallNow() const override { return now; }
    QDateTime now{QDate(2026, 10, 25), QTime(2, 40)};
};

} // namespace

TEST(CutOffSession, isOfferedAlsoAfterTheClockWasSetBackAnHour)
{
    const QTemporaryDir folder;
    qputenv("PULSE_SERVER", "unix:/nowhere/pulse.sock");
    SetClock clock;
    {
        AppContext context(clock, std::move(Store::open(Store::pathIn(folder.path()), clock.now)->store),
                           Catalogue::load().value());
        SessionDesk desk(context, *context.shelf().find(kTightHips));
        desk.session().next();
        desk.session().next();
        ASSERT_TRUE(SessionDesk::cutOff(context));
        clock.now = clock.now.addSecs(-3600);
        EXPECT_TRUE(SessionDesk::cutOff(context));
        clock.now = clock.now.addDays(3);
        EXPECT_FALSE(SessionDesk::cutOff(context)) << "too long ago to go on with";
    }
}

} // namespace limber::test
