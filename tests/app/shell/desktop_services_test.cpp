// SPDX-License-Identifier: GPL-3.0-or-later
// What Limber asks of the desktop around a session, with services made for the test.
#include "app/history/reminder.h"
#include "app/shell/keep_awake.h"
#include "app/shell/notifier.h"
#include "app/shell/sleep_watch.h"
#include "tests/app/shell/private_bus.h"

#include <QtCore/QVariantMap>
#include <QtDBus/QDBusMessage>
#include <QtTest/QSignalSpy>

#include <fcntl.h>
#include <future>
#include <unistd.h>

using namespace limber;

/// org.freedesktop.ScreenSaver
class FakeScreenSaver : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public:
    QStringList reasons;
    QList<uint> released;

public Q_SLOTS:
    uint Inhibit(const QString&, const QString& reason)
    {
        reasons << reason;
        return 40 + static_cast<uint>(reasons.size());
    }
    void UnInhibit(uint cookie) { released << cookie; }
};

/// org.freedesktop.login1.Manager: what it gives is held as long as the other end of its pipe is open.
class FakeLogind : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    QStringList whats;
    int end = -1;
    ~FakeLogind() override
    {
        if (end >= 0)
            close(end);
    }
    bool isHeld() const
    {
        char nothing = 0;
        return read(end, &nothing, 1) != 0; // the end of the file when everybody has closed the other side
    }

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString&, const QString&, const QString& mode)
    {
        whats << what + QLatin1Char('/') + mode;
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_NONBLOCK | O_CLOEXEC) != 0)
            return {};
        end = ends[0];
        QDBusUnixFileDescriptor given(ends[1]);
        close(ends[1]);
        return given;
    }

Q_SIGNALS:
    void PrepareForSleep(bool before);
};

/// org.freedesktop.Notifications
class FakeNotifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList shown;
    QList<uint> replaced;
    QList<uint> closed;

public Q_SLOTS:
    uint Notify(const QString&, uint replaces, const QString&, const QString& title, const QString& text,
                const QStringList&, const QVariantMap&, int)
    {
        shown << title + QStringLiteral(": ") + text;
        replaced << replaces;
        return 7;
    }
    void CloseNotification(uint id) { closed << id; }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& action);
    void NotificationClosed(uint id, uint reason);
};

namespace limber::test
{

namespace
{

constexpr int kPatience = 5000;
constexpr auto kExported = QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals;

QDBusConnection nobody()
{
    return QDBusConnection(QStringLiteral("none"));
}

} // namespace

class DesktopServices : public OnPrivateBus
{
protected:
    void offer(QObject& object, const char* service, const char* path)
    {
        ASSERT_TRUE(theirs->registerService(QString::fromLatin1(service)));
        ASSERT_TRUE(theirs->registerObject(QString::fromLatin1(path), &object, kExported));
    }
    void offer(FakeScreenSaver& saver) { offer(saver, "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"); }
    void offer(FakeLogind& logind) { offer(logind, "org.freedesktop.login1", "/org/freedesktop/login1"); }
    void offer(FakeNotifications& fake)
    {
        offer(fake, "org.freedesktop.Notifications", "/org/freedesktop/Notifications");
    }
};

TEST_F(DesktopServices, theScreenSaverIsAskedAndReleased)
{
    FakeScreenSaver saver;
    offer(saver);
    {
        const KeepAwake awake({*ours, nobody()}, QStringLiteral("A routine is being played"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return saver.reasons.size() == 1; }, kPatience));
        QTest::qWait(50); // the answer is on its way
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return saver.released == QList<uint>{41}; }, kPatience));
}

TEST_F(DesktopServices, whatIsGrantedTooLateIsGivenBack)
{
    FakeScreenSaver saver;
    offer(saver);
    {
        const KeepAwake awake({*ours, nobody()}, QStringLiteral("short"));
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return saver.released == QList<uint>{41}; }, kPatience));
}

TEST_F(DesktopServices, withoutAScreenSaverLogindIsAskedAndReleased)
{
    FakeLogind logind;
    offer(logind);
    {
        const KeepAwake awake({*ours, *ours}, QStringLiteral("A routine is being played"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return logind.whats.size() == 1; }, kPatience));
        EXPECT_EQ(logind.whats.first(), QStringLiteral("idle:sleep/block"));
        QTest::qWait(50);
        EXPECT_TRUE(logind.isHeld());
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return !logind.isHeld(); }, kPatience));
}

TEST_F(DesktopServices, logindIsAskedAtOnceWhereThereIsNoSession)
{
    FakeLogind logind;
    offer(logind);
    const KeepAwake awake({nobody(), *ours}, QStringLiteral("A routine is being played"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return logind.whats.size() == 1; }, kPatience));
}

