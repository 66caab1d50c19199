// SPDX-License-Identifier: GPL-3.0-or-later
// What the person does to a session. Each command first brings the session up to now.
#include "core/player/player.h"

#include <algorithm>

namespace limber
{

namespace
{

constexpr Millis kLongestRemainder = 3h;

using EventKind = PlayerEvent::Kind;

} // namespace

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
    events.push_back({EventKind::StepStarted, m_step, now.steady, false});
    events.push_back({EventKind::Paused, m_step, now.steady, false});
    return events;
}

PlayerEvents Player::holdHere(const Moment& now)
{
    PlayerEvents events;
    settle(now, events);
    if (!isActive() || m_ratingWanted || m_held)
        return events;
    ++m_revision;
    leave(std::nullopt);
    closePause();
    m_inside = m_accounted = Millis(0);
    m_anchor = m_now.steady;
    hold(m_now.steady, events);
    return events;
}

PlayerEvents Player::exchange(Timeline timeline, const PlayerSave& save, const Moment& now)
{
    PlayerEvents events;
    settle(now, events);
    if (!isActive() || timeline.steps.empty())
        return events;
    ++m_revision;
    m_timeline = std::move(timeline);
    m_results = save.results;
    m_results.resize(m_timeline.steps.size());
    m_step = std::clamp(save.position.step, 0, lastStep());
    m_length = save.length && step()->duration ? save.length : step()->duration;
    m_inside = std::clamp(save.position.inside, Millis(0), m_length.value_or(Millis::max()));
    // The results hold this visit and its pause already.
    m_accounted = m_inside;
    m_anchor = m_now.steady - m_inside;
    m_heldSince = m_now.boot;
    m_ratingWanted = save.ratingWanted && step()->rateAfter;
    m_held = m_held && m_inside == Millis(0);
    return events;
}

PlayerEvents Player::pause(const Moment& now)
{
    PlayerEvents events;
    settle(now, events);
    if (m_state == PlayState::Running || m_state == PlayState::CountingIn) {
        holdAt(m_now.steady);
        events.push_back({EventKind::Paused, m_step, m_now.steady, false});
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
    const bool timed = m_length && !m_ratingWanted && !m_held;
    m_held = false;
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
    events.push_back({EventKind::Stopped, m_step, m_now.steady, false});
    return events;
}

PlayerEvents Player::replaceExercise(const ExerciseId& exercise, const Moment& now)
{
    PlayerEvents events;
    settle(now, events);
    if (!isActive())
        return events;
    ++m_revision;
    const EntryId entry = step()->entry;
    for (auto i = static_cast<size_t>(m_step); i < m_timeline.steps.size(); ++i) {
        if (m_timeline.steps[i].entry == entry)
            m_timeline.steps[i].exercise = exercise;
    }
    return events;
}

} // namespace limber
