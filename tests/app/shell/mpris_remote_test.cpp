// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/mpris_remote.h"
#include "tests/app/shell/private_bus.h"

#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCall>
#include <QtDBus/QDBusVariant>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace limber::test
{

namespace
{

const QString kService = QStringLiteral("org.mpris.MediaPlayer2.limber");
const QString kPath = QStringLiteral("/org/mpris/MediaPlayer2");
const QString kPlayer = QStringLiteral("org.mpris.MediaPlayer2.Player");

} // namespace

class MprisTest : public OnPrivateBus
{
protected:
    /// Both ends live in this thread, so nobody may wait for an answer without serving.
    QDBusMessage ask(const QString& interface, const QString& method, const QVariantList& arguments = {})
    {
        QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, interface, method);
        call.setArguments(arguments);
        const QDBusPendingCall pending = theirs->asyncCall(call);
        EXPECT_TRUE(QTest::qWaitFor([&pending] { return pending.isFinished(); }, 10000));
        return pending.reply();
    }
    QVariant property(const char* name)
    {
        const QDBusMessage reply = ask(QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"),
                                       {kPlayer, QString::fromLatin1(name)});
        return reply.arguments().value(0).value<QDBusVariant>().variant();
    }
};

TEST_F(MprisTest, theBusSeesTheSessionAndWorksIt)
{
    MprisRemote remote(*ours);
    remote.setPosition([] { return Millis(4s); });
    remote.show({NowPlaying::State::Playing, QStringLiteral("Pigeon pose, left"), QStringLiteral("Hips"),
                 QStringLiteral("7"), 30s});
    EXPECT_EQ(property("PlaybackStatus").toString(), QStringLiteral("Playing"));
    EXPECT_EQ(property("Position").toLongLong(), 4'000'000);
    EXPECT_TRUE(property("CanPause").toBool());
    QSignalSpy pause(&remote, &MediaRemote::pauseRequested);
    QSignalSpy toggled(&remote, &MediaRemote::playPauseRequested);
    QSignalSpy next(&remote, &MediaRemote::nextRequested);
    ask(kPlayer, QStringLiteral("Pause"));
    ask(kPlayer, QStringLiteral("PlayPause"));
    ask(kPlayer, QStringLiteral("Next"));
    EXPECT_EQ(pause.count() + toggled.count() + next.count(), 3);
}

TEST_F(MprisTest, goesFromTheBusWithTheSession)
{
    auto remote = std::make_unique<MprisRemote>(*ours);
    EXPECT_NE(ask(kPlayer, QStringLiteral("Pause")).type(), QDBusMessage::ErrorMessage);
    remote.reset();
    EXPECT_EQ(ask(kPlayer, QStringLiteral("Pause")).type(), QDBusMessage::ErrorMessage);
}

TEST(Mpris, withoutABusNothingHappens)
{
    MprisRemote remote(QDBusConnection(QStringLiteral("no such bus")));
    remote.show({NowPlaying::State::Playing, QStringLiteral("Clam"), {}, {}, 30s});
    EXPECT_EQ(remote.status(), QStringLiteral("Playing"));
}

} // namespace limber::test
