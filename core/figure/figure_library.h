// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/scene.h"

#include <QtCore/QStringList>

#include <map>
#include <optional>

namespace limber::figure
{

/// Answers which exercise has a figure. A pose file is read when its figure is first asked for (the window must not
/// wait for all of them); a bad file costs only its own figure. For one thread.
class FigureLibrary
{
public:
    /// `folder` holds `<exercise-id>.json` files; the program's own lie in ":/figures".
    explicit FigureLibrary(const QString& folder = QStringLiteral(":/figures"));

    /// From now on `exercise` is shown with the figure of another one; empty: with its own again.
    void standIn(const QString& exercise, const QString& figureOf);

    /// The exercise's figure, or null when it has none or its file is bad. Stays valid as long as the library.
    const Figure* find(const QString& exercise) const;
    /// Every exercise with a good file; reads them all.
    QStringList exercises() const;
    /// What is wrong with the exercise's file: file, key, reason; empty when nothing is, or when it has none.
    QString problemWith(const QString& exercise) const;
    /// One sentence for each bad file: file, key, reason. Reads them all.
    QStringList problems() const;

private:
    struct Entry {
        std::optional<Figure> figure;
        QString problem;
    };
    const Entry& entry(const QString& exercise) const;

    QString m_folder;
    QStringList m_names;                   // of exercises with a file
    std::map<QString, QString> m_standIns; // whose figure an exercise is shown with
    mutable std::map<QString, Entry> m_read;
};

} // namespace limber::figure
