// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cues/track_builder.h"

#include <algorithm>
#include <limits>

namespace limber
{

namespace
{

/// How far a phrase may be placed before its cue: no Cue::earliest is further away (checked), plus some room.
constexpr Frames kLead = framesOf(10s);
constexpr Frames kBreathBetween = framesOf(150ms); ///< between two phrases
constexpr Frames kAfterTone = framesOf(320ms);     ///< a phrase waits until a tone of the same instant is understood
constexpr Frames kNumberAfterTone = framesOf(80ms);
constexpr Frames kLatePhrase = framesOf(1500ms);

} // namespace

TrackBuilder::TrackBuilder(std::vector<Cue> cues, Frames origin, const ToneSet& tones, TrackGains gains,
                           PhraseSource speak)
    : m_cues(std::move(cues)), m_origin(origin), m_tones(tones), m_gains(gains), m_speak(std::move(speak)),
      m_settled(origin), m_phraseEnd(origin - kBreathBetween), m_countEnd(origin - kBreathBetween)
{
    Q_ASSERT(std::is_sorted(m_cues.begin(), m_cues.end(), [](const Cue& a, const Cue& b) { return a.at < b.at; }));
}

std::vector<PlacedSound> TrackBuilder::advance(Frames horizon)
{
    std::vector<PlacedSound> out;
    // In steps that lie where they lie, so that the phrases are also spoken in the same order each time: a voice may
    // not say the same words in exactly the same way twice.
    for (; m_settled < horizon && !isDone(); m_settled += kSampleRate) {
        placeTones(m_settled + kSampleRate, out);
        placePhrases(m_settled + kSampleRate + 2 * kLead, out);
        placeCounts(m_settled + kSampleRate, out);
    }
    return out;
}

void TrackBuilder::placeTones(Frames horizon, std::vector<PlacedSound>& out)
{
    for (; m_nextTone < m_cues.size() && frameOf(m_cues[m_nextTone]) < horizon; ++m_nextTone) {
        const Cue& cue = m_cues[m_nextTone];
        if (PcmPtr tone = cue.isTone() ? m_tones.tone(cue.kind) : nullptr)
            out.push_back({frameOf(cue), std::move(tone), m_gains.tones, Bus::Tone});
    }
}

void TrackBuilder::placePhrases(Frames horizon, std::vector<PlacedSound>& out)
{
    for (; m_nextPhrase < m_cues.size() && frameOf(m_cues[m_nextPhrase]) < horizon; ++m_nextPhrase) {
        const Cue& cue = m_cues[m_nextPhrase];
        if (!cue.isTone() && cue.rank != SpeechRank::Count)
            placePhrase(m_nextPhrase, out);
    }
}

void TrackBuilder::placePhrase(std::size_t index, std::vector<PlacedSound>& out)
{
    if (!m_speak || m_gains.voice <= 0)
        return;
    const Cue& cue = m_cues[index];
    const Frames at = frameOf(cue);
    const Frames free = m_phraseEnd + kBreathBetween;
    const Frames earliest = std::max({m_origin + framesOf(cue.earliest), at - kLead, free});
    const Frames until = m_origin + framesOf(cue.until);
    const Frames wished = std::max(hasToneAt(index) ? at + kAfterTone : at, free);
    PcmPtr pcm;
    for (const QString& wording : QStringList(cue.text) + cue.shorter) {
        PcmPtr spoken = m_speak(wording);
        if (!spoken || spoken->isEmpty())
            continue;
        pcm = std::move(spoken);
        const Frames latest = until - pcm->length();
        if (latest >= earliest) {
            say(pcm, std::min(wished, latest), out);
            return;
        }
    }
    if (pcm)
        say(pcm, earliest, out);
}

void TrackBuilder::say(PcmPtr pcm, Frames start, std::vector<PlacedSound>& out)
{
    m_phraseEnd = start + pcm->length();
    m_spoken.push_back({start, m_phraseEnd});
    out.push_back({start, std::move(pcm), m_gains.voice, Bus::Voice});
}

void TrackBuilder::placeCounts(Frames horizon, std::vector<PlacedSound>& out)
{
    for (; m_nextCount < m_cues.size() && frameOf(m_cues[m_nextCount]) < horizon; ++m_nextCount) {
        const Cue& cue = m_cues[m_nextCount];
        if (cue.isTone() || cue.rank != SpeechRank::Count || !m_speak || m_gains.voice <= 0)
            continue;
        const Frames start = frameOf(cue) + (hasToneAt(m_nextCount) ? kNumberAfterTone : 0);
        PcmPtr pcm = m_speak(cue.text);
        if (!pcm || pcm->isEmpty())
            continue;
        const Frames end = start + pcm->length();
        std::erase_if(m_spoken, [start](const Span& span) { return span.end + kBreathBetween < start - kLead; });
        const bool taken = std::any_of(m_spoken.begin(), m_spoken.end(), [start, end](const Span& span) {
            return start < span.end + kBreathBetween && span.start < end + kBreathBetween;
        });
        if (taken || start < m_countEnd || end > m_origin + framesOf(cue.until) + kNumberAfterTone)
            continue;
        m_countEnd = end;
        out.push_back({start, std::move(pcm), m_gains.voice, Bus::Voice});
    }
}

bool TrackBuilder::hasToneAt(std::size_t cue) const
{
    const Millis at = m_cues[cue].at;
    const auto [first, last] = std::equal_range(m_cues.begin(), m_cues.end(), m_cues[cue],
                                                [](const Cue& a, const Cue& b) { return a.at < b.at; });
    return std::any_of(first, last, [at](const Cue& other) { return other.isTone() && other.at == at; });
}

void dropPast(std::vector<PlacedSound>& sounds, Frames from)
{
    std::ptrdiff_t late = -1;
    Frames lateStart = from - kLatePhrase;
    Frames next = std::numeric_limits<Frames>::max();
    for (std::ptrdiff_t i = 0; i < std::ssize(sounds); ++i) {
        const PlacedSound& sound = sounds[static_cast<std::size_t>(i)];
        if (sound.bus != Bus::Voice)
            continue;
        if (sound.start >= from) {
            next = std::min(next, sound.start);
        } else if (sound.start >= lateStart) {
            late = i;
            lateStart = sound.start;
        }
    }
    std::vector<PlacedSound> kept;
    kept.reserve(sounds.size());
    for (std::ptrdiff_t i = 0; i < std::ssize(sounds); ++i) {
        PlacedSound& sound = sounds[static_cast<std::size_t>(i)];
        if (i == late)
            sound.start = from;
        const bool fits = i != late || sound.end() + kBreathBetween <= next;
        if (sound.start >= from && fits)
            kept.push_back(std::move(sound));
    }
    sounds = std::move(kept);
}

} // namespace limber
