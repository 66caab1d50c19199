// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cues/session_clock.h"

#include <optional>

namespace limber
{

/// Judges what a sound server says about a stream: which report can be believed and for which moment it holds, and
/// whether the server has stopped answering. Asks one question at a time, so that an answer belongs to its question.
class StreamTiming
{
public:
    /// Longer without an answer, the server hung: what was sent meanwhile lies anywhere.
    static constexpr Micros kHung{1'000'000};
    /// An answer that took longer says little, unless the clocks of both sides agree about its moment.
    static constexpr Micros kPrompt{40'000};
    /// After so long a vague report is better than none.
    static constexpr Micros kLongUnheard{2'000'000};

    /// What a server answered.
    struct Answer {
        Micros arrived{0}; ///< steady
        Micros age{0};     ///< of what it says, by the wall clock: nonsense when somebody set it meanwhile
        Frames read = 0;   ///< taken by the device so far
        Micros delay{0};   ///< from there to the loudspeaker
    };
    struct Heard {
        Micros steady;
        double frame;
    };

    /// A stream begins.
    void start(Micros steady);
    /// Whether a question is to be sent now; it then counts as sent.
    bool ask(Micros steady);
    /// Takes an answer; nothing when it cannot be believed.
    std::optional<Heard> take(const Answer& answer);
    /// The question came to nothing.
    void noAnswer() { m_asked.reset(); }

    Micros silentFor(Micros steady) const { return steady - m_lastSign; }
    /// The frame that is heard by the last report; nothing before the first.
    std::optional<double> heardAt(Micros steady) const;

private:
    std::optional<Micros> m_asked;
    Micros m_lastSign{0};
    Micros m_lastHeard{0};
    std::optional<Heard> m_heard;
};

} // namespace limber
