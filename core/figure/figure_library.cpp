// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/figure_library.h"

#include "core/figure/pose_reader.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace limber::figure
{

FigureLibrary::FigureLibrary(const QString& folder)
{
    const QDir dir(folder);
    for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            m_problems << QStringLiteral("%1: the file cannot be read: %2.").arg(name, file.errorString());
            continue;
        }
        Result<Figure> figure = readFigure(file.readAll(), name);
        if (figure)
            m_figures.emplace(figure->exercise, *std::move(figure));
        else
            m_problems << figure.error().sentence;
    }
}

const Figure* FigureLibrary::find(const QString& exercise) const
{
    const auto found = m_figures.find(exercise);
    return found == m_figures.end() ? nullptr : &found->second;
}

QStringList FigureLibrary::exercises() const
{
    QStringList ids;
    for (const auto& entry : m_figures)
        ids << entry.first;
    return ids;
}

} // namespace limber::figure
