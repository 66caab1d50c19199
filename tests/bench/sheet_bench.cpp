// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/print_preview.h"
#include "app/print/sheet_html.h"
#include "app/print/sheet_pdf.h"
#include "app/print/sheet_view.h"
#include "app/render/sheet_figures.h"
#include "app/render/sheet_layout.h"
#include "app/render/sheet_painter.h"
#include "app/render/type.h"
#include "core/figure/figure_library.h"
#include "core/library/catalogue.h"

#include <QtCore/QBuffer>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtGui/QTextDocument>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>

#include <benchmark/benchmark.h>
#include <fstream>
#include <functional>
#include <unistd.h>

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
        if (qApp == nullptr)
            new QApplication(argc, argv); // one for the whole process; its end is the process's end
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

/// What the process holds in memory, in megabytes.
double residentMegabytes()
{
    std::ifstream pages("/proc/self/statm");
    double size = 0;
    double resident = 0;
    pages >> size >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

QString firstProgram(const QStringList& names)
{
    for (const QString& name : names) {
        const QString path = QStandardPaths::findExecutable(name);
        if (!path.isEmpty())
            return path;
    }
    return {};
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

/// The preview itself: from a click on another paper to the first page on the screen, and until all pages stand there.
/// Budget: 50 ms.
static void sheetPreviewClick(benchmark::State& state)
{
    const Paper paper;
    PrintPreview preview({paper.tightHips, paper.lookup, &paper.figures, {}, QDate(2026, 11, 21)}, {});
    preview.resize(1280, 800);
    preview.show();
    QApplication::processEvents();
    std::vector<QAbstractButton*> papers;
    for (QAbstractButton* button : preview.findChildren<QAbstractButton*>()) {
        if (button->text() == u"A4" || button->text() == u"Letter")
            papers.push_back(button);
    }
    auto* view = preview.findChild<SheetView*>();
    size_t next = 1;
    double all = 0;
    for (auto _ : state) {
        const auto begin = std::chrono::steady_clock::now();
        const auto since = [begin] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin); };
        papers[next]->click();
        next = 1 - next;
        const int pages = preview.pageCount();
        while (view->paintedPages() == pages)
            QApplication::processEvents(QEventLoop::AllEvents, 1);
        while (view->paintedPages() == 0)
            QApplication::processEvents(QEventLoop::AllEvents, 1);
        state.SetIterationTime(since().count());
        while (view->paintedPages() < preview.pageCount())
            QApplication::processEvents(QEventLoop::AllEvents, 1);
        all += since().count() * 1000;
    }
    state.counters["all_pages_ms"] = benchmark::Counter(all, benchmark::Counter::kAvgIterations);
}
BENCHMARK(sheetPreviewClick)->Unit(benchmark::kMillisecond)->UseManualTime();

static void sheetPocketToPdf(benchmark::State& state)
{
    const Paper paper;
    SheetOptions options;
    options.layout = SheetLayout::Pocket;
    options.code = true;
    for (auto _ : state)
        benchmark::DoNotOptimize(sheetPdf(*laidOut(paper, paper.tightHips, options), &paper.figures));
}
BENCHMARK(sheetPocketToPdf)->Unit(benchmark::kMillisecond);

/// Memory stays flat: what 100 sheets leave behind, after a first ten have filled what is kept for good.
static void sheetMemoryAfter100(benchmark::State& state)
{
    const Paper paper;
    const auto sheets = [&paper](int count) {
        for (int i = 0; i < count; ++i)
            benchmark::DoNotOptimize(sheetPdf(*laidOut(paper, paper.tightHips, {}), &paper.figures));
    };
    sheets(10);
    double grown = 0;
    for (auto _ : state) {
        const double before = residentMegabytes();
        sheets(100);
        grown = residentMegabytes() - before;
    }
    state.counters["grown_MB"] = grown;
}
BENCHMARK(sheetMemoryAfter100)->Unit(benchmark::kMillisecond)->Iterations(1);

