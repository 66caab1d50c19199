// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/dose_field.h"
#include "app/editor/exercise_dialog.h"
#include "app/editor/exercise_form.h"
#include "app/editor/inspector.h"
#include "app/editor/picture_slot.h"
#include "app/render/picture_reader.h"
#include "app/shell/widgets/message_bar.h"
#include "tests/app/editor/exercise_fixture.h"

#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace limber
{

namespace
{

template <typename Field>
Field* fieldCalled(QWidget& in, const QString& name)
{
    for (Field* field : in.findChildren<Field*>()) {
        if (field->accessibleName() == name)
            return field;
    }
    ADD_FAILURE() << "no field called " << qPrintable(name);
    return nullptr;
}

void typeInto(QWidget& in, const QString& name, const QString& text)
{
    auto* field = fieldCalled<QLineEdit>(in, name);
    field->setText(text);
    field->setModified(true);
}

} // namespace

class ExerciseDialogTest : public ExerciseTest
{
};

TEST_F(ExerciseDialogTest, keepsEveryFieldOfEveryBuiltInExercise)
{
    for (const Exercise& original : catalogue.exercises()) {
        const Exercise draft = shelf.draft(&original);
        ExerciseDialog dialog(shelf, draft, true);
        dialog.accept();
        ASSERT_EQ(dialog.result(), QDialog::Accepted) << qPrintable(original.id.text());
        Exercise kept = dialog.exercise();
        EXPECT_TRUE(std::is_permutation(kept.equipment.begin(), kept.equipment.end(), draft.equipment.begin(),
                                        draft.equipment.end()));
        EXPECT_TRUE(std::is_permutation(kept.variants.begin(), kept.variants.end(), draft.variants.begin(),
                                        draft.variants.end()));
        kept.equipment = draft.equipment; // in the order of the vocabulary
        kept.variants = draft.variants;   // the easier ones first
        kept.feel = draft.feel;
        EXPECT_EQ(kept, draft) << qPrintable(original.id.text());
    }
}

TEST_F(ExerciseDialogTest, scrollsToTheEndOfTheFormAndNoFurther)
{
    ExerciseDialog dialog(shelf, shelf.draft(nullptr), true);
    dialog.resize(720, 760);
    dialog.show();
    QApplication::processEvents();
    const ExerciseForm& form = dialog.form();
    const QWidget& last = *form.findChild<DoseField*>();
    const int below = form.height() - last.mapTo(&form, QPoint(0, last.height())).y();
    EXPECT_LT(below, 80);
}

TEST_F(ExerciseDialogTest, takesWhatIsTyped)
{
    ExerciseDialog dialog(shelf, shelf.draft(nullptr), true);
    QWidget& form = dialog.form();
    typeInto(form, QStringLiteral("Name"), QStringLiteral("  Frog   stretch "));
    typeInto(form, QStringLiteral("Other names to find it by"), QStringLiteral("adductor rock, , mandūkāsana"));
    fieldCalled<QPlainTextEdit>(form, QStringLiteral("Steps"))
        ->setPlainText(QStringLiteral("Kneel wide.\n\nRock back.\n"));
    auto* dose = form.findChild<DoseField*>();
    dose->setFocus();
    dose->selectAll();
    QTest::keyClicks(dose, QStringLiteral("3x20s"));
    fieldCalled<QComboBox>(form, QStringLiteral("Position"))
        ->setCurrentIndex(static_cast<int>(Position::FourPointKneeling));
    fieldCalled<QComboBox>(form, QStringLiteral("The target"))->setCurrentIndex(1);
    dialog.accept();
    const Exercise& made = dialog.exercise();
    EXPECT_EQ(made.name, QStringLiteral("Frog stretch"));
    EXPECT_EQ(made.otherNames, (QStringList{QStringLiteral("adductor rock"), QStringLiteral("mandūkāsana")}));
    EXPECT_EQ(made.steps, (QStringList{QStringLiteral("Kneel wide."), QStringLiteral("Rock back.")}));
    EXPECT_EQ(doseText(made.defaultDose), QStringLiteral("3 × 20 s"));
    EXPECT_EQ(made.position, Position::FourPointKneeling);
    EXPECT_EQ(made.muscles.size(), 1);
}

TEST_F(ExerciseDialogTest, wantsANameAndADoseItUnderstands)
{
    ExerciseDialog dialog(shelf, shelf.draft(nullptr), true);
    dialog.show();
    QApplication::setActiveWindow(&dialog);
    dialog.accept();
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_EQ(dialog.messages().text(), QStringLiteral("An exercise needs a name."));
    typeInto(dialog.form(), QStringLiteral("Name"), QStringLiteral("Frog"));
    auto* dose = dialog.form().findChild<DoseField*>();
    dose->setFocus();
    dose->selectAll();
    QTest::keyClicks(dose, QStringLiteral("lots"));
    dialog.accept();
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_NE(dialog.messages().text(), QStringLiteral("An exercise needs a name."));
    EXPECT_TRUE(dose->hasFocus());
}

TEST_F(ExerciseDialogTest, keepsAnyNameAndShowsIt)
{
    const QStringList names{QStringLiteral("מתיחת ירך"), QStringLiteral("🐸 Frog 🧘"),
                            QString(10'000, QLatin1Char('x'))};
    for (const QString& name : names) {
        ExerciseDialog dialog(shelf, shelf.draft(nullptr), true);
        typeInto(dialog.form(), QStringLiteral("Name"), name);
        dialog.accept();
        ASSERT_TRUE(shelf.add(dialog.exercise(), dialog.pictures()));
        EXPECT_EQ(stored(dialog.exercise().id)->name, name);
        page.library().showExercise(dialog.exercise().id);
        EXPECT_EQ(page.library().currentExercise(), dialog.exercise().id);
        page.grab();
        use(dialog.exercise().id);
        page.grab();
        EXPECT_LE(page.inspector().widget()->width(), page.inspector().viewport()->width());
    }
}

TEST_F(ExerciseDialogTest, keepsPicturesAndTheChosenFigure)
{
    ExerciseDialog dialog(shelf, mine(QStringLiteral("Frog")), true);
    PictureSlot& end = dialog.pictureSlot(Picture::Moment::End);
    end.setCut([](const QImage& image) { return middlePart(image.size()); });
    end.take(twoColours(400, 300));
    dialog.figureChoice().setCurrentIndex(dialog.figureChoice().findData(QStringLiteral("clam")));
    dialog.accept();
    ASSERT_EQ(dialog.pictures().size(), 1u);
    EXPECT_EQ(dialog.pictures()[0].moment, Picture::Moment::End);
    EXPECT_EQ(dialog.exercise().figure, ExerciseId(QStringLiteral("clam")));
    ASSERT_TRUE(shelf.add(dialog.exercise(), dialog.pictures()));
    ExerciseDialog again(shelf, *catalogue.exercise(dialog.exercise().id), false);
    again.accept();
    EXPECT_EQ(again.pictures(), dialog.pictures());
    EXPECT_FALSE(shelf.change(again.exercise(), again.pictures())) << "nothing was changed";
}

TEST_F(ExerciseDialogTest, takesPicturesThatAreDroppedOrPasted)
{
    ExerciseDialog dialog(shelf, shelf.draft(nullptr), true);
    dialog.show();
    typeInto(dialog.form(), QStringLiteral("Name"), QStringLiteral("Frog"));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("start.png"));
    ASSERT_TRUE(twoColours(900, 300).save(path));
    for (const auto moment : {Picture::Moment::Start, Picture::Moment::End})
        dialog.pictureSlot(moment).setCut([](const QImage& image) { return middlePart(image.size()); });
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(path)});
    PictureSlot& start = dialog.pictureSlot(Picture::Moment::Start);
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &file, Qt::LeftButton, {});
    QApplication::sendEvent(&start, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPoint(20, 20), Qt::CopyAction, &file, Qt::LeftButton, {});
    QApplication::sendEvent(&start, &drop);
    QGuiApplication::clipboard()->setImage(twoColours(300, 900));
    QTest::keyClick(&dialog.pictureSlot(Picture::Moment::End), Qt::Key_V, Qt::ControlModifier);
    dialog.accept();
    ASSERT_EQ(dialog.pictures().size(), 2U);
    for (const Picture& picture : dialog.pictures()) {
        const auto image = readPicture(picture.data, {});
        ASSERT_TRUE(image.ok());
        EXPECT_NEAR(image->width() * 3.0 / image->height(), 4.0, 0.05) << "cut to one shape";
    }
    QGuiApplication::clipboard()->clear();
}

TEST_F(ExerciseDialogTest, saysWhyAPictureIsNotTaken)
{
    ExerciseDialog dialog(shelf, mine(QStringLiteral("Frog")), true);
    dialog.pictureSlot(Picture::Moment::Start).takeFile(QStringLiteral("/"));
    EXPECT_TRUE(dialog.messages().text().contains(QStringLiteral("is a folder")));
}

TEST_F(ExerciseDialogTest, everyControlHasAName)
{
    ExerciseDialog dialog(shelf, mine(QStringLiteral("Frog")), true);
    dialog.show();
    for (QWidget* widget : dialog.findChildren<QWidget*>()) {
        const bool stop = widget->focusPolicy() & Qt::TabFocus && widget->isVisible() && widget->isEnabled();
        if (!stop || widget->focusProxy() || qobject_cast<QAbstractScrollArea*>(widget->parentWidget()))
            continue;
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        EXPECT_TRUE(named) << widget->metaObject()->className();
    }
}

} // namespace limber
