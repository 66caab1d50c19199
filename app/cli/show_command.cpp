// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "app/cli/workspace.h"
#include "core/exchange/exercise_json.h"
#include "core/exchange/routine_json.h"

namespace limber
{

using namespace Qt::StringLiterals;
using namespace cli;

namespace
{

const QString kEntryIndent = u"  "_s;

void printList(const QString& title, const QStringList& items, QTextStream& out)
{
    if (items.isEmpty())
        return;
    out << '\n' << title << '\n';
    for (const QString& item : items)
        out << kEntryIndent << item << '\n';
}

QStringList numbered(const QStringList& steps)
{
    QStringList lines;
    for (qsizetype i = 0; i < steps.size(); ++i)
        lines << u"%1. %2"_s.arg(i + 1).arg(steps[i]);
    return lines;
}

QString doseLine(const SourceDose& given)
{
    QStringList parts;
    parts << (given.dose ? doseText(*given.dose) : u"no figure given"_s);
    if (given.eachSide)
        parts << u"each side"_s;
    if (given.timesADay)
        parts << u"%1 × a day"_s.arg(*given.timesADay);
    if (given.allOfOneSideFirst)
        parts << u"all of one side first"_s;
    if (!given.note.isEmpty())
        parts << given.note;
    return u"%1: %2"_s.arg(sourceTitle(given.source), parts.join(u" · "_s));
}

QStringList doseLines(const Exercise& exercise)
{
    QStringList lines;
    for (const SourceDose& given : exercise.doses)
        lines << doseLine(given);
    lines << u"Limber's own: %1"_s.arg(doseText(exercise.defaultDose));
    return lines;
}

void printExercise(const Exercise& exercise, QTextStream& out)
{
    out << exercise.name << "  (" << exercise.id.text() << ")\n\n";
    Table facts;
    facts.addRow({u"Phase"_s, word(exercise.phase)});
    facts.addRow({u"Position"_s, word(exercise.position)});
    facts.addRow({u"Sides"_s, exercise.sided ? u"one at a time"_s : u"both together"_s});
    facts.addRow({u"Equipment"_s, equipmentText(exercise)});
    facts.addRow({u"Muscles"_s, exercise.muscles.join(u", "_s)});
    facts.addRow({u"Feel it in"_s, exercise.feel});
    out << facts.text();
    printList(u"Start"_s, {exercise.start}, out);
    printList(u"Steps"_s, numbered(exercise.steps), out);
    printList(u"Avoid"_s, exercise.avoid, out);
    QStringList variants;
    for (const Variant& variant : exercise.variants)
        variants << (variant.kind == Variant::Kind::Easier ? u"Easier: "_s : u"Harder: "_s) + variant.text;
    printList(u"Variants"_s, variants, out);
    printList(u"Doses"_s, doseLines(exercise), out);
}

CommandEnd showExercise(CommandInput& input, const QString& wanted, bool json)
{
    const auto exercise = input.workspace.exercise(wanted);
    if (!exercise)
        return exercise.error();
    if (json)
        input.out << jsonText(QJsonDocument(exerciseJson(*exercise)));
    else
        printExercise(*exercise, input.out);
    return {};
}

void printSections(const Routine& routine, const Workspace& workspace, QTextStream& out)
{
    const auto times = entryTimes(workspace.timelineOf(routine));
    int number = 0;
    for (const Section& section : routine.sections) {
        const QString title = section.title.isEmpty() ? word(section.phase) : section.title;
        out << '\n' << title << (section.rounds > 1 ? u" (%1 rounds)"_s.arg(section.rounds) : QString()) << '\n';
        Table table;
        table.alignRight(0);
        table.alignRight(4);
        for (const Entry& entry : section.entries) {
            const Exercise* exercise = workspace.catalogue().exercise(entry.exercise);
            const QString name = exercise != nullptr ? exercise->name : u"%1 (unknown)"_s.arg(entry.exercise.text());
            const QString time = times.contains(entry.id) ? clockText(times.value(entry.id)) : QString();
            table.addRow(
                {u"%1."_s.arg(++number), name, entryDoseText(entry), sidesText(entry, exercise), time, entry.note});
        }
        out << table.text(kEntryIndent);
    }
}

void printRoutine(const Routine& routine, const Workspace& workspace, QTextStream& out)
{
    out << routine.title << "  (" << routine.id.text() << ")\n";
    if (!routine.purpose.isEmpty())
        out << routine.purpose << '\n';
    out << '\n';
    Table facts;
    const auto addFact = [&facts](const QString& name, const QString& value) {
        if (!value.isEmpty())
            facts.addRow({name, value});
    };
    addFact(u"Time"_s, totalText(workspace.timelineOf(routine)));
    addFact(u"For"_s, routine.forWhom);
    addFact(u"How often"_s, frequencyText(routine.frequency));
    addFact(u"Source"_s, sourceTitle(routine.source));
    addFact(u"Tags"_s, routine.tags.join(u", "_s));
    addFact(u"Note"_s, routine.note);
    out << facts.text();
    printSections(routine, workspace, out);
}

CommandEnd showRoutine(CommandInput& input, const QString& wanted, bool json)
{
    const auto routine = input.workspace.routine(wanted);
    if (!routine)
        return routine.error();
    if (json)
        input.out << jsonText(QJsonDocument(routineJson(*routine)));
    else
        printRoutine(*routine, input.workspace, input.out);
    return {};
}

CommandEnd show(CommandInput& input)
{
    const QString what = input.arguments.operands[0];
    const QString wanted = input.arguments.operands[1];
    const bool json = input.arguments.has(u"--json"_s);
    if (what == u"exercise"_s)
        return showExercise(input, wanted, json);
    if (what == u"routine"_s)
        return showRoutine(input, wanted, json);
    return CommandEnd::wrongUsage(
        u"“%1” cannot be shown; write limber show exercise ID or limber show routine ROUTINE."_s.arg(what));
}

} // namespace

Command showCommand()
{
    return {u"show"_s,
            {u"show exercise ID [--json]"_s, u"show routine ROUTINE [--json]"_s},
            u"everything about one exercise or one routine"_s,
            {},
            {jsonOption()},
            2,
            2,
            false,
            show};
}

} // namespace limber
