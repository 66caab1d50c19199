// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/timeline.h"

#include <algorithm>
#include <array>

namespace limber
{

namespace
{

constexpr Millis kLongestPause = 1h;

Millis pauseWithin(Millis time)
{
    return std::clamp(time, Millis(0), kLongestPause);
}

/// What one side of an entry does, everything inherited filled in and brought into range.
struct SideWork {
    std::optional<Side> side;
    int sets = 1;
    int reps = 1;
    Millis hold{0};
    Millis pace{0};
    Millis relax{0};
    Millis rest{0};

    bool held() const { return hold > Millis(0); }
    qint64 stepsAtMost() const { return qint64(sets) * (held() ? 2 * qint64(reps) : 2) + 1; }
};

SideWork sideWork(const Dose& dose, const ResolvedTiming& timing, std::optional<Side> side)
{
    SideWork work;
    work.side = side;
    work.sets = std::clamp(dose.sets, 1, 100);
    work.reps = std::clamp(dose.repsPlayed(), 1, 1000);
    work.hold = std::clamp(dose.holdPlayed(), Millis(0), Millis(3h));
    work.pace = std::clamp(dose.pace.value_or(timing.pace), 500ms, Millis(600s));
    work.relax = pauseWithin(dose.relax.value_or(timing.relax));
    work.rest = pauseWithin(dose.rest.value_or(timing.rest));
    return work;
}

/// Builds the list of steps, remembering what the next one has to follow.
class Compiler
{
public:
    Compiler(const Routine& routine, const ExerciseLookup& exercises, const TimingDefaults& defaults)
        : m_routine(routine), m_exercises(exercises), m_defaults(defaults)
    {
        m_timeline.routine = routine.id;
        m_timeline.sections = static_cast<int>(routine.sections.size());
        m_timeline.steps.reserve(static_cast<size_t>(entryCount(routine)) * 8);
    }

    Timeline compiled()
    {
        for (size_t i = 0; i < m_routine.sections.size(); ++i)
            addSection(static_cast<int>(i), m_routine.sections[i]);
        return std::move(m_timeline);
    }

private:
    void addSection(int index, const Section& section)
    {
        m_section = index;
        m_rounds = std::clamp(section.rounds, 1, 20);
        for (m_round = 1; m_round <= m_rounds; ++m_round) {
            m_newRound = m_round > 1;
            m_roundRest = pauseWithin(section.roundRest.value_or(m_defaults.roundRest));
            for (const Entry& entry : section.entries)
                addEntry(section, entry);
        }
    }

    void addEntry(const Section& section, const Entry& entry)
    {
        const Exercise* exercise = m_exercises(entry.exercise);
        if (!exercise) {
            skip(entry, SkippedEntry::Reason::UnknownExercise);
            return;
        }
        ResolvedTiming timing = resolveTiming(entry.timing, section.timing, m_routine.timing, m_defaults,
                                              exercise->phase == Phase::Strengthen);
        if (m_defaults.moreTime)
            giveMoreTime(timing);
        const std::vector<SideWork> sides = sidesOf(entry, *exercise, timing);
        qint64 most = static_cast<qint64>(m_timeline.steps.size());
        for (const SideWork& side : sides)
            most += side.stepsAtMost();
        if (most > kMostSteps) {
            skip(entry, SkippedEntry::Reason::TooManySteps);
            return;
        }
        m_entry = &entry;
        m_exercise = exercise;
        m_switch = timing.switchSides;
        m_newEntry = true;
        m_leadUp = leadUpTo(*exercise, timing);
        if (timing.order == SideOrder::PerExercise)
            addSideAfterSide(sides);
        else
            addSetAfterSet(sides);
        m_before = exercise->position;
    }

    /// Longer, but nothing appears that was not there: a session under way can change over.
    static void giveMoreTime(ResolvedTiming& timing)
    {
        const auto atLeast = [](Millis& time, Millis least) { time = time > Millis(0) ? std::max(time, least) : time; };
        atLeast(timing.prepare, kMorePrepare);
        atLeast(timing.transition, kMoreTransition);
        atLeast(timing.switchSides, kMoreSwitch);
    }

