// SPDX-License-Identifier: GPL-3.0-or-later
// What can happen to a sound server in the middle of a session.
#include "tests/e2e/audio/heard_session.h"
#include "tests/support/sound_server.h"

#include <gtest/gtest.h>

using namespace limber;
using namespace limber::test;
using namespace std::chrono_literals;

namespace
{

constexpr double kAgree = 40; ///< milliseconds between what is shown and what is heard

bool pactl(const QStringList& arguments, QString* answer = nullptr)
{
    QProcess process;
    process.start(QStringLiteral("pactl"), arguments);
    const bool ended = process.waitForFinished(5'000) && process.exitCode() == 0;
    if (answer)
        *answer = QString::fromUtf8(process.readAllStandardOutput());
    return ended;
}

/// The longest that one call took, in milliseconds.
template <typename Call>
double timeOf(Call call)
{
    const Micros before = steadyMicros();
    call();
    return static_cast<double>((steadyMicros() - before).count()) / 1000;
}

} // namespace

TEST(SoundFaults, shownAndHeardAgreeFromTheFirstTone)
{
    SoundServer server;
    TimedRecorder recorder;
    for (int round = 0; round < 5; ++round) {
        HeardSession heard;
        const Micros began = steadyMicros();
        heard.sound.open(); // and at once, as the player does
        heard.sound.play(toneEverySecond(3));
        const Millis begun = heard.sound.now();
        ShownTime shown(heard.sound);
        ASSERT_TRUE(letPass(3'300ms));
        shown.stop();
        const auto errors = shownAgainstHeard(recorder, shown, begun, began);
        EXPECT_EQ(errors.size(), 3U) << "the first tone of a stream is heard too";
        EXPECT_LT(worstOf(errors), kAgree);
        const auto all = onsets(recorder.samples(recorder.sampleAt(began)));
        ASSERT_EQ(all.size(), 3U);
        EXPECT_EQ(all[1] - all[0], 48'000);
        EXPECT_EQ(all[2] - all[1], 48'000);
    }
}

TEST(SoundFaults, aServerThatHungForThreeSecondsIsFollowedAgain)
{
    SoundServer server;
    TimedRecorder recorder;
    HeardSession heard;
    heard.sound.open();
    ASSERT_TRUE(heard.waitForSound());
    heard.sound.play(toneEverySecond(60));
    const Millis begun = heard.sound.now();
    const Micros began = steadyMicros();
    ShownTime shown(heard.sound);
    ASSERT_TRUE(letPass(2'300ms));
    server.freeze();
    ASSERT_TRUE(letPass(3s));
    server.thaw();
    const Micros thawed = steadyMicros();
    ASSERT_TRUE(letPass(6s));
    shown.stop();
    const Millis ran = heard.sound.now() - begun;
    const Millis real = std::chrono::duration_cast<Millis>(steadyMicros() - began);
    EXPECT_NEAR(static_cast<double>(ran.count()), static_cast<double>(real.count()), 300) << "nothing of it was lost";
    const auto errors = shownAgainstHeard(recorder, shown, begun, thawed + 1500ms);
    EXPECT_GE(errors.size(), 4U);
    EXPECT_LT(worstOf(errors), kAgree);
}

TEST(SoundFaults, aServerThatDiesIsMissedAndFoundAgain)
{
    SoundServer server;
    HeardSession heard;
    heard.sound.open();
    ASSERT_TRUE(heard.waitForSound());
    heard.sound.play(toneEverySecond(60));
    const Millis begun = heard.sound.now();
    const Micros began = steadyMicros();
    ASSERT_TRUE(letPass(1s));
    server.kill();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !heard.lost.isEmpty(); }, 5'000));
    EXPECT_FALSE(heard.sound.isHeard());
    ASSERT_TRUE(letPass(1s));
    server.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return heard.back == 2; }, 5'000));
    TimedRecorder recorder;
    ShownTime shown(heard.sound);
    const Micros again = steadyMicros();
    ASSERT_TRUE(letPass(4s));
    shown.stop();
    const Millis real = std::chrono::duration_cast<Millis>(steadyMicros() - began);
    EXPECT_NEAR(static_cast<double>((heard.sound.now() - begun).count()), static_cast<double>(real.count()), 300);
    const auto errors = shownAgainstHeard(recorder, shown, begun, again + 200ms);
    EXPECT_GE(errors.size(), 3U);
    EXPECT_LT(worstOf(errors), kAgree);
}

TEST(SoundFaults, aServerThatNeverAnswersCostsTheCallerNothing)
{
    SoundServer server;
    server.freeze(); // it accepts, and that is all
    double slowest = 0;
    {
        HeardSession heard;
        const auto timed = [&slowest](auto call) { slowest = std::max(slowest, timeOf(call)); };
        timed([&] { heard.sound.open(); });
        timed([&] { heard.sound.play(toneEverySecond(60)); });
        timed([&] { heard.sound.listDevices(); });
        const Millis begun = heard.sound.now();
        ASSERT_TRUE(letPass(2s));
        EXPECT_GT(heard.sound.now() - begun, 900ms) << "the session does not wait for it";
        ASSERT_TRUE(QTest::qWaitFor([&] { return !heard.lost.isEmpty(); }, 5'000));
        EXPECT_TRUE(heard.lost.first().contains(QStringLiteral("does not answer")));
        timed([&] { heard.sound.cut(); });
        server.thaw();
        EXPECT_TRUE(heard.waitForSound()) << "it was only slow";
        server.freeze();
        slowest = std::max(slowest, timeOf([&] { heard.sound.close(); }));
    }
    EXPECT_LT(slowest, 50);
    server.thaw();
}

TEST(SoundFaults, withoutAServerTheTimeRuns)
{
    qputenv("PULSE_SERVER", "unix:/nowhere/pulse.sock");
    HeardSession heard;
    heard.sound.open();
    heard.sound.play(toneEverySecond(60));
    const Millis begun = heard.sound.now();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !heard.lost.isEmpty(); }, 5'000));
    EXPECT_TRUE(heard.lost.first().contains(QStringLiteral("no sound server")));
    ASSERT_TRUE(letPass(1s));
    EXPECT_GT(heard.sound.now() - begun, 900ms);
    EXPECT_EQ(heard.lost.size(), 1) << "said once, though it is tried every second";

    heard.sound.play(toneEverySecond(60)); // as after a pause
    const Millis again = heard.sound.now();
    ASSERT_TRUE(letPass(1s));
    EXPECT_GT(heard.sound.now() - again, 900ms) << "there is nothing to wait for";
}

TEST(SoundFaults, withoutADeviceItSaysSoAndComesBackWithIt)
{
    SoundServer server;
    ASSERT_TRUE(pactl({QStringLiteral("unload-module"), QStringLiteral("module-null-sink")}));
    HeardSession heard;
    heard.sound.open();
    heard.sound.play(toneEverySecond(60));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !heard.lost.isEmpty(); }, 5'000));
    EXPECT_TRUE(heard.lost.first().contains(QStringLiteral("device")));
    std::vector<SoundDevice> devices{{QStringLiteral("?"), {}}};
    QObject::connect(&heard.sound, &SessionSound::devicesListed, &heard.sound,
                     [&](const std::vector<SoundDevice>& list) { devices = list; });
    heard.sound.listDevices();
    EXPECT_TRUE(QTest::qWaitFor([&] { return devices.empty(); }, 5'000));
    ASSERT_TRUE(pactl({QStringLiteral("load-module"), QStringLiteral("module-null-sink"),
                       QStringLiteral("sink_name=null"), QStringLiteral("rate=48000")}));
    EXPECT_TRUE(heard.waitForSound());
    EXPECT_EQ(heard.back, 1);
}

TEST(SoundFaults, aChosenDeviceThatIsMissingGivesWayAndIsTakenWhenItIsThere)
{
    SoundServer server;
    SoundSettings settings;
    settings.device = QStringLiteral("headphones");
    HeardSession heard(settings);
    heard.sound.open();
    heard.sound.play(toneEverySecond(60));
    ASSERT_TRUE(heard.waitForSound());
    ASSERT_TRUE(QTest::qWaitFor([&] { return heard.replaced.size() == 1; }, 5'000));
    EXPECT_TRUE(heard.lost.isEmpty()) << "never silent";
    ASSERT_TRUE(pactl({QStringLiteral("load-module"), QStringLiteral("module-null-sink"),
                       QStringLiteral("sink_name=headphones"), QStringLiteral("rate=48000")}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return heard.back == 2; }, 10'000));
    EXPECT_EQ(heard.replaced.size(), 1) << "nothing to remark any more";
    QString sinks;
    QString streams;
    ASSERT_TRUE(pactl({QStringLiteral("list"), QStringLiteral("short"), QStringLiteral("sinks")}, &sinks));
    ASSERT_TRUE(pactl({QStringLiteral("list"), QStringLiteral("short"), QStringLiteral("sink-inputs")}, &streams));
    const QStringList lines = sinks.split(QLatin1Char('\n')).filter(QStringLiteral("headphones"));
    ASSERT_EQ(lines.size(), 1);
    EXPECT_EQ(streams.section(QLatin1Char('\t'), 1, 1), lines.first().section(QLatin1Char('\t'), 0, 0));
}

TEST(SoundFaults, anUnknownVoiceIsReplacedAndSaysSo)
{
    SoundServer server;
    TimedRecorder recorder;
    SoundSettings settings;
    settings.voice = QStringLiteral("nobody");
    HeardSession heard(settings);
    heard.sound.open();
    const std::ptrdiff_t before = recorder.length();
    heard.sound.play({phraseAt(QStringLiteral("Pigeon pose, left side"), 0s)});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !heard.voices.isEmpty(); }, 5'000));
    EXPECT_TRUE(heard.voices.first().contains(QStringLiteral("nobody")));
    ASSERT_TRUE(letPass(2s));
    EXPECT_FALSE(onsets(recorder.samples(before)).empty());
}

TEST(SoundFaults, theSetsOfTonesAreHeardAndDiffer)
{
    SoundServer server;
    TimedRecorder recorder;
    std::vector<std::vector<float>> heardSets;
    for (const char* set : {"bell", "wood", "soft-beep"}) {
        HeardSession heard;
        SoundSettings settings;
        settings.toneSet = QString::fromLatin1(set);
        const std::ptrdiff_t before = recorder.length();
        heard.sound.previewTone(settings, CueKind::Go);
        ASSERT_TRUE(letPass(1500ms));
        const std::vector<float> samples = recorder.samples(before);
        const auto starts = onsets(samples);
        ASSERT_FALSE(starts.empty()) << set;
        ASSERT_GT(std::ssize(samples), starts.front() + 9'600);
        heardSets.emplace_back(samples.begin() + starts.front(), samples.begin() + starts.front() + 9'600);
    }
    EXPECT_GT(difference(heardSets[0], heardSets[1], 0), 0.02F);
    EXPECT_GT(difference(heardSets[0], heardSets[2], 0), 0.02F);
    EXPECT_GT(difference(heardSets[1], heardSets[2], 0), 0.02F);
}

TEST(SoundFaults, fiftyPausesInASecondLeaveSilenceAndNothingStale)
{
    SoundServer server;
    TimedRecorder recorder;
    HeardSession heard;
    heard.sound.open();
    ASSERT_TRUE(heard.waitForSound());
    for (int i = 0; i < 25; ++i) {
        heard.sound.play({toneAt(CueKind::Finish, 0s), phraseAt(QStringLiteral("One two three four"), 100ms)});
        ASSERT_TRUE(letPass(20ms));
        heard.sound.cut();
        ASSERT_TRUE(letPass(20ms));
    }
    const Micros pressed = steadyMicros();
    ASSERT_TRUE(letPass(2s));
    EXPECT_TRUE(onsets(recorder.samples(recorder.sampleAt(pressed + 60ms)), 2e-4F).empty());
    const Micros anew = steadyMicros();
    heard.sound.play(toneEverySecond(2));
    ASSERT_TRUE(letPass(1s));
    const auto starts = onsets(recorder.samples(recorder.sampleAt(anew)));
    ASSERT_FALSE(starts.empty());
    EXPECT_LE(static_cast<double>(starts.front()) / 48, 150) << "milliseconds until new sound";
}

TEST(SoundFaults, goesInTheMiddleOfAPhrase)
{
    SoundServer server;
    for (int round = 0; round < 20; ++round) {
        HeardSession heard;
        heard.sound.open();
        heard.sound.play({phraseAt(QStringLiteral("One two three four five six seven eight nine"), 0s)});
        ASSERT_TRUE(letPass(Millis(10 * round)));
    }
}