TEST_F(DesktopServices, nothingOfItIsNeeded)
{
    const KeepAwake alone({nobody(), nobody()}, QStringLiteral("nobody listens"));
    const KeepAwake refused({*ours, *ours}, QStringLiteral("no such service"));
    const SleepWatch watch(nobody());
    Notifier silent(nobody());
    silent.show(QStringLiteral("a"), QStringLiteral("b"));
    silent.withdraw();
    Notifier absent(*ours);
    absent.show(QStringLiteral("a"), QStringLiteral("b"));
    QTest::qWait(100); // the refusals
    absent.withdraw();
}

TEST_F(DesktopServices, aClosedLidIsHeardBeforeTheMachineSleepsAndNotAfter)
{
    const SleepWatch watch(*ours);
    QSignalSpy sleeping(&watch, &SleepWatch::sleeping);
    FakeLogind logind; // it may start later
    offer(logind);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            Q_EMIT logind.PrepareForSleep(true);
            QTest::qWait(20);
            return sleeping.count() > 0;
        },
        kPatience));
    QTest::qWait(100);
    const auto before = sleeping.count();
    Q_EMIT logind.PrepareForSleep(false);
    QTest::qWait(100);
    EXPECT_EQ(sleeping.count(), before);
}

TEST_F(DesktopServices, aNotificationIsShownReplacedClickedAndTakenAway)
{
    FakeNotifications desktop;
    offer(desktop);
    Notifier notifier(*ours);
    QSignalSpy clicked(&notifier, &Notifier::clicked);
    notifier.show(QStringLiteral("It waits"), QStringLiteral("Bridge"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return desktop.shown.size() == 1; }, kPatience));
    EXPECT_EQ(desktop.shown.first(), QStringLiteral("It waits: Bridge"));
    QTest::qWait(50);
    notifier.show(QStringLiteral("It waits"), QStringLiteral("Clam"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return desktop.shown.size() == 2; }, kPatience));
    EXPECT_EQ(desktop.replaced.last(), 7U);
    Q_EMIT desktop.ActionInvoked(8, QStringLiteral("default"));
    Q_EMIT desktop.ActionInvoked(7, QStringLiteral("default"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return clicked.count() == 1; }, kPatience));
    QTest::qWait(50);
    notifier.withdraw();
    EXPECT_TRUE(QTest::qWaitFor([&] { return desktop.closed == QList<uint>{7}; }, kPatience));
}

/// A reminder waits on a thread of its own, since the desktop of this test answers on this one.
class Reminding
{
public:
    explicit Reminding(const QDBusConnection& bus)
        : m_answer(std::async(std::launch::async,
                              [bus] { return notifyAndWait(bus, QStringLiteral("Time"), QStringLiteral("Also")); }))
    {
    }
    Result<bool> answer()
    {
        EXPECT_TRUE(QTest::qWaitFor(
            [this] { return m_answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, kPatience));
        return m_answer.get();
    }

private:
    std::future<Result<bool>> m_answer;
};

TEST_F(DesktopServices, aClickOnAReminderMeansToPlay)
{
    FakeNotifications fake;
    offer(fake);
    Reminding reminding(*ours);
    ASSERT_TRUE(QTest::qWaitFor([&] { return fake.shown.contains(QStringLiteral("Time: Also")); }, kPatience));
    Q_EMIT fake.ActionInvoked(6, QStringLiteral("default")); // of another program
    Q_EMIT fake.ActionInvoked(7, QStringLiteral("default"));
    const auto wanted = reminding.answer();
    ASSERT_TRUE(wanted.ok());
    EXPECT_TRUE(*wanted);
}

TEST_F(DesktopServices, aReminderThatIsClosedPlaysNothing)
{
    FakeNotifications fake;
    offer(fake);
    Reminding reminding(*ours);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !fake.shown.isEmpty(); }, kPatience));
    Q_EMIT fake.NotificationClosed(7, 2);
    const auto wanted = reminding.answer();
    ASSERT_TRUE(wanted.ok());
    EXPECT_FALSE(*wanted);
}

TEST_F(DesktopServices, aDesktopWithoutNotificationsIsNamed)
{
    const auto wanted = notifyAndWait(*ours, QStringLiteral("Time"), {});
    ASSERT_FALSE(wanted.ok());
    EXPECT_EQ(wanted.error().sentence, QStringLiteral("This desktop shows no notifications."));
}

} // namespace limber::test

#include "desktop_services_test.moc"
