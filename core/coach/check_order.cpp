// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/coach/check_entries.h"
#include "core/coach/flow_order.h"
#include "core/model/user_edits.h"

#include <algorithm>

namespace limber
{

namespace
{

constexpr int kNeedlessChanges = 2; // from so many saved on it is worth a word

void checkWarmUp(const Routine& routine, const std::vector<SeenEntry>& seen, const ExerciseLookup& exercises,
                 const CheckContext& context, std::vector<Finding>& findings)
{
    const auto first =
        std::find_if(seen.begin(), seen.end(), [](const SeenEntry& one) { return one.isStaticStretch(); });
    const auto warm =
        std::find_if(seen.begin(), first, [](const SeenEntry& one) { return one.exercise->phase == Phase::WarmUp; });
    if (first == seen.end() || warm != first)
        return;
    Finding finding{CheckRule::NoWarmUp,
                    QStringLiteral("Nothing warms up before the first stretch, %1.").arg(first->name()),
                    QStringLiteral("Static stretches come easier after a few minutes of light movement."),
                    QStringLiteral("Six stretches (B)"),
                    {first->entry->id},
                    std::nullopt};
    if (const Exercise* warmUp = exercises(context.warmUp)) {
        Section section = edits::newSection(Phase::WarmUp);
        section.entries = {edits::entryFor(*warmUp)};
        finding.fix = edits::addSection(routine, std::move(section), 0);
        finding.fix->name = QStringLiteral("add %1 first").arg(nameInSentence(warmUp->name));
    }
    findings.push_back(std::move(finding));
}

/// The first entry that comes after one of a later phase, and that one.
std::optional<std::pair<const SeenEntry*, const SeenEntry*>> outOfOrder(const std::vector<SeenEntry>& seen)
{
    const SeenEntry* latest = nullptr;
    for (const SeenEntry& one : seen) {
        if (latest && one.exercise->phase < latest->exercise->phase)
            return std::make_pair(latest, &one);
        if (!latest || latest->exercise->phase < one.exercise->phase)
            latest = &one;
    }
    return std::nullopt;
}

/// Entries by phase inside their sections, then the sections by their first entries; nothing when that is not enough.
std::optional<Edit> sortByPhase(const Routine& routine, const ExerciseLookup& exercises, const TimingDefaults& timing)
{
    Routine sorted = routine;
    EditGroup group;
    const auto phaseOf = [&](const Entry& entry) {
        const Exercise* exercise = exercises(entry.exercise);
        return exercise ? exercise->phase : Phase::Strengthen;
    };
    MoveEntries move;
    for (size_t s = 0; s < sorted.sections.size(); ++s) {
        auto& entries = sorted.sections[s].entries;
        std::stable_sort(entries.begin(), entries.end(),
                         [&](const Entry& a, const Entry& b) { return phaseOf(a) < phaseOf(b); });
        for (size_t e = 0; e < entries.size(); ++e)
            move.items.push_back({entries[e].id, {static_cast<int>(s), static_cast<int>(e)}});
    }
    group.edits.push_back({std::move(move), {}, {}, false});
    std::stable_sort(sorted.sections.begin(), sorted.sections.end(), [&](const Section& a, const Section& b) {
        const auto first = [&](const Section& section) {
            return section.entries.empty() ? section.phase : phaseOf(section.entries.front());
        };
        return first(a) < first(b);
    });
    for (size_t s = 0; s < sorted.sections.size(); ++s)
        group.edits.push_back({MoveSection{sorted.sections[s].id, static_cast<int>(s)}, {}, {}, false});
    if (outOfOrder(seenEntries(sorted, exercises, timing)))
        return std::nullopt;
    return Edit{std::move(group), QStringLiteral("order by phase"), {}, false};
}

void checkPhases(const Routine& routine, const std::vector<SeenEntry>& seen, const ExerciseLookup& exercises,
                 const CheckContext& context, std::vector<Finding>& findings)
{
    const auto wrong = outOfOrder(seen);
    if (!wrong)
        return;
    const auto& [late, early] = *wrong;
    findings.push_back(
        {CheckRule::PhaseOrder,
         QStringLiteral("%1 (%2) comes before %3 (%4).")
             .arg(capitalised(late->exercise->name), word(late->exercise->phase), early->name(),
                  word(early->exercise->phase)),
         QStringLiteral("Warm-up, release, stretch, strengthen is the order in which each helps the next."),
         QStringLiteral("Massage, stretch, strengthen (C)"),
         {late->entry->id, early->entry->id},
         sortByPhase(routine, exercises, context.timing)});
}

void checkFlow(const Routine& routine, const ExerciseLookup& exercises, std::vector<Finding>& findings)
{
    const auto proposal = proposeFlow(routine, exercises);
    if (!proposal)
        return;
    const bool lessGettingUp = proposal->then.upsAndDowns < proposal->now.upsAndDowns;
    if (!lessGettingUp && proposal->now.changes - proposal->then.changes < kNeedlessChanges)
        return;
    const QString sentence = lessGettingUp ? QStringLiteral("You get down or up %1; %2 would do.")
                                                 .arg(counted(proposal->now.upsAndDowns, QStringLiteral("time")))
                                                 .arg(proposal->then.upsAndDowns)
                                           : QStringLiteral("Position or equipment changes %1; %2 would do.")
                                                 .arg(counted(proposal->now.changes, QStringLiteral("time")))
                                                 .arg(proposal->then.changes);
    findings.push_back({CheckRule::PositionChanges,
                        sentence,
                        QStringLiteral("Getting down and up takes time, and is the hardest part for many."),
                        QStringLiteral("Limber"),
                        {},
                        proposal->edit});
}

} // namespace

void checkOrder(const Routine& routine, const std::vector<SeenEntry>& seen, const ExerciseLookup& exercises,
                const CheckContext& context, std::vector<Finding>& findings)
{
    checkWarmUp(routine, seen, exercises, context, findings);
    checkPhases(routine, seen, exercises, context, findings);
    checkFlow(routine, exercises, findings);
}

} // namespace limber
