// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/coach.h"

#include "core/coach/person_of.h"
#include "core/storage/history_store.h"

namespace limber
{

CliCoach::CliCoach(Workspace& workspace)
    : m_workspace(workspace), m_book(m_figures),
      m_demands([this](const Exercise& exercise) { return m_book.of(exercise); })
{
    for (const Exercise& exercise : workspace.catalogue().exercises())
        m_figures.standIn(exercise.id.text(), exercise.figure.value_or(ExerciseId()).text());
    const auto stars = workspace.store() ? workspace.store()->stars() : Result<QSet<ExerciseId>>(QSet<ExerciseId>());
    m_person = personOf(workspace.preferences(), stars ? *stars : QSet<ExerciseId>());
}

CheckContext CliCoach::checkContext() const
{
    CheckContext context =
        checkContextFor(m_person, m_workspace.preferences().timing, m_workspace.catalogue().exercises(), m_demands);
    if (m_workspace.store()) {
        if (auto ratings = HistoryStore(*m_workspace.store()).ratings())
            context.ratings = std::move(*ratings);
    }
    return context;
}

FitWishes CliCoach::wishes(const FitWishes& known) const
{
    return fitWishesFor(m_person, m_workspace.exerciseLookup(), m_demands, known);
}

} // namespace limber
