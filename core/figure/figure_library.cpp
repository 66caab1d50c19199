// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/figure_library.h"

#include "core/figure/pose_reader.h"

#include <QtCore/QDebug>
#include <QtCore/QDir>
#include <QtCore/QFile>

namespace limber::figure
{

FigureLibrary::FigureLibrary(const QString& folder) : m_folder(folder)
{
    for (const QString& name : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        m_names << name.chopped(5);
}

const FigureLibrary::Entry& FigureLibrary::entry(const QString& exercise) const
{
    const auto known = m_read.find(exercise);
    if (known != m_read.end())
        return known->second;
    Entry entry;
    const QString name = exercise + QStringLiteral(".json");
    QFile file(QDir(m_folder).filePath(name));
    if (!file.open(QIODevice::ReadOnly)) {
        entry.problem = QStringLiteral("%1: the file cannot be read: %2.").arg(name, file.errorString());
    } else {
        Result<Figure> figure = readFigure(file.readAll(), name);
        if (figure)
            entry.figure = *std::move(figure);
        else
            entry.problem = figure.error().sentence;
    }
    if (!entry.problem.isEmpty())
        qWarning().noquote() << entry.problem;
    return m_read.emplace(exercise, std::move(entry)).first->second;
}

void FigureLibrary::standIn(const QString& exercise, const QString& figureOf)
{
    if (figureOf.isEmpty())
        m_standIns.erase(exercise);
    else
        m_standIns[exercise] = figureOf;
}

const Figure* FigureLibrary::find(const QString& exercise) const
{
    const auto other = m_standIns.find(exercise);
    const QString& shown = other == m_standIns.end() ? exercise : other->second;
    if (!m_names.contains(shown))
        return nullptr;
    const Entry& found = entry(shown);
    return found.figure ? &*found.figure : nullptr;
}

QString FigureLibrary::problemWith(const QString& exercise) const
{
    return m_names.contains(exercise) ? entry(exercise).problem : QString();
}

QStringList FigureLibrary::exercises() const
{
    QStringList ids;
    for (const QString& name : m_names)
        if (entry(name).figure)
            ids << name;
    return ids;
}

QStringList FigureLibrary::problems() const
{
    QStringList sentences;
    for (const QString& name : m_names)
        if (!entry(name).problem.isEmpty())
            sentences << entry(name).problem;
    return sentences;
}

} // namespace limber::figure
