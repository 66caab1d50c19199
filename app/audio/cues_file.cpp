// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/cues_file.h"

#include "app/audio/sndfile_library.h"
#include "app/audio/track_feeder.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#include <memory>
#include <optional>

namespace limber
{

namespace
{

struct CuesFileText {
    Q_DECLARE_TR_FUNCTIONS(CuesFile)
};

std::optional<int> formatOf(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("wav"))
        return SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    if (ending == QLatin1String("flac"))
        return SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
    if (ending == QLatin1String("ogg"))
        return SF_FORMAT_OGG | SF_FORMAT_VORBIS;
    return std::nullopt;
}

/// Lets libsndfile write through a QIODevice, so that QSaveFile can put the finished file in its place.
SF_VIRTUAL_IO throughDevice()
{
    static const auto device = [](void* data) { return static_cast<QIODevice*>(data); };
    SF_VIRTUAL_IO io{};
    io.get_filelen = [](void* data) { return static_cast<sf_count_t>(device(data)->size()); };
    io.seek = [](sf_count_t offset, int whence, void* data) {
        QIODevice* file = device(data);
        const qint64 base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? file->pos() : file->size();
        return file->seek(base + offset) ? static_cast<sf_count_t>(file->pos()) : sf_count_t(-1);
    };
    io.read = [](void* out, sf_count_t count, void* data) {
        return static_cast<sf_count_t>(device(data)->read(static_cast<char*>(out), count));
    };
    io.write = [](const void* in, sf_count_t count, void* data) {
        return static_cast<sf_count_t>(device(data)->write(static_cast<const char*>(in), count));
    };
    io.tell = [](void* data) { return static_cast<sf_count_t>(device(data)->pos()); };
    return io;
}

} // namespace

Frames renderSession(const std::vector<Cue>& cues, const SoundSettings& settings, const SoundTaker& take)
{
    SoundKit kit;
    kit.prepare(settings);
    TrackBuilder builder = kit.builder(cues, settings);
    Mixer mixer;
    std::vector<float> second(static_cast<std::size_t>(kSampleRate));
    const Frames atLeast = cues.empty() ? 0 : framesOf(cues.back().at);
    Frames done = 0;
    while (true) {
        for (PlacedSound& sound : builder.advance(done + 2 * kSampleRate))
            mixer.place(std::move(sound));
        const Frames end = std::max(mixer.end(), atLeast);
        if (builder.isDone() && done >= end)
            return done;
        const Frames count = builder.isDone() ? std::min(kSampleRate, end - done) : kSampleRate;
        const std::span<float> piece(second.data(), static_cast<std::size_t>(count));
        mixer.render(done, piece);
        mixer.forgetBefore(done);
        if (!take(piece))
            return done;
        done += count;
    }
}

Result<Millis> writeCuesFile(const std::vector<Cue>& cues, const SoundSettings& settings, const QString& path)
{
    const std::optional<int> format = formatOf(path);
    if (!format)
        return Error{CuesFileText::tr("\"%1\" does not end in .wav, .flac or .ogg.").arg(path)};
    if (!loadSndfile())
        return Error{CuesFileText::tr("\"%1\" cannot be written: libsndfile is not installed.").arg(path)};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{CuesFileText::tr("\"%1\" cannot be written: %2.").arg(path, file.errorString())};
    SF_INFO info{};
    info.samplerate = static_cast<int>(kSampleRate);
    info.channels = 1;
    info.format = *format;
    SF_VIRTUAL_IO io = throughDevice();
    SNDFILE* sound = sf_open_virtual(&io, SFM_WRITE, &info, &file);
    if (!sound)
        return Error{
            CuesFileText::tr("\"%1\" cannot be written: %2.").arg(path, QString::fromUtf8(sf_strerror(nullptr)))};
    sf_command(sound, SFC_SET_CLIPPING, nullptr, SF_TRUE);
    bool whole = true;
    const Frames length = renderSession(cues, settings, [&](std::span<const float> piece) {
        const auto count = static_cast<sf_count_t>(piece.size());
        whole = sf_writef_float(sound, piece.data(), count) == count && file.error() == QFileDevice::NoError;
        return whole;
    });
    whole = sf_close(sound) == 0 && whole;
    if (!whole || !file.commit())
        return Error{CuesFileText::tr("\"%1\" could not be written to its end: %2.").arg(path, file.errorString())};
    return millisOf(length);
}

} // namespace limber
