// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_painter.h"
#include "core/figure/figure_library.h"
#include "source_dir.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtGui/QImage>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtGui/QPicture>

#include <gtest/gtest.h>

using namespace limber;
using namespace limber::render;

namespace
{

const figure::FigureLibrary& library()
{
    static const figure::FigureLibrary all;
    return all;
}

QImage painted(const QString& id, double phase, bool mirrored, const FigureStyle& style, QSize size = {200, 200})
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintFigure(painter, QRectF(QPointF(0, 0), QSizeF(size)), *library().find(id), phase, mirrored, style);
    return image;
}

/// Mean difference of all channels, 0…255: small where only edges are smoothed in another way.
double difference(const QImage& a, const QImage& b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QColor p = a.pixelColor(x, y);
            const QColor q = b.pixelColor(x, y);
            sum += std::abs(p.red() - q.red()) + std::abs(p.green() - q.green()) + std::abs(p.blue() - q.blue());
        }
    return sum / (3.0 * a.width() * a.height());
}

int inkOf(const QImage& image)
{
    int ink = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ink += 255 - qGray(image.pixel(x, y));
    return ink / 255;
}

/// Set LIMBER_GOLDEN=write to draw the golden images anew, then look at them.
void expectGolden(const QString& name, const QImage& image)
{
    const QString path = QStringLiteral(LIMBER_SOURCE_DIR "/tests/app/render/golden/") + name + QStringLiteral(".png");
    if (qEnvironmentVariable("LIMBER_GOLDEN") == QStringLiteral("write")) {
        QDir().mkpath(QStringLiteral(LIMBER_SOURCE_DIR "/tests/app/render/golden"));
        ASSERT_TRUE(image.save(path));
    }
    const QImage golden(path);
    ASSERT_EQ(golden.size(), image.size()) << qPrintable(path);
    EXPECT_LT(difference(golden.convertToFormat(image.format()), image), 1.0) << qPrintable(name);
}

} // namespace

TEST(FigurePainter, looksAsItDidWhenSomebodyLookedAtIt)
{
    expectGolden(QStringLiteral("pigeon-pose-light"),
                 painted(QStringLiteral("pigeon-pose"), 1, false, FigureStyle::screenLight()));
    expectGolden(QStringLiteral("chair-figure-four-dark"),
                 painted(QStringLiteral("chair-figure-four"), 1, false, FigureStyle::screenDark()));
    expectGolden(QStringLiteral("side-bridge-paper"),
                 painted(QStringLiteral("side-bridge"), 1, true, FigureStyle::paper()));
    expectGolden(QStringLiteral("partner-light"),
                 painted(QStringLiteral("partner-side-lying"), 0.5, false, FigureStyle::screenLight()));
}

TEST(FigurePainter, paintsEveryExerciseInEveryStyle)
{
    for (const QString& id : library().exercises())
        for (const FigureStyle& style : {FigureStyle::screenLight(), FigureStyle::screenDark(), FigureStyle::paper()})
            EXPECT_GT(inkOf(painted(id, 0.5, false, style, {96, 96})), 100) << qPrintable(id);
}

TEST(FigurePainter, theRightSideIsTheMirrorImage)
{
    const QImage left = painted(QStringLiteral("clam"), 1, false, FigureStyle::screenLight());
    const QImage right = painted(QStringLiteral("clam"), 1, true, FigureStyle::screenLight());
    EXPECT_LT(difference(left.mirrored(true, false), right), 1.5);
    EXPECT_GT(difference(left, right), 4.0);
}

TEST(FigurePainter, keepsOneFrameForAllPhases)
{
    // The standing foot does not move while the other leg does: the column of pixels under it stays.
    const QImage start = painted(QStringLiteral("standing-abduction"), 0, false, FigureStyle::screenLight());
    const QImage end = painted(QStringLiteral("standing-abduction"), 1, false, FigureStyle::screenLight());
    const QRect counter(0, 90, 60, 110);
    EXPECT_LT(difference(start.copy(counter), end.copy(counter)), 3.0);
}

TEST(FigurePainter, hasTheSameShadowsOnPixelsAndAnywhereElse)
{
    QPicture drawn;
    {
        QPainter painter(&drawn);
        paintFigure(painter, QRectF(0, 0, 200, 200), *library().find(QStringLiteral("bridge")), 1, false,
                    FigureStyle::screenLight());
    }
    QImage played(200, 200, QImage::Format_ARGB32_Premultiplied);
    played.fill(Qt::white);
    QPainter painter(&played);
    drawn.play(&painter);
    EXPECT_LT(difference(played, painted(QStringLiteral("bridge"), 1, false, FigureStyle::screenLight())), 0.5);
}

