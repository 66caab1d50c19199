// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coach/progression.h"

#include "core/base/text.h"
#include "core/model/rules.h"
#include "core/model/session_rules.h"
#include "core/model/user_edits.h"

#include <QtCore/QHash>

#include <algorithm>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

constexpr size_t kEasyInARow = 2;
constexpr size_t kHardInARow = 3;
constexpr Millis kHoldStep = 5s;
constexpr Millis kLongestHold = 60s; // beyond it an entry gets harder otherwise (ACSM: 60 s in total for a stretch)
constexpr Millis kShortestHold = 10s;
constexpr int kMostReps = 15; // 8–15 repetitions at home
constexpr int kFewestReps = 5;
const QString kMemory = u"progress"_s;
const QString kSince = u"since"_s;
const QString kSteps = u"steps"_s;

bool isEasy(const SessionBrief& session)
{
    return session.isFull() && session.record.effort == Effort::Easy && session.record.pain.value_or(0) == 0 &&
           nextDayOf(session.record) != NextDay::Worse;
}

bool isTooHard(const SessionBrief& session)
{
    return !session.isFull() || session.record.effort == Effort::Hard || nextDayOf(session.record) == NextDay::Worse;
}

QDateTime lastStep(const Routine& routine)
{
    return QDateTime::fromString(routine.extra.value(kMemory).toObject().value(kSince).toString(), Qt::ISODateWithMs);
}

int stepsOf(const Routine& routine, const EntryId& entry)
{
    return routine.extra.value(kMemory).toObject().value(kSteps).toObject().value(entry.text()).toInt();
}

Edit remember(const Routine& routine, const EntryId& entry, int step, const QDateTime& now, const QString& name)
{
    return edits::changeRoutine(
        routine,
        [&](Routine& changed) {
            QJsonObject memory = changed.extra.value(kMemory).toObject();
            QJsonObject steps = memory.value(kSteps).toObject();
            if (step != 0)
                steps.insert(entry.text(), stepsOf(routine, entry) + step);
            memory.insert(kSince, now.toUTC().toString(Qt::ISODateWithMs));
            memory.insert(kSteps, steps);
            changed.extra.insert(kMemory, memory);
        },
        name);
}

/// One entry changed by one step, and the words for it.
struct Change {
    Entry entry;
    QString sentence;
};

void changeBoth(Entry& entry, const std::function<void(Dose&)>& how)
{
    how(entry.dose);
    if (entry.rightDose)
        how(*entry.rightDose);
}

const Variant* variantOf(const Exercise& exercise, Variant::Kind kind, const ExerciseLookup& exercises)
{
    for (const Variant& variant : exercise.variants) {
        if (variant.kind == kind && variant.exercise && exercises(*variant.exercise) != nullptr)
            return &variant;
    }
    return nullptr;
}

std::optional<Change> swapped(const Entry& entry, const Exercise& exercise, Variant::Kind kind,
                              const ExerciseLookup& exercises)
{
    const Variant* variant = variantOf(exercise, kind, exercises);
    if (variant == nullptr)
        return std::nullopt;
    Change change{entry, {}};
    change.entry.exercise = *variant->exercise;
    const QString name = nameInSentence(exercises(*variant->exercise)->name);
    const QString old = nameInSentence(exercise.name);
    change.sentence = kind == Variant::Kind::Harder ? u"Try %1, which is harder, instead of %2."_s.arg(name, old)
                                                    : u"Do %1, which is easier, instead of %2."_s.arg(name, old);
    return change;
}

std::optional<Change> forward(const Entry& entry, const Exercise& exercise, const ExerciseLookup& exercises)
{
    Change change{entry, {}};
    const QString name = nameInSentence(exercise.name);
    if (entry.dose.isHeld() && entry.dose.holdPlayed() + kHoldStep <= kLongestHold) {
        changeBoth(change.entry, [](Dose& dose) {
            dose.hold = {dose.hold.low + kHoldStep, dose.hold.high + kHoldStep};
        });
        change.sentence = u"Hold %1 5 s longer: %2."_s.arg(name, doseTimeText(change.entry.dose.holdPlayed()));
        return change;
    }
    if (!entry.dose.isHeld() && entry.dose.repsPlayed() < kMostReps) {
        changeBoth(change.entry, [](Dose& dose) { dose.reps = {dose.reps.low + 1, dose.reps.high + 1}; });
        change.sentence = u"One repetition more of %1: %2."_s.arg(name).arg(change.entry.dose.repsPlayed());
        return change;
    }
    return swapped(entry, exercise, Variant::Kind::Harder, exercises);
}

std::optional<Change> back(const Entry& entry, const Exercise& exercise, const ExerciseLookup& exercises)
{
    Change change{entry, {}};
    const QString name = nameInSentence(exercise.name);
    const auto lowest = [](const Entry& of, auto value) {
        return of.rightDose ? std::min(value(of.dose), value(*of.rightDose)) : value(of.dose);
    };
    const Millis hold = lowest(entry, [](const Dose& dose) { return dose.hold.low; });
    if (entry.dose.isHeld() && hold - kHoldStep >= kShortestHold) {
        changeBoth(change.entry, [](Dose& dose) {
            dose.hold = {dose.hold.low - kHoldStep, dose.hold.high - kHoldStep};
        });
        change.sentence = u"Hold %1 5 s less: %2."_s.arg(name, doseTimeText(change.entry.dose.holdPlayed()));
        return change;
    }
    const int reps = lowest(entry, [](const Dose& dose) { return dose.reps.low; });
    if (!entry.dose.isHeld() && reps > kFewestReps) {
        changeBoth(change.entry, [](Dose& dose) { dose.reps = {dose.reps.low - 1, dose.reps.high - 1}; });
        change.sentence = u"One repetition less of %1: %2."_s.arg(name).arg(change.entry.dose.repsPlayed());
        return change;
    }
    if (auto easier = swapped(entry, exercise, Variant::Kind::Easier, exercises))
        return easier;
    if (entry.dose.sets > 1) {
        changeBoth(change.entry, [](Dose& dose) { dose.sets = std::max(1, dose.sets - 1); });
        change.sentence = u"One set less of %1: %2."_s.arg(name).arg(change.entry.dose.sets);
        return change;
    }
    return std::nullopt;
}

