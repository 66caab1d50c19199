// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/coach.h"
#include "app/cli/command.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "app/cli/workspace.h"
#include "core/coach/fit.h"
#include "core/exchange/routine_json.h"
#include "core/storage/history_store.h"
#include "core/storage/transfer.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace limber
{

using namespace Qt::StringLiterals;
using namespace cli;

namespace
{

constexpr double kMostMinutes = 24 * 60;

Result<Millis> limitOf(const QString& given)
{
    bool isNumber = false;
    const double minutes = QString(given).replace(u',', u'.').toDouble(&isNumber);
    if (!isNumber || !(minutes > 0) || minutes > kMostMinutes)
        return Error{u"“%1” is no number of minutes; write for example --minutes 5."_s.arg(given)};
    return Millis(static_cast<qint64>(minutes * 60'000));
}

Result<FitWishes> wishesOf(Workspace& workspace)
{
    if (!workspace.store())
        return FitWishes();
    return HistoryStore(*workspace.store()).wishes(workspace.clock().wallNow().date());
}

QString word(FitNote::What what)
{
    return what == FitNote::What::LeftOut ? u"left-out"_s : u"shortened"_s;
}

QJsonObject fitJson(const Fit& fit, Millis limit)
{
    QJsonArray notes;
    for (const FitNote& note : fit.notes)
        notes.append(QJsonObject{{"entry"_L1, note.entry.text()},
                                 {"exercise"_L1, note.exercise.text()},
                                 {"what"_L1, word(note.what)},
                                 {"sentence"_L1, note.sentence}});
    return {{"limit_ms"_L1, static_cast<qint64>(limit.count())},
            {"counted_ms"_L1, static_cast<qint64>(fit.time.count())},
            {"best"_L1, fit.best},
            {"notes"_L1, notes},
            {"routine"_L1, routineJson(fit.routine)}};
}

QString fitText(const Fit& fit, Workspace& workspace)
{
    QString text = u"%1: %2\n\n"_s.arg(fit.routine.title, durationText(fit.time));
    Table table;
    for (const Section& section : fit.routine.sections) {
        for (const Entry& entry : section.entries) {
            const Exercise* exercise = workspace.catalogue().exercise(entry.exercise);
            table.addRow(
                {exercise ? exercise->name : entry.exercise.text(), entryDoseText(entry), sidesText(entry, exercise)});
        }
    }
    text += table.text(u"  "_s);
    if (!fit.notes.empty())
        text += u'\n';
    for (const FitNote& note : fit.notes)
        text += note.sentence + u'\n';
    if (!fit.best)
        text += u"So large a routine is fitted well, but there may be a better choice.\n"_s;
    return text;
}

Outcome writeTo(const QString& path, const Routine& fitted, Workspace& workspace)
{
    // The fitted one is another routine than the one it came from, which an import must not overwrite.
    const auto file = routineFileFor(copyOf(fitted), workspace.catalogue(), workspace.store());
    if (!file)
        return file.error();
    return saveRoutineFile(*file, path);
}

CommandEnd fit(CommandInput& input)
{
    if (!input.arguments.has(u"--minutes"_s))
        return CommandEnd::wrongUsage(u"Say how much time there is: limber fit ROUTINE --minutes M."_s);
    const auto limit = limitOf(input.arguments.value(u"--minutes"_s));
    if (!limit)
        return CommandEnd::wrongUsage(limit.error().sentence);
    Workspace& workspace = input.workspace;
    const auto routine = workspace.routine(input.arguments.operands.first());
    if (!routine)
        return routine.error();
    const CliCoach coach(workspace);
    const auto wishes = wishesOf(workspace);
    if (!wishes)
        return wishes.error();
    const auto fitted =
        fitToTime(*routine, workspace.exerciseLookup(), workspace.preferences().timing, *limit, coach.wishes(*wishes));
    if (!fitted)
        return fitted.error();
    if (const QString path = input.arguments.value(u"-o"_s); !path.isEmpty()) {
        if (const Outcome written = writeTo(path, fitted->routine, workspace); !written)
            return written.error();
    }
    if (input.arguments.has(u"--json"_s))
        input.out << jsonText(QJsonDocument(fitJson(*fitted, *limit)));
    else
        input.out << fitText(*fitted, workspace);
    return {};
}

} // namespace

Command fitCommand()
{
    return {u"fit"_s,
            {u"fit ROUTINE --minutes M [-o FILE.limber] [--json]"_s},
            u"pick exercises and doses of a routine that fit into a time"_s,
            u"Never over the limit; repetitions at the person’s own pace are counted at 4 s each. Prefers what has a\n"
            "star, was felt well, or was done least lately, and says what was left out and why."_s,
            {{u"--minutes"_s, u"M"_s, u"the time there is; parts of a minute are possible (7.5)"_s},
             {u"-o"_s, u"FILE.limber"_s, u"write the fitted routine, as one of its own, into a file"_s},
             jsonOption()},
            1,
            1,
            false,
            fit};
}

} // namespace limber
