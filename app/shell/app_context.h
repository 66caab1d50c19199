// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/document_keeper.h"
#include "app/editor/exercise_shelf.h"
#include "app/history/history_desk.h"
#include "app/shell/routine_shelf.h"
#include "app/shell/settings.h"
#include "app/shell/system_scheme.h"
#include "app/shell/theme.h"
#include "core/base/clock.h"
#include "core/figure/figure_library.h"
#include "core/library/catalogue.h"
#include "core/storage/store.h"

#include <memory>

namespace limber
{

/// The one place where the concrete classes of the program meet. Everything else is handed what it needs by reference.
class AppContext
{
public:
    /// Reads the person's own exercises into the catalogue and the preferences into the settings.
    AppContext(const Clock& clock, std::unique_ptr<Store> store, Catalogue catalogue);
    ~AppContext();

    const Clock& clock() const { return m_clock; }
    Store& store() { return *m_store; }
    const Catalogue& catalogue() const { return m_catalogue; }
    Settings& settings() { return m_settings; }
    PortalScheme& systemScheme() { return m_systemScheme; }
    Theme& theme() { return m_theme; }
    DocumentKeeper& documents() { return m_documents; }
    RoutineShelf& shelf() { return m_shelf; }
    HistoryDesk& history() { return m_history; }

    /// The poses are read when a figure is first asked for: the first window comes up without them.
    const figure::FigureLibrary& figures() const { return m_figures; }
    ExerciseShelf& exercises() { return m_exercises; }

    /// Takes over what another process has written since the last call. False when there was nothing.
    bool followOthers();

    /// Brings the catalogue up to what the store holds.
    void readOwnExercises();

private:
    const Clock& m_clock;
    std::unique_ptr<Store> m_store;
    Catalogue m_catalogue;
    Settings m_settings;
    PortalScheme m_systemScheme;
    Theme m_theme;
    DocumentKeeper m_documents;
    RoutineShelf m_shelf;
    HistoryDesk m_history;
    figure::FigureLibrary m_figures;
    ExerciseShelf m_exercises;
};

} // namespace limber
