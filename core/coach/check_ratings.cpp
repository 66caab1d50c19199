// SPDX-License-Identifier: GPL-3.0-or-later
// What the person has felt so far.
#include "core/base/text.h"
#include "core/coach/check_entries.h"
#include "core/model/user_edits.h"

#include <algorithm>

namespace limber
{

namespace
{

constexpr double kHardly = 1; // of 5
constexpr double kWell = 4;

/// The stretch felt best that the routine does not hold yet.
const Exercise* bestInstead(const std::vector<SeenEntry>& seen, const ExerciseLookup& exercises,
                            const QHash<ExerciseId, double>& ratings)
{
    const Exercise* best = nullptr;
    double bestRating = kWell - 0.01;
    for (auto rating = ratings.cbegin(); rating != ratings.cend(); ++rating) {
        const Exercise* exercise = exercises(rating.key());
        const bool there = std::any_of(seen.begin(), seen.end(),
                                       [&rating](const SeenEntry& one) { return one.entry->exercise == rating.key(); });
        if (exercise == nullptr || exercise->phase != Phase::Stretch || exercise->partner || there)
            continue;
        const bool better = *rating > bestRating || (best && *rating == bestRating && exercise->name < best->name);
        if (better) {
            best = exercise;
            bestRating = *rating;
        }
    }
    return best;
}

} // namespace

void checkRatings(const Routine& routine, const std::vector<SeenEntry>& seen, const ExerciseLookup& exercises,
                  const CheckContext& context, std::vector<Finding>& findings)
{
    for (const SeenEntry& one : seen) {
        const auto rating = context.ratings.constFind(one.entry->exercise);
        if (!one.isStaticStretch() || one.entry->rated || rating == context.ratings.constEnd() || *rating > kHardly)
            continue;
        Finding finding{CheckRule::HardlyFelt,
                        QStringLiteral("You hardly felt %1 where it should be felt.").arg(one.name()),
                        QStringLiteral("Of many variations the one that is felt most is worth keeping."),
                        QStringLiteral("Thirteen stretches"),
                        {one.entry->id},
                        std::nullopt};
        if (const Exercise* instead = bestInstead(seen, exercises, context.ratings)) {
            finding.fix = edits::swapExercise(routine, one.entry->id, *instead);
            finding.fix->name = QStringLiteral("do %1 instead").arg(nameInSentence(instead->name));
        }
        findings.push_back(std::move(finding));
    }
}

} // namespace limber
