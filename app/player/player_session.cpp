// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/player_session.h"

#include "core/exchange/routine_json.h"
#include "core/player/record.h"

#include <QtCore/QTimer>

namespace limber
{

namespace
{

constexpr Millis kSaveEvery = 5s;
constexpr Millis kAfterEndTone = 700ms; // the end of the hold has rung out
constexpr Millis kSaveSoon = 250ms;     // a key pressed fifty times a second is not fifty transactions

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
    setHolds();
    settle(m_player.start(now()));
}

void PlayerSession::resumeFrom(const SessionRecord& record, const PlayerSave& save)
{
    m_id = record.id;
    m_startedAt = record.startedAt;
    m_wallAnchor = m_clock.wallNow();
    m_bootAnchor = m_clock.bootNow();
    m_tooHard = tooHardOf(record);
    const auto& steps = m_player.timeline().steps;
    for (size_t i = 0; i < std::min(steps.size(), static_cast<size_t>(save.position.step) + 1); ++i)
        m_introduced.insert(steps[i].exercise); // it was read out, or begun without
    setHolds();
    settle(m_player.restore(save, now()));
}

void PlayerSession::tick()
{
    settle(m_player.tick(now()));
    const Millis since = m_sound.now() - m_savedAt;
    const bool due = since >= kSaveEvery;
    if (!m_player.isOver() && ((m_unsaved && since >= kSaveSoon) || (due && m_player.state() == PlayState::Running)))
        save();
    else if (due && m_unkept)
        std::ignore = keepAgain(); // that it fails has been said
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
    if (!m_player.isOver()) // what rings out at the end is over in a moment
        replan();
}

void PlayerSession::settle(const PlayerEvents& events)
{
    bool stepBegan = false;
    std::optional<int> rating;
    for (const PlayerEvent& event : events) {
        if (event.kind == PlayerEvent::Kind::StepStarted)
            stepBegan = true;
        if (event.kind == PlayerEvent::Kind::RatingWanted)
            rating = event.step;
    }
    if (stepBegan)
        introduce();
    const bool changed = m_player.revision() != m_plannedRevision;
    if (changed)
        replan();
    if (events.empty() && !changed)
        return;
    if (m_player.isOver())
        return conclude();
    m_unsaved = true;
    if (stepBegan || m_sound.now() - m_savedAt >= kSaveSoon)
        save();
    if (stepBegan)
        Q_EMIT stepChanged(m_player.position().step);
    Q_EMIT stateChanged();
    if (m_player.waitsForRating() && rating) {
        QTimer::singleShot(kAfterEndTone, this, &PlayerSession::askAloud);
        Q_EMIT ratingWanted(*rating);
    }
}

void PlayerSession::conclude()
{
    const Outcome kept = keep(record());
    if (!kept)
        Q_EMIT noticed(kept.error().sentence);
    Q_EMIT stateChanged();
    Q_EMIT over();
}

PlayFrom PlayerSession::whereItStands() const
{
    PlayFrom from;
    from.position = m_player.position();
    from.remaining = m_player.remaining();
    from.countIn = m_player.countInLeft();
    from.waiting = m_player.isHeld();
    from.waitsBefore = [this, held = from.waiting, here = from.position.step](int step) {
        const auto index = static_cast<size_t>(step);
        const bool waits = (held && step == here) || (index < m_holds.size() && m_holds[index]);
        return waits ? std::optional(m_words.reading(step)) : std::nullopt;
    };
    return from;
}

/// Said while the session waits for a rating: one knows with closed eyes that it is one's turn.
void PlayerSession::askAloud()
{
    if (!m_player.waitsForRating() || !m_plan.cues.say)
        return;
    Cue cue;
    cue.kind = CueKind::Say;
    cue.until = cue.at + 10s;
    cue.text = QStringLiteral("How well did you feel it, zero to five?");
    m_sound.play({cue});
}

void PlayerSession::replan()
{
    m_plannedRevision = m_player.revision();
    const PlayState state = m_player.state();
    // A session that runs to its end by itself changes no revision: its last tones are planned and ring out.
    const bool heard = state == PlayState::Running || state == PlayState::CountingIn || state == PlayState::Finished ||
                       m_player.isHeld();
    if (!heard || m_player.waitsForRating())
        return m_sound.cut();
    m_sound.play(planCuesFrom(m_player.timeline(), m_plan.exercises, m_plan.cues, whereItStands()));
}

void PlayerSession::keepNow()
{
    if (!m_player.isOver() && m_player.state() != PlayState::Ready)
        save();
}

void PlayerSession::save()
{
    m_unsaved = false;
    SessionRecord record = this->record();
    record.endedAt = {};
    if (!m_routineText.isEmpty())
        putProgress(record, m_routineText, {{}, m_player.save(), endedAt(), m_plan.moreTime});
    const bool failedBefore = m_saveFailed;
    const Outcome saved = keep(record);
    if (!saved && !failedBefore) // said once: the session goes on and tries again
        Q_EMIT noticed(saved.error().sentence);
}

/// What cannot be kept now is kept later: the disk may have room again in a minute.
Outcome PlayerSession::keep(const SessionRecord& record)
{
    m_savedAt = m_sound.now();
    const Outcome kept = m_sink.keep(record);
    if (kept)
        m_unkept.reset();
    else
        m_unkept = record;
    if (kept && m_saveFailed)
        Q_EMIT noticed({});
    m_saveFailed = !kept.ok();
    return kept;
}

Outcome PlayerSession::keepAgain()
{
    return m_unkept ? keep(SessionRecord(*m_unkept)) : Outcome(Done{});
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
