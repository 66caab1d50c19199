// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/workspace.h"
#include "core/history/session_summary.h"
#include "core/storage/history_store.h"

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

Result<std::optional<int>> numberIn(const QString& text, int highest, const QString& what)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber && number >= 0 && number <= highest)
        return std::optional(number);
    return Error{u"%1 is a number from 0 to %2, not “%3”."_s.arg(what).arg(highest).arg(text)};
}

/// "pigeon-pose=4", "pigeon-pose:left=4".
Outcome rateOne(const QString& operand, SessionRecord& record)
{
    const QString what = operand.section(u'=', 0, 0);
    const auto rating = numberIn(operand.section(u'=', 1), 5, u"A rating"_s);
    if (!rating)
        return rating.error();
    const auto side = sideOf(what.section(u':', 1));
    if (what.contains(u':') && !side)
        return Error{u"“%1” is not a side; write left or right."_s.arg(what.section(u':', 1))};
    const QString id = what.section(u':', 0, 0);
    bool any = false;
    for (const auto wanted : {std::optional(Side::Left), std::optional(Side::Right), std::optional<Side>()}) {
        for (auto step = record.steps.rbegin(); step != record.steps.rend(); ++step) {
            const bool meant = step->exercise.text() == id || step->exerciseName.compare(id, Qt::CaseInsensitive) == 0;
            if (!meant || !isWork(step->kind) || step->side != wanted || (side && step->side != side))
                continue;
            step->rating = *rating;
            any = true;
            break; // the last piece of work of the side
        }
    }
    if (any)
        return Done{};
    return Error{u"“%1” was not done in the last session (%2)."_s.arg(id, record.routineTitle)};
}

Outcome applyOptions(const CommandArguments& arguments, SessionRecord& record)
{
    if (arguments.has(u"--pain"_s)) {
        const auto pain = numberIn(arguments.value(u"--pain"_s), 10, u"Pain"_s);
        if (!pain)
            return pain.error();
        record.pain = *pain;
    }
    if (arguments.has(u"--effort"_s)) {
        record.effort = effortOf(arguments.value(u"--effort"_s));
        if (!record.effort)
            return Error{u"How it was is easy, right or hard, not “%1”."_s.arg(arguments.value(u"--effort"_s))};
    }
    if (arguments.has(u"--note"_s))
        record.note = arguments.value(u"--note"_s);
    return Done{};
}

void print(const SessionRecord& record, QTextStream& out)
{
    const SessionSummary summary = summarise(record);
    out << record.routineTitle << ", " << record.startedAt.toString(u"yyyy-MM-dd HH:mm"_s) << '\n';
    for (const ExerciseSummary& exercise : summary.exercises) {
        out << "  " << exercise.exercise.text();
        if (exercise.ratingLeft)
            out << "  " << (exercise.ratingRight ? "left " : "") << *exercise.ratingLeft;
        if (exercise.ratingRight)
            out << "  right " << *exercise.ratingRight;
        out << '\n';
    }
    if (record.effort)
        out << "  " << word(*record.effort) << '\n';
    if (record.pain)
        out << "  pain " << *record.pain << '\n';
    if (!record.note.isEmpty())
        out << "  " << record.note << '\n';
}

CommandEnd rate(CommandInput& input)
{
    const bool changes = !input.arguments.operands.isEmpty() || !input.arguments.options.isEmpty();
    Store* store = input.workspace.store();
    if (store != nullptr && changes) {
        const auto writable = input.workspace.storeToWrite();
        if (!writable)
            return writable.error();
        store = *writable;
    }
    const auto last = store != nullptr ? HistoryStore(*store).lastSession() : std::optional<SessionRecord>();
    if (!last)
        return last.error();
    if (!*last)
        return Error{u"There is no session to rate yet."_s};
    const auto whole = store->session((*last)->id);
    if (!whole || !*whole)
        return whole ? Error{u"The last session is not there any more."_s} : whole.error();
    SessionRecord record = **whole;
    for (const QString& operand : input.arguments.operands) {
        if (!operand.contains(u'='))
            return CommandEnd::wrongUsage(u"Write a rating like pigeon-pose=4 or pigeon-pose:left=4."_s);
        if (const Outcome rated = rateOne(operand, record); !rated)
            return rated.error();
    }
    if (const Outcome applied = applyOptions(input.arguments, record); !applied)
        return applied.error();
    if (changes) {
        if (const Outcome saved = store->saveSession(record); !saved)
            return saved.error();
    }
    print(record, input.out);
    return {};
}

} // namespace

Command rateCommand()
{
    return {u"rate"_s,
            {u"rate [EXERCISE[:SIDE]=0..5...] [--effort easy|right|hard] [--pain 0..10] [--note TEXT]"_s},
            u"say how the last session was; alone it prints what was said"_s,
            u"A rating says how well an exercise was felt where it should be: 0 not at all, 5 exactly there."_s,
            {{u"--effort"_s, u"WORD"_s, u"how hard it was: easy, right or hard"_s},
             {u"--pain"_s, u"N"_s, u"0 no pain, 10 the worst there is"_s},
             {u"--note"_s, u"TEXT"_s, u"a note on the session"_s}},
            0,
            1000,
            false,
            rate};
}

} // namespace limber
