// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/timeline.h"

#include <algorithm>

namespace limber
{

std::optional<Millis> Timeline::total() const
{
    if (hasSelfPaced())
        return std::nullopt;
    return counted();
}

Millis Timeline::atLeast() const
{
    Millis sum{0};
    for (const Step& step : steps)
        sum += step.duration.value_or(Millis(0));
    return sum;
}

Millis Timeline::counted() const
{
    return steps.empty() ? Millis(0) : steps.back().end();
}

bool Timeline::hasSelfPaced() const
{
    return std::any_of(steps.begin(), steps.end(), [](const Step& step) { return step.selfPaced(); });
}

std::vector<Millis> sectionTimes(const Timeline& timeline)
{
    std::vector<Millis> times(static_cast<size_t>(timeline.sections), Millis(0));
    for (const Step& step : timeline.steps)
        times[static_cast<size_t>(step.section)] += step.counted;
    return times;
}

QHash<EntryId, Millis> entryTimes(const Timeline& timeline)
{
    QHash<EntryId, Millis> times;
    times.reserve(static_cast<qsizetype>(timeline.steps.size() / 4)); // growing would hash every entry again and again
    for (auto step = timeline.steps.begin(); step != timeline.steps.end();) {
        // The steps of an entry follow each other: it is looked up once, not for every step.
        const EntryId& entry = step->entry;
        Millis sum{0};
        for (; step != timeline.steps.end() && step->entry == entry; ++step)
            sum += step->counted;
        times[entry] += sum;
    }
    return times;
}

PlayPosition positionAt(const Timeline& timeline, Millis time)
{
    Q_ASSERT(!timeline.steps.empty());
    const auto& steps = timeline.steps;
    const auto after = std::upper_bound(steps.begin(), steps.end(), time,
                                        [](Millis wanted, const Step& step) { return wanted < step.start; });
    const auto step = after == steps.begin() ? after : after - 1;
    return {static_cast<int>(step - steps.begin()), std::clamp(time - step->start, Millis(0), step->counted)};
}

Millis timeAt(const Timeline& timeline, const PlayPosition& position)
{
    const auto index = static_cast<size_t>(position.step);
    return index < timeline.steps.size() ? timeline.steps[index].start + position.inside : timeline.counted();
}

} // namespace limber
