// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/player_session.h"

#include "core/exchange/routine_json.h"
#include "core/player/record.h"

namespace limber
{

namespace
{

constexpr Millis kSaveEvery = 5s;

} // namespace

PlayerSession::PlayerSession(SessionPlan plan, const Clock& clock, PlayerSound& sound, SessionSink& sink,
                             QObject* parent)
    : QObject(parent), m_plan(std::move(plan)), m_clock(clock), m_sound(sound), m_sink(sink),
      m_player(m_plan.timeline, m_plan.player), m_words(m_plan.routine, m_plan.exercises, m_plan.locale)
{
    m_words.setTimeline(m_player.timeline());
    if (auto text = routineText(m_plan.routine)) // without it the session is kept but cannot be gone on with
        m_routineText = std::move(*text);
}

Moment PlayerSession::now() const
{
    // The sound's clock stands for the steady one; how long the machine has slept is the system's to tell.
    const Millis steady = m_sound.now();
    return {steady, steady + (m_clock.bootNow() - m_clock.steadyNow())};
}

void PlayerSession::start()
{
    m_startedAt = m_wallAnchor = m_clock.wallNow();
    m_bootAnchor = m_clock.bootNow();
    settle(m_player.start(now()));
}

void PlayerSession::resumeFrom(const SessionRecord& record, const PlayerSave& save)
{
    m_id = record.id;
    m_startedAt = record.startedAt;
    m_wallAnchor = m_clock.wallNow();
    m_bootAnchor = m_clock.bootNow();
    m_tooHard = tooHardOf(record);
    settle(m_player.restore(save, now()));
}

void PlayerSession::tick()
{
    settle(m_player.tick(now()));
    if (m_player.state() == PlayState::Running && m_sound.now() - m_savedAt >= kSaveEvery)
        save();
}

void PlayerSession::togglePause()
{
    settle(m_player.togglePause(now()));
}

void PlayerSession::pause()
{
    settle(m_player.pause(now()));
}

void PlayerSession::resume()
{
    settle(m_player.resume(now()));
}

void PlayerSession::next()
{
    settle(m_player.next(now()));
}

void PlayerSession::back()
{
    settle(m_player.back(now()));
}

void PlayerSession::restartStep()
{
    settle(m_player.restartStep(now()));
}

void PlayerSession::jumpTo(int step)
{
    settle(m_player.jumpTo(step, now()));
}

void PlayerSession::extend(Millis by)
{
    settle(m_player.extend(by, now()));
}

void PlayerSession::done()
{
    settle(m_player.done(now()));
}

void PlayerSession::rate(int rating)
{
    settle(m_player.rate(rating, now()));
}

void PlayerSession::stop()
{
    settle(m_player.stop(now()));
}

void PlayerSession::setMuted(bool muted)
{
    m_sound.setMuted(muted);
    replan();
}

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

void PlayerSession::settle(const PlayerEvents& events)
{
    const bool changed = m_player.revision() != m_plannedRevision;
    if (changed)
        replan();
    if (events.empty() && !changed)
        return;
    bool stepBegan = false;
    std::optional<int> rating;
    for (const PlayerEvent& event : events) {
        if (event.kind == PlayerEvent::Kind::StepStarted)
            stepBegan = true;
        if (event.kind == PlayerEvent::Kind::RatingWanted)
            rating = event.step;
    }
    if (m_player.isOver())
        return conclude();
    save();
    if (stepBegan)
        Q_EMIT stepChanged(m_player.position().step);
    Q_EMIT stateChanged();
    if (m_player.waitsForRating() && rating)
        Q_EMIT ratingWanted(*rating);
}

void PlayerSession::conclude()
{
    const Outcome kept = keep(record());
    if (!kept)
        Q_EMIT noticed(kept.error().sentence);
    Q_EMIT stateChanged();
    Q_EMIT over();
}

void PlayerSession::replan()
{
    m_plannedRevision = m_player.revision();
    const PlayState state = m_player.state();
    // A session that runs to its end by itself changes no revision: its last tones are planned and ring out.
    const bool heard = state == PlayState::Running || state == PlayState::CountingIn || state == PlayState::Finished;
    if (!heard || m_player.waitsForRating()) {
        m_sound.cut();
        return;
    }
    m_sound.play(planCuesFrom(
        m_player.timeline(), m_plan.exercises, m_plan.cues,
        {.position = m_player.position(), .remaining = m_player.remaining(), .countIn = m_player.countInLeft()}));
}

void PlayerSession::save()
{
    m_savedAt = m_sound.now();
    SessionRecord record = this->record();
    record.endedAt = {};
    if (!m_routineText.isEmpty())
        putProgress(record, m_routineText, {{}, m_player.save(), endedAt(), m_plan.moreTime});
    const Outcome saved = keep(record);
    if (!saved && !m_saveFailed) // said once: the session goes on and tries again
        Q_EMIT noticed(saved.error().sentence);
    if (saved && m_saveFailed)
        Q_EMIT noticed({});
    m_saveFailed = !saved.ok();
}

PlayMoment PlayerSession::moment() const
{
    return {m_player.position(), m_player.remaining(), m_player.totalLeft(), m_player.countInLeft()};
}

/// By the clock that nobody can set: a wall clock moved by an hour makes no session an hour longer.
QDateTime PlayerSession::endedAt() const
{
    return m_wallAnchor.addMSecs((m_clock.bootNow() - m_bootAnchor).count());
}

SessionRecord PlayerSession::record() const
{
    SessionRecord record = recordOf(m_player, m_plan.routine, m_plan.exercises);
    record.id = m_id;
    record.startedAt = m_startedAt;
    record.endedAt = std::max(m_startedAt, endedAt());
    putTooHard(record, m_tooHard);
    return record;
}

} // namespace limber
