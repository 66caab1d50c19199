// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coach/check.h"

#include "core/base/text.h"
#include "core/coach/check_entries.h"
#include "core/model/user_edits.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace limber
{

namespace
{

const QString kSilenced = QStringLiteral("silenced");

} // namespace

QString word(CheckRule rule)
{
    switch (rule) {
    case CheckRule::NoWarmUp:
        return QStringLiteral("no-warm-up");
    case CheckRule::PhaseOrder:
        return QStringLiteral("phase-order");
    case CheckRule::SideForgotten:
        return QStringLiteral("side-forgotten");
    case CheckRule::SidesUnequal:
        return QStringLiteral("sides-unequal");
    case CheckRule::TooLittleStretch:
        return QStringLiteral("too-little-stretch");
    case CheckRule::TooMuchStretch:
        return QStringLiteral("too-much-stretch");
    case CheckRule::HoldTooShort:
        return QStringLiteral("hold-too-short");
    case CheckRule::HoldTooLong:
        return QStringLiteral("hold-too-long");
    case CheckRule::LongStretchBeforeStrength:
        return QStringLiteral("long-stretch-before-strength");
    case CheckRule::ManyExercises:
        return QStringLiteral("many-exercises");
    case CheckRule::PartnerMissing:
        return QStringLiteral("partner-missing");
    case CheckRule::EquipmentMissing:
        return QStringLiteral("equipment-missing");
    case CheckRule::PositionChanges:
        return QStringLiteral("position-changes");
    case CheckRule::HardlyFelt:
        return QStringLiteral("hardly-felt");
    case CheckRule::AgainstLimits:
        return QStringLiteral("against-limits");
    }
    Q_UNREACHABLE();
}

bool SeenEntry::does(Side side) const
{
    if (!exercise->sided || entry->sides == Sides::Each)
        return true;
    return entry->sides == (side == Side::Left ? Sides::LeftOnly : Sides::RightOnly);
}

Millis SeenEntry::work(Side side) const
{
    if (!does(side))
        return Millis(0);
    const Dose& dose = exercise->sided ? doseOf(*entry, side) : entry->dose;
    const Millis each = dose.isHeld() ? dose.holdPlayed() : dose.pace.value_or(timing.pace);
    return dose.sets * dose.repsPlayed() * each;
}

QString SeenEntry::name() const
{
    return nameInSentence(exercise->name);
}

std::vector<SeenEntry> seenEntries(const Routine& routine, const ExerciseLookup& exercises,
                                   const TimingDefaults& defaults)
{
    std::vector<SeenEntry> seen;
    for (const Section& section : routine.sections) {
        for (const Entry& entry : section.entries) {
            const Exercise* exercise = exercises(entry.exercise);
            if (!exercise)
                continue;
            seen.push_back({&entry, exercise, section.rounds,
                            resolveTiming(entry.timing, section.timing, routine.timing, defaults,
                                          exercise->phase == Phase::Strengthen)});
        }
    }
    return seen;
}

QString Finding::silenceKey() const
{
    QStringList parts{word(rule)};
    if (rule != CheckRule::PhaseOrder && rule != CheckRule::TooLittleStretch && rule != CheckRule::TooMuchStretch) {
        for (const EntryId& id : entries)
            parts << id.text();
    }
    return parts.join(QLatin1Char(' '));
}

std::vector<Finding> checkRoutine(const Routine& routine, const ExerciseLookup& exercises, const CheckContext& context)
{
    const std::vector<SeenEntry> seen = seenEntries(routine, exercises, context.timing);
    std::vector<Finding> findings;
    checkOrder(routine, seen, exercises, context, findings);
    checkSides(routine, seen, findings);
    checkStretches(routine, seen, findings);
    checkMeans(routine, seen, context, findings);
    checkRatings(routine, seen, exercises, context, findings);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.rule < b.rule; });
    const QStringList quiet = silenced(routine);
    std::erase_if(findings, [&](const Finding& finding) { return quiet.contains(finding.silenceKey()); });
    return findings;
}

Edit silence(const Routine& routine, const Finding& finding)
{
    return edits::changeRoutine(
        routine,
        [&](Routine& values) {
            QJsonArray keys = values.extra.value(kSilenced).toArray();
            keys.append(finding.silenceKey());
            values.extra.insert(kSilenced, keys);
        },
        QStringLiteral("hide advice"));
}

Edit unsilence(const Routine& routine)
{
    return edits::changeRoutine(
        routine, [](Routine& values) { values.extra.remove(kSilenced); }, QStringLiteral("show hidden advice"));
}

QStringList silenced(const Routine& routine)
{
    QStringList keys;
    for (const QJsonValue& key : routine.extra.value(kSilenced).toArray())
        keys << key.toString();
    return keys;
}

} // namespace limber
