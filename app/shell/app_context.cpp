// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/app_context.h"

#include "core/coach/person_of.h"

namespace limber
{

AppContext::AppContext(const Clock& clock, std::unique_ptr<Store> store, Catalogue catalogue)
    : m_clock(clock), m_store(std::move(store)), m_catalogue(std::move(catalogue)), m_settings(*m_store),
      m_systemScheme(m_settings.lastSystemDark()), m_theme(m_systemScheme),
      m_documents(m_catalogue, [this](const Routine& routine) { return m_store->save(routine, m_clock.wallNow()); }),
      m_shelf(*m_store, m_catalogue, m_documents, clock), m_history(*m_store, m_catalogue, clock),
      m_exercises(*m_store, m_catalogue, m_figures, clock, m_documents.undoGroup())
{
    readOwnExercises();
    m_theme.apply(m_settings.appearance());
    const auto usePerson = [this] { m_exercises.setPerson(personOf(m_settings.all())); };
    usePerson();
    QObject::connect(&m_settings, &Settings::personChanged, &m_exercises, usePerson);
    QObject::connect(&m_exercises, &ExerciseShelf::exercisesChanged, &m_documents, &DocumentKeeper::exercisesChanged);
    const auto useTimes = [this] {
        m_documents.setDefaults(m_settings.timing());
        m_shelf.setDefaults(m_settings.timing());
    };
    useTimes();
    QObject::connect(&m_settings, &Settings::appearanceChanged, &m_theme,
                     [this] { m_theme.apply(m_settings.appearance()); });
    QObject::connect(&m_settings, &Settings::timingChanged, &m_shelf, useTimes);
    QObject::connect(&m_systemScheme, &SystemScheme::changed, &m_settings,
                     [this] { m_settings.setLastSystemDark(m_systemScheme.isDark()); });
}

AppContext::~AppContext() = default;

void AppContext::readOwnExercises()
{
    m_exercises.reread();
}

bool AppContext::followOthers()
{
    if (!m_store->changedByOthers())
        return false;
    readOwnExercises();
    m_settings.reread();
    m_shelf.reread();
    m_history.noteChange();
    return true;
}

} // namespace limber
