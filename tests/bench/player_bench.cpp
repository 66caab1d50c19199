// SPDX-License-Identifier: GPL-3.0-or-later
// The player's figures, recorded from the sound server; ./dev bench --long takes ten minutes for each.
#include "app/audio/cues_file.h"
#include "tests/bench/player_stage.h"

#include <QtCore/QTimer>
#include <QtGui/QPaintEvent>

#include <algorithm>
#include <atomic>
#include <benchmark/benchmark.h>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <poll.h>
#include <pulse/simple.h>
#include <thread>
#include <unistd.h>

using namespace limber;
using namespace limber::bench;
using namespace std::chrono_literals;

namespace
{

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return -1;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<size_t>(share * static_cast<double>(values.size())))];
}

/// What the screen showed when it was painted.
class PaintWatch final : public QObject
{
public:
    struct Frame {
        Micros steady;
        Millis shown;
    };
    explicit PaintWatch(Stage& stage) : m_stage(stage) { QCoreApplication::instance()->installEventFilter(this); }
    std::vector<Frame> frames;

protected:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && object->parent() == &m_stage.page())
            frames.push_back({steadyMicros(), m_stage.session().player().position().inside});
        return false;
    }

private:
    Stage& m_stage;
};

/// Both cores busy with something else.
class Load
{
public:
    explicit Load(bool on)
    {
        for (unsigned i = 0; on && i < std::thread::hardware_concurrency(); ++i)
            m_threads.emplace_back([this] {
                double value = 1;
                while (!m_stop)
                    benchmark::DoNotOptimize(value = std::sqrt(value + 1));
            });
    }
    ~Load()
    {
        m_stop = true;
        for (std::thread& thread : m_threads)
            thread.join();
    }

private:
    std::atomic<bool> m_stop = false;
    std::vector<std::thread> m_threads;
};

/// The way most programs do it: a timer of one second starts a sound each time.
class TimerBeeps
{
public:
    TimerBeeps()
    {
        for (std::size_t i = 0; i < m_tone.size(); ++i)
            m_tone[i] = 0.3F * std::sin(static_cast<float>(i) * 0.0576F) * (1 - static_cast<float>(i) / 7200.0F);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_threads.emplace_back([this] { play(); }); });
        m_timer.start(1000);
    }
    ~TimerBeeps()
    {
        m_timer.stop();
        for (std::thread& thread : m_threads)
            thread.join();
    }

private:
    void play()
    {
        const pa_sample_spec format{PA_SAMPLE_FLOAT32NE, 48'000, 1};
        pa_simple* stream =
            pa_simple_new(nullptr, "timer", PA_STREAM_PLAYBACK, "beeps", "beep", &format, nullptr, nullptr, nullptr);
        if (!stream)
            return;
        pa_simple_write(stream, m_tone.data(), m_tone.size() * sizeof(float), nullptr);
        pa_simple_drain(stream, nullptr);
        pa_simple_free(stream);
    }

    std::vector<float> m_tone = std::vector<float>(7200);
    QTimer m_timer;
    std::vector<std::thread> m_threads;
};

/// A sink of their own for the beeps of the timer, so that both can be recorded at once.
void makeOtherSink()
{
    static const int kMade = std::system("pactl load-module module-null-sink sink_name=beeps norewinds=1 rate=48000 "
                                         ">/dev/null && pactl set-default-sink null");
    if (kMade != 0)
        std::fprintf(stderr, "There is no second sink for the timer's beeps.\n");
}

