// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/support/running_limber.h"

#include "core/storage/store.h"

#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace limber::test
{

using namespace Qt::StringLiterals;

RunningLimber::RunningLimber(const QStringList& environment)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(u"HOME"_s, m_home.path());
    variables.insert(u"LANG"_s, u"C.UTF-8"_s);
    for (const char* place : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        variables.remove(QString::fromLatin1(place));
    for (const QString& variable : environment)
        variables.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    m_process.setProcessEnvironment(variables);
    m_process.setWorkingDirectory(m_home.path());
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(LIMBER_PROGRAM), {u"--data"_s, dataFolder()});
    if (!m_process.waitForStarted())
        return;
    QProcess search;
    search.start(u"xdotool"_s, {u"search"_s, u"--sync"_s, u"--onlyvisible"_s, u"--all"_s, u"--pid"_s,
                                QString::number(m_process.processId()), u"--name"_s, u"Limber"_s});
    m_up = QTest::qWaitFor([&search] { return search.state() == QProcess::NotRunning; }, 20'000);
    const QString window = QString::fromLatin1(search.readAllStandardOutput()).section(u'\n', 0, 0);
    run({u"windowactivate"_s, u"--sync"_s, window});
    settle();
}

RunningLimber::~RunningLimber()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(5'000);
}

void RunningLimber::run(const QStringList& commands)
{
    QProcess hands;
    hands.start(u"xdotool"_s, commands);
    ASSERT_TRUE(hands.waitForStarted());
    EXPECT_TRUE(QTest::qWaitFor([&hands] { return hands.state() == QProcess::NotRunning; }, 20'000));
    EXPECT_EQ(hands.exitCode(), 0) << qPrintable(commands.join(u' '));
}

void RunningLimber::press(const QStringList& keys)
{
    for (const QString& key : keys) {
        run({u"key"_s, u"--delay"_s, u"20"_s, key});
        ++m_keystrokes;
        settle();
    }
}

void RunningLimber::type(const QString& text)
{
    run({u"type"_s, u"--delay"_s, u"25"_s, text});
    m_keystrokes += static_cast<int>(text.size());
    settle();
}

void RunningLimber::click(int x, int y, int times)
{
    run({u"mousemove"_s, QString::number(x), QString::number(y), u"sleep"_s, u"0.05"_s, u"click"_s, u"--repeat"_s,
         QString::number(times), u"--delay"_s, u"60"_s, u"1"_s});
    m_clicks += times;
    settle();
}

void RunningLimber::settle()
{
    QTest::qWait(220); // motion takes up to 180 ms
}

bool RunningLimber::quit()
{
    press({u"ctrl+q"_s});
    --m_keystrokes;
    return QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 10'000);
}

std::vector<Routine> RunningLimber::routinesOnDisk() const
{
    std::vector<Routine> routines;
    const auto store = Store::openForReading(Store::pathIn(dataFolder()));
    if (!store)
        return routines;
    const auto summaries = (*store)->routines();
    for (const RoutineSummary& summary : summaries ? *summaries : std::vector<RoutineSummary>()) {
        auto routine = (*store)->routine(summary.id);
        if (routine && *routine)
            routines.push_back(std::move(**routine));
    }
    return routines;
}

} // namespace limber::test
