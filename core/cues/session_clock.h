// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cues/pcm.h"

#include <chrono>
#include <optional>

namespace limber
{

using Micros = std::chrono::microseconds;

/// Follows which frame of a running stream is being heard. A sound server tells it a few times a second and not quite
/// evenly; between the reports the frames run on with the steady clock, and a report moves them gently.
class StreamClock
{
public:
    /// A report: at `steady` the frame `heard` left the loudspeaker. Up to kNear off the prediction the clock follows
    /// by a tenth: with ten reports a second a sound card that runs 200 ppm fast or slow is followed within 0.2 ms. One
    /// report that is further off proves nothing; the clock jumps when kWitnesses in a row say the same. Returns how
    /// far it jumped, 0 as a rule.
    Micros observe(Micros steady, double heard);

    /// Nothing before the first report.
    std::optional<double> heardAt(Micros steady) const;

    void reset();

    static constexpr Micros kNear{20'000};
    static constexpr Micros kSame{15'000}; ///< how well witnesses have to agree
    static constexpr int kWitnesses = 3;

private:
    struct Base {
        Micros steady;
        double frame;
    };
    /// Reports that contradict the clock and agree with each other.
    struct Doubt {
        double error;
        int witnesses;
    };
    std::optional<Base> m_base;
    std::optional<Doubt> m_doubt;
};

/// The time of a session that is being listened to. While a stream plays, it is what is heard, so that the picture and
/// the sound agree for as long as the session lasts; without sound it is the steady clock. It never goes back.
///
/// After begin() it stands still until the first new sound leaves the loudspeaker, so that nothing of a step is lost to
/// the way the sound has to go; but not for long.
class SessionClock
{
public:
    static constexpr Micros kLongestWait{250'000};
    /// While a stream is still being opened.
    static constexpr Micros kLongestOpening{1'000'000};
    /// A stream that is off by more than this has to be planned anew: it hung, or it was moved to another device.
    static constexpr Micros kLost{150'000};

    /// The time now; `steady` must not go back from call to call.
    Micros now(Micros steady);

    /// A new plan begins at the time that now() gives: it waits for anchor(), at most so long.
    void begin(Micros steady, Micros longestWait = kLongestWait);

    /// The plan is heard from frame `first` on, or goes on there when time has passed since begin(). Returns the frame
    /// that is the plan's beginning (before `first` in the second case). The stream must have been observed.
    Frames anchor(Micros steady, Frames first);

    /// See StreamClock::observe. False when what is heard is not what should be heard: the time goes on as if nothing
    /// had happened, and the plan has to be anchored anew.
    bool observe(Micros steady, double heard);

    /// No stream any more, or nothing planned any more: the time runs on with the steady clock.
    void release(Micros steady);
    /// As release(); the next stream will count from elsewhere. When one comes at once, a plan goes on waiting for it.
    void streamLost(Micros steady, bool anotherComes);

    /// How long the plan has been heard; 0 while waiting for it.
    Micros sinceBegin(Micros steady) { return now(steady) - m_begun; }
    std::optional<double> heardAt(Micros steady) const { return m_stream.heardAt(steady); }

private:
    struct Free {
        Micros steady;
        Micros time;
    };

    StreamClock m_stream;
    Micros m_last{0};
    Micros m_begun{0};
    std::optional<Micros> m_waitUntil; ///< steady time
    std::optional<Frames> m_origin;    ///< the frame of m_begun
    Free m_free{Micros(0), Micros(0)};
};

} // namespace limber
