// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/dose.h"

#include <benchmark/benchmark.h>

namespace
{

void doseAsText(benchmark::State& state)
{
    limber::Dose dose;
    dose.hold = limber::Millis(30'000);
    for (auto _ : state)
        benchmark::DoNotOptimize(limber::doseText(dose));
}
BENCHMARK(doseAsText);

} // namespace
