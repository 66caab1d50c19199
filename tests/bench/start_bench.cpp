// SPDX-License-Identifier: GPL-3.0-or-later
// From exec to the first window on the screen, beside the barest Qt Widgets program in the same run; and the memory
// that Limber then has to itself (proportional set size).
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <fstream>
#include <poll.h>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace
{

using Clock = std::chrono::steady_clock;

struct Start {
    double millis = 0; ///< 0: the window did not come
    double pssMegabytes = 0;
};

double pssOf(pid_t process)
{
    std::ifstream rollup("/proc/" + std::to_string(process) + "/smaps_rollup");
    std::string word;
    while (rollup >> word) {
        double kilobytes = 0;
        if (word == "Pss:" && rollup >> kilobytes)
            return kilobytes / 1024;
    }
    return 0;
}

/// Starts a program, waits for its word, lets it settle for `settle` ms, and ends it by its id.
Start startOf(const std::vector<std::string>& command, int settle)
{
    int ends[2];
    if (pipe(ends) != 0)
        return {};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    std::vector<char*> arguments;
    for (const std::string& word : command)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    pid_t process = 0;
    const Clock::time_point begun = Clock::now();
    const int failed = posix_spawn(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    Start start;
    pollfd wait{ends[0], POLLIN, 0};
    char word[16];
    if (failed == 0 && poll(&wait, 1, 20'000) == 1 && read(ends[0], word, sizeof word) > 0)
        start.millis = std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
    if (failed == 0) {
        if (settle > 0)
            poll(nullptr, 0, settle);
        start.pssMegabytes = pssOf(process);
        kill(process, SIGKILL);
        waitpid(process, nullptr, 0);
    }
    close(ends[0]);
    return start;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void firstWindow(benchmark::State& state)
{
    constexpr int kRuns = 25;
    constexpr int kSettleMillis = 2500;
    setenv("LIMBER_TELL_START", "1", 1);
    const QTemporaryDir data;
    const std::vector<std::string> bare{LIMBER_BARE_PROGRAM};
    const std::vector<std::string> hello{LIMBER_BARE_PROGRAM, "--hello"};
    const std::vector<std::string> limber{LIMBER_PROGRAM, "--data", data.path().toStdString()};
    for ([[maybe_unused]] auto _ : state) {
        std::vector<double> bareMillis;
        std::vector<double> helloMillis;
        std::vector<double> limberMillis;
        startOf(bare, 0); // warms the cache
        startOf(limber, 0);
        for (int run = 0; run < kRuns; ++run) {
            bareMillis.push_back(startOf(bare, 0).millis);
            helloMillis.push_back(startOf(hello, 0).millis);
            limberMillis.push_back(startOf(limber, 0).millis);
        }
        state.counters["bare_ms"] = median(bareMillis);
        state.counters["limber_ms"] = median(limberMillis);
        state.counters["hello_ms"] = median(helloMillis);
        state.counters["ratio"] = median(limberMillis) / median(bareMillis);
        state.counters["ratio_to_hello"] = median(limberMillis) / median(helloMillis);
        state.counters["pss_MB"] = startOf(limber, kSettleMillis).pssMegabytes;
    }
}
BENCHMARK(firstWindow)->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace
