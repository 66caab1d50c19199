// SPDX-License-Identifier: GPL-3.0-or-later
// The editor's figures, to the pixel: every measured step ends with the page painted.
#include "app/editor/document_keeper.h"
#include "app/editor/editor_actions.h"
#include "app/editor/editor_page.h"
#include "app/editor/library_panel.h"
#include "app/editor/routine_view.h"
#include "app/shell/app_context.h"
#include "app/shell/gallery_page.h"
#include "core/figure/figure_library.h"
#include "core/storage/store.h"

#include <QtCore/QDateTime>
#include <QtCore/QTemporaryDir>
#include <QtGui/QWindow>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <vector>

using namespace limber;

namespace
{

QApplication& application()
{
    static int argc = 1;
    static char name[] = "limber_bench";
    static char* argv[] = {name, nullptr};
    static auto* app = qobject_cast<QApplication*>(QCoreApplication::instance());
    if (!app)
        app = new QApplication(argc, argv); // stays to the end of the process
    return *app;
}

/// Before the window is on the screen nothing is painted, and nothing would be measured.
void waitUntilSeen(QWidget& window)
{
    while (!window.windowHandle() || !window.windowHandle()->isExposed())
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

/// The built-in exercises again and again, under new names, up to `count`.
Catalogue catalogueOf(size_t count)
{
    const Catalogue builtIn = Catalogue::load().value();
    std::vector<Exercise> exercises = builtIn.exercises();
    while (exercises.size() < count) {
        Exercise copy = builtIn.exercises()[exercises.size() % builtIn.exercises().size()];
        copy.id = ExerciseId(QStringLiteral("%1-%2").arg(copy.id.text()).arg(exercises.size()));
        copy.name += QStringLiteral(" %1").arg(exercises.size());
        exercises.push_back(std::move(copy));
    }
    return Catalogue(std::move(exercises));
}

Routine routineOf(const Catalogue& catalogue, int entries)
{
    Routine routine;
    routine.id = RoutineId::fresh();
    routine.title = QStringLiteral("Long");
    for (int i = 0; i < entries; ++i) {
        if (i % 25 == 0)
            routine.sections.push_back(edits::newSection(Phase::Stretch));
        const auto& exercises = catalogue.exercises();
        routine.sections.back().entries.push_back(
            edits::entryFor(exercises[static_cast<size_t>(i) % exercises.size()]));
    }
    return routine;
}

/// Counts what is painted.
class PaintCounter final : public QObject
{
public:
    int count = 0;

private:
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

/// A page on the screen with a routine in a real database.
struct Editor {
    Editor(size_t exercises, int entries) : catalogue(catalogueOf(exercises))
    {
        auto opened = Store::open(folder.filePath(Store::fileName()), QDateTime::currentDateTime());
        store = std::move(std::move(opened).value().store);
        page.resize(1280, 748);
        document = &keeper.open(routineOf(catalogue, entries));
        page.setDocument(document);
        page.show();
        waitUntilSeen(page);
        running.installEventFilter(&paints);
        settle();
    }

    /// Until everything that has changed is painted and nothing more is to be painted.
    void settle()
    {
        int before = 0;
        do {
            before = paints.count;
            QApplication::processEvents();
        } while (paints.count != before);
    }

    QApplication& running = application(); // first: widgets need it
    QTemporaryDir folder;
    Catalogue catalogue;
    figure::FigureLibrary figures;
    std::unique_ptr<Store> store;
    DocumentKeeper keeper{catalogue, [this](const Routine& routine) -> Outcome {
                              return store->save(routine, QDateTime::currentDateTime());
                          }};
    EditorPage page{catalogue, figures};
    RoutineDocument* document = nullptr;
    PaintCounter paints;
};

void editOnDiskAndScreen(benchmark::State& state)
{
    Editor editor(0, static_cast<int>(state.range(0)));
    const EntryId entry = editor.document->routine().sections[0].entries[2].id;
    editor.page.view().selectEntries({entry});
    editor.settle();
    int seconds = 20;
    for (auto _ : state) {
        seconds = seconds == 60 ? 20 : seconds + 1;
        editor.document->endMerging();
        editor.document->push(
            edits::setHold(editor.document->routine(), {entry}, Millis(std::chrono::seconds(seconds))));
        editor.settle();
    }
}
BENCHMARK(editOnDiskAndScreen)->Arg(500)->Arg(1000)->Unit(benchmark::kMillisecond);

/// Ten entries dragged to the front: the drop, on disk and painted; taking it back is not counted here.
void dragTenEntries(benchmark::State& state)
{
    Editor editor(0, static_cast<int>(state.range(0)));
    for (auto _ : state) {
        const Routine& routine = editor.document->routine();
        std::vector<EntryId> moved;
        for (size_t i = 0; i < 10; ++i)
            moved.push_back(routine.sections[5].entries[i].id);
        editor.document->push(edits::moveEntries(routine, moved, {0, 3}, editor.document->exerciseNames()));
        editor.settle();
        state.PauseTiming();
        editor.document->undoStack().undo();
        editor.settle();
        state.ResumeTiming();
    }
}
BENCHMARK(dragTenEntries)->Arg(500)->Arg(1000)->Unit(benchmark::kMillisecond);

/// All of them at once, as after Ctrl+A.
void dragAThousandEntries(benchmark::State& state)
{
    Editor editor(0, 1000);
    for (auto _ : state) {
        const Routine& routine = editor.document->routine();
        std::vector<EntryId> moved;
        for (size_t s = 1; s < routine.sections.size(); ++s) {
            for (const Entry& entry : routine.sections[s].entries)
                moved.push_back(entry.id);
        }
        editor.document->push(edits::moveEntries(routine, moved, {0, 3}, editor.document->exerciseNames()));
        editor.settle();
        state.PauseTiming();
        editor.document->undoStack().undo();
        editor.settle();
        state.ResumeTiming();
    }
}
BENCHMARK(dragAThousandEntries)->Unit(benchmark::kMillisecond);

void undoADrag(benchmark::State& state)
{
    Editor editor(0, 1000);
    for (auto _ : state) {
        state.PauseTiming();
        const Routine& routine = editor.document->routine();
        const std::vector<EntryId> moved{routine.sections[5].entries[0].id, routine.sections[5].entries[1].id};
        editor.document->push(edits::moveEntries(routine, moved, {0, 3}, editor.document->exerciseNames()));
        editor.settle();
        state.ResumeTiming();
        editor.document->undoStack().undo();
        editor.settle();
    }
}
BENCHMARK(undoADrag)->Unit(benchmark::kMillisecond);

/// The thousand entries on the clipboard into a routine that is empty, and back.
void pasteAThousandEntries(benchmark::State& state)
{
    Editor editor(0, 1000);
    editor.page.actions().selectAll->trigger();
    editor.page.actions().copy->trigger();
    Routine empty;
    empty.id = RoutineId::fresh();
    empty.title = QStringLiteral("Empty");
    editor.document = &editor.keeper.open(empty);
    editor.page.setDocument(editor.document);
    editor.settle();
    for (auto _ : state) {
        editor.page.actions().paste->trigger();
        editor.settle();
        state.PauseTiming();
        if (entryCount(editor.document->routine()) != 1000)
            state.SkipWithError("not pasted");
        editor.document->undoStack().undo();
        editor.settle();
        state.ResumeTiming();
    }
}
BENCHMARK(pasteAThousandEntries)->Unit(benchmark::kMillisecond);

void scrollARoutine(benchmark::State& state)
{
    Editor editor(0, 1000);
    QScrollBar* bar = editor.page.view().verticalScrollBar();
    for (auto _ : state) {
        bar->setValue(bar->value() + 97 > bar->maximum() ? 0 : bar->value() + 97);
        editor.page.view().viewport()->repaint();
    }
}
BENCHMARK(scrollARoutine)->Unit(benchmark::kMillisecond);

void typeInTheLibrary(benchmark::State& state)
{
    Editor editor(10'000, 20);
    const QString words[] = {QStringLiteral("p"),       QStringLiteral("pi"),     QStringLiteral("pig"),
                             QStringLiteral("pige"),    QStringLiteral("pigeon"), QStringLiteral("hip s"),
                             QStringLiteral("hip str"), QStringLiteral("pigoen"), QString()};
    size_t next = 0;
    for (auto _ : state) {
        editor.page.library().search(words[next++ % std::size(words)]);
        editor.settle();
    }
}
BENCHMARK(typeInTheLibrary)->Unit(benchmark::kMillisecond);

/// Every keystroke from the field to the painted cards; reported is what 99 of 100 stay under.
void everyKeystrokeInTheLibrary(benchmark::State& state, const char* text)
{
    Editor editor(static_cast<size_t>(state.range(0)), 20);
    const QString whole = QString::fromUtf8(text);
    std::vector<double> keystrokes;
    for (auto _ : state) {
        editor.page.library().search({});
        editor.settle();
        for (qsizetype length = 1; length <= whole.size(); ++length) {
            const auto begin = std::chrono::steady_clock::now();
            editor.page.library().search(whole.left(length));
            editor.settle();
            const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
            keystrokes.push_back(took.count());
        }
    }
    const auto p99 = keystrokes.begin() + static_cast<std::ptrdiff_t>(keystrokes.size() * 99 / 100);
    std::nth_element(keystrokes.begin(), p99, keystrokes.end());
    state.counters["p99_ms"] = *p99;
}
BENCHMARK_CAPTURE(everyKeystrokeInTheLibrary, mistakes, "pigoen strech")->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(everyKeystrokeInTheLibrary, words, "side lying leg")->Arg(100'000)->Unit(benchmark::kMillisecond);

class NoPictures final : public CardPictures
{
public:
    void paint(QPainter&, const QRectF&, const ExerciseId&, const Tokens&, const QColor&) override {}
    double aspect(const ExerciseId&) const override { return 1; }
};

/// From the database to the painted gallery.
void showFiveThousandRoutines(benchmark::State& state)
{
    application();
    const QTemporaryDir folder;
    const SystemClock clock;
    auto opened = Store::open(folder.filePath(Store::fileName()), clock.wallNow());
    const Catalogue catalogue = Catalogue::load().value();
    Routine routine = catalogue.starters().front();
    routine.starter = false;
    for (int i = 0; i < 5000; ++i) {
        routine.id = RoutineId::fresh();
        routine.title = QStringLiteral("Routine %1").arg(i);
        routine.tags = {QStringLiteral("tag %1").arg(i % 7)};
        if (!opened->store->save(routine, clock.wallNow()))
            state.SkipWithError("not saved");
    }
    AppContext context(clock, std::move(opened->store), catalogue);
    NoPictures pictures;
    GalleryPage gallery(pictures);
    gallery.resize(1280, 748);
    gallery.show();
    waitUntilSeen(gallery);
    PaintCounter paints;
    application().installEventFilter(&paints);
    for (auto _ : state) {
        gallery.setContent(context.shelf().content());
        for (int before = -1; before != paints.count;) {
            before = paints.count;
            QApplication::processEvents();
        }
    }
}
BENCHMARK(showFiveThousandRoutines)->Unit(benchmark::kMillisecond);

} // namespace
