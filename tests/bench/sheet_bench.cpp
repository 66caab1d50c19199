// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/sheet_pdf.h"
#include "app/render/sheet_figures.h"
#include "app/render/sheet_layout.h"
#include "app/render/sheet_painter.h"
#include "app/render/type.h"
#include "core/figure/figure_library.h"
#include "core/library/catalogue.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtGui/QPainter>

#include <benchmark/benchmark.h>

namespace limber
{

namespace
{

struct Paper {
    Paper()
    {
        static int argc = 1;
        static char name[] = "limber_bench";
        static char* argv[] = {name, nullptr};
        if (qGuiApp == nullptr)
            new QGuiApplication(argc, argv); // one for the whole process; its end is the process's end
        loadFonts();
    }
    Catalogue catalogue = std::move(Catalogue::load()).value();
    SheetLookup lookup = [this](const ExerciseId& id) { return catalogue.exercise(id); };
    figure::FigureLibrary library;
    SheetFigures figures{library};
    const Routine& tightHips = *catalogue.starter(RoutineId(QStringLiteral("tight-hips")));
};

Result<Sheet> laidOut(const Paper& paper, const Routine& routine, const SheetOptions& options)
{
    return layoutSheet(sheetContent(routine, paper.lookup, &paper.figures, 21min, options), options);
}

/// A routine of so many exercises, from all of the catalogue in turn.
Routine longRoutine(const Catalogue& catalogue, size_t count)
{
    Routine routine;
    routine.title = QStringLiteral("A long one");
    routine.sections.emplace_back();
    for (size_t i = 0; i < count; ++i) {
        const Exercise& exercise = catalogue.exercises()[i % catalogue.exercises().size()];
        Entry entry;
        entry.exercise = exercise.id;
        entry.dose = firstDose(exercise);
        routine.sections.front().entries.push_back(entry);
    }
    return routine;
}

} // namespace

/// Budget: 100 ms from the routine to the bytes.
static void sheetTightHipsToPdf(benchmark::State& state)
{
    const Paper paper;
    for (auto _ : state)
        benchmark::DoNotOptimize(sheetPdf(*laidOut(paper, paper.tightHips, {}), &paper.figures));
}
BENCHMARK(sheetTightHipsToPdf)->Unit(benchmark::kMillisecond);

static void sheetTightHipsLayout(benchmark::State& state)
{
    const Paper paper;
    for (auto _ : state)
        benchmark::DoNotOptimize(laidOut(paper, paper.tightHips, {}));
}
BENCHMARK(sheetTightHipsLayout)->Unit(benchmark::kMillisecond);

/// What the preview does when an option changes: set the pages and paint them at the size of a screen. Budget: 50 ms.
static void sheetPreviewFollowsAnOption(benchmark::State& state)
{
    const Paper paper;
    QImage image(500, 707, QImage::Format_RGB32);
    for (auto _ : state) {
        const Result<Sheet> sheet = laidOut(paper, paper.tightHips, {});
        for (int page = 0; page < static_cast<int>(sheet->pages.size()); ++page) {
            image.fill(Qt::white);
            QPainter painter(&image);
            paintPage(painter, *sheet, page, image.rect(), &paper.figures);
        }
    }
}
BENCHMARK(sheetPreviewFollowsAnOption)->Unit(benchmark::kMillisecond);

/// Budget: 1 s.
static void sheetOf200Exercises(benchmark::State& state)
{
    const Paper paper;
    const Routine routine = longRoutine(paper.catalogue, 200);
    for (auto _ : state)
        benchmark::DoNotOptimize(sheetPdf(*laidOut(paper, routine, {}), &paper.figures));
}
BENCHMARK(sheetOf200Exercises)->Unit(benchmark::kMillisecond);

} // namespace limber
