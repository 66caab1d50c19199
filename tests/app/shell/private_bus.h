// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryFile>
#include <QtDBus/QDBusConnection>
#include <QtTest/QTest>

#include <gtest/gtest.h>
#include <memory>

namespace limber::test
{

/// A message bus of a test's own, and two who talk over it.
class OnPrivateBus : public testing::Test
{
protected:
    void SetUp() override
    {
        const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        ASSERT_FALSE(daemon.isEmpty()) << "dbus-daemon is needed; ./dev deps installs it";
        // Not the session's own rules: those would start services that are installed here.
        ASSERT_TRUE(m_rules.open());
        m_rules.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context=\"default\">"
                      "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
                      "<allow own=\"*\"/></policy></busconfig>");
        m_rules.close();
        m_daemon.start(daemon, {QStringLiteral("--config-file"), m_rules.fileName(), QStringLiteral("--nofork"),
                                QStringLiteral("--print-address")});
        ASSERT_TRUE(m_daemon.waitForReadyRead(10000));
        const QString address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        ours = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, QStringLiteral("ours")));
        theirs = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, QStringLiteral("theirs")));
        ASSERT_TRUE(ours->isConnected());
        ASSERT_TRUE(theirs->isConnected());
    }
    void TearDown() override
    {
        ours.reset();
        theirs.reset();
        QDBusConnection::disconnectFromBus(QStringLiteral("ours"));
        QDBusConnection::disconnectFromBus(QStringLiteral("theirs"));
        m_daemon.terminate();
        m_daemon.waitForFinished(5000);
    }

    std::unique_ptr<QDBusConnection> ours;
    std::unique_ptr<QDBusConnection> theirs;

private:
    QTemporaryFile m_rules;
    QProcess m_daemon;
};

} // namespace limber::test
