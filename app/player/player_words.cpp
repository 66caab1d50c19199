// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/player_words.h"

#include "core/base/text.h"
#include "core/base/time.h"

#include <QtCore/QCoreApplication>

namespace limber
{

namespace
{

struct PlayerWordsText {
    Q_DECLARE_TR_FUNCTIONS(PlayerWords)
};

const QString kDot = QStringLiteral(" · ");

QString captionOfNext(const Step& current, const Step& next)
{
    if (next.entry != current.entry)
        return PlayerWordsText::tr("Then");
    if (next.side != current.side)
        return PlayerWordsText::tr("Then, other side");
    return PlayerWordsText::tr("Then, set %1 of %2").arg(next.set).arg(next.sets);
}

QString stateOf(const Step& step)
{
    switch (step.kind) {
    case StepKind::Prepare:
        return PlayerWordsText::tr("Get ready");
    case StepKind::Transition:
        return PlayerWordsText::tr("Next");
    case StepKind::Switch:
        return PlayerWordsText::tr("Switch sides");
    case StepKind::Rest:
        return PlayerWordsText::tr("Rest");
    case StepKind::Relax:
        return PlayerWordsText::tr("Let go");
    case StepKind::Hold:
    case StepKind::Reps:
        break;
    }
    return {};
}

QString effortOf(const Step& work, bool now)
{
    if (work.kind == StepKind::Hold)
        return now ? PlayerWordsText::tr("Hold") : PlayerWordsText::tr("Hold %1").arg(doseTimeText(work.counted));
    return work.selfPaced() ? PlayerWordsText::tr("%1 times, at your own pace").arg(work.reps)
                            : PlayerWordsText::tr("%1 times, %2 each").arg(work.reps).arg(doseTimeText(work.pace));
}

QString lineOf(const Step& work, bool now)
{
    QStringList parts{effortOf(work, now)};
    if (work.rep && work.reps > 1)
        parts << PlayerWordsText::tr("%1 of %2").arg(*work.rep).arg(work.reps);
    if (work.sets > 1)
        parts << PlayerWordsText::tr("set %1 of %2").arg(work.set).arg(work.sets);
    if (work.rounds > 1)
        parts << PlayerWordsText::tr("round %1 of %2").arg(work.round).arg(work.rounds);
    return parts.join(kDot);
}

QString sideText(Side side)
{
    return side == Side::Left ? PlayerWordsText::tr("left side") : PlayerWordsText::tr("right side");
}

} // namespace

QString sideWord(Side side)
{
    return side == Side::Left ? PlayerWordsText::tr("LEFT") : PlayerWordsText::tr("RIGHT");
}

QString clockTime(const QDateTime& when, const QLocale& locale)
{
    return locale.toString(when.time(), timeOfDayFormat(locale));
}

PlayerWords::PlayerWords(const Routine& routine, ExerciseLookup exercises, QLocale locale)
    : m_routine(routine), m_exercises(std::move(exercises)), m_locale(std::move(locale))
{
}

void PlayerWords::setTimeline(const Timeline& timeline)
{
    m_timeline = &timeline;
    m_numbers.assign(timeline.steps.size(), 0);
    m_exerciseCount = 0;
    m_lastSelfPaced = -1;
    for (int i = 0; i < count(); ++i) {
        if (i == 0 || at(i).entry != at(i - 1).entry || at(i).round != at(i - 1).round)
            ++m_exerciseCount;
        m_numbers[static_cast<size_t>(i)] = m_exerciseCount;
        if (at(i).selfPaced())
            m_lastSelfPaced = i;
    }
}

/// The step itself when it is work, else the work it leads to.
int PlayerWords::workFrom(int index) const
{
    int i = index;
    while (i < count() && !at(i).work())
        ++i;
    return std::min(i, count() - 1);
}

/// The work that comes after the work of this step and is another exercise, side or set; -1 for none.
int PlayerWords::nextWork(int from) const
{
    const int work = workFrom(from);
    const Step& current = at(work);
    for (int i = work + 1; i < count(); ++i) {
        const Step& step = at(i);
        const bool sameSet = step.entry == current.entry && step.side == current.side && step.set == current.set &&
                             step.round == current.round;
        if (step.work() && !sameSet)
            return i;
    }
    return -1;
}

QString PlayerWords::nameOf(const ExerciseId& id) const
{
    const Exercise* exercise = m_exercises(id);
    return exercise != nullptr ? exercise->name : id.text();
}

Announced PlayerWords::announced(const Step& step) const
{
    const QString name = nameOf(step.exercise);
    if (!step.side)
        return {step.exercise, step.side, name};
    return {step.exercise, step.side,
            (*step.side == Side::Left ? PlayerWordsText::tr("%1, left") : PlayerWordsText::tr("%1, right")).arg(name)};
}

/// The person's own first step when the entry was reworded, else the exercise's line for the player; while getting
/// ready, the starting position.
QString PlayerWords::instruction(const Step& step) const
{
    if (step.kind == StepKind::Relax)
        return PlayerWordsText::tr("The next one starts in a moment.");
    const Entry* entry = findEntry(m_routine, step.entry);
    const Exercise* exercise = m_exercises(step.exercise);
    const bool own = entry != nullptr && !entry->ownSteps.isEmpty() && entry->exercise == step.exercise;
    if (own)
        return step.work() ? entry->ownSteps.last() : entry->ownSteps.first();
    if (exercise == nullptr)
        return entry != nullptr ? entry->note : QString();
    if (!step.work() && step.kind != StepKind::Switch && !exercise->start.isEmpty())
        return exercise->start;
    if (!exercise->cue.isEmpty())
        return exercise->cue;
    return exercise->steps.isEmpty() ? QString() : exercise->steps.last();
}

StepWords PlayerWords::step(int index) const
{
    const Step& step = at(index);
    StepWords words;
    words.kind = step.kind;
    words.phase = step.phase;
    words.work = step.work();
    words.selfPaced = step.work() && step.selfPaced();
    words.progress =
        PlayerWordsText::tr("Exercise %1 of %2").arg(m_numbers[static_cast<size_t>(index)]).arg(m_exerciseCount);
    words.state = stateOf(step);
    words.name = nameOf(step.exercise);
    words.instruction = instruction(step);
    words.line = lineOf(at(workFrom(index)), step.work());
    words.side = step.side;
    words.exercise = step.exercise;
    if (const int next = nextWork(index); next >= 0) {
        words.nextCaption = captionOfNext(step, at(next));
        words.next = announced(at(next));
    }
    return words;
}

TimeWords PlayerWords::time(const PlayMoment& moment, const QDateTime& now) const
{
    TimeWords words;
    words.left = PlayerWordsText::tr("%1 left").arg(clockText(moment.totalLeft));
    if (moment.position.step > m_lastSelfPaced)
        words.endsAt = PlayerWordsText::tr("ends %1").arg(
            clockTime(now.addMSecs((moment.totalLeft + moment.countIn).count()), m_locale));
    if (moment.countIn > Millis(0))
        words.time = QString::number((moment.countIn + 999ms) / 1000ms);
    else if (moment.remaining)
        words.time = clockText(*moment.remaining);
    else
        words.time = PlayerWordsText::tr("%1 ×").arg(at(moment.position.step).reps);
    return words;
}

QString PlayerWords::spoken(int index) const
{
    const Step& step = at(index);
    const StepWords words = this->step(index);
    QStringList parts;
    if (!words.state.isEmpty())
        parts << words.state;
    parts << words.name;
    if (step.side)
        parts << sideText(*step.side);
    parts << words.line.split(kDot);
    if (step.duration)
        parts << durationText(*step.duration);
    return parts.join(QStringLiteral(", "));
}

QString PlayerWords::place(int index) const
{
    const Step& step = at(index);
    QStringList parts{nameOf(step.exercise)};
    if (step.side)
        parts << sideText(*step.side);
    if (step.sets > 1)
        parts << PlayerWordsText::tr("set %1 of %2").arg(step.set).arg(step.sets);
    else if (step.rep && step.reps > 1)
        parts << PlayerWordsText::tr("%1 of %2").arg(*step.rep).arg(step.reps);
    return parts.join(QStringLiteral(", "));
}

QStringList PlayerWords::reading(int index) const
{
    const Exercise* exercise = m_exercises(at(index).exercise);
    if (exercise == nullptr)
        return {};
    QStringList phrases{PlayerWordsText::tr("New: %1").arg(exercise->name)};
    if (!exercise->start.isEmpty())
        phrases << exercise->start;
    phrases << exercise->steps << PlayerWordsText::tr("Start when you are ready.");
    return phrases;
}

QString PlayerWords::steps(int index) const
{
    const Exercise* exercise = m_exercises(at(index).exercise);
    QStringList lines;
    if (exercise == nullptr)
        return {};
    if (!exercise->start.isEmpty())
        lines << exercise->start;
    for (const QString& step : exercise->steps)
        lines << PlayerWordsText::tr("%1. %2").arg(lines.size() + (exercise->start.isEmpty() ? 1 : 0)).arg(step);
    return lines.join(QChar::LineSeparator);
}

} // namespace limber
