// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cues/mixer.h"
#include "core/cues/tone_set.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>
#include <random>

using namespace limber;

namespace
{

PcmPtr sine(double hz, float level, Frames length)
{
    auto pcm = std::make_shared<Pcm>();
    for (Frames i = 0; i < length; ++i)
        pcm->samples.push_back(
            level * static_cast<float>(std::sin(2 * std::numbers::pi * hz * static_cast<double>(i) / kSampleRate)));
    return pcm;
}

std::vector<float> rendered(const Mixer& mixer, Frames from, Frames length)
{
    std::vector<float> out(static_cast<std::size_t>(length));
    mixer.render(from, out);
    return out;
}

float largestStep(std::span<const float> samples)
{
    float step = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        step = std::max(step, std::abs(samples[i] - samples[i - 1]));
    return step;
}

/// Tones every half second with a voice over them, at frames that fit no block; everything begins and ends at zero.
Mixer busyMixer()
{
    Mixer mixer;
    for (Frames i = 0; i < 8; ++i)
        mixer.place({1234 + i * 24011, sine(700 + 50.0 * static_cast<double>(i), 0.35F, 24000), 0.8F, Bus::Tone});
    mixer.place({17000, sine(200, 0.5F, 96000), 0.7F, Bus::Voice});
    mixer.place({120000, sine(150, 0.5F, 48000), 0.7F, Bus::Voice});
    return mixer;
}

} // namespace

TEST(Mixer, oneBlockEqualsAnyRandomBlocksToTheSample)
{
    const Mixer mixer = busyMixer();
    const Frames length = mixer.end() + 1000;
    const std::vector<float> whole = rendered(mixer, -500, length);
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        std::vector<float> pieces;
        while (std::ssize(pieces) < length) {
            const Frames size = std::min<Frames>(length - std::ssize(pieces), 1 + Frames(random() % 9000));
            const std::vector<float> piece = rendered(mixer, std::ssize(pieces) - 500, size);
            pieces.insert(pieces.end(), piece.begin(), piece.end());
        }
        ASSERT_EQ(pieces, whole);
    }
}

TEST(Mixer, forgettingThePastDoesNotChangeWhatFollows)
{
    Mixer mixer = busyMixer();
    const std::vector<float> whole = rendered(mixer, 0, mixer.end());
    for (Frames from = 0; from + 4800 <= std::ssize(whole); from += 4800) {
        mixer.forgetBefore(from);
        const auto piece = rendered(mixer, from, 4800);
        ASSERT_TRUE(std::equal(piece.begin(), piece.end(), whole.begin() + from)) << from;
    }
    mixer.forgetBefore(10'000'000);
    EXPECT_EQ(mixer.end(), 0);
}

TEST(Mixer, aSoundLiesExactlyWhereItWasPlacedAlsoFarIntoTheSession)
{
    const Frames late = framesOf(3h) + 17;
    Mixer mixer;
    const PcmPtr click = std::make_shared<Pcm>(Pcm{{0.25F, 0.125F}});
    mixer.place({late, click, 0.5F, Bus::Tone});
    EXPECT_EQ(rendered(mixer, late - 1, 4), (std::vector<float>{0, 0.125F, 0.0625F, 0}));
    EXPECT_EQ(mixer.end(), late + 2);
}

TEST(Mixer, nothingPlacedOrNothingAudibleIsSilence)
{
    Mixer mixer;
    mixer.place({0, nullptr, 1, Bus::Tone});
    mixer.place({0, std::make_shared<Pcm>(), 1, Bus::Tone});
    mixer.place({0, sine(500, 0.3F, 100), 0, Bus::Voice});
    EXPECT_EQ(mixer.end(), 0);
    EXPECT_EQ(rendered(mixer, 0, 50), std::vector<float>(50));
}

