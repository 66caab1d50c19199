// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/cues_file.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <cmath>
#include <csignal>
#include <gtest/gtest.h>
#include <sndfile.h>
#include <sys/resource.h>

namespace limber::test
{

namespace
{

std::vector<Cue> tones()
{
    std::vector<Cue> cues;
    for (int second = 0; second < 4; ++second) {
        Cue cue;
        cue.kind = second == 3 ? CueKind::Finish : CueKind::Countdown;
        cue.at = cue.earliest = cue.until = Millis(1000 * second);
        cues.push_back(cue);
    }
    return cues;
}

std::vector<float> rendered()
{
    std::vector<float> all;
    renderSession(tones(), {}, [&all](std::span<const float> piece) {
        all.insert(all.end(), piece.begin(), piece.end());
        return true;
    });
    return all;
}

std::vector<float> readBack(const QString& path)
{
    SF_INFO info{};
    SNDFILE* file = sf_open(QFile::encodeName(path).constData(), SFM_READ, &info);
    if (!file)
        return {};
    EXPECT_EQ(info.samplerate, 48'000);
    EXPECT_EQ(info.channels, 1);
    std::vector<float> samples(static_cast<std::size_t>(info.frames));
    EXPECT_EQ(sf_readf_float(file, samples.data(), info.frames), info.frames);
    sf_close(file);
    return samples;
}

double meanDifference(const std::vector<float>& a, const std::vector<float>& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        sum += std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i]));
    return sum / static_cast<double>(std::max<std::size_t>(1, std::min(a.size(), b.size())));
}

} // namespace

TEST(CuesFile, holdsWhatIsMixedToTheSample)
{
    const QTemporaryDir folder;
    const std::vector<float> wanted = rendered();
    for (const char* name : {"a.wav", "a.flac"}) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        const auto written = writeCuesFile(tones(), {}, path);
        ASSERT_TRUE(written) << name;
        const std::vector<float> heard = readBack(path);
        ASSERT_EQ(heard.size(), wanted.size()) << name;
        EXPECT_EQ(*written, millisOf(std::ssize(wanted)));
        for (std::size_t i = 0; i < wanted.size(); ++i)
            ASSERT_NEAR(static_cast<double>(heard[i]), static_cast<double>(wanted[i]), 1.0 / 32'000) << name << i;
    }
}

TEST(CuesFile, oggSoundsTheSame)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.ogg"));
    ASSERT_TRUE(writeCuesFile(tones(), {}, path));
    const std::vector<float> heard = readBack(path);
    EXPECT_NEAR(static_cast<double>(heard.size()), static_cast<double>(rendered().size()), 48.0);
    EXPECT_LT(meanDifference(heard, rendered()), 0.005);
}

TEST(CuesFile, anotherEndingAndAFolderThatIsNotThereAreOneSentence)
{
    const auto other = writeCuesFile(tones(), {}, QStringLiteral("/tmp/a.mp3"));
    ASSERT_FALSE(other);
    EXPECT_TRUE(other.error().sentence.contains(QStringLiteral(".wav, .flac or .ogg")));
    const auto nowhere = writeCuesFile(tones(), {}, QStringLiteral("/nowhere/a.wav"));
    ASSERT_FALSE(nowhere);
    EXPECT_TRUE(nowhere.error().sentence.contains(QStringLiteral("/nowhere/a.wav")));
}

TEST(CuesFile, aFullDiskLeavesTheFileThatWasThere)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.wav"));
    ASSERT_TRUE(writeCuesFile(tones(), {}, path));
    const auto before = readBack(path);
    rlimit was{};
    getrlimit(RLIMIT_FSIZE, &was);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit little = was;
    little.rlim_cur = 100'000;
    setrlimit(RLIMIT_FSIZE, &little);
    const auto written = writeCuesFile(tones(), {}, path);
    setrlimit(RLIMIT_FSIZE, &was);
    std::signal(SIGXFSZ, handler);
    ASSERT_FALSE(written);
    EXPECT_EQ(readBack(path), before);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1) << "and nothing half-written beside it";
}

} // namespace limber::test
