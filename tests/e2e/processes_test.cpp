// SPDX-License-Identifier: GPL-3.0-or-later
// Several processes on one data folder, and a folder that cannot be written.
#include "core/storage/store.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <gtest/gtest.h>
#include <unistd.h>

using namespace limber;

namespace
{

const QString kProgram = QStringLiteral(LIMBER_PROGRAM);

QString xdotool(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral("xdotool"), arguments);
    process.waitForFinished(10'000);
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

QString windowNamed(const QString& pattern)
{
    return xdotool({QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"), pattern})
        .section(QLatin1Char('\n'), 0, 0);
}

/// A window of the program in a process of its own; ended with the test.
struct Window {
    QProcess process;
    explicit Window(const QStringList& arguments, const QString& program = kProgram)
    {
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(program, arguments);
        EXPECT_TRUE(process.waitForStarted());
    }
    ~Window()
    {
        process.terminate();
        if (!process.waitForFinished(5'000))
            process.kill();
        process.waitForFinished();
    }
    static bool appears(const QString& pattern)
    {
        return QTest::qWaitFor([&pattern] { return !windowNamed(pattern).isEmpty(); }, 15'000);
    }
};

struct Run {
    int code;
    QString out;
    QString err;
};

Run run(const QStringList& arguments)
{
    QProcess process;
    process.start(kProgram, arguments);
    EXPECT_TRUE(process.waitForFinished(20'000));
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// A routine file made of a starter, with a title of its own.
QString fileWithTitle(const QString& folder, const QString& title)
{
    const QString path = QDir(folder).filePath(QStringLiteral("given.limber"));
    EXPECT_EQ(run({QStringLiteral("export"), QStringLiteral("five-minutes"), QStringLiteral("-o"), path}).code, 0);
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    text.replace("\"five-minutes\"", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"");
    EXPECT_EQ(text.count("\"Five minutes: when time is short\""), 1);
    text.replace("\"Five minutes: when time is short\"", '"' + title.toUtf8() + '"');
    file.resize(0);
    file.seek(0);
    file.write(text);
    return path;
}

} // namespace

TEST(Processes, theWindowFollowsWhatTheCommandLineWrites)
{
    const QTemporaryDir folder;
    const QStringList data{QStringLiteral("--data"), folder.path()};
    const QString path = fileWithTitle(folder.path(), QStringLiteral("First title"));
    Window window(data + QStringList{path}); // opened with the file: the routine is on screen
    ASSERT_TRUE(Window::appears(QStringLiteral("First title")));
    fileWithTitle(folder.path(), QStringLiteral("Second title"));
    EXPECT_EQ(run(QStringList{QStringLiteral("import"), path} + data).code, 0);
    EXPECT_TRUE(Window::appears(QStringLiteral("Second title")));
}

TEST(Processes, aSecondWindowBringsTheFirstToTheFrontAndEnds)
{
    const QTemporaryDir folder;
    const QStringList data{QStringLiteral("--data"), folder.path()};
    Window first(data);
    ASSERT_TRUE(Window::appears(QStringLiteral("Limber")));
    const QString id = windowNamed(QStringLiteral("Limber"));
    xdotool({QStringLiteral("windowminimize"), QStringLiteral("--sync"), id});
    ASSERT_TRUE(windowNamed(QStringLiteral("Limber")).isEmpty());
    EXPECT_EQ(run(data).code, 0);
    EXPECT_TRUE(Window::appears(QStringLiteral("Limber")));
    EXPECT_EQ(windowNamed(QStringLiteral("Limber")), id);
}

TEST(Processes, aFolderThatCannotBeWrittenIsSaidAndALetOutIsOffered)
{
    QTemporaryDir folder;
    ASSERT_TRUE(folder.isValid());
    const QString closed = folder.filePath(QStringLiteral("closed"));
    ASSERT_TRUE(QDir().mkpath(closed));
    QFile::setPermissions(closed, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    QFile::setPermissions(folder.path(),
                          QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner | QFile::ReadOther | QFile::ExeOther);
    // root may write anywhere: then a copy where nobody can read it runs without its rights
    const QString copy = folder.filePath(QStringLiteral("limber"));
    ASSERT_TRUE(QFile::copy(kProgram, copy));
    const QStringList arguments{QStringLiteral("--data"), closed};
    const QStringList asNobody{QStringLiteral("--reuid=65534"), QStringLiteral("--clear-groups"), copy};
    const bool root = ::geteuid() == 0;
    Window window(root ? asNobody + arguments : arguments, root ? QStringLiteral("setpriv") : kProgram);
    ASSERT_TRUE(Window::appears(QStringLiteral("cannot be opened|Limber")));
    EXPECT_FALSE(windowNamed(QStringLiteral("Your data cannot be opened")).isEmpty());
    EXPECT_TRUE(QDir(closed).isEmpty());
}

TEST(Processes, readsNoLibraryOfSoundBeforeTheFirstWindow)
{
    QProcess program;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("LD_TRACE_LOADED_OBJECTS"), QStringLiteral("1")); // the loader lists and ends
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(LIMBER_PROGRAM), QStringList());
    ASSERT_TRUE(program.waitForFinished(10'000));
    const QByteArray libraries = program.readAllStandardOutput();
    EXPECT_TRUE(libraries.contains("libQt6Widgets")) << libraries.constData();
    for (const char* library : {"libpulse", "libespeak", "libsndfile"})
        EXPECT_FALSE(libraries.contains(library)) << library;
}
