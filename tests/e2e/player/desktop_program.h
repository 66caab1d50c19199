// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace limber::test
{

/// The program itself on the test's X server, with a data folder of its own, worked by xdotool.
class DesktopProgram
{
public:
    explicit DesktopProgram(QString dataFolder) : m_data(std::move(dataFolder)) {}
    /// Kills it when it still runs.
    ~DesktopProgram();

    /// Starts it and waits for its window to have the keyboard; more arguments may be given.
    bool start(const QStringList& arguments = {});
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    qint64 pid() const { return m_process.processId(); }

    /// Keys by their X names, one after the other.
    bool press(const QStringList& keys);
    bool run(const QStringList& xdotool);
    /// kill -9.
    void killAtOnce();
    /// By the window manager, as the window's own button does; false when it does not end within ten seconds.
    bool closeWindow();
    /// Waits for a window of the program whose title matches this pattern.
    bool asks(const QString& question) const;
    int exitCode() const { return m_process.exitCode(); }
    bool crashed() const { return m_process.exitStatus() == QProcess::CrashExit; }
    QString errors() { return QString::fromUtf8(m_process.readAllStandardError()); }
    QString window() const { return m_window; }

    /// What the program writes to its standard output for these arguments.
    static QByteArray answer(const QStringList& arguments);

private:
    QString windowNamed(const QString& pattern) const;

    QString m_data;
    QTemporaryDir m_home;
    QProcess m_process;
    QString m_window;
};

} // namespace limber::test
