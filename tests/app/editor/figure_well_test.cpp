// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/figure_pictures.h"
#include "app/editor/figure_well.h"
#include "app/render/tokens.h"
#include "app/shell/widgets/segmented_switch.h"
#include "core/figure/figure_library.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <gtest/gtest.h>

using namespace limber;

namespace
{

Exercise sidedExercise(const char* id)
{
    Exercise exercise;
    exercise.id = ExerciseId(QString::fromLatin1(id));
    exercise.name = QStringLiteral("Some stretch");
    exercise.sided = true;
    return exercise;
}

const figure::FigureLibrary& wellLibrary()
{
    static const figure::FigureLibrary all;
    return all;
}

QImage pictureOf(FigureWell& well)
{
    well.resize(well.sizeHint());
    QImage image(well.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    well.render(&image);
    return image;
}

} // namespace

TEST(FigureWell, showsTheOtherSideWhenAsked)
{
    const Exercise exercise = sidedExercise("clam");
    FigureWell well(wellLibrary());
    well.setExercise(&exercise, {});
    const QImage left = pictureOf(well);
    well.setSide(Side::Right);
    EXPECT_NE(pictureOf(well), left);
    well.setSide(Side::Left);
    EXPECT_EQ(pictureOf(well), left);
    EXPECT_EQ(well.accessibleName(), QStringLiteral("Picture of Some stretch"));
}

TEST(FigureWell, keepsTheSwitchOffTheFigure)
{
    const Exercise exercise = sidedExercise("single-leg-bridge");
    FigureWell well(wellLibrary());
    well.setExercise(&exercise, {});
    QImage picture = pictureOf(well); // lays it out, too
    const QRect sides = well.findChild<SegmentedSwitch*>()->geometry();
    ASSERT_TRUE(well.rect().contains(sides));
    for (const Side side : {Side::Left, Side::Right}) {
        well.setSide(side);
        well.findChild<SegmentedSwitch*>()->hide();
        picture = pictureOf(well);
        well.findChild<SegmentedSwitch*>()->show();
        const QRgb ground = picture.pixel(sides.topLeft());
        for (int x = sides.left(); x <= sides.right(); ++x)
            EXPECT_EQ(picture.pixel(x, sides.top()), ground) << "at " << x;
    }
}

TEST(FigureWell, anExerciseWithABadFileIsShownWithoutAFigure)
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("clam.json")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(R"({"camera": {"yaw": 0}, "poses": [{"left toe": 1}, {}]})");
    file.close();
    const figure::FigureLibrary broken(dir.path());
    const Exercise exercise = sidedExercise("clam");
    FigureWell well(broken);
    well.setExercise(&exercise, {});
    FigureWell empty(broken);
    const Exercise other = sidedExercise("none");
    empty.setExercise(&other, {});
    EXPECT_EQ(pictureOf(well), pictureOf(empty));
    EXPECT_EQ(well.accessibleName(), QStringLiteral("Picture of Some stretch"));

    FigurePictures pictures(broken);
    QImage card(96, 76, QImage::Format_ARGB32_Premultiplied);
    card.fill(Qt::white);
    const QImage before = card;
    QPainter painter(&card);
    pictures.paint(painter, QRectF(0, 0, 96, 76), exercise.id, 1, false, lightTokens(), Qt::white);
    painter.end();
    EXPECT_EQ(card, before);
}
