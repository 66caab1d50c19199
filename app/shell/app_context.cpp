// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/app_context.h"

namespace limber
{

AppContext::AppContext(const Clock& clock, std::unique_ptr<Store> store, Catalogue catalogue)
    : m_clock(clock), m_store(std::move(store)), m_catalogue(std::move(catalogue)), m_settings(*m_store),
      m_systemScheme(m_settings.lastSystemDark()), m_theme(m_systemScheme),
      m_documents(m_catalogue, [this](const Routine& routine) { return m_store->save(routine, m_clock.wallNow()); }),
      m_shelf(*m_store, m_catalogue, m_documents, clock), m_history(*m_store, m_catalogue, clock)
{
    readOwnExercises();
    m_theme.apply(m_settings.appearance());
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
    auto own = m_store->exercises();
    if (!own)
        return; // the store has said why when it was opened; the built-in exercises remain
    for (Store::OwnExercise& exercise : *own)
        m_catalogue.put(std::move(exercise.exercise));
}

const figure::FigureLibrary& AppContext::figures()
{
    if (!m_figures)
        m_figures = std::make_unique<figure::FigureLibrary>();
    return *m_figures;
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
