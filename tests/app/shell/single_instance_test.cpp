// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/single_instance.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <gtest/gtest.h>
#include <memory>

namespace limber
{

namespace
{

/// A runtime folder of the test's own, with one socket in it.
class Runtime
{
public:
    Runtime() { qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder.path())); }
    ~Runtime()
    {
        if (m_was.isNull())
            qunsetenv("XDG_RUNTIME_DIR");
        else
            qputenv("XDG_RUNTIME_DIR", m_was);
    }
    Runtime(const Runtime&) = delete;
    Runtime& operator=(const Runtime&) = delete;

    QString socket() const
    {
        const QStringList names =
            QDir(m_folder.path()).entryList({QStringLiteral("limber-*")}, QDir::System | QDir::Files);
        return names.isEmpty() ? QString() : m_folder.filePath(names.first());
    }

private:
    QByteArray m_was = qgetenv("XDG_RUNTIME_DIR");
    QTemporaryDir m_folder;
};

} // namespace

TEST(SingleInstance, theSecondOneIsHeardByTheFirst)
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    EXPECT_FALSE(first.tellOther());
    ASSERT_TRUE(first.listen());
    QSignalSpy told(&first, &SingleInstance::told);
    bool heard = false;
    // Another thread stands for the other process: telling waits for the answer.
    const std::unique_ptr<QThread> second(QThread::create(
        [&] { heard = SingleInstance(folder.path()).tellOther(QStringLiteral("front\t/tmp/a.limber")); }));
    second->start();
    EXPECT_TRUE(QTest::qWaitFor([&] { return second->isFinished(); }, 5000));
    EXPECT_TRUE(heard);
    ASSERT_EQ(told.count(), 1);
    EXPECT_EQ(told[0][0].toString(), QStringLiteral("front\t/tmp/a.limber"));
}

TEST(SingleInstance, otherDataAreAnotherWindow)
{
    const QTemporaryDir folder;
    const QTemporaryDir other;
    SingleInstance first(folder.path());
    ASSERT_TRUE(first.listen());
    EXPECT_FALSE(SingleInstance(other.path()).tellOther());
}

TEST(SingleInstance, theSocketIsTheUsersAlone)
{
    const QTemporaryDir folder;
    const Runtime runtime;
    SingleInstance first(folder.path());
    ASSERT_TRUE(first.listen());
    EXPECT_EQ(QFile::permissions(runtime.socket()) & (QFile::ReadGroup | QFile::WriteGroup | QFile::WriteOther),
              QFile::Permissions());
}

TEST(SingleInstance, whatACrashLeftBehindIsTakenOver)
{
    const QTemporaryDir folder;
    const Runtime runtime;
    {
        SingleInstance first(folder.path());
        ASSERT_TRUE(first.listen());
        ASSERT_TRUE(QFile::rename(runtime.socket(), runtime.socket() + QStringLiteral(".kept")));
    }
    const QString left = runtime.socket(); // a socket without anybody behind it
    ASSERT_TRUE(QFile::rename(left, left.chopped(5)));
    SingleInstance next(folder.path());
    EXPECT_FALSE(next.tellOther());
    EXPECT_TRUE(next.listen());
    EXPECT_TRUE(LocalSocket::connectedTo(QFile::encodeName(runtime.socket())));
}

TEST(SingleInstance, aWindowThatHangsDoesNotSwallowTheNextStart)
{
    const QTemporaryDir folder;
    SingleInstance hung(folder.path()); // hears nothing: no event is handled meanwhile
    ASSERT_TRUE(hung.listen());
    EXPECT_FALSE(SingleInstance(folder.path()).tellOther(QStringLiteral("front")));
}

TEST(SingleInstance, takesInWhatComesInPiecesAndForgetsWhoHangsUp)
{
    const QTemporaryDir folder;
    const Runtime runtime;
    SingleInstance first(folder.path());
    ASSERT_TRUE(first.listen());
    QSignalSpy told(&first, &SingleInstance::told);
    const QByteArray path = QFile::encodeName(runtime.socket());
    {
        const auto cut = LocalSocket::connectedTo(path);
        ASSERT_TRUE(cut && cut->send("half a mess"));
        QCoreApplication::processEvents();
    }
    const auto slow = LocalSocket::connectedTo(path);
    ASSERT_TRUE(slow && slow->send("front\t/tmp/"));
    QCoreApplication::processEvents();
    EXPECT_EQ(told.count(), 0);
    ASSERT_TRUE(slow->send("Größe.limber\n"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return told.count() > 0; }, 5000));
    EXPECT_EQ(told[0][0].toString(), QStringLiteral("front\t/tmp/Größe.limber"));
    ASSERT_TRUE(slow->waitToRead(std::chrono::seconds(5)));
    EXPECT_EQ(slow->receive(), QByteArray("ok\n"));
    EXPECT_EQ(told.count(), 1);
}

} // namespace limber
