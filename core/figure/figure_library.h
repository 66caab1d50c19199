// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/scene.h"

#include <QtCore/QStringList>

#include <map>

namespace limber::figure
{

/// Answers which exercise has a figure. Reads every pose file of a folder once; a bad file costs only its own figure.
class FigureLibrary
{
public:
    /// `folder` holds `<exercise-id>.json` files; the program's own lie in ":/figures".
    explicit FigureLibrary(const QString& folder = QStringLiteral(":/figures"));

    /// The exercise's figure, or null when it has none or its file is bad.
    const Figure* find(const QString& exercise) const;
    QStringList exercises() const;
    /// One sentence for each bad file: file, key, reason.
    const QStringList& problems() const { return m_problems; }

private:
    std::map<QString, Figure> m_figures;
    QStringList m_problems;
};

} // namespace limber::figure
