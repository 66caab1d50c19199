// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/cues_file.h"
#include "app/audio/session_sound.h"
#include "tests/support/sound_server.h"
#include "tests/support/timed_recorder.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

using namespace limber;
using namespace std::chrono_literals;
using test::bestOffset;
using test::difference;
using test::Recorder;
using test::SoundServer;

namespace
{

Cue tone(CueKind kind, Millis at)
{
    Cue cue;
    cue.kind = kind;
    cue.at = cue.earliest = cue.until = at;
    return cue;
}

Cue phrase(const QString& text, Millis at)
{
    Cue cue;
    cue.kind = CueKind::Say;
    cue.text = text;
    cue.at = cue.earliest = at;
    cue.until = at + 5s;
    return cue;
}

/// A tone every second and a phrase beside them.
std::vector<Cue> shortSession(int seconds)
{
    std::vector<Cue> cues;
    for (int i = 0; i < seconds; ++i) {
        cues.push_back(tone(i % 4 == 3 ? CueKind::End : CueKind::Countdown, Millis(1000 * i)));
        if (i % 4 == 1)
            cues.push_back(phrase(QStringLiteral("Next: pigeon pose, left side"), Millis(1000 * i + 200)));
    }
    return cues;
}

std::vector<float> rendered(const std::vector<Cue>& cues, const SoundSettings& settings = {})
{
    std::vector<float> all;
    renderSession(cues, settings, [&all](std::span<const float> piece) {
        all.insert(all.end(), piece.begin(), piece.end());
        return true;
    });
    return all;
}

std::ptrdiff_t lastSound(const std::vector<float>& samples, float above = 2e-4F)
{
    const auto found = std::find_if(samples.rbegin(), samples.rend(), [above](float s) { return std::abs(s) > above; });
    return found.base() - samples.begin() - 1;
}

float largestStep(const std::vector<float>& samples, std::ptrdiff_t from = 0)
{
    float step = 0;
    for (auto i = static_cast<std::size_t>(from) + 1; i < samples.size(); ++i)
        step = std::max(step, std::abs(samples[i] - samples[i - 1]));
    return step;
}

struct Sound {
    SessionSound session{SoundSettings()};
    QStringList lost;
    int back = 0;
    Sound()
    {
        QObject::connect(&session, &SessionSound::soundLost, &session, [this](const QString& why) { lost << why; });
        QObject::connect(&session, &SessionSound::soundBack, &session, [this] { ++back; });
        session.open();
    }
    bool waitForSound()
    {
        return QTest::qWaitFor([this] { return session.isHeard(); }, 5'000);
    }
};

} // namespace

TEST(SessionSound, whatIsHeardEqualsTheRenderedFileUpToOneDelay)
{
    SoundServer server;
    Recorder recorder;
    Sound sound;
    ASSERT_TRUE(sound.waitForSound());
    std::vector<Cue> cues = shortSession(8);
    std::erase_if(cues, [](const Cue& cue) { return cue.kind == CueKind::Say; }); // espeak never says it twice the same
    sound.session.play(cues);
    ASSERT_TRUE(recorder.hear(48'000 * 10));
    const std::vector<float> heard = recorder.samples();
    const std::vector<float> wanted = rendered(cues);
    EXPECT_LT(difference(heard, wanted, bestOffset(heard, wanted)), 4e-4F);
}

TEST(SessionSound, aPauseInTheMiddleOfToneAndVoiceIsSilentSoonAndDoesNotClick)
{
    SoundServer server;
    Recorder recorder;
    Sound sound;
    ASSERT_TRUE(sound.waitForSound());
    const std::vector<Cue> cues{phrase(QStringLiteral("One two three four five six seven eight nine"), 0s),
                                tone(CueKind::Finish, 500ms)};
    const std::vector<float> whole = rendered(cues);
    for (int round = 0; round < 6; ++round) {
        sound.session.play(cues);
        ASSERT_TRUE(recorder.hear(48'000 + round * 3'000));
        const std::ptrdiff_t pressed = recorder.length();
        sound.session.cut();
        ASSERT_TRUE(recorder.hear(24'000));
        std::vector<float> heard = recorder.samples();
        heard.erase(heard.begin(), heard.begin() + pressed);
        const double silentAfter = static_cast<double>(lastSound(heard)) / 48.0;
        RecordProperty("silent_after_ms_" + std::to_string(round), std::to_string(silentAfter));
        std::printf("silent after %.1f ms, largest step %.4f of %.4f\n", silentAfter, double(largestStep(heard)),
                    double(largestStep(whole)));
        EXPECT_LE(silentAfter, 60 + 25) << "the recorder itself is up to 20 ms behind";
        EXPECT_LT(largestStep(heard), largestStep(whole) + 0.01F);
    }
}
