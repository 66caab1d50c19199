// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "app/cli/workspace.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace limber
{

using namespace Qt::StringLiterals;
using namespace cli;

namespace
{

QJsonObject exerciseItem(const Exercise& exercise)
{
    QJsonArray equipment;
    for (const EquipmentNeed& need : exercise.equipment)
        equipment.append(QJsonObject{{"item"_L1, word(need.item)}, {"optional"_L1, need.optional}});
    return {{"id"_L1, exercise.id.text()},      {"name"_L1, exercise.name},
            {"phase"_L1, word(exercise.phase)}, {"position"_L1, word(exercise.position)},
            {"sided"_L1, exercise.sided},       {"partner"_L1, exercise.partner},
            {"equipment"_L1, equipment},        {"dose"_L1, doseText(firstDose(exercise))},
            {"built_in"_L1, exercise.builtIn},  {"archived"_L1, exercise.archived}};
}

/// What is put away says so.
QString marked(const QString& text, bool archived)
{
    if (!archived)
        return text;
    return text.isEmpty() ? u"(archived)"_s : text + u" (archived)"_s;
}

void printExercises(const Workspace& workspace, bool json, bool archived, QTextStream& out)
{
    QJsonArray items;
    Table table;
    table.addRow({u"ID"_s, u"NAME"_s, u"PHASE"_s, u"POSITION"_s, u"DOSE"_s, u"EQUIPMENT"_s});
    for (const Exercise& exercise : workspace.catalogue().exercises()) {
        if (exercise.archived && !archived)
            continue;
        items.append(exerciseItem(exercise));
        table.addRow({exercise.id.text(), marked(exercise.name, exercise.archived), word(exercise.phase),
                      word(exercise.position), doseText(firstDose(exercise)), equipmentText(exercise)});
    }
    out << (json ? jsonText(QJsonDocument(items)) : table.text());
}

/// A routine of the list, with its times: starters first, then the person's own.
struct Item {
    Routine routine;
    Timeline timeline;
    bool archived = false;
};

Result<std::vector<Item>> items(Workspace& workspace, bool archived)
{
    std::vector<Item> all;
    for (const Routine& starter : workspace.catalogue().starters())
        all.push_back({starter, workspace.timelineOf(starter)});
    for (const Shelf shelf : {Shelf::InUse, Shelf::Archived}) {
        if (shelf == Shelf::Archived && !archived)
            continue;
        const auto own = workspace.ownRoutines(shelf);
        if (!own)
            return own.error();
        for (const RoutineSummary& summary : *own) {
            auto routine = workspace.store()->routine(summary.id);
            if (!routine)
                return routine.error();
            if (routine->has_value())
                all.push_back({**routine, workspace.timelineOf(**routine), shelf == Shelf::Archived});
        }
    }
    return all;
}

QJsonObject routineItem(const Item& item)
{
    const auto total = item.timeline.total();
    return {{"id"_L1, item.routine.id.text()},
            {"name"_L1, item.routine.title},
            {"for_whom"_L1, item.routine.forWhom},
            {"starter"_L1, item.routine.starter},
            {"archived"_L1, item.archived},
            {"entries"_L1, entryCount(item.routine)},
            {"duration_ms"_L1, total ? QJsonValue(static_cast<qint64>(total->count())) : QJsonValue()},
            {"at_least_ms"_L1, static_cast<qint64>(item.timeline.atLeast().count())}};
}

CommandEnd printRoutines(Workspace& workspace, bool json, bool archived, QTextStream& out)
{
    const auto all = items(workspace, archived);
    if (!all)
        return all.error();
    QJsonArray list;
    Table table;
    table.alignRight(2);
    table.alignRight(3);
    table.addRow({u"ID"_s, u"NAME"_s, u"TIME"_s, u"EXERCISES"_s, u"FOR"_s});
    for (const Item& item : *all) {
        list.append(routineItem(item));
        table.addRow({item.routine.id.text(), marked(item.routine.title, item.archived), totalText(item.timeline),
                      QString::number(entryCount(item.routine)),
                      item.routine.starter ? u"(starter)"_s : item.routine.forWhom});
    }
    out << (json ? jsonText(QJsonDocument(list)) : table.text());
    return {};
}

CommandEnd list(CommandInput& input)
{
    const QString what = input.arguments.operands.first();
    const bool json = input.arguments.has(u"--json"_s);
    const bool archived = input.arguments.has(u"--archived"_s);
    if (what == u"routines"_s)
        return printRoutines(input.workspace, json, archived, input.out);
    if (what != u"exercises"_s)
        return CommandEnd::wrongUsage(
            u"“%1” cannot be listed; write limber list exercises or limber list routines."_s.arg(what));
    printExercises(input.workspace, json, archived, input.out);
    return {};
}

} // namespace

Command listCommand()
{
    return {u"list"_s,
            {u"list exercises|routines [--archived] [--json]"_s},
            u"list all exercises, or all routines with their times"_s,
            {},
            {{u"--archived"_s, {}, u"also what you have put into the archive"_s}, jsonOption()},
            1,
            1,
            false,
            list};
}

} // namespace limber
