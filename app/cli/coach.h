// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/workspace.h"
#include "core/coach/person.h"
#include "core/figure/figure_library.h"

namespace limber
{

/// What the coach knows about the person on the command line: the same as in the window.
class CliCoach
{
public:
    /// The workspace must outlive the coach, the coach what it gives.
    explicit CliCoach(Workspace& workspace);

    CheckContext checkContext() const;
    /// `known`: ratings and days from the history.
    FitWishes wishes(const FitWishes& known) const;

private:
    Workspace& m_workspace;
    figure::FigureLibrary m_figures;
    DemandBook m_book;
    DemandsOf m_demands;
    Person m_person;
};

} // namespace limber