TEST(Mixer, afterACutThereIsSilenceWithin5MillisecondsAndNoClickAnywhere)
{
    const Mixer whole = busyMixer();
    const float smooth = largestStep(rendered(whole, 0, whole.end()));
    for (Frames at = 100; at < 200'000; at += 9973) {
        Mixer mixer = busyMixer();
        const std::vector<float> before = rendered(mixer, 0, at);
        mixer.cut(at);
        const std::vector<float> after = rendered(mixer, 0, 220'000);
        ASSERT_TRUE(std::equal(before.begin(), before.end(), after.begin())) << at;
        ASSERT_EQ(peakOf({after.data() + at + Mixer::kCutFade, 10'000}), 0.0F) << at;
        // The fade itself adds at most peak × π/2 / 240 to a step.
        ASSERT_LT(largestStep(after), smooth + 0.007F) << at;
    }
}

TEST(Mixer, whatIsPlacedAfterACutIsHeardWhole)
{
    Mixer mixer = busyMixer();
    mixer.cut(50'000);
    const PcmPtr fresh = sine(880, 0.35F, 4000);
    const PcmPtr voice = sine(200, 0.5F, 4000);
    mixer.place({50'240, fresh, 1, Bus::Tone});
    mixer.place({90'000, voice, 1, Bus::Voice}); // not lowered by the tones that were cut
    const std::vector<float> out = rendered(mixer, 50'240, 50'000);
    EXPECT_TRUE(std::equal(fresh->samples.begin(), fresh->samples.end(), out.begin()));
    EXPECT_TRUE(std::equal(voice->samples.begin(), voice->samples.end(), out.begin() + (90'000 - 50'240)));
}

TEST(Mixer, fiftyCutsInASecondStayInsideTheHeadroomAndDoNotClick)
{
    Mixer mixer;
    for (Frames i = 0; i < 50; ++i) {
        mixer.cut(i * 960);
        mixer.place({i * 960 + Mixer::kCutFade, sine(880, Mixer::kTonePeak, 48'000), 1, Bus::Tone});
        mixer.place({i * 960 + Mixer::kCutFade, sine(200, Mixer::kVoicePeak, 48'000), 1, Bus::Voice});
    }
    const std::vector<float> out = rendered(mixer, 0, 100'000);
    EXPECT_LT(peakOf(out), 1.0F);
    EXPECT_LT(largestStep(out), 0.08F);
}

TEST(Mixer, tonesAndVoiceTogetherNeverClip)
{
    Mixer mixer;
    const PcmPtr tone = std::make_shared<Pcm>(Pcm{std::vector<float>(96'000, Mixer::kTonePeak)});
    const PcmPtr voice = std::make_shared<Pcm>(Pcm{std::vector<float>(960'000, Mixer::kVoicePeak)});
    mixer.place({0, voice, 1, Bus::Voice});
    for (Frames i = 0; i < 300; ++i)
        mixer.place({10'000 + i * 500, tone, 1, Bus::Tone}); // two thirds of them are too close and left out
    EXPECT_LE(peakOf(rendered(mixer, 0, 400'000)), 0.92F);
}

TEST(Mixer, aVoiceIsLoweredBesideAToneAndComesBackWithoutAStep)
{
    Mixer mixer;
    const PcmPtr voice = std::make_shared<Pcm>(Pcm{std::vector<float>(240'000, 0.5F)});
    mixer.place({0, voice, 1, Bus::Voice});
    mixer.place({96'000, sine(880, 0.0001F, 48'000), 1, Bus::Tone});
    const std::vector<float> out = rendered(mixer, 0, 240'000);
    EXPECT_EQ(out[90'000], 0.5F);
    EXPECT_NEAR(static_cast<double>(out[97'000]), 0.2, 0.001);
    EXPECT_NEAR(static_cast<double>(out[150'000]), 0.5, 0.001);
    EXPECT_LT(largestStep({out.data() + 1, out.size() - 2}), 0.001F);
}

TEST(Mixer, cuttingAVoiceShortlyBeforeAToneDoesNotMakeItJump)
{
    const PcmPtr voice = std::make_shared<Pcm>(Pcm{std::vector<float>(240'000, 0.5F)});
    for (Frames before = 0; before < 4000; before += 100) {
        Mixer mixer;
        mixer.place({0, voice, 1, Bus::Voice});
        mixer.place({96'000, sine(880, 0.35F, 48'000), 1, Bus::Tone});
        mixer.cut(96'000 - before);
        const std::vector<float> out = rendered(mixer, 90'000, 10'000);
        ASSERT_LT(largestStep(out), 0.005F) << before;
    }
}
