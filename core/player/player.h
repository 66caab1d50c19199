// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/model/session_record.h"
#include "core/timeline/timeline.h"

#include <optional>
#include <vector>

namespace limber
{

struct PlayerSettings {
    Millis countIn = 3s;      ///< runs before a paused step goes on; 0 for none
    Millis backRestarts = 3s; ///< "back" restarts a step that has run longer than this
    friend bool operator==(const PlayerSettings&, const PlayerSettings&) = default;
};

enum class PlayState { Ready, Running, Paused, CountingIn, Finished, Stopped };

/// Something that happened, at its exact moment on the steady clock: a late tick tells everything that it missed.
struct PlayerEvent {
    enum class Kind { StepStarted, StepEnded, RatingWanted, Paused, Resumed, Finished, Stopped };
    Kind kind = Kind::StepStarted;
    int step = 0;
    Millis at{0};
    bool early = false; ///< of StepEnded: the person left it before its end
    friend bool operator==(const PlayerEvent&, const PlayerEvent&) = default;
};
using PlayerEvents = std::vector<PlayerEvent>;

/// What became of a step so far.
struct StepResult {
    StepOutcome outcome = StepOutcome::NotReached;
    Millis actual{0};
    Millis extended{0};
    Millis paused{0};
    std::optional<int> rating;
    friend bool operator==(const StepResult&, const StepResult&) = default;
};

/// What has to be on disk to go on after a crash.
struct PlayerSave {
    PlayPosition position;
    std::optional<Millis> length; ///< of the current step, changed by −15/+15 s; nothing when self-paced
    bool ratingWanted = false;
    std::vector<StepResult> results;
    friend bool operator==(const PlayerSave&, const PlayerSave&) = default;
};

/// Knows where a session stands. A pure state machine: it has no timer and no clock, every command says what time it
/// is, and elapsed time is now − anchor − pauses, so that late or missing ticks lose nothing. Commands work while
/// paused too, and after the end they do nothing. Each returns what has happened up to then, in order.
class Player
{
public:
    explicit Player(Timeline timeline, const PlayerSettings& settings = {});

    PlayerEvents start(const Moment& now);
    /// Instead of start(): stands paused where a session was left. A save that does not fit the timeline is brought
    /// into it.
    PlayerEvents restore(const PlayerSave& save, const Moment& now);

    /// Call as often as wanted. When the machine has slept since the last call, the session has been paused at the
    /// last moment seen.
    PlayerEvents tick(const Moment& now);

    /// From now on the session pauses by itself when it comes to one of these steps (true), at its very beginning and
    /// once per visit: there the person gets ready in their own time. Takes effect at the next step.
    void holdBefore(std::vector<bool> steps) { m_holds = std::move(steps); }
    /// Paused by holdBefore and not touched since. Going on needs no count-in.
    bool isHeld() const { return m_state == PlayState::Paused && m_held; }
    /// As if the session had come to the current step now: it is held there.
    PlayerEvents holdHere(const Moment& now);
    /// The rest goes on by another timeline of the same routine. `save` is save() moved into it.
    PlayerEvents exchange(Timeline timeline, const PlayerSave& save, const Moment& now);

    PlayerEvents pause(const Moment& now);
    PlayerEvents resume(const Moment& now);
    PlayerEvents togglePause(const Moment& now);
    PlayerEvents next(const Moment& now);
    /// Restarts the step when it has run longer than the settings say, else goes to the one before.
    PlayerEvents back(const Moment& now);
    PlayerEvents restartStep(const Moment& now);
    /// To the first step of the next exercise; from the last one to the end.
    PlayerEvents skipExercise(const Moment& now);
    PlayerEvents jumpTo(int step, const Moment& now);
    /// Changes what remains of the current step (at most to 3 hours); shortened to nothing it ends as done. Nothing
    /// happens in a self-paced step.
    PlayerEvents extend(Millis by, const Moment& now);
    /// The person has done a self-paced step.
    PlayerEvents done(const Moment& now);
    /// Answers the wish for a rating (0–5) and goes on; next() goes on without.
    PlayerEvents rate(int rating, const Moment& now);
    PlayerEvents stop(const Moment& now);
    /// Puts another exercise (an easier variant) in the place of the current one, from this step to the end of its
    /// entry. Dose and sides stay.
    PlayerEvents replaceExercise(const ExerciseId& exercise, const Moment& now);

    const Timeline& timeline() const { return m_timeline; }
    PlayState state() const { return m_state; }
    bool isOver() const { return m_state == PlayState::Finished || m_state == PlayState::Stopped; }
    /// Where the session stands as of the last call; after the end, one past the last step.
    PlayPosition position() const;
    /// The current step; nothing before the start of an empty timeline and after the end.
    const Step* step() const;
    /// Of the current step; nothing when it is self-paced.
    std::optional<Millis> stepLength() const { return m_length; }
    std::optional<Millis> remaining() const;
    Millis countInLeft() const;
    bool waitsForDone() const;
    bool waitsForRating() const { return m_ratingWanted; }
    /// To the end of the session, self-paced steps counted at their pace.
    Millis totalLeft() const;
    /// Spent in steps up to now, pauses left out.
    Millis elapsed() const;
    /// Changes whenever the future has changed otherwise than by time passing: the cues have to be planned anew.
    int revision() const { return m_revision; }

    /// By step of the timeline, the visit that is under way included.
    std::vector<StepResult> results() const;
    PlayerSave save() const;

private:
    void settle(const Moment& now, PlayerEvents& events);
    void runTo(Millis steady, PlayerEvents& events);
    void endStep(Millis at, PlayerEvents& events);
    void advance(Millis at, PlayerEvents& events);
    void enter(int step, Millis at, PlayerEvents& events);
    void leave(std::optional<StepOutcome> outcome);
    void hold(Millis at, PlayerEvents& events);
    void finish(Millis at, PlayerEvents& events);
    void holdAt(Millis steady);
    void closePause();
    void goTo(int step, std::optional<StepOutcome> outcome, PlayerEvents& events);
    bool isActive() const;
    Millis inside() const;
    int lastStep() const { return static_cast<int>(m_timeline.steps.size()) - 1; }
    StepResult& result() { return m_results[static_cast<size_t>(m_step)]; }

    Timeline m_timeline;
    PlayerSettings m_settings;
    std::vector<StepResult> m_results;
    PlayState m_state = PlayState::Ready;
    int m_step = 0;
    std::optional<Millis> m_length;
    Millis m_anchor{0};     ///< steady time at which the current step had run for nothing; while running
    Millis m_inside{0};     ///< time inside the step; while not running
    Millis m_accounted{0};  ///< of the time inside, what the results know already
    Millis m_countInEnd{0}; ///< steady
    Millis m_heldSince{0};  ///< boot time; while paused or counting in
    bool m_ratingWanted = false;
    bool m_held = false;
    std::vector<bool> m_holds; ///< by step; may be shorter than the timeline
    Moment m_now;
    int m_revision = 0;
};

} // namespace limber
