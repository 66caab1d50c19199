// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/routine.h"
#include "core/timeline/timeline.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <optional>
#include <vector>

namespace limber
{

/// One exercise as it is announced: who it is and on which side.
struct Announced {
    ExerciseId exercise;
    std::optional<Side> side;
    QString name; ///< "Pigeon pose, right"
    friend bool operator==(const Announced&, const Announced&) = default;
};

/// What the player shows for as long as a step lasts, ready to be painted.
struct StepWords {
    StepKind kind = StepKind::Prepare;
    Phase phase = Phase::Stretch;
    bool work = false;
    bool selfPaced = false;
    QString progress;    ///< "Exercise 4 of 6"
    QString state;       ///< "Get ready", "Rest", "Switch sides"; empty at work
    QString name;        ///< of the exercise at work, or of the one that is coming
    QString instruction; ///< one line; while getting ready the starting position
    QString line;        ///< "Hold · set 2 of 3"; before work what is coming: "30 s · set 2 of 3"
    std::optional<Side> side;
    ExerciseId exercise;
    QString nextCaption; ///< "Then", "Then, other side"; empty at the end
    std::optional<Announced> next;
    friend bool operator==(const StepWords&, const StepWords&) = default;
};

/// Where a session stands at one instant.
struct PlayMoment {
    PlayPosition position;
    std::optional<Millis> remaining; ///< of the current step; nothing when the person decides
    Millis totalLeft{0};             ///< of the whole session, self-paced steps counted
    Millis countIn{0};               ///< still to run before the step goes on, after a pause
};

/// What runs on with the time.
struct TimeWords {
    QString time;   ///< "0:23", "3" while counting in, "10 ×" in a self-paced step
    QString left;   ///< "6:10 left"
    QString endsAt; ///< "ends 19:42"; empty while something self-paced is still to come
    friend bool operator==(const TimeWords&, const TimeWords&) = default;
};

/// Puts a session into the words of its screen. What takes a walk over all steps is worked out once, so that every
/// painted frame of a routine of 2,000 steps is as cheap as one of ten.
class PlayerWords
{
public:
    /// The routine and the exercises must outlive it.
    PlayerWords(const Routine& routine, ExerciseLookup exercises, QLocale locale);

    /// Call again when the timeline has changed; it must outlive its use.
    void setTimeline(const Timeline& timeline);

    StepWords step(int index) const;
    /// `now` is the wall clock.
    TimeWords time(const PlayMoment& moment, const QDateTime& now) const;
    /// What is said to a screen reader when a step begins: "Hold, set 2 of 3, pigeon pose, left side, 30 seconds".
    QString spoken(int index) const;
    /// "Pigeon pose, right side, set 2 of 3".
    QString place(int index) const;
    /// The exercise of a step as it is read out when it is new, phrase by phrase: name, starting position, steps.
    QStringList reading(int index) const;
    /// The same to be read on the screen, numbered, without the name.
    QString steps(int index) const;

private:
    const Step& at(int index) const { return m_timeline->steps[static_cast<size_t>(index)]; }
    int count() const { return static_cast<int>(m_timeline->steps.size()); }
    int workFrom(int index) const;
    int nextWork(int from) const;
    QString nameOf(const ExerciseId& id) const;
    Announced announced(const Step& step) const;
    QString instruction(const Step& step) const;

    const Routine& m_routine;
    ExerciseLookup m_exercises;
    QLocale m_locale;
    const Timeline* m_timeline = nullptr;
    std::vector<int> m_numbers; ///< by step: which exercise of the session it belongs to, from 1
    int m_exerciseCount = 0;
    int m_lastSelfPaced = -1;
};

/// "19:42", as the locale writes it, and never with seconds.
QString clockTime(const QDateTime& when, const QLocale& locale);

/// "LEFT", "RIGHT".
QString sideWord(Side side);

} // namespace limber
