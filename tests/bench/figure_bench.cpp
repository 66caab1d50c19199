// SPDX-License-Identifier: GPL-3.0-or-later
// The figure's own measures: one frame, the library's cards, the player, the page.
#include "app/editor/figure_pictures.h"
#include "app/editor/library_list.h"
#include "app/player/player_page.h"
#include "app/render/figure_painter.h"
#include "app/render/type.h"
#include "core/base/clock.h"
#include "core/figure/figure_library.h"
#include "core/timeline/timeline.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtSvg/QSvgGenerator>
#include <QtSvg/QSvgRenderer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <benchmark/benchmark.h>
#include <ctime>
#include <memory>

namespace limber
{

namespace
{

using FineTime = std::chrono::duration<double, std::milli>;

void needApplication()
{
    static int argc = 1;
    static char name[] = "limber_bench";
    static char* argv[] = {name, nullptr};
    if (qobject_cast<QApplication*>(QCoreApplication::instance()) == nullptr)
        new QApplication(argc, argv); // stays to the end of the process
    loadFonts();
}

const figure::FigureLibrary& library()
{
    static const figure::FigureLibrary all;
    return all;
}

/// Solve and paint one 400 × 400 frame, going through all exercises and phases. Wanted: ≤ 1.5 ms.
void figureFrame(benchmark::State& state)
{
    QImage image(400, 400, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    const QStringList ids = library().exercises();
    const render::FigureStyle style = render::FigureStyle::screenLight();
    qsizetype i = 0;
    for (auto _ : state) {
        render::paintFigure(painter, QRectF(0, 0, 400, 400), *library().find(ids[i % ids.size()]),
                            double(i % 17) / 16.0, false, style);
        ++i;
    }
}
BENCHMARK(figureFrame)->Unit(benchmark::kMillisecond);

/// The same frames as ready-made SVG pictures through QtSvg, read beforehand: only painted, nothing solved. To set the
/// frame against, for machines differ.
void figureFrameFromSvg(benchmark::State& state)
{
    const QStringList ids = library().exercises();
    std::vector<std::unique_ptr<QSvgRenderer>> pictures;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        QBuffer file;
        QSvgGenerator svg;
        svg.setOutputDevice(&file);
        svg.setSize({400, 400});
        svg.setViewBox(QRect(0, 0, 400, 400));
        QPainter painter(&svg);
        render::paintFigure(painter, QRectF(0, 0, 400, 400), *library().find(ids[i]), double(i % 17) / 16.0, false,
                            render::FigureStyle::screenLight());
        painter.end();
        pictures.push_back(std::make_unique<QSvgRenderer>(file.data()));
    }
    QImage image(400, 400, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    std::size_t i = 0;
    for (auto _ : state) {
        pictures[i % pictures.size()]->render(&painter, QRectF(0, 0, 400, 400));
        ++i;
    }
}
BENCHMARK(figureFrameFromSvg)->Unit(benchmark::kMillisecond);

/// A library of many exercises, each with a name and a pose file of its own.
struct ManyCards {
    explicit ManyCards(size_t count) : figures(filled(count)), catalogue(exercises)
    {
        model.setCatalogue(catalogue);
        model.setQuery({});
        list.resize(320, 700);
        list.show();
        QApplication::processEvents();
        list.viewport()->repaint();
    }

    QString filled(size_t count)
    {
        const Catalogue builtIn = Catalogue::load().value();
        while (exercises.size() < count) {
            Exercise copy = builtIn.exercises()[exercises.size() % builtIn.exercises().size()];
            const QString name = QStringLiteral("%1-%2").arg(copy.id.text()).arg(exercises.size());
            QFile::copy(QStringLiteral(":/figures/%1.json").arg(copy.id.text()),
                        folder.filePath(name + QStringLiteral(".json")));
            copy.id = ExerciseId(name);
            copy.name += QStringLiteral(" %1").arg(exercises.size());
            exercises.push_back(std::move(copy));
        }
        return folder.path();
    }

    QTemporaryDir folder;
    std::vector<Exercise> exercises;
    figure::FigureLibrary figures;
    Catalogue catalogue;
    LibraryModel model;
    FigurePictures pictures{figures};
    LibraryList list{model, pictures};
};

/// Scrolls a library of 1,000 cards from top to bottom, 60 pixels a frame; every card is seen for the first time, with
/// its file read and its picture painted. Wanted: no frame over 16 ms.
void scrollALibrary(benchmark::State& state)
{
    needApplication();
    double longest = 0;
    double frames = 0;
    for (auto _ : state) {
        state.PauseTiming();
        ManyCards cards(static_cast<size_t>(state.range(0)));
        QScrollBar* bar = cards.list.verticalScrollBar();
        state.ResumeTiming();
        for (int y = 0; y <= bar->maximum(); y += 60, ++frames) {
            const auto begin = std::chrono::steady_clock::now();
            bar->setValue(y);
            cards.list.viewport()->repaint();
            longest = std::max(longest, FineTime(std::chrono::steady_clock::now() - begin).count());
        }
    }
    state.counters["longest_frame_ms"] = longest;
    state.counters["frames"] = frames;
}
BENCHMARK(scrollALibrary)->Arg(1000)->Iterations(1)->Unit(benchmark::kMillisecond);

struct NoSound final : PlayerSound {
    Millis now() const override { return clock.steadyNow(); }
    void play(std::vector<Cue>) override {}
    void cut() override {}
    bool isMuted() const override { return false; }
    void setMuted(bool) override {}
    SystemClock clock;
};

struct NoDisk final : SessionSink {
    Outcome keep(const SessionRecord&) override { return Done{}; }
};

SessionPlan planOf(const Catalogue& catalogue, const char* exercise)
{
    Entry entry;
    entry.id = EntryId(QStringLiteral("entry"));
    entry.exercise = ExerciseId(QString::fromLatin1(exercise));
    entry.dose.reps = 60;
    entry.dose.pace = Millis(4000);
    Section section;
    section.id = SectionId(QStringLiteral("section"));
    section.entries = {entry};
    SessionPlan plan;
    plan.routine.id = RoutineId(QStringLiteral("routine"));
    plan.routine.title = QStringLiteral("Repetitions");
    plan.routine.sections = {section};
    plan.exercises = [&catalogue](const ExerciseId& id) { return catalogue.exercise(id); };
    plan.timeline = compile(plan.routine, plan.exercises, {});
    return plan;
}

double processorSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

/// Four seconds of the player, 1280 × 800, with a figure that moves at 30 frames a second: processor time against the
/// clock on the wall, the X server's own aside. Wanted: ≤ 15 % of one core.
void playAFigure(benchmark::State& state)
{
    needApplication();
    const Catalogue catalogue = Catalogue::load().value();
    SystemClock clock;
    NoSound sound;
    NoDisk sink;
    PlayerSession session(planOf(catalogue, "side-lying-abduction"), clock, sound, sink);
    PlayerPage page(session, library(), {});
    page.resize(1280, 800);
    session.start();
    page.show();
    session.jumpTo(1); // from getting ready to the repetitions
    QApplication::processEvents();
    for (auto _ : state) {
        const double before = processorSeconds();
        const auto begin = std::chrono::steady_clock::now();
        QEventLoop loop;
        QTimer::singleShot(4000, &loop, &QEventLoop::quit);
        loop.exec();
        const double wall = FineTime(std::chrono::steady_clock::now() - begin).count() / 1000;
        state.counters["percent_of_a_core"] = 100 * (processorSeconds() - before) / wall;
    }
}
BENCHMARK(playAFigure)->Iterations(1)->Unit(benchmark::kMillisecond);

qsizetype pageOf(const std::vector<const figure::Figure*>& figures)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setResolution(600);
        QPainter painter(&pdf);
        for (const figure::Figure* figure : figures)
            render::paintFigure(painter, QRectF(200, 200, 1200, 1200), *figure, 1.0, false,
                                render::FigureStyle::paper());
    }
    return buffer.data().size();
}

/// What every figure adds to a page, 5 cm wide. Wanted: ≤ 8 kB each.
void figureOnPaper(benchmark::State& state)
{
    needApplication();
    double largest = 0;
    double all = 0;
    for (auto _ : state) {
        const qsizetype empty = pageOf({});
        for (const QString& id : library().exercises()) {
            const double bytes = double(pageOf({library().find(id)}) - empty);
            largest = std::max(largest, bytes);
            all += bytes / double(library().exercises().size());
        }
    }
    state.counters["largest_bytes"] = largest;
    state.counters["mean_bytes"] = all;
}
BENCHMARK(figureOnPaper)->Iterations(1)->Unit(benchmark::kMillisecond);

/// Reading all pose files, with their checks.
void figureLibrary(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(figure::FigureLibrary().exercises());
}
BENCHMARK(figureLibrary)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace limber
