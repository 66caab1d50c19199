// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/coach/check_entries.h"
#include "core/model/user_edits.h"

#include <algorithm>

namespace limber
{

namespace
{

void checkForgotten(const Routine& routine, const SeenEntry& one, const std::vector<SeenEntry>& seen,
                    std::vector<Finding>& findings)
{
    const Side missing = one.does(Side::Left) ? Side::Right : Side::Left;
    const bool elsewhere = std::any_of(seen.begin(), seen.end(), [&](const SeenEntry& other) {
        return other.exercise->id == one.exercise->id && other.does(missing);
    });
    if (elsewhere)
        return;
    findings.push_back(
        {CheckRule::SideForgotten,
         QStringLiteral("%1 leaves the %2 side out.").arg(capitalised(one.exercise->name), word(missing)),
         QStringLiteral("Both sides count; where one is left out on purpose, a note says so."),
         QStringLiteral("Limber"),
         {one.entry->id},
         edits::setSides(routine, {one.entry->id}, Sides::Each)});
}

void checkUnequal(const Routine& routine, const SeenEntry& one, std::vector<Finding>& findings)
{
    const Millis left = one.work(Side::Left);
    const Millis right = one.work(Side::Right);
    if (left == right)
        return;
    const Side more = left > right ? Side::Left : Side::Right;
    findings.push_back({CheckRule::SidesUnequal,
                        QStringLiteral("%1 gives the %2 side more.").arg(capitalised(one.exercise->name), word(more)),
                        QStringLiteral("A tighter side may get more; a note says that it is meant."),
                        QStringLiteral("Limber"),
                        {one.entry->id},
                        edits::setDose(routine, {one.entry->id}, doseOf(*one.entry, more))});
}

} // namespace

void checkSides(const Routine& routine, const std::vector<SeenEntry>& seen, std::vector<Finding>& findings)
{
    for (const SeenEntry& one : seen) {
        if (!one.exercise->sided || !one.entry->note.isEmpty())
            continue;
        if (one.entry->sides == Sides::Each)
            checkUnequal(routine, one, findings);
        else
            checkForgotten(routine, one, seen, findings);
    }
}

} // namespace limber