TEST(FigurePainter, fadesAsAWhole)
{
    const QString id = QStringLiteral("seated-spinal-twist"); // arms before trunk before legs
    const QImage full = painted(id, 1, false, FigureStyle::screenLight());
    const auto halfOf = [](const auto& paint) {
        QImage image(200, 200, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setOpacity(0.5);
        paint(painter);
        return image;
    };
    const QImage faded = halfOf([&](QPainter& painter) {
        paintFigure(painter, QRectF(0, 0, 200, 200), *library().find(id), 1, false, FigureStyle::screenLight());
    });
    EXPECT_LT(difference(faded, halfOf([&](QPainter& painter) { painter.drawImage(0, 0, full); })), 0.2);
    EXPECT_GT(difference(faded, full), 5.0);
}

TEST(FigurePainter, fadesItsArrowAsAWhole)
{
    const auto onRed = [](const FigureStyle& style) {
        QImage image(600, 600, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::red);
        QPainter painter(&image);
        paintFigure(painter, QRectF(0, 0, 600, 600), *library().find(QStringLiteral("standing-abduction")), 0.7, false,
                    style); // half faded in
        return image;
    };
    FigureStyle style = FigureStyle::screenLight();
    const QImage with = onRed(style);
    style.arrow = false;
    const QImage without = onRed(style);
    int arrow = 0;
    for (int y = 0; y < 600; ++y)
        for (int x = 0; x < 600; ++x) {
            const QColor ground = without.pixelColor(x, y);
            const QColor seen = with.pixelColor(x, y);
            const QColor& deep = style.palette.workDeep;
            const auto half = [](int a, int b, int c) { return std::abs((a + b) / 2 - c) <= 3; };
            arrow += seen != ground && half(ground.red(), deep.red(), seen.red()) &&
                     half(ground.green(), deep.green(), seen.green()) && half(ground.blue(), deep.blue(), seen.blue());
        }
    EXPECT_GT(arrow, 600); // nothing of its pale rim shines through
}

TEST(FigurePainter, pointsBothWaysWhereAMovementGoesToAndFro)
{
    const auto halves = [](bool toAndFro) {
        figure::Figure rolling = *library().find(QStringLiteral("ball-release")); // its arrow lies level
        for (figure::ArrowSpec& arrow : rolling.arrows)
            arrow.toAndFro = toAndFro;
        FigureStyle style = FigureStyle::screenLight();
        const auto paintedWith = [&](bool arrow) {
            style.arrow = arrow;
            QImage image(600, 600, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintFigure(painter, QRectF(0, 0, 600, 600), rolling, 0.6, false, style);
            return image;
        };
        const QImage with = paintedWith(true);
        const QImage without = paintedWith(false);
        std::vector<int> columns;
        for (int x = 0; x < 600; ++x)
            for (int y = 0; y < 600; ++y)
                if (with.pixel(x, y) != without.pixel(x, y))
                    columns.push_back(x);
        if (columns.empty())
            return std::pair(0.0, 1.0);
        const int middle = (columns.front() + columns.back()) / 2;
        const auto right = std::lower_bound(columns.begin(), columns.end(), middle);
        return std::pair(double(right - columns.begin()), double(columns.end() - right));
    };
    const auto [left, right] = halves(true);
    EXPECT_NEAR(left / right, 1.0, 0.1);
    const auto [oneLeft, oneRight] = halves(false);
    EXPECT_GT(std::max(oneLeft / oneRight, oneRight / oneLeft), 1.3);
}

TEST(FigurePainter, savesInkOnPaper)
{
    const int colour = inkOf(painted(QStringLiteral("bridge"), 1, false, FigureStyle::paperInColour()));
    const int saved = inkOf(painted(QStringLiteral("bridge"), 1, false, FigureStyle::paper()));
    EXPECT_LT(saved * 10, colour * 8);
}

TEST(FigurePainter, addsLittleToAPdfPage)
{
    const auto pageWith = [](const figure::Figure* figure) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        {
            QPdfWriter pdf(&buffer);
            pdf.setPageSize(QPageSize(QPageSize::A4));
            pdf.setResolution(600);
            QPainter painter(&pdf);
            if (figure)
                paintFigure(painter, QRectF(200, 200, 1200, 1200), *figure, 1.0, false, FigureStyle::paper());
        }
        return buffer.data().size();
    };
    const qsizetype empty = pageWith(nullptr);
    for (const QString& id : library().exercises())
        EXPECT_LE(pageWith(library().find(id)) - empty, 8'000) << qPrintable(id);
}
