// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/player/player.h"

#include <algorithm>

namespace limber
{

namespace
{

constexpr Millis kSleepNoticed = 1s; // the clocks are read one after the other, so a small gap means nothing
constexpr Millis kLongestRemainder = 3h;

using Kind = PlayerEvent::Kind;

} // namespace

Player::Player(Timeline timeline, const PlayerSettings& settings)
    : m_timeline(std::move(timeline)), m_settings(settings), m_results(m_timeline.steps.size())
{
    if (!m_timeline.steps.empty())
        m_length = m_timeline.steps[0].duration;
}

PlayerEvents Player::start(const Moment& now)
{
    PlayerEvents events;
    if (m_state != PlayState::Ready)
        return events;
    m_now = now;
    m_state = PlayState::Running;
    if (m_timeline.steps.empty())
        finish(now.steady, events);
    else
        enter(0, now.steady, events);
    ++m_revision;
    return events;
}

PlayerEvents Player::restore(const PlayerSave& save, const Moment& now)
{
    PlayerEvents events;
    if (m_state != PlayState::Ready || m_timeline.steps.empty())
        return start(now);
    m_now = now;
    m_results = save.results;
    m_results.resize(m_timeline.steps.size());
    m_step = std::clamp(save.position.step, 0, lastStep());
    m_length = step()->duration;
    if (m_length && save.length && save.position.step == m_step)
        m_length = std::clamp(*save.length, Millis(1), std::max(*m_length, kLongestRemainder));
    m_inside = std::max(Millis(0), save.position.inside);
    if (m_length)
        m_inside = std::min(m_inside, *m_length);
    m_accounted = m_inside;
    m_ratingWanted = save.ratingWanted && step()->rateAfter;
    m_state = PlayState::Paused;
    m_heldSince = now.boot;
    ++m_revision;
    events.push_back({Kind::StepStarted, m_step, now.steady, false});
    events.push_back({Kind::Paused, m_step, now.steady, false});
    return events;
}

PlayerEvents Player::tick(const Moment& now)
{
    PlayerEvents events;
    settle(now, events);
    return events;
}

PlayerEvents Player::pause(const Moment& now)
{
    PlayerEvents events;
    settle(now, events);
    if (m_state == PlayState::Running || m_state == PlayState::CountingIn) {
        holdAt(m_now.steady);
        events.push_back({Kind::Paused, m_step, m_now.steady, false});
    }
    return events;
}

PlayerEvents Player::resume(const Moment& now)
{
    PlayerEvents events;
    settle(now, events);
    if (m_state != PlayState::Paused)
        return events;
    ++m_revision;
    m_state = PlayState::CountingIn;
    const bool timed = m_length && !m_ratingWanted;
    m_countInEnd = m_now.steady + (timed ? std::max(Millis(0), m_settings.countIn) : Millis(0));
    runTo(m_now.steady, events);
    return events;
}

PlayerEvents Player::togglePause(const Moment& now)
{
    PlayerEvents events = tick(now);
    const PlayerEvents more = m_state == PlayState::Paused ? resume(now) : pause(now);
    events.insert(events.end(), more.begin(), more.end());
    return events;
}

PlayerEvents Player::next(const Moment& now)
{
    PlayerEvents events;
    settle(now, events);
    goTo(m_step + 1, StepOutcome::Skipped, events);
    return events;
}

PlayerEvents Player::back(const Moment& now)
{
    PlayerEvents events;
    settle(now, events);
    const bool restarts = inside() > m_settings.backRestarts || m_step == 0;
    goTo(restarts ? m_step : m_step - 1, std::nullopt, events);
    return events;
}

PlayerEvents Player::restartStep(const Moment& now)
{
    PlayerEvents events;
    settle(now, events);
    goTo(m_step, std::nullopt, events);
    return events;
}

PlayerEvents Player::skipExercise(const Moment& now)
{
    PlayerEvents events;
    settle(now, events);
    if (!isActive())
        return events;
    const auto& steps = m_timeline.steps;
    const Step& current = *step();
    int target = m_step;
    while (target <= lastStep() && steps[static_cast<size_t>(target)].entry == current.entry &&
           steps[static_cast<size_t>(target)].round == current.round)
        ++target;
    goTo(target, StepOutcome::Skipped, events);
    return events;
}

PlayerEvents Player::jumpTo(int step, const Moment& now)
{
    PlayerEvents events;
    settle(now, events);
    const int target = std::clamp(step, 0, std::max(0, lastStep()));
    goTo(target, target > m_step ? std::optional(StepOutcome::Skipped) : std::nullopt, events);
    return events;
}

PlayerEvents Player::extend(Millis by, const Moment& now)
{
    PlayerEvents events;
    settle(now, events);
    if (!isActive() || !m_length || m_ratingWanted)
        return events;
    ++m_revision;
    const Millis before = *m_length - inside();
    const Millis left = std::clamp(before + by, Millis(0), std::max(before, kLongestRemainder));
    const Millis length = inside() + left;
    result().extended += length - *m_length;
    m_length = length;
    if (left == Millis(0))
        endStep(m_now.steady, events);
    return events;
}

PlayerEvents Player::done(const Moment& now)
{
    PlayerEvents events;
    settle(now, events);
    if (isActive() && waitsForDone()) {
        ++m_revision;
        endStep(m_now.steady, events);
    }
    return events;
}

PlayerEvents Player::rate(int rating, const Moment& now)
{
    PlayerEvents events;
    settle(now, events);
    if (isActive() && m_ratingWanted) {
        ++m_revision;
        result().rating = std::clamp(rating, 0, 5);
        advance(m_now.steady, events);
    }
    return events;
}

PlayerEvents Player::stop(const Moment& now)
{
    PlayerEvents events;
    settle(now, events);
    if (isOver())
        return events;
    if (m_state != PlayState::Ready) {
        closePause();
        leave(m_ratingWanted ? std::nullopt : std::optional(StepOutcome::Skipped));
        m_inside = inside();
    }
    m_state = PlayState::Stopped;
    m_ratingWanted = false;
    ++m_revision;
    events.push_back({Kind::Stopped, m_step, m_now.steady, false});
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
        events.push_back({Kind::Paused, m_step, m_now.steady, false});
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
        events.push_back({Kind::Resumed, m_step, m_countInEnd, false});
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
    events.push_back({Kind::StepEnded, m_step, at, false});
    if (step()->rateAfter) {
        m_ratingWanted = true;
        events.push_back({Kind::RatingWanted, m_step, at, false});
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
    events.push_back({Kind::StepStarted, step, at, false});
}

void Player::finish(Millis at, PlayerEvents& events)
{
    m_state = PlayState::Finished;
    m_step = lastStep() + 1;
    m_length.reset();
    m_inside = m_accounted = Millis(0);
    m_ratingWanted = false;
    events.push_back({Kind::Finished, std::max(0, lastStep()), at, false});
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
        events.push_back({Kind::StepEnded, m_step, at, true});
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
