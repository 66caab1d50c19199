// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/exercise_desk.h"
#include "app/editor/exercise_shelf.h"
#include "tests/app/editor/editor_fixture.h"

#include <QtCore/QBuffer>
#include <QtGui/QPainter>

namespace limber
{

class StillClock final : public Clock
{
public:
    Millis steadyNow() const override { return Millis(0); }
    Millis bootNow() const override { return Millis(0); }
    QDateTime wallNow() const override { return QDateTime({2026, 11, 21}, {12, 0}); }
};

/// A picture with a red left half and a blue right half.
inline QImage twoColours(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter(&image).fillRect(width / 2, 0, width - width / 2, height, Qt::blue);
    return image;
}

inline QByteArray pngOf(const QImage& image)
{
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return data;
}

/// The editor's page with a store behind it, and the person's own exercises.
class ExerciseTest : public testing::Test
{
protected:
    ExerciseTest()
        : store(Store::inMemory()), catalogue(Catalogue::load().value()),
          keeper(catalogue, [this](const Routine& routine) { return store->save(routine, clock.wallNow()); }),
          shelf(*store, catalogue, figures, clock, keeper.undoGroup()), page(catalogue, figures)
    {
        QObject::connect(&shelf, &ExerciseShelf::exercisesChanged, &keeper, &DocumentKeeper::exercisesChanged);
        QObject::connect(&shelf, &ExerciseShelf::failed, &page, [this](const QString& why) { failures << why; });
        page.setShelf(shelf);
        Routine routine = smallRoutine();
        EXPECT_TRUE(store->save(routine, clock.wallNow()));
        document = &keeper.open(routine);
        page.setDocument(document);
        keeper.undoGroup().setActiveStack(&document->undoStack());
        page.resize(1280, 748);
        page.show();
        QApplication::setActiveWindow(&page);
        QApplication::processEvents();
    }

    void undo()
    {
        document->undoStack().undo();
        QApplication::processEvents();
    }
    void redo()
    {
        document->undoStack().redo();
        QApplication::processEvents();
    }

    Exercise mine(const QString& name)
    {
        Exercise exercise = shelf.draft(nullptr);
        exercise.name = name;
        return exercise;
    }

    /// What stands in the database.
    const Exercise* stored(const ExerciseId& id)
    {
        onDisk.clear();
        const std::vector<Store::OwnExercise> all = store->exercises().value();
        for (const Store::OwnExercise& own : all) {
            onDisk.push_back(own.exercise);
            onDisk.back().archived = own.archived;
        }
        const auto found =
            std::find_if(onDisk.begin(), onDisk.end(), [&](const Exercise& one) { return one.id == id; });
        return found == onDisk.end() ? nullptr : &*found;
    }

    QStringList shown()
    {
        QStringList names;
        const QAbstractItemModel& model = *page.library().list().model();
        for (int row = 0; row < model.rowCount(); ++row)
            names << model.index(row, 0).data().toString();
        return names;
    }

    void use(const ExerciseId& id)
    {
        document->push(edits::addExercise(document->routine(), *catalogue.exercise(id), {1, 0}));
    }

    StillClock clock;
    std::unique_ptr<Store> store;
    Catalogue catalogue;
    figure::FigureLibrary figures;
    DocumentKeeper keeper;
    ExerciseShelf shelf;
    EditorPage page;
    RoutineDocument* document = nullptr;
    QStringList failures;
    std::vector<Exercise> onDisk;
};

} // namespace limber
