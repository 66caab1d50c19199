// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/timeline/timeline.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace limber
{

/// What is heard. All but Say are tones.
enum class CueKind { Countdown, Go, Halfway, End, Tick, Switch, Finish, Say };

/// The word used in `limber timeline --json` ("countdown", "go" …). It never changes.
QString word(CueKind kind);

/// How much a phrase matters when two of them want the same moment: the lower one gives way.
enum class SpeechRank { Count, Side, Name };

/// One sound or spoken phrase at an exact moment. The last four fields speak to whoever places phrases of real
/// length: a phrase starts at `at` if it then ends by `until`, else earlier, but not before `earliest`, else the
/// first of `shorter` that fits is said instead; nothing is ever cut off.
struct Cue {
    Millis at{0};
    CueKind kind = CueKind::Go;
    QString text; ///< of Say: numbers and units as words; else empty
    int step = 0; ///< index in the timeline of the step it belongs to
    SpeechRank rank = SpeechRank::Name;
    Millis earliest{0};
    Millis until{0};
    QStringList shorter; ///< falling length, the name last

    bool isTone() const { return kind != CueKind::Say; }
    friend bool operator==(const Cue&, const Cue&) = default;
};

/// Which cues are wanted.
struct CueSettings {
    bool countdown = true;
    bool go = true;
    bool halfway = true;
    bool end = true;
    bool tick = true;
    bool switchSides = true;
    bool finish = true;
    bool say = true;        ///< the next exercise, "Other side"
    bool countReps = false; ///< each repetition's number aloud
    bool countLast = false; ///< the last five seconds of a hold aloud

    bool wants(CueKind kind) const;
    friend bool operator==(const CueSettings&, const CueSettings&) = default;
};

/// All cues of a session by the rules of the design, in order of time: at most one tone at any instant. A self-paced
/// step is counted (and ticked) at its pace: this is the plan for a recording.
std::vector<Cue> planCues(const Timeline& timeline, const ExerciseLookup& exercises, const CueSettings& settings);

/// From where a session that is being played goes on.
struct PlayFrom {
    PlayPosition position;
    std::optional<Millis> remaining; ///< of the current step, when it is not what the timeline says (−15/+15 s)
    Millis countIn{0};               ///< runs before the step goes on (after a pause)
    Millis horizon = 24h * 365;      ///< cues later than this are not wanted (yet)
    /// What is read aloud, phrase by phrase, where the session waits by itself before a step; nothing: it goes on.
    std::function<std::optional<QStringList>(int step)> waitsBefore = {};
    bool waiting = false; ///< it waits before the step of the position now
};

/// The cues still to come, `at` counted from now; a cue of this very instant is in. The plan ends where the session
/// waits for the person: at the start of a self-paced step, at the end of a step that asks for a rating, and before a
/// step where what is to be done is read aloud first.
/// A position after the last step gives the finish alone.
std::vector<Cue> planCuesFrom(const Timeline& timeline, const ExerciseLookup& exercises, const CueSettings& settings,
                              const PlayFrom& from);

} // namespace limber
