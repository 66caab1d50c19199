// SPDX-License-Identifier: GPL-3.0-or-later
// 100,000 sessions of 20 steps each: the history page opens ≤ 150 ms; any plot ≤ 50 ms; the start reads no more rows
// than with an empty history; a backup takes ≤ 5 s; the table streams with flat memory.
#include "app/history/history_desk.h"
#include "app/history/history_page.h"
#include "app/history/plot_view.h"
#include "app/render/type.h"
#include "core/storage/history_files.h"
#include "core/storage/history_sums.h"
#include "core/storage/whole_backup.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

#include <benchmark/benchmark.h>

namespace
{

using namespace limber;
using namespace Qt::StringLiterals;

constexpr int kSessions = 100'000;
constexpr int kDays = 3650;
const QDateTime kNow(QDate(2026, 11, 21), QTime(19, 24), Qt::UTC);

class FixedClock final : public Clock
{
public:
    Millis steadyNow() const override { return Millis(0); }
    Millis bootNow() const override { return Millis(0); }
    QDateTime wallNow() const override { return kNow; }
};

/// Ten years of sessions, made once for all benchmarks: by statements, since saving one by one would take an hour.
class TenYears
{
public:
    TenYears()
    {
        m_opened = Store::open(path(), kNow);
        auto database = Database::open(path(), Database::Access::ReadWrite);
        const QString series = u"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %1) "_s;
        const qint64 last = kNow.toMSecsSinceEpoch();
        const qint64 apart = qint64(kDays) * 86'400'000 / kSessions;
        for (
            const QString& sql :
            {u"BEGIN"_s,
             u"INSERT INTO sessions (id, routine, title, started, utc_offset, ended, finished, pain, effort, note, extra) "_s +
                 series.arg(kSessions) +
                 u"SELECT 'session-' || i, 'routine-' || (i % 12), 'Routine ' || (i % 12), %1 - i * %2, 3600, "
                 "%1 - i * %2 + 300000, 1, i % 4, 'right', '', '{}' FROM n"_s.arg(last)
                     .arg(apart),
             u"INSERT INTO session_steps "_s + series.arg(20) +
                 u"SELECT s.id, n.i, 'hold', 'e' || (n.i / 4), 'exercise-' || ((n.i / 4 + s.rowid) % 40), "
                 "'Exercise ' || ((n.i / 4 + s.rowid) % 40), 'stretch', iif(n.i % 2, 'right', 'left'), 1, 1, 1, 1, 1, "
                 "1, "
                 "0, 30000, 30000 + (s.rowid % 7) * 1000, 0, 0, 'done', n.i % 6 FROM sessions s, n"_s,
             u"COMMIT"_s})
            ok = ok && (*database)->run(sql).ok();
        ok = ok && countAll(**database).ok();
    }
    QString path() const { return m_folder.filePath(u"limber.db"_s); }
    Store& store() { return *m_opened->store; }
    bool ok = true;

private:
    QTemporaryDir m_folder{QStringLiteral("./bench-XXXXXX")};
    Result<OpenedStore> m_opened = Error{};
};

TenYears& tenYears()
{
    static TenYears years;
    return years;
}

QApplication& application()
{
    static int argc = 1;
    static char name[] = "bench";
    static char* argv[] = {name, nullptr};
    static auto* app = qobject_cast<QApplication*>(QCoreApplication::instance());
    if (!app) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        app = new QApplication(argc, argv); // stays to the end of the process
    }
    loadFonts();
    return *app;
}

void openTheHistoryPage(benchmark::State& state)
{
    application();
    TenYears& years = tenYears();
    const FixedClock clock;
    const auto catalogue = Catalogue::load();
    HistoryDesk desk(years.store(), *catalogue, clock);
    for (auto _ : state) {
        HistoryPage page(desk);
        page.resize(1280, 760);
        page.setView(static_cast<HistoryPage::View>(state.range(0)));
        page.show();
        QCoreApplication::processEvents();
        benchmark::DoNotOptimize(page.grab());
    }
    if (!years.ok)
        state.SkipWithError("not filled");
}
BENCHMARK(openTheHistoryPage)->ArgName("view")->Arg(0)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

void readAndPaintAnyPlot(benchmark::State& state)
{
    application();
    HistoryStore history(tenYears().store());
    PlotView plot;
    plot.resize(800, 260);
    for (auto _ : state) {
        const auto days = history.exerciseDays(ExerciseId(u"exercise-7"_s));
        PlotContent content{u"Hold"_s, Measure::Hold, {}};
        content.series.push_back({u"Left"_s, plotOf(*days, Measure::Hold, Side::Left)});
        content.series.push_back({u"Right"_s, plotOf(*days, Measure::Hold, Side::Right)});
        plot.setContent(std::move(content), Qt::Monday);
        benchmark::DoNotOptimize(plot.grab());
    }
}
BENCHMARK(readAndPaintAnyPlot)->Unit(benchmark::kMillisecond)->UseRealTime();

void whatFittingAsksOfTheHistory(benchmark::State& state)
{
    HistoryStore history(tenYears().store());
    for (auto _ : state)
        benchmark::DoNotOptimize(history.wishes(kNow.date()));
}
BENCHMARK(whatFittingAsksOfTheHistory)->Unit(benchmark::kMillisecond)->UseRealTime();

void keepASessionAmongAll(benchmark::State& state)
{
    Store& store = tenYears().store();
    auto record = store.session(SessionId(u"session-5"_s))->value();
    for (auto _ : state) {
        record.pain = (record.pain.value_or(0) + 1) % 10;
        if (!store.saveSession(record))
            state.SkipWithError("not saved");
    }
}
BENCHMARK(keepASessionAmongAll)->Unit(benchmark::kMillisecond)->UseRealTime();

void backUpEverything(benchmark::State& state)
{
    TenYears& years = tenYears();
    int told = 0;
    for (auto _ : state) {
        if (!writeBackup(years.path(), years.path() + u".backup"_s, [&](double) { ++told; }))
            state.SkipWithError("not written");
    }
    state.counters["progress"] = told;
    state.counters["megabytes"] = static_cast<double>(QFile(years.path()).size()) / 1e6;
}
BENCHMARK(backUpEverything)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

double residentMegabytes()
{
    QFile status(u"/proc/self/statm"_s);
    return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').value(1).toDouble() * 4096 / 1e6 : 0;
}

void streamTheTable(benchmark::State& state)
{
    HistoryStore history(tenYears().store());
    double grown = 0;
    qint64 lines = 0;
    for (auto _ : state) {
        const double before = residentMegabytes();
        const Outcome written = writeHistoryCsv(history, {}, [&](const QByteArray&) -> Outcome {
            if (++lines % 500'000 == 0)
                grown = std::max(grown, residentMegabytes() - before);
            return Done{};
        });
        if (!written)
            state.SkipWithError("not written");
    }
    state.counters["lines"] = static_cast<double>(lines);
    state.counters["grownMegabytes"] = grown;
}
BENCHMARK(streamTheTable)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
