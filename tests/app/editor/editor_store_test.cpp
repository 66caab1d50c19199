// SPDX-License-Identifier: GPL-3.0-or-later
// Every edit is on disk when the screen shows it, and undoing everything leads back to the start.
#include "core/storage/store.h"
#include "tests/app/editor/editor_fixture.h"

#include <QtCore/QDateTime>
#include <QtCore/QTemporaryDir>

#include <random>

using namespace limber;

namespace
{

class EditorStore : public testing::Test
{
protected:
    EditorStore()
    {
        auto opened = Store::open(folder.filePath(Store::fileName()), now);
        EXPECT_TRUE(opened.ok());
        store = std::move(std::move(opened).value().store);
        const Routine routine = smallRoutine();
        EXPECT_TRUE(store->save(routine, now));
        document = &keeper.open(routine);
        page.setDocument(document);
        page.resize(1280, 748);
        page.show();
        QApplication::processEvents();
    }

    Routine onDisk()
    {
        auto reader = Store::openForReading(folder.filePath(Store::fileName()));
        return reader.value()->routine(document->routine().id).value().value();
    }

    EntryId anyEntry()
    {
        std::vector<EntryId> all;
        for (const Section& section : document->routine().sections) {
            for (const Entry& entry : section.entries)
                all.push_back(entry.id);
        }
        return all.empty() ? EntryId() : all[random() % all.size()];
    }

    /// One of the things a person does, on the page's own ways.
    void doSomething()
    {
        RoutineView& view = page.view();
        const Routine& routine = document->routine();
        std::vector<EntryId> chosen{anyEntry()};
        if (random() % 3 == 0)
            chosen.push_back(anyEntry());
        view.selectEntries(chosen);
        const auto& exercises = testCatalogue().exercises();
        const ExerciseId exercise = exercises[random() % exercises.size()].id;
        const auto seconds = Millis(std::chrono::seconds(5 + random() % 60));
        switch (random() % 12) {
        case 0:
            return page.actions().remove->trigger();
        case 1:
            return page.actions().duplicate->trigger();
        case 2:
            return page.actions().moveUp->trigger();
        case 3:
            return page.actions().moveDown->trigger();
        case 4:
        case 5:
            return Q_EMIT page.library().addRequested({exercise});
        case 6:
            document->push(edits::setHold(routine, view.selectedEntries(), seconds));
            return;
        case 7:
            document->push(edits::setSides(routine, view.selectedEntries(), static_cast<Sides>(random() % 3)));
            return;
        case 8:
            page.actions().addSection->trigger();
            return;
        case 9:
            page.actions().moveToNewSection->trigger();
            return;
        case 10:
            document->push(edits::setNote(routine, view.selectedEntries(), QString::number(random() % 5)));
            return;
        default:
            if (routine.sections.size() > 2)
                document->push(edits::moveSection(routine, routine.sections.back().id, 0));
        }
    }

    std::mt19937 random{20261121};
    const QDateTime now = QDateTime::fromString(QStringLiteral("2026-11-21T20:00:00"), Qt::ISODate);
    QTemporaryDir folder;
    std::unique_ptr<Store> store;
    DocumentKeeper keeper{testCatalogue(),
                          [this](const Routine& routine) -> Outcome { return store->save(routine, now); }};
    EditorPage page{testCatalogue(), testFigures()};
    RoutineDocument* document = nullptr;
};

} // namespace

TEST_F(EditorStore, holdsEveryEditUndoAndRedo)
{
    const Routine start = document->routine();
    for (int i = 0; i < 80; ++i) {
        doSomething();
        if (i % 7 == 3)
            document->undoStack().undo();
        if (i % 14 == 3)
            document->undoStack().redo();
        ASSERT_EQ(onDisk(), document->routine()) << i;
        QApplication::processEvents();
        int rows = 0;
        for (const Section& section : document->routine().sections)
            rows += 1 + std::max(1, static_cast<int>(section.entries.size()));
        ASSERT_EQ(page.view().rows().rowCount(), rows) << i;
    }
    const Routine end = document->routine();
    while (document->undoStack().canUndo())
        document->undoStack().undo();
    EXPECT_EQ(document->routine(), start);
    EXPECT_EQ(onDisk(), start);
    while (document->undoStack().canRedo())
        document->undoStack().redo();
    EXPECT_EQ(document->routine(), end);
    EXPECT_EQ(onDisk(), end);
}