    void skip(const Entry& entry, SkippedEntry::Reason reason)
    {
        const SkippedEntry skipped{entry.id, entry.exercise, reason};
        auto& all = m_timeline.skipped;
        if (m_round == 1 || std::find(all.begin(), all.end(), skipped) == all.end()) // once, not once a round
            all.push_back(skipped);
    }

    std::vector<SideWork> sidesOf(const Entry& entry, const Exercise& exercise, const ResolvedTiming& timing) const
    {
        const auto of = [&](Side side) { return sideWork(doseOf(entry, side), timing, side); };
        if (!exercise.sided)
            return {sideWork(entry.dose, timing, std::nullopt)};
        if (entry.sides == Sides::LeftOnly)
            return {of(Side::Left)};
        if (entry.sides == Sides::RightOnly)
            return {of(Side::Right)};
        return {of(timing.firstSide), of(otherSide(timing.firstSide))};
    }

    /// Getting ready for an exercise: the plain time, more to get down or up, more to fetch something new. Before the
    /// first exercise there is no position to come from.
    Millis leadUpTo(const Exercise& exercise, const ResolvedTiming& timing)
    {
        Millis time = m_before ? timing.transition : timing.prepare;
        if (m_before && isOnFloor(*m_before) != isOnFloor(exercise.position))
            time += m_defaults.moreTime ? std::max(kMoreFloorExtra, pauseWithin(m_defaults.floorExtra))
                                        : pauseWithin(m_defaults.floorExtra);
        bool fetched = false;
        for (const EquipmentNeed& need : exercise.equipment) {
            if (need.optional || !isFetched(need.item) || m_fetched[static_cast<size_t>(need.item)])
                continue;
            m_fetched[static_cast<size_t>(need.item)] = true;
            fetched = true;
        }
        return fetched ? time + pauseWithin(m_defaults.equipmentExtra) : time;
    }

    void addSetAfterSet(const std::vector<SideWork>& sides)
    {
        int most = 0;
        for (const SideWork& side : sides)
            most = std::max(most, side.sets);
        for (int set = 1; set <= most; ++set) {
            for (const SideWork& side : sides) {
                if (set <= side.sets)
                    addSet(side, set, set != m_lastSet);
            }
        }
    }

    void addSideAfterSide(const std::vector<SideWork>& sides)
    {
        for (const SideWork& side : sides) {
            for (int set = 1; set <= side.sets; ++set)
                addSet(side, set, set > 1);
        }
    }

    /// One set of one side. `rested`: a new set begins here, so that a rest comes before it.
    void addSet(const SideWork& work, int set, bool rested)
    {
        const int holds = work.held() ? work.reps : 1;
        Step step = stepOf(work, set);
        for (int rep = 1; rep <= holds; ++rep) {
            if (work.held())
                step.rep = rep;
            if (rep == 1)
                addBefore(step, work, rested);
            else
                add(step, StepKind::Relax, work.relax);
            step.rateAfter = m_entry->rated && set == work.sets && rep == holds;
            addWork(step, work);
        }
        m_lastSet = set;
        m_lastRest = work.rest;
    }

    /// What stands before the first work step of a set: transition, rest or switch; nothing of length zero.
    void addBefore(const Step& step, const SideWork& work, bool rested)
    {
        const bool sideChanges = m_lastSide && step.side && *m_lastSide != *step.side;
        const Millis atLeast = sideChanges ? m_switch : Millis(0);
        if (m_newEntry) {
            m_newEntry = false;
            const StepKind plain = m_before ? StepKind::Transition : StepKind::Prepare;
            const bool resting = m_newRound && m_before;
            const Millis time = resting ? std::max({m_roundRest, m_leadUp, atLeast}) : m_leadUp;
            m_newRound = false;
            if (time > Millis(0))
                add(step, resting ? StepKind::Rest : plain, time);
            else
                add(step, StepKind::Switch, atLeast);
            return;
        }
        const Millis rest = rested ? std::max(m_lastRest, work.rest) : Millis(0);
        if (rest > Millis(0))
            add(step, StepKind::Rest, std::max(rest, atLeast));
        else
            add(step, StepKind::Switch, atLeast);
    }