std::vector<const Entry*> entriesOf(const Routine& routine)
{
    std::vector<const Entry*> entries;
    for (const Section& section : routine.sections) {
        for (const Entry& entry : section.entries) {
            if (section.phase != Phase::WarmUp)
                entries.push_back(&entry);
        }
    }
    return entries;
}

Progression made(const Routine& routine, const Change& change, Progression::Way way, const QDateTime& now)
{
    const bool isForward = way == Progression::Way::Forward;
    Progression progression;
    progression.way = way;
    progression.entry = change.entry.id;
    progression.sentence = change.sentence;
    progression.source = u"doi 10.1186/s12891-020-03866-2"_s;
    const QString name = isForward ? u"take the next step"_s : u"take a step back"_s;
    Edit entry;
    entry.what = ChangeEntries{{change.entry}};
    entry.name = name;
    progression.edit.what = EditGroup{{entry, remember(routine, change.entry.id, isForward ? 1 : -1, now, name)}};
    progression.edit.name = name;
    progression.notNow = remember(routine, change.entry.id, 0, now, u"leave the routine as it is"_s);
    return progression;
}

template <typename Rule>
bool allOf(const std::vector<SessionBrief>& sessions, size_t count, Rule rule)
{
    return sessions.size() >= count &&
           std::all_of(sessions.begin(), sessions.begin() + static_cast<std::ptrdiff_t>(count), rule);
}

std::optional<Progression> stepForward(const Routine& routine, const ExerciseLookup& exercises, const QDateTime& now)
{
    std::vector<const Entry*> entries = entriesOf(routine);
    std::stable_sort(entries.begin(), entries.end(), [&routine](const Entry* a, const Entry* b) {
        return stepsOf(routine, a->id) < stepsOf(routine, b->id);
    });
    for (const Entry* entry : entries) {
        const Exercise* exercise = exercises(entry->exercise);
        const auto change = exercise != nullptr ? forward(*entry, *exercise, exercises) : std::nullopt;
        if (!change || entryProblem(change->entry))
            continue;
        Progression progression = made(routine, *change, Progression::Way::Forward, now);
        progression.reason = u"The last two times were done in full, felt easy, and nothing hurt."_s;
        return progression;
    }
    return std::nullopt;
}

std::optional<Progression> stepBack(const Routine& routine, const std::vector<EntryId>& cutShort,
                                    const ExerciseLookup& exercises, const QDateTime& now)
{
    std::vector<const Entry*> entries = entriesOf(routine);
    const auto trouble = [&](const Entry* entry) {
        const auto at = std::find(cutShort.begin(), cutShort.end(), entry->id);
        return at == cutShort.end() ? cutShort.size() : static_cast<size_t>(at - cutShort.begin());
    };
    // What was cut short first; then what had been made harder most often.
    std::stable_sort(entries.begin(), entries.end(), [&](const Entry* a, const Entry* b) {
        const auto left = trouble(a);
        const auto right = trouble(b);
        return left != right ? left < right : stepsOf(routine, a->id) > stepsOf(routine, b->id);
    });
    for (const Entry* entry : entries) {
        const Exercise* exercise = exercises(entry->exercise);
        const auto change = exercise != nullptr ? back(*entry, *exercise, exercises) : std::nullopt;
        if (!change || entryProblem(change->entry))
            continue;
        Progression progression = made(routine, *change, Progression::Way::Back, now);
        progression.reason = u"The last three times were cut short, too hard, or worse the day after."_s;
        return progression;
    }
    return std::nullopt;
}

} // namespace

std::optional<Progression> progressionOf(const Routine& routine, const std::vector<SessionBrief>& newest,
                                         const std::vector<EntryId>& cutShort, const ExerciseLookup& exercises,
                                         const QDateTime& now)
{
    const QDateTime since = lastStep(routine);
    std::vector<SessionBrief> sessions;
    for (const SessionBrief& session : newest) {
        if (!since.isValid() || session.record.startedAt > since)
            sessions.push_back(session);
    }
    if (routine.starter || sessions.empty())
        return std::nullopt;
    if (allOf(sessions, kEasyInARow, isEasy))
        return stepForward(routine, exercises, now);
    if (allOf(sessions, kHardInARow, isTooHard))
        return stepBack(routine, cutShort, exercises, now);
    return std::nullopt;
}

std::vector<EntryId> cutShortIn(const std::vector<SessionRecord>& records)
{
    QHash<EntryId, int> counts;
    std::vector<EntryId> entries;
    for (const SessionRecord& record : records) {
        for (const PerformedStep& step : record.steps) {
            if (!isWork(step.kind) || step.outcome == StepOutcome::Done)
                continue;
            if (!counts.contains(step.entry))
                entries.push_back(step.entry);
            ++counts[step.entry];
        }
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [&counts](const EntryId& a, const EntryId& b) { return counts.value(a) > counts.value(b); });
    return entries;
}

} // namespace limber
