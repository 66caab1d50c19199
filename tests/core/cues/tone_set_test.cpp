// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cues/mixer.h"
#include "core/cues/tone_set.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

using namespace limber;

namespace
{

const std::vector<CueKind> kTones{CueKind::Countdown, CueKind::Go,     CueKind::Halfway, CueKind::End,
                                  CueKind::Tick,      CueKind::Switch, CueKind::Finish};

/// Energy in 20 ms windows: where notes begin and end.
std::vector<double> contour(const Pcm& pcm)
{
    std::vector<double> energy;
    for (Frames from = 0; from < pcm.length(); from += 960) {
        double sum = 0;
        for (Frames i = from; i < std::min(from + 960, pcm.length()); ++i) {
            const double sample = static_cast<double>(pcm.samples[static_cast<std::size_t>(i)]);
            sum += sample * sample;
        }
        energy.push_back(sum);
    }
    return energy;
}

/// How strongly a frequency is there, in one stretch.
double strength(const Pcm& pcm, double hz, Frames from, Frames to)
{
    double re = 0;
    double im = 0;
    for (Frames i = from; i < std::min(to, pcm.length()); ++i) {
        const double angle = 2 * std::numbers::pi * hz * static_cast<double>(i) / kSampleRate;
        re += static_cast<double>(pcm.samples[static_cast<std::size_t>(i)]) * std::cos(angle);
        im += static_cast<double>(pcm.samples[static_cast<std::size_t>(i)]) * std::sin(angle);
    }
    return std::hypot(re, im);
}

/// The loudest frequency on a quarter-tone scale over five octaves from A2 in one stretch.
double pitch(const Pcm& pcm, Frames from, Frames to)
{
    double best = 0;
    double loudest = -1;
    for (int quarter = 0; quarter <= 120; ++quarter) {
        const double hz = 110 * std::exp2(quarter / 24.0);
        const double level = strength(pcm, hz, from, to);
        if (level > loudest) {
            loudest = level;
            best = hz;
        }
    }
    return best;
}

/// Number of clear attacks: a window with clearly more energy than the one before, and not a whisper.
int strokes(const Pcm& pcm)
{
    const std::vector<double> energy = contour(pcm);
    const double loudest = *std::max_element(energy.begin(), energy.end());
    int count = 0;
    int quietFor = 9;
    for (std::size_t i = 0; i < energy.size(); ++i) {
        const double before = i == 0 ? 0 : energy[i - 1];
        if (energy[i] > 0.12 * loudest && energy[i] > 1.6 * before && quietFor > 3) {
            ++count;
            quietFor = 0;
        } else {
            ++quietFor;
        }
    }
    return count;
}

} // namespace

TEST(ToneSet, everySetHasATonePerCueAndNoneForSpeech)
{
    ASSERT_EQ(toneSetIds().size(), 3);
    for (const QString& id : toneSetIds()) {
        const ToneSet set = loadToneSet(id);
        EXPECT_EQ(set.id(), id);
        EXPECT_FALSE(set.name().isEmpty());
        for (const CueKind kind : kTones)
            ASSERT_TRUE(set.tone(kind)) << qPrintable(id) << " " << qPrintable(word(kind));
        EXPECT_FALSE(set.tone(CueKind::Say));
    }
}

TEST(ToneSet, anUnknownSetIsTheDefaultAndTheSameNotesGiveTheSameSamples)
{
    EXPECT_EQ(loadToneSet(QStringLiteral("trumpets")).id(), toneSetIds().first());
    EXPECT_EQ(*loadToneSet(QStringLiteral("wood")).tone(CueKind::Go),
              *loadToneSet(QStringLiteral("wood")).tone(CueKind::Go));
}

