// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coach/fit.h"

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr int kMostFewerSets = 7; // not every number of sets of a hundred is tried
constexpr Millis kShorterHolds[] = {60s, 30s};

using DoseChange = std::function<void(Dose&)>;

/// Fewer sets: 1, 2, 3 … each side at most.
std::vector<DoseChange> fewerSets(const Entry& entry)
{
    std::vector<DoseChange> changes{[](Dose&) {}};
    const int most = std::max(entry.dose.sets, doseOf(entry, Side::Right).sets);
    for (int sets = 1; sets < most && sets <= kMostFewerSets; ++sets)
        changes.push_back([sets](Dose& dose) { dose.sets = std::min(dose.sets, sets); });
    return changes;
}

/// The lower end of what has two ends, and shorter holds down to half a minute.
std::vector<DoseChange> lessWork(const Entry& entry)
{
    std::vector<DoseChange> changes{[](Dose&) {}};
    const Dose& right = doseOf(entry, Side::Right);
    if (!entry.dose.hold.isSingle() || !entry.dose.reps.isSingle() || !right.hold.isSingle() ||
        !right.reps.isSingle()) {
        changes.push_back([](Dose& dose) {
            dose.reps = dose.reps.low;
            dose.hold = dose.hold.low > Millis(0) ? dose.hold.low : dose.hold.high;
        });
    }
    const Millis longest = std::max(entry.dose.hold.high, right.hold.high);
    for (const Millis hold : kShorterHolds) {
        if (hold < longest)
            changes.push_back([hold](Dose& dose) {
                if (dose.hold.high > hold)
                    dose.hold = hold;
            });
    }
    return changes;
}

/// One entry alone, with nothing before it.
Timeline alone(const Routine& routine, const Section& section, Entry entry, const ExerciseLookup& exercises,
               TimingDefaults defaults)
{
    entry.timing.prepare = Millis(0);
    defaults.equipmentExtra = Millis(0);
    Routine one;
    one.timing = routine.timing;
    one.sections.push_back(section);
    one.sections[0].rounds = 1;
    one.sections[0].entries = {std::move(entry)};
    return compile(one, exercises, defaults);
}

Millis workOf(const Timeline& timeline)
{
    Millis sum{0};
    for (const Step& step : timeline.steps)
        sum += step.work() ? step.counted : Millis(0);
    return sum;
}

/// Leaves out what takes no less time than something that is worth as much.
std::vector<FitOption> withoutWorse(std::vector<FitOption> options)
{
    std::vector<FitOption> kept;
    for (size_t i = 0; i < options.size(); ++i) {
        const auto better = [&](const FitOption& other) {
            const bool sameSides = other.firstSide == options[i].firstSide && other.lastSide == options[i].lastSide;
            return sameSides && other.time <= options[i].time && other.value >= options[i].value;
        };
        if (std::none_of(kept.begin(), kept.end(), better))
            kept.push_back(options[i]);
    }
    return kept;
}

} // namespace

int fitWeight(const FitWish& wish)
{
    const double rating = std::clamp(wish.rating.value_or(2.5), 0.0, 5.0);
    const int days = std::clamp(wish.daysSince.value_or(14), 0, 14);
    const int weight = 100 + static_cast<int>(std::lround(12 * rating)) + (wish.starred ? 50 : 0) + 3 * days;
    return wish.unsuited.isEmpty() ? weight : weight / 10;
}

std::vector<FitOption> fitOptions(const Routine& routine, const Section& section, const Entry& entry,
                                  const ExerciseLookup& exercises, const TimingDefaults& defaults, int weight)
{
    std::vector<FitOption> options;
    Millis fullWork{0};
    for (const DoseChange& less : lessWork(entry)) {
        for (const DoseChange& fewer : fewerSets(entry)) {
            FitOption option;
            option.entry = entry;
            for (const DoseChange& change : {less, fewer}) {
                change(option.entry.dose);
                if (option.entry.rightDose)
                    change(*option.entry.rightDose);
            }
            if (option.entry.rightDose == option.entry.dose && entry.rightDose != entry.dose)
                option.entry.rightDose.reset();
            const Timeline timeline = alone(routine, section, option.entry, exercises, defaults);
            if (timeline.steps.empty())
                return {};
            const Millis work = workOf(timeline);
            fullWork = std::max(fullWork, work);
            option.time = timeline.counted();
            option.firstSide = timeline.steps.front().side;
            option.lastSide = timeline.steps.back().side;
            const double share = static_cast<double>(work.count()) / static_cast<double>(fullWork.count());
            option.value = std::llround(1000.0 * weight * std::sqrt(share));
            options.push_back(std::move(option));
        }
    }
    return withoutWorse(std::move(options));
}

} // namespace limber
