// SPDX-License-Identifier: GPL-3.0-or-later
// An own exercise, with its photograph and its borrowed figure, on its way to another machine, the player and the
// paper.
#include "app/render/picture_reader.h"
#include "app/render/sheet_figures.h"
#include "app/shell/app_context.h"
#include "app/shell/figure_cards.h"
#include "app/shell/person_settings.h"
#include "app/shell/routine_exchange.h"
#include "core/model/user_edits.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>
#include <QtWidgets/QCheckBox>

#include <gtest/gtest.h>

namespace limber
{

namespace
{

class StandingClock final : public Clock
{
public:
    Millis steadyNow() const override { return Millis(0); }
    Millis bootNow() const override { return Millis(0); }
    QDateTime wallNow() const override { return QDateTime(QDate(2026, 3, 14), QTime(9, 0)); }
};

QImage redAndBlue()
{
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter(&image).fillRect(200, 0, 200, 300, Qt::blue);
    return image;
}

class OwnExerciseTravel : public testing::Test
{
protected:
    OwnExerciseTravel()
    {
        frog = home.exercises().draft(home.catalogue().exercise(ExerciseId(QStringLiteral("clam"))));
        frog.name = QStringLiteral("🐸 צפרדע");
        const QImage image = redAndBlue();
        const Picture photo = pictureFrom(image, image.rect(), frog.id, Picture::Moment::Start);
        EXPECT_TRUE(home.exercises().add(frog, {photo}));
        routine.id = RoutineId::fresh();
        routine.title = QStringLiteral("With a frog");
        routine.sections = {edits::newSection(Phase::Stretch)};
        routine.sections[0].entries = {edits::entryFor(frog)};
    }

    static QColor leftOf(const QImage& picture)
    {
        return picture.pixelColor(picture.width() / 4, picture.height() / 2);
    }

    StandingClock clock;
    AppContext home{clock, Store::inMemory(), std::move(Catalogue::load()).value()};
    AppContext away{clock, Store::inMemory(), std::move(Catalogue::load()).value()};
    QTemporaryDir folder;
    Exercise frog;
    Routine routine;
};

} // namespace

TEST_F(OwnExerciseTravel, goesIntoAFileAndOutOfItOnAnotherMachine)
{
    const QString path = folder.filePath(QStringLiteral("frog.limber"));
    ASSERT_TRUE(exportRoutine(routine, path, home));
    ASSERT_TRUE(importRoutine(path, away));
    const Exercise* arrived = away.catalogue().exercise(frog.id);
    ASSERT_TRUE(arrived);
    EXPECT_EQ(*arrived, frog);
    EXPECT_EQ(away.exercises().pictures(frog.id), home.exercises().pictures(frog.id));
    EXPECT_EQ(leftOf(away.exercises().photos().photo(frog.id, true)).red(),
              leftOf(home.exercises().photos().photo(frog.id, true)).red());
    EXPECT_EQ(away.figures().find(frog.id.text()), away.figures().find(QStringLiteral("clam")));
}

TEST_F(OwnExerciseTravel, isPrintedWithItsPhotographOnEitherSideTheSameWayRound)
{
    const SheetFigures pictures(home.figures(), &home.exercises().photos());
    EXPECT_TRUE(pictures.has(frog.id));
    for (const Side side : {Side::Left, Side::Right}) {
        QImage page(400, 300, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        PictureRequest request;
        request.exercise = frog.id;
        request.side = side;
        request.ink = SheetInk::Colour;
        pictures.paint(painter, page.rect(), request);
        painter.end();
        EXPECT_GT(leftOf(page).red(), 200);
        EXPECT_LT(leftOf(page).blue(), 60);
    }
}

TEST_F(OwnExerciseTravel, isOnTheCardOfItsRoutine)
{
    FigureCards cards;
    cards.load(home.figures(), &home.exercises().photos());
    EXPECT_NEAR(cards.aspect(frog.id), 4.0 / 3, 0.01);
    QImage card(80, 60, QImage::Format_RGB32);
    card.fill(Qt::white);
    QPainter painter(&card);
    cards.paint(painter, card.rect(), frog.id, lightTokens(), Qt::white);
    painter.end();
    EXPECT_GT(leftOf(card).red(), 200);
}

TEST_F(OwnExerciseTravel, theShelfHearsWhatThePersonSaysInTheSettings)
{
    PersonSettings settings(home.settings());
    for (QCheckBox* box : settings.findChildren<QCheckBox*>()) {
        EXPECT_FALSE(box->text().isEmpty());
        if (box->text() == limitText(BodyLimit::Floor) || box->text() == QStringLiteral("Mat"))
            box->click();
    }
    const Person& person = home.exercises().person();
    EXPECT_EQ(person.limits, std::vector<BodyLimit>{BodyLimit::Floor});
    ASSERT_TRUE(person.atHome);
    const auto has = [&](Equipment item) {
        return std::find(person.atHome->begin(), person.atHome->end(), item) != person.atHome->end();
    };
    EXPECT_TRUE(has(Equipment::Mat));
    EXPECT_TRUE(has(Equipment::Wall)) << "what every home has need not be said";
    EXPECT_FALSE(has(Equipment::Ball));
    EXPECT_EQ(person.partner, false);
    EXPECT_FALSE(home.exercises().whyNotSuited(frog, Sides::Each).isEmpty());
    const Settings again(home.store());
    EXPECT_EQ(again.all().limits, person.limits);
    EXPECT_EQ(again.all().equipmentAtHome, person.atHome);
}

} // namespace limber
