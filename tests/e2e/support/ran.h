// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <gtest/gtest.h>

namespace limber::test
{

/// What the program answered to one call.
struct Ran {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs limber with an environment that holds a home directory, where programs are found, and nothing else.
inline Ran runLimber(const QString& home, const QStringList& arguments, const QString& path, const QString& locale)
{
    QProcess program;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("LANG"), locale);
    environment.insert(QStringLiteral("PATH"), path);
    program.setProcessEnvironment(environment);
    program.setWorkingDirectory(home);
    program.start(QStringLiteral(LIMBER_PROGRAM), arguments);
    EXPECT_TRUE(program.waitForFinished(60'000)) << qPrintable(arguments.join(u' '));
    EXPECT_EQ(program.exitStatus(), QProcess::NormalExit) << qPrintable(arguments.join(u' '));
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

} // namespace limber::test
