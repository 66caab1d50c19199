// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may choose while a session goes on: something easier, to be shown it first, more time.
#include "app/player/player_session.h"

namespace limber
{

std::vector<Variant> PlayerSession::easierVariants() const
{
    std::vector<Variant> easier;
    const Step* step = m_player.step();
    const Exercise* exercise = step != nullptr ? m_plan.exercises(step->exercise) : nullptr;
    if (exercise == nullptr)
        return easier;
    for (const Variant& variant : exercise->variants) {
        const bool there = !variant.exercise || m_plan.exercises(*variant.exercise) != nullptr;
        if (variant.kind == Variant::Kind::Easier && there)
            easier.push_back(variant);
    }
    return easier;
}

void PlayerSession::note(TooHard::Choice choice, const QString& easier)
{
    const Step* step = m_player.step();
    if (step == nullptr)
        return;
    const Exercise* exercise = m_plan.exercises(step->exercise);
    m_tooHard.push_back(
        {m_player.position().step, step->exercise, exercise != nullptr ? exercise->name : QString(), choice, easier});
}

void PlayerSession::makeShorter()
{
    note(TooHard::Choice::Shorter);
    if (const auto left = m_player.remaining())
        extend(-*left / 2);
}

void PlayerSession::takeEasier(const Variant& variant)
{
    const Step* step = m_player.step();
    if (step == nullptr)
        return;
    const Exercise* other = variant.exercise ? m_plan.exercises(*variant.exercise) : nullptr;
    note(TooHard::Choice::Easier, other != nullptr ? other->name : variant.text);
    m_easier.insert(step->entry, other != nullptr ? QString() : variant.text);
    if (other != nullptr) {
        settle(m_player.replaceExercise(other->id, now()));
        Q_EMIT timelineChanged();
        settle(m_player.pause(now()));
        settle(m_player.restartStep(now()));
    }
    Q_EMIT stateChanged();
}

void PlayerSession::skipTooHard()
{
    note(TooHard::Choice::Skip);
    settle(m_player.skipExercise(now()));
}

void PlayerSession::stopTooHard()
{
    note(TooHard::Choice::Stop);
    stop();
}

QString PlayerSession::easierText() const
{
    const Step* step = m_player.step();
    return step != nullptr ? m_easier.value(step->entry) : QString();
}

void PlayerSession::setFirstTime(bool on)
{
    if (m_plan.firstTime == on)
        return;
    m_plan.firstTime = on;
    setHolds();
    // An exercise that has not been begun yet is read out at once.
    if (const Step* step = m_player.step(); on && step != nullptr && !step->work() && !m_player.isOver()) {
        m_introduced.remove(step->exercise);
        introduce();
    }
    if (!on && m_player.isHeld())
        resume();
    else
        replan();
    Q_EMIT firstTimeChanged(on);
    Q_EMIT stateChanged();
}

/// Holds the session before an exercise that comes for the first time, wherever in it the person has arrived.
void PlayerSession::introduce()
{
    const Step* step = m_player.step();
    if (step == nullptr || m_player.isOver() || m_introduced.contains(step->exercise))
        return;
    m_introduced.insert(step->exercise);
    setHolds();
    if (m_plan.firstTime)
        m_player.holdHere(now());
}

void PlayerSession::setHolds()
{
    const auto& steps = m_player.timeline().steps;
    m_holds.assign(m_plan.firstTime ? steps.size() : 0, false);
    QSet<ExerciseId> seen = m_introduced;
    for (size_t i = 0; i < m_holds.size(); ++i) {
        m_holds[i] = !seen.contains(steps[i].exercise);
        seen.insert(steps[i].exercise);
    }
    m_player.holdBefore(m_holds);
}

void PlayerSession::setMoreTime(bool on)
{
    if (m_plan.moreTime == on || !m_plan.compile || m_player.isOver())
        return;
    settle(m_player.tick(now()));
    if (m_player.isOver())
        return;
    m_plan.moreTime = on;
    Timeline timeline = m_plan.compile(on);
    if (timeline.steps.empty())
        return;
    const PlayerSave save = m_player.save();
    const Millis was = m_player.step()->counted;
    PlayerSave moved = fitted(record(), save, timeline);
    const auto at = std::min(static_cast<size_t>(moved.position.step), timeline.steps.size() - 1);
    const Step& there = timeline.steps[at];
    if (save.length && there.duration) // what the person added stays added
        moved.length = std::max(moved.position.inside, *save.length + (*there.duration - was));
    m_player.exchange(std::move(timeline), moved, now());
    m_words.setTimeline(m_player.timeline());
    setHolds();
    Q_EMIT timelineChanged();
    settle({});
    keepNow();
    Q_EMIT moreTimeChanged(on);
}

} // namespace limber
