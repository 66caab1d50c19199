// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/catalogue.h"
#include "core/library/search_index.h"

#include <algorithm>
#include <array>
#include <benchmark/benchmark.h>
#include <chrono>
#include <map>
#include <random>
#include <vector>

namespace limber
{

namespace
{

using namespace Qt::Literals::StringLiterals;

/// Words that look like words, so that the index has a vocabulary to search.
std::vector<QString> inventedWords(size_t count, std::mt19937& random)
{
    constexpr std::array kSyllables{u"ba",  u"der", u"lim", u"pos", u"tra", u"gle", u"men", u"sto", u"rin",
                                    u"hip", u"cla", u"bri", u"ven", u"kor", u"tas", u"plu", u"fen", u"dor"};
    std::vector<QString> words;
    for (size_t i = 0; i < count; ++i) {
        QString word;
        for (int syllable = 0; syllable < 3; ++syllable)
            word += QStringView(kSyllables[random() % kSyllables.size()]);
        words.push_back(word);
    }
    return words;
}

/// The built-in exercises over and over, each with words of its own in the names and instructions.
std::vector<Exercise> manyExercises(int count)
{
    const auto catalogue = Catalogue::load();
    std::mt19937 random(1);
    const auto words = inventedWords(6000, random);
    const auto any = [&]() -> const QString& { return words[random() % words.size()]; };
    std::vector<Exercise> exercises;
    exercises.reserve(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i) {
        Exercise exercise = catalogue->exercises()[static_cast<size_t>(i) % catalogue->exercises().size()];
        exercise.id = ExerciseId(u"own-%1"_s.arg(i));
        exercise.name += u' ' + any() + u' ' + any();
        exercise.otherNames.append(any());
        exercise.steps.append(any() + u' ' + any());
        exercises.push_back(std::move(exercise));
    }
    return exercises;
}

const SearchIndex& indexOf(int count)
{
    static std::map<int, SearchIndex> indexes;
    const auto known = indexes.find(count);
    return known != indexes.end() ? known->second : indexes.emplace(count, manyExercises(count)).first->second;
}

/// Types a text letter by letter; reported is the time that 99 of 100 keystrokes stay under.
void typing(benchmark::State& state, const char* text)
{
    const SearchIndex& index = indexOf(static_cast<int>(state.range(0)));
    const QString whole = QString::fromUtf8(text);
    std::vector<double> keystrokes;
    for (auto _ : state) {
        for (qsizetype length = 1; length <= whole.size(); ++length) {
            const auto begin = std::chrono::steady_clock::now();
            benchmark::DoNotOptimize(index.find(SearchQuery::parse(whole.left(length))));
            const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
            keystrokes.push_back(took.count());
        }
    }
    const auto p99 = keystrokes.begin() + static_cast<std::ptrdiff_t>(keystrokes.size() * 99 / 100);
    std::nth_element(keystrokes.begin(), p99, keystrokes.end());
    state.counters["p99_ms"] = *p99;
    state.counters["keystrokes"] = static_cast<double>(whole.size());
}

BENCHMARK_CAPTURE(typing, words, "side lying leg raise")->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(typing, mistakes, "pigoen strech brigde")->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(typing, filters, "hip phase:stretch side:each equipment:none position:standing <60s -partner")
    ->Arg(10'000)
    ->Arg(100'000)
    ->Unit(benchmark::kMillisecond);

void prepareSearch(benchmark::State& state)
{
    const auto exercises = manyExercises(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(SearchIndex(exercises));
}
BENCHMARK(prepareSearch)->Arg(43)->Arg(10'000)->Unit(benchmark::kMillisecond);

void loadCatalogue(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(Catalogue::load());
}
BENCHMARK(loadCatalogue)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace limber
