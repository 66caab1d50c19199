// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/coach/check_entries.h"
#include "core/model/user_edits.h"

#include <QtCore/QSet>

#include <algorithm>

namespace limber
{

namespace
{

constexpr int kManyExercises = 8;

void checkCount(const std::vector<SeenEntry>& seen, std::vector<Finding>& findings)
{
    QSet<ExerciseId> different;
    for (const SeenEntry& one : seen)
        different.insert(one.exercise->id);
    if (different.size() <= kManyExercises)
        return;
    findings.push_back({CheckRule::ManyExercises,
                        QStringLiteral("%1 different exercises are many.").arg(different.size()),
                        QStringLiteral("The fewer exercises, the more often people do them, and the better."),
                        QStringLiteral("Medina-Mirapeix 2009, doi 10.1186/1471-2474-10-155; Henry 1999"),
                        {},
                        std::nullopt});
}

/// Another exercise for the same muscle that can be done, when one is known.
std::optional<Edit> swapOf(const Routine& routine, const SeenEntry& one, const CheckContext& context)
{
    const Sides sides = one.exercise->sided ? one.entry->sides : Sides::Each;
    const Exercise* swap = context.swapFor ? context.swapFor(*one.exercise, sides) : nullptr;
    return swap ? std::optional(edits::swapExercise(routine, one.entry->id, *swap)) : std::nullopt;
}

Finding missing(CheckRule rule, const Routine& routine, const SeenEntry& one, const CheckContext& context,
                const QString& what, const QString& why)
{
    const auto nameOf = [&](const ExerciseId&) { return one.exercise->name; };
    const std::optional<Edit> swap = swapOf(routine, one, context);
    return {rule,
            QStringLiteral("%1 needs %2.").arg(capitalised(one.exercise->name), what),
            why,
            QStringLiteral("Limber"),
            {one.entry->id},
            swap ? swap : edits::removeEntries(routine, {one.entry->id}, nameOf)};
}

/// "Against your limits", with the likest exercise that is not as the fix.
void checkLimits(const Routine& routine, const SeenEntry& one, const CheckContext& context,
                 std::vector<Finding>& findings)
{
    if (!context.conflictsOf)
        return;
    const Sides sides = one.exercise->sided ? one.entry->sides : Sides::Each;
    const QString why = context.conflictsOf(*one.exercise, sides);
    if (why.isEmpty())
        return;
    findings.push_back({CheckRule::AgainstLimits,
                        QStringLiteral("%1 goes against your limits.").arg(capitalised(one.exercise->name)),
                        why,
                        QStringLiteral("What you said you cannot do"),
                        {one.entry->id},
                        swapOf(routine, one, context)});
}

QStringList missingThings(const Exercise& exercise, const std::vector<Equipment>& atHome)
{
    QStringList things;
    for (const EquipmentNeed& need : exercise.equipment) {
        if (!need.optional && std::find(atHome.begin(), atHome.end(), need.item) == atHome.end())
            things << word(need.item);
    }
    return things;
}

} // namespace

void checkMeans(const Routine& routine, const std::vector<SeenEntry>& seen, const CheckContext& context,
                std::vector<Finding>& findings)
{
    checkCount(seen, findings);
    for (const SeenEntry& one : seen) {
        checkLimits(routine, one, context, findings);
        if (context.partner == false && one.exercise->partner)
            findings.push_back(missing(CheckRule::PartnerMissing, routine, one, context, QStringLiteral("a partner"),
                                       QStringLiteral("You said that nobody helps you.")));
        if (!context.atHome)
            continue;
        const QStringList things = missingThings(*one.exercise, *context.atHome);
        if (!things.isEmpty())
            findings.push_back(missing(CheckRule::EquipmentMissing, routine, one, context,
                                       QStringLiteral("a %1").arg(things.join(QStringLiteral(" and a "))),
                                       QStringLiteral("It is not among the things that you have at home.")));
    }
}

} // namespace limber
