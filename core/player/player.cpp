// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/player/player.h"

#include <algorithm>

namespace limber
{

namespace
{

constexpr Millis kSleepNoticed = 1s; // the clocks are read one after the other, so a small gap means nothing

using EventKind = PlayerEvent::Kind;

} // namespace

Player::Player(Timeline timeline, const PlayerSettings& settings)
    : m_timeline(std::move(timeline)), m_settings(settings), m_results(m_timeline.steps.size())
{
    if (!m_timeline.steps.empty())
        m_length = m_timeline.steps[0].duration;
}

PlayerEvents Player::tick(const Moment& now)
{
    PlayerEvents events;
    settle(now, events);
    return events;
}

PlayPosition Player::position() const
{
    return {m_step, inside()};
}

const Step* Player::step() const
{
    const auto index = static_cast<size_t>(m_step);
    return index < m_timeline.steps.size() ? &m_timeline.steps[index] : nullptr;
}

std::optional<Millis> Player::remaining() const
{
    if (!m_length)
        return std::nullopt;
    return std::max(Millis(0), *m_length - inside());
}

Millis Player::countInLeft() const
{
    return m_state == PlayState::CountingIn ? std::max(Millis(0), m_countInEnd - m_now.steady) : Millis(0);
}

bool Player::waitsForDone() const
{
    return isActive() && !m_length && !m_ratingWanted;
}

Millis Player::totalLeft() const
{
    const Step* current = step();
    if (!current)
        return Millis(0);
    const Millis here = m_ratingWanted ? Millis(0) : remaining().value_or(current->counted - inside());
    return std::max(Millis(0), here) + m_timeline.counted() - current->end();
}

Millis Player::elapsed() const
{
    Millis sum{0};
    for (const StepResult& result : m_results)
        sum += result.actual;
    return isOver() || m_state == PlayState::Ready ? sum : sum + inside() - m_accounted;
}

std::vector<StepResult> Player::results() const
{
    std::vector<StepResult> all = m_results;
    if (isActive()) {
        StepResult& current = all[static_cast<size_t>(m_step)];
        current.actual += inside() - m_accounted;
        if (m_state != PlayState::Running)
            current.paused += m_now.boot - m_heldSince;
    }
    return all;
}

PlayerSave Player::save() const
{
    return {position(), m_length, m_ratingWanted, results()};
}

bool Player::isActive() const
{
    return m_state == PlayState::Running || m_state == PlayState::Paused || m_state == PlayState::CountingIn;
}

Millis Player::inside() const
{
    return m_state == PlayState::Running && !m_ratingWanted ? m_now.steady - m_anchor : m_inside;
}

/// Brings everything up to `now`. Time that the machine has slept is not played: what was seen last counts.
void Player::settle(const Moment& now, PlayerEvents& events)
{
    const bool slept = now.slept() - m_now.slept() > kSleepNoticed;
    const bool active = m_state == PlayState::Running || m_state == PlayState::CountingIn;
    if (slept && active) {
        holdAt(m_now.steady);
        events.push_back({EventKind::Paused, m_step, m_now.steady, false});
    }
    const Millis steady = std::max(now.steady, m_now.steady);
    if (isActive())
        runTo(steady, events);
    m_now = {steady, std::max(now.boot, m_now.boot)};
}

void Player::runTo(Millis steady, PlayerEvents& events)
{
    if (m_state == PlayState::CountingIn && steady >= m_countInEnd) {
        const Millis boot = m_now.boot + (m_countInEnd - m_now.steady);
        result().paused += std::max(Millis(0), boot - m_heldSince);
        m_state = PlayState::Running;
        m_anchor = m_countInEnd - m_inside;
        events.push_back({EventKind::Resumed, m_step, m_countInEnd, false});
    }
    while (m_state == PlayState::Running && !m_ratingWanted && m_length && m_anchor + *m_length <= steady)
        endStep(m_anchor + *m_length, events);
    m_now.boot += steady - m_now.steady;
    m_now.steady = steady;
}

/// The step has run to its end.
void Player::endStep(Millis at, PlayerEvents& events)
{
    if (m_state == PlayState::Running)
        m_inside = at - m_anchor;
    closePause();
    result().actual += m_inside - m_accounted;
    m_accounted = m_inside;
    result().outcome = StepOutcome::Done;
    events.push_back({EventKind::StepEnded, m_step, at, false});
    if (step()->rateAfter) {
        m_ratingWanted = true;
        events.push_back({EventKind::RatingWanted, m_step, at, false});
        return;
    }
    advance(at, events);
}

void Player::advance(Millis at, PlayerEvents& events)
{
    m_ratingWanted = false;
    if (m_step >= lastStep())
        finish(at, events);
    else
        enter(m_step + 1, at, events);
}

void Player::enter(int step, Millis at, PlayerEvents& events)
{
    m_step = step;
    m_length = m_timeline.steps[static_cast<size_t>(step)].duration;
    m_anchor = at;
    m_inside = Millis(0);
    m_accounted = Millis(0);
    m_ratingWanted = false;
    m_held = false;
    events.push_back({EventKind::StepStarted, step, at, false});
    const auto index = static_cast<size_t>(step);
    if (index < m_holds.size() && m_holds[index])
        hold(at, events);
}

/// Where a plan of cues has ended anyway: the revision stays, and what sounds there rings out.
void Player::hold(Millis at, PlayerEvents& events)
{
    m_held = true;
    if (m_state == PlayState::Paused)
        return;
    if (m_state == PlayState::Running)
        m_heldSince = m_now.boot + (at - m_now.steady);
    m_state = PlayState::Paused;
    events.push_back({EventKind::Paused, m_step, at, false});
}

void Player::finish(Millis at, PlayerEvents& events)
{
    m_state = PlayState::Finished;
    m_step = lastStep() + 1;
    m_length.reset();
    m_inside = m_accounted = Millis(0);
    m_ratingWanted = false;
    events.push_back({EventKind::Finished, std::max(0, lastStep()), at, false});
}

/// Books the time of this visit; a step once done stays done.
void Player::leave(std::optional<StepOutcome> outcome)
{
    StepResult& current = result();
    current.actual += inside() - m_accounted;
    m_accounted = inside();
    if (outcome && current.outcome != StepOutcome::Done)
        current.outcome = *outcome;
}

void Player::holdAt(Millis steady)
{
    const bool wasRunning = m_state == PlayState::Running;
    if (wasRunning && !m_ratingWanted)
        m_inside = steady - m_anchor;
    m_state = PlayState::Paused;
    if (wasRunning)
        m_heldSince = m_now.boot;
    ++m_revision;
}

/// Books a pause under way to the current step; it goes on for the next one.
void Player::closePause()
{
    if (m_state != PlayState::Paused && m_state != PlayState::CountingIn)
        return;
    result().paused += std::max(Millis(0), m_now.boot - m_heldSince);
    m_heldSince = m_now.boot;
}

/// The person goes somewhere else; on the way forward what lies between counts as skipped.
void Player::goTo(int step, std::optional<StepOutcome> outcome, PlayerEvents& events)
{
    if (!isActive())
        return;
    ++m_revision;
    const Millis at = m_now.steady;
    closePause();
    const bool ended = m_ratingWanted; // it has told its end already
    leave(outcome);
    if (!ended)
        events.push_back({EventKind::StepEnded, m_step, at, true});
    for (int between = m_step + 1; between < step && between <= lastStep(); ++between) {
        StepOutcome& passed = m_results[static_cast<size_t>(between)].outcome;
        if (passed == StepOutcome::NotReached)
            passed = StepOutcome::Skipped;
    }
    if (step > lastStep())
        finish(at, events);
    else
        enter(step, at, events);
}

} // namespace limber
