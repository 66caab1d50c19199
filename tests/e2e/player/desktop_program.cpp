// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/player/desktop_program.h"

#include <QtTest/QTest>

#include <optional>

namespace limber::test
{

namespace
{

constexpr int kPatience = 10'000;

/// Runs it while the events of the test's own windows and processes go on; nothing when it failed.
std::optional<QString> answerOf(const QString& command, const QStringList& arguments)
{
    QProcess process;
    process.start(command, arguments);
    const bool ended = QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, kPatience);
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return std::nullopt;
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

} // namespace

DesktopProgram::~DesktopProgram()
{
    killAtOnce();
}

bool DesktopProgram::start(const QStringList& arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), m_home.path());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral(LIMBER_PROGRAM), QStringList{QStringLiteral("--data"), m_data} + arguments);
    if (!m_process.waitForStarted())
        return false;
    const bool seen = QTest::qWaitFor(
        [this] {
            m_window = windowNamed(QStringLiteral("Limber$")); // and not a question over it
            return !m_window.isEmpty();
        },
        kPatience);
    return seen && run({QStringLiteral("windowactivate"), m_window});
}

QString DesktopProgram::windowNamed(const QString& pattern) const
{
    const QStringList search{QStringLiteral("search"),
                             QStringLiteral("--all"),
                             QStringLiteral("--onlyvisible"),
                             QStringLiteral("--pid"),
                             QString::number(m_process.processId()),
                             QStringLiteral("--name"),
                             pattern};
    return answerOf(QStringLiteral("xdotool"), search).value_or(QString()).section(QLatin1Char('\n'), -1);
}

bool DesktopProgram::asks(const QString& question) const
{
    return QTest::qWaitFor([&] { return !windowNamed(question).isEmpty(); }, kPatience);
}

bool DesktopProgram::press(const QStringList& keys)
{
    QStringList commands{QStringLiteral("key"), QStringLiteral("--delay"), QStringLiteral("60")};
    return run(commands + keys);
}

bool DesktopProgram::run(const QStringList& xdotool)
{
    return answerOf(QStringLiteral("xdotool"), xdotool).has_value();
}

void DesktopProgram::killAtOnce()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

bool DesktopProgram::closeWindow()
{
    if (!run({QStringLiteral("windowactivate"), m_window}) || !press({QStringLiteral("alt+F4")}))
        return false;
    return QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, kPatience);
}

QByteArray DesktopProgram::answer(const QStringList& arguments)
{
    return answerOf(QStringLiteral(LIMBER_PROGRAM), arguments).value_or(QString()).toUtf8();
}

} // namespace limber::test
