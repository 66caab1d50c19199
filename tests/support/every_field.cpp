// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/every_field.h"

#include <QtCore/QJsonArray>

namespace limber::test
{

using namespace Qt::StringLiterals;

std::optional<Millis> RandomValues::maybeSeconds(int low, int high)
{
    return coin() ? std::optional(seconds(low, high)) : std::nullopt;
}

template <typename Tag>
Id<Tag> RandomValues::id()
{
    return Id<Tag>(u"%1-%2"_s.arg(m_random(), 8, 16, QLatin1Char('0')).arg(m_random(), 8, 16, QLatin1Char('0')));
}

QString RandomValues::text()
{
    const QStringList words{u"hip"_s,       u"left – right"_s, u"“quoted”"_s, u"\"plain\" \\ /"_s,
                            u"ישר"_s,       u"🧘"_s,         u"3 × 30 s"_s, u"two\nlines"_s,
                            u"tab\there"_s, u"ärger"_s,        u"\u0001"_s};
    QString text;
    for (int i = number(0, 4); i > 0; --i)
        text += words[number(0, static_cast<int>(words.size()) - 1)] + QLatin1Char(' ');
    return text;
}

QStringList RandomValues::texts(int most)
{
    QStringList list;
    for (int i = number(0, most); i > 0; --i)
        list << text();
    return list;
}

QJsonObject RandomValues::extra()
{
    if (number(0, 3) != 0)
        return {};
    return {{u"fromTheFuture"_s, number(0, 1000)},
            {u"deep"_s, QJsonObject{{u"list"_s, QJsonArray{1.5, u"x"_s, QJsonValue::Null}}}}};
}

Timing RandomValues::timing()
{
    Timing timing;
    timing.prepare = maybeSeconds(0, 60);
    timing.transition = maybeSeconds(0, 60);
    timing.switchSides = maybeSeconds(0, 30);
    timing.relax = maybeSeconds(0, 30);
    timing.rest = maybeSeconds(0, 120);
    timing.pace = maybeSeconds(1, 10);
    if (coin())
        timing.order = coin() ? SideOrder::PerSet : SideOrder::PerExercise;
    if (coin())
        timing.firstSide = coin() ? Side::Left : Side::Right;
    return timing;
}

Dose RandomValues::dose()
{
    Dose dose;
    dose.sets = number(1, 5);
    const int reps = number(1, 20);
    dose.reps = coin() ? Range(reps) : Range(reps, reps + number(1, 5));
    const Millis hold = coin() ? seconds(1, 90) : Millis(0);
    dose.hold = coin() ? Range(hold) : Range(hold, hold + seconds(1, 30));
    dose.pace = maybeSeconds(1, 10);
    dose.relax = maybeSeconds(0, 10);
    dose.rest = maybeSeconds(0, 60);
    dose.load = coin() ? text() : QString();
    return dose;
}

Entry RandomValues::entry()
{
    const QStringList known{u"pigeon-pose"_s, u"clam"_s, u"bridge"_s, u"ball-release"_s, u"march-in-place"_s};
    Entry entry;
    entry.id = id<EntryTag>();
    entry.exercise = ExerciseId(known[number(0, 4)]);
    entry.sides = static_cast<Sides>(number(0, 2));
    entry.dose = dose();
    if (number(0, 3) == 0)
        entry.rightDose = dose();
    entry.selfPaced = number(0, 5) == 0;
    entry.rated = coin();
    entry.note = coin() ? text() : QString();
    entry.ownSteps = number(0, 4) == 0 ? texts(4) : QStringList();
    entry.timing = timing();
    entry.extra = extra();
    return entry;
}

Routine RandomValues::routine(int sections, int entriesInEach)
{
    Routine routine;
    routine.id = id<RoutineTag>();
    routine.title = u"R "_s + text();
    routine.forWhom = text();
    routine.purpose = text();
    routine.note = text();
    routine.source = coin() ? u"A"_s : QString();
    routine.frequency.timesADay = number(0, 3);
    routine.frequency.daysAWeek = number(0, 7);
    routine.frequency.weekdays = std::bitset<7>(static_cast<unsigned long long>(number(0, 127)));
    routine.timing = timing();
    routine.tags = texts(3);
    routine.extra = extra();
    for (int s = 0; s < sections; ++s) {
        Section section;
        section.id = id<SectionTag>();
        section.title = text();
        section.phase = static_cast<Phase>(number(0, 3));
        section.rounds = number(1, 4);
        section.roundRest = maybeSeconds(0, 60);
        section.timing = timing();
        section.extra = extra();
        for (int e = 0; e < entriesInEach; ++e)
            section.entries.push_back(entry());
        routine.sections.push_back(std::move(section));
    }
    return routine;
}

Exercise RandomValues::exercise()
{
    Exercise exercise;
    exercise.id = id<ExerciseTag>();
    exercise.name = u"My "_s + text();
    exercise.otherNames = texts(3);
    exercise.phase = static_cast<Phase>(number(0, 3));
    exercise.position = static_cast<Position>(number(0, 11));
    exercise.sided = coin();
    exercise.equipment = {{static_cast<Equipment>(number(0, 12)), coin(), extra()}};
    exercise.partner = coin();
    exercise.muscles = texts(3);
    exercise.start = text();
    exercise.steps = texts(6);
    exercise.cue = text();
    exercise.feel = text();
    exercise.avoid = texts(3);
    Variant variant{Variant::Kind::Harder, text(), std::nullopt, text(), extra()};
    if (coin())
        variant.exercise = id<ExerciseTag>();
    exercise.variants = {variant};
    SourceDose given{u"B"_s, std::nullopt, coin(), std::nullopt, coin(), text(), extra()};
    if (coin())
        given.dose = dose();
    if (coin())
        given.timesADay = number(1, 4);
    exercise.doses = {given};
    exercise.defaultDose = dose();
    exercise.sources = texts(2);
    if (coin())
        exercise.figure = id<ExerciseTag>();
    exercise.extra = extra();
    return exercise;
}

SessionRecord RandomValues::session(const QDateTime& startedAt, int steps)
{
    SessionRecord record{id<SessionTag>(), id<RoutineTag>(), text(), startedAt, {}, coin(), {}, {}, {},
                         text(),           extra()};
    if (coin())
        record.endedAt = startedAt.addSecs(number(1, 5000));
    if (coin())
        record.pain = number(0, 10);
    if (coin())
        record.effort = static_cast<Effort>(number(0, 2));
    for (int i = 0; i < steps; ++i) {
        PerformedStep step;
        step.kind = static_cast<StepKind>(number(0, 6));
        step.entry = id<EntryTag>();
        step.exercise = ExerciseId(u"clam"_s);
        step.exerciseName = text();
        step.phase = static_cast<Phase>(number(0, 3));
        if (coin())
            step.side = static_cast<Side>(number(0, 1));
        step.sets = number(1, 5);
        step.set = number(1, step.sets);
        if (coin())
            step.rep = number(1, 10);
        step.reps = number(1, 10);
        step.rounds = number(1, 3);
        step.round = number(1, step.rounds);
        step.selfPaced = coin();
        step.planned = seconds(0, 100);
        step.actual = seconds(0, 100);
        step.extended = Millis(number(-30'000, 30'000));
        step.paused = seconds(0, 100);
        step.outcome = static_cast<StepOutcome>(number(0, 2));
        if (coin())
            step.rating = number(0, 5);
        record.steps.push_back(std::move(step));
    }
    return record;
}

} // namespace limber::test