/// The whole command, from its start to the file. Budget: 300 ms.
static void sheetCommandTightHips(benchmark::State& state)
{
    const QTemporaryDir folder;
    qint64 bytes = 0;
    for (auto _ : state) {
        QProcess command;
        command.start(QStringLiteral(LIMBER_PROGRAM),
                      {QStringLiteral("--data"), folder.path(), QStringLiteral("sheet"), QStringLiteral("tight-hips"),
                       QStringLiteral("-o"), folder.filePath(QStringLiteral("s.pdf"))});
        command.waitForFinished(30'000);
        bytes = QFile(folder.filePath(QStringLiteral("s.pdf"))).size();
    }
    state.counters["kB"] = static_cast<double>(bytes) / 1024;
}
BENCHMARK(sheetCommandTightHips)->Unit(benchmark::kMillisecond)->UseRealTime();

/// For scale: the same content as rich text through QTextDocument, without the figures (it cannot paint them as
/// vectors).
static void sheetByQTextDocument(benchmark::State& state)
{
    const Paper paper;
    const QString html =
        QString::fromUtf8(sheetHtml(sheetContent(paper.tightHips, paper.lookup, nullptr, 21min, {}), {}, nullptr));
    qint64 bytes = 0;
    for (auto _ : state) {
        QByteArray pdf;
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        QTextDocument document;
        document.setHtml(html);
        document.print(&writer);
        bytes = pdf.size();
    }
    state.counters["kB"] = static_cast<double>(bytes) / 1024;
}
BENCHMARK(sheetByQTextDocument)->Unit(benchmark::kMillisecond);

/// For scale: the same page with its figures through another program; how large its file is.
static void byAnotherProgram(benchmark::State& state, const QStringList& names,
                             const std::function<QStringList(const QString& page, const QString& pdf)>& arguments)
{
    const QString program = firstProgram(names);
    if (program.isEmpty()) {
        state.SkipWithError(qPrintable(names.join(u" and ") + QStringLiteral(": not installed, nothing to compare")));
        return;
    }
    const Paper paper;
    const QTemporaryDir folder;
    const QString page = folder.filePath(QStringLiteral("s.html"));
    const QString pdf = folder.filePath(QStringLiteral("s.pdf"));
    QFile file(page);
    if (file.open(QIODevice::WriteOnly))
        file.write(
            sheetHtml(sheetContent(paper.tightHips, paper.lookup, &paper.figures, 21min, {}), {}, &paper.figures));
    file.close();
    for (auto _ : state) {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(program, arguments(page, pdf));
        process.waitForFinished(60'000);
    }
    if (QFile(pdf).size() == 0)
        state.SkipWithError(qPrintable(program + QStringLiteral(" wrote no file")));
    state.counters["kB"] = static_cast<double>(QFile(pdf).size()) / 1024;
    state.SetLabel(program.toStdString());
}

static void sheetByABrowser(benchmark::State& state)
{
    byAnotherProgram(state, {QStringLiteral("chromium"), QStringLiteral("google-chrome")},
                     [](const QString& page, const QString& pdf) {
                         return QStringList{QStringLiteral("--headless"),
                                            QStringLiteral("--no-sandbox"),
                                            QStringLiteral("--no-pdf-header-footer"),
                                            QStringLiteral("--user-data-dir=") + QFileInfo(pdf).path(),
                                            QStringLiteral("--print-to-pdf=") + pdf,
                                            page};
                     });
}
BENCHMARK(sheetByABrowser)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

static void sheetByLibreOffice(benchmark::State& state)
{
    byAnotherProgram(state, {QStringLiteral("soffice"), QStringLiteral("libreoffice")},
                     [](const QString& page, const QString& pdf) {
                         const QString folder = QFileInfo(pdf).path();
                         return QStringList{QStringLiteral("-env:UserInstallation=file://") + folder,
                                            QStringLiteral("--headless"),
                                            QStringLiteral("--convert-to"),
                                            QStringLiteral("pdf"),
                                            QStringLiteral("--outdir"),
                                            folder,
                                            page};
                     });
}
BENCHMARK(sheetByLibreOffice)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

} // namespace limber
