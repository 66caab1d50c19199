// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_unite.h"

#include <QtGui/QPainterPath>

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

using namespace limber::render;

namespace
{

QPolygonF ellipse(QPointF middle, double across, double high)
{
    QPolygonF polygon;
    for (int i = 0; i < 24; ++i) {
        const double angle = 2 * std::numbers::pi * i / 24;
        polygon.append(middle + QPointF(across * std::cos(angle), high * std::sin(angle)));
    }
    return polygon;
}

double areaOf(const QPolygonF& polygon)
{
    double twice = 0;
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF& a = polygon[i];
        const QPointF& b = polygon[(i + 1) % polygon.size()];
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(twice) / 2;
}

/// What Qt says both cover; slow, but known to be right.
double exactArea(const std::vector<QPolygonF>& polygons)
{
    QPainterPath all;
    for (const QPolygonF& polygon : polygons) {
        QPainterPath path;
        path.addPolygon(polygon);
        path.closeSubpath();
        all = all.united(path);
    }
    double area = 0;
    for (const QPolygonF& polygon : all.toSubpathPolygons())
        area += areaOf(polygon);
    return area;
}

constexpr double kApart = 0.0008;

} // namespace

TEST(FigureUnite, drawsOneOutlineRoundAChainOfShapes)
{
    for (const double bend : {0.0, 0.1, 0.2}) {
        const std::vector<QPolygonF> chain{ellipse({0, 0}, 0.15, 0.1), ellipse({bend / 2, 0.12}, 0.12, 0.1),
                                           ellipse({bend, 0.25}, 0.14, 0.09)};
        const std::vector<QPolygonF> one = united(chain, kApart);
        ASSERT_EQ(one.size(), 1U) << bend;
        EXPECT_NEAR(areaOf(one.front()), exactArea(chain), 0.002 * exactArea(chain)) << bend;
    }
}

TEST(FigureUnite, leavesApartWhatHasGroundBetween)
{
    const QPolygonF trunk({{-0.15, -0.3}, {0.15, -0.3}, {0.15, 0.3}, {-0.15, 0.3}});
    const QPolygonF left = ellipse({-0.105, 0.35}, 0.05, 0.2);
    const QPolygonF right = ellipse({0.105, 0.35}, 0.05, 0.2);
    const std::vector<QPolygonF> both = united({trunk, left, right}, kApart);
    EXPECT_EQ(both.size(), 2U) << "the ground between the two on top must stay";
    EXPECT_EQ(united({left, ellipse({-0.105, 0.9}, 0.05, 0.1)}, kApart).size(), 2U) << "and that in the same column";
}

TEST(FigureUnite, keepsWhatIsAlone)
{
    const QPolygonF alone = ellipse({1, 2}, 0.1, 0.1);
    EXPECT_EQ(united({alone}, kApart), std::vector<QPolygonF>{alone});
    EXPECT_TRUE(united({}, kApart).empty());
}

TEST(FigureUnite, staysInsideWhenShapesAreSeenFromTheirEnd)
{
    // All middles in one place: there is no axis to speak of.
    const std::vector<QPolygonF> nested{ellipse({0, 0}, 0.1, 0.1), ellipse({0, 0}, 0.05, 0.12)};
    const std::vector<QPolygonF> one = united(nested, kApart);
    ASSERT_EQ(one.size(), 1U);
    EXPECT_NEAR(areaOf(one.front()), exactArea(nested), 0.01 * exactArea(nested));
}

TEST(FigureUnite, leavesOutCornersThatCannotBeSeen)
{
    const double bulge = 0.001;
    for (const double size : {0.01, 0.1, 1.0}) {
        const QPolygonF full = ellipse({0, 0}, size, size / 2);
        QPolygonF kept = full;
        straighten(kept, bulge);
        EXPECT_EQ(kept.size() < full.size(), size < 0.1) << size; // in a large one every corner shows
        const auto away = [&](const QPointF& corner) {
            double least = 1e9;
            for (qsizetype i = 0; i < kept.size(); ++i) {
                const QPointF way = kept[(i + 1) % kept.size()] - kept[i];
                const double along = QPointF::dotProduct(corner - kept[i], way) / QPointF::dotProduct(way, way);
                const QPointF nearest = kept[i] + way * std::clamp(along, 0.0, 1.0);
                least = std::min(least, std::hypot(corner.x() - nearest.x(), corner.y() - nearest.y()));
            }
            return least;
        };
        for (const QPointF& corner : full)
            EXPECT_LE(away(corner), bulge * 1.001) << size;
    }
}
