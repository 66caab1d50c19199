// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/catalogue.h"

#include "core/library/catalogue_files.h"

#include <algorithm>

namespace limber
{

Catalogue::Catalogue(std::vector<Exercise> exercises, std::vector<Routine> starters) : m_starters(std::move(starters))
{
    m_exercises.reserve(exercises.size());
    for (Exercise& exercise : exercises)
        put(std::move(exercise));
}

Result<Catalogue> Catalogue::load(const QString& folder)
{
    auto exercises = readExerciseFiles(folder + QStringLiteral("/exercises"));
    if (!exercises)
        return exercises.error();
    std::sort(exercises->begin(), exercises->end(), [](const Exercise& a, const Exercise& b) {
        return a.phase != b.phase ? a.phase < b.phase : a.name < b.name;
    });
    auto starters = readStarterFiles(folder + QStringLiteral("/routines"), *exercises);
    if (!starters)
        return starters.error();
    return Catalogue(std::move(*exercises), std::move(*starters));
}

const Exercise* Catalogue::exercise(const ExerciseId& id) const
{
    const auto place = m_placeOf.constFind(id);
    return place == m_placeOf.cend() ? nullptr : &m_exercises[*place];
}

const Routine* Catalogue::starter(const RoutineId& id) const
{
    const auto found =
        std::find_if(m_starters.begin(), m_starters.end(), [&](const Routine& starter) { return starter.id == id; });
    return found == m_starters.end() ? nullptr : &*found;
}

void Catalogue::put(Exercise exercise)
{
    const auto place = m_placeOf.constFind(exercise.id);
    if (place != m_placeOf.cend()) {
        m_exercises[*place] = std::move(exercise);
        return;
    }
    m_placeOf.insert(exercise.id, m_exercises.size());
    m_exercises.push_back(std::move(exercise));
}

void Catalogue::remove(const ExerciseId& id)
{
    const auto place = m_placeOf.constFind(id);
    if (place == m_placeOf.cend())
        return;
    m_exercises.erase(m_exercises.begin() + static_cast<std::ptrdiff_t>(*place));
    m_placeOf.clear();
    for (size_t i = 0; i < m_exercises.size(); ++i)
        m_placeOf.insert(m_exercises[i].id, i);
}

QString sourceTitle(const QString& source)
{
    static const QHash<QString, QString> kTitles{{QStringLiteral("A"), QStringLiteral("Thirteen stretches")},
                                                 {QStringLiteral("B"), QStringLiteral("Six stretches")},
                                                 {QStringLiteral("C"), QStringLiteral("Massage, stretch, strengthen")},
                                                 {QStringLiteral("D"), QStringLiteral("Twelve exercises")},
                                                 {QStringLiteral("E"), QStringLiteral("Ten for balance")}};
    return kTitles.value(source, source);
}

} // namespace limber
