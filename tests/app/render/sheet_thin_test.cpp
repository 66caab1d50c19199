// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_drawing.h"
#include "app/render/sheet_thin.h"

#include <QtCore/QBuffer>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <cmath>
#include <gtest/gtest.h>

namespace limber
{

namespace
{

QPainterPath polygon(int corners, double radius)
{
    QPolygonF points;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * 3.14159265358979 * i / corners;
        points << QPointF(200 + radius * std::cos(angle), 200 + radius * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

QImage painted(const QPainterPath& path, bool thin)
{
    QImage image(400, 400, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter target(&image);
    if (thin) {
        ThinningDevice device(target, 1.0);
        QPainter painter(&device);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::black);
        painter.drawPath(path);
    } else {
        target.setPen(Qt::NoPen);
        target.setBrush(Qt::black);
        target.drawPath(path);
    }
    return image;
}

double greyness(const QImage& image)
{
    double sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            sum += 255 - qGray(image.pixel(x, y));
    }
    return sum / 255;
}

} // namespace

TEST(Thinning, dropsPointsThatNobodyWouldMiss)
{
    const QPainterPath path = polygon(360, 150);
    const QPainterPath thin = thinned(path, 1.0);
    EXPECT_LT(thin.elementCount(), 60);
    EXPECT_GT(thin.elementCount(), 12);
    EXPECT_NEAR(greyness(painted(path, false)), greyness(painted(path, true)), 0.02 * greyness(painted(path, false)));
}

TEST(Thinning, keepsCorners)
{
    QPainterPath square;
    square.addRect(10, 10, 100, 50);
    const QPainterPath thin = thinned(square, 5.0);
    EXPECT_EQ(thin.boundingRect(), square.boundingRect());
    EXPECT_GE(thin.elementCount(), 5);
}

TEST(Thinning, leavesCurvesAlone)
{
    QPainterPath ellipse;
    ellipse.addEllipse(QPointF(0, 0), 30, 20);
    EXPECT_EQ(thinned(ellipse, 5.0), ellipse);
}

TEST(Thinning, thinsAnOutlineLikeItsFilling)
{
    const auto page = [](bool thin) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        {
            QPdfWriter pdf(&buffer);
            QPainter target(&pdf);
            ThinningDevice device(target, thin ? 1.0 : 1e-6);
            QPainter painter(&device);
            painter.setPen(QPen(Qt::black, 3));
            painter.setBrush(Qt::red);
            painter.drawPath(polygon(360, 150));
        }
        return buffer.data().size();
    };
    EXPECT_LT(page(true), page(false) - 500);
}

TEST(Thinning, takesOverTheTransformAndTheColour)
{
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter target(&image);
    {
        ThinningDevice device(target, 1.0);
        QPainter painter(&device);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::red);
        painter.translate(50, 50);
        painter.scale(2, 2);
        painter.drawRect(QRectF(0, 0, 10, 10));
        painter.setBrush(Qt::blue);
        painter.drawEllipse(QRectF(-20, -20, 10, 10));
    }
    EXPECT_EQ(image.pixelColor(60, 60), QColor(Qt::red));
    EXPECT_EQ(image.pixelColor(20, 20), QColor(Qt::blue));
    EXPECT_EQ(image.pixelColor(40, 60), QColor(Qt::white));
}

TEST(SheetThin, whatWasKeptIsPaintedTheSameSomewhereElse)
{
    const auto draw = [](QPainter& painter, const QPointF& at) {
        QRadialGradient glow(at + QPointF(150, 150), 60);
        glow.setColorAt(0, QColor(0, 0, 0, 120));
        glow.setColorAt(1, Qt::transparent);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(90, 90, 90));
        painter.drawPath(polygon(40, 90).translated(at));
        painter.setBrush(glow);
        painter.drawEllipse(at + QPointF(150, 150), 60, 60);
        painter.setPen(QPen(Qt::black, 3));
        painter.setBrush(Qt::NoBrush);
        painter.translate(at);
        painter.drawLine(20, 30, 170, 120);
    };
    QImage direct(600, 600, QImage::Format_Grayscale8);
    direct.fill(Qt::white);
    QImage again = direct;
    QImage scrap = direct;
    KeptDrawing kept;
    const auto thinly = [&draw](QImage& image, const QPointF& at, KeptDrawing* keep) {
        QPainter target(&image);
        ThinningDevice device(target, 1.0, keep);
        QPainter painter(&device);
        draw(painter, at);
    };
    thinly(direct, {150, 120}, nullptr);
    thinly(scrap, {20, 40}, &kept);
    kept.corner = {20, 40};
    QPainter painter(&again);
    kept.paint(painter, {150, 120});
    painter.end();
    EXPECT_NE(again, scrap);
    EXPECT_EQ(again, direct);
}

TEST(SheetThin, keepsNoPhotograph)
{
    QImage image(50, 50, QImage::Format_Grayscale8);
    QPainter target(&image);
    KeptDrawing kept;
    {
        ThinningDevice device(target, 1.0, &kept);
        QPainter painter(&device);
        painter.drawImage(QRectF(0, 0, 20, 20), QImage(4, 4, QImage::Format_RGB32));
    }
    KeptDrawings all;
    const PictureRequest request{ExerciseId(QStringLiteral("own")), Side::Left, false, SheetInk::Grey};
    all.keep(request, {20, 20}, kept);
    EXPECT_EQ(all.find(request, {20, 20}), nullptr);
}

} // namespace limber
