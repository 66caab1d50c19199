// SPDX-License-Identifier: GPL-3.0-or-later
// The edits of user_edits.h that give values.
#include "core/base/text.h"
#include "core/model/user_edits.h"

#include <algorithm>

namespace limber::edits
{

namespace
{

/// Runs `change` on the dose of both sides or of one. A side gets a dose of its own only while it differs.
void changeDose(Entry& entry, std::optional<Side> side, const std::function<void(Dose&)>& change)
{
    Dose left = entry.dose;
    Dose right = doseOf(entry, Side::Right);
    if (side != Side::Right)
        change(left);
    if (side != Side::Left)
        change(right);
    entry.dose = left;
    entry.rightDose = left == right ? std::nullopt : std::optional<Dose>(right);
}

Edit doseEdit(const Routine& routine, const Ids& ids, std::optional<Side> side, const QString& what,
              const QString& value, const std::function<void(Dose&)>& change)
{
    const QString of = side ? QStringLiteral("%1 %2").arg(word(*side), what) : what;
    return changeEntries(
        routine, ids, [&](Entry& entry) { changeDose(entry, side, change); },
        QStringLiteral("change %1 to %2").arg(of, value), of);
}

QString timeOrOpen(const std::optional<Millis>& time)
{
    return time ? doseTimeText(*time) : QStringLiteral("the usual");
}

} // namespace

Edit setDose(const Routine& routine, const Ids& ids, const Dose& dose, std::optional<Side> side)
{
    return doseEdit(routine, ids, side, QStringLiteral("dose"), doseText(dose), [&](Dose& old) { old = dose; });
}

Edit setSets(const Routine& routine, const Ids& ids, int sets, std::optional<Side> side)
{
    return doseEdit(routine, ids, side, QStringLiteral("sets"), QString::number(sets),
                    [&](Dose& dose) { dose.sets = sets; });
}

Edit setReps(const Routine& routine, const Ids& ids, Range<int> reps, std::optional<Side> side)
{
    const QString value =
        reps.isSingle() ? QString::number(reps.high) : QStringLiteral("%1–%2").arg(reps.low).arg(reps.high);
    return doseEdit(routine, ids, side, QStringLiteral("repetitions"), value, [&](Dose& dose) { dose.reps = reps; });
}

Edit setHold(const Routine& routine, const Ids& ids, Range<Millis> hold, std::optional<Side> side)
{
    const QString value = hold.isSingle()
                              ? doseTimeText(hold.high)
                              : QStringLiteral("%1–%2").arg(doseTimeText(hold.low), doseTimeText(hold.high));
    return doseEdit(routine, ids, side, QStringLiteral("hold"), value, [&](Dose& dose) { dose.hold = hold; });
}

Edit setPace(const Routine& routine, const Ids& ids, std::optional<Millis> pace, std::optional<Side> side)
{
    return doseEdit(routine, ids, side, QStringLiteral("pace"), timeOrOpen(pace),
                    [&](Dose& dose) { dose.pace = pace; });
}

Edit setRest(const Routine& routine, const Ids& ids, std::optional<Millis> rest, std::optional<Side> side)
{
    return doseEdit(routine, ids, side, QStringLiteral("rest"), timeOrOpen(rest),
                    [&](Dose& dose) { dose.rest = rest; });
}

Edit setRelax(const Routine& routine, const Ids& ids, std::optional<Millis> relax, std::optional<Side> side)
{
    return doseEdit(routine, ids, side, QStringLiteral("pause between holds"), timeOrOpen(relax),
                    [&](Dose& dose) { dose.relax = relax; });
}

Edit setLoad(const Routine& routine, const Ids& ids, const QString& load, std::optional<Side> side)
{
    return doseEdit(routine, ids, side, QStringLiteral("load"), load.isEmpty() ? QStringLiteral("none") : load,
                    [&](Dose& dose) { dose.load = load; });
}

Edit setSides(const Routine& routine, const Ids& ids, Sides sides)
{
    const QString name =
        sides == Sides::Each ? QStringLiteral("do each side") : QStringLiteral("do the %1 side only").arg(word(sides));
    return changeEntries(
        routine, ids, [&](Entry& entry) { entry.sides = sides; }, name, QStringLiteral("sides"));
}

Edit setSelfPaced(const Routine& routine, const Ids& ids, bool selfPaced)
{
    return changeEntries(
        routine, ids, [&](Entry& entry) { entry.selfPaced = selfPaced; },
        selfPaced ? QStringLiteral("go at one's own pace") : QStringLiteral("go at a set pace"));
}

Edit setRated(const Routine& routine, const Ids& ids, bool rated)
{
    return changeEntries(
        routine, ids, [&](Entry& entry) { entry.rated = rated; },
        rated ? QStringLiteral("ask for a rating") : QStringLiteral("ask for no rating"));
}

Edit setNote(const Routine& routine, const Ids& ids, const QString& note)
{
    return changeEntries(
        routine, ids, [&](Entry& entry) { entry.note = note; }, QStringLiteral("change note"), QStringLiteral("note"));
}

Edit setOwnSteps(const Routine& routine, const Ids& ids, const QStringList& steps)
{
    return changeEntries(
        routine, ids, [&](Entry& entry) { entry.ownSteps = steps; }, QStringLiteral("reword steps"),
        QStringLiteral("steps"));
}

Edit setTiming(const Routine& routine, const Ids& ids, const Timing& timing)
{
    return changeEntries(
        routine, ids, [&](Entry& entry) { entry.timing = timing; }, QStringLiteral("change times"),
        QStringLiteral("timing"));
}

QString phaseTitle(Phase phase)
{
    return capitalised(word(phase));
}

Section newSection(Phase phase, const QString& title)
{
    Section section;
    section.id = SectionId::fresh();
    section.title = title.isEmpty() ? phaseTitle(phase) : title;
    section.phase = phase;
    return section;
}

Edit addSection(const Routine& routine, Section section, int index)
{
    const QString name = QStringLiteral("add section %1").arg(section.title);
    index = std::clamp(index, 0, static_cast<int>(routine.sections.size()));
    return {PlaceSection{index, std::move(section)}, name, {}, false};
}

Edit removeSection(const Routine& routine, const SectionId& id)
{
    const Section* section = findSection(routine, id);
    return {TakeSection{id}, QStringLiteral("remove section %1").arg(section ? section->title : QString()), {}, false};
}

Edit moveSection(const Routine& routine, const SectionId& id, int index)
{
    const Section* section = findSection(routine, id);
    index = std::clamp(index, 0, std::max(0, static_cast<int>(routine.sections.size()) - 1));
    return {
        MoveSection{id, index}, QStringLiteral("move section %1").arg(section ? section->title : QString()), {}, false};
}

Edit changeSection(const Routine& routine, const SectionId& id, const std::function<void(Section&)>& change,
                   const QString& name, const QString& mergeKey)
{
    Section values;
    if (const Section* section = findSection(routine, id))
        values = *section;
    change(values);
    values.id = id;
    values.entries.clear();
    return {ChangeSection{std::move(values)}, name, mergeKey, false};
}

Edit renameSection(const Routine& routine, const SectionId& id, const QString& title)
{
    return changeSection(
        routine, id, [&](Section& section) { section.title = title; },
        QStringLiteral("rename section to %1").arg(shortened(title)), QStringLiteral("title"));
}

Edit setSectionPhase(const Routine& routine, const SectionId& id, Phase phase)
{
    return changeSection(
        routine, id, [&](Section& section) { section.phase = phase; },
        QStringLiteral("change phase to %1").arg(word(phase)), QStringLiteral("phase"));
}

Edit setRounds(const Routine& routine, const SectionId& id, int rounds)
{
    return changeSection(
        routine, id, [&](Section& section) { section.rounds = rounds; },
        QStringLiteral("change to %1").arg(counted(rounds, QStringLiteral("round"))), QStringLiteral("rounds"));
}

Edit setRoundRest(const Routine& routine, const SectionId& id, std::optional<Millis> rest)
{
    return changeSection(
        routine, id, [&](Section& section) { section.roundRest = rest; },
        QStringLiteral("change rest between rounds to %1").arg(timeOrOpen(rest)), QStringLiteral("round rest"));
}

Edit setSectionTiming(const Routine& routine, const SectionId& id, const Timing& timing)
{
    return changeSection(
        routine, id, [&](Section& section) { section.timing = timing; }, QStringLiteral("change times of the section"),
        QStringLiteral("timing"));
}

Edit changeRoutine(const Routine& routine, const std::function<void(Routine&)>& change, const QString& name,
                   const QString& mergeKey)
{
    Routine values = routine;
    values.sections.clear();
    change(values);
    values.id = routine.id;
    values.starter = routine.starter;
    values.sections.clear();
    return {ChangeRoutine{std::move(values)}, name, mergeKey, false};
}

Edit renameRoutine(const Routine& routine, const QString& title)
{
    return changeRoutine(
        routine, [&](Routine& values) { values.title = title; }, QStringLiteral("rename to %1").arg(shortened(title)),
        QStringLiteral("title"));
}

Edit setForWhom(const Routine& routine, const QString& name)
{
    return changeRoutine(
        routine, [&](Routine& values) { values.forWhom = name; }, QStringLiteral("change for whom"),
        QStringLiteral("for whom"));
}

Edit setPurpose(const Routine& routine, const QString& purpose)
{
    return changeRoutine(
        routine, [&](Routine& values) { values.purpose = purpose; }, QStringLiteral("change purpose"),
        QStringLiteral("purpose"));
}

Edit setRoutineNote(const Routine& routine, const QString& note)
{
    return changeRoutine(
        routine, [&](Routine& values) { values.note = note; }, QStringLiteral("change note"), QStringLiteral("note"));
}

Edit setFrequency(const Routine& routine, const Frequency& frequency)
{
    return changeRoutine(
        routine, [&](Routine& values) { values.frequency = frequency; }, QStringLiteral("change how often"),
        QStringLiteral("frequency"));
}

Edit setRoutineTiming(const Routine& routine, const Timing& timing)
{
    return changeRoutine(
        routine, [&](Routine& values) { values.timing = timing; }, QStringLiteral("change times of the routine"),
        QStringLiteral("timing"));
}

Edit setTags(const Routine& routine, const QStringList& tags)
{
    return changeRoutine(
        routine, [&](Routine& values) { values.tags = tags; }, QStringLiteral("change tags"), QStringLiteral("tags"));
}

} // namespace limber::edits
