// SPDX-License-Identifier: GPL-3.0-or-later
// Every pose file that ships, held against numbers: at its key poses and at twenty moments on the way, on both sides.
#include "core/figure/checks.h"
#include "core/figure/facts.h"
#include "core/figure/figure_library.h"
#include "core/figure/pacing.h"
#include "core/figure/view.h"

#include <gtest/gtest.h>

using namespace limber;
using namespace limber::figure;

namespace
{

const FigureLibrary& library()
{
    static const FigureLibrary all;
    return all;
}

double lastPhase(const Figure& figure)
{
    return figure.poses.back().when > 1.0 ? 2.0 : 1.0;
}

} // namespace

TEST(EveryFigure, readsWithoutAProblem)
{
    EXPECT_TRUE(library().problems().isEmpty()) << qPrintable(library().problems().join(QLatin1Char('\n')));
    EXPECT_EQ(library().exercises().size(), 43);
}

TEST(EveryFigure, keepsTheRulesOfBodyFloorAndProps)
{
    for (const QString& id : library().exercises()) {
        const Figure& figure = *library().find(id);
        for (const Mirror mirror : {Mirror::No, Mirror::Yes})
            for (int i = 0; i <= int(20 * lastPhase(figure)); ++i) {
                const QStringList problems = problemsAt(figure, i / 20.0, mirror);
                EXPECT_TRUE(problems.isEmpty())
                    << qPrintable(id) << " at " << i / 20.0 << ": " << qPrintable(problems.join(QStringLiteral("; ")));
            }
    }
}

TEST(EveryFigure, movesWithoutJumps)
{
    for (const QString& id : library().exercises()) {
        const Figure& figure = *library().find(id);
        constexpr int kFrames = 200;
        const double step = lastPhase(figure) / kFrames;
        Scene before = sceneAt(figure, 0);
        for (int i = 1; i <= kFrames; ++i) {
            Scene now = sceneAt(figure, i * step);
            EXPECT_LT(largestStep(before, now), 0.06) << qPrintable(id) << " at " << i * step;
            before = std::move(now);
        }
    }
}

TEST(EveryFigure, framesItsArrows)
{
    for (const QString& id : library().exercises()) {
        const Figure& figure = *library().find(id);
        const View view(figure.camera);
        for (const ArrowSpec& arrow : figure.arrows)
            for (const Vec3& point : arrow.path) {
                EXPECT_GT(view.x(point), figure.bounds.left) << qPrintable(id);
                EXPECT_LT(view.x(point), figure.bounds.right) << qPrintable(id);
                EXPECT_GT(view.y(point), figure.bounds.top) << qPrintable(id);
                EXPECT_LT(view.y(point), figure.bounds.bottom) << qPrintable(id);
            }
    }
}

TEST(EveryFigure, mirrorOfMirrorIsTheOriginal)
{
    for (const QString& id : library().exercises()) {
        const Scene scene = sceneAt(*library().find(id), 0.4);
        Scene twice = sceneAt(*library().find(id), 0.4, Mirror::Yes);
        twice.body = mirrored(twice.body);
        EXPECT_EQ(largestStep(scene, twice), 0.0) << qPrintable(id);
    }
}

TEST(EveryFigure, tellsWhatItAsksOfTheBody)
{
    const auto facts = [](const char* id) { return factsOf(*library().find(QString::fromLatin1(id))); };
    EXPECT_EQ(facts("standing-abduction"), Facts{});
    EXPECT_TRUE(facts("clam").liesOnSide);
    EXPECT_TRUE(facts("clam").downToFloor);
    EXPECT_TRUE(facts("fire-hydrant").weightOnKnees);
    EXPECT_TRUE(facts("fire-hydrant").weightOnWrists);
    EXPECT_TRUE(facts("side-plank-hip-drop").weightOnWrists);
    EXPECT_FALSE(facts("side-bridge").weightOnWrists) << "it stands on the forearm";
    EXPECT_TRUE(facts("chair-figure-four").crossesMidline);
    EXPECT_FALSE(facts("chair-figure-four").downToFloor);
    EXPECT_TRUE(facts("supine-knee-hug").hipPastNinety);
    EXPECT_FALSE(facts("bridge").weightOnKnees);
    EXPECT_TRUE(facts("side-lying-leg-hang").liesOnSide);
    EXPECT_FALSE(facts("side-lying-leg-hang").downToFloor) << "it is done on the bed";
}

TEST(Pacing, holdsGetThereThenBreathe)
{
    using std::chrono::milliseconds;
    EXPECT_EQ(phaseForHold(milliseconds(0)), 0.0);
    EXPECT_EQ(phaseForHold(milliseconds(2000)), 1.0);
    for (int ms = 2000; ms < 30000; ms += 100) {
        EXPECT_LE(phaseForHold(milliseconds(ms)), 1.0);
        EXPECT_GE(phaseForHold(milliseconds(ms)), 0.9);
    }
}

TEST(Pacing, aRepetitionGoesUpHoldsAndComesBackTwiceAsSlowly)
{
    using std::chrono::milliseconds;
    const Figure figure;
    const milliseconds pace(4000);
    EXPECT_EQ(phaseForReps(figure, milliseconds(0), pace), 0.0);
    EXPECT_EQ(phaseForReps(figure, milliseconds(1000), pace), 1.0);
    EXPECT_EQ(phaseForReps(figure, milliseconds(1900), pace), 1.0);
    EXPECT_NEAR(phaseForReps(figure, milliseconds(3000), pace), 1.5, 1e-9);
    EXPECT_NEAR(phaseForReps(figure, milliseconds(5000), pace), 1.0, 1e-9) << "the next repetition";
}
