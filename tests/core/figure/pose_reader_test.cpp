// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/pose_reader.h"

#include <gtest/gtest.h>

using namespace limber;
using namespace limber::figure;

namespace
{

const char* const kGood = R"({"camera": {"yaw": 0}, "poses": [{"rest": "floor"}, {"knees": 40}]})";

QString sentenceOf(const char* json)
{
    const Result<Figure> figure = readFigure(json, QStringLiteral("bad.json"));
    return figure ? QString() : figure.error().sentence;
}

} // namespace

TEST(PoseReader, laterPosesOnlyNameWhatChanges)
{
    const Result<Figure> figure = readFigure(kGood, QStringLiteral("squat.json"));
    ASSERT_TRUE(figure) << qPrintable(figure.error().sentence);
    EXPECT_EQ(figure->exercise, QStringLiteral("squat"));
    EXPECT_EQ(figure->poses[1].pose.rest, Rest::Floor);
    EXPECT_EQ(figure->poses[1].pose.leg(Side::Right).knee, 40);
}

TEST(PoseReader, namesFileKeyAndReason)
{
    EXPECT_EQ(sentenceOf("{"), QStringLiteral("bad.json: character 1: unterminated object."));
    EXPECT_EQ(sentenceOf(R"({"poses": [{}, {}]})"), QStringLiteral("bad.json: “camera”: this key is missing."));
    const QString joint = sentenceOf(R"({"camera": {"yaw": 0}, "poses": [{"left elbo": 3}, {}]})");
    EXPECT_TRUE(joint.startsWith(QStringLiteral("bad.json: pose 1, “left elbo”: this key is not known here")))
        << qPrintable(joint);
    const QString part = sentenceOf(R"({"camera": {"yaw": 0}, "poses": [{"left hand": {"on": "left tail"}}, {}]})");
    EXPECT_TRUE(part.startsWith(QStringLiteral("bad.json: pose 1, “left hand”, “on”: “tail” is not known here")))
        << qPrintable(part);
    EXPECT_EQ(sentenceOf(R"({"camera": {"yaw": 0}, "poses": [{"left hand": {}}, {}]})"),
              QStringLiteral("bad.json: pose 1, “left hand”: the key “at”, “on” or “elbow at” is missing."));
}

TEST(PoseReader, readsAnArrowToAndFro)
{
    const char* const json =
        R"({"camera": {"yaw": 0}, "arrows": [{"follow": "pelvis", "to and fro": %1}], "poses": [{}, {}]})";
    const auto with = [json](const char* word) { return QString::fromUtf8(json).arg(QLatin1String(word)).toUtf8(); };
    const Result<Figure> figure = readFigure(with("true"), QStringLiteral("roll.json"));
    ASSERT_TRUE(figure) << qPrintable(figure.error().sentence);
    EXPECT_TRUE(figure->arrows.front().toAndFro);
    EXPECT_NE(sentenceOf(with("\"yes\"").constData()), QString());
}

TEST(PoseReader, refusesWhatIsNotANumber)
{
    EXPECT_TRUE(sentenceOf(R"({"camera": {"yaw": NaN}, "poses": [{}, {}]})").startsWith(QStringLiteral("bad.json: ")));
    EXPECT_EQ(sentenceOf(R"({"camera": {"yaw": "much"}, "poses": [{}, {}]})"),
              QStringLiteral("bad.json: “camera”, “yaw”: a number is needed here."));
    EXPECT_EQ(sentenceOf(R"({"camera": {"yaw": 0}, "poses": [{"left knee": null}, {}]})"),
              QStringLiteral("bad.json: pose 1, “left knee”: a number is needed here."));
}

TEST(PoseReader, refusesWhatNoBodyAndNoThingIs)
{
    EXPECT_EQ(sentenceOf(R"({"camera": {"yaw": 0}, "poses": [{"left knee": 1e300}, {}]})"),
              QStringLiteral("bad.json: pose 1, “left knee”: a number between −1000 and 1000 is needed here."));
    EXPECT_EQ(sentenceOf(R"({"camera": {"yaw": 0}, "props": [{"is": "box", "size": [1, 0, 1]}], "poses": [{}, {}]})"),
              QStringLiteral("bad.json: “props”, “size”: three numbers above 0 are needed here."));
    EXPECT_TRUE(sentenceOf(R"({"camera": {"yaw": 0}, "presses": ["pelvis moon"], "poses": [{}, {}]})")
                    .startsWith(QStringLiteral("bad.json: “presses”: “moon” is not known here; one of: ")));
    EXPECT_TRUE(sentenceOf(R"({"camera": {"yaw": 0}, "presses": ["moon"], "poses": [{}, {}]})")
                    .startsWith(QStringLiteral("bad.json: “presses”: “” is not known here; one of: ")));
    EXPECT_EQ(sentenceOf(R"({"camera": {"yaw": 0}, "poses": [{}, {"partner": {}}]})"),
              QStringLiteral("bad.json: pose 2, “partner”: the partner must be there from pose 1 on."));
}

TEST(PoseReader, refusesAPatientWhereThereIsNoPartner)
{
    EXPECT_EQ(sentenceOf(R"({"camera": {"yaw": 0}, "poses": [{"left hand": {"on": "patient's left thigh"}}, {}]})"),
              QStringLiteral("bad.json: pose 1: only a “partner” can hold the patient."));
}

TEST(PoseReader, refusesATargetOutOfReach)
{
    const char* const far = R"({"camera": {"yaw": 0}, "poses": [{"left hand": {"at": [3, 0, 0]}}, {}]})";
    const QString sentence = sentenceOf(far);
    EXPECT_TRUE(sentence.startsWith(QStringLiteral("bad.json: pose 1, “left hand”: the target is ")))
        << qPrintable(sentence);
    EXPECT_TRUE(readFigure(far, QStringLiteral("bad.json"), OutOfReach::Accept));
}
