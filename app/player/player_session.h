// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/player/player_sound.h"
#include "app/player/player_words.h"
#include "app/player/session_progress.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/session_record.h"
#include "core/player/player.h"

#include <QtCore/QObject>
#include <QtCore/QSet>

namespace limber
{

/// Where a session is kept: the Store, or a test's list.
class SessionSink
{
public:
    virtual ~SessionSink() = default;
    /// Adds the record or replaces the one with its id. Called at every change of step, every five seconds (then
    /// without an end), and at the end.
    virtual Outcome keep(const SessionRecord& record) = 0;
};

/// What a session is played with.
struct SessionPlan {
    Routine routine;
    Timeline timeline;
    ExerciseLookup exercises; ///< must stay valid for the life of the session
    CueSettings cues;
    PlayerSettings player;
    QLocale locale;
    bool moreTime = false;  ///< compiled with longer transitions
    bool firstTime = false; ///< reads each exercise aloud and waits before it
    /// The routine with or without longer transitions; without it the session keeps its timeline.
    std::function<Timeline(bool moreTime)> compile = {};
};

/// Runs one session: the state machine, told the time by the sound, with its cues planned anew whenever the future
/// changes, and everything that happens kept on disk. Knows nothing of widgets.
class PlayerSession : public QObject
{
    Q_OBJECT

public:
    /// The clock, sound and sink must outlive the session.
    PlayerSession(SessionPlan plan, const Clock& clock, PlayerSound& sound, SessionSink& sink,
                  QObject* parent = nullptr);

    void start();
    /// Instead of start(): stands paused where the session of this record was left.
    void resumeFrom(const SessionRecord& record, const PlayerSave& save);
    /// Call as often as the screen is painted, and at least once a second.
    void tick();

    void togglePause();
    void pause();
    void resume();
    void next();
    void back();
    void restartStep();
    void jumpTo(int step);
    void extend(Millis by);
    void done();
    void rate(int rating);
    void stop();
    void setMuted(bool muted);
    bool isMuted() const { return m_sound.isMuted(); }

    /// First time: before each exercise that has not been read out in this session the session waits and reads it.
    void setFirstTime(bool on);
    bool isFirstTime() const { return m_plan.firstTime; }
    /// Longer transitions from here on.
    void setMoreTime(bool on);
    bool isMoreTime() const { return m_plan.moreTime; }

    /// The easier variants of the exercise at hand, as the catalogue names them.
    std::vector<Variant> easierVariants() const;
    /// Too hard: half of what remains of the step.
    void makeShorter();
    /// Too hard: the variant instead, for the rest of the entry. With an exercise of its own the step begins anew and
    /// the session stays paused, to give time for getting there; else its words are shown (see easierText()).
    void takeEasier(const Variant& variant);
    /// Too hard: on to the next exercise.
    void skipTooHard();
    void stopTooHard();
    /// What is done instead in the current entry; empty for what the routine says.
    QString easierText() const;

    const Player& player() const { return m_player; }
    const Routine& routine() const { return m_plan.routine; }
    const ExerciseLookup& exercises() const { return m_plan.exercises; }
    const PlayerWords& words() const { return m_words; }
    const QLocale& locale() const { return m_plan.locale; }
    const SessionId& id() const { return m_id; }
    PlayMoment moment() const;
    QDateTime wallNow() const { return m_clock.wallNow(); }

    /// What was performed so far. After the end the page adds its answers (pain, effort) and keeps it again.
    SessionRecord record() const;
    /// Puts the record on disk. A failure is one sentence; it can be tried again.
    Outcome keep(const SessionRecord& record);
    /// Something is not on disk yet: it is tried again every five seconds, and can be at any time.
    bool isUnkept() const { return m_unkept.has_value(); }
    Outcome keepAgain();
    /// Where it stands, on disk now: the window is being closed.
    void keepNow();

Q_SIGNALS:
    void stepChanged(int step);
    /// Paused, going on, a changed length: whatever is not told by time passing.
    void stateChanged();
    /// The exercises of the steps ahead have changed.
    void timelineChanged();
    void ratingWanted(int step);
    /// Finished or stopped. The record is on disk.
    void over();
    void firstTimeChanged(bool on);
    void moreTimeChanged(bool on);
    /// One sentence for the person, when something could not be kept; empty when it could again.
    void noticed(const QString& sentence);

private:
    Moment now() const;
    void settle(const PlayerEvents& events);
    void replan();
    void askAloud();
    void save();
    void conclude();
    void note(TooHard::Choice choice, const QString& easier = {});
    void introduce();
    void setHolds();
    PlayFrom whereItStands() const;
    QDateTime endedAt() const;

    SessionPlan m_plan;
    const Clock& m_clock;
    PlayerSound& m_sound;
    SessionSink& m_sink;
    Player m_player;
    PlayerWords m_words;
    SessionId m_id = SessionId::fresh();
    QByteArray m_routineText;
    std::vector<TooHard> m_tooHard;
    QHash<EntryId, QString> m_easier;
    QDateTime m_startedAt;
    QDateTime m_wallAnchor; ///< the wall clock when this run began; from there on the steady ones count
    Millis m_bootAnchor{0};
    Millis m_savedAt{0};
    int m_plannedRevision = -1;
    QSet<ExerciseId> m_introduced; ///< read out, or begun without
    std::vector<bool> m_holds;     ///< by step: it is read out before
    std::optional<SessionRecord> m_unkept;
    bool m_unsaved = false; ///< something happened since the last save
    bool m_saveFailed = false;
};

} // namespace limber
