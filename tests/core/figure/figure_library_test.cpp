// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/figure_library.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace limber;
using namespace limber::figure;

namespace
{

const char* const kGoodFile = R"({"camera": {"yaw": 0}, "poses": [{}, {"knees": 40}]})";

/// A folder of pose files under the names of exercises.
struct Folder {
    QTemporaryDir dir;

    void add(const char* exercise, const char* json) const
    {
        QFile file(dir.filePath(QString::fromLatin1(exercise) + QStringLiteral(".json")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(json);
    }
};

struct BadFile {
    const char* json;
    const char* sentence;
};

} // namespace

TEST(FigureLibrary, aBadFileCostsOnlyItsOwnFigure)
{
    const Folder folder;
    folder.add("good", kGoodFile);
    folder.add("bad", "{");
    const FigureLibrary library(folder.dir.path());
    EXPECT_NE(library.find(QStringLiteral("good")), nullptr);
    EXPECT_EQ(library.find(QStringLiteral("bad")), nullptr);
    EXPECT_EQ(library.find(QStringLiteral("none")), nullptr);
    EXPECT_EQ(library.exercises(), QStringList{QStringLiteral("good")});
    EXPECT_EQ(library.problems().size(), 1);
    EXPECT_TRUE(library.problemWith(QStringLiteral("bad")).startsWith(QStringLiteral("bad.json: ")));
    EXPECT_TRUE(library.problemWith(QStringLiteral("good")).isEmpty());
    EXPECT_TRUE(library.problemWith(QStringLiteral("none")).isEmpty());
}

TEST(FigureLibrary, namesFileKeyAndReasonOfEveryKindOfMistake)
{
    const std::vector<BadFile> files{
        {R"({"camera": {"yaw": 0}, "poses": [{"left toe": 3}, {}]})",
         "bad.json: pose 1, “left toe”: this key is not known here"},
        {R"({"camera": {"yaw": 0}, "poses": [{}, {"left foot": {"on": "right wing"}}]})",
         "bad.json: pose 2, “left foot”, “on”: “wing” is not known here"},
        {R"({"poses": [{}, {}]})", "bad.json: “camera”: this key is missing"},
        {R"({"camera": {"yaw": 0}})", "bad.json: “poses”: this key is missing"},
        {R"({"camera": {"yaw": 0}, "poses": [{"left foot": {"toes": 4}}, {}]})",
         "bad.json: pose 1, “left foot”: the key “at”, “on” or “elbow at” is missing"},
        {R"({"camera": {"yaw": 0}, "poses": [{"left knee": NaN}, {}]})", "bad.json: character "},
        {R"({"camera": {"yaw": 0}, "poses": [{"left knee": 1e999}, {}]})", "bad.json: "},
        {R"({"camera": {"yaw": 0}, "poses": [{"left knee": "NaN"}, {}]})",
         "bad.json: pose 1, “left knee”: a number is needed here"},
        {R"({"camera": {"yaw": 0}, "poses": [{"right hand": {"at": [5, 0, 0]}}, {}]})",
         "bad.json: pose 1, “right hand”: the target is "},
    };
    for (const BadFile& file : files) {
        const Folder folder;
        folder.add("bad", file.json);
        const FigureLibrary library(folder.dir.path());
        EXPECT_EQ(library.find(QStringLiteral("bad")), nullptr) << file.json;
        ASSERT_EQ(library.problems().size(), 1) << file.json;
        EXPECT_TRUE(library.problems().front().startsWith(QString::fromUtf8(file.sentence)))
            << file.json << "\n"
            << qPrintable(library.problems().front());
    }
}
