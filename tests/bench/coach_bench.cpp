// SPDX-License-Identifier: GPL-3.0-or-later
// Helping on large routines: fit of 60 entries ≤ 50 ms, the check, the flow order.
#include "core/coach/check.h"
#include "core/coach/fit.h"
#include "core/coach/flow_order.h"
#include "tests/support/random_routine.h"

#include <benchmark/benchmark.h>

namespace
{

using namespace limber;
using testing_support::ExerciseShelf;
using testing_support::Random;

struct Sixty {
    ExerciseShelf shelf;
    Routine routine;

    Sixty()
    {
        Random random(3);
        shelf = testing_support::randomShelf(random, 40);
        for (int s = 0; s < 4; ++s)
            routine.sections.push_back(testing_support::randomSection(random, shelf, 15));
    }
};

const Sixty& sixty()
{
    static const Sixty made;
    return made;
}

void fitSixtyEntries(benchmark::State& state)
{
    const ExerciseLookup lookup = sixty().shelf.lookup();
    const Millis limit(60'000 * state.range(0));
    bool best = false;
    for (auto _ : state) {
        const auto fit = fitToTime(sixty().routine, lookup, TimingDefaults{}, limit);
        best = fit.ok() && fit->best;
    }
    state.counters["best"] = best ? 1 : 0;
}
BENCHMARK(fitSixtyEntries)->Arg(5)->Arg(15)->Arg(30)->Arg(60)->Unit(benchmark::kMillisecond);

void checkSixtyEntries(benchmark::State& state)
{
    const ExerciseLookup lookup = sixty().shelf.lookup();
    for (auto _ : state)
        benchmark::DoNotOptimize(checkRoutine(sixty().routine, lookup).size());
}
BENCHMARK(checkSixtyEntries)->Unit(benchmark::kMillisecond);

void flowSixtyEntries(benchmark::State& state)
{
    const ExerciseLookup lookup = sixty().shelf.lookup();
    for (auto _ : state)
        benchmark::DoNotOptimize(proposeFlow(sixty().routine, lookup).has_value());
}
BENCHMARK(flowSixtyEntries)->Unit(benchmark::kMillisecond);

} // namespace
