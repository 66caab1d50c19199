// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cues/cue.h"
#include "core/cues/mixer.h"
#include "core/cues/tone_set.h"

#include <functional>
#include <vector>

namespace limber
{

/// Speaks a text: the finished sound, or nothing when it cannot be said. Called once for each phrase that is placed
/// (more often for one that has to be shortened), from the thread that calls TrackBuilder::advance.
using PhraseSource = std::function<PcmPtr(const QString& text)>;

/// How loud; the sounds themselves are levelled already.
struct TrackGains {
    float tones = 1;
    float voice = 1;
};

/// Turns planned cues into sounds at exact frames, a stretch of time after the other, so that a live session and a
/// rendered file come from the same place and a long session needs no more memory than a short one.
///
/// Phrases are placed by their real length. A name or a side begins at its cue (a little after a tone that sounds at
/// the same instant) when it then ends by Cue::until; else earlier, but not before Cue::earliest nor into the phrase
/// before it; else a shorter wording is taken; and if even the shortest does not fit it begins as early as it may and
/// runs over: it is never cut off. A counted number that would touch another phrase or its successor is left out.
class TrackBuilder
{
public:
    /// `cues` as planned; a cue's `at` 0 lies at frame `origin`. Without `speak` nothing is said.
    TrackBuilder(std::vector<Cue> cues, Frames origin, const ToneSet& tones, TrackGains gains, PhraseSource speak);

    /// All sounds that begin before `horizon` and were not returned by an earlier call (and perhaps some that begin
    /// later). What is returned does not depend on how the time is divided into calls. Tones come in order.
    std::vector<PlacedSound> advance(Frames horizon);

    /// Nothing more will come.
    bool isDone() const
    {
        return m_nextTone == m_cues.size() && m_nextPhrase == m_cues.size() && m_nextCount == m_cues.size();
    }

private:
    struct Span {
        Frames start;
        Frames end;
    };

    Frames frameOf(const Cue& cue) const { return m_origin + framesOf(cue.at); }
    bool hasToneAt(std::size_t cue) const;
    void placeTones(Frames horizon, std::vector<PlacedSound>& out);
    void placePhrases(Frames horizon, std::vector<PlacedSound>& out);
    void placeCounts(Frames horizon, std::vector<PlacedSound>& out);
    void placePhrase(std::size_t index, std::vector<PlacedSound>& out);
    void say(PcmPtr pcm, Frames start, std::vector<PlacedSound>& out);

    std::vector<Cue> m_cues;
    Frames m_origin;
    ToneSet m_tones;
    TrackGains m_gains;
    PhraseSource m_speak;
    std::size_t m_nextTone = 0;
    std::size_t m_nextPhrase = 0; ///< names and sides run ahead of the numbers, which give way to them
    std::size_t m_nextCount = 0;
    Frames m_settled; ///< everything before it has been returned
    Frames m_phraseEnd;
    Frames m_countEnd;
    std::vector<Span> m_spoken; ///< names and sides not yet behind the numbers
};

/// Takes away what should have begun before `from`: a late tone would tell a wrong time. The last phrase before it is
/// begun at `from` when it is not more than 1.5 s late and ends before the next one.
void dropPast(std::vector<PlacedSound>& sounds, Frames from);

} // namespace limber
