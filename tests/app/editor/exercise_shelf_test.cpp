// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/picture_reader.h"
#include "tests/app/editor/exercise_fixture.h"

namespace limber
{

class ExerciseShelfTest : public ExerciseTest
{
};

TEST_F(ExerciseShelfTest, aNewExerciseIsOnDiskAndInTheLibraryAndUndoTakesItAway)
{
    const Exercise frog = mine(QStringLiteral("Frog"));
    const Picture picture = pictureFrom(twoColours(400, 300), {0, 0, 400, 300}, frog.id, Picture::Moment::Start);
    ASSERT_TRUE(shelf.add(frog, {picture}));
    EXPECT_EQ(document->undoStack().undoText(), QStringLiteral("new exercise “Frog”"));
    ASSERT_TRUE(stored(frog.id));
    EXPECT_EQ(*stored(frog.id), frog);
    EXPECT_EQ(shelf.pictures(frog.id), std::vector<Picture>{picture});
    page.library().search(QStringLiteral("frog"));
    EXPECT_EQ(shown(), QStringList{QStringLiteral("Frog")});
    undo();
    EXPECT_EQ(stored(frog.id), nullptr);
    EXPECT_EQ(catalogue.exercise(frog.id), nullptr);
    EXPECT_EQ(shown(), QStringList());
    redo();
    EXPECT_TRUE(stored(frog.id));
    EXPECT_EQ(shelf.pictures(frog.id), std::vector<Picture>{picture}) << "it comes back with its pictures";
}

TEST_F(ExerciseShelfTest, anEditIsOneStepAndReachesTheRoutinesThatUseIt)
{
    Exercise frog = mine(QStringLiteral("Frog"));
    ASSERT_TRUE(shelf.add(frog, {}));
    use(frog.id);
    const Millis before = document->total();
    frog.name = QStringLiteral("Frog on the wall");
    frog.position = Position::Supine;
    frog.equipment = {{Equipment::Wall, false, {}}, {Equipment::Mat, false, {}}};
    ASSERT_TRUE(shelf.change(frog, {}));
    EXPECT_EQ(document->exercise(frog.id)->name, frog.name);
    EXPECT_NE(document->total(), before) << "the time to fetch and to get down counts";
    EXPECT_EQ(page.view().rows().data(page.view().rows().index(2), Qt::DisplayRole).toString().isEmpty(), false);
    undo();
    EXPECT_EQ(document->exercise(frog.id)->name, QStringLiteral("Frog"));
    EXPECT_EQ(document->total(), before);
    EXPECT_FALSE(shelf.change(*catalogue.exercise(frog.id), {})) << "nothing has changed";
}

TEST_F(ExerciseShelfTest, aUsedOneIsArchivedAndAnUnusedOneDeleted)
{
    const Exercise used = mine(QStringLiteral("Used"));
    const Exercise unused = mine(QStringLiteral("Unused"));
    ASSERT_TRUE(shelf.add(used, {}));
    ASSERT_TRUE(shelf.add(unused, {}));
    use(used.id);
    ASSERT_TRUE(shelf.remove(used.id));
    EXPECT_EQ(document->undoStack().undoText(), QStringLiteral("archive exercise “Used”"));
    ASSERT_TRUE(stored(used.id));
    EXPECT_TRUE(stored(used.id)->archived);
    EXPECT_EQ(document->exercise(used.id)->name, QStringLiteral("Used")) << "the routine still knows it";
    ASSERT_TRUE(shelf.remove(unused.id));
    EXPECT_EQ(stored(unused.id), nullptr);
    page.library().search(QStringLiteral("used"));
    EXPECT_EQ(shown(), QStringList());
    page.library().search(QStringLiteral("archived"));
    EXPECT_EQ(shown(), QStringList{QStringLiteral("Used")});
    undo();
    undo();
    page.library().search(QStringLiteral("own"));
    EXPECT_EQ(shown().size(), 2);
    EXPECT_FALSE(stored(used.id)->archived);
}

TEST_F(ExerciseShelfTest, theArchiveGivesBack)
{
    const Exercise used = mine(QStringLiteral("Used"));
    ASSERT_TRUE(shelf.add(used, {}));
    use(used.id);
    ASSERT_TRUE(shelf.remove(used.id));
    ASSERT_TRUE(shelf.restore(used.id));
    EXPECT_FALSE(stored(used.id)->archived);
    EXPECT_FALSE(shelf.restore(used.id));
}

TEST_F(ExerciseShelfTest, undoingANewExerciseThatARoutineUsesArchivesIt)
{
    const Exercise frog = mine(QStringLiteral("Frog"));
    ASSERT_TRUE(shelf.add(frog, {}));
    Routine other = smallRoutine();
    other.sections[0].entries.push_back(edits::entryFor(frog));
    ASSERT_TRUE(store->save(other, clock.wallNow()));
    undo();
    ASSERT_TRUE(stored(frog.id));
    EXPECT_TRUE(stored(frog.id)->archived);
}

TEST_F(ExerciseShelfTest, builtInOnesAreNeitherChangedNorRemoved)
{
    Exercise clam = *catalogue.exercise(ExerciseId(QStringLiteral("clam")));
    clam.name = QStringLiteral("Mussel");
    EXPECT_FALSE(shelf.change(clam, {}));
    EXPECT_FALSE(shelf.remove(clam.id));
    EXPECT_EQ(document->undoStack().count(), 0);
}

TEST_F(ExerciseShelfTest, aCopyKeepsWhatTheOriginalSaysAndItsFigure)
{
    const Exercise& pigeon = *catalogue.exercise(ExerciseId(QStringLiteral("pigeon-pose")));
    const Exercise copy = shelf.draft(&pigeon);
    EXPECT_NE(copy.id, pigeon.id);
    EXPECT_FALSE(copy.builtIn);
    EXPECT_EQ(copy.steps, pigeon.steps);
    EXPECT_EQ(copy.figure, pigeon.id);
    EXPECT_EQ(firstDose(copy), firstDose(pigeon));
    ASSERT_TRUE(shelf.add(copy, {}));
    EXPECT_EQ(figures.find(copy.id.text()), figures.find(QStringLiteral("pigeon-pose")));
    undo();
    EXPECT_EQ(figures.find(copy.id.text()), nullptr);
}

TEST_F(ExerciseShelfTest, whatCannotBeKeptSaysSoAndChangesNothing)
{
    Exercise nameless = mine(QString());
    EXPECT_FALSE(shelf.add(nameless, {}));
    EXPECT_EQ(failures.size(), 1);
    EXPECT_EQ(document->undoStack().count(), 0);
    EXPECT_EQ(catalogue.exercise(nameless.id), nullptr);
}

TEST_F(ExerciseShelfTest, anotherProcessIsFollowed)
{
    const Exercise frog = mine(QStringLiteral("Frog"));
    ASSERT_TRUE(store->saveExercise(frog, clock.wallNow()));
    ASSERT_TRUE(store->setStar(frog.id, true, clock.wallNow()));
    shelf.reread();
    EXPECT_TRUE(shelf.isStarred(frog.id));
    page.library().search(QStringLiteral("starred"));
    EXPECT_EQ(shown(), QStringList{QStringLiteral("Frog")});
}

TEST_F(ExerciseShelfTest, whatWasFeltIsFoundAndWanted)
{
    SessionRecord record;
    record.id = SessionId::fresh();
    record.routine = document->routine().id;
    record.startedAt = clock.wallNow().addSecs(-600);
    record.endedAt = clock.wallNow();
    PerformedStep step;
    step.exercise = ExerciseId(QStringLiteral("clam"));
    step.exerciseName = QStringLiteral("Clam");
    step.kind = StepKind::Hold;
    step.entry = EntryId::fresh();
    step.planned = std::chrono::seconds(30);
    step.actual = step.planned;
    step.outcome = StepOutcome::Done;
    step.rating = 5;
    record.steps = {step};
    ASSERT_TRUE(store->saveSession(record));
    page.library().search(QStringLiteral("rated:>3"));
    EXPECT_EQ(shown(), QStringList());
    shelf.rereadRatings();
    EXPECT_EQ(shown(), QStringList{QStringLiteral("Clam")});
    EXPECT_EQ(shelf.wishes()(step.exercise).rating, 5.0);
    EXPECT_TRUE(shelf.checkContext({}).ratings.contains(step.exercise));
}

TEST_F(ExerciseShelfTest, starsAreKeptAndUndone)
{
    const ExerciseId clam(QStringLiteral("clam"));
    ASSERT_TRUE(shelf.setStarred(clam, true));
    EXPECT_EQ(document->undoStack().undoText(), QStringLiteral("star clam"));
    EXPECT_TRUE(store->stars().value().contains(clam));
    undo();
    EXPECT_TRUE(store->stars().value().isEmpty());
    EXPECT_FALSE(shelf.isStarred(clam));
}

TEST_F(ExerciseShelfTest, photographsStandInPlaceOfFiguresAndAreNeverMirrored)
{
    const Exercise frog = mine(QStringLiteral("Frog"));
    const Picture picture = pictureFrom(twoColours(400, 300), {0, 0, 400, 300}, frog.id, Picture::Moment::End);
    ASSERT_TRUE(shelf.add(frog, {picture}));
    FigurePictures pictures(figures);
    pictures.setPhotos(&shelf.photos());
    for (const bool mirrored : {false, true}) {
        QImage canvas(80, 60, QImage::Format_RGB32);
        canvas.fill(Qt::white);
        QPainter painter(&canvas);
        pictures.paint(painter, QRectF(0, 0, 80, 60), frog.id, 0.0, mirrored, lightTokens(), Qt::white);
        painter.end();
        EXPECT_GT(canvas.pixelColor(15, 30).red(), 200) << "the left half is red, also as the right side";
        EXPECT_GT(canvas.pixelColor(65, 30).blue(), 200);
    }
}

} // namespace limber
