// SPDX-License-Identifier: GPL-3.0-or-later
// Routines for property tests: any shape the model allows, the same from the same seed on every machine.
#pragma once

#include "core/model/exercise.h"
#include "core/model/routine.h"
#include "core/timeline/timeline.h"

#include <QtCore/QHash>

#include <random>
#include <vector>

namespace limber::testing_support
{

/// Random numbers from a fixed seed; the standard's distributions differ between libraries, so it has its own.
class Random
{
public:
    explicit Random(unsigned seed) : m_engine(seed) {}

    /// From low to high, both included.
    int number(int low, int high) { return low + static_cast<int>(m_engine() % static_cast<unsigned>(high - low + 1)); }
    bool oneIn(int chances) { return number(1, chances) == 1; }
    Millis seconds(int low, int high) { return Millis(1000 * number(low, high)); }
    template <typename T>
    const T& among(const std::vector<T>& values)
    {
        return values[static_cast<size_t>(number(0, static_cast<int>(values.size()) - 1))];
    }
    template <typename T>
    std::optional<T> maybe(T value, int chances)
    {
        return oneIn(chances) ? std::optional<T>(value) : std::nullopt;
    }
    /// An id that is the same in every run.
    QString id(const char* kind) { return QStringLiteral("%1-%2").arg(QLatin1String(kind)).arg(++m_ids); }

private:
    std::mt19937 m_engine;
    int m_ids = 0;
};

/// Exercises to look up.
class ExerciseShelf
{
public:
    void add(const Exercise& exercise)
    {
        m_byId.insert(exercise.id, exercise);
        m_ids.push_back(exercise.id);
    }
    const Exercise* find(const ExerciseId& id) const
    {
        const auto found = m_byId.constFind(id);
        return found == m_byId.constEnd() ? nullptr : &*found;
    }
    ExerciseLookup lookup() const
    {
        return [this](const ExerciseId& id) { return find(id); };
    }
    const std::vector<ExerciseId>& ids() const { return m_ids; }

private:
    QHash<ExerciseId, Exercise> m_byId;
    std::vector<ExerciseId> m_ids;
};

inline Exercise randomExercise(Random& random)
{
    Exercise exercise;
    exercise.id = ExerciseId(random.id("exercise"));
    exercise.name = QStringLiteral("Exercise %1").arg(random.number(1, 999));
    exercise.phase = random.among(std::vector<Phase>(allPhases().begin(), allPhases().end()));
    exercise.position = random.among(std::vector<Position>(allPositions().begin(), allPositions().end()));
    exercise.sided = !random.oneIn(4);
    const std::vector<Equipment> items(allEquipment().begin(), allEquipment().end());
    for (int i = random.number(0, 2); i > 0; --i)
        exercise.equipment.push_back({random.among(items), random.oneIn(2)});
    return exercise;
}

inline ExerciseShelf randomShelf(Random& random, int count)
{
    ExerciseShelf shelf;
    for (int i = 0; i < count; ++i)
        shelf.add(randomExercise(random));
    return shelf;
}

inline Dose randomDose(Random& random)
{
    Dose dose;
    dose.sets = random.number(1, 4);
    dose.reps =
        random.oneIn(4) ? Range<int>(random.number(1, 4), random.number(4, 8)) : Range<int>(random.number(1, 8));
    if (!random.oneIn(3))
        dose.hold = random.oneIn(5) ? Range<Millis>(random.seconds(1, 5), random.seconds(5, 60))
                                    : Range<Millis>(random.seconds(1, 60));
    dose.pace = random.maybe(Millis(500 * random.number(1, 12)), 4);
    dose.relax = random.maybe(random.seconds(0, 5), 4);
    dose.rest = random.maybe(random.seconds(0, 90), 4);
    if (random.oneIn(6))
        dose.load = QStringLiteral("2 kg");
    return dose;
}

inline Timing randomTiming(Random& random)
{
    Timing timing;
    timing.prepare = random.maybe(random.seconds(0, 30), 6);
    timing.transition = random.maybe(random.seconds(0, 30), 6);
    timing.switchSides = random.maybe(random.seconds(1, 15), 6);
    timing.relax = random.maybe(random.seconds(0, 6), 6);
    timing.rest = random.maybe(random.seconds(0, 90), 6);
    timing.pace = random.maybe(Millis(500 * random.number(1, 12)), 6);
    timing.order = random.maybe(random.oneIn(2) ? SideOrder::PerSet : SideOrder::PerExercise, 4);
    timing.firstSide = random.maybe(random.oneIn(2) ? Side::Left : Side::Right, 4);
    return timing;
}

inline Entry randomEntry(Random& random, const ExerciseShelf& shelf)
{
    Entry entry;
    entry.id = EntryId(random.id("entry"));
    entry.exercise = random.oneIn(20) ? ExerciseId(QStringLiteral("gone")) : random.among(shelf.ids());
    entry.sides = random.among(std::vector<Sides>{Sides::Each, Sides::Each, Sides::LeftOnly, Sides::RightOnly});
    entry.dose = randomDose(random);
    if (random.oneIn(4))
        entry.rightDose = randomDose(random);
    entry.selfPaced = random.oneIn(6);
    entry.rated = random.oneIn(8);
    if (random.oneIn(5))
        entry.note = QStringLiteral("Slowly");
    if (random.oneIn(3))
        entry.timing = randomTiming(random);
    return entry;
}

inline Section randomSection(Random& random, const ExerciseShelf& shelf, int entries)
{
    Section section;
    section.id = SectionId(random.id("section"));
    section.title = QStringLiteral("Section %1").arg(random.number(1, 99));
    section.phase = random.among(std::vector<Phase>(allPhases().begin(), allPhases().end()));
    section.rounds = random.oneIn(3) ? random.number(2, 4) : 1;
    section.roundRest = random.maybe(random.seconds(0, 60), 3);
    if (random.oneIn(3))
        section.timing = randomTiming(random);
    for (int i = 0; i < entries; ++i)
        section.entries.push_back(randomEntry(random, shelf));
    return section;
}

inline Routine randomRoutine(Random& random, const ExerciseShelf& shelf, int mostSections = 4, int mostEntries = 6)
{
    Routine routine;
    routine.id = RoutineId(random.id("routine"));
    routine.title = QStringLiteral("Routine %1").arg(random.number(1, 999));
    if (random.oneIn(3))
        routine.timing = randomTiming(random);
    for (int i = random.number(0, mostSections); i > 0; --i)
        routine.sections.push_back(randomSection(random, shelf, random.number(0, mostEntries)));
    return routine;
}

} // namespace limber::testing_support