/// How far each onset is from its second, counted from the first one, in samples.
std::vector<double> onsetErrors(const std::vector<std::ptrdiff_t>& found)
{
    std::vector<double> errors;
    for (const std::ptrdiff_t onset : found) {
        const std::ptrdiff_t since = onset - found.front();
        const std::ptrdiff_t nearest = (since + 24'000) / 48'000 * 48'000;
        errors.push_back(std::abs(static_cast<double>(since - nearest)));
    }
    return errors;
}

/// What was heard in a frame's moment, in milliseconds of the step: by the tones before and after it.
std::vector<double> shownErrors(const std::vector<PaintWatch::Frame>& frames, const test::TimedRecorder& recorder,
                                const std::vector<std::ptrdiff_t>& found)
{
    std::vector<double> errors;
    if (found.empty())
        return errors;
    const Micros from = recorder.timeOf(found.front()) + 1s;
    for (const PaintWatch::Frame& frame : frames) {
        if (frame.steady < from)
            continue;
        // The ticks are at whole seconds of the step; the first one that was found is at the second nearest to it.
        const double heard = static_cast<double>(recorder.sampleAt(frame.steady) - found.front()) / 48;
        const double shown = static_cast<double>(frame.shown.count());
        const double error = std::fmod(shown - heard, 1000);
        errors.push_back(std::abs(error > 500 ? error - 1000 : error < -500 ? error + 1000 : error));
    }
    return errors;
}

enum Trouble { Idle, BothCores, StalledGui };

void tonesEverySecond(benchmark::State& state)
{
    application();
    const auto trouble = static_cast<Trouble>(state.range(0));
    const Micros length = isLong() ? Micros(10min) : Micros(25s);
    Entry entry = entryOf("standing-side-bend");
    entry.dose.hold = {};
    entry.dose.reps = 900;
    entry.dose.pace = 1s;
    CueSettings cues;
    cues.say = false;
    for ([[maybe_unused]] auto _ : state) {
        makeOtherSink();
        test::TimedRecorder recorder;
        test::TimedRecorder others("beeps.monitor");
        Stage stage(routineOf(entry), {}, cues);
        PaintWatch watch(stage);
        const Load load(trouble == BothCores);
        TimerBeeps beeps;
        QTimer stall;
        if (trouble == StalledGui) {
            QObject::connect(&stall, &QTimer::timeout, &stall, [] { poll(nullptr, 0, 200); });
            stall.start(250);
        }
        stage.start();
        run(1500ms); // the first tone is another one
        const std::ptrdiff_t begin = recorder.length();
        run(length);
        std::vector<std::ptrdiff_t> found = test::onsets(recorder.samples(begin));
        for (std::ptrdiff_t& onset : found)
            onset += begin;
        const std::vector<std::ptrdiff_t> naive = test::onsets(others.samples());
        const auto shown = shownErrors(watch.frames, recorder, found);
        state.counters["tones"] = static_cast<double>(found.size());
        state.counters["onset_error_samples"] = percentile(onsetErrors(found), 1);
        state.counters["frames"] = static_cast<double>(shown.size());
        state.counters["shown_p99_ms"] = percentile(shown, 0.99);
        state.counters["shown_worst_ms"] = percentile(shown, 1);
        state.counters["timer_tones"] = static_cast<double>(naive.size());
        state.counters["timer_worst_ms"] = percentile(onsetErrors(naive), 1) / 48;
        state.counters["timer_drift_ms"] =
            naive.empty() ? -1
                          : std::abs(static_cast<double>(naive.back() - naive.front()) / 48 -
                                     std::round(static_cast<double>(naive.back() - naive.front()) / 48'000) * 1000);
    }
}
BENCHMARK(tonesEverySecond)->Arg(Idle)->Arg(BothCores)->Arg(StalledGui)->Iterations(1)->Unit(benchmark::kSecond);

double silenceAfter(const test::TimedRecorder& recorder, Micros pressed)
{
    const std::vector<float> after = recorder.samples(recorder.sampleAt(pressed));
    const auto last = std::find_if(after.rbegin(), after.rend(), [](float s) { return std::abs(s) > 2e-4F; });
    return static_cast<double>(after.rend() - last) / 48;
}

/// Space until silence, in the middle of a tone and a word, and Space until the first tone of the count-in.
void pressToSound(benchmark::State& state)
{
    application();
    Entry entry = entryOf("standing-side-bend");
    entry.dose.hold = Range<Millis>(20min);
    for ([[maybe_unused]] auto _ : state) {
        test::TimedRecorder recorder;
        Stage stage(routineOf(entry), {}, {});
        stage.start();
        run(200ms);
        std::vector<double> silence;
        std::vector<double> sound;
        for (int i = 0; i < (isLong() ? 100 : 15); ++i) {
            const Micros paused = steadyMicros();
            stage.press(Qt::Key_Space);
            run(600ms);
            silence.push_back(silenceAfter(recorder, paused));
            const Micros resumed = steadyMicros();
            stage.press(Qt::Key_Space);
            run(Micros(160ms) + Micros(13ms) * (i % 10));
            const auto starts = test::onsets(recorder.samples(recorder.sampleAt(resumed)), 1e-3F, 4);
            sound.push_back(starts.empty() ? 1000 : static_cast<double>(starts.front()) / 48);
        }
        state.counters["silence_worst_ms"] = percentile(silence, 1);
        state.counters["silence_median_ms"] = percentile(silence, 0.5);
        state.counters["new_sound_worst_ms"] = percentile(sound, 1);
        state.counters["new_sound_median_ms"] = percentile(sound, 0.5);
    }
}
BENCHMARK(pressToSound)->Iterations(1)->Unit(benchmark::kSecond);

/// What the player costs: a still figure, a moving one, and behind other windows.
void playerCpu(benchmark::State& state)
{
    application();
    const Micros length = isLong() ? Micros(60s) : Micros(10s);
    Entry entry = entryOf("pigeon-pose");
    entry.dose.hold = Range<Millis>(10min);
    for ([[maybe_unused]] auto _ : state) {
        const auto share = [&](bool still, bool hidden) {
            Stage stage(routineOf(entry), {.reducedMotion = still}, {});
            stage.start();
            if (hidden)
                stage.page().hide();
            run(3s);
            const CpuShare cpu;
            run(length);
            return cpu.percent();
        };
        state.counters["still_percent"] = share(true, false);
        state.counters["breathing_percent"] = share(false, false);
        state.counters["hidden_percent"] = share(false, true);
    }
}
BENCHMARK(playerCpu)->Iterations(1)->Unit(benchmark::kSecond);

/// A clock that stands until it is told to move; the sound is the same clock.
class MovedClock final : public Clock, public PlayerSound
{
public:
    Millis steadyNow() const override { return m_now; }
    Millis bootNow() const override { return m_now; }
    QDateTime wallNow() const override { return QDateTime::fromMSecsSinceEpoch(1'800'000'000'000 + m_now.count()); }
    Millis now() const override { return m_now; }
    void play(std::vector<Cue> cues) override { m_cues = std::move(cues); }
    void cut() override { m_cues.clear(); }
    bool isMuted() const override { return false; }
    void setMuted(bool) override {}
    void move(Millis by) { m_now += by; }

private:
    Millis m_now{0};
    std::vector<Cue> m_cues;
};

/// Of this process, in kilobytes.
double residentMemory()
{
    std::ifstream rollup("/proc/self/smaps_rollup");
    std::string word;
    double kilobytes = 0;
    while (rollup >> word) {
        if (word == "Pss:" && rollup >> kilobytes)
            break;
    }
    return kilobytes;
}

/// Three hours of a session in a minute: the page is painted every ten seconds, all of its sound is spoken and mixed.
void threeHours(benchmark::State& state)
{
    application();
    Routine routine = routineOf(entryOf("pigeon-pose"));
    Section& section = routine.sections.front();
    section.rounds = 20;
    section.entries.clear();
    for (const char* exercise : {"pigeon-pose", "clam", "bridge", "standing-side-bend"}) {
        Entry entry = entryOf(exercise);
        entry.sides = Sides::Each;
        entry.dose.sets = 2;
        entry.dose.hold = Range<Millis>(30s);
        section.entries.push_back(entry);
    }
    const auto lookup = [](const ExerciseId& id) { return catalogue().exercise(id); };
    for ([[maybe_unused]] auto _ : state) {
        MovedClock clock;
        LastRecord sink;
        SessionPlan plan;
        plan.routine = routine;
        plan.timeline = compile(routine, lookup, TimingDefaults());
        plan.exercises = lookup;
        const std::vector<Cue> cues = planCues(plan.timeline, lookup, {});
        PlayerSession session(std::move(plan), clock, clock, sink);
        PlayerPage page(session, figures(), {});
        page.resize(1280, 800);
        page.show();
        session.start();
        double early = 0;
        Frames rendered = 0;
        renderSession(cues, {}, [&](std::span<const float> piece) {
            rendered += std::ssize(piece);
            clock.move(1s);
            page.lookAtClock();
            const Millis at = clock.now();
            if (at % 10s == 0ms)
                benchmark::DoNotOptimize(page.grab());
            QApplication::processEvents();
            if (at == 15min)
                early = residentMemory();
            return at < 3h;
        });
        state.counters["simulated_min"] = static_cast<double>(rendered) / 48'000 / 60;
        state.counters["pss_MB"] = residentMemory() / 1024;
        state.counters["growth_kB"] = residentMemory() - early;
    }
}
BENCHMARK(threeHours)->Iterations(1)->Unit(benchmark::kSecond);

} // namespace
