// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/coach.h"
#include "app/cli/command.h"
#include "app/cli/words.h"
#include "app/cli/workspace.h"
#include "core/base/text.h"
#include "core/coach/check.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace limber
{

using namespace Qt::StringLiterals;
using namespace cli;

namespace
{

QJsonObject findingJson(const Finding& finding)
{
    QJsonArray entries;
    for (const EntryId& id : finding.entries)
        entries.append(id.text());
    return {{"rule"_L1, word(finding.rule)}, {"sentence"_L1, finding.sentence},
            {"why"_L1, finding.why},         {"source"_L1, finding.source},
            {"entries"_L1, entries},         {"fix"_L1, finding.fix ? QJsonValue(finding.fix->name) : QJsonValue()}};
}

QString findingText(const Finding& finding)
{
    QString text = u"* %1\n  %2\n"_s.arg(finding.sentence, finding.why);
    if (!finding.source.isEmpty())
        text += u"  Source: %1\n"_s.arg(finding.source);
    if (finding.fix)
        text += u"  What would mend it: %1\n"_s.arg(finding.fix->name);
    return text;
}

CommandEnd check(CommandInput& input)
{
    const auto routine = input.workspace.routine(input.arguments.operands.first());
    if (!routine)
        return routine.error();
    const CliCoach coach(input.workspace);
    const auto findings = checkRoutine(*routine, input.workspace.exerciseLookup(), coach.checkContext());
    if (input.arguments.has(u"--json"_s)) {
        QJsonArray list;
        for (const Finding& finding : findings)
            list.append(findingJson(finding));
        input.out << jsonText(QJsonDocument(QJsonObject{{"routine"_L1, routine->id.text()}, {"findings"_L1, list}}));
        return {};
    }
    if (findings.empty()) {
        input.out << routine->title << ": nothing to advise.\n";
        return {};
    }
    input.out << routine->title << ": " << counted(static_cast<qint64>(findings.size()), u"finding"_s) << "\n\n";
    for (const Finding& finding : findings)
        input.out << findingText(finding);
    return {};
}

} // namespace

Command checkCommand()
{
    return {u"check"_s,
            {u"check ROUTINE [--json]"_s},
            u"what a coach would say about a routine, with reasons and sources"_s,
            u"Advice, never a barrier: the exit code is 0 with findings too. What was silenced in the routine with\n"
            "“Not here” is left out."_s,
            {jsonOption()},
            1,
            1,
            false,
            check};
}

} // namespace limber
