// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cues/pcm.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

using namespace limber;

namespace
{

Pcm sine(double hz, double level, Frames length, int rate = kSampleRate)
{
    Pcm pcm;
    for (Frames i = 0; i < length; ++i)
        pcm.samples.push_back(
            static_cast<float>(level * std::sin(2 * std::numbers::pi * hz * static_cast<double>(i) / rate)));
    return pcm;
}

double rms(std::span<const float> samples)
{
    double sum = 0;
    for (const float sample : samples)
        sum += static_cast<double>(sample) * static_cast<double>(sample);
    return std::sqrt(sum / static_cast<double>(samples.size()));
}

} // namespace

TEST(Frames, aMillisecondIs48FramesExactlyAlsoAfterThreeHours)
{
    EXPECT_EQ(framesOf(1ms), 48);
    EXPECT_EQ(framesOf(3h), Frames(3) * 3600 * 48000);
    EXPECT_EQ(millisOf(framesOf(3h + 7ms)), 3h + 7ms);
    EXPECT_EQ(millisOf(47), 0ms);
    EXPECT_EQ(millisOf(-1), -1ms);
}

// ITU-R BS.1770-4: a full-scale 997 Hz sine in one front channel reads −3.01 LUFS.
TEST(Loudness, aFullScaleSineReadsWhatTheStandardSays)
{
    EXPECT_NEAR(loudnessOf(sine(997, 1.0, kSampleRate * 2).samples), -3.01, 0.1);
    EXPECT_NEAR(loudnessOf(sine(997, 0.1, kSampleRate * 2).samples), -23.01, 0.1);
}

TEST(Loudness, silenceIsVeryQuietAndAShortSoundCountsItsShareOf400Milliseconds)
{
    EXPECT_LE(loudnessOf(std::vector<float>(1000)), -199);
    EXPECT_NEAR(loudnessOf(sine(997, 1.0, framesOf(100ms)).samples), -3.01 - 6.02, 0.3);
}

TEST(Loudness, levellingReachesTheTargetButNotBeyondThePeak)
{
    Pcm quiet = sine(997, 0.01, kSampleRate);
    levelTo(quiet, -20, 0.5F);
    EXPECT_NEAR(loudnessOf(quiet.samples), -20, 0.05);
    Pcm limited = sine(997, 0.01, kSampleRate);
    levelTo(limited, 0, 0.5F);
    EXPECT_NEAR(static_cast<double>(peakOf(limited.samples)), 0.5, 1e-4);
    Pcm silence{std::vector<float>(100)};
    levelTo(silence, -20, 0.5F);
    EXPECT_EQ(peakOf(silence.samples), 0.0F);
}

TEST(Trimming, silenceBeforeAndAfterGoesAndTheEdgesAreSmooth)
{
    Pcm pcm;
    pcm.samples.assign(5000, 0.0F);
    const Pcm tone = sine(500, 0.5, 4800);
    pcm.samples.insert(pcm.samples.end(), tone.samples.begin(), tone.samples.end());
    pcm.samples.insert(pcm.samples.end(), 9000, 0.0F);
    const Pcm kept = trimmed(pcm, 0.001F);
    EXPECT_NEAR(static_cast<double>(kept.length()), 4800 + 96 + 480, 4);
    EXPECT_NEAR(rms({kept.samples.data() + 96, 4700}), rms({tone.samples.data(), 4700}), 1e-3);
    EXPECT_EQ(kept.samples.front(), 0.0F);
    EXPECT_TRUE(trimmed(Pcm{std::vector<float>(300)}, 0.001F).isEmpty());
    EXPECT_TRUE(trimmed({}, 0.001F).isEmpty());
}

TEST(Resampling, aSineOfAVoicesRateComesOutAsTheSameSineAt48kHz)
{
    for (const int rate : {16000, 22050, 44100, 96000}) {
        const Pcm in = sine(1000, 0.5, rate, rate);
        const Pcm out = resampled(in.samples, rate);
        ASSERT_EQ(out.length(), kSampleRate) << rate;
        const Pcm wanted = sine(1000, 0.5, kSampleRate);
        double worst = 0;
        for (std::size_t i = 2000; i < 46000; ++i)
            worst = std::max(worst, std::abs(static_cast<double>(out.samples[i] - wanted.samples[i])));
        EXPECT_LT(worst, 2e-4) << rate; // −68 dB against the sine
    }
}

TEST(Resampling, nothingAppearsAboveWhatWasThere)
{
    // A 9 kHz sine at 22.05 kHz has its image at 13.05 kHz: after a good filter only the 9 kHz are left.
    const Pcm out = resampled(sine(9000, 0.5, 22050, 22050).samples, 22050);
    double re = 0;
    double im = 0;
    for (std::size_t i = 4800; i < 43200; ++i) {
        const double angle = 2 * std::numbers::pi * 13050 * static_cast<double>(i) / kSampleRate;
        re += static_cast<double>(out.samples[i]) * std::cos(angle);
        im += static_cast<double>(out.samples[i]) * std::sin(angle);
    }
    EXPECT_LT(2 * std::hypot(re, im) / 38400, 0.5 * 1e-3);
}

TEST(Resampling, theSameRateIsTheSameSoundAndNothingStaysNothing)
{
    const Pcm in = sine(440, 0.3, 100);
    EXPECT_EQ(resampled(in.samples, kSampleRate), in);
    EXPECT_TRUE(resampled({}, 22050).isEmpty());
}
