// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cues/cue.h"
#include "core/cues/pcm.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <map>
#include <vector>

namespace limber
{

/// One sine of a sound: it rises smoothly over the timbre's attack, stays for its hold, then falls exponentially.
struct Partial {
    double ratio = 1; ///< of the note's frequency
    double level = 1; ///< against the other partials
    Millis decay{0};  ///< until it is 60 dB down
};

/// How one note of a set sounds, whatever its pitch.
struct Timbre {
    Millis attack{0}; ///< at least 3 ms, so that nothing clicks
    Millis hold{0};   ///< full level after the attack
    std::vector<Partial> partials;
};

/// One note in a tone.
struct Note {
    Millis at{0};
    double hz = 440;
    double level = 1;
    Timbre timbre;
};

/// The sound of a tone: notes added up, cut off where they are 60 dB down with a smooth end, levelled to `lufs`
/// (see loudnessOf) with its peak at Mixer::kTonePeak at most. The same notes always give the same samples.
PcmPtr synthesized(const std::vector<Note>& notes, double lufs);

/// A family of tones, one per cue, told apart with closed eyes: the same gestures (one note, a rise, a fall, …) in
/// every set, another material in each.
class ToneSet
{
public:
    /// Reads the format of resources/sounds (described in docs/sounds.md). `file` names it in the error.
    static Result<ToneSet> fromJson(const QByteArray& json, const QString& file);

    const QString& id() const { return m_id; }
    /// In English; the settings translate it.
    const QString& name() const { return m_name; }
    /// Nothing for CueKind::Say and for a cue that has no tone in this set.
    PcmPtr tone(CueKind kind) const;

private:
    QString m_id;
    QString m_name;
    std::map<CueKind, PcmPtr> m_tones;
};

/// The ids of the sets that come with Limber, the default first: "bell", "wood", "soft-beep".
QStringList toneSetIds();

/// One of those sets; an unknown id gives the default. Takes about 10 ms: make it once and share it.
ToneSet loadToneSet(const QString& id);

} // namespace limber
