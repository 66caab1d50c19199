// SPDX-License-Identifier: GPL-3.0-or-later
// The core on large routines: compiling ≤ 5 ms for 1,000 entries; edits, cue plans, a session.
#include "core/cues/cue.h"
#include "core/model/user_edits.h"
#include "core/player/player.h"
#include "tests/support/random_routine.h"

#include <benchmark/benchmark.h>

namespace
{

using namespace limber;
using testing_support::ExerciseShelf;
using testing_support::Random;

/// 1,000 entries of 3 × 30 s on each side, in sections of 50.
struct Large {
    ExerciseShelf shelf;
    Routine routine;
    Timeline timeline;

    Large()
    {
        Random random(7);
        shelf = testing_support::randomShelf(random, 200);
        routine.title = QStringLiteral("Large");
        for (int s = 0; s < 20; ++s) {
            Section section = edits::newSection(Phase::Stretch);
            for (int e = 0; e < 50; ++e) {
                Entry entry;
                entry.id = EntryId::fresh();
                entry.exercise = random.among(shelf.ids());
                entry.dose.sets = 3;
                entry.dose.hold = Millis(30'000);
                section.entries.push_back(entry);
            }
            routine.sections.push_back(section);
        }
        timeline = compile(routine, shelf.lookup(), TimingDefaults{});
    }
};

const Large& large()
{
    static const Large made;
    return made;
}

void compileThousandEntries(benchmark::State& state)
{
    const Large& all = large();
    const ExerciseLookup lookup = all.shelf.lookup();
    for (auto _ : state)
        benchmark::DoNotOptimize(compile(all.routine, lookup, TimingDefaults{}).counted());
    state.counters["steps"] = static_cast<double>(all.timeline.steps.size());
}
BENCHMARK(compileThousandEntries)->Unit(benchmark::kMillisecond);

void planCuesOfThousandEntries(benchmark::State& state)
{
    const Large& all = large();
    const ExerciseLookup lookup = all.shelf.lookup();
    for (auto _ : state)
        benchmark::DoNotOptimize(planCues(all.timeline, lookup, CueSettings{}).size());
}
BENCHMARK(planCuesOfThousandEntries)->Unit(benchmark::kMillisecond);

void replanAfterAPause(benchmark::State& state)
{
    const Large& all = large();
    const ExerciseLookup lookup = all.shelf.lookup();
    PlayFrom from;
    from.position = {1000, Millis(3000)};
    from.horizon = Millis(120'000);
    for (auto _ : state)
        benchmark::DoNotOptimize(planCuesFrom(all.timeline, lookup, CueSettings{}, from).size());
}
BENCHMARK(replanAfterAPause)->Unit(benchmark::kMillisecond);

/// Applies an edit and its inverse, as doing and undoing would.
void backAndForth(benchmark::State& state, const Edit& edit)
{
    Routine routine = large().routine;
    for (auto _ : state) {
        const auto undo = apply(routine, edit);
        benchmark::DoNotOptimize(apply(routine, *undo).ok());
    }
}

edits::Ids everyThird()
{
    edits::Ids ids;
    int number = 0;
    for (const Section& section : large().routine.sections) {
        for (const Entry& entry : section.entries) {
            if (number++ % 3 == 0)
                ids.push_back(entry.id);
        }
    }
    return ids;
}

void changeOneDoseAndBack(benchmark::State& state)
{
    const Routine& routine = large().routine;
    backAndForth(state, edits::setSets(routine, {routine.sections[9].entries[9].id}, 5));
}
BENCHMARK(changeOneDoseAndBack)->Unit(benchmark::kMillisecond);

void changeThirdOfAllDosesAndBack(benchmark::State& state)
{
    backAndForth(state, edits::setSets(large().routine, everyThird(), 5));
}
BENCHMARK(changeThirdOfAllDosesAndBack)->Unit(benchmark::kMillisecond);

void moveThirdOfAllAndBack(benchmark::State& state)
{
    backAndForth(state, edits::moveEntries(large().routine, everyThird(), {10, 25}, {}));
}
BENCHMARK(moveThirdOfAllAndBack)->Unit(benchmark::kMillisecond);

void playAWholeSession(benchmark::State& state)
{
    const Timeline& timeline = large().timeline;
    for (auto _ : state) {
        Player player(timeline);
        player.start({Millis(0), Millis(0)});
        Millis now{0};
        while (!player.isOver()) {
            now += Millis(1000);
            benchmark::DoNotOptimize(player.tick({now, now}).size());
        }
    }
}
BENCHMARK(playAWholeSession)->Unit(benchmark::kMillisecond);

} // namespace
