// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cues/pcm.h"

#include <QtCore/QtGlobal>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <numeric>

namespace limber
{

namespace
{

/// A second-order filter section, direct form II transposed.
struct Biquad {
    double b0, b1, b2, a1, a2;
    double s1 = 0;
    double s2 = 0;

    double step(double x)
    {
        const double y = b0 * x + s1;
        s1 = b1 * x - a1 * y + s2;
        s2 = b2 * x - a2 * y;
        return y;
    }
};

std::size_t at(Frames index)
{
    return static_cast<std::size_t>(index);
}

/// The modified Bessel function of the first kind, order zero: the Kaiser window is made of it.
double besselI0(double x)
{
    double sum = 1;
    double term = 1;
    for (int k = 1; k < 50; ++k) {
        term *= (x / (2.0 * k)) * (x / (2.0 * k));
        sum += term;
    }
    return sum;
}

constexpr int kZeroCrossings = 32;
constexpr double kKaiserBeta = 8.0; ///< about 80 dB of stop band

/// One row of filter taps per phase between two input samples.
struct Polyphase {
    int phases;
    int taps; ///< per phase
    std::vector<float> rows;
};

/// Interpolates `phases` times; passes what is below `cutoff` (1: half the input rate).
Polyphase polyphase(int phases, double cutoff)
{
    const int half = static_cast<int>(std::ceil(kZeroCrossings / cutoff));
    Polyphase bank{phases, 2 * half, {}};
    bank.rows.resize(static_cast<std::size_t>(phases) * static_cast<std::size_t>(bank.taps));
    const double window0 = besselI0(kKaiserBeta);
    for (int phase = 0; phase < phases; ++phase) {
        for (int tap = 0; tap < bank.taps; ++tap) {
            // Distance, in input samples, from the output sample to the input sample under this tap.
            const double d = (half - 1 - tap) + static_cast<double>(phase) / phases;
            const double x = std::numbers::pi * d * cutoff;
            const double sinc = std::abs(x) < 1e-12 ? 1.0 : std::sin(x) / x;
            const double edge = std::min(1.0, std::abs(d) / half);
            const double window = besselI0(kKaiserBeta * std::sqrt(1 - edge * edge)) / window0;
            bank.rows[static_cast<std::size_t>(phase) * static_cast<std::size_t>(bank.taps) +
                      static_cast<std::size_t>(tap)] = static_cast<float>(cutoff * sinc * window);
        }
    }
    return bank;
}

} // namespace

float peakOf(std::span<const float> samples)
{
    float peak = 0;
    for (const float sample : samples)
        peak = std::max(peak, std::abs(sample));
    return peak;
}

double loudnessOf(std::span<const float> samples)
{
    // The two filters of BS.1770-4, table 1 and 2, as given there for 48 kHz.
    Biquad shelf{1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585};
    Biquad highPass{1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621};
    constexpr Frames kBlock = kSampleRate / 10;
    constexpr Frames kBlocksInWindow = 4;
    std::vector<double> energy;
    double sum = 0;
    Frames inBlock = 0;
    for (const float sample : samples) {
        const double weighted = highPass.step(shelf.step(static_cast<double>(sample)));
        sum += weighted * weighted;
        if (++inBlock == kBlock) {
            energy.push_back(sum);
            sum = 0;
            inBlock = 0;
        }
    }
    energy.push_back(sum);
    double loudest = 0;
    for (std::size_t first = 0; first < energy.size(); ++first) {
        const std::size_t last = std::min(energy.size(), first + kBlocksInWindow);
        loudest = std::max(loudest, std::accumulate(energy.begin() + std::ptrdiff_t(first),
                                                    energy.begin() + std::ptrdiff_t(last), 0.0));
    }
    const double meanSquare = loudest / static_cast<double>(kBlock * kBlocksInWindow);
    return meanSquare <= 1e-20 ? -200.0 : -0.691 + 10 * std::log10(meanSquare);
}

void levelTo(Pcm& pcm, double lufs, float maxPeak)
{
    const float peak = peakOf(pcm.samples);
    if (peak <= 0)
        return;
    const double wanted = std::pow(10.0, (lufs - loudnessOf(pcm.samples)) / 20);
    const auto gain = static_cast<float>(std::min(wanted, static_cast<double>(maxPeak) / static_cast<double>(peak)));
    for (float& sample : pcm.samples)
        sample *= gain;
}

Pcm trimmed(const Pcm& pcm, float threshold)
{
    const auto loud = [threshold](float sample) { return std::abs(sample) > threshold; };
    const auto first = std::find_if(pcm.samples.begin(), pcm.samples.end(), loud);
    if (first == pcm.samples.end())
        return {};
    const auto last = std::find_if(pcm.samples.rbegin(), pcm.samples.rend(), loud).base();
    constexpr Frames kLead = kSampleRate / 500;
    constexpr Frames kTail = kSampleRate / 100;
    const auto begin = first - std::min(kLead, Frames(first - pcm.samples.begin()));
    const auto end = last + std::min(kTail, Frames(pcm.samples.end() - last));
    Pcm kept{{begin, end}};
    const Frames lead = first - begin;
    for (Frames i = 0; i < lead; ++i)
        kept.samples[at(i)] *= static_cast<float>(i) / static_cast<float>(lead);
    const Frames tail = end - last;
    for (Frames i = 0; i < tail; ++i)
        kept.samples[at(kept.length() - 1 - i)] *= static_cast<float>(i) / static_cast<float>(tail);
    return kept;
}

Pcm resampled(std::span<const float> samples, int fromRate)
{
    Q_ASSERT(fromRate >= 8000 && fromRate <= 192000);
    if (fromRate == kSampleRate)
        return {{samples.begin(), samples.end()}};
    const Frames common = std::gcd(Frames(fromRate), kSampleRate);
    const Frames up = kSampleRate / common;
    const Frames down = fromRate / common;
    // 0.95 leaves the filter its transition band below the lower of the two half rates.
    const double cutoff = 0.95 * std::min(1.0, static_cast<double>(up) / static_cast<double>(down));
    const Polyphase bank = polyphase(static_cast<int>(up), cutoff);
    const Frames count = std::ssize(samples);
    Pcm out;
    out.samples.resize(at((count * up + down - 1) / down));
    for (Frames n = 0; n < out.length(); ++n) {
        const Frames whole = n * down / up;
        const float* row = bank.rows.data() + (n * down % up) * bank.taps;
        const Frames start = whole - (bank.taps / 2 - 1);
        double sum = 0;
        const Frames from = std::max<Frames>(0, -start);
        const Frames to = std::min<Frames>(bank.taps, count - start);
        for (Frames tap = from; tap < to; ++tap)
            sum += static_cast<double>(row[tap]) * static_cast<double>(samples[at(start + tap)]);
        out.samples[at(n)] = static_cast<float>(sum);
    }
    return out;
}

} // namespace limber
