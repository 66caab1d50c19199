// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>
#include <cstring>
#include <vector>

namespace limber::test
{

/// A sound server of a test's own, with one null sink; it can be killed, started again, stopped in its tracks.
class SoundServer
{
public:
    SoundServer() { start(); }
    ~SoundServer() { kill(); }

    void start()
    {
        const QString socket = m_dir.filePath(QStringLiteral("pulse.sock"));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_dir.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_dir.path());
        environment.remove(QStringLiteral("PULSE_SERVER"));
        environment.remove(
            QStringLiteral("DBUS_SESSION_BUS_ADDRESS")); // one server per bus is all that PulseAudio allows
        m_server.setProcessEnvironment(environment);
        m_server.setStandardErrorFile(m_dir.filePath(QStringLiteral("log")));
        m_server.start(QStringLiteral("pulseaudio"),
                       {QStringLiteral("-n"), QStringLiteral("--daemonize=no"), QStringLiteral("--exit-idle-time=-1"),
                        QStringLiteral("-L"), QStringLiteral("module-null-sink sink_name=null norewinds=1 rate=48000"),
                        QStringLiteral("-L"),
                        QStringLiteral("module-native-protocol-unix auth-anonymous=1 socket=") + socket});
        const bool up = QTest::qWaitFor([&socket] { return QFile::exists(socket); }, 10'000);
        Q_ASSERT_X(up, "SoundServer", "pulseaudio did not start");
        qputenv("PULSE_SERVER", address().toUtf8());
    }

    void kill()
    {
        if (m_server.state() == QProcess::NotRunning)
            return;
        m_server.kill();
        m_server.waitForFinished();
        QFile::remove(m_dir.filePath(QStringLiteral("pulse.sock")));
    }
    void freeze() { ::kill(static_cast<pid_t>(m_server.processId()), SIGSTOP); }
    void thaw() { ::kill(static_cast<pid_t>(m_server.processId()), SIGCONT); }

    QString address() const { return QStringLiteral("unix:") + m_dir.filePath(QStringLiteral("pulse.sock")); }

private:
    QTemporaryDir m_dir;
    QProcess m_server;
};

/// Records what a listener would hear, from the null sink of the server that PULSE_SERVER names.
class Recorder
{
public:
    Recorder()
    {
        m_recorder.start(QStringLiteral("parec"),
                         {QStringLiteral("-d"), QStringLiteral("null.monitor"), QStringLiteral("--raw"),
                          QStringLiteral("--format=float32le"), QStringLiteral("--rate=48000"),
                          QStringLiteral("--channels=1"), QStringLiteral("--latency-msec=20")});
        const bool running = QTest::qWaitFor([this] { return length() > 4800; }, 5'000);
        Q_ASSERT_X(running, "Recorder", "nothing can be recorded");
    }
    ~Recorder()
    {
        m_recorder.kill();
        m_recorder.waitForFinished();
    }

    /// Samples so far.
    std::ptrdiff_t length()
    {
        m_bytes += m_recorder.readAllStandardOutput();
        return m_bytes.size() / static_cast<std::ptrdiff_t>(sizeof(float));
    }

    std::vector<float> samples()
    {
        std::vector<float> all(static_cast<std::size_t>(length()));
        std::memcpy(all.data(), m_bytes.constData(), all.size() * sizeof(float));
        return all;
    }

    /// Lets the event loop run until so many more samples were heard.
    bool hear(std::ptrdiff_t more)
    {
        const std::ptrdiff_t wanted = length() + more;
        return QTest::qWaitFor([this, wanted] { return length() >= wanted; }, static_cast<int>(more / 48 + 5'000));
    }

private:
    QProcess m_recorder;
    QByteArray m_bytes;
};

} // namespace limber::test
