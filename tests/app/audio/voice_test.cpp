// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/voice.h"
#include "core/cues/mixer.h"

#include <cmath>
#include <gtest/gtest.h>
#include <thread>

namespace limber::test
{

namespace
{

const QString kPhrase = QStringLiteral("Next: pigeon pose, left side, thirty seconds");

} // namespace

TEST(Voice, saysAPhraseLevelledAndWithoutSilenceAroundIt)
{
    Voice voice({}, 150);
    ASSERT_FALSE(voice.complaint());
    const PcmPtr said = voice.speak(kPhrase);
    ASSERT_TRUE(said);
    EXPECT_GT(said->length(), framesOf(Millis(1500)));
    EXPECT_LT(said->length(), framesOf(Millis(6000)));
    EXPECT_LE(peakOf(said->samples), Mixer::kVoicePeak + 1e-4F);
    const double loud = loudnessOf(said->samples);
    EXPECT_TRUE(std::abs(loud - Voice::kVoiceLufs) < 0.5 || peakOf(said->samples) > Mixer::kVoicePeak * 0.98F) << loud;
    const std::span<const float> start(said->samples.data(), static_cast<std::size_t>(framesOf(Millis(60))));
    EXPECT_GT(peakOf(start), 0.004F) << "it begins at once";
}

TEST(Voice, namesAreAsLoudAsEachOther)
{
    Voice voice({}, 150);
    for (const char* name : {"Clam", "Cross-legged lateral lean", "Ball release", "Bridge"}) {
        const PcmPtr said = voice.speak(QString::fromLatin1(name));
        ASSERT_TRUE(said) << name;
        EXPECT_NEAR(loudnessOf(said->samples), Voice::kVoiceLufs, 3) << name;
    }
}

TEST(Voice, speedChangesHowLongItTakes)
{
    Voice slow({}, 80);
    Voice fast({}, 240);
    EXPECT_GT(static_cast<double>(slow.speak(kPhrase)->length()),
              1.7 * static_cast<double>(fast.speak(kPhrase)->length()));
}

TEST(Voice, aPhraseIsMadeOnce)
{
    Voice voice({}, 150);
    EXPECT_EQ(voice.speak(kPhrase), voice.speak(kPhrase));
    EXPECT_FALSE(voice.speak(QStringLiteral("  "))) << "nothing to say";
}

TEST(Voice, anUnknownOneIsReplacedAndComplainsInOneSentence)
{
    Voice voice(QStringLiteral("gone/xx-unknown"), 150);
    ASSERT_TRUE(voice.complaint());
    EXPECT_TRUE(voice.complaint()->contains(QStringLiteral("gone/xx-unknown")));
    EXPECT_TRUE(voice.speak(kPhrase));
}

TEST(Voice, everyInstalledOneCanBeChosenAndEnglishComesFirst)
{
    const std::vector<VoiceInfo> voices = Voice::installed();
    ASSERT_GT(voices.size(), 3U);
    EXPECT_TRUE(voices.front().language.startsWith(QStringLiteral("en")));
    for (std::size_t i = 0; i < voices.size(); i += 20)
        EXPECT_FALSE(Voice(voices[i].id, 150).complaint()) << qPrintable(voices[i].id);
}

TEST(Voice, twoThreadsMaySpeakAtOnce)
{
    const auto speak = [] {
        Voice voice({}, 150);
        for (int i = 0; i < 20; ++i)
            EXPECT_TRUE(voice.speak(QStringLiteral("Set %1 of twenty").arg(i)));
    };
    std::thread other(speak);
    speak();
    other.join();
}

} // namespace limber::test
