// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figure_command.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtGui/QImage>

#include <gtest/gtest.h>

using namespace limber;

namespace
{

QString problemWith(const QStringList& arguments)
{
    const Result<FigureOrder> order = readFigureOrder(arguments);
    return order ? QString() : order.error().sentence;
}

FigureOrder orderOf(const QString& line)
{
    return *readFigureOrder(line.split(QLatin1Char(' ')));
}

} // namespace

TEST(FigureCommand, readsItsArguments)
{
    const FigureOrder order =
        orderOf(QStringLiteral("clam -o a.svg --side right --at 0.25 --size 320x200 --style paper"));
    EXPECT_EQ(order.exercise, QStringLiteral("clam"));
    EXPECT_EQ(order.side, Side::Right);
    EXPECT_EQ(order.phase, 0.25);
    EXPECT_EQ(order.size, QSize(320, 200));
    EXPECT_EQ(order.style, QStringLiteral("paper"));
}

TEST(FigureCommand, saysWhatIsWrongWithArguments)
{
    EXPECT_EQ(problemWith({QStringLiteral("clam")}), QStringLiteral("Say where to draw: -o FILE.svg or FILE.png."));
    for (const char* line : {"-o a.svg", "clam --all -o a", "clam -o a.gif", "clam -o a.svg --side up",
                             "clam -o a.svg --at 3", "clam -o a.svg --size big", "clam -o", "clam -o a.svg --loud 3",
                             "clam bridge -o a.svg", "clam -o a.svg --watch"})
        EXPECT_FALSE(problemWith(QString::fromLatin1(line).split(QLatin1Char(' '))).isEmpty()) << line;
}

TEST(FigureCommand, drawsPngAndSvg)
{
    const figure::FigureLibrary library;
    const QTemporaryDir dir;
    FigureOrder order = orderOf(QStringLiteral("clam -o x.png --size 160x120"));
    order.output = dir.filePath(QStringLiteral("clam.png"));
    ASSERT_TRUE(drawFigure(order, library));
    EXPECT_EQ(QImage(order.output).size(), QSize(160, 120));

    order.output = dir.filePath(QStringLiteral("clam.svg"));
    ASSERT_TRUE(drawFigure(order, library));
    QFile svg(order.output);
    ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
    EXPECT_TRUE(svg.readAll().contains("<path"));
}

TEST(FigureCommand, drawsAPoseFileThatIsBeingWritten)
{
    const figure::FigureLibrary library;
    const QTemporaryDir dir;
    FigureOrder order;
    order.exercise = dir.filePath(QStringLiteral("mine.json"));
    order.output = dir.filePath(QStringLiteral("mine.png"));
    QFile file(order.exercise);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(R"({"camera": {"yaw": 0}, "poses": [{"left hand": {"at": [2, 0, 0]}}, {}]})");
    file.close();
    const Outcome drawn = drawFigure(order, library);
    EXPECT_FALSE(drawn) << "what is out of reach is said";
    EXPECT_TRUE(QFile::exists(order.output)) << "and drawn all the same";
}

TEST(FigureCommand, drawsAgainWheneverThePoseFileIsSaved)
{
    const QTemporaryDir dir;
    FigureOrder order;
    order.exercise = dir.filePath(QStringLiteral("mine.json"));
    order.output = dir.filePath(QStringLiteral("mine.png"));
    order.size = {40, 40};
    order.watch = true;
    const auto saved = [&order](int knee, bool replaced) {
        const QString path = replaced ? order.exercise + QStringLiteral(".new") : order.exercise;
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArrayLiteral(R"({"camera": {"yaw": 90}, "poses": [{}, {"left knee": )") +
                   QByteArray::number(knee) + "}]}");
        file.close();
        if (replaced) { // as most editors save
            QFile::remove(order.exercise);
            ASSERT_TRUE(QFile::rename(path, order.exercise));
        }
    };
    saved(10, false);
    // Looks at the picture; whenever it is another one, the file is saved anew, in the one way and in the other.
    std::vector<QImage> seen;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        const QImage picture(order.output);
        if (picture.isNull() || (!seen.empty() && picture == seen.back()))
            return;
        seen.push_back(picture);
        if (seen.size() == 3)
            QCoreApplication::quit();
        else
            saved(seen.size() == 1 ? 60 : 110, seen.size() == 2);
    });
    look.start(20);
    QTimer::singleShot(20'000, qApp, &QCoreApplication::quit);
    ASSERT_TRUE(drawFigure(order, figure::FigureLibrary()));
    EXPECT_EQ(seen.size(), 3U);
}

TEST(FigureCommand, saysWhatIsWrongWithABadFileAndDrawsTheOthers)
{
    const QTemporaryDir dir;
    for (const char* name : {"good", "bad"}) {
        QFile file(dir.filePath(QString::fromLatin1(name) + QStringLiteral(".json")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(name == QByteArray("good") ? R"({"camera": {"yaw": 0}, "poses": [{}, {"knees": 40}]})"
                                              : R"({"camera": {"yaw": 0}, "poses": [{"knee": 40}, {}]})");
    }
    const figure::FigureLibrary library(dir.path());
    FigureOrder order;
    order.all = true;
    order.output = dir.filePath(QStringLiteral("all"));
    const Outcome all = drawFigure(order, library);
    ASSERT_FALSE(all);
    EXPECT_TRUE(all.error().sentence.startsWith(QStringLiteral("bad.json: pose 1, “knee”: this key is not known")));
    EXPECT_TRUE(QFile::exists(dir.filePath(QStringLiteral("all/good-end.svg"))));
    FigureOrder one;
    one.exercise = QStringLiteral("bad");
    one.output = dir.filePath(QStringLiteral("bad.svg"));
    EXPECT_EQ(drawFigure(one, library).error().sentence, all.error().sentence);
}

TEST(FigureCommand, drawsEveryExerciseAndAContactSheet)
{
    const figure::FigureLibrary library;
    const QTemporaryDir dir;
    FigureOrder order = orderOf(QStringLiteral("--all -o x"));
    order.output = dir.filePath(QStringLiteral("all"));
    ASSERT_TRUE(drawFigure(order, library));
    EXPECT_EQ(QDir(order.output).entryList({QStringLiteral("*.svg")}).size(), 2 * library.exercises().size());
    EXPECT_TRUE(QFile::exists(QDir(order.output).filePath(QStringLiteral("contact-sheet.png"))));
}

TEST(FigureCommand, namesAnExerciseThatIsNotThere)
{
    const figure::FigureLibrary library;
    FigureOrder order = orderOf(QStringLiteral("somersault -o x.png"));
    const Outcome drawn = drawFigure(order, library);
    ASSERT_FALSE(drawn);
    EXPECT_TRUE(drawn.error().sentence.contains(QStringLiteral("somersault")));
}
