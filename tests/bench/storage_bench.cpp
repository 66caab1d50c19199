// SPDX-License-Identifier: GPL-3.0-or-later
// The database: an edit of a routine of 500 entries on the disk ≤ 16 ms; 5,000 routines listed ≤ 50 ms.
#include "core/exchange/routine_json.h"
#include "core/storage/store.h"
#include "tests/support/every_field.h"

#include <QtCore/QTemporaryDir>

#include <benchmark/benchmark.h>

namespace
{

using namespace limber;

const QDateTime kNow(QDate(2026, 11, 21), QTime(19, 24), Qt::UTC);

/// A store on the disk of the folder that the benchmark runs in (a temporary folder may be memory).
class OnDisk
{
public:
    Store& store() { return *m_opened->store; }

private:
    QTemporaryDir m_folder{QStringLiteral("./bench-XXXXXX")};
    Result<OpenedStore> m_opened = Store::open(m_folder.filePath(QStringLiteral("limber.db")), kNow);
};

void saveAnEditOf500Entries(benchmark::State& state)
{
    OnDisk disk;
    Routine routine = test::RandomValues(1).routine(10, 50);
    int sets = 0;
    for (auto _ : state) {
        routine.sections[5].entries[25].dose.sets = ++sets % 10 + 1;
        if (!disk.store().save(routine, kNow))
            state.SkipWithError("not saved");
    }
    state.counters["bytes"] = static_cast<double>(routineText(routine)->size());
}
BENCHMARK(saveAnEditOf500Entries)->Unit(benchmark::kMillisecond)->UseRealTime();

void writeTheTextOf500Entries(benchmark::State& state)
{
    const Routine routine = test::RandomValues(1).routine(10, 50);
    for (auto _ : state)
        benchmark::DoNotOptimize(routineText(routine));
}
BENCHMARK(writeTheTextOf500Entries)->Unit(benchmark::kMillisecond);

void readARoutineOf500Entries(benchmark::State& state)
{
    OnDisk disk;
    const Routine routine = test::RandomValues(1).routine(10, 50);
    if (!disk.store().save(routine, kNow))
        state.SkipWithError("not saved");
    for (auto _ : state)
        benchmark::DoNotOptimize(disk.store().routine(routine.id));
}
BENCHMARK(readARoutineOf500Entries)->Unit(benchmark::kMillisecond);

void list5000Routines(benchmark::State& state)
{
    const QTemporaryDir folder;
    auto opened = Store::open(folder.filePath(QStringLiteral("limber.db")), kNow);
    for (unsigned seed = 0; seed < 5000; ++seed) {
        if (!opened->store->save(test::RandomValues(seed).routine(2, 4), kNow))
            state.SkipWithError("not saved");
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(opened->store->routines());
}
BENCHMARK(list5000Routines)->Unit(benchmark::kMillisecond);

void saveASessionOf2000Steps(benchmark::State& state)
{
    OnDisk disk;
    const SessionRecord record = test::RandomValues(1).session(kNow, 2000);
    for (auto _ : state) {
        if (!disk.store().saveSession(record))
            state.SkipWithError("not saved");
    }
}
BENCHMARK(saveASessionOf2000Steps)->Unit(benchmark::kMillisecond)->UseRealTime();

void openTheDatabase(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("limber.db"));
    (void)Store::open(path, kNow);
    for (auto _ : state)
        benchmark::DoNotOptimize(Store::open(path, kNow));
}
BENCHMARK(openTheDatabase)->Unit(benchmark::kMillisecond);

} // namespace
