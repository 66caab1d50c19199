// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/coach/check_entries.h"
#include "core/model/user_edits.h"

#include <algorithm>
#include <map>

namespace limber
{

namespace
{

constexpr Millis kLeastPerMuscle = 60s;
constexpr Millis kMostPerMuscle = 4min;
constexpr Millis kShortestSingleHold = 10s;
constexpr Millis kLongestSingleHold = 60s;
constexpr Millis kLongBeforeStrength = 60s;

const QString kAcsm = QStringLiteral("ACSM, Garber 2011, doi 10.1249/MSS.0b013e318213fefb");
const QString kIngram = QStringLiteral("Ingram 2025, doi 10.1007/s40279-024-02143-9");
const QString kChaabene = QStringLiteral("Chaabene 2019, Front Physiol 10:1468");

/// All static stretches of one muscle.
struct Muscle {
    std::vector<const SeenEntry*> stretches;

    Millis time(Side side) const
    {
        Millis sum{0};
        for (const SeenEntry* one : stretches)
            sum += one->work(side) * one->rounds;
        return sum;
    }
    /// Of the sides that are stretched at all.
    Millis least() const
    {
        const Millis left = time(Side::Left);
        const Millis right = time(Side::Right);
        return left == Millis(0) || right == Millis(0) ? std::max(left, right) : std::min(left, right);
    }
    Millis most() const { return std::max(time(Side::Left), time(Side::Right)); }
    std::vector<EntryId> entries() const
    {
        std::vector<EntryId> ids;
        for (const SeenEntry* one : stretches)
            ids.push_back(one->entry->id);
        return ids;
    }
};

/// More sets of its first stretch, until the muscle gets a minute.
std::optional<Edit> moreSets(const Routine& routine, const Muscle& muscle)
{
    const SeenEntry& first = *muscle.stretches.front();
    const Dose& dose = first.entry->dose;
    const Millis set = dose.repsPlayed() * dose.holdPlayed() * first.rounds;
    const Millis missing = kLeastPerMuscle - muscle.least();
    if (set <= Millis(0))
        return std::nullopt;
    const auto more = static_cast<int>((missing + set - Millis(1)) / set);
    return edits::changeEntries(
        routine, {first.entry->id},
        [more](Entry& entry) {
            entry.dose.sets += more;
            if (entry.rightDose)
                entry.rightDose->sets += more;
        },
        QStringLiteral("do %1 of %2").arg(counted(dose.sets + more, QStringLiteral("set")), first.name()));
}

void checkMuscle(const Routine& routine, const QString& name, const Muscle& muscle, std::vector<Finding>& findings)
{
    if (muscle.least() < kLeastPerMuscle) {
        findings.push_back({CheckRule::TooLittleStretch,
                            QStringLiteral("The %1 is stretched for %2 in all, less than a minute.")
                                .arg(name, durationText(muscle.least())),
                            QStringLiteral("Sixty seconds in all, in holds of 10 to 30 s, is what makes a difference."),
                            kAcsm, muscle.entries(), moreSets(routine, muscle)});
    }
    if (muscle.most() > kMostPerMuscle) {
        findings.push_back({CheckRule::TooMuchStretch,
                            QStringLiteral("The %1 is stretched for %2 a side, more than four minutes.")
                                .arg(name, durationText(muscle.most())),
                            QStringLiteral("Gains level off near four minutes a session for a muscle."), kIngram,
                            muscle.entries(), std::nullopt});
    }
}

void checkHolds(const Routine& routine, const SeenEntry& one, std::vector<Finding>& findings)
{
    const auto outside = [&](CheckRule rule, Millis hold, const QString& what, const QString& why, Millis better) {
        findings.push_back(
            {rule,
             QStringLiteral("%1 is held for %2, %3.").arg(capitalised(one.exercise->name), doseTimeText(hold), what),
             why,
             kAcsm,
             {one.entry->id},
             edits::setHold(routine, {one.entry->id}, better)});
    };
    const Millis hold = one.entry->dose.holdPlayed();
    if (hold < kShortestSingleHold)
        outside(CheckRule::HoldTooShort, hold, QStringLiteral("less than 10 s"),
                QStringLiteral("A stretch is held 10 to 30 s, by older adults 30 to 60 s."), kShortestSingleHold);
    if (hold > kLongestSingleHold)
        outside(CheckRule::HoldTooLong, hold, QStringLiteral("more than 60 s"),
                QStringLiteral("Longer single holds than 60 s bring little more."), kLongestSingleHold);
}

/// As many sets as fit into a minute; at least one.
std::optional<Edit> shorterBefore(const Routine& routine, const SeenEntry& one)
{
    const Dose& dose = one.entry->dose;
    const auto sets = static_cast<int>(kLongBeforeStrength / (dose.repsPlayed() * dose.holdPlayed()));
    if (sets < 1)
        return std::nullopt;
    return edits::setSets(routine, {one.entry->id}, sets);
}

void checkBeforeStrength(const Routine& routine, const std::vector<SeenEntry>& seen, std::vector<Finding>& findings)
{
    for (size_t i = 1; i < seen.size(); ++i) {
        const SeenEntry& stretch = seen[i - 1];
        if (!stretch.isStaticStretch() || seen[i].exercise->phase != Phase::Strengthen)
            continue;
        const Millis time = std::max(stretch.work(Side::Left), stretch.work(Side::Right));
        if (time <= kLongBeforeStrength)
            continue;
        findings.push_back({CheckRule::LongStretchBeforeStrength,
                            QStringLiteral("%1 stretches for %2 a side straight before %3.")
                                .arg(capitalised(stretch.exercise->name), durationText(time), seen[i].name()),
                            QStringLiteral("More than 60 s of static stretching costs a muscle 4 to 7.5 % of its "
                                           "strength for a while."),
                            kChaabene,
                            {stretch.entry->id, seen[i].entry->id},
                            shorterBefore(routine, stretch)});
    }
}

} // namespace

void checkStretches(const Routine& routine, const std::vector<SeenEntry>& seen, std::vector<Finding>& findings)
{
    std::map<QString, Muscle> muscles;
    for (const SeenEntry& one : seen) {
        if (!one.isStaticStretch())
            continue;
        checkHolds(routine, one, findings);
        if (!one.exercise->muscles.isEmpty())
            muscles[one.exercise->muscles.first()].stretches.push_back(&one);
    }
    for (const auto& [name, muscle] : muscles)
        checkMuscle(routine, name, muscle, findings);
    checkBeforeStrength(routine, seen, findings);
}

} // namespace limber
