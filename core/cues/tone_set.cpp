// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cues/tone_set.h"

#include "core/cues/mixer.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <array>
#include <cmath>
#include <complex>
#include <numbers>

namespace limber
{

namespace
{

constexpr std::array kTonesOfASet = {CueKind::Countdown, CueKind::Go,     CueKind::Halfway, CueKind::End,
                                     CueKind::Tick,      CueKind::Switch, CueKind::Finish};
constexpr Frames kSmoothEnd = framesOf(15ms);
constexpr Millis kLongest = 4s;

Millis millisIn(const QJsonObject& object, const char* key)
{
    return Millis(object[QLatin1String(key)].toInt());
}

Frames lengthOf(const Note& note)
{
    Millis longest{0};
    for (const Partial& partial : note.timbre.partials)
        longest = std::max(longest, partial.decay);
    return framesOf(std::min(note.timbre.attack + note.timbre.hold + longest, kLongest));
}

double seconds(Millis time)
{
    return std::chrono::duration<double>(time).count();
}

/// A smooth rise over the attack, the hold at full level, then 60 dB down in `decay`. The sine and the fall are carried
/// on by multiplication instead of being computed anew for each sample: a set is made in milliseconds.
void addPartial(Pcm& pcm, const Note& note, const Partial& partial)
{
    const double turn = 2 * std::numbers::pi * note.hz * partial.ratio / kSampleRate;
    const std::complex<double> step = std::polar(1.0, turn);
    const double fall = std::exp(-6.907755 / (seconds(partial.decay) * kSampleRate));
    const Frames length = lengthOf(note);
    const Frames attack = framesOf(note.timbre.attack);
    const Frames held = attack + framesOf(note.timbre.hold);
    float* out = pcm.samples.data() + framesOf(note.at);
    std::complex<double> phase(1, 0);
    double level = note.level * partial.level;
    for (Frames i = 0; i < length; ++i) {
        double value = level * phase.imag();
        if (i < attack)
            value *= 0.5 - 0.5 * std::cos(std::numbers::pi * static_cast<double>(i) / static_cast<double>(attack));
        if (length - i < kSmoothEnd)
            value *= static_cast<double>(length - i) / static_cast<double>(kSmoothEnd);
        out[i] += static_cast<float>(value);
        phase *= step;
        if (i >= held)
            level *= fall;
    }
}

Timbre timbreFrom(const QJsonObject& object)
{
    Timbre timbre{millisIn(object, "attack_ms"), millisIn(object, "hold_ms"), {}};
    for (const QJsonValue& value : object[QLatin1String("partials")].toArray()) {
        const QJsonObject partial = value.toObject();
        timbre.partials.push_back({partial[QLatin1String("ratio")].toDouble(1),
                                   partial[QLatin1String("level")].toDouble(1), millisIn(partial, "decay_ms")});
    }
    return timbre;
}

bool makesSense(const Note& note)
{
    const Timbre& timbre = note.timbre;
    const bool partials =
        !timbre.partials.empty() && std::all_of(timbre.partials.begin(), timbre.partials.end(), [](const Partial& p) {
            return p.ratio > 0 && p.ratio < 100 && std::abs(p.level) <= 10 && p.decay > 0ms && p.decay <= kLongest;
        });
    return partials && timbre.attack >= 3ms && timbre.attack <= 500ms && timbre.hold >= 0ms &&
           timbre.hold <= kLongest && note.at >= 0ms && note.at <= kLongest && note.hz >= 50 && note.hz <= 8000 &&
           std::abs(note.level) <= 10;
}

/// Empty when a note is outside of what makes sense.
std::vector<Note> notesFrom(const QJsonArray& array, const QJsonObject& timbres)
{
    std::vector<Note> notes;
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        const QJsonObject timbre = timbres[object[QLatin1String("timbre")].toString()].toObject();
        const Note note{millisIn(object, "at_ms"), object[QLatin1String("hz")].toDouble(),
                        object[QLatin1String("level")].toDouble(1), timbreFrom(timbre)};
        if (!makesSense(note))
            return {};
        notes.push_back(note);
    }
    return notes;
}

} // namespace

PcmPtr synthesized(const std::vector<Note>& notes, double lufs)
{
    Frames length = 0;
    for (const Note& note : notes)
        length = std::max(length, framesOf(note.at) + lengthOf(note));
    auto pcm = std::make_shared<Pcm>();
    pcm->samples.resize(static_cast<std::size_t>(length));
    for (const Note& note : notes) {
        for (const Partial& partial : note.timbre.partials) {
            if (note.hz * partial.ratio < kSampleRate * 0.45)
                addPartial(*pcm, note, partial);
        }
    }
    levelTo(*pcm, lufs, Mixer::kTonePeak);
    return pcm;
}

Result<ToneSet> ToneSet::fromJson(const QByteArray& json, const QString& file)
{
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return Error{QStringLiteral("%1 is not readable as a sound set: %2 at byte %3.")
                         .arg(file, problem.errorString())
                         .arg(problem.offset)};
    ToneSet set;
    set.m_id = root[QLatin1String("id")].toString();
    set.m_name = root[QLatin1String("name")].toString();
    const QJsonObject timbres = root[QLatin1String("timbres")].toObject();
    const QJsonObject tones = root[QLatin1String("tones")].toObject();
    for (const CueKind kind : kTonesOfASet) {
        const QJsonObject tone = tones[word(kind)].toObject();
        const std::vector<Note> notes = notesFrom(tone[QLatin1String("notes")].toArray(), timbres);
        if (notes.empty())
            return Error{QStringLiteral("%1 gives no usable notes for the tone \"%2\".").arg(file, word(kind))};
        set.m_tones[kind] = synthesized(notes, tone[QLatin1String("lufs")].toDouble(-24));
    }
    return set;
}

PcmPtr ToneSet::tone(CueKind kind) const
{
    const auto found = m_tones.find(kind);
    return found == m_tones.end() ? nullptr : found->second;
}

QStringList toneSetIds()
{
    return {QStringLiteral("bell"), QStringLiteral("wood"), QStringLiteral("soft-beep")};
}

ToneSet loadToneSet(const QString& id)
{
    const QString known = toneSetIds().contains(id) ? id : toneSetIds().first();
    const QString path = QStringLiteral(":/sounds/%1.json").arg(known);
    QFile file(path);
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(open, "loadToneSet", "the sound sets are part of the program");
    if (!open)
        return {};
    auto set = ToneSet::fromJson(file.readAll(), path);
    Q_ASSERT(set.ok());
    return set.ok() ? std::move(set).value() : ToneSet{};
}

} // namespace limber
