// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/figure_pictures.h"
#include "app/render/figure_painter.h"
#include "core/figure/figure_library.h"

#include <QtGui/QImage>
#include <QtGui/QPainter>

#include <benchmark/benchmark.h>

namespace limber
{

namespace
{

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

/// Twelve cards of a library of a thousand come into view: the cost of one scrolled frame. Wanted: ≤ 16 ms.
void figureCards(benchmark::State& state)
{
    FigurePictures pictures(library());
    const QStringList ids = library().exercises();
    QImage screen(320, 1200, QImage::Format_ARGB32_Premultiplied);
    const Tokens& tokens = lightTokens();
    qsizetype top = 0;
    for (auto _ : state) {
        QPainter painter(&screen);
        for (qsizetype row = 0; row < 12; ++row)
            pictures.paint(painter, QRectF(0, double(row) * 100, 96, 76), ExerciseId(ids[(top + row) % ids.size()]),
                           1.0, false, tokens, tokens.surface);
        top = (top + 1) % 1000;
    }
}
BENCHMARK(figureCards)->Unit(benchmark::kMillisecond);

/// Reading all pose files, with their checks.
void figureLibrary(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(figure::FigureLibrary().exercises());
}
BENCHMARK(figureLibrary)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace limber