    Step stepOf(const SideWork& work, int set) const
    {
        Step step;
        step.entry = m_entry->id;
        step.exercise = m_exercise->id;
        step.side = work.side;
        step.set = set;
        step.sets = work.sets;
        step.reps = work.reps;
        step.round = m_round;
        step.rounds = m_rounds;
        step.section = m_section;
        step.phase = m_exercise->phase;
        return step;
    }

    void addWork(const Step& step, const SideWork& work)
    {
        add(step, work.held() ? StepKind::Hold : StepKind::Reps, work.held() ? work.hold : work.pace * work.reps);
        Step& added = m_timeline.steps.back();
        added.pace = work.held() ? Millis(0) : work.pace;
        added.rateAfter = step.rateAfter;
        if (!work.held() && m_entry->selfPaced)
            added.duration.reset();
        m_lastSide = work.side;
    }

    void add(const Step& like, StepKind kind, Millis time)
    {
        if (time <= Millis(0))
            return;
        Step& step = m_timeline.steps.emplace_back(like);
        step.kind = kind;
        step.start = m_end;
        step.duration = time;
        step.counted = time;
        step.rateAfter = false;
        m_end += time;
    }

    const Routine& m_routine;
    const ExerciseLookup& m_exercises;
    const TimingDefaults& m_defaults;
    Timeline m_timeline;
    Millis m_end{0};

    int m_section = 0;
    int m_round = 1;
    int m_rounds = 1;
    const Entry* m_entry = nullptr;
    const Exercise* m_exercise = nullptr;
    Millis m_switch{0};
    Millis m_leadUp{0};
    Millis m_roundRest{0};
    bool m_newRound = false; ///< the next work step is the first of a round after the first
    bool m_newEntry = true;  ///< the next work step is the first of its entry
    int m_lastSet = 0;
    Millis m_lastRest{0};
    std::optional<Side> m_lastSide;
    std::optional<Position> m_before;
    std::array<bool, 16> m_fetched{};
};

} // namespace

bool isFetched(Equipment item)
{
    static constexpr std::array kFetched{Equipment::Ball,    Equipment::Roller, Equipment::Mat,  Equipment::Band,
                                         Equipment::Cushion, Equipment::Pillow, Equipment::Chair};
    return std::find(kFetched.begin(), kFetched.end(), item) != kFetched.end();
}

ResolvedTiming resolveTiming(const Timing& entry, const Timing& section, const Timing& routine,
                             const TimingDefaults& defaults, bool strengthen)
{
    const auto first = [&](auto field, auto fallback) {
        for (const Timing* level : {&entry, &section, &routine}) {
            if (level->*field)
                return *(level->*field);
        }
        return fallback;
    };
    ResolvedTiming timing;
    timing.prepare = pauseWithin(first(&Timing::prepare, defaults.prepare));
    timing.transition = pauseWithin(first(&Timing::transition, defaults.transition));
    timing.switchSides = pauseWithin(first(&Timing::switchSides, defaults.switchSides));
    timing.relax = pauseWithin(first(&Timing::relax, defaults.relax));
    timing.rest = pauseWithin(first(&Timing::rest, strengthen ? defaults.strengthenRest : defaults.rest));
    timing.pace = std::clamp(first(&Timing::pace, defaults.pace), 500ms, Millis(600s));
    timing.order = first(&Timing::order, defaults.order);
    timing.firstSide = first(&Timing::firstSide, defaults.firstSide);
    return timing;
}

Timeline compile(const Routine& routine, const ExerciseLookup& exercises, const TimingDefaults& defaults)
{
    return Compiler(routine, exercises, defaults).compiled();
}

} // namespace limber