TEST(ToneSet, tonesAreGentle)
{
    for (const QString& id : toneSetIds()) {
        const ToneSet set = loadToneSet(id);
        for (const CueKind kind : kTones) {
            SCOPED_TRACE(qPrintable(id + u' ' + word(kind)));
            const Pcm& tone = *set.tone(kind);
            EXPECT_LE(peakOf(tone.samples), Mixer::kTonePeak + 1e-4F);
            EXPECT_LE(peakOf({tone.samples.data(), 48}), 0.35F * peakOf(tone.samples)) << "no hard attack";
            EXPECT_LE(std::abs(tone.samples.back()), 1e-4F) << "no cut-off end";
            EXPECT_LE(tone.length(), framesOf(4s));
            const double loudness = loudnessOf(tone.samples);
            EXPECT_GE(loudness, -35);
            EXPECT_LE(loudness, -19);
        }
    }
}

// The language that holds in every set, so that changing the set needs no learning.
TEST(ToneSet, theGesturesTellTheCuesApart)
{
    for (const QString& id : toneSetIds()) {
        SCOPED_TRACE(qPrintable(id));
        const ToneSet set = loadToneSet(id);
        EXPECT_EQ(strokes(*set.tone(CueKind::Countdown)), 1);
        EXPECT_EQ(strokes(*set.tone(CueKind::Tick)), 1);
        EXPECT_EQ(strokes(*set.tone(CueKind::Halfway)), 2);
        EXPECT_EQ(strokes(*set.tone(CueKind::Switch)), 3);
        EXPECT_GE(strokes(*set.tone(CueKind::Finish)), 4);
        const Pcm& go = *set.tone(CueKind::Go);
        EXPECT_LT(pitch(go, 0, 5500), 0.9 * pitch(go, 8000, 16000)) << "go rises";
        const Pcm& end = *set.tone(CueKind::End);
        EXPECT_GT(pitch(end, 0, 6500), 1.1 * pitch(end, 11000, 20000)) << "end falls";
        const double countdown = loudnessOf(set.tone(CueKind::Countdown)->samples);
        const double tick = loudnessOf(set.tone(CueKind::Tick)->samples);
        const double goLoudness = loudnessOf(go.samples);
        EXPECT_GT(goLoudness, countdown + 2) << "go stands out of the countdown";
        EXPECT_GT(countdown, tick + 2) << "a tick is in the background";
        EXPECT_GT(std::abs(std::log2(pitch(*set.tone(CueKind::Countdown), 0, 4800) /
                                     pitch(*set.tone(CueKind::Tick), 0, 4800))),
                  0.2)
            << "a tick has its own pitch";
    }
}

TEST(ToneSet, theSetsAreOfDifferentMaterial)
{
    // How long "go" sounds above a hundredth of its loudest 20 ms: wood is short, the beep has a plateau.
    const auto length = [](const QString& id) {
        const std::vector<double> energy = contour(*loadToneSet(id).tone(CueKind::Go));
        const double loudest = *std::max_element(energy.begin(), energy.end());
        return std::count_if(energy.begin(), energy.end(), [loudest](double e) { return e > 0.01 * loudest; });
    };
    EXPECT_GT(length(QStringLiteral("bell")), length(QStringLiteral("wood")) * 3 / 2);
    EXPECT_GT(length(QStringLiteral("soft-beep")), length(QStringLiteral("wood")) * 5 / 4);
}

TEST(ToneSet, aBrokenFileIsNamedWithWhatIsWrong)
{
    const auto unreadable = ToneSet::fromJson("{", QStringLiteral("x.json"));
    ASSERT_FALSE(unreadable.ok());
    EXPECT_TRUE(unreadable.error().sentence.startsWith(QLatin1String("x.json is not readable as a sound set")));
    for (const char* notes : {"", R"({"at_ms": 0, "hz": 440, "timbre": "none"})", R"({"hz": 9e9, "timbre": "a"})"}) {
        const QByteArray json = QByteArray(R"({"id": "x", "name": "X", "timbres": {"a": {"attack_ms": 5, "partials": [
            {"decay_ms": 100}]}}, "tones": {"countdown": {"notes": [)") +
                                notes + "]}}}";
        const auto set = ToneSet::fromJson(json, QStringLiteral("x.json"));
        ASSERT_FALSE(set.ok()) << notes;
        EXPECT_EQ(set.error().sentence, QStringLiteral("x.json gives no usable notes for the tone \"countdown\"."));
    }
}
